package import Articles

/// One row of the reading pane before it is drawn.
package struct ReadingLine: Sendable, Equatable {
  package enum Content: Sendable, Equatable {
    case blank
    /// Bytes of the article's clean text.
    case text(Range<Int>)
    /// Words of the program.
    case label(String)
    /// Stands for folded passages; the number is that of the first.
    case fold(Int, String, isOpen: Bool)
    /// Words of articles of which some are marked.
    case marked(MarkedText)
    /// A report in the overview of a story.
    case report(ArticleID, String)
  }

  package var content: Content
  package var role: Role
  /// Columns left of the text.
  package var indent = 0
  /// Number of the body paragraph, on its first line.
  package var paragraph: Int?
  /// Where a dateline ends that stands at the beginning of this line's paragraph.
  package var datelineEnd: Int?
  /// Whether it belongs to an open fold.
  package var isInFold = false
  /// Whether it is somebody else's words, set apart from the text.
  package var isQuoted = false
  /// The first byte that it shows or stands for.
  package var offset: Int?

  package init(_ content: Content, role: Role, offset: Int? = nil) {
    self.content = content
    self.role = role
    self.offset = offset
    if case .text(let range) = content { self.offset = range.lowerBound }
  }

  package var fold: (id: Int, isOpen: Bool)? {
    if case .fold(let id, _, let isOpen) = content { (id, isOpen) } else { nil }
  }
}
