import ArticleAnalysis
import Articles
import Foundation
import Testing

/// How well the comparison does on reports that were written to be compared
/// (`Fixtures/invented/README.md`).
@Suite struct InventedReportsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures").appending(path: "invented")

  @Test(arguments: [
    InventedReport.lookedAt, InventedReport.unseen, InventedReport.heldOut,
    InventedReport.late,
  ])
  func `pairs and differences are those that a person noted`(names: [String]) throws {
    var pairs = InventedReport.Measure()
    var differences = InventedReport.Measure()
    var faults: [String] = []
    for name in names {
      let report = try InventedReport(name, in: Self.folder)
      let alignment = try #require(
        report.align(entities: EntityIndexer.index([report.left, report.right])))
      pairs += report.pairs(of: alignment)
      faults += report.pairFaults(of: alignment) + report.differenceFaults(of: alignment)
      for measure in report.differences(of: alignment).values { differences += measure }
    }
    #expect(pairs.precision >= 0.9 && pairs.recall >= 0.8, "\(pairs) \(faults)")
    #expect(differences.precision >= 0.9 && differences.recall >= 0.6, "\(differences) \(faults)")
  }
}
