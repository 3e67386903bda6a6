internal import Articles

/// Boilerplate of a page with markup: what the markup puts outside of the article, and what the
/// words of the rest give away.
enum MarkedRuns {
  /// The runs in order.
  ///
  /// - Parameters:
  ///   - page: the text in paragraphs, with what the markup says of them.
  ///   - known: hashes of paragraphs that the outlet prints under every article.
  /// - Returns: runs of neighbouring paragraphs that do not overlap.
  /// - Complexity: O(*n*) in the number of bytes.
  static func runs(in page: Page, known: Set<UInt64>) -> [BoilerplateRun] {
    let inside = page.paragraphs.indices.filter {
      page.marks[$0].map { $0.kind != .boilerplate && $0.kind != .headline } ?? true
    }
    var result = outside(page)
    for run in BoilerplateFinder.runs(in: Page(page, inside), known: known) {
      var start = run.paragraphs.lowerBound
      for position in run.paragraphs {
        let isLast = position + 1 == run.paragraphs.upperBound
        guard isLast || inside[position + 1] != inside[position] + 1 else { continue }
        result.append(
          BoilerplateRun(
            paragraphs: inside[start]..<(inside[position] + 1), label: run.label,
            reason: run.reason))
        start = position + 1
      }
    }
    return result.sorted { $0.paragraphs.lowerBound < $1.paragraphs.lowerBound }
  }

  private static func outside(_ page: Page) -> [BoilerplateRun] {
    var result: [BoilerplateRun] = []
    for index in page.paragraphs.indices {
      guard let mark = page.marks[index], mark.kind == .boilerplate else { continue }
      if let last = result.last, last.paragraphs.upperBound == index, last.reason == mark.reason {
        result[result.count - 1].paragraphs = last.paragraphs.lowerBound..<(index + 1)
      } else {
        result.append(
          BoilerplateRun(
            paragraphs: index..<(index + 1), label: .surroundings, reason: mark.reason))
      }
    }
    return result
  }
}
