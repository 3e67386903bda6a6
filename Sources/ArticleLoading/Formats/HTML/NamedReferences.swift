internal import Algorithms
internal import CEntities

/// The named character references of HTML: `&amp;`, `&eacute;`, `&copy` and some 2,200 more.
package struct NamedReferences: Sendable {
  /// A reference found: how many bytes of the text name it, and what it stands for.
  package struct Match: Sendable, Equatable {
    /// Bytes of the name, with its semicolon where it has one, without the ampersand.
    package var count: Int
    /// One or two characters as UTF-8.
    package var utf8: ArraySlice<UInt8>

    /// Whether the name was ended by a semicolon.
    package var isTerminated: Bool
  }

  package static let all = NamedReferences()

  private let table: [UInt8]
  /// Start of each row in the table, in the order of their names.
  private let rows: [Int]

  private init() {
    table = Array(UnsafeBufferPointer(start: entities_table(), count: entities_size()))
    var rows: [Int] = []
    var position = 0
    while position < table.count {
      rows.append(position)
      let valueAt = position + 1 + Int(table[position])
      position = valueAt + 1 + Int(table[valueAt])
    }
    self.rows = rows
  }

  /// The longest name that the text has at a position behind an ampersand.
  ///
  /// - Complexity: O(log *n*) in the number of names for each byte of the name.
  package func longest(in text: [UInt8], at start: Int, end: Int) -> Match? {
    var low = 0
    var high = rows.count
    var found: Int?
    var depth = 0
    while start + depth < end, low < high {
      let byte = text[start + depth]
      low = partition(low, high) { self.byte($0, depth) < Int(byte) }
      high = partition(low, high) { self.byte($0, depth) <= Int(byte) }
      depth += 1
      if low < high, Int(table[rows[low]]) == depth { found = low }
    }
    return found.map(match)
  }

  private func match(_ row: Int) -> Match {
    let start = rows[row]
    let count = Int(table[start])
    let value = start + 1 + count
    return Match(
      count: count, utf8: table[(value + 1)..<(value + 1 + Int(table[value]))],
      isTerminated: table[value - 1] == UInt8(ascii: ";"))
  }

  /// A byte of a name; -1 behind its end.
  private func byte(_ row: Int, _ depth: Int) -> Int {
    let start = rows[row]
    return depth < Int(table[start]) ? Int(table[start + 1 + depth]) : -1
  }

  /// The first row of a range that does not come before what is looked for.
  private func partition(_ from: Int, _ to: Int, _ isBefore: (Int) -> Bool) -> Int {
    (from..<to).partitioningIndex { !isBefore($0) }
  }
}
