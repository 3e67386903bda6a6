internal import TerminalCanvas

/// What a terminal of the xterm kind shows after the bytes it was sent, without colours.
///
/// Knows what ncurses sends to xterm, tmux, screen and linux types: moves, erasing, inserting and
/// deleting, scroll regions, the alternate screen, repeated and wide characters.
package struct ScreenReader {
  package private(set) var columns: Int
  package private(set) var rows: Int
  /// Counted from 0.
  package private(set) var column = 0
  /// Counted from 0.
  package private(set) var row = 0
  package private(set) var isAlternate = false
  package private(set) var showsCursor = true
  /// The private modes that are on, such as 2004 for bracketed paste.
  package private(set) var modes: Set<Int> = []

  private typealias Line = [String]
  private var lines: [Line]
  private var other: [Line]
  private var saved = (column: 0, row: 0)
  private var region: ClosedRange<Int>
  private var wrapsNext = false
  private var last = " "
  private var state = State.ground
  private var pending: [UInt8] = []

  private enum State {
    case ground, escape, sequence, string, stringEscape, charset
  }

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    lines = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    other = lines
    region = 0...rows - 1
  }

  /// The rows, each without the blanks at its end.
  package var text: String {
    lines.map(Self.trimmed).joined(separator: "\n")
  }

  /// One row without the blanks at its end, counted from 0.
  package func line(_ row: Int) -> String { Self.trimmed(lines[row]) }

  package mutating func resize(columns: Int, rows: Int) {
    func fitted(_ lines: [Line]) -> [Line] {
      let blank = Line(repeating: " ", count: columns)
      let kept = lines.prefix(rows).map { Line(($0 + blank).prefix(columns)) }
      return kept + Array(repeating: blank, count: rows - kept.count)
    }
    (self.columns, self.rows) = (columns, rows)
    (lines, other) = (fitted(lines), fitted(other))
    region = 0...rows - 1
    (column, row) = (min(column, columns - 1), min(row, rows - 1))
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { feed(byte) }
  }

  private static func trimmed(_ line: Line) -> String {
    var text = line.joined()
    while text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
    return text
  }

  private mutating func feed(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte)
    case .escape: escape(byte)
    case .charset: state = .ground
    case .sequence:
      if byte == 0x1B {
        begin(.escape)
      } else if byte < 0x20 {
        control(byte)
      } else {
        pending.append(byte)
        if byte >= 0x40 && byte <= 0x7E { finishSequence() }
      }
    case .string:
      if byte == 0x07 { state = .ground } else if byte == 0x1B { state = .stringEscape }
    case .stringEscape: state = byte == UInt8(ascii: "\\") ? .ground : .string
    }
  }

  private mutating func begin(_ next: State) {
    state = next
    pending = []
  }

  private mutating func ground(_ byte: UInt8) {
    if byte == 0x1B { return begin(.escape) }
    if byte < 0x20 || byte == 0x7F { return control(byte) }
    pending.append(byte)
    let needed = pending[0] >= 0xF0 ? 4 : pending[0] >= 0xE0 ? 3 : pending[0] >= 0xC0 ? 2 : 1
    guard pending.count >= needed else { return }
    let text = String(decoding: pending, as: UTF8.self)
    pending = []
    for scalar in text.unicodeScalars { show(scalar) }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: moveTo(column: column - 1, row: row)
    case 0x09: moveTo(column: (column / 8 + 1) * 8, row: row)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: moveTo(column: 0, row: row)
    default: break
    }
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    let width = DisplayWidth.columns(of: scalar)
    if width == 0 {
      let target = wrapsNext ? column : max(0, column - 1)
      lines[row][target].unicodeScalars.append(scalar)
      return
    }
    if wrapsNext || column + width > columns {
      column = 0
      lineFeed()
    }
    last = String(scalar)
    write(last, width: width)
  }

  private mutating func write(_ text: String, width: Int) {
    wrapsNext = false
    if lines[row][column].isEmpty && column > 0 { lines[row][column - 1] = " " }
    lines[row][column] = text
    if width == 2 { lines[row][column + 1] = "" }
    let next = column + width
    if next < columns && lines[row][next].isEmpty { lines[row][next] = " " }
    if next >= columns { wrapsNext = true } else { column = next }
    if next >= columns { column = columns - 1 }
  }

  private mutating func moveTo(column: Int, row: Int) {
    self.column = min(max(0, column), columns - 1)
    self.row = min(max(0, row), rows - 1)
    wrapsNext = false
  }

  private mutating func lineFeed() {
    wrapsNext = false
    if row == region.upperBound { scroll(region, by: 1) } else { row = min(row + 1, rows - 1) }
  }

  /// Moves the lines of a region up, or down for a negative count.
  private mutating func scroll(_ region: ClosedRange<Int>, by count: Int) {
    let blank = Line(repeating: " ", count: columns)
    for _ in 0..<min(abs(count), region.count) {
      if count > 0 {
        lines.remove(at: region.lowerBound)
        lines.insert(blank, at: region.upperBound)
      } else {
        lines.remove(at: region.upperBound)
        lines.insert(blank, at: region.lowerBound)
      }
    }
  }

  private mutating func escape(_ byte: UInt8) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): begin(.sequence)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .string
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      state = .charset
    case UInt8(ascii: "7"): saved = (column, row)
    case UInt8(ascii: "8"): moveTo(column: saved.column, row: saved.row)
    case UInt8(ascii: "D"): lineFeed()
    case UInt8(ascii: "E"):
      column = 0
      lineFeed()
    case UInt8(ascii: "M"):
      if row == region.lowerBound {
        scroll(region, by: -1)
      } else {
        moveTo(column: column, row: row - 1)
      }
    case UInt8(ascii: "c"): self = ScreenReader(columns: columns, rows: rows)
    default: break
    }
  }

  private mutating func finishSequence() {
    let final = pending.removeLast()
    let isPrivate = pending.first.map { (0x3C...0x3F).contains($0) } ?? false
    let digits = isPrivate ? pending.dropFirst() : pending[...]
    let numbers = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    begin(.ground)
    if isPrivate { return setModes(numbers, final) }
    run(Character(Unicode.Scalar(final)), numbers)
  }

  private mutating func setModes(_ numbers: [Int], _ final: UInt8) {
    let isOn = final == UInt8(ascii: "h")
    guard isOn || final == UInt8(ascii: "l") else { return }
    for number in numbers {
      if isOn { modes.insert(number) } else { modes.remove(number) }
      if number == 25 { showsCursor = isOn }
      if number == 1049 && isOn != isAlternate { switchScreens(isOn) }
    }
  }

  private mutating func switchScreens(_ toAlternate: Bool) {
    swap(&lines, &other)
    isAlternate = toAlternate
    if toAlternate {
      saved = (column, row)
      lines = Array(repeating: Line(repeating: " ", count: columns), count: rows)
    } else {
      moveTo(column: saved.column, row: saved.row)
    }
  }

  private mutating func run(_ final: Character, _ numbers: [Int]) {
    let first = numbers.first ?? 0
    let count = max(1, first)
    let second = max(1, numbers.count > 1 ? numbers[1] : 1)
    switch final {
    case "A": moveTo(column: column, row: row - count)
    case "B", "e": moveTo(column: column, row: row + count)
    case "C", "a": moveTo(column: column + count, row: row)
    case "D": moveTo(column: column - count, row: row)
    case "E": moveTo(column: 0, row: row + count)
    case "F": moveTo(column: 0, row: row - count)
    case "G", "`": moveTo(column: count - 1, row: row)
    case "H", "f": moveTo(column: second - 1, row: count - 1)
    case "d": moveTo(column: column, row: count - 1)
    case "r":
      let bottom = numbers.count > 1 && numbers[1] > 0 ? min(numbers[1], rows) : rows
      region = min(count - 1, bottom - 1)...bottom - 1
      moveTo(column: 0, row: 0)
    case "b": for _ in 0..<min(count, columns * rows) { repeatLast() }
    default: edit(final, first)
    }
  }

  private mutating func repeatLast() {
    for scalar in last.unicodeScalars { show(scalar) }
  }

  private mutating func edit(_ final: Character, _ first: Int) {
    let count = max(1, first)
    wrapsNext = false
    switch final {
    case "J": eraseScreen(first)
    case "K": erase(first == 0 ? column..<columns : first == 1 ? 0..<column + 1 : 0..<columns)
    case "X": erase(column..<min(columns, column + count))
    case "P":
      let cut = min(count, columns - column)
      lines[row].removeSubrange(column..<column + cut)
      lines[row] += Line(repeating: " ", count: cut)
    case "@":
      lines[row].insert(contentsOf: Line(repeating: " ", count: min(count, columns)), at: column)
      lines[row] = Line(lines[row].prefix(columns))
    case "L" where region.contains(row): scroll(row...region.upperBound, by: -count)
    case "M" where region.contains(row): scroll(row...region.upperBound, by: count)
    case "S": scroll(region, by: count)
    case "T": scroll(region, by: -count)
    default: break
    }
  }

  private mutating func erase(_ range: Range<Int>) {
    for column in range { lines[row][column] = " " }
  }

  private mutating func eraseScreen(_ part: Int) {
    let blank = Line(repeating: " ", count: columns)
    switch part {
    case 0:
      erase(column..<columns)
      for below in (row + 1)..<max(row + 1, rows) { lines[below] = blank }
    case 1:
      erase(0..<column + 1)
      for above in 0..<row { lines[above] = blank }
    default: lines = Array(repeating: blank, count: rows)
    }
  }
}
