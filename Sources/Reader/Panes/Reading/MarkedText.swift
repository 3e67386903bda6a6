internal import Articles
internal import TerminalCanvas

/// A text of the program's own making, out of words of articles, of which parts are marked.
package struct MarkedText: Sendable, Equatable {
  package struct Mark: Sendable, Equatable {
    /// Bytes of the text.
    package var range: Range<Int>
    package var role: Role
  }

  package private(set) var utf8: [UInt8] = []
  /// In order, not overlapping.
  package private(set) var marks: [Mark] = []

  package init() {}

  var isEmpty: Bool { utf8.isEmpty }

  /// Adds words, with a blank before where something stands there already.
  mutating func add(_ words: String, _ role: Role? = nil) {
    guard !words.isEmpty else { return }
    if !utf8.isEmpty { utf8.append(UInt8(ascii: " ")) }
    let start = utf8.count
    utf8 += words.utf8
    if let role { marks.append(Mark(range: start..<utf8.count, role: role)) }
  }

  /// The text in lines of a width, each with its marks.
  func lines(width: Int) -> [MarkedText] {
    LineBreaker.lines(of: utf8, range: 0..<utf8.count, width: max(1, width)).map { line in
      var result = MarkedText()
      result.utf8 = Array(utf8[line])
      result.marks = marks.filter { $0.range.overlaps(line) }.map { mark in
        let part = mark.range.clamped(to: line)
        let start = part.lowerBound - line.lowerBound
        return Mark(range: start..<start + part.count, role: mark.role)
      }
      return result
    }
  }

  /// Draws the text from the left of a place.
  func draw(base: Style, at place: Rectangle, theme: Theme, into canvas: inout Canvas) {
    var column = place.column
    var start = 0
    func put(_ range: Range<Int>, _ style: Style) {
      let room = place.endColumn - column
      guard room > 0, !range.isEmpty else { return }
      column += canvas.put(
        utf8: utf8, range: range, column: column, row: place.row, width: room, style: style)
    }
    for mark in marks {
      put(start..<mark.range.lowerBound, base)
      put(mark.range, theme.style(mark.role))
      start = mark.range.upperBound
    }
    put(start..<utf8.count, base)
  }
}
