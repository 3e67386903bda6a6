import Articles
import Reader
import TerminalCanvas
import TestSupport
import Testing

/// A text of which all lines are not made at once.
@Suite struct LongTextTests {
  private static let long: Article = {
    var random = SeededGenerator(seed: 11)
    let words = ["pier", "harbour", "beam", "season", "authority", "von", "水門"]
    let parts = (1...4_000).map { number -> SampleLibrary.Part in
      let said = (0..<Int.random(in: 3...60, using: &random)).compactMap { _ in
        words.randomElement(using: &random)
      }
      let text = "Paragraph \(number): \(said.joined(separator: " "))."
      return number % 400 == 5 ? .folded(.boilerplate, text, "appeal") : .body(text)
    }
    return SampleLibrary.article("long.txt", headline: "A long report", parts)
  }()

  private static let short = SampleLibrary.article(
    "short.txt", headline: "A short report", [.body("Nothing happened.")])

  /// A reader on both texts; one that answers has all lines after each key.
  private struct Driver {
    var reader = ReaderDriver(
      LibrarySnapshot(articles: [LongTextTests.long, LongTextTests.short]), columns: 100)
    var answers: Bool

    init(answers: Bool) throws {
      self.answers = answers
      try press("<Enter>")
    }

    mutating func press(_ keys: String) throws {
      for key in try KeyNotation.parse(keys) {
        reader.send(.event(.key(key)))
        if answers { answer() }
      }
    }

    /// Whether lines were asked for, which come now.
    @discardableResult mutating func answer() -> Bool {
      var isAsked = false
      for case .layOut(let layout) in reader.takeEffects() {
        guard let made = layout.made() else { continue }
        isAsked = true
        reader.send(.laidOut(made))
      }
      return isAsked
    }

    var partsMade: Int { reader.state.reading.layout.parts.count { $0.lines != nil } }

    /// The screen without what stands in its last line of how far down the text that is.
    var text: Substring { reader.screen.dropLast(reader.footer.count) }
  }

  @Test(arguments: ["", "j", "<C-f>", "G", "Gk", "gg", "zo", "+", "2", "G+"])
  func `a key makes no more lines than those near the screen`(keys: String) throws {
    var driver = try Driver(answers: false)
    try driver.press(keys)
    #expect(driver.reader.state.reading.layout.parts.count > 10)
    #expect(driver.partsMade <= 4)
    let isAsked = driver.answer()
    #expect(isAsked)
    #expect(driver.partsMade == driver.reader.state.reading.layout.parts.count)
  }

  @Test(arguments: [
    "", "j", "50j", "<C-f><C-f><C-b>", "G", "G10k", "G<C-u><C-u>", "1500G", "1500G40kj", "G500k",
    "Ggg", "zo", "Gzo", "700Gzozc", "zR", "zR900G", "+", "300G+", "Gk+_", "20j2", "5000G",
    "/Paragraph 2500:<Enter>", "/Paragraph 2500:<Enter>20k", "900GJK", "900GJ+K", "99999G",
  ])
  func `keys lead to the same place whether all lines are there or not`(keys: String) throws {
    var eager = try Driver(answers: true)
    var lazy = try Driver(answers: false)
    try eager.press(keys)
    try lazy.press(keys)
    #expect(lazy.text == eager.text)
    lazy.answer()
    #expect(lazy.reader.screen == eager.reader.screen)
  }

  @Test func `lines of another width that come late are not taken`() throws {
    var driver = try Driver(answers: false)
    let effects = driver.reader.takeEffects()
    try driver.press("+")
    let screen = driver.reader.screen
    for case .layOut(let layout) in effects {
      driver.reader.send(.laidOut(try #require(layout.made())))
    }
    #expect(driver.reader.screen == screen)
    #expect(driver.partsMade <= 4)
  }

  @Test func `a fold makes only the lines anew that it stands among`() throws {
    var driver = try Driver(answers: true)
    try driver.press("700G")
    let before = driver.reader.state.reading.layout.parts
    driver.answers = false
    try driver.press("zo")
    let after = driver.reader.state.reading.layout.parts
    #expect(zip(before, after).count { $0 != $1 } == 1)
    let isAsked = driver.answer()
    #expect(!isAsked)
  }

  @Test func `a text is shown again where it was left, in another width too`() throws {
    var driver = try Driver(answers: true)
    try driver.press("/Paragraph 1777:<Enter><C-d>")
    let paragraph = driver.reader.state.reading.paragraph
    driver.reader.resize(columns: 60, rows: 30)
    #expect(driver.reader.state.reading.paragraph == paragraph)
    try driver.press("J")
    #expect(driver.reader.headline == "A short report")
    driver.reader.resize(columns: 130, rows: 40)
    try driver.press("K")
    #expect(driver.reader.state.reading.paragraph == paragraph)
  }
}
