/// A piece of a printed date.
enum DateToken: Equatable {
  /// Digits: their value and how many there are.
  case number(Int, digits: Int)
  /// Letters, in lower case.
  case word(String)
  /// A character that is neither, blanks among them.
  case mark(Character)

  /// The pieces of a date; nil for what is too long to be one.
  static func tokens(of text: String) -> [DateToken]? {
    // The longest date of the tables of other readers has some 60 bytes.
    guard text.utf8.count <= 160 else { return nil }
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    guard var result = isASCII ? pieces(ofASCII: Array(text.utf8)) : pieces(of: text[...]) else {
      return nil
    }
    while result.last == .mark(" ") { result.removeLast() }
    if result.first == .mark(" ") { result.removeFirst() }
    return result
  }

  private static func pieces(of text: Substring) -> [DateToken]? {
    var result: [DateToken] = []
    var rest = text
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 17, let value = Int(digits) else { return nil }
        result.append(.number(value, digits: digits.count))
        rest = rest[digits.endIndex...]
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter || $0 == "'" || $0 == "’" }
        result.append(contentsOf: words(word))
        rest = rest[word.endIndex...]
      } else {
        if first.isWhitespace {
          if result.last != .mark(" ") { result.append(.mark(" ")) }
        } else {
          result.append(.mark(first))
        }
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// The same of a text of ASCII, byte by byte: nearly every date of a feed is one, and what a
  /// `Character` is takes long to tell.
  private static func pieces(ofASCII text: [UInt8]) -> [DateToken]? {
    var result: [DateToken] = []
    var rest = text[...]
    while let first = rest.first {
      let end: Int
      if ASCII.isDigit(first) {
        end = rest.firstIndex { !ASCII.isDigit($0) } ?? rest.endIndex
        let count = end - rest.startIndex
        guard count <= 17 else { return nil }
        let value = rest[..<end].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        result.append(.number(value, digits: count))
      } else if ASCII.isLetter(first) {
        end = rest.firstIndex { !ASCII.isLetter($0) && $0 != UInt8(ascii: "'") } ?? rest.endIndex
        let lowered = rest[..<end].map { $0 | (ASCII.isLetter($0) ? 0x20 : 0) }
        result.append(.word(String(decoding: lowered, as: UTF8.self)))
      } else {
        end = rest.startIndex + 1
        let isBlank = first == 0x20 || (0x09...0x0D).contains(first)
        let mark = DateToken.mark(isBlank ? " " : Character(Unicode.Scalar(first)))
        if !isBlank || result.last != mark { result.append(mark) }
      }
      rest = rest[end...]
    }
    return result
  }

  /// East Asian signs for year, month and day stand for themselves.
  private static func words(_ word: Substring) -> [DateToken] {
    guard let first = word.first, DateWords.unit(of: first) != nil else {
      return [.word(word.lowercased())]
    }
    let rest = word.dropFirst()
    return [.word(String(first))] + (rest.isEmpty ? [] : [.word(rest.lowercased())])
  }
}
