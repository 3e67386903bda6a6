internal import Articles

/// Tells the language of a text by its script and its commonest words.
enum LanguageGuesser {
  /// Bytes that are looked at; the language of an article shows in its first paragraphs.
  private static let limit = 6_000
  /// Common words needed to be sure; a sentence of 20 words has about eight.
  private static let fewest = 4
  /// Common words of one language, three times those of any other, behind which no more is read:
  /// fewer let a foreign quotation at the head of a text decide.
  private static let plenty = 60

  private static let common: [(code: String, words: String)] = [
    (
      "en",
      "the and of to in that is was for it with as his on be at by had not are but from they which said has have will an he"
    ),
    (
      "de",
      "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei"
    ),
    (
      "fr",
      "le la les et des en un une du que est pour qui dans par au il sur pas plus ne se avec ce sont aux cette été mais ses"
    ),
    (
      "es",
      "el la los las de que y en un una del se por con para su al es lo como más fue pero sus este ha no son entre"
    ),
    (
      "it",
      "il la di che e un una per in del della con non sono si da le dei nel al più come è ha gli alla anche dal ma"
    ),
    (
      "pt",
      "o a os as de que e do da em um uma para com não por no na dos se mais ao foi como das é são pelo mas"
    ),
    (
      "nl",
      "de het een en van in is dat op te zijn voor met niet die aan er om ook door als bij naar was heeft maar uit"
    ),
    (
      "sv",
      "och att det som en på är av för med den till i inte om ett har de var från han men sig så vid"
    ),
    (
      "pl",
      "i w na z do się że nie jest to o jak po za od przez ale dla są co był już przed jego oraz"
    ),
    (
      "tr",
      "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ne en ama ise her olduğu"
    ),
    (
      "ru",
      "и в не на что с по как это из за от для к он его также был о но было все после при"
    ),
    (
      "uk",
      "і в не на що з та як це до за від для у він його також був про але було після при є"
    ),
    (
      "bg", "и в не на че с по като това от за да се е са той му също беше но след при който"
    ),
  ]

  /// The languages that have a word among their commonest, a bit each in the order of `common`.
  private static let masks: WordMap<UInt16> = {
    var result = WordMap<UInt16>(filler: 0, capacity: 512)
    for (index, language) in common.enumerated() {
      for word in language.words.split(separator: " ") {
        let hash = FoldedWord.hash(of: word)
        result[hash] = (result[hash] ?? 0) | 1 << UInt16(index)
      }
    }
    return result
  }()

  /// The same for words of ASCII alone, by their bytes (`PackedWord`).
  private static let packedMasks: WordMap<UInt16> = {
    var result = WordMap<UInt16>(filler: 0, capacity: 512)
    for (index, language) in common.enumerated() {
      for word in language.words.split(separator: " ") {
        var packed = PackedWord()
        for byte in word.utf8 { packed.add(byte) }
        guard let key = packed.key, word.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
        result[key] = (result[key] ?? 0) | 1 << UInt16(index)
      }
    }
    return result
  }()

  /// The same for words that hold a letter outside ASCII, whatever their normal form.
  private static let foreignMasks: [String: UInt16] = {
    var result: [String: UInt16] = [:]
    for (index, language) in common.enumerated() {
      for word in language.words.split(separator: " ") where !word.utf8.allSatisfy({ $0 < 0x80 }) {
        result[String(word), default: 0] |= 1 << UInt16(index)
      }
    }
    return result
  }()

  /// Whether a word in small letters is among the commonest of a language.
  static func isCommon(_ word: String) -> Bool {
    masks[FoldedWord.hash(of: word[...])] != nil
  }

  /// BCP 47 code; nil where there is too little text to tell.
  static func language(of utf8: [UInt8], _ ranges: [Range<Int>]) -> String? {
    var census = WordCensus(
      packedMasks: packedMasks, votes: Array(repeating: 0, count: common.count))
    var left = limit
    for range in ranges where left > 0 && !census.isClear {
      let part = range.lowerBound..<min(range.upperBound, range.lowerBound + left)
      left -= part.count
      census.add(utf8, part)
    }
    return census.scripts.language ?? winner(census.votes)
  }

  /// Whether a part of a text is in another language than English, beyond doubt.
  ///
  /// A name may have `de` or `der` in it: the commonest words of the other language must be many, and
  /// English ones few beside them.
  static func isForeign(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var census = WordCensus(
      packedMasks: packedMasks, votes: Array(repeating: 0, count: common.count))
    census.add(utf8, range.lowerBound..<min(range.upperBound, range.lowerBound + limit))
    if let language = census.scripts.language { return language != "en" }
    let other = census.votes.dropFirst().max() ?? 0
    return other > fewest && other >= 4 * census.votes[0]
  }

  /// Letters by script, and votes of common words, of the parts of a text.
  private struct WordCensus {
    let packedMasks: WordMap<UInt16>
    var votes: [Int]
    var scripts = ScriptCount()

    /// Whether the words of one language stand out so far that the rest would not change it.
    var isClear: Bool {
      var (first, second) = (0, 0)
      for count in votes {
        if count > first { (first, second) = (count, first) } else { second = max(second, count) }
      }
      return first >= LanguageGuesser.plenty && first >= 3 * second
    }

