internal import Articles

/// newsboat's filter of a saved search (`unread = "yes" and age < 3`) in the language of queries.
///
/// Either all of a filter is translated or nothing of it. Patterns become words, which find what
/// begins with them, and ages are counted in whole days.
package enum NewsboatFilter {
  /// What stands in a filter that the language of queries cannot say.
  package struct Refusal: Error, Sendable, Equatable {
    package var words: String

    package init(_ words: String) { self.words = words }
  }

  /// The query of a filter.
  ///
  /// - Throws: the first thing that cannot be said.
  /// - Complexity: O(*n*) in its length.
  package static func query(_ filter: String) throws(Refusal) -> String {
    guard filter.utf8.count <= ArticleQuery.longest else { throw Refusal("it is too long") }
    var reader = NewsboatFilterReader(tokens: try FilterToken.tokens(of: filter)[...])
    let query = try reader.expression(depth: 0)
    guard reader.tokens.isEmpty else { throw Refusal("'\(reader.next)' stands behind its end") }
    guard (try? ArticleQuery(parsing: query, isOfStore: true)) != nil else {
      throw Refusal("it is too long or asks for nothing")
    }
    return query
  }
}

/// A piece of a filter.
private enum FilterToken: Equatable {
  case word(String)
  case sign(String)
  case text(String)

  var printed: String {
    switch self {
    case .word(let text), .sign(let text), .text(let text): text
    }
  }

  static func tokens(of filter: String) throws(NewsboatFilter.Refusal) -> [FilterToken] {
    var tokens: [FilterToken] = []
    var rest = filter.unicodeScalars[...]
    while let first = rest.first {
      switch first {
      case "\"": tokens.append(.text(try quotation(&rest)))
      case "(", ")":
        tokens.append(.sign(String(first)))
        rest.removeFirst()
      case _ where isSign(first): tokens.append(.sign(taken(&rest, while: isSign)))
      case _ where first.properties.isWhitespace: rest.removeFirst()
      default:
        let word = taken(&rest) {
          !isSign($0) && !"()\"".unicodeScalars.contains($0) && !$0.properties.isWhitespace
        }
        tokens.append(.word(word))
      }
    }
    return tokens
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    "=!<>~#".unicodeScalars.contains(scalar)
  }

  private static func taken(
    _ rest: inout Substring.UnicodeScalarView, while fits: (Unicode.Scalar) -> Bool
  ) -> String {
    let taken = rest.prefix(while: fits)
    rest = rest[taken.endIndex...]
    return String(taken)
  }

  private static func quotation(
    _ rest: inout Substring.UnicodeScalarView
  ) throws(NewsboatFilter.Refusal) -> String {
    rest.removeFirst()
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return String(text) }
      if scalar == "\\", rest.first == "\"" || rest.first == "\\" {
        text.append(rest.removeFirst())
      } else {
        text.append(scalar)
      }
    }
    throw NewsboatFilter.Refusal("a quotation mark is not closed")
  }
}

/// Reads a filter from left to right.
private struct NewsboatFilterReader {
  typealias Refusal = NewsboatFilter.Refusal

  var tokens: ArraySlice<FilterToken>

  /// The piece that is read next, in words.
  var next: String { tokens.first?.printed ?? "nothing" }

  /// What stands up to a closing bracket or the end.
  mutating func expression(depth: Int) throws(Refusal) -> String {
    guard depth < ArticleQuery.deepest else { throw Refusal("its brackets are too deep") }
    var parts = [try operand(depth: depth)]
    var connective: String?
    while case .word(let word)? = tokens.first {
      guard ["and", "or"].contains(word) else { throw Refusal("'\(word)' joins nothing here") }
      // Which of the two binds more is not for us to say.
      guard connective ?? word == word else { throw Refusal("'and' and 'or' need brackets") }
      connective = word
      tokens.removeFirst()
      parts.append(try operand(depth: depth))
    }
    guard connective == "or" else { return parts.joined(separator: " ") }
    return "(\(parts.joined(separator: " OR ")))"
  }

