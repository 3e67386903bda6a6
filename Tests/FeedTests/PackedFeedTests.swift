internal import ArticleLoading
internal import Articles
internal import Testing

@Suite struct PackedFeedTests {
  @Test func `a feed may be packed`() throws {
    let packed = try #require(Base64.decoded(Self.packed.utf8))
    #expect(FeedParser.isFeed(packed))
    let document = try #require(FeedParser.parse(packed, mediaType: "application/gzip"))
    #expect(document.feed.title?.string == "Coast Post")
    #expect(document.items.count == 1)
    // What of it there is when it is cut off.
    let part = try #require(FeedParser.parse(packed.dropLast(30)))
    #expect(part.feed.isCutOff)
    #expect(FeedParser.parse([0x1F, 0x8B, 1, 2, 3]) == nil)
  }

  @Test func `a packed feed is called a feed where an article is asked for`() throws {
    let packed = try #require(Base64.decoded(Self.packed.utf8))
    #expect(throws: LoadError.refused(.feed)) {
      try ArticleLoader.article(id: .init(location: "f.xml.gz"), path: "f.xml.gz", bytes: packed)
    }
  }

  private static let packed =
    "H4sIAAAAAAAC/7MpKi5WKEstKs7Mz7NVMtIzULKzSc5IzMtLzbGzKcksyUm1c85PLC5RCMgvLrHRh4jYZJak5sKk3VKLiioVkhPzklNzclJT4Gr0IYr04abpA62yAwAV/efWcAAAAA=="
}
