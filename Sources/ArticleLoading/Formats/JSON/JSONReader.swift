/// Reads JSON, also where a comma is too many or a control character stands in a text.
///
/// Control characters of texts are mended as those of XML are, whether they are escaped or not.
///
/// - Complexity: O(*n*) in the number of bytes.
package struct JSONReader {
  /// Arrays and objects within one another; what is deeper makes the document unreadable.
  private static let depthLimit = 128

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var depth = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The value of a document; nil where it is no JSON.
  package static func value(_ utf8: UnsafeBufferPointer<UInt8>) -> JSONValue? {
    var reader = JSONReader(utf8)
    guard let value = reader.value() else { return nil }
    reader.skipBlanks()
    return reader.position == utf8.count ? value : nil
  }

  /// The members of a document that is an object, as far as it can be read; nil for anything else.
  ///
  /// The elements of the array `name` are handed on one by one, until `onElement` says false, and
  /// not kept.
  package static func object(
    _ utf8: UnsafeBufferPointer<UInt8>, handingOn name: String,
    _ onElement: (JSONValue) -> Bool = { _ in true }
  ) -> JSONValue? {
    var reader = JSONReader(utf8)
    reader.skipBlanks()
    guard reader.take("{") else { return nil }
    var members: [JSONValue.Member] = []
    repeat {
      reader.skipBlanks()
      guard let key = reader.string() else { break }
      reader.skipBlanks()
      guard reader.take(":") else { break }
      reader.skipBlanks()
      let isHandedOn = key == name && reader.take("[")
      if isHandedOn {
        members.append(JSONValue.Member(name: key, value: .array([])))
        guard reader.handOn(onElement) else { break }
      } else if let value = reader.value() {
        members.append(JSONValue.Member(name: key, value: value))
      } else {
        break
      }
      reader.skipBlanks()
    } while reader.take(",")
    return .object(members)
  }

  /// Hands the elements of an open array on; whether its end was reached.
  private mutating func handOn(_ onElement: (JSONValue) -> Bool) -> Bool {
    while true {
      skipBlanks()
      if take("]") { return true }
      guard let value = value(), onElement(value) else { return false }
      skipBlanks()
      if !take(",") { return take("]") }
    }
  }

  private mutating func value() -> JSONValue? {
    skipBlanks()
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "{"): return nested { $0.object() }
    case UInt8(ascii: "["): return nested { $0.array() }
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return word("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return word("false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return word("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func nested(_ body: (inout JSONReader) -> JSONValue?) -> JSONValue? {
    guard depth < Self.depthLimit else { return nil }
    depth += 1
    position += 1
    defer { depth -= 1 }
    return body(&self)
  }

  private mutating func object() -> JSONValue? {
    var members: [JSONValue.Member] = []
    while true {
      skipBlanks()
      if take("}") { return .object(members) }
      guard let name = string() else { return nil }
      skipBlanks()
      guard take(":"), let value = value() else { return nil }
      members.append(JSONValue.Member(name: name, value: value))
      skipBlanks()
      if !take(",") { return take("}") ? .object(members) : nil }
    }
  }

  private mutating func array() -> JSONValue? {
    var values: [JSONValue] = []
    while true {
      skipBlanks()
      if take("]") { return .array(values) }
      guard let value = value() else { return nil }
      values.append(value)
      skipBlanks()
      if !take(",") { return take("]") ? .array(values) : nil }
    }
  }

  private mutating func number() -> JSONValue? {
    let start = position
    while position < bytes.count, Self.isOfNumber(bytes[position]) { position += 1 }
    guard position > start else { return nil }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var start = position
    var text: [UInt8] = []
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        text.append(contentsOf: bytes[start..<position])
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text.append(contentsOf: bytes[start..<position])
        position += 1
        guard let scalar = escaped() else { return nil }
        text.append(contentsOf: XMLReference.character(scalar.value))
        start = position
      default:
        guard let mended = XMLByte.mended(bytes, at: position) else {
          position += 1
          continue
        }
        text.append(contentsOf: bytes[start..<position])
        text.append(contentsOf: mended.bytes)
        position += mended.length
        start = position
      }
    }
    return nil
  }

  /// The character behind a backslash; U+FFFD for half of one.
  private mutating func escaped() -> Unicode.Scalar? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return unicode()
    default: return Unicode.Scalar(byte)
    }
  }

  private mutating func unicode() -> Unicode.Scalar? {
    guard let high = unit() else { return nil }
    if let scalar = Unicode.Scalar(high) { return scalar }
    let start = position
    guard high < 0xDC00, take("\\"), take("u"), let low = unit(), (0xDC00...0xDFFF).contains(low)
    else {
      position = start
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func unit() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
    position += 4
    return UInt32(digits, radix: 16)
  }

  private mutating func word(_ word: StaticString) -> Bool {
    for offset in 0..<word.utf8CodeUnitCount {
      guard position + offset < bytes.count, bytes[position + offset] == word.utf8Start[offset]
      else { return false }
    }
    position += word.utf8CodeUnitCount
    return true
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }
}
