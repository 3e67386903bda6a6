internal import ArticleLoading
internal import Articles
import TestSupport
import Testing

@Suite struct MarkdownTests {
  private func article(_ text: String) throws -> Article {
    let decoded = try TextDecoder.decode(Array(text.utf8))
    return try #require(
      Markdown.article(id: ArticleID(location: "a.md"), path: "a.md", decoded: decoded))
  }

  private func shown(_ text: String) throws -> String {
    let article = try article(text)
    return article.text.string(0..<article.text.utf8.count)
  }

  // MARK: Inlines

  @Test(arguments: [
    ("a **bold** and *slanted* word", "a bold and slanted word"),
    ("__bold__ _slanted_ ***both***", "bold slanted both"),
    ("un*frigging*believable", "unfriggingbelievable"),
    ("**a *b* c** and *a **b** c*", "a b c and a b c"),
    ("这是**强调**文字。**“引号”**后面", "这是强调文字。“引号”后面"),
    ("`a * b` and ``a ` b`` and ` c `", "a * b and a ` b and c"),
    ("~~gone~~ and ~5 to ~10", "gone and ~5 to ~10"),
    (##"\*stars\* \# C:\path \\ \&amp;"##, #"*stars* # C:\path \ &amp;"#),
    ("&copy; &lt;b&gt; &#35; AT&T &copy &nosuch; `&amp;`", "© <b> # AT&T &copy &nosuch; &amp;"),
    ("one  \ntwo\\\nthree\nfour", "one\ntwo\nthree four"),
    ("H<sub>2</sub>O and <kbd>Ctrl</kbd> <!-- unseen --> end", "H₂O and Ctrl end"),
    ("[a](<b c> \"title\") [x](y(z)) [p [q] r](s)", "a x p [q] r"),
    ("![alt *text*](a.png) inline, [![badge](b.svg)](c)", "alt text inline, badge"),
    ("[one] [two][One] [three][]\n\n[one]: /1 'title'\n[three]: <3>", "one two three"),
  ])
  func `signs of Markdown are left out`(text: String, wanted: String) throws {
    #expect(try shown(text) == wanted)
  }

  @Test(arguments: [
    "2 * 3 * 4", "5*3*2 and 2**10", "snake_case_name", #"C:\path\file"#, "[sic] and [he] said",
    "5 < 6 > 4", "i<n and n>m", "vector<int> and List<String>", "a * stray star, ** more",
    "*never closed, _nor this", "{{< youtube id=\"a*b\" >}} and {{% note %}}", "[[wiki link|as]]",
    "a note[^1] and [ ] a box", "{% include head.html %}", "[a](b c) and [d] (e)", "#hashtag",
    "####### seven", "Text <!-- never closed", "<script> never closed", "a | b", "1986 was good",
    "$a_i * b_i$ and ~one~", "[^1]: See", "1234567. a number", "-no item",
    "AT&T; R&D;", ":: two", ":::1 to 3", ":::, then", "a ::: b", "std::vector", "!", "]", "[](",
    "`", "![", "<", "&", "\\", "*", "~~",
  ])
  func `what is not understood stays as it was written`(text: String) throws {
    #expect(try shown(text) == text)
  }

  @Test(arguments: [
    ("Lead.\n\n::: {.note}\nText.\n:::\n\nEnd.", "Lead.\n\nText.\n\nEnd."),
    ("Lead.\n:::tip\nText of\ntwo lines.\n:::\nEnd.", "Lead.\n\nText of two lines.\n\nEnd."),
    (":::note[Before *you* go]\n\nText.\n\n:::\nEnd.", "Before you go\n\nText.\n\nEnd."),
    (":::info Read this {#a}\n- One\n- Two\n:::\nEnd.", "Read this\n\n• One\n• Two\n\nEnd."),
    ("::::: warning :::::::\nText.\n::::::::::::::::::\nEnd.", "Text.\n\nEnd."),
    ("::: {#top .box lang=\"de\"}\n::: inner\nText.\n:::\n:::", "Text."),
    ("> :::note\n> Text.\n> :::\n\nEnd.", "Text.\n\nEnd."),
    ("a | b\n--|--\n1 | 2\n:::\nEnd.", "a | b\n1 | 2\n\nEnd."),
    ("```\n:::note\n```", ":::note"),
  ])
  func `lines of colons around a part are no text`(text: String, wanted: String) throws {
    #expect(try shown(text) == wanted)
  }

  @Test func `links are numbered in the order of the text`() throws {
    let text = """
      [one](https://one.org/a?b=1&c=2 "title"), [two][ref], <https://three.org>, <me@four.org> and
      https://five.org/a_b_c. But [six](six.html) leads nowhere; [https://in.org](https://seven.org).

      [REF]: https://two.org
      """
    let article = try article(text)
    #expect(article.markup?.links.map(\.number) == Array(1...6))
    #expect(
      article.markup?.links.map(\.address) == [
        "https://one.org/a?b=1&c=2", "https://two.org", "https://three.org", "mailto:me@four.org",
        "https://five.org/a_b_c", "https://seven.org",
      ])
    #expect(
      article.markup?.links.map { article.text.string($0.range) } == [
        "one", "two", "https://three.org", "me@four.org", "https://five.org/a_b_c",
        "https://in.org",
      ])
  }

  // MARK: Blocks

  @Test(arguments: [
    ("- a\n- b\n  - c\n\n1. d\n2. e", "• a\n• b\n• c\n\n1. d\n2. e"),
    ("7. seven\n8. eight", "7. seven\n8. eight"),
    ("3. three\n2. two\n1. one", "3. three\n2. two\n1. one"),
    ("1. a\n1. b\n1. c", "1. a\n2. b\n3. c"),
    ("- a\n\n  more\n\n- b", "• a\n\nmore\n\n• b"),
    ("text\n1986. no item\n1. item", "text\n1986. no item\n\n1. item"),
    ("> said\nlazily\n>\n> more\n\nmine", "said lazily\n\nmore\n\nmine"),
    (">a\n>>b", "a\n\nb"),
    ("## a ##\ntext\n### b", "a\n\ntext\n\nb"),
    ("one\n===\ntwo\n---\nthree", "one\n\ntwo\n\nthree"),
    ("a\n\n***\n\nb\n\n- - -\nc", "a\n\nb\n\nc"),
    ("```swift\nlet a = *b*\n\n  c\n```\nd", "let a = *b*\n\n  c\n\nd"),
    ("~~~\na\n```\nb", "a\n```\nb"),
    ("a\n\n    code *b*\n\nc", "a\n\ncode *b*\n\nc"),
    ("    The first line is\nindented.\n\nMore.", "The first line is indented.\n\nMore."),
    ("| a | b |\n|---|:-:|\n| 1 | `x\\|y` |\n| 2", "a | b\n1 | x|y\n2"),
    ("text\na | b\n--- | ---\n1 | 2\n\nend", "text\n\na | b\n1 | 2\n\nend"),
    ("| a verse\n| of two", "| a verse\n| of two"),
    ("<div align=center>\n*raw*\n</div>\n\n*read*", "*raw*\n\nread"),
    ("<script>\nlet a\n\n</script>\n\n<!-- a\n\nb -->\ntext", "text"),
    ("<div hidden>\n\nnot lost", "not lost"),
    ("a\r\nb\r\n\r\n- c\r\n- d\r\n", "a b\n\n• c\n• d"),
    ("a\rb\r\rc", "a b\n\nc"), ("-\ta\n\n\tb", "• a\n\nb"),
    ("***", "***"), ("[a]: /b", "[a]: /b"), ("[Note]: soon", "Note: soon"),
  ])
  func `blocks are lines of their own`(text: String, wanted: String) throws {
    #expect(try shown(text) == wanted)
  }

  @Test func `lines have the layout that they have on pages`() throws {
    let article = try article(
      """
      The text begins with a paragraph that is longer than the quotation below it.

      ## Heading of a part

      > Quoted

      1. First
         - Under it

      | Name | Share |
      |------|-------|
      | Lee  | 40 %  |

      ```
      code
      ```

      ![A caption](a.png)
      """)
    let markup = try #require(article.markup)
    func layout(_ words: String) -> LineLayout? {
      article.text.utf8.firstRange(of: Array(words.utf8)).flatMap {
        markup.layout(at: $0.lowerBound)
      }
    }
    #expect(layout("The text") == nil)
    #expect(layout("Heading")?.form == .heading)
    #expect(layout("Quoted")?.isQuoted == true)
    #expect(layout("First")?.mark == 3)
    #expect(layout("Under")?.level == 1)
    #expect(layout("Lee")?.form == .row)
    #expect(layout("code")?.form == .preformatted)
    #expect(markup.parts.map(\.kind) == [.caption])
    #expect(markup.parts.map { article.text.string($0.range) } == ["A caption"])
  }

  @Test func `the heading over the text is the headline and the others are below it`() throws {
    let article = try article("Title *of* it\n===\nFirst.\n\n# Second\n\nMore.\n")
    #expect(
      article.text.string(0..<article.text.utf8.count) == "Title of it\n\nFirst.\n\nSecond\n\nMore."
    )
    #expect(article.markup?.parts.map(\.kind) == [.headline])
    #expect(article.markup?.layouts.map(\.form) == [.heading])
  }

  @Test func `lines over the text that say who wrote it stay lines`() throws {
    #expect(
      try shown(
        "# Title\nBy Jane Doe\n5 March 2024\n\nThe lead is a line and then\nunhesitatingly wrapped.\n"
      )
        == "Title\n\nBy Jane Doe\n5 March 2024\n\nThe lead is a line and then unhesitatingly wrapped."
    )
    #expect(try shown("# Title\nThe lead\nis wrapped.\n") == "Title\n\nThe lead is wrapped.")
  }

  @Test(arguments: [
    "Roses stood,\nViolets too.", "Contact: Jane Doe\n12 Quay Street\n555 1234",
    "Jane: Is it late?\nJohn: It is.", "[^1]: The first note.\n[^2]: The second one.",
  ])
  func `short lines that were not wrapped stay lines`(text: String) throws {
    #expect(try shown(text) == text)
  }

  @Test func `a byline behind a deck stays lines`() throws {
    let article = try article(
      "# Minister leaves\n\n*She was asked to*\n\nBy Jane Doe\nMarch 5, 2024\n\nThe minister left.\n"
    )
    let text = article.text.string(0..<article.text.utf8.count)
    #expect(text.contains("\n\nBy Jane Doe\nMarch 5, 2024\n\n"))
  }

  @Test(arguments: ["script", "style"])
  func `code of a page inside of a sentence is left out`(tag: String) throws {
    #expect(try shown("One <\(tag)>a = 1;</\(tag)> two.") == "One two.")
    #expect(try shown("One <\(tag)> two.") == "One <\(tag)> two.")
  }

  @Test(arguments: ["\n", "\r\n"])
  func `ranges lead back to the file`(end: String) throws {
    let text = ["# Ti*t*le", "", "> Ä **quoted** [link](https://e.org) &amp; <sign", "> on", ""]
      .joined(separator: end)
    let article = try article(text)
    func original(_ words: String) throws -> String {
      let range = try #require(article.text.utf8.firstRange(of: Array(words.utf8)))
      return String(decoding: Array(text.utf8)[article.text.originalRange(range)], as: UTF8.self)
    }
    #expect(try original("Title") == "Ti*t*le")
    #expect(try original("quoted link") == "quoted** [link")
    #expect(try original("link &") == "link](https://e.org) &amp;")
    #expect(try original("<sign") == "<sign")
    #expect(try original("on") == "on")
    #expect(article.text.original == Array(text.utf8))
  }

  // MARK: Nothing is lost, and nothing takes long

  /// Words with signs around them and between them, as a person who knows no Markdown might type.
  @Test(arguments: 0..<200)
  func `no word is lost whatever signs stand around it`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &+ 41)
    let signs = [
      " ", " ", " ", "\n", "\n\n", "*", "**", "_", "`", "```\n", "~~", "[", "]", "![", "] [", "<",
      ">",
      "\n> ", "\n- ", "\n7. ", "\n    ", "\n\t", "\n# ", "\n---\n", "\n===\n", "|", "\n|-|-|\n",
      "\\",
      "&", ":", "  \n", "{{< ", " >}}", "\r\n", "(", ")", "\"", "'", "#", "=", "-", "+", "。",
    ]
    var text = ""
    var words: [String] = []
    for index in 0..<60 {
      words.append("w\(index)x")
      text += words[index]
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        text += signs.randomElement(using: &random) ?? " "
      }
    }
    let shown = try shown(text)
    var rest = shown[...]
    for word in words where !Self.isMarkup(word, in: text) {
      let found = rest.firstRange(of: word)
      #expect(
        found != nil, "\(word) is lost of \(text.debugDescription): \(shown.debugDescription)")
      rest = rest[(found?.upperBound ?? rest.startIndex)...]
    }
  }

  /// Whether a word may be the address or title of a link, in a tag, or the language of a fence.
  private static func isMarkup(_ word: String, in text: String) -> Bool {
    guard let place = text.firstRange(of: word) else { return true }
    let before = text[..<place.lowerBound]
    return ["](", "]:", "<"].contains { sign in
      before.ranges(of: sign).last.map { !text[$0.upperBound...].hasPrefix("\n\n") } ?? false
    } || before.hasSuffix("```") || before.hasSuffix("```\n") || before.hasSuffix("~~~~")
  }

  @Test(
    arguments: [
      "[", "]", "![", "[a](", "[](b ", "*", "**a ", "_*~~", ">", "> ", "- ", "- > ", "`a``b```",
      "<",
      "<a ", "<!--", "[](a \"", "\\", "&", "\n", "- a\n", "1. a\n\n", "|a", "|a|\n|-|\n",
      "[a]: b\n",
      "[a[b]]", "<div>\n", "<pre>\n", "```\n", "    a\n", "\t", "https://a ", "**强",
    ])
  func `signs over and over take linear time`(sign: String) throws {
    let clock = ContinuousClock()
    let text = "# Title\n\nwords " + String(repeating: sign, count: 100_000 / sign.utf8.count)
    #expect(try clock.measure { _ = try article(text) } < .seconds(10))
  }
}
