/// A JSON value whose objects keep the order of their keys.
enum JSON {
  /// What an object says of one key.
  struct Member {
    let key: String
    let value: JSON
  }

  case members([Member])
  case array([JSON])
  case string(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case null

  /// Writes the value as UTF-8 on one line.
  ///
  /// Control characters and those that change the reading order are escaped.
  func write(into bytes: inout [UInt8]) {
    switch self {
    case .members(let members):
      Self.list(members, "{", "}", &bytes) { member, bytes in
        Self.quote(member.key, &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(into: &bytes)
      }
    case .array(let values):
      Self.list(values, "[", "]", &bytes) { $0.write(into: &$1) }
    case .string(let text): Self.quote(text, &bytes)
    case .integer(let value): bytes += String(value).utf8
    case .number(let value): bytes += (value.isFinite ? "\(value)" : "null").utf8
    case .boolean(let value): bytes += (value ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ opening: Unicode.Scalar, _ closing: Unicode.Scalar,
    _ bytes: inout [UInt8], _ write: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(element, &bytes)
    }
    bytes.append(UInt8(ascii: closing))
  }

  private static func quote(_ text: String, _ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += #"\""#.utf8
      case "\\": bytes += #"\\"#.utf8
      case "\n": bytes += #"\n"#.utf8
      case "\t": bytes += #"\t"#.utf8
      case "\r": bytes += #"\r"#.utf8
      default:
        if VisibleText.isControl(scalar) {
          let digits = String(scalar.value, radix: 16)
          bytes += (#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8
        } else {
          bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral {
  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .members(elements.map(Member.init))
  }

  static func object(_ members: [(key: String, value: JSON)]) -> JSON {
    .members(members.map(Member.init))
  }

  init(nilLiteral: ()) { self = .null }

  init(_ text: String?) { self = text.map(JSON.string) ?? .null }

  init(_ value: Int?) { self = value.map(JSON.integer) ?? .null }

  init(_ texts: [String]) { self = .array(texts.map(JSON.string)) }

  init(_ numbers: [Int]) { self = .array(numbers.map(JSON.integer)) }

  /// A share between 0 and 1 with four decimals, so that it reads the same everywhere.
  init(share: Double) { self = .number((share * 10_000).rounded() / 10_000) }

  /// `[start, end]`.
  init(_ range: Range<Int>) { self.init([range.lowerBound, range.upperBound]) }
}
