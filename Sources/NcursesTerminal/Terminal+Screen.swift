internal import CNcurses
internal import CTerminalGuard
internal import Glibc
internal import TerminalCanvas

extension Terminal {
  /// Gives the terminal to the shell until the job goes on; what ^Z does.
  package func suspend() {
    leave()
    guard_stop()
    resume()
  }

  /// Draws everything anew, after something else wrote to the terminal; what ^L does.
  package func redraw() {
    painter.forget()
    setNeedsPaint()
  }

  /// Offers a text to the terminal's clipboard (OSC 52); whether it was short enough to be sent.
  ///
  /// A terminal may ignore it, and does not say.
  @discardableResult
  package func copy(_ text: String) -> Bool {
    guard text.utf8.count <= Self.copyLimit else { return false }
    send("\u{1B}]52;c;\(Base64.encode(Array(text.utf8)))\u{07}")
    return true
  }

  /// Bytes; xterm takes 100,000 characters of Base64, more would be cut or refused.
  private static let copyLimit = 74_000

  /// Takes the size that the terminal has now; whether it has another than before.
  @discardableResult
  func measure() -> Bool {
    var newColumns: Int32 = 0
    var newRows: Int32 = 0
    if guard_size(STDOUT_FILENO, &newColumns, &newRows) != 0 {
      (newColumns, newRows) = (cn_cols(), cn_lines())
    }
    if newColumns != cn_cols() || newRows != cn_lines() {
      resizeterm(newRows, newColumns)
      input.dropResizeKey()
    }
    let changed = Int(newColumns) != columns || Int(newRows) != rows
    (columns, rows) = (Int(newColumns), Int(newRows))
    if changed { painter.forget() }
    return changed
  }

  /// Asks for pasted text as such, and for the mouse in the form that has no limit of columns.
  func enter() {
    guard_set_leave(Self.leaveSequence())
    send(usesMouse ? "\u{1B}[?2004h\u{1B}[?1002h\u{1B}[?1006h" : "\u{1B}[?2004h")
  }

  func leave() {
    send(Self.switchesOff)
    curs_set(1)
    endwin()
  }

  /// Takes the screen back after another program had it.
  func resume() {
    reset_prog_mode()
    enter()
    measure()
    redraw()
  }

  /// Writes past ncurses, which keeps nothing back between its refreshes.
  func send(_ sequence: String) {
    var bytes = Array(sequence.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  private static let switchesOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?2004l"

  /// What a crash writes: switches off, then the type's own way out.
  private static func leaveSequence() -> String {
    var sequence = switchesOff
    for name in ["sgr0", "cnorm", "rmkx"] { sequence += capability(name) ?? "" }
    return sequence + (capability("rmcup") ?? "\r\n")
  }

  /// A capability without the delays that only old terminals need.
  private static func capability(_ name: String) -> String? {
    guard let bytes = cn_capability(name) else { return nil }
    var text = String(cString: bytes)
    while let start = text.firstIndex(of: "$"), let end = text[start...].firstIndex(of: ">") {
      text.removeSubrange(start...end)
    }
    return text
  }

  /// The terminfo type to use: the one for direct colour where it is promised and known.
  static func usableType(_ options: Options) throws(TerminalError) -> String {
    guard let type = options.type else { throw .noType }
    let base = type.hasSuffix("-256color") ? String(type.dropLast(9)) : type
    let direct = base + "-direct"
    if options.usesColour && options.promisesDirectColour && hasCursorMoves(direct) == true {
      return direct
    }
    guard let moves = hasCursorMoves(type) else { throw .unknownType(type) }
    guard moves else { throw .tooSimple(type) }
    return type
  }

  /// Whether a type can move its cursor; nil where terminfo does not know the type.
  private static func hasCursorMoves(_ type: String) -> Bool? {
    var status: Int32 = 0
    guard setupterm(type, STDOUT_FILENO, &status) == OK else { return status == 1 ? false : nil }
    defer { del_curterm(set_curterm(nil)) }
    return cn_capability("cup") != nil
  }

  /// Without a locale of UTF-8, ncurses would draw question marks.
  static func useUTF8() {
    if setlocale(LC_CTYPE, "") == nil || guard_locale_is_utf8() == 0 {
      setlocale(LC_CTYPE, "C.UTF-8")
    }
  }

  static func startColours(_ options: Options) -> ColourCapability {
    guard options.usesColour, has_colors(), start_color() == OK else { return .monochrome }
    use_default_colors()
    return ColourCapability(colours: Int(cn_colors()))
  }
}

/// Base64 of RFC 4648, section 4.
enum Base64 {
  static func encode(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let padded = part + Array(repeating: 0, count: 3 - part.count)
      let value = padded.reduce(0) { $0 << 8 | Int($1) }
      for place in 0..<4 {
        let isFill = place > part.count
        result.append(isFill ? UInt8(ascii: "=") : digits[value >> (18 - 6 * place) & 63])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
