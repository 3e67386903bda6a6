internal import Articles

/// One article of a comparison, parsed.
///
/// An object, because every finder of differences asks it, and its lists need not be counted as used each
/// time.
final class ComparedSide: Sendable {
  let article: Article
  let sentences: [Sentence]
  let parsed: [ParsedSentence]
  /// The figures of each sentence; none for a report that is only read for the rarity of its words.
  let figures: [[StatedFigure]]
  /// Empty for such a report.
  let quotedPairs: QuotedPairs

  init(
    article: Article, sentences: [Sentence], parsed: [ParsedSentence],
    figures: [[StatedFigure]] = [], quotedPairs: QuotedPairs = QuotedPairs([])
  ) {
    self.article = article
    self.sentences = sentences
    self.parsed = parsed
    self.figures = figures
    self.quotedPairs = quotedPairs
  }

  var utf8: [UInt8] { article.text.utf8 }

  fileprivate func withFigures() -> ComparedSide {
    ComparedSide(
      article: article, sentences: sentences, parsed: parsed,
      figures: parsed.map(FigureReader.figures), quotedPairs: QuotedPairs(parsed))
  }

  /// What stands at a range of the article's clean text.
  func text(_ range: Range<Int>) -> String { article.text.readable(range) }

  /// Bytes of words of a sentence, by index.
  func range(of words: Range<Int>, in sentence: Int) -> Range<Int> {
    let all = parsed[sentence].words
    return all[words.lowerBound].range.lowerBound..<all[words.upperBound - 1].range.upperBound
  }
}

/// Two articles and the words of their story, ready to be compared.
final class ComparedStory: Sendable {
  let left: ComparedSide
  let right: ComparedSide
  let lexicon: Lexicon
  let weights: TermWeights

  /// Parses both articles and, for the rarity of words, the whole story.
  ///
  /// - Returns: nil when cancelled.
  init?(
    left: Article, right: Article, story: [Article], entities: EntityIndex,
    isCancelled: () -> Bool
  ) {
    let articles = [left, right] + story.filter { $0.id != left.id && $0.id != right.id }
    guard let readings = ArticleReading.readings(of: articles, isCancelled: isCancelled) else {
      return nil
    }
    var reader = StoryReader(entities: entities)
    var sides: [ComparedSide] = []
    for reading in readings {
      guard let side = reader.read(reading, isCancelled) else { return nil }
      sides.append(side)
    }
    reader.connect()
    let (first, second) = (sides[0], sides[1])
    let compared = Parallel.map(count: 2, least: 2) { ($0 == 0 ? first : second).withFigures() }
    (self.left, self.right) = (compared[0], compared[1])
    lexicon = reader.lexicon
    weights = TermWeights(lexicon: reader.lexicon, reports: sides.map(\.parsed))
  }
}

/// The sentences of an article with their words and figures, which need no lexicon.
private struct ArticleReading: Sendable {
  let article: Article
  let sentences: [Sentence]
  let readings: [SentenceReading]

  /// Sentences that are read at a time by one core.
  private static let block = 16

  /// The articles read, sentence by sentence on all cores; nil when cancelled.
  static func readings(of articles: [Article], isCancelled: () -> Bool) -> [ArticleReading]? {
    let sentences = Parallel.map(count: articles.count, least: 2) {
      SentenceReader.sentences(of: articles[$0])
    }
    let places = sentences.enumerated().flatMap { article, all in
      all.map { (article: article, range: $0.range) }
    }
    let texts = articles.map(\.text.utf8)
    let all = Parallel.joined(count: places.count, block: block, isCancelled: isCancelled) {
      $0.map { SentenceReading(places[$0].range, in: texts[places[$0].article]) }
    }
    guard let all else { return nil }
    var rest = all[...]
    return zip(articles, sentences).map { article, sentences in
      defer { rest = rest.dropFirst(sentences.count) }
      return ArticleReading(
        article: article, sentences: sentences, readings: Array(rest.prefix(sentences.count)))
    }
  }
}

/// Parses the articles of a story into one lexicon.
private struct StoryReader {
  var lexicon = Lexicon()
  private var initials = Initials()
  private var figures = NearFigures()
  private var mentions: [ArticleID: [Mention]] = [:]
  private var entityWords: [Entity.ID: Int32] = [:]
  /// Hashes of the written forms of names whose words are known.
  private var nameForms: Set<UInt64> = []
  /// Last words of the names of each entity.
  private var nameWords: [Int32: Set<Int32>] = [:]

  /// How much of a match an entity counts for a word of its name that was not recognised.
  private static let nameNearness = 0.9

  init(entities: EntityIndex) {
    mentions = Dictionary(grouping: entities.mentions, by: \.article)
  }

  mutating func read(_ reading: ArticleReading, _ isCancelled: () -> Bool) -> ComparedSide? {
    let article = reading.article
    let utf8 = article.text.utf8
    var spots: [(range: Range<Int>, entity: Int32)] = []
    for mention in mentions[article.id] ?? [] where mention.range.upperBound <= utf8.count {
      spots.append((mention.range, number(of: mention, in: utf8)))
    }
    spots.sort { $0.range.lowerBound < $1.range.lowerBound }
    var parser = SentenceParser(utf8: utf8, mentions: spots)
    var parsed: [ParsedSentence] = []
    parsed.reserveCapacity(reading.sentences.count)
    for (sentence, words) in zip(reading.sentences, reading.readings) {
      if parsed.count.isMultiple(of: 256), isCancelled() { return nil }
      var draft = parser.parse(
        words, passage: article.passages[sentence.passage].range, lexicon: &lexicon)
      draft.isHeading = sentence.paragraph == nil
      draft.isLead = sentence.paragraph == 1
      draft.passage = sentence.passage
      let result = ParsedSentence(draft)
      initials.read(result, in: utf8)
      figures.read(result)
      parsed.append(result)
    }
    return ComparedSide(article: article, sentences: reading.sentences, parsed: parsed)
  }

  private mutating func number(of mention: Mention, in utf8: [UInt8]) -> Int32 {
    let id =
      entityWords[mention.entity] ?? lexicon.id(key: WordHash.hash("entity " + mention.entity))
    entityWords[mention.entity] = id
    // Most forms of a name stand in a report more than once.
    let form = StableHash.fnv1a(utf8[mention.range]) &+ UInt64(UInt32(bitPattern: id))
    guard nameForms.insert(form).inserted else { return id }
    for word in WordReader.words(in: utf8, range: mention.range) where word.kind == .word {
      guard word.isAllCapitals || !StopWords.contains(word.hash) else { continue }
      nameWords[id, default: []].insert(lexicon.id(of: word, in: utf8))
    }
    return id
  }

  mutating func connect() {
    lexicon.connect()
    initials.relate(in: &lexicon)
    figures.relate(in: &lexicon)
    for (entity, words) in nameWords.sorted(by: { $0.key < $1.key }) {
      for word in words.sorted() {
        lexicon.relate(entity, word, weight: Self.nameNearness)
        // 'State' may mean 'say', and the Islamic State still says nothing by its name.
        for near in lexicon.gatheredNear(word)
        where near.id != entity && !lexicon.isSaying(near.id) {
          lexicon.relate(entity, near.id, weight: near.weight * Self.nameNearness)
        }
      }
    }
    lexicon.settle()
  }
}
