import ArticleAnalysis
import Articles
import Foundation
import Testing

/// How well names are found in sentences that were marked by hand.
@Suite struct MarkedReportsTests {
  private struct Tally {
    var right = 0
    var found = 0
    var wanted = 0

    var f1: Double { 200 * Double(right) / Double(max(1, found + wanted)) }
    var precision: Double { 100 * Double(right) / Double(max(1, found)) }
  }

  private static func texts() throws -> [MarkedText] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/reports.marked.txt").resolvingSymlinksInPath()
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { MarkedText(String($0)) }
  }

  @Test func `most names of reports are found, and few that are none`() throws {
    var all = Tally()
    var organisations = Tally()
    for text in try Self.texts() {
      let index = EntityIndexer.index([Article(lines: text.text)])
      var found = index.mentions.filter { $0.kind != .other }
        .map { MarkedText.Mark(kind: $0.kind, text: $0.text) }
      all.found += found.count
      all.wanted += text.marks.count
      organisations.found += found.count { $0.kind == .organisation }
      for mark in text.marks {
        if mark.kind == .organisation { organisations.wanted += 1 }
        guard let place = found.firstIndex(of: mark) else { continue }
        found.remove(at: place)
        all.right += 1
        if mark.kind == .organisation { organisations.right += 1 }
      }
    }
    #expect(all.wanted > 250)
    #expect(all.f1 >= 90 && all.precision >= 90, "\(all.f1), \(all.precision)")
    #expect(organisations.f1 >= 86, "\(organisations.f1)")
  }
}
