internal import TerminalCanvas

/// Tells double presses from single ones.
struct ClickCounter {
  private var last: (column: Int, row: Int, milliseconds: Int)?

  /// Milliseconds from one press to the next within which both are one double press.
  private static let doublePressTime = 400

  /// The event of an SGR mouse report; nil for buttons that mean nothing here.
  mutating func event(
    button: Int, column: Int, row: Int, isRelease: Bool, milliseconds: Int
  ) -> TerminalEvent? {
    guard let kind = kind(button, column, row, isRelease, milliseconds) else { return nil }
    return .mouse(MouseEvent(kind: kind, column: max(0, column), row: max(0, row)))
  }

  /// The kind by the report's bits: 64 is a wheel, 32 a move, 4 to 16 are modifier keys.
  private mutating func kind(
    _ button: Int, _ column: Int, _ row: Int, _ isRelease: Bool, _ milliseconds: Int
  ) -> MouseEvent.Kind? {
    let plain = button & ~0b11100
    if plain == 64 { return .wheelUp }
    if plain == 65 { return .wheelDown }
    if plain == 32 { return .drag }
    guard plain == 0 else { return nil }
    if isRelease { return .release }
    if let last, last.column == column, last.row == row,
      milliseconds - last.milliseconds <= Self.doublePressTime
    {
      self.last = nil
      return .doublePress
    }
    last = (column, row, milliseconds)
    return .press
  }
}
