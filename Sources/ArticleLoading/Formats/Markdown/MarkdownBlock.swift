/// A block of Markdown, or an end of one that holds others.
struct MarkdownBlock {
  enum Kind: Equatable {
    case quote
    /// The number of its first item; nil for one with bullets.
    case list(start: Int?)
    /// The number that the item states; nil for one with a bullet.
    case item(number: Int?)
    /// The end of the innermost of those.
    case end
    case paragraph
    /// 1 to 6.
    case heading(Int)
    case code
    case html
    /// The first line is its head; the delimiter row is left out.
    case table
    case thematicBreak
  }

  var kind: Kind
  /// Of those that hold text, which of the parser's lines.
  var lines: Range<Int> = 0..<0
  /// Of a list, whether blank lines part its items or what stands in them.
  var isLoose = false

  init(_ kind: Kind, lines: Range<Int> = 0..<0) {
    self.kind = kind
    self.lines = lines
  }
}
