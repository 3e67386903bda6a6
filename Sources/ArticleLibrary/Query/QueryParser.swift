extension ArticleQuery {
  /// Bytes that a query may have; more is a slip of the clipboard.
  package static let longest = 4096
  /// Brackets that may stand in each other.
  package static let deepest = 32
  /// Words that join what stands beside them, in capitals alone.
  package static let connectives: Set = ["AND", "OR", "NOT"]

  /// Understands what a person typed: `unread source:afp newer:2d "su-24" -opinion`.
  ///
  /// A term is a state (`unread`), a field with a value (`source:afp`, `person:"Le Pen"`), words in
  /// quotation marks, or a plain word; `-` or `NOT` before it asks for the opposite. `OR` stands between
  /// alternatives and binds less than what stands beside it, with `AND` between or without; brackets hold
  /// together what they hold.
  ///
  /// - Parameters:
  ///   - text: at most `longest` bytes.
  ///   - isOfStore: whether a library is to answer; it alone has notes.
  /// - Throws: the first fault.
  package init(parsing text: String, isOfStore: Bool = false) throws(QueryFault) {
    guard text.utf8.count <= Self.longest else {
      throw QueryFault(range: 0..<text.utf8.count, reason: .tooLong)
    }
    var parser = QueryParser(Array(text.utf8), isOfStore: isOfStore)
    self.init(try parser.terms())
  }
}

/// Reads a query from left to right.
struct QueryParser {
  private let bytes: [UInt8]
  private let isOfStore: Bool
  private var position = 0

  init(_ bytes: [UInt8], isOfStore: Bool) {
    self.bytes = bytes
    self.isOfStore = isOfStore
  }

  mutating func terms() throws(QueryFault) -> [ArticleQuery.Term] {
    let terms = try alternatives(depth: 0)
    guard position == bytes.count else {
      throw QueryFault(range: position..<(position + 1), reason: .unpairedBracket)
    }
    return terms
  }

  /// The terms up to a closing bracket or the end; one of kind `any` where `OR` stands among them.
  private mutating func alternatives(depth: Int) throws(QueryFault) -> [ArticleQuery.Term] {
    var all: [[ArticleQuery.Term]] = [[]]
    // Whether a term is wanted by what stands before it.
    var isOpen = false
    skipBlanks()
    while position < bytes.count, bytes[position] != UInt8(ascii: ")") {
      let start = position
      let isOr = take("OR")
      if isOr || take("AND") {
        guard all.last?.isEmpty == false, !isOpen else {
          throw QueryFault(range: start..<position, reason: .nothingToLookFor)
        }
        if isOr { all.append([]) }
        isOpen = true
      } else {
        all[all.count - 1].append(try term(depth: depth))
        isOpen = false
      }
      skipBlanks()
    }
    guard !isOpen else {
      throw QueryFault(range: max(0, position - 1)..<position, reason: .nothingToLookFor)
    }
    guard all.count > 1 else { return all[0] }
    return [ArticleQuery.Term(.any(all))]
  }

  /// Goes behind a word of the language, where it stands for itself.
  private mutating func take(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    let end = position + word.utf8.count
    guard end == bytes.count || isBlank(bytes[end]) || isBracket(bytes[end]) else { return false }
    position = end
    return true
  }

  private mutating func term(depth: Int) throws(QueryFault) -> ArticleQuery.Term {
    let start = position
    var isNegated = false
    while take("NOT") {
      isNegated.toggle()
      skipBlanks()
      if take("OR") || take("AND") {
        throw QueryFault(range: start..<position, reason: .nothingToLookFor)
      }
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") {
      isNegated.toggle()
      position += 1
    }
    guard position < bytes.count, !isBlank(bytes[position]) else {
      throw QueryFault(range: start..<position, reason: .nothingToLookFor)
    }
    guard bytes[position] == UInt8(ascii: "(") else {
      return ArticleQuery.Term(try condition(), isNegated: isNegated)
    }
    let inner = try bracket(depth: depth + 1)
    if inner.count == 1, !isNegated { return inner[0] }
    return ArticleQuery.Term(.any([inner]), isNegated: isNegated)
  }

  private mutating func bracket(depth: Int) throws(QueryFault) -> [ArticleQuery.Term] {
    let start = position
    guard depth <= ArticleQuery.deepest else {
      throw QueryFault(range: start..<(start + 1), reason: .tooDeep)
    }
    position += 1
    let inner = try alternatives(depth: depth)
    guard position < bytes.count else {
      throw QueryFault(range: start..<(start + 1), reason: .unpairedBracket)
    }
    position += 1
    guard !inner.isEmpty else {
      throw QueryFault(range: start..<position, reason: .nothingToLookFor)
    }
    return inner
  }

