/// The part of Python's values that feedparser's expectations are written in.
indirect enum PythonValue: Equatable {
  case none
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([PythonValue])
  case table([String: PythonValue])

  var isTrue: Bool {
    switch self {
    case .none: false
    case .bool(let value): value
    case .number(let value): value != 0
    case .text(let value): !value.isEmpty
    case .list(let values): !values.isEmpty
    case .table(let values): !values.isEmpty
    }
  }

  static func text(_ value: String?) -> PythonValue {
    value.map { .text($0) } ?? PythonValue.none
  }
}

/// Evaluates an expectation against a table of names; throws where it says what is not known here.
struct PythonReader {
  struct Fault: Error {
    var at: String
  }

  private var rest: Substring
  private let names: [String: PythonValue]

  static func value(_ source: String, _ names: [String: PythonValue]) throws -> PythonValue {
    var reader = PythonReader(rest: source[...], names: names)
    let value = try reader.conjunction()
    reader.skip()
    guard reader.rest.isEmpty else { throw Fault(at: String(reader.rest)) }
    return value
  }

  private mutating func conjunction() throws -> PythonValue {
    var value = try negation()
    while takeWord("and") {
      let next = try negation()
      value = .bool(value.isTrue && next.isTrue)
    }
    while takeWord("or") {
      let next = try negation()
      value = .bool(value.isTrue || next.isTrue)
    }
    return value
  }

  private mutating func negation() throws -> PythonValue {
    if takeWord("not") { return .bool(!(try negation()).isTrue) }
    let left = try postfix()
    skip()
    if take("==") {
      let right = try postfix()
      let isEqual = Self.matches(left, right)
      return .bool(take("==") ? Self.matches(right, try postfix()) && isEqual : isEqual)
    }
    if take("!=") { return .bool(!Self.matches(left, try postfix())) }
    return left
  }

  /// Texts are compared as this program keeps them; see `Markup`.
  private static func matches(_ left: PythonValue, _ right: PythonValue) -> Bool {
    if left == right { return true }
    if left == .none, right == .text("") { return true }
    if case .text(let one) = left, case .text(let other) = right {
      return Markup.visible(one) == Markup.visible(other)
    }
    if case .list(let one) = left, case .list(let other) = right {
      return one.count == other.count && zip(one, other).allSatisfy { matches($0, $1) }
    }
    if case .table(let one) = left, case .table(let other) = right {
      return other.allSatisfy { matches(one[$0.key] ?? PythonValue.none, $0.value) }
    }
    return false
  }

  private mutating func postfix() throws -> PythonValue {
    var value = try primary()
    while true {
      if take("[") {
        let key = try conjunction()
        guard take("]") else { throw Fault(at: String(rest)) }
        value = try Self.member(value, key)
      } else if take(".") {
        value = try method(value, identifier())
      } else {
        return value
      }
    }
  }

  private mutating func method(_ value: PythonValue, _ name: String) throws -> PythonValue {
    guard take("(") else { return try Self.member(value, .text(name)) }
    var arguments: [PythonValue] = []
    while !take(")") {
      arguments.append(try conjunction())
      _ = take(",")
    }
    guard case .table(let table) = value, case .text(let key) = arguments.first else {
      throw Fault(at: name)
    }
    switch name {
    case "has_key": return .bool((table[key] ?? PythonValue.none) != .none)
    case "get": return table[key] ?? (arguments.count > 1 ? arguments[1] : .none)
    default: throw Fault(at: name)
    }
  }

  private static func member(_ value: PythonValue, _ key: PythonValue) throws -> PythonValue {
    switch (value, key) {
    case (.list(let values), .number(let index)):
      let place = index < 0 ? values.count + index : index
      return values.indices.contains(place) ? values[place] : .none
    case (.table(let values), .text(let name)):
      guard let found = values[name] else { throw Fault(at: name) }
      return found
    case (.none, _): return .none
    default: throw Fault(at: "\(key)")
    }
  }

  private mutating func primary() throws -> PythonValue {
    skip()
    guard let first = rest.first else { throw Fault(at: "end") }
    if first == "'" || first == "\"" { return .text(try string()) }
    if first.isNumber || first == "-" {
      let digits = rest.prefix { $0.isNumber || $0 == "-" }
      rest = rest[digits.endIndex...]
      return .number(Int(digits) ?? 0)
    }
    if take("(") { return try sequence(")", isTuple: true) }
    if take("[") { return try sequence("]", isTuple: false) }
    if take("{") { return try table() }
    let name = identifier()
    switch name {
    case "None": return .none
    case "True": return .bool(true)
    case "False": return .bool(false)
    case "u", "b": if rest.first == "'" || rest.first == "\"" { return .text(try string()) }
    case "len":
      guard take("(") else { throw Fault(at: name) }
      let value = try conjunction()
      guard take(")") else { throw Fault(at: name) }
      if case .list(let values) = value { return .number(values.count) }
      if case .text(let text) = value { return .number(text.unicodeScalars.count) }
      return .number(0)
    default: break
    }
    guard let value = names[name] else { throw Fault(at: name) }
    return value
  }

  private mutating func sequence(_ end: String, isTuple: Bool) throws -> PythonValue {
    var values: [PythonValue] = []
    var hasComma = false
    while !take(end) {
      values.append(try conjunction())
      if take(",") { hasComma = true }
    }
    return isTuple && !hasComma && values.count == 1 ? values[0] : .list(values)
  }

  private mutating func table() throws -> PythonValue {
    var result: [String: PythonValue] = [:]
    while !take("}") {
      guard case .text(let name) = try conjunction(), take(":") else {
        throw Fault(at: String(rest))
      }
      result[name] = try conjunction()
      _ = take(",")
    }
    return .table(result)
  }

  private mutating func string() throws -> String {
    let quote = rest.removeFirst()
    let marks = String(repeating: quote, count: 3)
    if rest.hasPrefix(marks.dropLast()) {
      rest = rest.dropFirst(2)
      guard let end = rest.firstRange(of: marks) else { throw Fault(at: "string") }
      defer { rest = rest[end.upperBound...] }
      return String(rest[..<end.lowerBound])
    }
    var result = String.UnicodeScalarView()
    while let first = rest.first, first != quote {
      rest.removeFirst()
      guard first == "\\", let escape = rest.popFirst() else {
        result.append(contentsOf: first.unicodeScalars)
        continue
      }
      switch escape {
      case "n": result.append("\n")
      case "t": result.append("\t")
      case "r": result.append("\r")
      case "x": result.append(hexadecimal(2))
      case "u": result.append(hexadecimal(4))
      case "U": result.append(hexadecimal(8))
      default: result.append(contentsOf: escape.unicodeScalars)
      }
    }
    guard !rest.isEmpty else { throw Fault(at: "string") }
    rest.removeFirst()
    return String(result)
  }

  private mutating func hexadecimal(_ count: Int) -> Unicode.Scalar {
    let digits = rest.prefix(count)
    rest = rest[digits.endIndex...]
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
  }

  private mutating func identifier() -> String {
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    rest = rest[name.endIndex...]
    return String(name)
  }

  private mutating func takeWord(_ word: String) -> Bool {
    skip()
    guard rest.hasPrefix(word), rest.dropFirst(word.count).first.map({ !$0.isLetter }) ?? true
    else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  private mutating func take(_ text: String) -> Bool {
    skip()
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  private mutating func skip() {
    rest = rest.drop { $0.isWhitespace }
  }
}
