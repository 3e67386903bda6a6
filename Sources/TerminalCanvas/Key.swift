/// A key as a terminal can tell it.
package enum Key: Hashable, Sendable {
  case character(Unicode.Scalar)
  /// With Ctrl held; a small letter, a blank or one of `@\]^_`.
  case control(Character)
  /// With Alt held, or after Esc at once.
  case alt(Unicode.Scalar)
  /// F1 is 1.
  case function(Int)
  case up, down, left, right
  case home, end, pageUp, pageDown
  case enter, tab, backTab, backspace, delete, insert, escape
}

/// Something that came from the terminal.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Text that was pasted, with its line ends as `\n`.
  case paste(String)
  case mouse(MouseEvent)
  case resize(columns: Int, rows: Int)
}

/// What a mouse did, and over which cell.
package struct MouseEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case press, release, doublePress, wheelUp, wheelDown, drag
  }

  package var kind: Kind
  /// Counted from 0.
  package var column: Int
  /// Counted from 0.
  package var row: Int

  package init(kind: Kind, column: Int, row: Int) {
    self.kind = kind
    self.column = column
    self.row = row
  }
}
