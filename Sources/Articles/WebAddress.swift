/// Addresses of the web, taken apart and put together (RFC 3986, section 5.2).
///
/// Works on any text: what is no address comes back as it is.
package enum WebAddress {
  private struct Parts {
    var scheme: Substring?
    var authority: Substring?
    var path: Substring
    var query: Substring?
    var fragment: Substring?
  }

  /// The address that `reference` means in a document at `base`.
  package static func resolve(_ reference: String, against base: String?) -> String {
    let reference = trimmed(reference)
    guard let base, !base.isEmpty else { return reference }
    let target = parts(of: reference)
    if target.scheme != nil { return reference }
    let origin = parts(of: base)
    guard let scheme = origin.scheme else { return merged(reference, target, base, origin) }
    guard origin.authority != nil || origin.path.hasPrefix("/") else { return reference }
    return "\(scheme):" + merged(reference, target, base, origin)
  }

  /// The scheme in lower case; nil where there is none.
  package static func scheme(of address: String) -> String? {
    parts(of: trimmed(address)).scheme.map { $0.lowercased() }
  }

  /// The host in lower case, without user and port; nil where there is none.
  package static func host(of address: String) -> String? {
    guard let authority = parts(of: trimmed(address)).authority else { return nil }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
    if host.hasPrefix("[") { return host.prefix { $0 != "]" }.dropFirst().lowercased() }
    return host.prefix { $0 != ":" }.lowercased()
  }

  /// Scheme, host and port in one form, which is what a name and a password are given for; nil where
  /// there is no host.
  package static func origin(of address: String) -> String? {
    guard let scheme = scheme(of: address), let host = host(of: address), !host.isEmpty,
      let authority = parts(of: trimmed(address)).authority
    else { return nil }
    let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
    let end = place.hasPrefix("[") ? place.drop { $0 != "]" } : place.drop { $0 != ":" }
    let digits = end.drop { $0 == "]" }.dropFirst()
    let usual = ["http": "80", "https": "443"][scheme] ?? ""
    return "\(scheme)://\(host):\(digits.isEmpty ? usual : String(digits))"
  }

  /// Whether an address holds a name or a password in front of its host.
  package static func hasSecrets(_ address: String) -> Bool {
    parts(of: trimmed(address)).authority?.utf8.contains(UInt8(ascii: "@")) ?? false
  }

  /// The address as it may be shown: with `…@` where a name and a password stand in front of the
  /// host.
  package static func withoutSecrets(_ address: String) -> String {
    guard let authority = parts(of: address).authority,
      let sign = authority.utf8.lastIndex(of: UInt8(ascii: "@"))
    else { return address }
    return address[..<authority.startIndex] + "…" + address[sign...]
  }

  /// What stands behind the scheme.
  private static func merged(
    _ reference: String, _ target: Parts, _ base: String, _ origin: Parts
  ) -> String {
    var result = target
    if target.authority == nil {
      result.authority = origin.authority
      if target.path.isEmpty {
        result.path = origin.path
        result.query = target.query ?? origin.query
      } else if !target.path.hasPrefix("/") {
        let isRootless = origin.authority != nil && origin.path.isEmpty
        let folder = origin.path.lastIndex(of: "/").map { origin.path[...$0] }
        result.path = (isRootless ? "/" : folder ?? "") + target.path
      }
    }
    var text = ""
    if let authority = result.authority { text += "//\(authority)" }
    text +=
      target.path.isEmpty && target.authority == nil ? String(result.path) : plain(result.path)
    if let query = result.query { text += "?\(query)" }
    if let fragment = result.fragment { text += "#\(fragment)" }
    return text
  }

  /// The path with `.` and `..` taken out.
  private static func plain(_ path: Substring) -> String {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return String(path) }
    var result: [Substring] = []
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, step) in steps.enumerated() {
      let isLast = index == steps.count - 1
      if step == ".." {
        if result.count > 1 { result.removeLast() }
        if isLast { result.append("") }
      } else if step == "." {
        if isLast { result.append("") }
      } else {
        result.append(step)
      }
    }
    return result.joined(separator: "/")
  }

  private static func parts(of address: String) -> Parts {
    var rest = address[...]
    var parts = Parts(path: "")
    if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), isScheme(rest[..<colon]) {
      parts.scheme = rest[..<colon]
      rest = rest[rest.utf8.index(after: colon)...]
    }
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      parts.fragment = rest[rest.utf8.index(after: hash)...]
      rest = rest[..<hash]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      parts.query = rest[rest.utf8.index(after: mark)...]
      rest = rest[..<mark]
    }
    if rest.utf8.starts(with: "//".utf8) {
      let start = rest.utf8.index(rest.utf8.startIndex, offsetBy: 2)
      let end = rest[start...].utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      parts.authority = rest[start..<end]
      rest = rest[end...]
    }
    parts.path = rest
    return parts
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else {
      return false
    }
    return text.utf8.allSatisfy {
      $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || (0x30...0x39).contains($0)
        || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
  }

  /// Without white space at the ends, and without line ends and tabs within.
  private static func trimmed(_ address: String) -> String {
    let bytes = address.utf8
    let isClean =
      bytes.allSatisfy { $0 > 0x20 }
      || bytes.first.map { $0 > 0x20 } == true && bytes.last.map { $0 > 0x20 } == true
        && !bytes.contains { $0 < 0x20 }
    if isClean { return address }
    let kept = bytes.filter { $0 >= 0x20 }.drop { $0 == 0x20 }
    let end = kept.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? kept.startIndex
    return String(decoding: kept[..<end], as: UTF8.self)
  }
}
