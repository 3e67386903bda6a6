internal import Articles

/// Two paragraphs near one another that are equal word for word.
struct LineTwin: Sendable, Equatable {
  var source: Int
  var copy: Int
  /// Paragraphs with words between the two.
  var between: Int

  /// Equal paragraphs at most two apart, and those among the first that say the headline again.
  ///
  /// - Complexity: O(*n*) in the number of words.
  static func twins(in stream: WordStream) -> [LineTwin] {
    let paragraphs = (0..<stream.paragraphCount).filter {
      !stream.words(ofParagraph: $0).isEmpty
    }
    var result: [LineTwin] = []
    for place in paragraphs.indices {
      let reach = place < LineClassifier.titleReach ? LineClassifier.titleReach : 3
      let last = min(place + reach, paragraphs.count - 1)
      for other in place + 1..<max(place + 1, last + 1) {
        let first = stream.words(ofParagraph: paragraphs[place])
        let second = stream.words(ofParagraph: paragraphs[other])
        guard first.count == second.count, mayFold(stream, first),
          stream.words[first] == stream.words[second]
        else { continue }
        result.append(
          LineTwin(
            source: paragraphs[place], copy: paragraphs[other], between: other - place - 1))
      }
    }
    return result
  }
}

extension LineTwin {
  /// False for lines too short for a headline, for one that folds beside its twin, and for a credit.
  private static func mayFold(_ stream: WordStream, _ line: Range<Int>) -> Bool {
    line.count >= LineClassifier.titleLength
      || stream.bytes(of: line).count >= LineWording.shortestCredit
  }
}

/// Decides which equal lines fold: the same line twice in a row, photo credits, the headline.
struct LineClassifier {
  /// Paragraphs from a headline to where it may stand again.
  static let titleReach = 5
  /// Words that a line has at least when it folds because it stands twice in a row.
  static let adjacentLength = 5

  /// Words of the shortest headline that folds.
  static let titleLength = 4

  let pass: RepetitionPass

  func folds(of twins: [LineTwin]) -> [FoldCandidate] {
    twins.compactMap { twin in
      kind(of: twin).map { kind in
        FoldCandidate(
          copy: pass.stream.words(ofParagraph: twin.copy),
          source: pass.stream.words(ofParagraph: twin.source),
          bytes: pass.shapes[twin.copy].range, kind: kind)
      }
    }
  }

  private func kind(of twin: LineTwin) -> RepetitionFold.Kind? {
    let shape = pass.shapes[twin.copy]
    if LineWording.isCredit(pass.utf8, shape.range) { return twin.between <= 1 ? .credit : nil }
    guard !shape.isInZone || shape.isPunctuated else { return nil }
    if twin.between == 0, shape.words >= LineClassifier.adjacentLength * pass.scale {
      return .adjacent
    }
    // A headline is taken as such among the first lines only.
    let isTitle =
      twin.source < LineClassifier.titleReach && shape.isHeadingLike
      && shape.words >= LineClassifier.titleLength
      && shape.numbers * 2 < shape.words && pass.shapes[twin.source].isHeadingLike
    return isTitle ? .title : nil
  }
}
