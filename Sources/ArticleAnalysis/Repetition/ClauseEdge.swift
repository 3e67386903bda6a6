internal import Articles

/// Where a run of words meets the edge of a sentence.
enum ClauseEdge {
  /// Whether a sentence begins at a word: first in its paragraph, or behind the end of another.
  static func begins(at byte: Int, in pass: RepetitionPass, word: Int) -> Bool {
    let paragraph = pass.stream.paragraph(ofWord: word)
    if pass.stream.words(ofParagraph: paragraph).lowerBound == word { return true }
    return endsSentence(start(of: byte, in: pass.utf8), in: pass.utf8)
  }

  /// Whether a sentence ends behind a word.
  static func ends(at byte: Int, in pass: RepetitionPass, word: Int) -> Bool {
    guard word < pass.stream.count else { return true }
    let paragraph = pass.stream.paragraph(ofWord: word)
    if pass.stream.words(ofParagraph: paragraph).lowerBound == word { return true }
    return endsSentence(end(of: byte, in: pass.utf8), in: pass.utf8)
  }

  /// The byte at which the signs that open a sentence begin.
  static func start(of byte: Int, in utf8: [UInt8]) -> Int {
    var position = byte
    while position > 0 {
      var previous = position - 1
      while previous > 0, utf8[previous] & 0xC0 == 0x80 { previous -= 1 }
      let (scalar, _) = UTF8Scalar.decode(utf8, at: previous, end: position)
      guard "\u{201C}\u{2018}\u{201E}\u{00AB}\u{300C}([\"'".unicodeScalars.contains(scalar) else {
        break
      }
      // A straight quotation mark behind a full stop closes the sentence before.
      if scalar == "\"" || scalar == "'", previous > 0, utf8[previous - 1] > 0x20,
        position == byte ? isTerminator(utf8[previous - 1]) : true
      {
        break
      }
      position = previous
    }
    return position
  }

  /// The byte behind the signs that close a sentence.
  static func end(of byte: Int, in utf8: [UInt8]) -> Int {
    var position = byte
    while position < utf8.count {
      let (scalar, next) = UTF8Scalar.decode(utf8, at: position, end: utf8.count)
      guard
        TextScalar.isCloser(scalar)
          || ".!?\u{2026}\u{3002}\u{FF01}\u{FF1F}".unicodeScalars.contains(scalar)
      else { break }
      position = next
    }
    return position
  }

  private static func endsSentence(_ byte: Int, in utf8: [UInt8]) -> Bool {
    var position = byte
    while position > 0, utf8[position - 1] <= 0x20 { position -= 1 }
    let tail = utf8[max(0, position - 4)..<position]
    return tail.contains(where: isTerminator) || tail.suffix(3).elementsEqual([0xE3, 0x80, 0x82])
  }

  private static func isTerminator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }
}
