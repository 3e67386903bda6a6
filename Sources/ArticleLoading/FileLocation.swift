/// A path as the file system has it: bytes, which need not be valid UTF-8.
package struct FileLocation: Sendable, Hashable, Comparable {
  /// Without a zero byte at the end.
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ path: String) {
    bytes = Array(path.utf8)
  }

  /// The path for a person; what is not valid UTF-8 shows as U+FFFD.
  package var readable: String { String(decoding: bytes, as: UTF8.self) }

  /// What stands behind the last slash.
  var name: ArraySlice<UInt8> {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return bytes[...] }
    return bytes[(slash + 1)...]
  }

  /// What stands behind the last point of the name, in lower case; nil without a point.
  var fileExtension: String? {
    let name = name
    guard let point = name.lastIndex(of: UInt8(ascii: ".")), point > name.startIndex else {
      return nil
    }
    return String(decoding: name[(point + 1)...], as: UTF8.self).lowercased()
  }

  func appending(_ name: [UInt8]) -> FileLocation {
    let separator = bytes.last == Self.slash || bytes.isEmpty ? [] : [Self.slash]
    return FileLocation(bytes: bytes + separator + name)
  }

  /// Whether it is the folder or lies in it, both being absolute and free of links.
  func isInside(_ folder: FileLocation) -> Bool {
    guard bytes.starts(with: folder.bytes) else { return false }
    return bytes.count == folder.bytes.count || folder.bytes.last == Self.slash
      || bytes[folder.bytes.count] == Self.slash
  }

  /// With `.`, `..` and doubled slashes taken out, without asking the file system.
  var normalized: FileLocation {
    var parts: [ArraySlice<UInt8>] = []
    for part in bytes.split(separator: Self.slash) where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) { _ = parts.popLast() } else { parts.append(part) }
    }
    return FileLocation(bytes: [Self.slash] + Array(parts.joined(separator: [Self.slash])))
  }

  var isAbsolute: Bool { bytes.first == Self.slash }

  private static let slash = UInt8(ascii: "/")

  package static func < (left: FileLocation, right: FileLocation) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
