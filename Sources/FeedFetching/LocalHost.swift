internal import CLibcurl

/// Hosts that are told to be of this machine or of a local network without being looked up.
enum LocalHost {
  /// Domains that are never public (RFC 6761, 6762, 8375 and ICANN's `internal`).
  private static let domains: Set<Substring> = ["localhost", "local", "internal"]

  /// Whether a host, in lower case, is the number of a local address, or a name that no public host
  /// has; also true where it is not plain what it is.
  static func isLocal(_ host: String) -> Bool {
    if host.contains(":") { return parallax_is_local_number(host) != 0 }
    // Full stops of all scripts part the labels of a name.
    let labels = host.split { ".。．｡".contains($0) }
    guard let last = labels.last, let first = last.unicodeScalars.first, !host.contains("%") else {
      return true
    }
    // What another script's letters are mapped to is not plain here.
    guard last.utf8.allSatisfy({ $0 < 0x80 }) else { return true }
    if first.properties.numericType != nil { return parallax_is_local_number(host) != 0 }
    return labels.count == 1 || domains.contains(last) || labels.suffix(2) == ["home", "arpa"]
  }
}
