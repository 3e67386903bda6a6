internal import CNcurses
internal import Glibc
internal import TerminalCanvas

/// Makes events of what ncurses reads.
@MainActor struct Input {
  /// The paste that has begun and not ended.
  private var pasted: String?
  private var clicks = ClickCounter()

  /// Names the sequences that terminfo does not; after `keypad`, which would name them anew.
  func defineSequences() {
    define_key("\u{1B}[200~", Self.pasteBegin)
    define_key("\u{1B}[201~", Self.pasteEnd)
    define_key("\u{1B}[<", Self.mouse)
  }

  /// The next event; nil when nothing more is waiting.
  mutating func next() -> TerminalEvent? {
    while case let (status, value) = Self.read(), status != ERR {
      if pasted != nil {
        if let event = paste(status, value) { return event }
      } else if status == KEY_CODE_YES {
        if let event = event(code: Int32(bitPattern: value)) { return event }
      } else if let scalar = Unicode.Scalar(value), let key = key(scalar) {
        return .key(key)
      }
    }
    return nil
  }

  /// Drops the key that `resizeterm` pushes.
  func dropResizeKey() {
    let (status, value) = Self.read()
    guard status != ERR else { return }
    if status == KEY_CODE_YES {
      if Int32(bitPattern: value) != KEY_RESIZE { ungetch(Int32(bitPattern: value)) }
    } else {
      unget_wch(wchar_t(bitPattern: value))
    }
  }

  // Codes of our own, above those that ncurses gives to terminfo's extended names and below 65,536.
  private static let pasteBegin: Int32 = 0x4001
  private static let pasteEnd: Int32 = 0x4002
  private static let mouse: Int32 = 0x4003

  /// Bytes; what is pasted beyond is dropped.
  private static let pasteLimit = 1 << 20

  private static func read() -> (status: Int32, value: UInt32) {
    var value: wint_t = 0
    return (wget_wch(cn_stdscr(), &value), value)
  }

  /// Reads the rest of a sequence that has begun, waiting a little for it.
  private static func readRest() -> Unicode.Scalar? {
    wtimeout(cn_stdscr(), 25)
    defer { nodelay(cn_stdscr(), true) }
    let (status, value) = read()
    return status == OK ? Unicode.Scalar(value) : nil
  }

  /// Takes what comes during a paste; the whole paste when it ends.
  private mutating func paste(_ status: Int32, _ value: UInt32) -> TerminalEvent? {
    if status == KEY_CODE_YES {
      guard Int32(bitPattern: value) == Self.pasteEnd, let text = pasted else { return nil }
      pasted = nil
      return .paste(text)
    }
    guard let scalar = Unicode.Scalar(value), (pasted?.utf8.count ?? 0) < Self.pasteLimit else {
      return nil
    }
    if scalar == "\r" || scalar == "\n" {
      pasted?.unicodeScalars.append("\n")
    } else if scalar == "\t" || scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) {
      pasted?.unicodeScalars.append(scalar)
    }
    return nil
  }

  private mutating func event(code: Int32) -> TerminalEvent? {
    switch code {
    case Self.pasteBegin:
      pasted = ""
      return nil
    case Self.mouse: return mouseEvent()
    default: return Self.key(code: code).map { .key($0) }
    }
  }

  private static func key(code: Int32) -> Key? {
    switch code {
    case KEY_UP: return .up
    case KEY_DOWN: return .down
    case KEY_LEFT: return .left
    case KEY_RIGHT: return .right
    case KEY_HOME, KEY_A1, KEY_FIND: return .home
    case KEY_END, KEY_C1, KEY_SELECT: return .end
    case KEY_PPAGE, KEY_A3: return .pageUp
    case KEY_NPAGE, KEY_C3: return .pageDown
    case KEY_ENTER: return .enter
    case KEY_BTAB: return .backTab
    case KEY_BACKSPACE: return .backspace
    case KEY_DC: return .delete
    case KEY_IC: return .insert
    case cn_key_f(1)...cn_key_f(63): return .function(Int(code - cn_key_f(0)))
    default: return nil
    }
  }

  private func key(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x1B: return escape()
    case 0x0D: return .enter
    case 0x09: return .tab
    case 0x08, 0x7F: return .backspace
    case 0x00: return .control(" ")
    case 0x01...0x1A: return .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60))))
    case 0x1C...0x1F: return .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x40))))
    case 0x80...0x9F: return nil
    default: return .character(scalar)
    }
  }

  /// Esc alone, Alt with a character, or a sequence that terminfo does not know: that is dropped, so
  /// that its letters are not taken for commands.
  private func escape() -> Key? {
    let (status, value) = Self.read()
    guard status == OK, let scalar = Unicode.Scalar(value) else {
      if status == KEY_CODE_YES { ungetch(Int32(bitPattern: value)) }
      return .escape
    }
    switch scalar {
    case "[": return dropSequence { (0x40...0x7E).contains($0.value) } ? nil : .alt(scalar)
    case "O": return dropSequence { _ in true } ? nil : .alt(scalar)
    case "]", "P", "_": return dropSequence { $0 == "\u{07}" || $0 == "\\" } ? nil : .alt(scalar)
    case "\u{1B}":
      unget_wch(wchar_t(bitPattern: value))
      return .escape
    default: return scalar.value < 0x20 || scalar.value == 0x7F ? nil : .alt(scalar)
    }
  }

  /// Reads up to a scalar that ends a sequence; false where nothing followed at all.
  private func dropSequence(until isEnd: (Unicode.Scalar) -> Bool) -> Bool {
    for count in 0..<4096 {
      guard let scalar = Self.readRest() else { return count > 0 }
      if isEnd(scalar) { return true }
    }
    return true
  }

  /// Reads what follows `ESC [ <`: button, column and row, then `M` for a press or `m` for a release.
  private mutating func mouseEvent() -> TerminalEvent? {
    var numbers = [0]
    for _ in 0..<24 {
      guard let scalar = Self.readRest() else { return nil }
      switch scalar {
      case "0"..."9":
        let digit = Int(scalar.value) - 48
        numbers[numbers.count - 1] = min(99_999, numbers[numbers.count - 1] * 10 + digit)
      case ";": numbers.append(0)
      case "M", "m":
        guard numbers.count == 3 else { return nil }
        return clicks.event(
          button: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1,
          isRelease: scalar == "m", milliseconds: Self.milliseconds())
      default: return nil
      }
    }
    return nil
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
