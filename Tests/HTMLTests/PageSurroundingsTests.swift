import ArticleLoading
import Testing

/// Pages whose article stands among what looks like one.
@Suite struct PageSurroundingsTests {
  private static let first = """
    <p>The council voted on Monday to close the old bridge, which had been in use since 1931, and to
    build a new one beside it within three years.</p>
    """
  private static let second = """
    <p>Traders said that they would lose half of their customers, and asked for a ferry, which the
    council refused, as it had done in the years before.</p>
    """

  private static func texts(_ body: String) -> [String] {
    HTMLPageTests.lines(
      "<!doctype html><title>Bridge closed</title><body><h1>Bridge closed</h1>\(body)</body>"
    ).filter { $0.hasPrefix("body") }
  }

  @Test func `a list of dates without a sentence is a text`() {
    let dates = (1...8).map { "\($0). round: \($0 + 3) May, Interlagos track" }
    let lines = Self.texts(
      """
      <div><p>\(dates.joined(separator: "<br>"))</p></div>
      <div class="foot"><p>Comments that are rude to others will not be shown by the editors.</p></div>
      """)
    #expect(lines.contains("body: 1. round: 4 May, Interla"))
    #expect(lines.contains("body: 8. round: 11 May, Interl"))
  }

  @Test func `a first sentence full of links is kept`() {
    let lines = Self.texts(
      """
      <div><p>The best offers of today are <a href="/a">laptops of three makers at the store</a>, and
      <a href="/b">headphones that come with a charging case</a>.</p>\(Self.first)\(Self.second)</div>
      """)
    #expect(lines.first == "body: The best offers of today")
  }

  @Test func `a column of boxes beside the article is not of it`() {
    let names = ["World", "Sports", "Diaspora", "Philosophy", "Real Estate", "Supplements"]
    let items = names.map { "<li><a href='/\($0)'>\($0)</a> (3031)</li>" }.joined()
    let boxes = (1...6).map { number in
      """
      <div><h3>Box \(number)</h3><ul>\(items)</ul><div>Reader number \(number)</div>
      <div>It is a lovely book, easy to dip into.</div></div>
      """
    }
    let lines = Self.texts(
      """
      <div><div>\(Self.first)\(Self.second)</div><div>\(boxes.joined())</div></div>
      """)
    #expect(lines == ["body: The council voted on Mon", "body: Traders said that they w"])
  }

  @Test func `a short article is not its page's list of others`() {
    let others = (1...8).map { number in
      """
      <div class="item"><h3><a href="/\(number)">Ducks delay the regatta for the year \(number)</a></h3>
      <p>A sentence on the ducks of the year \(number), which goes on for a while and ends here.</p></div>
      """
    }
    let lines = HTMLPageTests.lines(
      """
      <!doctype html><title>Bridge closed</title><body><div><h1>Bridge closed</h1>
      <p>The bridge will reopen in May. The vote was 21 to 16.</p></div>
      <div class="col">\(others.joined())</div></body>
      """)
    #expect(lines == ["headline: Bridge closed", "body: The bridge will reopen i"])
  }

  @Test func `posts of a ticker are its text, though each has a linked title`() {
    let posts = (1...4).map { number in
      """
      <div class="post"><h3><a href="#p\(number)">The port closes for the night, update \(number)</a></h3>
      <p>At hour \(number) the harbour master spoke of waves, wind and rain, of two tugs that were to
      help the last ship in, and of a night in which nobody on the quay would sleep.</p></div>
      """
    }
    let lines = HTMLPageTests.lines(
      """
      <!doctype html><title>Port live</title><body><h1>Port live</h1><div>\(posts.joined())</div>
      <div class="terms"><p>We use what you tell us, such as your name, to run this site, and we keep
      it, share it, and delete it as the law asks, which our policy tells in full.</p></div></body>
      """)
    #expect(lines.count { $0.hasPrefix("body: At hour") } == 4)
  }

  @Test func `the answer to the last question is kept, whatever its length`() {
    let lines = Self.texts(
      """
      <div>\(Self.first)<h3>What does it cost?</h3>\(Self.second)<h3>Is it lit?</h3><p>By gas.</p>
      <p><a href="/a">More on bridges.</a></p></div><div><p>We are the paper.</p></div>
      """)
    #expect(lines.suffix(2) == ["body: Is it lit?", "body: By gas."])
  }

  @Test(arguments: [
    ("", 1), ("<p><a href='/'>More of the paper</a></p>", 0), ("<div>Closed on Mondays</div>", 0),
  ])
  func `a last line without a mark is text where nothing stands around the text`(
    around: String, count: Int
  ) {
    let lines = Self.texts("\(Self.first)\(Self.second)<p>No ferry for the traders</p>\(around)")
    #expect(lines.count { $0 == "body: No ferry for the traders" } == count)
  }

  @Test func `articles behind a heading that says so are others`() {
    let others = (1...5).map { "<article>\(Self.second)<!-- \($0) --></article>" }
    let lines = Self.texts(
      """
      <article>\(Self.first)<div><h3 class="relatedpoststitle">You may like</h3>\(others.joined())
      </div></article>
      """)
    #expect(lines == ["body: The council voted on Mon"])
  }

  @Test func `text behind a row of links in the middle of an article is kept`() {
    let lines = Self.texts(
      """
      <article>\(Self.first)<h3 class="related-title">More</h3><ul><li><a href="/a">Other</a></ul>
      \(Self.second)</article>
      """)
    #expect(lines == ["body: The council voted on Mon", "body: Traders said that they w"])
  }

  /// The end of a text in an element of its own, behind a box.
  private static func parted(by box: String, name: String = "copy", end: String) -> String {
    """
    <article><div class="\(name)">\(first)\(second)<p>The mayor, who had promised a new bridge before
    the election, said that the money would be found, whatever the state did.</p></div>\(box)
    <div class="\(name)">\(end)</div></article>
    """
  }

  @Test(arguments: [
    "<div class='nl'><p>Sign up for our letter</p><input></div>",
    "<section><a href='/1'>More on bridges</a><a href='/2'>How a bridge is tested</a></section>",
    "<div class='player'><p>Play the film</p></div>",
  ])
  func `a text goes on behind a box however short it is`(box: String) {
    for end in ["<p>Work begins in May.</p>", "<h3>What is next</h3><p>Work begins in May.</p>"] {
      let lines = Self.texts(Self.parted(by: box, end: end))
      #expect(lines.count(where: { $0 == "body: Work begins in May." }) == 1)
      #expect(!lines.contains { $0.contains("Sign up") || $0.contains("bridge is tested") })
    }
  }

  @Test func `what follows a box of the same name, or a long one, is not the text`() {
    let end = "<p>We print what others leave out.</p>"
    let same = Self.parted(
      by: "<div class='row'><a href='/1'>More on bridges</a></div>", name: "row", end: end)
    #expect(!Self.texts(same).contains { $0.contains("We print") })
    let links = (1...9).map { "<li><a href='/\($0)'>What river \($0) did to the town</a></li>" }
    let other = "<div class='other'><ul>\(links.joined())</ul></div>"
    #expect(!Self.texts(Self.parted(by: other, end: end)).contains { $0.contains("We print") })
  }
}
