/// Cuts a line at its blanks.
enum BlankSplit {
  /// The parts between blanks, empty ones left out; a blank that carries an accent parts nothing.
  ///
  /// - Complexity: O(*n*) in the bytes of the line.
  static func words(of line: Substring) -> [Substring] {
    line.withBytes { bytes in
      guard let blanks = plainBlanks(bytes) else { return line.split(separator: " ") }
      return words(of: line, bytes, blanks: blanks)
    }
  }

  private static func words(
    of line: Substring, _ bytes: UnsafeBufferPointer<UInt8>, blanks: Int
  ) -> [Substring] {
    let utf8 = line.utf8
    var words: [Substring] = []
    words.reserveCapacity(blanks + 1)
    var start = 0
    var index = utf8.startIndex
    for position in 0...bytes.count where position == bytes.count || bytes[position] == 0x20 {
      let end = utf8.index(index, offsetBy: position - start)
      if start < position { words.append(line[index..<end]) }
      guard position < bytes.count else { break }
      (start, index) = (position + 1, utf8.index(after: end))
    }
    return words
  }

  /// The number of blanks; nil where one touches a character outside ASCII that might join it.
  private static func plainBlanks(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var blanks = 0
    for position in 0..<bytes.count where bytes[position] == 0x20 {
      blanks += 1
      if position > 0, bytes[position - 1] >= 0x80, !endsPlain(bytes, at: position) { return nil }
      if position + 1 < bytes.count, bytes[position + 1] >= 0x80,
        !beginsPlain(bytes, at: position + 1)
      {
        return nil
      }
    }
    return blanks
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