    mutating func add(_ utf8: [UInt8], _ range: Range<Int>) {
      utf8.withUnsafeBufferPointer { bytes in
        var word = PackedWord()
        var letters = 0
        var position = range.lowerBound
        while position < range.upperBound {
          let byte = bytes[position]
          if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
            if word.length == 0, let run = LetterRun(bytes, at: position, end: range.upperBound) {
              let stop = Self.lettersEnd(bytes, position + run.count, range.upperBound)
              if run.count > 0, stop < range.upperBound, Self.endsWord(bytes[stop]) {
                if stop == position + run.count { vote(PackedWord(run)) }
                letters += stop - position
                position = stop + 1
                continue
              }
            }
            word.add(byte | 0x20)
            letters += 1
            position += 1
            continue
          }
          if byte >= 0x80, let end = foreignWord(utf8, word, at: position, range.upperBound) {
            position = end
          } else {
            vote(word)
            position += byte < 0x80 ? 1 : Self.width(utf8, at: position, range.upperBound)
          }
          word = PackedWord()
        }
        vote(word)
        scripts.letters += letters
      }
    }

    @inline(__always)
    private static func lettersEnd(
      _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int
    ) -> Int {
      var position = position
      while position < end, (bytes[position] | 0x20) &- 0x61 < 26 { position += 1 }
      return position
    }

    /// Whether a byte behind letters is a sign of ASCII.
    @inline(__always)
    private static func endsWord(_ byte: UInt8) -> Bool { byte < 0x80 && byte &- 0x30 >= 10 }

    private static func width(_ utf8: [UInt8], at position: Int, _ end: Int) -> Int {
      UTF8Scalar.decode(utf8, at: position, end: end).next - position
    }

    @inline(__always)
    private mutating func vote(_ word: PackedWord) {
      if let key = word.key, let mask = packedMasks[key] { vote(mask) }
    }

    /// Reads on in a word to its end where a letter outside ASCII goes on with it; nil where the
    /// character at the position is none.
    private mutating func foreignWord(
      _ utf8: [UInt8], _ begun: PackedWord, at position: Int, _ end: Int
    ) -> Int? {
      var word = FoldedWord()
      let start = position - begun.length
      for byte in utf8[start..<position] { word.add(byte | 0x20) }
      var position = position
      while position < end {
        let byte = utf8[position]
        var next = position + 1
        if byte < 0x80 {
          guard (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 else { break }
          word.add(byte | 0x20)
          scripts.letters += 1
        } else {
          let scalar: Unicode.Scalar
          (scalar, next) = UTF8Scalar.decode(utf8, at: position, end: end)
          guard word.add(scalar) else { break }
          scripts.add(scalar)
        }
        position = next
      }
      guard position > start + begun.length else { return nil }
      let found =
        word.isForeign
        ? foreignMasks[String(decoding: utf8[start..<position], as: UTF8.self).lowercased()]
        : LanguageGuesser.masks[word.hash]
      if let found { vote(found) }
      return position
    }

    private mutating func vote(_ languages: UInt16) {
      var mask = languages
      while mask != 0 {
        votes[mask.trailingZeroBitCount] += 1
        mask &= mask - 1
      }
    }
  }

  private static func winner(_ votes: [Int]) -> String? {
    let order = votes.indices.sorted { (votes[$0], $1) > (votes[$1], $0) }
    guard order.count > 1, votes[order[0]] >= fewest, votes[order[0]] * 4 >= votes[order[1]] * 5
    else { return nil }
    return common[order[0]].code
  }
}

/// A word of ASCII as a number, while it is short.
private struct PackedWord {
  private var bytes: UInt64 = 0
  private(set) var length = 0

  init() {}

  @inline(__always)
  init(_ run: LetterRun) { (bytes, length) = (run.letters, run.count) }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    if length < 8 { bytes |= UInt64(byte) &<< UInt64(8 * length) }
    length += 1
  }

  /// Spread over all bits; nil for no word and for one of more than eight letters.
  @inline(__always)
  var key: UInt64? {
    length == 0 || length > 8 ? nil : bytes &* 0x9E37_79B9_7F4A_7C15
  }
}

/// Letters by script, where the script alone tells the language.
private struct ScriptCount {
  /// Letters, digits and marks of all scripts.
  var letters = 0
  /// In the order of `codes`.
  private var counts = [Int](repeating: 0, count: codes.count)
  private var persian = 0

  /// In the order of the alphabet, which decides between equals.
  private static let codes = ["ar", "bn", "el", "he", "hi", "hy", "ja", "ka", "ko", "th", "zh"]

  /// Counts a letter, digit or mark.
  mutating func add(_ scalar: Unicode.Scalar) {
    letters += 1
    guard scalar.value >= 0x370, let script = Self.script(scalar) else { return }
    counts[script] += 1
    switch scalar.value {
    case 0x67E, 0x686, 0x698, 0x6AF, 0x6CC, 0x6A9: persian += 1
    default: break
    }
  }

  var language: String? {
    guard letters >= 12 else { return nil }
    // Japanese mixes kana with Chinese characters.
    if counts[6] * 10 >= letters { return "ja" }
    guard let count = counts.max(), count * 2 >= letters, let index = counts.firstIndex(of: count)
    else { return nil }
    if index == 0 { return persian * 12 >= count ? "fa" : "ar" }
    return Self.codes[index]
  }

  /// Index in `codes`.
  private static func script(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x370...0x3FF: 2
    case 0x530...0x58F: 5
    case 0x590...0x5FF: 3
    case 0x600...0x6FF: 0
    case 0x900...0x97F: 4
    case 0x980...0x9FF: 1
    case 0xE00...0xE7F: 9
    case 0x10A0...0x10FF: 7
    case 0x3040...0x30FF: 6
    case 0x4E00...0x9FFF: 10
    case 0xAC00...0xD7A3: 8
    default: nil
    }
  }
}
