import ArticleLoading
import Articles
import TestSupport
import Testing

@Suite struct HTMLTextTests {
  @Test(arguments: [
    ("<p>one<p>two", "one\n\ntwo"),
    ("a <b>bold</b>, plain", "a bold, plain"),
    ("caf&eacute; &amp; cr&egravepe &#8212; &nosuch;", "café & crèpe — &nosuch;"),
    ("<ul><li>one<li>two</ul>", "• one\n• two"),
    ("<table><tr><td>A<td>B<tr><td>1<td>2</table>", "A | B\n1 | 2"),
    (
      "<table><thead><tr><th><th>2023<th>2024</thead><tr><th>Roads<td>4.1<td>3.9<tr><th>Rail<td><td>2</table>",
      "| 2023 | 2024\nRoads | 4.1 | 3.9\nRail | | 2"
    ),
    (
      "<table><tr><td><p>Roads</p><td><p>4.1<br>m</p><tr><td><p>Rail</p><td><div>3.9</div></table>",
      "Roads | 4.1 m\nRail | 3.9"
    ),
    ("<table><tr><td>&nbsp;<td><p>It sank.</p><tr><td></table>", "It sank."),
    (
      "10<sup>6</sup>, CO<sub>2</sub>, 12<sup>th</sup>, 20<sup>o</sup>C, so.<sup><a href=#n>12</a></sup> On",
      "10⁶, CO₂, 12th, 20ºC, so.¹² On"
    ),
    ("He said <q>no, <q>never</q></q>, <q>“but”</q>.", "He said “no, “never””, “but”."),
    ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", "漢(kan)字"),
    ("<del>twelve</del><ins>nine</ins> died", "twelve nine died"),
    (
      "<s>20</s><span>15</span>, <strike>$99</strike><b>$79</b>, <s>20</s>15",
      "20 15, $99 $79, 20 15"
    ),
    (
      "10<sup>&minus;6</sup>, 10<sup>−9</sup>, 2<sup>1/2</sup>, h<sup>6–8</sup>",
      "10⁻⁶, 10⁻⁹, 2¹⁄², h⁶–⁸"
    ),
    (
      "$12<sup>99</sup>, € 1,045<sup>50</sup>, a price of 12<sup>99</sup>, $3.50<sup>14</sup> $500.<sup>12</sup> $5<sup><a>13</a></sup>",
      "$12.99, € 1,045.50, a price of 12⁹⁹, $3.50¹⁴ $500.¹² $5¹³"
    ),
    (
      "<q>&ldquo;own&rdquo;</q>, <q>'Til death</q>, <q>“No” means no</q>",
      "“own”, “'Til death”, ““No” means no”"
    ),
    ("<q><p>A quotation.</p></q>", "A quotation."),
    (
      "<table><tr><td>Party<td>2019<td>2024<tr><td>A<td>1<td>2<tr><td><td><td>5</table>",
      "Party | 2019 | 2024\nA | 1 | 2\n| | 5"
    ),
    (
      "<table><tr><td>A<td>B<td>C<tr><td>1<td><table><tr><td>x</table><td>3<tr><td>4<td><td>6</table>",
      "A | B | C\n1\n\nx\n\n| 3\n4 | | 6"
    ),
    (
      "<table><tr><td>Sum<td><pre>a = b\nc = d</pre><td>adds<tr><td>1<td>2<td>3</table>",
      "Sum | a = b c = d | adds\n1 | 2 | 3"
    ),
    ("<pre>Straße\tA\nWeg\tB</pre>", "Straße  A\nWeg     B"),
    ("<ol type=a start=2><li>one<li>two</ol>", "b. one\nc. two"),
    ("one<br>two<br><br>three", "one\ntwo\n\nthree"),
    ("<pre>a\n  b</pre>", "a\n  b"),
    ("<pre>\n  a   b\tc \n\n\n d&nbsp; e</pre>", "  a   b c\n\n d e"),
    ("<ul><li>one<ul><li>two<li>three</ul><li>four</ul>", "• one\n• two\n• three\n• four"),
    ("<p>seen<script>if (a < b) alert('</p>')</script><style>p{}</style> too", "seen too"),
    ("<p>seen</p><div style='display: none'>not</div><p hidden>nor</p>", "seen"),
    ("<svg><title>t</title><p>out of it</p>", "out of it"),
    ("x < y, a<3, </ nothing here> end", "x < y, a<3, end"),
    ("a&nbsp;&nbsp;\n b", "a b"),
    ("<p>unclosed <a href='x'>link", "unclosed link"),
  ])
  func `a fragment reads as a browser shows it`(source: String, text: String) {
    let read = HTMLText.fragment(Array(source.utf8))
    #expect(read.string(0..<read.utf8.count) == text)
  }

