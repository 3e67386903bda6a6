/// Cuts a line at its blanks.
enum BlankSplit {
  /// The parts between blanks, empty ones left out; a blank that carries an accent parts nothing.
  ///
  /// - Complexity: O(*n*) in the bytes of the line.
  static func words(of line: Substring) -> [Substring] {
    guard isPlain(line.utf8) else { return line.split(separator: " ") }
    let utf8 = line.utf8
    var words: [Substring] = []
    var start = utf8.startIndex
    var position = start
    while position < utf8.endIndex {
      let next = utf8.index(after: position)
      if utf8[position] == 0x20 {
        if start < position { words.append(line[start..<position]) }
        start = next
      }
      position = next
    }
    if start < utf8.endIndex { words.append(line[start...]) }
    return words
  }

  /// Whether no blank touches a character outside ASCII that might join it.
  private static func isPlain(_ utf8: Substring.UTF8View) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      for position in 0..<bytes.count where bytes[position] == 0x20 {
        if position > 0, bytes[position - 1] >= 0x80, !endsPlain(bytes, at: position) {
          return false
        }
        if position + 1 < bytes.count, bytes[position + 1] >= 0x80,
          !beginsPlain(bytes, at: position + 1)
        {
          return false
        }
      }
      return true
    } ?? false
  }

  /// Whether a letter of Latin or Cyrillic, or a quotation mark or dash, begins at a position.
  private static func beginsPlain(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    switch bytes[position] {
    case 0xC3...0xC9, 0xD0, 0xD1: true
    case 0xE2:
      position + 2 < bytes.count && bytes[position + 1] == 0x80
        && (0x90...0xA7).contains(bytes[position + 2])
    default: false
    }
  }

  /// Whether such a character ends before a position.
  private static func endsPlain(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    if position >= 2, (0xC3...0xD1).contains(bytes[position - 2]) {
      return beginsPlain(bytes, at: position - 2)
    }
    return position >= 3 && bytes[position - 3] == 0xE2 && beginsPlain(bytes, at: position - 3)
  }
}
