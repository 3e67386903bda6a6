package import Articles

/// Where a paragraph stands among the others: how far in, and how near to the one above it.
package struct ParagraphLayout: Sendable, Equatable {
  /// Columns left of its first line.
  package var indent = 0
  /// Columns more left of its other lines, which stand behind the bullet of the first.
  package var hang = 0
  /// Whether it is somebody else's words, set apart from the text.
  package var isQuoted = false
  /// Whether what stands above it is quoted too.
  package var goesOnQuoting = false
  /// Whether it stands right under the one above, as the items of a list do.
  package var isTight = false
  /// Whether it is a heading over a part of the text.
  package var isHeading = false
  /// Whether its blanks are shown as they were typed.
  package var isTyped = false

  /// Columns of one list in another, and of a quotation.
  fileprivate static let step = 2
  /// Lists that are shown as one in another.
  private static let deepest = 6
  /// Most columns of blanks that were typed in front of a line.
  private static let widestTyped = 40
}

extension Article {
  /// The layout of a paragraph that stands behind a block.
  ///
  /// - Parameters:
  ///   - range: bytes of the clean text.
  ///   - previous: what is shown above it; nil for nothing.
  /// - Returns: where it stands; that of running text where the page does not set it otherwise.
  /// - Complexity: O(log *n*) in the lines of the page that are no paragraphs.
  package func layout(of range: Range<Int>, after previous: ArticleBlock?) -> ParagraphLayout {
    var result = ParagraphLayout()
    guard let line = markup?.layout(at: range.lowerBound) else { return result }
    result.isQuoted = line.isQuoted
    // Lines that were put together are a paragraph.
    let isWhole = line.range.upperBound >= range.upperBound
    if isWhole { result.set(line, in: text.utf8) }
    if case .paragraph(let above, .body, _, _)? = previous {
      result.isTight = isWhole && stands(line, rightUnder: above)
      result.goesOnQuoting =
        line.isQuoted && markup?.layout(at: above.lowerBound)?.isQuoted == true
    }
    if line.isQuoted { result.indent += ParagraphLayout.step }
    return result
  }

  private func stands(_ line: LineLayout, rightUnder above: Range<Int>) -> Bool {
    above.upperBound <= line.range.lowerBound && line.form != .paragraph
      && markup?.layout(at: above.lowerBound)?.form == line.form
      && text.utf8[above.upperBound..<line.range.lowerBound].count { $0 == 0x0A } == 1
  }
}

extension ParagraphLayout {
  fileprivate mutating func set(_ line: LineLayout, in utf8: [UInt8]) {
    switch line.form {
    case .item:
      indent = Self.step * min(Int(line.level), Self.deepest)
      hang = Int(line.mark)
      // What goes on in an item stands below its words.
      if line.mark == 0 { indent += Self.step }
    case .preformatted:
      isTyped = true
      let blanks = utf8[..<line.range.lowerBound].reversed().prefix { $0 == 0x20 }
      indent = min(blanks.count, Self.widestTyped)
    case .heading: isHeading = true
    case .paragraph, .row, .broken: break
    }
  }
}
