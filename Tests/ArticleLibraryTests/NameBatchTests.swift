import ArticleLibrary
import ArticleStorage
import Articles
import TestSupport
import Testing

/// The ids of names do not depend on what else is read with a text.
@Suite struct NameBatchTests {
  private static let texts = [
    "Angela Merkel met Abdullah in Berlin. Merkel spoke. The Supreme Court sat in France and Chile.",
    "Abdullah wept in Kaltenburg. Vladimir Putin met John Kerry and Angela Merkel in Moscow.",
    "The Supreme Court sat. Envoys from Kenya and Brazil met. Putin was told by Abdullah.",
  ]

  private static func index(_ paths: [String]) throws -> EntityIndex {
    var times = StageTimes()
    let reading = try ArticleLibrary(paths: paths, store: nil).read(times: &times)
    let snapshot = try #require(ArticleLibrary.analysed(reading, times: &times))
    return snapshot.entities
  }

  @Test func `a text has the same ids alone and in company`() throws {
    let folder = try TemporaryFolder()
    for (number, text) in Self.texts.enumerated() {
      try folder.write(Array((text + "\n").utf8), to: "\(number).txt")
    }
    let paths = Self.texts.indices.map { folder.file("\($0).txt") }
    let all = try Self.index(paths)
    #expect(all.mentions.count { $0.text == "Abdullah" } == 3)
    for path in paths {
      let alone = try Self.index([path])
      let article = try #require(alone.mentions.first?.article)
      let company = all.mentions.filter { $0.article == article }
      #expect(alone.mentions.map(\.text) == company.map(\.text))
      #expect(alone.mentions.contains { $0.text.contains(" ") })
      for (one, other) in zip(alone.mentions, company)
      where one.text.contains(" ") || one.text == "Abdullah" {
        #expect(one.entity == other.entity, "\(one.text)")
        #expect(one.entity != "person:abdullah")
      }
    }
  }
}
