internal import Articles

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The proxy of an address, by the variables that libcurl reads: `http_proxy`, `https_proxy`,
/// `all_proxy` and, for what goes without one, `no_proxy`.
///
/// It is chosen here because what may be asked depends on whether there is one.
package struct ProxyChoice: Sendable {
  private static let names = [
    "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
  ]

  private let variables: [String: String]

  package init(_ variables: [String: String]) {
    self.variables = variables.filter { !$0.value.isEmpty }
  }

  package static var ofEnvironment: ProxyChoice {
    var variables: [String: String] = [:]
    for name in names { variables[name] = getenv(name).map { String(cString: $0) } }
    return ProxyChoice(variables)
  }

  /// The proxy as the variable names it; nil where the server is asked itself.
  func proxy(of address: String) -> String? {
    guard let host = WebAddress.host(of: address), !goesWithout(host) else { return nil }
    // `HTTP_PROXY` is left out as libcurl does: in a server's program it would be a header line.
    let isSecret = WebAddress.scheme(of: address) == "https"
    let names = isSecret ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]
    return first(names + ["all_proxy", "ALL_PROXY"])
  }

  private func first(_ names: [String]) -> String? {
    names.lazy.compactMap { variables[$0] }.first
  }

  private func goesWithout(_ host: String) -> Bool {
    let list = (first(["no_proxy", "NO_PROXY"]) ?? "").lowercased()
    let number = Self.number(host)
    let name = Self.withoutStop(host[...])
    return list.split { $0 == "," || $0.isWhitespace }.contains { entry in
      if entry == "*" { return true }
      if let number { return Self.holds(entry, number) }
      let domain = Self.withoutStop(entry.drop { $0 == "." })
      return !domain.isEmpty && (name == domain || name.hasSuffix("." + domain))
    }
  }

  private static func withoutStop(_ name: Substring) -> Substring {
    name.hasSuffix(".") ? name.dropLast() : name
  }

  /// Whether an entry is an address or, as in `10.0.0.0/8`, a network that has it.
  private static func holds(_ entry: Substring, _ number: [UInt8]) -> Bool {
    let parts = entry.split(separator: "/", maxSplits: 1)
    guard let network = parts.first.flatMap({ Self.number(String($0)) }),
      network.count == number.count
    else { return false }
    let all = number.count * 8
    guard let bits = parts.count == 1 ? all : Int(parts[1]), (0...all).contains(bits) else {
      return false
    }
    return (0..<bits).allSatisfy { bit in
      (network[bit / 8] ^ number[bit / 8]) & (0x80 >> (bit % 8)) == 0
    }
  }

  /// The bytes of an address of four or sixteen.
  private static func number(_ host: String) -> [UInt8]? {
    let plain = host.hasPrefix("[") ? String(host.dropFirst().prefix { $0 != "]" }) : host
    var bytes = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, plain, &bytes) == 1 { return Array(bytes.prefix(4)) }
    return inet_pton(AF_INET6, plain, &bytes) == 1 ? bytes : nil
  }
}
