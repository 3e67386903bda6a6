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
    var result: [DateToken] = []
    var rest = text[...]
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
    while result.last == .mark(" ") { result.removeLast() }
    if result.first == .mark(" ") { result.removeFirst() }
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
