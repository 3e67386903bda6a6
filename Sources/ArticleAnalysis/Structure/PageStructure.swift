internal import Articles

/// The roles of all paragraphs of a page, and what its lines say of the article.
struct PageStructure {
  let page: Page
  let runs: [BoilerplateRun]
  let folds: [RepetitionFold]
  /// The words of all paragraphs that are no boilerplate.
  let words: WordStream
  /// By paragraph; running text has none.
  private(set) var roles: [Int: Role] = [:]
  /// The dateline in front of the lead, with its paragraph.
  private(set) var dateline: (paragraph: Int, line: Dateline)?
  private(set) var headline: Int?
  /// The fields of a head that is written so, by paragraph.
  private(set) var fields: [Int: FieldLabel] = [:]
  private(set) var deck: Int?
  /// Paragraphs with running text.
  private(set) var body: [Int] = []

  /// Paragraphs under the text that may be a sign-off or a date.
  private static let tailLength = 4
  /// Bytes within which the colon behind a speaker's name stands.
  private static let speakerLength = 200

  init(_ page: Page, known: Set<UInt64>) {
    self.page = page
    runs =
      page.marks.isEmpty
      ? BoilerplateFinder.runs(in: page, known: known) : MarkedRuns.runs(in: page, known: known)
    var isPage = [Bool](repeating: false, count: page.paragraphs.count)
    for run in runs { for index in run.paragraphs { isPage[index] = true } }
    let news = page.paragraphs.indices.filter { !isPage[$0] }
    let paragraphs = news.compactMap { index in
      page.paragraphs[index].repeats == nil ? page.paragraphs[index].range : nil
    }
    words = WordStream(page.text.utf8, paragraphs: paragraphs)
    folds = RepetitionFinder.folds(
      in: page.text.utf8, paragraphs: paragraphs, lines: Self.lines(news, of: page), stream: words)
    read(news)
  }

  /// The paragraphs that are one line over and over.
  private static func lines(_ news: [Int], of page: Page) -> [RepetitionFold] {
    news.compactMap { index in
      page.paragraphs[index].repeats.map {
        RepetitionFold(range: page.paragraphs[index].range, source: $0, kind: .adjacent)
      }
    }
  }

  private mutating func read(_ news: [Int]) {
    let folded = FoldedParagraphs(page, news, folds)
    let active = news.filter { !folded.whole.contains($0) || folded.decks.contains($0) }
    let head = HeadReader(page, active: active, repeatedDecks: folded.decks)
    roles = head.roles
    headline = head.headline
    fields = head.fields
    deck = head.deck
    var rest = Array(active[min(head.bodyStart, active.count)...]).filter {
      !folded.whole.contains($0)
    }
    for (index, mark) in page.marks where !folded.whole.contains(index) {
      guard mark.kind != .boilerplate, mark.kind != .body else { continue }
      let isCredit = mark.kind == .caption && CreditReader.isCredit(page, index)
      roles[index] =
        isCredit ? Role(.credit, "says whose picture it is") : Role(mark.kind, mark.reason)
    }
    rest = rest.filter { roles[$0] == nil }
    readTail(&rest)
    for (index, role) in CaptionFinder(page, body: rest).roles() { roles[index] = role }
    body = rest.filter { roles[$0] == nil }
    readDateline()
  }

  /// Sign-offs and dates below the text, from the last paragraph up.
  private mutating func readTail(_ rest: inout [Int]) {
    var seen = 0
    while rest.count > 1, let index = rest.last, seen < Self.tailLength, page.isLine(index) {
      let line = page.line(index)
      if SignOffReader.read(line) != nil {
        roles[index] = Role(.byline, "signs the text: says who wrote it or where it comes from")
      } else if DateLineReader.read(line) != nil {
        roles[index] = Role(.date, "states a date and nothing else")
      } else if MastheadReader.read(line)?.isCertain == true {
        roles[index] = Role(.date, "says who published the article and when")
      } else if BylineReader.prefixed(line) != nil {
        roles[index] = Role(.byline, "names who wrote the article")
      } else if CreditReader.isCredit(page, index) {
        roles[index] = Role(.credit, "says whose picture it is")
      } else {
        return
      }
      rest.removeLast()
      seen += 1
    }
  }

  private mutating func readDateline() {
    if let index = roles.filter({ $0.value.kind == .dateline }).keys.min() {
      let range = page.paragraphs[index].range
      if let line = DatelineReader.wholeLine(
        in: page.text.utf8, range: range, isBeforeLead: true)
      {
        dateline = (index, line)
      }
      return
    }
    var isFirst = true
    // Points may be listed over the lead.
    for index in body.drop(while: page.isListItem).prefix(Self.leadReach)
    where page.paragraphs[index].words >= 6 {
      let line = DatelineReader.inline(
        in: page.text.utf8, range: page.paragraphs[index].range,
        allowsGuess: isFirst && !isDialogue)
      if let line { dateline = (index, line) }
      // A line of the page may stand over the lead; a sentence is the lead itself.
      if line != nil || page.paragraphs[index].isTerminated { return }
      isFirst = false
    }
  }

  /// Paragraphs among which the lead is.
  private static let leadReach = 4

  /// Whether further paragraphs open with a name and a colon, as speakers do.
  private var isDialogue: Bool {
    body.dropFirst().prefix(8).contains { index in
      let head = page.paragraphs[index].range.prefix(Self.speakerLength)
      guard head.contains(where: { page.text.utf8[$0] == 0x3A }) else { return false }
      let words = page.line(index).split(separator: " ").prefix(4)
      guard let colon = words.firstIndex(where: { $0.hasSuffix(":") }) else { return false }
      return words[...colon].allSatisfy { LineWords.isCapitalized($0) }
    }
  }
}

/// Which paragraphs are folded from end to end.
struct FoldedParagraphs {
  private(set) var whole: Set<Int> = []
  /// Those of them that are decks standing again in the body.
  private(set) var decks: Set<Int> = []

  init(_ page: Page, _ news: [Int], _ folds: [RepetitionFold]) {
    guard !folds.isEmpty else { return }
    var next = 0
    for index in news {
      let range = page.paragraphs[index].range
      var covered = range.lowerBound
      var isDeck = false
      while next < folds.count, folds[next].range.upperBound <= range.upperBound {
        let fold = folds[next]
        if ByteTrim.trimmed(covered..<max(covered, fold.range.lowerBound), in: page.text.utf8)
          .isEmpty
        {
          covered = fold.range.upperBound
        }
        isDeck = isDeck || fold.kind == .deck
        next += 1
      }
      guard covered > range.lowerBound,
        ByteTrim.trimmed(covered..<range.upperBound, in: page.text.utf8).isEmpty
      else { continue }
      whole.insert(index)
      if isDeck { decks.insert(index) }
    }
  }
}
