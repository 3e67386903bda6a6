import ArticleAnalysis
import Articles
import Foundation
import Testing

/// The seeds against a hand's labels of who is named where (`Fixtures/seed-mentions.tsv`).
@Suite struct SeedIdentityTests {
  /// Bytes of a file.
  private struct Place: Hashable {
    var file: String
    var range: Range<Int>
  }

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .resolvingSymlinksInPath()
  private static let labels = Result { try readLabels() }
  private static let found = Result { try findMentions() }

  private static func readLabels() throws -> [Place: String] {
    let url = tests.appending(path: "Fixtures/seed-mentions.tsv")
    var result: [Place: String] = [:]
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 5, let start = Int(fields[1]), let end = Int(fields[2]) else {
        continue
      }
      result[Place(file: fields[0], range: start..<end)] = fields[4]
    }
    return result
  }

  private static func findMentions() throws -> [Place: String] {
    let seeds = tests.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "seeds")
    let articles = try FileManager.default.contentsOfDirectory(
      at: seeds, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map { url in
      ArticleCleaner.clean(
        Article(
          id: ArticleID(location: url.lastPathComponent), path: url.lastPathComponent,
          text: ArticleText(try String(contentsOf: url, encoding: .utf8))))
    }
    let byID = Dictionary(uniqueKeysWithValues: articles.map { ($0.id, $0) })
    var result: [Place: String] = [:]
    for mention in EntityIndexer.index(articles).mentions {
      guard let article = byID[mention.article] else { continue }
      let range = article.text.originalRange(mention.range)
      result[Place(file: article.path, range: range)] = mention.entity
    }
    return result
  }

  /// B-cubed (Bagga and Baldwin, 1998) over the labelled mentions; one that was not found, or
  /// found with other ends, is an entity of its own.
  private static func scores(
    _ labels: [Place: String], _ found: [Place: String]
  ) -> (precision: Double, recall: Double) {
    func name(_ place: Place) -> String {
      found[place] ?? "\(place.file) \(place.range)"
    }
    var precision = 0.0
    var recall = 0.0
    for (place, id) in labels {
      let same = labels.filter { name($0.key) == name(place) }
      let right = Double(same.count { $0.value == id })
      precision += right / Double(same.count)
      recall += right / Double(labels.count { $0.value == id })
    }
    return (precision / Double(labels.count), recall / Double(labels.count))
  }

  @Test func `the seeds' names have the identity that a hand gave them`() throws {
    let labels = try Self.labels.get()
    let (precision, recall) = Self.scores(labels, try Self.found.get())
    #expect(labels.count > 250)
    let score = 2 * precision * recall / (precision + recall)
    #expect(score >= 0.98, "precision \(precision), recall \(recall)")
  }

  @Test func `no two of the seeds' entities are taken for one`() throws {
    let found = try Self.found.get()
    var labelled: [String: Set<String>] = [:]
    for (place, id) in try Self.labels.get() {
      if let entity = found[place] { labelled[entity, default: []].insert(id) }
    }
    for (entity, ids) in labelled { #expect(ids.count == 1, "\(entity): \(ids.sorted())") }
  }

  @Test func `nothing else in the seeds is taken for a name`() throws {
    let labels = try Self.labels.get()
    let wrong = try Self.found.get().filter { labels[$0.key] == nil }
    #expect(wrong.count <= 3, "\(wrong.values.sorted())")
  }
}
