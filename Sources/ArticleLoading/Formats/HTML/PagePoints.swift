internal import Algorithms

/// Finds the points of a report that a page lists between its headline and its text.
enum PagePoints {
  /// Points of the shortest list, and words of the longest point of such a list beside its bullet:
  /// fewer are names of parts or buttons.
  private static let fewest = 2
  private static let fewestWords = 5
  /// Words of the shortest point beside its bullet.
  private static let shortestPoint = 3
  /// Letters from which on a line without blanks is no name, as `PageLine` counts them.
  private static let fewestLetters = 50
  /// Share of a point that may be a link.
  private static let mostLinked = 0.3

  /// The lines of such lists, which are no lists of links and in no box.
  static func lines(over reader: PageReader) -> [Int] {
    guard let headline = reader.headline,
      let text = reader.verdicts.indices.first(where: reader.isProse), headline < text
    else { return [] }
    let head = (headline + 1)..<min(text, headline + 1 + PageReader.headReach)
    let tree = reader.outline.tree
    func list(of index: Int) -> HTMLTree.Index {
      let node = reader.outline.lines[index].line.node
      let item = tree[node].tag == .li ? node : tree[node].parent
      return tree[item].parent
    }
    return head.chunked { list(of: $0) == list(of: $1) }.filter { run in
      run.count >= fewest && run.allSatisfy { isPoint(reader, $0) }
        && run.contains { saysMuch(reader.outline.lines[$0]) }
    }.flatMap(\.self)
  }

  private static func isPoint(_ reader: PageReader, _ index: Int) -> Bool {
    let line = reader.outline.lines[index]
    return reader.verdicts[index] == .other(nil) && line.line.kind == .item
      && line.linkShare <= mostLinked
      && (line.linkShare == 0 && line.words > shortestPoint || saysMuch(line))
  }

  private static func saysMuch(_ line: PageLine) -> Bool {
    line.words > fewestWords || line.length > fewestLetters
  }
}
