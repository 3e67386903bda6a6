internal import ArticleLoading
internal import Testing

@Suite struct ListTests {
  private let outline = """
    <?xml version="1.0"?>
    <opml version="1.1"><head><title>My &amp; list</title><ownerName>Me</ownerName></head><body>
    <outline text="News"><outline text="A" type="rss" xmlUrl="http://e.org/a?x=1&amp;y=2"
    htmlUrl="http://e.org/" category="one, two words" custom="kept"/>
    <outline text="Deep"><outline text="B" xmlUrl="https://e.org/b"/></outline></outline>
    <outline text="C" xmlUrl="|touch /tmp/x"/><outline text="D" xmlUrl="http://e.org/d"
    filtercmd="touch /tmp/x"/><outline text="E" xmlUrl="file:///etc/passwd"/></body></opml>
    """

  @Test func `an outline gives its feeds with folders and tags`() throws {
    let sources = try #require(OPML.document(Array(outline.utf8))).sources
    #expect(
      sources.filter(\.isFeed).map(\.address) == ["http://e.org/a?x=1&y=2", "https://e.org/b"])
    #expect(sources.first?.folders == ["News"])
    #expect(sources.first?.tags == ["one", "two words"])
    #expect(sources.dropFirst().first?.folders == ["News", "Deep"])
    #expect(sources.filter(\.needsCommand).map(\.title) == ["C", "D"])
  }

  @Test func `an outline goes out as it came in`() throws {
    let document = try #require(OPML.document(Array(outline.utf8)))
    let again = try #require(OPML.document(Array(OPML.text(document).utf8)))
    #expect(again == document)
    #expect(document.outlines.first?.children.first?["custom"] == "kept")
    #expect(document.head.map(\.value) == ["My & list", "Me"])
  }

  @Test func `names of other programs go out with their prefixes declared`() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0" xmlns:x="urn:x" xmlns:fz="urn:forumzilla:">
        <head>
          <x:own>v</x:own>
        </head>
        <body>
          <outline text="A &#10;line" xmlUrl="http://e.org/a" fz:quickMode="false" xml:lang="en">
            <outline xmlns:x="urn:y" text="B" xmlUrl="http://e.org/b" x:y="1"/>
          </outline>
        </body>
      </opml>

      """
    let document = try #require(OPML.document(Array(text.utf8)))
    #expect(OPML.text(document) == text)
    #expect(document.sources.map(\.title) == ["A line", "B"])
    #expect(document.sources.map(\.folders) == [[], ["A line"]])
  }

  @Test func `a prefix that a list does not declare is declared on its way out`() throws {
    let text = "<opml><body><outline text='A' fz:quickMode='1'/></body></opml>"
    let document = try #require(OPML.document(Array(text.utf8)))
    #expect(OPML.text(document).contains(" xmlns:fz=\"urn:undeclared:fz\""))
  }

  @Test func `a source in which a list is cut off is none`() throws {
    let text =
      "<opml version=\"2.0\"><body><outline text=\"F\"><outline xmlUrl=\"https://a.example/feed\"/>"
      + "<outline text=\"Cut\" xmlUrl=\"https://b.exa"
    for text in [text, text + "\"", text + "\" /"] {
      let document = try #require(OPML.document(Array(text.utf8)))
      #expect(document.isCutOff)
      #expect(document.sources.map(\.address) == ["https://a.example/feed"])
    }
  }

  @Test(arguments: [
    ("text=\"https://e.org/f\"", nil), ("text=\" https://e.org/f\" title=\"Mine\"", "Mine"),
    ("title=\"https://e.org/f\" text=\"Mine\"", "Mine"), ("text=\"Mine\"", "Mine"),
  ])
  func `an address is no name of a source`(attributes: String, title: String?) throws {
    let text = "<opml><body><outline \(attributes) xmlUrl=\"https://e.org/f\"/></body></opml>"
    let document = try #require(OPML.document(Array(text.utf8)))
    #expect(document.sources.map(\.title) == [title])
  }

  @Test(arguments: ["", "<rss/>", "text", "<html><outline xmlUrl='http://e.org'/></html>"])
  func `what is no outline is none`(text: String) {
    #expect(OPML.document(Array(text.utf8)) == nil)
  }

  @Test func `a newsboat list has tags, titles and searches`() {
    let text = """
      # comment
      http://e.org/a "tag one" two "~A \\"title\\"" !
      exec:~/bin/x.sh tag
      filter:cat:http://e.org/b
      "query:Unread:unread = \\"yes\\""

      """
    let lines = NewsboatList.lines(Array(text.utf8))
    guard lines.count == 5, case .source(let first) = lines[1], case .source(let second) = lines[2],
      case .source(let third) = lines[3]
    else {
      Issue.record("\(lines)")
      return
    }
    #expect(first.tags == ["tag one", "two"])
    #expect(first.title == "A \"title\"")
    #expect(first.isHidden)
    #expect(second.needsCommand && third.needsCommand)
    #expect(!second.isFeed && !third.isFeed)
    #expect(lines[4] == .query(name: "Unread", filter: "unread = \"yes\"", tags: []))
    #expect(NewsboatList.lines(Array(NewsboatList.text(lines).utf8)) == lines)
  }

  private func listed(_ line: String) -> ListedSource? {
    guard case .source(let source)? = NewsboatList.lines(Array(line.utf8)).last else { return nil }
    return source
  }

  @Test func `what stands behind a number sign of newsboat is a comment`() throws {
    let source = try #require(listed("http://e.org/a#b \"~C1\" tagx \"#y\" z#1 # more \"words"))
    #expect(source.address == "http://e.org/a#b")
    #expect(source.title == "C1")
    #expect(source.tags == ["tagx", "#y", "z#1"])
  }

  @Test func `what newsboat says behind a source goes out in front of it`() {
    let lines = NewsboatList.lines(Array("http://e.org/a tag # why it is here\n".utf8))
    #expect(NewsboatList.text(lines) == "# why it is here\nhttp://e.org/a \"tag\"\n")
  }

  @Test(arguments: ["!", "!hid", "\"!ORF News (hidden)\""])
  func `a word of newsboat with an exclamation mark in front hides its source`(word: String) throws
  {
    let hidden = try #require(listed("http://e.org/a \(word) news"))
    #expect(hidden.isHidden)
    #expect(hidden.tags == ["news"])
    #expect(NewsboatList.text([.source(hidden)]) == "http://e.org/a ! \"news\"\n")
  }

  @Test func `no tag hides or names a source of newsboat`() {
    var source = ListedSource(address: "http://e.org/a")
    source.tags = ["!important", "~home", "!", "plain"]
    #expect(
      NewsboatList.text([.source(source)])
        == "http://e.org/a \"important\" \"home\" \"plain\"\n")
  }

  @Test func `a line of nothing but escapes is read as quickly as another`() {
    let count = 500_000
    let text = "http://e.org/ \"" + String(repeating: #"\""#, count: count) + "\"\n"
    guard case .source(let source)? = NewsboatList.lines(Array(text.utf8)).first else {
      Issue.record("there is no source")
      return
    }
    #expect(source.tags.map(\.utf8.count) == [count])
  }
}
