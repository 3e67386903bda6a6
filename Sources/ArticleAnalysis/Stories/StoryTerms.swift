internal import Algorithms
internal import Articles

/// What a report is about, as terms that count: words by their stems, names, large figures.
struct StoryTerms: Sendable {
  /// How a term stands in one report.
  struct Use: Sendable {
    /// Occurrences, those in the headline and the lead twice.
    var count = 0.0
    /// Whether it stands in the headline or the lead.
    var isInLead = false
    /// Occurrences with a capital inside a sentence, as names have.
    var capitals = 0
    /// Occurrences inside a sentence of the body.
    var inner = 0
    /// Bytes of the first occurrence in the body or, failing that, in the headline.
    var range: Range<Int>
    /// Whether it is an entity and not a word.
    var isEntity = false

    /// Whether the report is about it: said at the top, or more than once.
    var isSalient: Bool { isInLead || count >= 2 }

    /// Whether it names someone or something.
    var isName: Bool { isEntity || (capitals > 0 && capitals * 2 > inner) }
  }

  /// Words from the beginning of the body that are its lead.
  static let leadLength = 60

  private(set) var uses: [UInt64: Use] = [:]
  /// Mentions of entities by place, with their keys; words inside one count for the entity.
  private var mentions: [(range: Range<Int>, key: UInt64)]

  /// Reads the visible headline, deck and body of an article.
  ///
  /// - Complexity: O(*n*) in the bytes of the article.
  init(_ article: Article, mentions: [Mention], stems: inout StemTable) {
    self.mentions = mentions.map { ($0.range, WordHash.hash("entity:" + $0.entity)) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    var bodyWords = 0
    for passage in article.passages where !passage.isFolded {
      switch passage.kind {
      case .headline:
        read(passage.range, of: article, isLead: true, isTitle: true, &stems)
      case .deck:
        read(passage.range, of: article, isLead: true, isTitle: false, &stems)
      case .body:
        bodyWords += read(
          passage.range, of: article, isLead: bodyWords < StoryTerms.leadLength, isTitle: false,
          &stems)
      default: break
      }
    }
    self.mentions = []
  }

  @discardableResult
  private mutating func read(
    _ range: Range<Int>, of article: Article, isLead: Bool, isTitle: Bool,
    _ stems: inout StemTable
  ) -> Int {
    let utf8 = article.text.utf8
    var isInner = false
    var count = 0
    for word in WordReader.words(in: utf8, range: range) {
      if word.kind == .punctuation {
        // Behind a full stop, colon or quotation mark a capital says nothing.
        isInner = isInner && [0x2C, 0x2D, 0x28].contains(utf8[word.range.lowerBound])
        continue
      }
      count += 1
      defer { isInner = true }
      if let mention = mention(at: word.range.lowerBound) {
        if mention.range.lowerBound == word.range.lowerBound { add(mention, isLead: isLead) }
        continue
      }
      guard let term = StoryTerms.term(word, in: utf8, &stems) else { continue }
      var use = uses[term] ?? Use(range: word.range)
      use.count += isLead ? 2 : 1
      use.isInLead = use.isInLead || isLead
      if !isTitle, isInner {
        if use.inner == 0 { use.range = word.range }
        use.inner += 1
        if word.isCapitalised { use.capitals += 1 }
      }
      uses[term] = use
    }
    return count
  }

  /// The key of a word that counts: no grammar, no day or month, no small figure.
  private static func term(
    _ word: Word, in utf8: [UInt8], _ stems: inout StemTable
  ) -> UInt64? {
    if word.kind == .number { return word.range.count >= 3 ? word.hash : nil }
    let isIdeograph = utf8[word.range.lowerBound] >= 0xE3
    guard word.range.count >= (isIdeograph ? 3 : 2), !StopWords.contains(word.hash) else {
      return nil
    }
    // Particles such as `de`; not `US` and `UN`.
    if word.range.count < 3, !word.isAllCapitals { return nil }
    return stems.term(word, in: utf8)
  }

  private mutating func add(_ mention: (range: Range<Int>, key: UInt64), isLead: Bool) {
    var use = uses[mention.key] ?? Use(range: mention.range, isEntity: true)
    use.count += isLead ? 2 : 1
    use.isInLead = use.isInLead || isLead
    uses[mention.key] = use
  }

  /// The mention that holds a byte.
  private func mention(at byte: Int) -> (range: Range<Int>, key: UInt64)? {
    let index = mentions.partitioningIndex { $0.range.upperBound > byte }
    guard index < mentions.count, mentions[index].range.contains(byte) else { return nil }
    return mentions[index]
  }
}

/// The stems of words that were seen before, since the same words come again and again.
struct StemTable: Sendable {
  private var stems: [UInt64: UInt64?] = [:]

  /// The hash of a word's stem; nil for a day or month.
  mutating func term(_ word: Word, in utf8: [UInt8]) -> UInt64? {
    if let known = stems[word.hash] { return known }
    let form = WordReader.comparedForm(utf8[word.range], kind: .word)
    let stem = WordHash.hash(Stemmer.stem(form))
    let term = NewsWords.isCalendar(stem) ? nil : stem
    stems[word.hash] = .some(term)
    return term
  }
}
