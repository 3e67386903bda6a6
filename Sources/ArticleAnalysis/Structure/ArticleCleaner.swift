package import Articles

/// Finds the parts of an article: what is its text, what stands over it, what the page put around.
///
/// Nothing is taken away: every byte that is not white space is in exactly one passage, and what is
/// folded says why.
package enum ArticleCleaner {
  /// The article with its passages and what its lines say of it.
  ///
  /// `known` holds hashes (`paragraphHash(_:)`) of paragraphs that the outlet prints under every
  /// article; each of them counts as a line of boilerplate.
  ///
  /// - Complexity: expected O(*n*) in the number of bytes.
  package static func clean(_ article: Article, known: Set<UInt64> = []) -> Article {
    read(article, known: known).article
  }

  /// The same with the words of the paragraphs that are no boilerplate, which are read for it.
  static func read(
    _ article: Article, known: Set<UInt64>
  ) -> (article: Article, words: WordStream) {
    var article = article
    let page = article.markup.map { Page(article.text, $0) } ?? Page(article.text)
    let structure = PageStructure(page, known: known)
    article.passages = PassageBuilder(structure).passages
    let visible = article.passages.filter { isRead($0) }
    let guess = LanguageGuesser.language(of: article.text.utf8, visible.map(\.range))
    article.language = StatedLanguage.settled(article.markup?.language, guess: guess)
    let metadata = MetadataReader(structure, language: article.language)
    article.byline = byline(article.markup, metadata)
    article.agency = metadata.agency
    article.outlet = article.markup?.outlet ?? metadata.outlet
    article.date = date(article.markup, metadata, language: article.language)
    article.dateline =
      structure.dateline.map { article.text.shown($0.line.range) } ?? metadata.place
    article.deck = structure.deck.map { article.text.shown(structure.page.paragraphs[$0].range) }
    setHeadline(&article, structure)
    article.words = visible.reduce(0) { $0 + WordCounter.words(in: article.text.utf8, $1.range) }
    return (article, structure.words)
  }

  /// The day that the page states, as its lines print it.
  private static func date(
    _ markup: PageMarkup?, _ metadata: MetadataReader, language: String?
  ) -> PublicationDate? {
    markup?.date?.corrected(by: metadata.date) ?? metadata.date
      ?? markup?.printedDays.lazy
      .compactMap { DateLineReader.day(named: $0, language: language) }.first
  }

  /// Whom the page names as writer; where it names only itself, whom its lines name.
  private static func byline(_ markup: PageMarkup?, _ metadata: MetadataReader) -> String? {
    guard let stated = markup?.byline else { return metadata.byline }
    // An outlet of a few letters stands in many a name.
    let isOutlet =
      (markup?.outlet).map {
        $0 == stated || $0.count >= 4 && stated.lowercased().contains($0.lowercased())
      } ?? false
    return isOutlet ? metadata.byline ?? stated : stated
  }

  /// The hash by which a paragraph is known again in another article, whatever its white space.
  package static func paragraphHash(_ text: String) -> UInt64 {
    BoilerplateFinder.hash(of: text)
  }

  private static func isRead(_ passage: Passage) -> Bool {
    switch passage.kind {
    case .headline, .deck, .body: !passage.isFolded
    default: false
    }
  }

  private static func setHeadline(_ article: inout Article, _ structure: PageStructure) {
    if let index = structure.headline {
      let line = article.text.shown(structure.page.paragraphs[index].range)
      // A page may state it without the name of the section in front of it.
      let stated = article.markup?.headline.flatMap { line.hasSuffix($0) ? $0 : nil }
      article.headline = structure.fields[index].map { String($0.value) } ?? stated ?? line
      article.headlineIsDerived = false
      return
    }
    if let stated = article.markup?.headline {
      article.headline = stated
      article.headlineIsDerived = false
      return
    }
    let lead =
      article.passages.first { $0.kind == .body && !$0.isFolded }
      ?? article.passages.first { !$0.isFolded } ?? article.passages.first
    guard let lead else { return }
    let range = lead.range.lowerBound..<min(lead.range.upperBound, lead.range.lowerBound + 2_000)
    article.headline = LeadLine.derived(from: article.text.shown(range))
    article.headlineIsDerived = true
  }
}
