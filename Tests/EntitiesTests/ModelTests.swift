import ArticleAnalysis
import Foundation
import Testing

@Suite struct ModelTests {
  @Test func `the model in the binary can be read`() {
    #expect(CRFRecogniser.isAvailable)
  }

  @Test func `the decoder tags as the trainer does`() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/parity.tsv").resolvingSymlinksInPath()
    let sentences = try String(contentsOf: url, encoding: .utf8).split(separator: "\n\n")
      .map { $0.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) } }
    #expect(sentences.count > 150)
    let tokens = sentences.map { $0.map { $0[0] } }
    let expected = sentences.map { $0.map { $0[1] } }
    let tags = EntityTagger(CRFRecogniser()).tags(tokens: tokens)
    for (index, row) in tags.enumerated() where row != expected[index] {
      Issue.record("\(zip(tokens[index], zip(expected[index], row)).map { "\($0) \($1)" })")
    }
  }
}
