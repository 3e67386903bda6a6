internal import ArticleLoading
internal import Articles
import TestSupport
import Testing

@Suite struct PageLoadingTests {
  @Test func `pages are loaded as articles with their markup`() throws {
    let folder = try TemporaryFolder()
    let source = Array("<html><body><h1>Head</h1><p>One, two, three and so on to the end.".utf8)
    try folder.write(source, to: "a.html")
    try folder.write(source, to: "b.txt")
    try folder.write(Array("<p>Not a page by its name.".utf8), to: "c.txt")
    var articles: [Article] = []
    ArticleLoader().forEachArticle(in: [folder.path]) { result in
      if case .success(let article) = result { articles.append(article) }
      return true
    }
    #expect(articles.map { $0.markup != nil } == [true, true, false])
    #expect(articles[0].text.original == source)
    #expect(articles[0].text.string(0..<4) == "Head")
  }

  @Test func `a page without text is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("<html><script>x</script>".utf8), to: "a.html")
    #expect(throws: LoadError.refused(.blank)) {
      try ArticleLoader().load(folder.path + "/a.html")
    }
  }

  @Test func `a page over ten megabytes is refused with its size`() throws {
    let folder = try TemporaryFolder()
    let size = HTMLPage.usualLimit + 1
    try folder.write([UInt8](repeating: 0x78, count: size), to: "a.html")
    #expect(throws: LoadError.tooLarge(size: size, limit: HTMLPage.usualLimit)) {
      try ArticleLoader().load(folder.path + "/a.html")
    }
  }

  @Test func `a page is read in the encoding that it declares`() throws {
    let folder = try TemporaryFolder()
    let head = "<html><head><meta charset=\"windows-1251\"><title>"
    let words: [UInt8] = [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0]
    let paragraph = Array("<p>".utf8) + words + Array(" 2015 ".utf8) + words + Array(".</p>".utf8)
    try folder.write(
      Array(head.utf8) + words + Array("</title></head><body><h1>".utf8) + words
        + Array("</h1>".utf8) + paragraph + paragraph + Array("</body></html>".utf8),
      to: "page.html")
    let article = try ArticleLoader().load(folder.file("page.html"))
    #expect(String(decoding: article.text.utf8, as: UTF8.self).contains("Москва"))
    #expect(article.text.encoding == "windows-1251")
  }
}
