import ArticleAnalysis
import Articles
import Foundation
import Testing

/// The figures that the comparison reaches on hand-made references.
@Suite struct ReferenceTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")
  private static let seeds = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds")

  // MARK: - Words

  private struct Alignment: Decodable {
    var source: String
    var target: String
    var sureAlign: String
  }

  /// Edinburgh++ (see `Fixtures/edinburgh-words.LICENSE.txt`).
  @Test func `words are linked as people link them`() throws {
    let data = try Data(contentsOf: Self.fixtures.appending(path: "edinburgh-words.train.json"))
    let pairs = try JSONDecoder().decode([Alignment].self, from: data)
    var (right, found, wanted) = (0, 0, 0)
    for pair in pairs {
      let links = WordLinker.links(
        pair.source.split(separator: " ").map(String.init),
        pair.target.split(separator: " ").map(String.init))
      let sure = Set(pair.sureAlign.split(separator: " ").map(String.init))
      let ours = Set(links.map { "\($0.0)-\($0.1)" })
      right += sure.intersection(ours).count
      found += ours.count
      wanted += sure.count
    }
    let measure = 2 * Double(right) / Double(found + wanted)
    #expect(measure >= 0.862, "F1 of the word links is \(measure)")
  }

  // MARK: - Sentences

  /// Lines of each seed that are headline, deck and body.
  private static let lines: [(name: String, headline: Int, deck: Int, body: [ClosedRange<Int>])] = [
    ("000", 0, 0, [1...22]), ("001", 1, 3, [12...34]), ("002", 1, 0, [3...7, 11...25, 29...39]),
    ("003", 8, 10, [12...22, 26...32]), ("004", 0, 0, [2...13]),
  ]

  private func seed(_ index: Int) throws -> Article {
    let row = Self.lines[index]
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.seeds.path)
    let name = try #require(names.first { $0.hasPrefix(row.name) })
    let text = try String(contentsOf: Self.seeds.appending(path: name), encoding: .utf8)
    var number = 0
    let marked = text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      number += 1
      if number == row.headline { return "# \(line)" }
      if number == row.deck { return "> \(line)" }
      return row.body.contains { $0.contains(number) } ? String(line) : nil
    }
    return article(marked.joined(separator: "\n"), path: name)
  }

  @Test func `sentences are paired as a reader pairs them`() throws {
    let table = try String(
      contentsOf: Self.fixtures.appending(path: "seed-pairs-dev.tsv"), encoding: .utf8)
    let rows = table.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let story = try (0..<5).map(seed)
    var (right, found, core, coreFound) = (0, 0, 0, 0)
    for (left, other) in [(0, 3), (1, 3), (2, 3), (0, 4), (2, 4), (3, 4)] {
      let gold = rows.filter { $0[0] == "00\(left)" && $0[1] == "00\(other)" }
      let wanted = Set(gold.map { $0[2] + "\t" + $0[3] })
      let wantedCore = Set(gold.filter { $0[5].hasPrefix("core") }.map { $0[2] + "\t" + $0[3] })
      let alignment = try #require(
        Comparison.align(left: story[left], right: story[other], story: story))
      let sure = Set(
        alignment.pairs.filter { $0.tier == .sure }.map {
          alignment.left[$0.left].text + "\t" + alignment.right[$0.right].text
        })
      right += sure.intersection(wanted).count
      found += sure.count
      core += wantedCore.count
      coreFound += sure.intersection(wantedCore).count
    }
    let precision = Double(right) / Double(found)
    let recall = Double(coreFound) / Double(core)
    #expect(precision >= 0.8, "precision without entities is \(precision)")
    #expect(recall >= 0.5, "recall of core pairs without entities is \(recall)")
  }

  @Test func `no two reports of the Moscow talks are versions of one text`() throws {
    let story = try (0..<5).map(seed)
    for (index, left) in story.enumerated() {
      for right in story[(index + 1)...] {
        let alignment = try #require(Comparison.align(left: left, right: right, story: story))
        #expect(alignment.mode == .report, "\(left.path) and \(right.path)")
      }
    }
  }

  @Test func `two reports of the Moscow talks differ where a reader sees it`() throws {
    let story = try (0..<5).map(seed)
    let alignment = try #require(Comparison.align(left: story[0], right: story[2], story: story))
    let values = alignment.discrepancies.map { "\($0.left.value) / \($0.right.value)" }
    #expect(values.contains("at least 129 / 130"))
    #expect(values.contains("rescued / killed"))
    #expect(values.contains("“thoughtlessly and stupidly” / \"thoughtlessly and rudely\""))
    let pilots = try #require(
      alignment.pairs.first { alignment.left[$0.left].text == "The other pilot was later rescued." }
    )
    #expect(
      alignment.right[pilots.right].text == "A second pilot was also killed in a rescue mission.")
    #expect(pilots.tier == .sure)
  }
}
