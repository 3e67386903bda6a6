import ArticleAnalysis
import Articles
import TestSupport
import Testing

@Suite struct TextDifferenceTests {
  private let body = CopyFinderTests.wire(41)
  private var wire: Article { Report(path: "/wire", body: body).article }

  private func steps(_ copy: [String]) -> [(kind: TextDifference.Kind, cut: String, added: String)]
  {
    let other = Report(path: "/copy", headline: "Other words", body: copy).article
    return TextDifference(leader: wire, copy: other).steps.filter { $0.kind != .same }.map {
      ($0.kind, wire.text.readable($0.first), other.text.readable($0.second))
    }
  }

  @Test func `the same text has no difference`() {
    #expect(TextDifference(leader: wire, copy: wire).isNothing)
    #expect(steps(Rewrapping.merged(body)).isEmpty)
  }

  @Test func `one other word is one change`() {
    var copy = body
    let words = copy[2].split(separator: " ")
    copy[2] = ((words[..<5] + ["quadrilateral"]) + words[6...]).joined(separator: " ")
    let found = steps(copy)
    #expect(found.map(\.kind) == [.changed])
    #expect(found.first?.cut == String(words[5]))
    #expect(found.first?.added == "quadrilateral")
  }

  @Test func `a paragraph cut and a sentence added are told apart, with their punctuation`() {
    let added = "“Our correspondent,” he said, “counted fourteen lorries on the quay.”"
    let found = steps(Array(body[..<3] + body[4...]) + [added])
    #expect(found.map(\.kind) == [.cut, .added])
    #expect(found.first?.cut == body[3])
    #expect(found.last?.added == added)
  }

  @Test func `a paragraph at another place is moved, not new`() {
    let kinds = steps([body[4]] + body[..<4] + body[5...]).map(\.kind)
    #expect(!kinds.isEmpty && kinds.allSatisfy { $0 == .moved })
  }

  @Test func `the steps hold every word of both texts once and in order`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      var copy = body.map { $0.split(separator: " ").map(String.init) }
      for _ in 0..<Int.random(in: 0..<30, using: &random) {
        let paragraph = Int.random(in: 0..<copy.count, using: &random)
        guard !copy[paragraph].isEmpty else { continue }
        let word = Int.random(in: 0..<copy[paragraph].count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: copy[paragraph].remove(at: word)
        case 1: copy[paragraph].insert("inserted", at: word)
        case 2: copy[paragraph][word] = "replaced"
        default: copy.swapAt(paragraph, Int.random(in: 0..<copy.count, using: &random))
        }
      }
      let paragraphs = copy.map { $0.joined(separator: " ") }
      let other = Report(path: "/copy", body: paragraphs).article
      let steps = TextDifference(leader: wire, copy: other).steps
      let told = steps.map { other.text.readable($0.second) }.filter { !$0.isEmpty }
      let wanted = paragraphs.filter { !$0.isEmpty }
      #expect(told.joined(separator: " ") == wanted.joined(separator: " "))
      let first = steps.map { wire.text.readable($0.first) }.filter { !$0.isEmpty }
      #expect(first.joined(separator: " ") == body.joined(separator: " "))
    }
  }

  @Test func `two texts without a word in common are cut and added`() {
    #expect(Set(steps(["Nothing of this."]).map(\.kind)).isSubset(of: [.cut, .added, .changed]))
    #expect(steps([]).allSatisfy { $0.kind == .cut })
  }

  @Test func `long rewritten texts are compared in good time`() {
    let first = (0..<40_000).map { "a\($0 % 700)" }.joined(separator: " ")
    let second = (0..<40_000).map { "a\($0 * 7 % 701)" }.joined(separator: " ")
    let (one, other) = (Report(path: "/1", body: [first]), Report(path: "/2", body: [second]))
    #expect(!TextDifference(leader: one.article, copy: other.article).steps.isEmpty)
  }
}
