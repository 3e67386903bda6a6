import ArticleLoading
import Articles
import Testing

/// Boxes that a page sets among the paragraphs of its article, and headings that stand over them.
@Suite struct PageFurnitureTests {
  private static let text = [
    "The council voted on Monday to close the old bridge, which had been in use since 1931.",
    "Traders said that they would lose half of their customers, and asked for a ferry instead.",
    "The council refused that, as it had done in the years before, for want of money.",
    "Work is to begin in April and to end three years later, the mayor said on the square.",
    "Until then the way to the other bank is nine miles longer for whoever goes by car.",
    "Nobody in the old town was asked, the owner of the inn by the bridge told the paper.",
  ]
  private static let title = "Bridge closed"

  /// Beginnings of the lines that are shown as running text.
  private func shown(_ html: String) -> [String] {
    let page = HTMLPage(
      Array("<!doctype html><title>\(Self.title)</title><body>\(html)</body>".utf8))
    let parts = Set(page.markup.parts.map(\.range.lowerBound))
    return page.text.lines.filter { !parts.contains($0.range.lowerBound) }
      .map { page.text.string($0.range) }
  }

  private func paragraphs(_ range: Range<Int>) -> String {
    Self.text[range].map { "<p>\($0)</p>" }.joined()
  }

  private func article(around box: String) -> String {
    "<main><h1>\(Self.title)</h1>\(paragraphs(0..<3))\(box)\(paragraphs(3..<6))</main>"
  }

  @Test(arguments: [
    "<div><span>Analysis</span><a href=/x><h4>Ducks delay the regatta</h4></a><p>They sat on the line for an hour.</p></div>",
    "<div><h3>Vote now</h3><form><label><input type=radio>Yes</label><button>Vote</button></form></div>",
    "<div class=a1><h3>The Morning Letter</h3><p>All that happened in the night, at six.</p><form><input><button>Send</button></form></div>",
    "<div><h3>Other news</h3><ul><li><a href=/1>Ferry strike ends</a></li><li><a href=/2>Pool opens</a></li></ul></div>",
    "<div><div><button>Play video</button><span>02:13</span></div><p><a href=/v>The bridge from above</a></p></div>",
    "<div><button>Gift this article</button><button>Share</button></div>",
    "<p><a href=/x>Who will pay for the new bridge, and who asked for it in the first place?</a></p>",
    "<ul><li><a href=/f>Facebook</a></li><li><a href=/w>WhatsApp</a></li><li>Print it</li></ul>",
    "<article><h3><a href=/x>Ducks delay the regatta</a></h3><p>They sat on the line for an hour.</p><p>Then they went.</p></article>",
  ])
  func `a box among the paragraphs is no text`(box: String) {
    #expect(shown(article(around: box)) == Self.text)
  }

