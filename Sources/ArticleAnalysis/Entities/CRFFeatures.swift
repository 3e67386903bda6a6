/// The features of the words of a sentence, byte for byte as `Models/entities/features.py` makes
/// them.
struct CRFFeatures {
  /// Longest shape that is told apart.
  private static let shapeLimit = 12
  private static let blank = UInt8(ascii: " ")

  /// What a word is to its features: ranges of `bytes`.
  private struct Parts {
    var lower: Range<Int>
    var shape: Range<Int>
    var short: Range<Int>
    var fine: Range<Int>
    var coarse: Range<Int>
  }

  /// Shared by all words; `<` and `>` stand at the front for what is beyond the sentence.
  private var bytes: [UInt8] = []
  private var parts: [Parts] = []
  /// For each word the row of capitalised words that it stands in; empty for a word in none.
  private var runs: [Range<Int>] = []
  private var sentenceCase = UInt8(ascii: "0")
  private let classes: WordClasses

  init(classes: WordClasses) {
    self.classes = classes
  }

  /// Takes up the words of a sentence.
  mutating func read(_ words: some Collection<ArraySlice<UInt8>>) {
    bytes.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    bytes += [UInt8(ascii: "<"), UInt8(ascii: ">"), 1]
    for word in words { append(word) }
    sentenceCase = caseOfSentence()
    findRuns()
  }

  private mutating func findRuns() {
    runs.removeAll(keepingCapacity: true)
    while runs.count < parts.count {
      let start = runs.count
      var end = start
      while end < parts.count, let first = parts[end].shape.first,
        bytes[first] == UInt8(ascii: "X") || bytes[first] == UInt8(ascii: "u")
      {
        end += 1
      }
      runs += repeatElement(start..<end, count: max(1, end - start))
    }
  }

  /// Calls back with the hash of each feature of a word.
  @inline(__always)
  func forEach(of word: Int, _ body: (UInt32) -> Void) {
    let here = part(word)
    body(hash("b"))
    body(hash(hash("c", sentenceCase), here.short))
    body(hash(hash("s"), here.shape))
    body(hash(hash("t"), here.short))
    for distance in -2...2 {
      let there = part(word + distance)
      let mark = UInt8(0x43 + distance)
      body(hash(hash("w", mark), there.lower))
      body(hash(hash("f", mark), there.fine))
      body(hash(hash("g", mark), there.coarse))
      if distance != 0 { body(hash(hash("h", mark), there.short)) }
      if abs(distance) < 2 {
        body(hash(hash("x", mark), there.lower.suffix(3)))
      }
    }
    pairs(around: word, body)
    run(around: word, body)
  }

  /// The ends of the row of capitalised words around a word, and what stands beside it.
  @inline(__always)
  private func run(around word: Int, _ body: (UInt32) -> Void) {
    let run = runs[word]
    guard !run.isEmpty else { return }
    let last = part(run.upperBound - 1)
    let first: UInt8 = word > run.lowerBound ? 0x31 : 0x30
    let final: UInt8 = word < run.upperBound - 1 ? 0x31 : 0x30
    func placed(_ value: UInt32) -> UInt32 {
      hash(hash(hash(value, Self.blank), first), final)
    }
    body(hash(hash("q"), last.lower))
    body(hash(hash("r"), last.fine))
    body(hash(hash("u"), part(run.lowerBound).fine))
    body(placed(hash(hash("v"), part(run.lowerBound - 1).fine)))
    body(placed(hash(hash("y"), part(run.upperBound).fine)))
    let coarse = placed(hash(hash("z"), last.coarse))
    body(hash(hash(coarse, Self.blank), part(word).coarse))
  }

  @inline(__always)
  private func pairs(around word: Int, _ body: (UInt32) -> Void) {
    let before = part(word - 1)
    let here = part(word)
    let after = part(word + 1)
    body(hash(hash("p"), here.lower.prefix(3)))
    body(pair("i", before.short, here.short))
    body(pair("j", here.short, after.short))
    body(pair("k", before.fine, here.fine))
    body(pair("l", here.fine, after.fine))
    body(hash(hash(pair("m", before.coarse, here.coarse), Self.blank), after.coarse))
    body(pair("n", before.lower, here.short))
    body(pair("o", here.short, after.lower))
  }

  private func part(_ word: Int) -> Parts {
    if parts.indices.contains(word) { return parts[word] }
    let edge = word < 0 ? 0..<1 : 1..<2
    return Parts(lower: edge, shape: edge, short: edge, fine: edge, coarse: edge)
  }
}

extension CRFFeatures {
  private static let prime: UInt32 = 0x0100_0193

  /// FNV-1a, 32 bits, of the letter that names a group of features.
  @inline(__always)
  private func hash(_ letter: Unicode.Scalar) -> UInt32 {
    hash(0x811c_9dc5, UInt8(truncatingIfNeeded: letter.value))
  }

