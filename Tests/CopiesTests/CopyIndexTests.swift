import ArticleAnalysis
import Articles
import TestSupport
import Testing

@Suite struct CopyIndexTests {
  private func sketch(_ report: Report) -> (CopySketch, CopyText) {
    let text = CopyText(report.article)
    return (CopySketch(report.article, text), text)
  }

  @Test func `a copy is found among texts of which only fingerprints are kept`() throws {
    var index = CopyIndex(expecting: 2_000)
    var generator = SeededGenerator(seed: 5)
    var texts: [ArticleID: CopyText] = [:]
    let wire = Report(path: "/wire", body: CopyFinderTests.wire(31), day: 4)
    let (wireSketch, wireText) = sketch(wire)
    texts[wireSketch.article] = wireText
    index.insert(wireSketch)
    for number in 0..<2_000 {
      let fingerprints = (0..<58).map { _ in UInt32(truncatingIfNeeded: generator.next()) }.sorted()
      index.insert(
        CopySketch(
          article: ArticleID(location: "/\(number)"), fingerprints: fingerprints,
          sparse: fingerprints))
    }
    var fetched: [ArticleID] = []
    let copy = Report(path: "/copy", body: Array(wire.body.dropFirst(2)), day: 5)
    let (copySketch, copyText) = sketch(copy)
    let relations = index.insert(copySketch, text: copyText) {
      fetched.append($0)
      return texts[$0]
    }
    #expect(relations.map(\.other) == [wire.article.id])
    #expect(relations.first?.verdict == .same)
    #expect(fetched == [wire.article.id])
    #expect(index.count == 2_002)
  }

  @Test func `a wire in two hundred outlets is still found, and few texts are fetched`() {
    var index = CopyIndex(expecting: 300)
    let body = CopyFinderTests.wire(32)
    let (_, text) = sketch(Report(path: "/0", body: body, day: 4))
    for number in 0..<200 {
      let (copy, _) = sketch(Report(path: "/\(number)", body: body, day: 4))
      var fetched = 0
      let relations = index.insert(copy, text: text) { _ in
        fetched += 1
        return text
      }
      #expect(relations.contains { $0.verdict == .same } == (number > 0))
      #expect(fetched <= 16)
    }
  }

  @Test(arguments: [7, 25, 365])
  func `a text is found when it is printed again, and less than half of it is not`(days: Int) {
    var index = CopyIndex(expecting: 10)
    let body = CopyFinderTests.wire(33, paragraphs: 14)
    let (first, text) = sketch(Report(path: "/1", body: body, day: 1))
    _ = index.insert(first, text: text) { _ in text }
    let note = ["We have been asked to print this once more, and are glad to do so."]
    let printings = [
      body, note + body, Array(body.dropLast(3)), ["The Sunday page"] + body.dropFirst(),
    ]
    for (number, printing) in printings.enumerated() {
      var (again, againText) = sketch(Report(path: "/again/\(number)", body: printing, day: 1))
      again.day = first.day.map { $0 + days * (number + 1) }
      let relations = index.insert(again, text: againText) { _ in text }
      #expect(relations.map(\.verdict) == [.same])
      #expect(relations.first?.other == first.article)
    }
    var (anew, anewText) = sketch(
      Report(path: "/anew", body: body.dropLast(2) + ["Two of the nine members were against."]))
    anew.day = first.day.map { $0 + 40 + days }
    #expect(index.insert(anew, text: anewText) { _ in text }.isEmpty)
    var (part, partText) = sketch(Report(path: "/part", body: Array(body.prefix(6)), day: 1))
    part.day = first.day.map { $0 - days }
    #expect(index.insert(part, text: partText) { _ in text }.isEmpty)
  }

  @Test func `a text that was printed again is found beside it`() {
    let body = CopyFinderTests.wire(35, paragraphs: 14)
    let groups = CopyFinderTests.groups([
      Report(path: "/1", body: body, day: 1), Report(path: "/2", body: body, day: 20),
      Report(path: "/3", body: body, day: 21), Report(path: "/4", body: body, day: 31),
    ])
    #expect(groups.map(\.members.count) == [4])
  }

  @Test func `an article that is gone is passed over, and one is not added twice`() {
    var index = CopyIndex(expecting: 10)
    let body = CopyFinderTests.wire(34)
    let (first, text) = sketch(Report(path: "/1", body: body))
    let (second, _) = sketch(Report(path: "/2", body: body))
    _ = index.insert(first, text: text) { _ in nil }
    #expect(index.insert(second, text: text) { _ in nil }.isEmpty)
    #expect(index.insert(second, text: text) { _ in text }.isEmpty)
    #expect(index.count == 2)
  }
}
