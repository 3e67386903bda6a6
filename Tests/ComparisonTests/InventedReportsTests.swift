import ArticleAnalysis
import Articles
import Foundation
import Testing

/// How well the comparison does on reports that were written to be compared
/// (`Fixtures/invented/README.md`).
@Suite struct InventedReportsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures").appending(path: "invented")

  /// Groups of reports, each with the recall of pairs and of differences that is reached at least, and
  /// the precision of pairs.
  @Test(arguments: [
    (InventedReport.lookedAt, 0.8, 0.6, 0.9), (InventedReport.unseen, 0.8, 0.6, 0.9),
    (InventedReport.heldOut, 0.8, 0.6, 0.9), (InventedReport.late, 0.8, 0.6, 0.9),
    (InventedReport.free, 0.65, 0.45, 0.9), (InventedReport.last, 0.55, 0.45, 0.9),
    (InventedReport.foreign, 0.5, 0.45, 0.9), (InventedReport.blind, 0.6, 0.4, 0.9),
    (InventedReport.fresh, 0.5, 0.4, 0.9), (InventedReport.freshUnread, 0.4, 0.25, 0.88),
  ])
  func `pairs and differences are those that a person noted`(
    names: [String], pairRecall: Double, recall: Double, pairPrecision: Double
  ) throws {
    var pairs = InventedReport.Measure()
    var differences = InventedReport.Measure()
    var faults: [String] = []
    for name in names {
      let report = try InventedReport(name, in: Self.folder)
      let alignment = try #require(
        report.align(entities: EntityIndexer.index([report.left, report.right])))
      #expect(alignment.mode == .report, "\(name) is by two writers")
      pairs += report.pairs(of: alignment)
      faults += report.pairFaults(of: alignment) + report.differenceFaults(of: alignment)
      for measure in report.differences(of: alignment).values { differences += measure }
    }
    #expect(
      pairs.precision >= pairPrecision && pairs.recall >= pairRecall, "\(pairs) \(faults)")
    #expect(
      differences.precision >= 0.9 && differences.recall >= recall, "\(differences) \(faults)")
  }
}
