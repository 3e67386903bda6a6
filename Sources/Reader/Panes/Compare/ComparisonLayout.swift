internal import Articles
internal import TerminalCanvas

/// How a comparison is put into columns at a size.
///
/// All widths are terminal columns.
struct ComparisonLayout: Equatable, Sendable {
  /// A text column is never wider; longer lines are harder to read.
  static let widestText = 76
  /// Below this the reports stand one over the other.
  static let sideBySide = 72
  /// From this the discrepancies stand beside the text.
  static let withSheet = 160
  private static let narrowestSheet = 32
  private static let widestSheet = 60
  /// Columns of a side at 80 columns.
  private static let narrowestText = 37

  let columns: Int
  let rows: Int
  let isStacked: Bool
  /// Columns for a paragraph number, at least 2.
  let digits: Int
  /// Between the two texts, or before the text where they are stacked: the paragraph's number on each
  /// side of a sign, and a blank at both ends.
  let gutter: Int
  /// Of each side's text.
  let text: Int
  /// Of the list of discrepancies with the rule before it; 0 where it is not beside the text.
  let sheet: Int

  /// - Parameters:
  ///   - columns: of everything.
  ///   - rows: of everything.
  ///   - wantsStacked: whether the reports stand one over the other, however wide it is.
  ///   - lastParagraph: the greatest paragraph number.
  ///   - isPrinted: whether all columns are for the texts, without the overview bar and the list.
  init(
    columns: Int, rows: Int, isStacked wantsStacked: Bool, lastParagraph: Int,
    isPrinted: Bool = false
  ) {
    self.columns = columns
    self.rows = rows
    isStacked = wantsStacked || columns < Self.sideBySide
    digits = max(2, String(lastParagraph).utf8.count)
    gutter = (isStacked ? 4 : 3 + digits) + digits
    // The overview bar, with a blank before it where that leaves the sides what they are at 80.
    let hasGap =
      isStacked ? columns >= 30 : columns - gutter - 2 >= 2 * Self.narrowestText
    let room = max(1, columns - gutter - (isPrinted ? 0 : hasGap ? 2 : 1))
    let sides = isStacked ? 1 : 2
    let isWide =
      isStacked
      ? room >= Self.widestText + Self.narrowestSheet : columns >= Self.withSheet
    let hasSheet = isWide && !isPrinted
    text = max(
      1, min(Self.widestText, (room - (hasSheet ? Self.narrowestSheet : 0)) / sides))
    sheet = hasSheet ? min(Self.widestSheet, room - sides * text) : 0
  }

  /// Columns from the left text to the sign between the two.
  var centre: Int { 1 + digits }

  /// Where the text of the second side begins.
  var rightText: Int { isStacked ? gutter : text + gutter }

  /// Of everything but the sheet and the overview bar.
  var body: Int { isStacked ? gutter + text : 2 * text + gutter }

  /// The column of the overview bar, right of the texts and after a blank where there is room.
  var bar: Int { min(body + (body + 1 + sheet < columns ? 1 : 0), columns - 1) }

  /// Rows of the two titles and the rule under them.
  var header: Int {
    if rows < 8 { return min(1, rows) }
    return isStacked ? 3 : 2
  }

  /// Rows of text.
  var height: Int { max(0, rows - header) }
}

/// A row as it is shown: each side's lines.
struct RowDisplay {
  struct Part {
    var display: SentenceDisplay
    /// Bytes of the display, a line each.
    var lines: [Range<Int>]
    /// Whether it is a note of ours rather than the report's text.
    var isNote: Bool
    /// What stands for it in the gutter.
    var place: String
  }

  var left: Part?
  var right: Part?
  var sign: PairSign
  var isFold: Bool
  /// Whether an empty line follows.
  var hasSpace: Bool

  func part(_ side: CompareSide) -> Part? {
    switch side {
    case .left: left
    case .right: right
    }
  }

  /// Lines without the empty one.
  func height(isStacked: Bool) -> Int {
    let (first, second) = (left?.lines.count ?? 0, right?.lines.count ?? 0)
    return max(1, isStacked ? first + second : max(first, second))
  }
}
