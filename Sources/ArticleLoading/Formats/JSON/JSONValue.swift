/// A value of JSON (RFC 8259) with the members of objects in their order.
package enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// As printed.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Sendable, Equatable {
    package var name: String
    package var value: JSONValue
  }

  /// The first member of a name.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// A text, or a number as printed; nil where it is empty or something else.
  package var text: String? {
    switch self {
    case .string(let value), .number(let value): value.isEmpty ? nil : value
    default: nil
    }
  }

  package var elements: [JSONValue] {
    guard case .array(let values) = self else { return [] }
    return values
  }
}
