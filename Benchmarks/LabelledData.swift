internal import Foundation

/// Reads labelled data for scoring.
enum LabelledData {
  /// A document in columns: rows of tokens with their tags.
  struct Document {
    var tokens: [[String]] = []
    var tags: [[String]] = []
  }

  /// A stretch of tokens of one type.
  struct Span: Hashable {
    var start: Int
    var end: Int
    var kind: String
  }

  /// Lines split at tabs; nil where there is no such file.
  static func rows(_ path: String) -> [[String]]? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    return text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// A JSON array of objects.
  static func objects(_ path: String) -> [[String: Any]]? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return (try? JSONSerialization.jsonObject(with: data)) as? [[String: Any]]
  }

  /// Documents of an IOB2 file with the token in the second column and the tag in the third.
  static func documents(_ path: String) -> [Document]? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    var result: [Document] = []
    var sentence: (tokens: [String], tags: [String]) = ([], [])
    func close() {
      guard !sentence.tokens.isEmpty else { return }
      if result.isEmpty { result.append(Document()) }
      result[result.count - 1].tokens.append(sentence.tokens)
      result[result.count - 1].tags.append(sentence.tags)
      sentence = ([], [])
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") || line.isEmpty {
        close()
        if line.hasPrefix("# newdoc") { result.append(Document()) }
        continue
      }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count >= 3 else { continue }
      sentence.tokens.append(String(columns[1]))
      sentence.tags.append(String(columns[2]))
    }
    close()
    return result
  }

  /// Persons, organisations and places of a row of IOB2 tags, without those that are some word of
  /// `peoples` and nothing else.
  static func spans(_ tags: [String], _ tokens: [String], without peoples: Set<String>) -> Set<Span>
  {
    var result: Set<Span> = []
    var open: Span?
    func close(_ end: Int) {
      guard var span = open else { return }
      open = nil
      span.end = end
      if !peoples.contains(tokens[span.start..<end].joined(separator: " ")) { result.insert(span) }
    }
    for (index, tag) in tags.enumerated() {
      let kind = String(tag.dropFirst(2))
      if tag.hasPrefix("I-"), open?.kind == kind { continue }
      close(index)
      if ["PER", "ORG", "LOC"].contains(kind) { open = Span(start: index, end: index, kind: kind) }
    }
    close(tags.count)
    return result
  }

  /// Words for a people, from the tables of the model; empty where they are not there.
  static func demonyms(_ folder: String) -> Set<String> {
    func lines(_ name: String) -> [Substring] {
      let text = (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? ""
      return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    }
    let ofCountries = lines("countries.txt").flatMap { line in
      line.split(separator: ";", maxSplits: 1).dropFirst().flatMap { $0.split(separator: ",") }
    }
    return Set((lines("demonyms.txt") + ofCountries).map { String($0) })
  }

  /// Pearson's r; 0 where one side does not vary.
  static func correlation(_ points: [(Double, Double)]) -> Double {
    let count = Double(max(1, points.count))
    let (meanX, meanY) = (
      points.reduce(0) { $0 + $1.0 } / count, points.reduce(0) { $0 + $1.1 } / count
    )
    var (both, x, y) = (0.0, 0.0, 0.0)
    for point in points {
      both += (point.0 - meanX) * (point.1 - meanY)
      x += (point.0 - meanX) * (point.0 - meanX)
      y += (point.1 - meanY) * (point.1 - meanY)
    }
    return x > 0 && y > 0 ? both / (x * y).squareRoot() : 0
  }
}
