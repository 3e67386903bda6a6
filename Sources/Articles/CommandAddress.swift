/// A command of newsboat's list taken apart.
package struct CommandAddress: Sendable, Equatable {
  package var words: String
  /// What is fetched for it; nil for a command that needs nothing.
  package var address: String?

  package init?(_ text: String) {
    if text.hasPrefix("exec:") {
      words = String(text.dropFirst(5))
    } else if text.hasPrefix("filter:") {
      let rest = text.dropFirst(7)
      guard let range = rest.firstRange(of: ":http") else { return nil }
      words = String(rest[..<range.lowerBound])
      address = String(rest[range.lowerBound...].dropFirst())
    } else {
      return nil
    }
  }

  /// What addresses in its output are relative to; nil where its feed says that alone.
  package var base: String? {
    address.flatMap { WebAddress.hasSecrets($0) ? nil : $0 }
  }
}
