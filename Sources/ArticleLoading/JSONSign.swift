/// How a file of JSON objects is written, by its first bytes.
package enum JSONSign: Sendable {
  /// An object a line.
  case lines
  /// Objects in an array, or over many lines.
  case objects

  /// Nil where the bytes begin as no object and no array of them; `isNamed` is whether the file is
  /// called JSON.
  package init?(of start: [UInt8], isNamed: Bool) {
    let line = start.drop { $0 <= 0x20 || Self.mark.contains($0) }
    guard let first = line.first else { return nil }
    let isList = first == UInt8(ascii: "[")
    let object = isList ? line.dropFirst().drop { $0 <= 0x20 } : line
    guard Self.opensWithMember(object) else { return nil }
    if isList {
      self = .objects
    } else {
      let content = line.prefix { $0 != 0x0A && $0 != 0x0D }
      let isWhole = content.last { $0 > 0x20 } == UInt8(ascii: "}")
      // One that is longer than the bytes at hand may be either.
      let isOpen = content.count == line.count && !isNamed
      self = isWhole || isOpen ? .lines : .objects
    }
  }

  /// Whether bytes begin as an object with a member: `{"title": …`.
  private static func opensWithMember(_ object: ArraySlice<UInt8>) -> Bool {
    guard object.first == UInt8(ascii: "{") else { return false }
    let name = object.dropFirst().drop { $0 <= 0x20 }
    guard name.first == UInt8(ascii: "\""),
      let end = name.dropFirst().prefix(longestName).firstIndex(of: UInt8(ascii: "\""))
    else { return false }
    return object[(end + 1)...].first { $0 > 0x20 } == UInt8(ascii: ":")
  }

  /// Bytes of the longest name of a first member.
  private static let longestName = 100

  /// Whether what begins so has a headline and a text among its first members, as articles have.
  static func namesTitle(_ start: [UInt8]) -> Bool {
    guard Self(of: start, isNamed: true) != nil else { return false }
    let head = String(decoding: start.prefix(16_384), as: UTF8.self).lowercased()
    func has(_ names: [String]) -> Bool { names.contains { head.contains("\"\($0)\"") } }
    return has(["title", "headline"]) && has(["text", "maintext", "content", "body", "article"])
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
