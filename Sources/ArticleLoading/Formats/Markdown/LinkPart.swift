/// What a link of Markdown is written of (CommonMark, sections 4.7 and 6.3): its label, its
/// destination and its title.
struct LinkPart {
  /// What is between its signs.
  var content: Range<Int>
  /// Behind its signs.
  var end: Int

  /// Bytes of the longest label.
  static let longestLabel = 999
  /// Brackets within each other that a destination may have.
  private static let deepest = 32

  /// The label whose bracket opens at a place.
  static func label(_ text: ArraySlice<UInt8>, at start: Int) -> LinkPart? {
    guard start < text.endIndex, text[start] == UInt8(ascii: "[") else { return nil }
    var place = start + 1
    while place < text.endIndex, place - start <= longestLabel + 1 {
      switch text[place] {
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return LinkPart(content: start + 1..<place, end: place + 1)
      case UInt8(ascii: "\\"): place += 2
      default: place += 1
      }
    }
    return nil
  }

  /// The destination at a place: in angle brackets, or without blanks.
  static func destination(_ text: ArraySlice<UInt8>, at start: Int) -> LinkPart? {
    guard start < text.endIndex else { return nil }
    var place = start
    if text[start] == UInt8(ascii: "<") {
      place += 1
      while place < text.endIndex {
        switch text[place] {
        case UInt8(ascii: ">"): return LinkPart(content: start + 1..<place, end: place + 1)
        case UInt8(ascii: "<"), 0x0A: return nil
        case UInt8(ascii: "\\"): place += 2
        default: place += 1
        }
      }
      return nil
    }
    var depth = 0
    scan: while place < text.endIndex, text[place] > 0x20, text[place] != 0x7F {
      switch text[place] {
      case UInt8(ascii: "("):
        depth += 1
        guard depth <= deepest else { return nil }
      case UInt8(ascii: ")"):
        guard depth > 0 else { break scan }
        depth -= 1
      case UInt8(ascii: "\\") where place + 1 < text.endIndex && text[place + 1] > 0x20: place += 1
      default: break
      }
      place += 1
    }
    return depth == 0 ? LinkPart(content: start..<place, end: place) : nil
  }

  /// The title at a place: in quotation marks or brackets.
  static func title(_ text: ArraySlice<UInt8>, at start: Int) -> LinkPart? {
    guard start < text.endIndex else { return nil }
    let closing: UInt8
    switch text[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = text[start]
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var place = start + 1
    while place < text.endIndex {
      if text[place] == closing { return LinkPart(content: start + 1..<place, end: place + 1) }
      if text[place] == UInt8(ascii: "("), closing == UInt8(ascii: ")") { return nil }
      place += text[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// The first place from `start` on that holds no white space.
  static func skipBlanks(_ text: ArraySlice<UInt8>, from start: Int) -> Int {
    text[min(start, text.endIndex)...].firstIndex { !ASCII.isBlank($0) } ?? text.endIndex
  }

  /// Whether a byte is one of the signs that a backslash escapes.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !ASCII.isAlphanumeric(byte)
  }

  /// A destination or title without its backslashes.
  static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var place = text.startIndex
    while place < text.endIndex {
      if text[place] == UInt8(ascii: "\\"), place + 1 < text.endIndex,
        isPunctuation(text[place + 1])
      {
        place += 1
      }
      result.append(text[place])
      place += 1
    }
    return result
  }
}
