/// One column of one row.
package struct Cell: Hashable, Sendable {
  /// Never a control character, a mark of direction or a joiner.
  package private(set) var base: Unicode.Scalar
  package private(set) var marks: CombiningMarks
  /// 1, or 2 for a character that covers the next cell too, or 0 for the cell that it covers.
  package private(set) var columns: Int8
  package var style: Style

  init(_ cluster: DisplayCluster, style: Style) {
    base = cluster.base
    marks = cluster.marks
    columns = Int8(cluster.columns)
    self.style = style
  }

  private init(base: Unicode.Scalar, columns: Int8, style: Style) {
    self.base = base
    marks = CombiningMarks()
    self.columns = columns
    self.style = style
  }

  /// An empty cell.
  package static func blank(_ style: Style = Style()) -> Cell {
    Cell(base: " ", columns: 1, style: style)
  }

  /// The right half of a wide character.
  static func continuation(_ style: Style) -> Cell {
    Cell(base: " ", columns: 0, style: style)
  }

  package var isWide: Bool { columns == 2 }

  package var isContinuation: Bool { columns == 0 }

  /// What the cell shows; empty for the right half of a wide character.
  package var text: String {
    if isContinuation { return "" }
    var scalars = String.UnicodeScalarView([base])
    if !marks.isEmpty { scalars.append(contentsOf: marks.scalars) }
    return String(scalars)
  }
}