  @Test(arguments: [
    "<div><h3>Other days</h3></div>",
    "<section><h2>Results</h2><table><tr><td>North<td>12<tr><td>South<td>9</table><a href=/d>All results of the day</a></section>",
    "<div><h3>At a glance</h3><ul><li>Six wells</li><li>Two valleys</li></ul></div>",
    "<div><button>What happens to the ferry?</button><p>It was sold to the island in the spring of the year.</p></div>",
    "<p>The word <button>tolerance</button> was not said on that day, by nobody in the hall.</p>",
    "<div><h3><a href=#top>The ferry</a></h3><p>It was sold to the island in the spring of the year.</p></div>",
  ])
  func `what says something stays`(box: String) {
    let shown = shown(article(around: box))
    #expect(shown.count > Self.text.count)
    let isKept = shown.contains { $0.hasPrefix("Other days") }
    #expect(isKept == box.contains("Other days"))
    if box.contains("The ferry<") { #expect(shown.contains("The ferry")) }
  }

  @Test(arguments: [
    "<div><h4>Quiz</h4><p>Ten questions, two minutes, no cheating at all.</p><a href=/q>Play now</a></div>",
    "<div><h4>Jobs</h4><ul><li><a href=/1>Nurse</a> <span>full time</span></li></ul><a href=/j>Search all jobs</a></div>",
    "<figure><a href=/x><div>Ducks delay the regatta</div><div>They sat on the line.</div></a></figure>",
  ])
  func `a box that asks the reader to do something is no text`(box: String) {
    #expect(shown(article(around: box)) == Self.text)
  }

  @Test func `things that can be bought are the text where they are listed`() {
    let items = Self.text[2...].map {
      "<div><h3>A boat</h3><p>\($0)</p><a href=/b>Buy now</a></div>"
    }.joined()
    let html = "<main><h1>\(Self.title)</h1>\(paragraphs(0..<2))\(items)</main>"
    #expect(shown(html).filter { $0 != "A boat" } == Self.text)
  }

  @Test(arguments: [
    "<aside><h3>The old bridge</h3><p>It was built in 1931 and closed in the war.</p></aside>",
    "<blockquote><p>The bridge is closed until further notice.</p>&mdash; Police (<a href=/p>@police</a>) <a href=/1>March 4</a></blockquote>",
  ])
  func `a box that explains a thing and a post that is quoted are text`(box: String) {
    #expect(shown(article(around: box)).count == Self.text.count + 2)
    let linked = box.replacing("The old bridge", with: "<a href=/o>The old bridge</a>")
    #expect(linked == box || shown(article(around: linked)) == Self.text)
  }

  @Test(arguments: [
    "<p>Correction: An earlier version of this article gave the wrong year.</p>",
    "<p><em>Jan Smit in Hallam contributed to this report.</em></p>",
    "<div class=n>This is a developing story and will be updated.</div>",
    "<p>Korrektur: In einer früheren Fassung stand ein anderes Jahr.</p>",
    "<section><ol><li id=f1>The register of 1931. <a href=#r1>Back</a></li></ol></section>",
  ])
  func `notes beside the text belong to it`(note: String) {
    let body = "<div class=text>\(paragraphs(0..<6))</div>"
    let html = "<main><h1>\(Self.title)</h1>\(body)\(note)<p>All rights reserved</p></main>"
    #expect(shown(html).count == Self.text.count + 1)
    let other = "<p>Print this page</p>"
    #expect(shown("<main><h1>\(Self.title)</h1>\(body)\(other)</main>") == Self.text)
  }

  @Test func `a note of the editors may stand over the text`() {
    let note = "<p><em>Editor’s note: This story speaks of a drowning.</em></p>"
    let html =
      "<main><h1>\(Self.title)</h1>\(note)<div class=text>\(paragraphs(0..<6))</div></main>"
    #expect(shown(html) == ["Editor’s note: This story speaks of a drowning."] + Self.text)
  }

  @Test func `a text may begin with short sentences`() {
    let html =
      "<main><h1>\(Self.title)</h1><p>No.</p><p>Not this time.</p>\(paragraphs(0..<6))</main>"
    #expect(shown(html) == ["No.", "Not this time."] + Self.text)
  }

  @Test func `a box on the writer below the text is none`() {
    let name = "Kavita Rao"
    let box =
      "<div><h3>\(name)</h3><p>\(name) writes on rivers for the paper.</p><p>She rows.</p></div>"
    let text = "<main><h1>\(Self.title)</h1><p class=author>\(name)</p>\(paragraphs(0..<6))"
    #expect(shown("\(text)\(box)</main>") == Self.text)
    #expect(shown("\(text)\(box)\(paragraphs(0..<1))</main>").contains(name))
  }

  @Test func `the lines of one paragraph do not outweigh the text`() {
    let rules = (1...9).map { "Rule \($0) of the house is to be kind to others." }
    let html = """
      <main><h1>\(Self.title)</h1><div class=t>\(paragraphs(0..<4))</div>
      <div><p>\(rules.joined(separator: "<br>"))</p></div></main>
      """
    #expect(shown(html).prefix(4) == Self.text.prefix(4))
  }

  @Test(arguments: ["<form><button>Save</button></form>", "<button>Share</button>"])
  func `each paragraph may stand beside a button`(button: String) {
    let boxes = Self.text.map { "<div><p>\($0)</p>\(button)</div>" }.joined()
    #expect(shown("<main><h1>\(Self.title)</h1>\(boxes)</main>") == Self.text)
  }

  @Test func `a page may stand in a form`() {
    let html = "<form id=page><div><h1>\(Self.title)</h1>\(paragraphs(0..<6))</div></form>"
    #expect(shown(html) == Self.text)
  }

  @Test(arguments: ["div", "li", "article"])
  func `teasers behind the text are none`(tag: String) {
    let cards = ["Ducks delay regatta", "Pool opens", "Inn sold to a singer"].enumerated().map {
      "<\(tag) class=c><a href=/\($0)><h3>\($1)</h3></a><p>It took an hour until all was over.</p></\(tag)>"
    }.joined()
    let html = "\(article(around: ""))<section><h2>Latest</h2>\(cards)</section>"
    #expect(shown(html) == Self.text)
    let inside = article(around: "").replacing("</main>", with: "\(cards)</main>")
    #expect(shown(inside) == Self.text)
  }

  @Test(arguments: ["<h3>", "<h3><a href=/x>"], ["div", "li", "section", "article"])
  func `the parts of a list of things are the text`(heading: String, tag: String) {
    let names = ["The well", "The bridge", "The inn", "The mill"]
    let items = zip(names, Self.text[2...]).map {
      "<\(tag)>\(heading)\($0)</a></h3><p>\($1)</p></\(tag)>"
    }.joined()
    let html = "<main><h1>\(Self.title)</h1>\(paragraphs(0..<2))<div>\(items)</div></main>"
    let shown = shown(html).map { $0.hasPrefix("\u{2022} ") ? String($0.dropFirst(2)) : $0 }
    #expect(shown == Self.text[..<2] + zip(names, Self.text[2...]).flatMap { [$0, $1] })
  }

  @Test(arguments: [1, 2, 12])
  func `the article that a page loads next is another one`(length: Int) {
    let next = (0..<length).map {
      "<p>They sat on the line for \($0) hours, and so nobody rowed.</p>"
    }
    let html = """
      <main><article><h1>\(Self.title)</h1>\(paragraphs(0..<6))</article>
      <article><h1><a href=/next>Ducks delay the regatta</a></h1>\(next.joined())</article></main>
      """
    #expect(shown(html) == Self.text)
  }

  @Test func `parts with headings of the first level are no articles of their own`() {
    let parts = stride(from: 2, to: 6, by: 2).map {
      "<section><h1>Part \($0)</h1>\(paragraphs($0..<$0 + 2))</section>"
    }.joined()
    let html = "<main><h1>\(Self.title)</h1>\(paragraphs(0..<2))\(parts)</main>"
    #expect(shown(html).filter { !$0.hasPrefix("Part") } == Self.text)
  }

  @Test func `paragraphs may be headings of a low level`() {
    let text = Self.text.map { "<h6>\($0)</h6>" }.joined()
    #expect(shown("<main><h1>\(Self.title)</h1><div>\(text)</div></main>") == Self.text)
  }

  @Test(arguments: [0, 1, 6])
  func `who wrote it may be said behind the lead or below the text`(place: Int) {
    let line = "<div class=meta><span class=author>By Kavita Rao</span></div>"
    let html =
      "<main><h1>\(Self.title)</h1>\(paragraphs(0..<place))\(line)\(paragraphs(place..<6))</main>"
    #expect(shown(html) == Self.text)
  }

  /// Whether all words of a piece of a page are shown, and nothing of its text is gone.
  private func isWhole(_ html: String, words: String) -> Bool {
    let shown = shown(html).joined(separator: " ")
    return Self.text.allSatisfy(shown.contains) && shown.contains(words)
  }

  @Test(arguments: [
    (
      "<div>They measured the <button>depth</button> of the river for nine years.</div>",
      "measured the depth of"
    ),
    (
      "<div><h3><a href=https://gov.example/r>The report</a></h3><p>It says that the bridge would have held for years.</p></div>",
      "It says that"
    ),
    (
      "<section><p>They will be asked again.</p><p><a href=/n>Vote on Friday</a></p></section>",
      "asked again"
    ),
    ("<div><p>Nobody rowed on that day.</p><button>Subscribe</button></div>", "Nobody rowed"),
    (
      "<div><h3>How to claim</h3><p>Those who lost trade can claim 9,000 pounds until June.</p><a href=/c>Register now</a></div>",
      "Those who lost"
    ),
    (
      "<div class=mw-heading><h2>History</h2><span>[<a href=/w/edit>edit</a>]</span></div>",
      "History"
    ),
    ("<div><h2>How it fell</h2><button>Share</button></div>", "How it fell"),
    ("<div><h2>How it fell</h2><a href=#top>Back to top</a></div>", "How it fell"),
    (
      "<div><h3>Hallam North</h3><div>Ann Lee (Greens) 4,212</div><div>Tom Ash (Reds) 3,001</div><a href=/r>Full result</a></div>",
      "Ann Lee (Greens) 4,212"
    ),
    (
      "<div><h2>What the town thinks</h2><p>Of 400 people asked, 212 wanted a ferry.</p><form><button>Vote</button></form></div>",
      "Of 400 people"
    ),
    (
      "<div><button>Ferry plan</button><div><p>It was sold to the island in the spring of the year.</p></div></div>",
      "Ferry plan It was sold"
    ),
    ("<h2>Facebook Messenger</h2>", "Facebook Messenger"),
    (
      "<article><h1>What is a ferry?</h1><p>A boat that goes to and fro all day, for a coin.</p></article>",
      "A boat that goes"
    ),
    (
      "<blockquote><p>“Nobody asked us, and nobody will.”</p><p class=author>Ann Lee</p></blockquote>",
      "Ann Lee"
    ),
  ])
  func `what reporters write in boxes stays`(box: String, words: String) {
    #expect(
      isWhole(article(around: box).replacing("<main>", with: "<main><article>"), words: words))
  }