  @Test(arguments: [
    ("http://h.org/x", "http://h.org/x"), ("/x?y=1#z", "https://a.org/x?y=1#z"),
    ("../x", "https://a.org/b/x"), ("//h.org", "https://h.org"), ("x y", "https://a.org/b/c/x%20y"),
    ("mailto:a@b.org", "mailto:a@b.org"), ("JavaScript:alert(1)", nil),
    (" java\nscript:alert(1)", nil), ("data:text/html,x", nil), ("file:///etc/passwd", nil),
    ("&#106;avascript:alert(1)", nil), ("vbscript:x", nil), ("#top", nil), ("http:", nil),
    ("http://h.org/\u{1B}]8;;x", "http://h.org/%1B]8;;x"),
  ])
  func `only addresses of the web and of mail become links`(href: String, address: String?) {
    let read = HTMLText.fragment(
      Array("<a href=\"\(href)\">x</a>".utf8), base: "https://a.org/b/c/d.html")
    #expect(read.links.map(\.address) == (address.map { [$0] } ?? []))
    #expect(read.string(0..<read.utf8.count) == "x")
  }

  @Test func `empty cells hold their places however many tables went before`() {
    let table =
      "<table><tr><td>Party<td>2019<td>2024<tr><td>Green<td>1<td>2<tr><td>Left<td><td>95</table>"
    let read = HTMLText.fragment(Array(String(repeating: table, count: 10).utf8))
    let text = read.string(0..<read.utf8.count)
    #expect(text.ranges(of: "Left | | 95").count == 10)
  }

  @Test func `links are numbered in the order of the text`() {
    let read = HTMLText.fragment(
      Array("<p><a href=http://a.org>A</a> and <a href=http://b.org>B</a>".utf8))
    #expect(read.links.map(\.number) == [1, 2])
    #expect(read.links.map { read.string($0.range) } == ["A", "B"])
  }

  @Test func `each line knows its bytes in the source`() {
    let source = "<p>caf&eacute; <b>au</b>\n lait</p><p>x</p>"
    let read = HTMLText.fragment(Array(source.utf8))
    let places = read.lines.map { line in
      String(decoding: Array(source.utf8)[read.offsets.original(line.range)], as: UTF8.self)
    }
    #expect(places == ["caf&eacute; <b>au</b>\n lait", "x"])
  }

  @Test func `a reference to a control character gives none`() {
    let read = HTMLText.fragment(Array("a&#27;[31m&#x81;b&#0;".utf8))
    #expect(read.string(0..<read.utf8.count) == "a\u{FFFD}[31m\u{FFFD}b\u{FFFD}")
  }

  @Test(arguments: [
    "<div>", "<b><i><font>", "<table>", "<p><b>", "</p>", "<a href=x>", "<ul><li>", "<svg>",
    "<!--", "<script><!--<script>", "&#", "&amp", "<x y='", "]]>", "<select><option>",
  ])
  func `a hundred thousand of one tag are read`(tag: String) {
    let source = Array(String(repeating: tag, count: 100_000).utf8) + Array("<p>x".utf8)
    let read = HTMLText.fragment(source)
    #expect(read.offsets.cleanCount == read.utf8.count)
  }

  @Test func `changed pages are read, with ranges inside of them`() {
    var random = SeededGenerator(seed: 20_260_724)
    let page = Array(
      """
      <!DOCTYPE html><html><head><title>T &amp; t</title></head><body><article><h1>Head</h1>
      <p class="a b">One <a href="/x">link</a>, two.<table><tr><td>A<td>B</table><ul><li>one
      <li>two</ul><!-- no --><svg><path/></svg><blockquote>Q &copy; 1</blockquote>
      <script>x</script><pre>a\n b</pre></article></body></html>
      """.utf8)
    for _ in 0..<2_000 {
      var source = page
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let at = Int.random(in: 0..<source.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: source[at] = UInt8.random(in: 0...127, using: &random)
        case 1: source.remove(at: at)
        case 2: source.insert(page[Int.random(in: 0..<page.count, using: &random)], at: at)
        default:
          let end = min(source.count, at + Int.random(in: 0..<40, using: &random))
          source.insert(contentsOf: Array(source[at..<end]), at: at)
        }
      }
      let read = HTMLText.fragment(source)
      var last = 0
      for line in read.lines {
        let place = read.offsets.original(line.range)
        #expect(last <= place.lowerBound && place.upperBound <= source.count)
        #expect(!line.range.isEmpty)
        last = place.upperBound
      }
    }
  }

  @Test(arguments: [
    ("<ol><li>One<li>Two</ol>", ["1. One", "2. Two"]),
    ("<ol start=3><li>One<li value=7>Two<li>Three</ol>", ["3. One", "7. Two", "8. Three"]),
    ("<ol start=-9223372036854775808><li>One</ol>", ["1. One"]),
    ("<ol><li>One<ul><li>Inner</ul><li>Two</ol>", ["1. One", "• Inner", "2. Two"]),
    ("<ul><li>One</ul>", ["• One"]),
  ])
  func `the items of a list that counts have their numbers`(page: String, lines: [String]) {
    let text = HTMLPage(Array(page.utf8)).text
    #expect(text.lines.map { text.string($0.range) } == lines)
  }
}
