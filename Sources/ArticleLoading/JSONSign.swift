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
    let second = line.dropFirst().first { $0 > 0x20 }
    switch (first, second) {
    case (UInt8(ascii: "["), UInt8(ascii: "{")): self = .objects
    case (UInt8(ascii: "{"), UInt8(ascii: "\"")):
      let content = line.prefix { $0 != 0x0A && $0 != 0x0D }
      let isWhole = content.last { $0 > 0x20 } == UInt8(ascii: "}")
      // One that is longer than the bytes at hand may be either.
      let isOpen = content.count == line.count && !isNamed
      self = isWhole || isOpen ? .lines : .objects
    default: return nil
    }
  }

  /// Whether what begins so has a headline among its first members, as articles have.
  static func namesTitle(_ start: [UInt8]) -> Bool {
    guard Self(of: start, isNamed: true) != nil else { return false }
    let head = String(decoding: start.prefix(16_384), as: UTF8.self).lowercased()
    return head.contains("\"title\"") || head.contains("\"headline\"")
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