  @Test func `the hours of a live report may be articles with headings of the first level`() {
    let posts = Self.text.enumerated().map { "<article><h1>1\($0):05</h1><p>\($1)</p></article>" }
    let lead = "<p>What happened on the day, hour by hour, at the bridge.</p>"
    #expect(
      isWhole("<main><h1>\(Self.title)</h1>\(lead)\(posts.joined())</main>", words: "hour by hour"))
  }

  @Test func `the last of several people is no writer`() {
    let people = ["Ann Lee", "Tom Ash"].map {
      "<div><h3>\($0)</h3><p>\($0) was on the bridge when it was closed.</p></div>"
    }
    let inside = article(around: "").replacing("</main>", with: "\(people.joined())</main>")
    #expect(isWhole(inside, words: "Tom Ash Tom Ash was on the bridge"))
  }

  @Test(arguments: [
    "<h1>T</h1><p>P</p><a href=/x>Read the full story here now</a>",
    "<a href=#m>Skip</a><h1>T</h1>x",
    "<h1>T</h1>Ann Lee<p>One.</p><p>Two.</p>", "<h1>T</h1>\u{2022} One<br>\u{2022} Two<br><p>P</p>",
    "<button>A</button>b", "<li><button>A",
    "<h2><a href=/x>A</a></h2>One that is long enough to be prose.",
  ])
  func `pages without a body are read`(html: String) {
    let page = HTMLPage(Array(html.utf8))
    #expect(page.markup.parts.allSatisfy { $0.range.upperBound <= page.text.utf8.count })
  }
}
