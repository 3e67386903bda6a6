import ArticleAnalysis
import Articles
import TestSupport
import Testing

@Suite struct InvariantTests {
  private static let pieces = [
    "Putin", "Vladimir Putin", "President", "the", "of", "Ministry", "US-led", "al-Assad", "IS",
    "(", ")", ".", ",", "'s", "’s", "“", "”", "\n", "-", "U.S.", "and", "said", "in", "Moscow",
    "MOSCOW", "é", "北京", "Россия", "🙂", "\u{301}", "J.", "Charles", "de", "Gaulle", "for", "&",
    "S-400", "1,000", "Islamic State", "Bank", "The Moscow Times", "\u{0}", "\u{FEFF}", "May",
  ]

  @Test(arguments: 0..<60) func `any text gives mentions in order that say what stands there`(
    seed: Int
  ) {
    var random = SeededGenerator(seed: UInt64(seed))
    var text = ""
    for _ in 0..<Int.random(in: 0..<200, using: &random) {
      text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      if Bool.random(using: &random) { text += " " }
    }
    let article = Article(lines: text)
    let index = EntityIndexer.index([article])
    var end = 0
    for mention in index.mentions {
      #expect(mention.range.lowerBound >= end && !mention.range.isEmpty)
      #expect(article.text.string(mention.range) == mention.text)
      end = mention.range.upperBound
    }
    #expect(end <= article.text.utf8.count)
    #expect(index.entities.map(\.mentions).reduce(0, +) == index.mentions.count)
    #expect(Set(index.mentions.map(\.entity)) == Set(index.entities.map(\.id)))
    #expect(index == EntityIndexer.index([article]))
  }

  @Test func `random bytes that are no UTF-8 are borne`() {
    var random = SeededGenerator(seed: 77)
    for _ in 0..<40 {
      let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
      var article = Article(lines: "")
      article.text = ArticleText(
        utf8: bytes, original: bytes, encoding: "utf-8", offsets: OffsetMap(identity: bytes.count))
      article.passages = [Passage(kind: .body, range: 0..<bytes.count, reason: "all")]
      _ = EntityIndexer.index([article])
    }
  }

  @Test func `another language is painted with known names only`() {
    let german = Article(
      lines: "Die Bundeskanzlerin Frau Schmidtbauer traf in Berlin den Herrn Wagenknechtel.",
      language: "de")
    #expect(EntityIndexer.index([german]).mentions.map(\.text) == ["Berlin"])
    let chinese = Article(lines: "普京在莫斯科会见了奥朗德。", language: "zh")
    #expect(EntityIndexer.index([chinese]).mentions.isEmpty)
  }

  @Test func `tags are well formed and as many as tokens`() {
    let tokens = [
      ["Russian", "President", "Vladimir", "Putin", "met", "NATO", "in", "Paris", "."], [],
      ["Putin", "'s", "visit", "to", "the", "U.S.", "ended", "."],
    ]
    let tags = EntityTagger(RuleRecogniser()).tags(tokens: tokens)
    #expect(tags.map(\.count) == tokens.map(\.count))
    #expect(
      tags[0] == ["O", "O", "B-PER", "I-PER", "O", "B-ORG", "O", "B-LOC", "O"])
    #expect(tags[2] == ["B-PER", "O", "O", "O", "O", "B-LOC", "O", "O"])
  }
}
