internal import Algorithms

/// The cells of a row of a table, as GitHub's Markdown has them: parted by bars that no backslash
/// escapes.
enum TableRow {
  /// The cells of a row, without the blanks around them.
  ///
  /// - Complexity: O(*n*) in the bytes of the row.
  static func cells(_ row: ArraySlice<UInt8>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    let row = trimmed(row)
    var start = row.first == bar ? row.startIndex + 1 : row.startIndex
    var index = start
    while index < row.endIndex {
      if row[index] == UInt8(ascii: "\\") {
        index += 1
      } else if row[index] == bar {
        cells.append(trimmed(row[start..<index]).indices)
        start = index + 1
      }
      index += 1
    }
    if start < row.endIndex { cells.append(trimmed(row[start...]).indices) }
    return cells
  }

  /// How many cells a row has that has bars; nil for a line without.
  static func count(_ row: ArraySlice<UInt8>) -> Int? {
    row.contains(bar) ? cells(row).count : nil
  }

  /// How many columns a delimiter row names, as `| --- | :-: |` does; nil for another line.
  static func delimited(_ row: ArraySlice<UInt8>) -> Int? {
    guard row.contains(bar), row.allSatisfy({ "|-: \t".utf8.contains($0) }) else { return nil }
    let cells = cells(row)
    let areDashes = cells.allSatisfy { cell in
      let dashes = row[cell].trimmingPrefix(":".utf8)
      let inner = dashes.last == UInt8(ascii: ":") ? dashes.dropLast() : dashes
      return !inner.isEmpty && inner.allSatisfy { $0 == UInt8(ascii: "-") }
    }
    return areDashes && !cells.isEmpty ? cells.count : nil
  }

  private static let bar = UInt8(ascii: "|")

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.trimming(while: LineCursor.isBlank)
  }
}