  @inline(__always)
  private func hash(_ letter: Unicode.Scalar, _ byte: UInt8) -> UInt32 {
    hash(hash(letter), byte)
  }

  @inline(__always)
  private func hash(_ value: UInt32, _ byte: UInt8) -> UInt32 {
    (value ^ UInt32(byte)) &* Self.prime
  }

  @inline(__always)
  private func hash(_ value: UInt32, _ range: Range<Int>) -> UInt32 {
    var value = value
    for index in range { value = (value ^ UInt32(bytes[index])) &* Self.prime }
    return value
  }

  @inline(__always)
  private func pair(_ letter: Unicode.Scalar, _ left: Range<Int>, _ right: Range<Int>) -> UInt32 {
    hash(hash(hash(hash(letter), left), Self.blank), right)
  }
}

extension CRFFeatures {
  private mutating func append(_ word: ArraySlice<UInt8>) {
    let start = bytes.count
    appendNormalised(word)
    let lower = start..<bytes.count
    for index in lower where bytes.count - lower.upperBound < Self.shapeLimit {
      if let sign = Self.shape(bytes[index]) { bytes.append(sign) }
    }
    let shape = lower.upperBound..<bytes.count
    for index in shape where bytes.count == shape.upperBound || bytes.last != bytes[index] {
      bytes.append(bytes[index])
    }
    let short = shape.upperBound..<bytes.count
    for index in lower { bytes[index] = NameFolding.lowercase(bytes[index]) }
    let found = classes.classes(of: hash(0x811c_9dc5, lower))
    let fine = appendNumber(found?.fine)
    let coarse = appendNumber(found?.coarse)
    parts.append(Parts(lower: lower, shape: shape, short: short, fine: fine, coarse: coarse))
  }

  /// Appends the digits of a class; the third byte of all stands for none.
  private mutating func appendNumber(_ number: Int?) -> Range<Int> {
    guard let number else { return 2..<3 }
    let start = bytes.count
    var unit = number >= 1000 ? 1000 : number >= 100 ? 100 : number >= 10 ? 10 : 1
    while unit > 0 {
      bytes.append(UInt8(0x30 + number / unit % 10))
      unit /= 10
    }
    return start..<bytes.count
  }

  /// Appends a word with typographic quotation marks made straight.
  private mutating func appendNormalised(_ word: ArraySlice<UInt8>) {
    let start = bytes.count
    var index = word.startIndex
    while index < word.endIndex {
      let byte = word[index]
      if byte == 0xE2, index + 2 < word.endIndex, word[index + 1] == 0x80 {
        switch word[index + 2] {
        case 0x98, 0x99: bytes.append(UInt8(ascii: "'"))
        case 0x9C, 0x9D: bytes.append(UInt8(ascii: "\""))
        default: bytes += word[index...(index + 2)]
        }
        index += 3
      } else {
        bytes.append(byte)
        index += 1
      }
    }
    joinDoubledQuotes(from: start)
  }

  private mutating func joinDoubledQuotes(from start: Int) {
    var end = start
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled =
        index + 1 < bytes.count && bytes[index + 1] == byte
        && (byte == UInt8(ascii: "`") || byte == UInt8(ascii: "'"))
      bytes[end] = isDoubled ? UInt8(ascii: "\"") : byte
      end += 1
      index += isDoubled ? 2 : 1
    }
    bytes.removeLast(bytes.count - end)
  }

  private static func shape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: UInt8(ascii: "X")
    case 0x61...0x7A: UInt8(ascii: "x")
    case 0x30...0x39: UInt8(ascii: "0")
    case 0x80...0xBF: nil
    case 0xC0...: UInt8(ascii: "u")
    default: byte
    }
  }

  /// `0` usual, `1` all capitals, `2` title case, `3` no capitals.
  private func caseOfSentence() -> UInt8 {
    var letters = 0
    var capitals = 0
    var titles = 0
    for part in parts {
      guard let first = part.shape.first.map({ bytes[$0] }) else { continue }
      guard first == UInt8(ascii: "X") || first == UInt8(ascii: "x") else { continue }
      letters += 1
      if first == UInt8(ascii: "X") { titles += 1 }
      let isLoud = bytes[part.shape].allSatisfy {
        $0 == UInt8(ascii: "X") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
      }
      if part.shape.count > 1, isLoud { capitals += 1 }
    }
    if letters == 0 { return UInt8(ascii: "0") }
    if 2 * capitals > letters, letters > 2 { return UInt8(ascii: "1") }
    if titles == 0 { return UInt8(ascii: "3") }
    return UInt8(ascii: 4 * titles >= 3 * letters && letters > 4 ? "2" : "0")
  }
}