  /// A word without the sign that it may go on, which every word may.
  private static func beginning(_ word: String) -> String {
    word.hasSuffix("*") && word.utf8.count > 1 ? String(word.dropLast()) : word
  }

  private mutating func condition() throws(QueryFault) -> ArticleQuery.Condition {
    let start = position
    if bytes[position] == UInt8(ascii: "\"") {
      let words = try quotation()
      return .text(try needle(words, isOpenEnded: false, from: start))
    }
    guard let name = fieldName() else {
      let word = plainWord()
      guard word != "*" else {
        throw QueryFault(range: start..<position, reason: .nothingToLookFor)
      }
      if let state = states[word] { return state }
      return .text(try needle(Self.beginning(word), isOpenEnded: true, from: start))
    }
    position += name.utf8.count + 1
    let isQuoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
    let value = isQuoted ? try quotation() : plainWord()
    return try condition(name, value, isQuoted: isQuoted, from: start)
  }

  private func condition(
    _ name: String, _ value: String, isQuoted: Bool, from start: Int
  ) throws(QueryFault) -> ArticleQuery.Condition {
    let range = start..<position
    switch name {
    case "words":
      guard let (comparison, number) = comparison(value) else {
        throw QueryFault(range: range, reason: .notANumber(value))
      }
      return .words(comparison, number)
    case "newer", "older":
      guard let day = QueryDay(value) else {
        throw QueryFault(range: range, reason: .notADay(value))
      }
      return name == "newer" ? .newer(day) : .older(day)
    case "has":
      guard let property = ArticleQuery.Property(rawValue: value) else {
        throw QueryFault(range: range, reason: .unknownProperty(value))
      }
      guard isOfStore || property != .note else {
        throw QueryFault(range: range, reason: .needsLibrary(property))
      }
      return .has(property)
    default:
      guard let field = fields[name] else {
        throw QueryFault(range: range, reason: .unknownField(name))
      }
      let words = isQuoted ? value : Self.beginning(value)
      guard let needle = TextNeedle(words, isOpenEnded: !isQuoted) else {
        throw QueryFault(range: range, reason: .missingValue(field))
      }
      return .named(field, needle)
    }
  }

  private let states: [String: ArticleQuery.Condition] = [
    "read": .read, "unread": .unread, "star": .starred, "starred": .starred,
    "dismissed": .dismissed,
  ]

  private let fields: [String: ArticleQuery.Field] = {
    var fields: [String: ArticleQuery.Field] = ["organisation": .organisation]
    for field in ArticleQuery.Field.allCases { fields[field.rawValue] = field }
    return fields
  }()

  private func comparison(_ value: String) -> (ArticleQuery.Comparison, Int)? {
    let sign = ArticleQuery.Comparison.allCases.first { value.hasPrefix($0.rawValue) }
    let digits = value.dropFirst(sign?.rawValue.count ?? 0)
    guard !digits.isEmpty, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(digits)
    else { return nil }
    return (sign ?? .exactly, number)
  }

  /// Lower-case letters with a colon behind them; an address (`https://…`) is none.
  private func fieldName() -> String? {
    guard let end = bytes[position...].firstIndex(where: { !(0x61...0x7A ~= $0) }), end > position,
      bytes[end] == UInt8(ascii: ":"), !bytes[(end + 1)...].starts(with: "//".utf8)
    else { return nil }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  private mutating func plainWord() -> String {
    let start = position
    while position < bytes.count, !isBlank(bytes[position]), bytes[position] != closing {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quotation() throws(QueryFault) -> String {
    let start = position
    guard let end = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "\"")) else {
      throw QueryFault(range: start..<bytes.count, reason: .unclosedQuotation)
    }
    position = end + 1
    return String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
  }

  private func needle(
    _ words: String, isOpenEnded: Bool, from start: Int
  ) throws(QueryFault) -> TextNeedle {
    guard let needle = TextNeedle(words, isOpenEnded: isOpenEnded) else {
      throw QueryFault(range: start..<position, reason: .nothingToLookFor)
    }
    return needle
  }

  private mutating func skipBlanks() {
    while position < bytes.count, isBlank(bytes[position]) { position += 1 }
  }

  /// A word may begin with no bracket, and ends before a closing one.
  private let closing = UInt8(ascii: ")")

  private func isBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == closing
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || 0x09...0x0D ~= byte
  }
}
