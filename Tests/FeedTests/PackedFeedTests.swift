internal import ArticleLoading
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

  private static let packed =
    "H4sIAAAAAAAC/7MpKi5WKEstKs7Mz7NVMtIzULKzSc5IzMtLzbGzKcksyUm1c85PLC5RCMgvLrHRh4jYZJak5sKk3VKLiioVkhPzklNzclJT4Gr0IYr04abpA62yAwAV/efWcAAAAA=="
}
