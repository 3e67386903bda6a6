internal import Algorithms

/// How a page sets a line that is no paragraph of its own: an item under an item, a row of a table.
package struct LineLayout: Sendable, Equatable {
  package enum Form: Sendable, Equatable {
    case paragraph
    /// A heading over a part of the text.
    case heading
    case item
    /// A row of a table.
    case row
    /// A line whose blanks are as they were typed.
    case preformatted
    /// One of the short lines that the page breaks by hand: verse, an address.
    case broken
  }

  /// Bytes of the clean text: one of its lines.
  package var range: Range<Int>
  package var form: Form
  /// Lists around that of the item; 0 for those that stand in no other.
  package var level: UInt8 = 0
  /// Columns of the bullet or number at its beginning; 0 for none.
  package var mark: UInt8 = 0
  /// Whether it is somebody else's words, set apart from the text.
  package var isQuoted = false

  package init(range: Range<Int>, form: Form) {
    self.range = range
    self.form = form
  }
}

extension PageMarkup {
  /// The layout of the line that holds a byte of the text; nil for a paragraph.
  ///
  /// - Complexity: O(log *n*) in the lines that are none.
  package func layout(at offset: Int) -> LineLayout? {
    let place = layouts.partitioningIndex { $0.range.upperBound > offset }
    guard place < layouts.count, layouts[place].range.contains(offset) else { return nil }
    return layouts[place]
  }
}
