import ArticleLoading
import Articles
import Testing

/// How a page sets its lines, as the markup keeps it.
@Suite struct PageLayoutTests {
  private static let lead = """
    <p>The high court ruled on Friday that the dam above the town of Lorrin may be finished, ending a
    dispute that lasted nine years.</p>
    """

  /// What is set otherwise than paragraphs, each line behind its form.
  private func layouts(_ body: String) -> [String] {
    let page = HTMLPage(Array("<h1>Court rules on dam</h1>\(Self.lead)\(body)\(Self.lead)".utf8))
    return page.markup.layouts.map { layout in
      let signs = (layout.isQuoted ? "> " : "") + String(repeating: "+", count: Int(layout.level))
      return "\(layout.form) \(signs)\(page.text.string(layout.range))"
    }
  }

  @Test(arguments: [
    ("<ul><li>one<ol><li>two</ol><li>three</ul>", ["item • one", "item +1. two", "item • three"]),
    ("<ul><li><p>one</p><p>two</p></ul>", ["item • one", "item two"]),
    (
      "<table><tr><td>Year<td>Cost<tr><td>2019<td>2.5</table>",
      ["row Year | Cost", "row 2019 | 2.5"]
    ),
    (
      "<pre>spring  12.5\n  dry    4.5</pre>",
      ["preformatted spring  12.5", "preformatted dry    4.5"]
    ),
    ("<p>12 Quay Street<br>Port Ellery</p>", ["broken 12 Quay Street", "broken Port Ellery"]),
    ("<p>\(String(repeating: "Long words. ", count: 9))<br>Short ones.</p>", []),
    ("<h2>What comes next</h2>", ["heading What comes next"]),
    ("<blockquote><p>No harm was shown.</p></blockquote>", ["paragraph > No harm was shown."]),
    ("<blockquote><ul><li>No harm</ul></blockquote>", ["item > • No harm"]),
  ])
  func `what is no paragraph has the form of its element`(body: String, layouts: [String]) {
    #expect(self.layouts(body) == layouts)
  }

  private static let open =
    "spring = Quay(name: \"north\", "
    + (1...12).map { "berth\($0): \($0)" }.joined(separator: ", ") + ")"

  @Test(arguments: [
    // What a listing holds is as wide as it is.
    ["if dry:", "    \(open)", "else:", "    wait()"],
    [open],
    [
      "curl -X POST https://api.example.org/quays --header 'Accept: text/plain' --data '{\"depth\": 11.5}' -o q.json"
    ],
    (1...6).map {
      "2026-11-03T14:0\($0):00Z quayd[\(900 + $0)]: connection from 10.0.0.\($0) accepted for the user harbourmaster."
    },
    [
      "Date        Place       Remark",
      "2026-01-01  North quay  " + String(repeating: "dredged again, ", count: 8) + "shut",
    ],
    [
      "The quay is long,", "    the winter longer,",
      "and all the boats that ever went to Morven and came back again in spring with empty nets and songs",
      "are home.",
    ],
  ])
  func `a listing stands as it is typed whatever its widths`(lines: [String]) {
    let listing = layouts("<pre>\(lines.joined(separator: "\n"))</pre>")
    #expect(listing == lines.map { "preformatted " + $0.trimmingPrefix(while: \.isWhitespace) })
  }

  @Test(arguments: ["\n", "\n\n", "\n   "])
  func `paragraphs that were typed in a line each are no listing`(gap: String) {
    let paragraphs = [
      "The harbour board of Tarnwick said on Monday that it would open the northern quay again in spring.",
      "NORTH QUAY",
      "\u{201C}We have waited four winters for this, and the cranes are older than most of our crews,\u{201D} she said.",
      "Eleven boats are to come back from Morven as soon as divers have looked at the foundations once more.",
    ]
    #expect(layouts("<pre>\(paragraphs.joined(separator: gap))</pre>").isEmpty)
  }

  @Test func `lists that stand in one of the page itself are the outermost`() {
    #expect(
      layouts("<ul><li><ul><li>one<ul><li>two</ul></ul></ul>") == ["item • one", "item +• two"])
  }

  @Test func `a page that has all its text in a quotation quotes nobody`() {
    let page = HTMLPage(
      Array("<h1>Court rules on dam</h1><blockquote>\(Self.lead)\(Self.lead)</blockquote>".utf8))
    #expect(page.markup.layouts.isEmpty)
  }

  @Test func `the figures of a table belong to the text`() {
    let page = HTMLPage(
      Array(
        "<h1>Court</h1>\(Self.lead)<table><tr><td>1<td>2</table><p>1 / 3</p>\(Self.lead)".utf8))
    let left = page.markup.parts.filter { $0.kind == .boilerplate }.map {
      page.text.string($0.range)
    }
    #expect(left == ["1 / 3"])
  }
}
