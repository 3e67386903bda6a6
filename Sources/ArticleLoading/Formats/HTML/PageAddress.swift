/// The address of a page, which its relative links start from.
package struct PageAddress: Sendable, Equatable {
  /// Longest address that is kept, in bytes; longer ones are data in disguise.
  private static let limit = 4_096

  /// Such as `https`, in lowercase.
  let scheme: String
  /// Host and port, with `//` before them.
  let authority: String
  /// From the first slash on, without query and fragment.
  let path: String

  /// An address of `http` or `https` with a host.
  package init?(_ text: String) {
    guard let address = Self.resolve(Array(text.utf8), base: nil) else { return nil }
    let parts = Parts(address)
    guard let scheme = parts.scheme, scheme.hasPrefix("http"), let authority = parts.authority
    else { return nil }
    self.scheme = scheme
    self.authority = authority
    path = parts.path.isEmpty ? "/" : parts.path
  }

  /// An address of `http` or `https` with a host as printable ASCII; nil for anything else.
  package static func whole(_ text: String) -> String? {
    PageAddress(text) == nil ? nil : resolve(Array(text.utf8), base: nil)
  }

  /// The whole address that a link leads to (RFC 3986, section 5.2).
  ///
  /// - Parameters:
  ///   - link: as the page has it, decoded.
  ///   - base: the page's own address.
  /// - Returns: printable ASCII; nil unless it leads by `http`, `https` or `mailto`.
  package static func resolve(_ link: [UInt8], base: PageAddress?) -> String? {
    guard link.count <= limit else { return nil }
    let text = cleaned(link)
    guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
    let parts = Parts(text)
    if let scheme = parts.scheme {
      switch scheme {
      case "mailto": return parts.path.contains("@") ? scheme + ":" + parts.rest : nil
      case "http", "https":
        guard let authority = parts.authority, authority.utf8.count > 2 else { return nil }
        return scheme + ":" + authority + parts.tail
      default: return nil
      }
    }
    guard let base else { return nil }
    if let authority = parts.authority { return base.scheme + ":" + authority + parts.tail }
    let root = base.scheme + ":" + base.authority
    if text.hasPrefix("?") { return root + base.path + text }
    let folder = base.path[...(base.path.lastIndex(of: "/") ?? base.path.startIndex)]
    let path = parts.path.hasPrefix("/") ? parts.path : folder + parts.path
    return root + withoutDots(path) + parts.query
  }

  /// Without white space at the ends and line ends inside; what is not printable ASCII is escaped.
  private static func cleaned(_ link: [UInt8]) -> String {
    var bytes = link[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes where byte != 0x0A && byte != 0x0D && byte != 0x09 {
      if isPlain(byte) {
        result.append(byte)
      } else if byte == UInt8(ascii: "\\") {
        result.append(UInt8(ascii: "/"))
      } else {
        result += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a byte may stand in an address as it is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"):
      false
    default: byte > 0x20 && byte < 0x7F
    }
  }

  private static func hexadecimal(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// Takes `.` and `..` out of a path.
  private static func withoutDots(_ path: some StringProtocol) -> String {
    var result: [Substring.UTF8View.Element] = []
    var starts: [Int] = []
    let parts = Array(path.utf8).split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() where index > 0 {
      let isLast = index == parts.count - 1
      if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
        if part.count == 2, let start = starts.popLast() { result.removeSubrange(start...) }
        if isLast { result.append(UInt8(ascii: "/")) }
        continue
      }
      starts.append(result.count)
      result.append(UInt8(ascii: "/"))
      result += part
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// An address cut into its parts.
  private struct Parts {
    var scheme: String?
    /// With its `//`.
    var authority: String?
    var path: String
    /// Query and fragment with their signs.
    var query: String

    var tail: String { path.isEmpty && !query.isEmpty ? "/" + query : path + query }
    var rest: String { path + query }

    init(_ text: String) {
      var rest = Substring(text)
      let end = rest.utf8.firstIndex { $0 == UInt8(ascii: ":") || Self.ends($0) }
      if let end, rest.utf8[end] == UInt8(ascii: ":"), ASCII.isLetter(rest.utf8[rest.startIndex]) {
        scheme = rest[..<end].lowercased()
        rest = rest[rest.index(after: end)...]
      }
      if rest.hasPrefix("//") {
        let host = rest.dropFirst(2)
        let end = host.utf8.firstIndex(where: Self.ends) ?? host.endIndex
        authority = String(rest[..<end])
        rest = rest[end...]
      }
      let end2 =
        rest.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? rest.endIndex
      path = String(rest[..<end2])
      query = String(rest[end2...])
    }

    /// Whether a byte ends the host of an address.
    private static func ends(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }
  }
}