  private mutating func operand(depth: Int) throws(Refusal) -> String {
    guard tokens.first == .sign("(") else { return try comparison() }
    tokens.removeFirst()
    let inner = try expression(depth: depth + 1)
    guard tokens.popFirst() == .sign(")") else { throw Refusal("a bracket is not closed") }
    // What 'or' joins has its brackets already, and what 'and' joins needs none.
    return inner
  }

  private mutating func comparison() throws(Refusal) -> String {
    guard case .word(let attribute)? = tokens.popFirst() else {
      throw Refusal("a comparison is cut off")
    }
    guard let sign = tokens.popFirst()?.printed, let value = tokens.popFirst()?.printed else {
      throw Refusal("'\(attribute)' is compared with nothing")
    }
    switch attribute {
    case "unread": return try unread(sign, value)
    case "title": return try match("headline:", sign, value, attribute)
    case "content": return try match("", sign, value, attribute)
    case "feedtitle":
      let isWhole = ["=", "==", "!="].contains(sign)
      let like = sign == "!=" ? "!~" : isWhole ? "=~" : sign
      return try match("outlet:", like, value, attribute, isPattern: !isWhole)
    case "age": return try age(sign, value)
    default: throw Refusal("'\(attribute)' cannot be asked for")
    }
  }

  private func unread(_ sign: String, _ value: String) throws(Refusal) -> String {
    guard ["=", "==", "!="].contains(sign), ["yes", "no"].contains(value) else {
      throw Refusal("'unread \(sign) \(value)' cannot be asked for")
    }
    return (sign == "!=") == (value == "no") ? "unread" : "read"
  }

  /// Words that a pattern has, as far as it is made of words and `|`.
  private func match(
    _ field: String, _ sign: String, _ value: String, _ attribute: String, isPattern: Bool = true
  ) throws(Refusal) -> String {
    guard ["=~", "!~"].contains(sign) else {
      throw Refusal("'\(attribute) \(sign)' cannot be asked for")
    }
    let words =
      isPattern
      ? value.split(separator: "|", omittingEmptySubsequences: false).map(String.init) : [value]
    for word in words {
      let isPlain = word.unicodeScalars.allSatisfy {
        !".[]{}()*+?^$\\\"|".unicodeScalars.contains($0)
      }
      guard isPattern ? isPlain : !word.contains("\"") else {
        throw Refusal("the pattern '\(value)' is more than words")
      }
      guard word.contains(where: { $0.isLetter || $0.isNumber }) else {
        throw Refusal("the pattern '\(value)' has no word to look for")
      }
    }
    let terms = words.map {
      field + (isPattern ? Self.term($0, isBare: field.isEmpty) : "\"\($0)\"")
    }
    let all = terms.count == 1 ? terms[0] : "(\(terms.joined(separator: " OR ")))"
    return sign == "!~" ? "-" + all : all
  }

  /// A word as it is, which finds longer ones too; what is none or means something else is quoted.
  private static func term(_ words: String, isBare: Bool) -> String {
    let isWord = words.allSatisfy { $0.isLetter || $0.isNumber }
    return isWord && !(isBare && meaningful.contains(words)) ? words : "\"\(words)\""
  }

  private static let meaningful: Set<String> = ArticleQuery.connectives.union([
    "read", "unread", "star", "starred", "dismissed",
  ])

  /// Days since an article came out; what is less than three days old came out three days ago or later.
  private func age(_ sign: String, _ value: String) throws(Refusal) -> String {
    let numbers = value.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    let refusal = Refusal("'age \(sign) \(value)' cannot be asked for")
    guard let first = numbers.first ?? nil, numbers.count <= 2, (0...36_500).contains(first),
      let last = numbers.last ?? nil, (first...36_500).contains(last)
    else { throw refusal }
    guard (sign == "between") == (numbers.count == 2) else { throw refusal }
    let upTo = { (days: Int) in "newer:\(days)d" }
    let from = { (days: Int) in days > 0 ? "older:\(days - 1)d" : nil }
    switch sign {
    case "<": return upTo(first)
    case "<=": return upTo(first + 1)
    case ">": return "older:\(first)d"
    case ">=":
      guard let query = from(first) else { throw refusal }
      return query
    case "between": return [upTo(last + 1), from(first)].compactMap(\.self).joined(separator: " ")
    default: throw refusal
    }
  }
}
