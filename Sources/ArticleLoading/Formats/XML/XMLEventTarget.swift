internal import CLibxml

/// What reads the elements of a document while they are parsed.
///
/// A class because C hands it through as a pointer. Every byte it is given lives only as long as
/// the call.
class XMLEventTarget {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Set to be told nothing more.
  var isDone = false
  /// Set at the end of a document whose elements are not closed, before it is told their ends.
  var isCutOff = false
  /// At least as many bytes as are still to come of a text that is being told.
  var bytesLeft = 0

  func start(_ element: XMLElement) {}
  func end() {}
  /// Text, which comes in pieces of any size.
  func text(_ bytes: Bytes) {}
}

/// A start tag.
struct XMLElement {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  let name: Bytes
  let prefix: Bytes
  /// The name of the namespace; empty without one.
  let space: Bytes
  let attributes: UnsafeBufferPointer<ParallaxAttribute>

  /// The value of an attribute without a prefix, the name in any case.
  func value(_ name: StaticString) -> String? {
    for attribute in attributes
    where attribute.prefix.count == 0 && XMLElement.matches(Bytes(attribute.name), name) {
      return String(decoding: Bytes(attribute.value), as: UTF8.self)
    }
    return nil
  }

  /// The value of an attribute with a prefix.
  func value(_ prefix: StaticString, _ name: StaticString) -> String? {
    for attribute in attributes
    where XMLElement.matches(Bytes(attribute.prefix), prefix)
      && XMLElement.matches(Bytes(attribute.name), name)
    {
      return String(decoding: Bytes(attribute.value), as: UTF8.self)
    }
    return nil
  }

  static func matches(_ bytes: Bytes, _ name: StaticString) -> Bool {
    guard bytes.count == name.utf8CodeUnitCount else { return false }
    for index in 0..<bytes.count where XMLByte.lowered(bytes[index]) != name.utf8Start[index] {
      return false
    }
    return true
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  init(_ bytes: ParallaxBytes) {
    self.init(start: bytes.start, count: bytes.count)
  }
}
