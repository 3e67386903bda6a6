package import Articles

/// An article as the reading pane shows it: paragraphs, and folds of passages in a row.
package enum ArticleBlock: Sendable, Equatable {
  /// Passages on one line, shown as one paragraph; `number` counts body paragraphs from 1.
  case paragraph(range: Range<Int>, kind: Passage.Kind, datelineEnd: Int?, number: Int?)
  /// Indices of passages that one line stands for until it is opened.
  case fold(Range<Int>)
}

extension Article {
  /// The blocks in order; every passage is in exactly one.
  ///
  /// - Complexity: O(*p*) in the number of passages.
  package var blocks: [ArticleBlock] {
    var result: [ArticleBlock] = []
    var number = 0
    var index = 0
    while index < passages.count {
      if passages[index].isFolded {
        let end = foldEnd(from: index)
        result.append(.fold(index..<end))
        index = end
      } else {
        let end = paragraphEnd(from: index)
        let members = passages[index..<end]
        let kind = members.first { $0.kind == .body }?.kind ?? passages[index].kind
        if kind == .body { number += 1 }
        let dateline = members.first { $0.kind == .dateline && kind == .body }
        result.append(
          .paragraph(
            range: passages[index].range.lowerBound..<passages[end - 1].range.upperBound,
            kind: kind, datelineEnd: dateline?.range.upperBound,
            number: kind == .body ? number : nil))
        index = end
      }
    }
    return result
  }

  /// The fold in which a byte of the text is hidden, by its first passage; nil where it is not.
  ///
  /// - Complexity: O(*p*) in the number of passages.
  func fold(holding offset: Int) -> Int? {
    guard let place = passages.firstIndex(where: { $0.range.contains(offset) && $0.isFolded })
    else { return nil }
    for case .fold(let passages) in blocks where passages.contains(place) {
      return passages.lowerBound
    }
    return nil
  }

  /// Folded passages of one kind go together; a deck's fold does not swallow a body's.
  private func foldEnd(from start: Int) -> Int {
    var end = start + 1
    while end < passages.count, passages[end].isFolded, passages[end].kind == passages[start].kind {
      end += 1
    }
    return end
  }

  private func paragraphEnd(from start: Int) -> Int {
    var end = start + 1
    while end < passages.count, passages[end].joinsPrevious, !passages[end].isFolded { end += 1 }
    return end
  }

  /// The lines of the file in a range that show something, in order.
  func lines(of range: Range<Int>) -> [Range<Int>] {
    text.utf8[range].split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .filter { line in line.contains { $0 > 0x20 } }
      .map { $0.startIndex..<$0.endIndex }
  }
}
