package import Articles

extension EntityText {
  /// Makes the text of an article's visible passages: headline, deck, dateline, captions and body.
  ///
  /// - Complexity: O(*n*) in the bytes of the article.
  package init(_ article: Article) {
    let language = article.language ?? "en"
    self.init(
      utf8: article.text.utf8, isEnglish: language == "en" || language.hasPrefix("en-"))
    words.reserveCapacity(utf8.count / 5)
    var all = EnglishShare()
    for passage in article.passages where Self.isRead(passage) { all.add(read(passage)) }
    if all.isForeign { isEnglish = false }
  }

  /// Whether names are looked for in a passage.
  static func isRead(_ passage: Passage) -> Bool {
    guard !passage.isFolded else { return false }
    return switch passage.kind {
    case .headline, .deck, .dateline, .caption, .body: true
    case .byline, .date, .credit, .boilerplate, .repeat: false
    }
  }

  private mutating func read(_ passage: Passage) -> EnglishShare {
    let isForeign = isEnglish && LanguageGuesser.isForeign(utf8, passage.range)
    let firstWord = words.count
    let firstSentence = sentences.count
    for range in SentenceSplitter.sentences(in: utf8, range: passage.range) {
      let start = words.count
      for token in Tokenizer.tokens(in: utf8, range: range) { appendParts(of: token.range) }
      endSentence(
        from: start, isHeadline: passage.kind == .headline, isForeign: isForeign)
    }
    var share = EnglishShare()
    for word in words[firstWord...] { share.add(word) }
    if share.isForeign {
      for index in sentences.indices[firstSentence...] { sentences[index].isForeign = true }
    }
    return share
  }

  /// Makes a text of tokens that were cut elsewhere, which stay whole.
  ///
  /// - Returns: with the text, the number of its first word for each sentence; word *i* of the
  ///   text is token *i* of all tokens in order.
  package init(tokens: [[String]]) {
    var bytes: [UInt8] = []
    var ranges: [[Range<Int>]] = []
    for sentence in tokens {
      ranges.append([])
      for token in sentence {
        let start = bytes.count
        bytes.append(contentsOf: token.utf8)
        ranges[ranges.count - 1].append(start..<bytes.count)
        bytes.append(0x20)
      }
    }
    self.init(utf8: bytes)
    for sentence in ranges {
      let start = words.count
      for range in sentence { append(range) }
      endSentence(from: start, isHeadline: false)
    }
  }

  /// Adds a token of the tokenizer as one or more words.
  private mutating func appendParts(of range: Range<Int>) {
    guard range.count > 2 else { return append(range) }
    let stem = range.lowerBound..<(range.upperBound - possessiveLength(range))
    if utf8[stem].contains(UInt8(ascii: "-")), let parts = compound(stem) {
      parts.forEach { append($0) }
    } else {
      append(stem)
    }
    if stem.upperBound < range.upperBound { append(stem.upperBound..<range.upperBound) }
  }

  /// Bytes of a final `'s` or `’s`, or 0.
  private func possessiveLength(_ range: Range<Int>) -> Int {
    guard utf8[range.upperBound - 1] | 0x20 == UInt8(ascii: "s") else { return 0 }
    if utf8[range.upperBound - 2] == UInt8(ascii: "'") { return 2 }
    guard range.count > 4, utf8[range.upperBound - 2] == 0x99,
      utf8[range.upperBound - 3] == 0x80, utf8[range.upperBound - 4] == 0xE2
    else { return 0 }
    return 4
  }

  /// The parts of a compound with a known name in it, hyphens among them; nil for other words.
  ///
  /// `US-led`, `anti-IS`, `Turkey-Syria`, but not `Guinea-Bissau` or `Saint-Denis`.
  private func compound(_ range: Range<Int>) -> [Range<Int>]? {
    let whole = NameKey.empty.followed(by: NameKey(word: utf8[range]))
    let table = NameTable.shared
    if table.isPrefix(whole) || !table.forms(of: whole).isEmpty { return nil }
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where utf8[index] == UInt8(ascii: "-") {
      parts.append(start..<index)
      parts.append(index..<(index + 1))
      start = index + 1
    }
    parts.append(start..<range.upperBound)
    guard parts.allSatisfy({ !$0.isEmpty }), !Self.articles.contains(lowercased(parts[0]))
    else { return nil }
    let isKnown = parts.map { isKnownName($0) }
    guard isKnown.contains(true) else { return nil }
    // A capitalised part that is no name makes another word: `Saint-Denis`, `Anglo-Iraq`.
    for (index, part) in parts.enumerated() where !isKnown[index] {
      if utf8[part.lowerBound] >= 0x41, utf8[part.lowerBound] <= 0x5A, index > 0 { return nil }
    }
    return parts
  }

  private static let articles: Set<String> = ["al", "el", "ar", "as", "ash", "an", "ad", "ez"]

  private func lowercased(_ range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self).lowercased()
  }

  private func isKnownName(_ range: Range<Int>) -> Bool {
    let first = utf8[range.lowerBound]
    guard first >= 0x80 || (first >= 0x41 && first <= 0x5A) else { return false }
    let key = NameKey.empty.followed(by: NameKey(word: utf8[range]))
    return NameTable.shared.forms(of: key).contains { $0.exact == key.exact }
  }
}

/// How many words in small letters of a text are English ones.
///
/// Of English prose nine in ten are among the common words, of other languages one in four: so much
/// they share by chance, as `die` and `in`.
private struct EnglishShare {
  /// Words needed to say anything.
  private static let least = 4
  /// Per cent of English words below which a text is none; English headlines have 50 and more, Latin
  /// languages up to 38.
  private static let threshold = 42

  private var words = 0
  private var english = 0

  var isForeign: Bool {
    words >= Self.least ? english * 100 < words * Self.threshold : words == 3 && english == 0
  }

  mutating func add(_ word: EntityText.Word) {
    // Single letters and particles are words of many languages.
    guard word.shape == .word, word.range.count > 1, !ContextWords.particles.contains(word) else {
      return
    }
    words += 1
    if !word.flags.isDisjoint(with: [.common, .title, .organisation, .placeEnd])
      || ContextWords.function.contains(word)
    {
      english += 1
    }
  }

  mutating func add(_ other: EnglishShare) {
    words += other.words
    english += other.english
  }
}
