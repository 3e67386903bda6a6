import ArticleLibrary
import Articles
import Reader
import TerminalCanvas
import TestSupport
import Testing

/// A person's way through the five reports, step by step.
@Suite struct SeedJourneyTests {
  /// The reader on `seeds/`, with comparisons answered as the program answers them.
  struct Journey {
    var reader: ReaderDriver

    init(columns: Int = 120, rows: Int = 40) throws {
      reader = ReaderDriver(try Seeds.snapshot.get(), columns: columns, rows: rows)
    }

    mutating func press(_ keys: String) throws {
      for key in try KeyNotation.parse(keys) {
        reader.send(.event(.key(key)))
        try answer()
      }
    }

    /// Runs the comparisons that were asked for.
    private mutating func answer() throws {
      let asked = reader.takeEffects()
      for case .compare(let request) in asked {
        let alignment = try #require(
          ArticleLibrary.compare(
            left: request.left, right: request.right, in: reader.state.library.snapshot))
        reader.send(.compared(request, alignment))
      }
      others += asked
    }

    private(set) var others: [Effect] = []
    var screen: String { reader.screen }
  }

  @Test func `browse, open, fold, compare, next discrepancy, entity, dismiss, undo, quit`() throws {
    var journey = try Journey()
    #expect(journey.screen.contains("5 articles · 2 stories · 5 unread"))
    try journey.press("/navy<Enter><Esc><Enter>G")
    #expect(journey.screen.contains("⋯ 12 paragraphs stand twice"))
    try journey.press("za")
    #expect(journey.screen.contains("▾ 12 paragraphs stand twice"))
    try journey.press("zcq")
    try journey.press("/rail-nothing<Enter><Esc>gg")
    while journey.reader.headline?.contains("Blames Washington") != true {
      let before = journey.reader.state.list.cursor.index
      try journey.press("j")
      try #require(journey.reader.state.list.cursor.index != before)
    }
    try journey.press("c")
    #expect(journey.reader.state.screen == .compare)
    let pairs = try #require(journey.reader.state.compare?.alignment?.pairs)
    #expect(!pairs.isEmpty)
    try journey.press("]d")
    try journey.press("q")
    #expect(journey.reader.state.screen == .browse)
    try journey.press("e")
    #expect(journey.screen.contains("Vladimir Putin"))
    try journey.press("q")
    let headline = journey.reader.headline
    let rows = journey.reader.state.list.rows.count
    try journey.press("d")
    #expect(journey.reader.state.list.rows.count == rows - 1)
    try journey.press("u")
    #expect(journey.reader.headline == headline)
    try journey.press("q")
    #expect(journey.others.contains(.quit))
  }

  @Test func `four reports are one story, the navy report of the week before another`() throws {
    let snapshot = try Seeds.snapshot.get()
    let paths = snapshot.stories.map { story in
      Set(
        story.articles.compactMap { id in
          snapshot.articles.first { $0.id == id }?.path.suffix(24).prefix(3)
        })
    }
    #expect(Set(paths) == [["000", "001", "002", "003"], ["004"]])
  }

  @Test func `the AFP report shows twelve paragraphs and one fold of twelve`() throws {
    let article = try Seeds.article("004")
    let body = article.blocks.count {
      if case .paragraph(_, .body, _, _) = $0 { true } else { false }
    }
    #expect(body == 12)
    #expect(article.folds.map(\.count) == [12])
  }

  @Test func `the Moscow Times report shows no banner, newsletter or appeal outside of folds`()
    throws
  {
    let article = try Seeds.article("003")
    let shown = article.unwrappedText
    for words in [
      "ad-free", "Support us", "newsletter", "Privacy Policy", "Dear readers", "Remind me",
      "Monthly",
      "Read more", "$10,000",
    ] {
      #expect(!shown.split(separator: "\n").contains { $0.contains(words) && !$0.hasPrefix("[") })
    }
    #expect(article.headline == "Putin: Russia Ready to Cooperate With U.S. Coalition in Syria")
    #expect(article.outlet == "The Moscow Times")
  }

  @Test func `a photo credit that stands twice is shown once`() throws {
    let shown = try Seeds.article("001").unwrappedText
    #expect(shown.components("Photo by: Reuters") == 1)
  }

  @Test func `three captions stand apart and break no quotation`() throws {
    let article = try Seeds.article("002")
    #expect(article.passages.count { $0.kind == .caption } == 3)
  }

  @Test func `two reports differ on the dead of Paris, on a quotation and on the second pilot`()
    throws
  {
    let snapshot = try Seeds.snapshot.get()
    let (left, right) = (try Seeds.article("000"), try Seeds.article("002"))
    let alignment = try #require(
      ArticleLibrary.compare(left: left.id, right: right.id, in: snapshot))
    let numbers = alignment.discrepancies.filter { $0.class == .number }
    #expect(numbers.contains { $0.left.value.contains("129") && $0.right.value.contains("130") })
    let quotations = alignment.discrepancies.filter { $0.class == .quotation }
    #expect(
      quotations.contains {
        $0.left.value.contains("stupidly") && $0.right.value.contains("rudely")
      })
    let pilot = alignment.pairs.contains { pair in
      pair.tier == .sure && alignment.left[pair.left].text.hasPrefix("The other pilot")
        && alignment.right[pair.right].text.hasPrefix("A second pilot")
    }
    #expect(pilot)
  }
}

/// The five reports, loaded and analysed once.
enum Seeds {
  static let folder: String = {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/seeds"
  }()

  static let snapshot: Result<LibrarySnapshot, any Error> = Result {
    var times = StageTimes()
    let reading = try ArticleLibrary(paths: [folder], store: nil).read(times: &times)
    return try #require(ArticleLibrary.analysed(reading, times: &times))
  }

  /// The report whose file name begins with three digits.
  static func article(_ number: String) throws -> Article {
    try #require(
      try snapshot.get().articles.first {
        $0.path.split(separator: "/").last?.hasPrefix(number) == true
      })
  }
}

extension Article {
  fileprivate var folds: [Range<Int>] {
    blocks.compactMap { if case .fold(let passages) = $0 { passages } else { nil } }
  }
}

extension String {
  fileprivate func components(_ words: String) -> Int {
    let bytes = Array(utf8)
    return TextSearch.ranges(of: words, in: bytes, range: 0..<bytes.count).count
  }
}
