/// Versions of feeds by their first elements.
enum FeedVersion {
  static func rss(_ version: String?) -> FeedFormat {
    switch version?.split(separator: " ").first.map(String.init) ?? "" {
    case "0.90": return .rss090
    case "0.91": return .rss091
    case "0.92": return .rss092
    case "0.93": return .rss093
    case "0.94": return .rss094
    case "1.0", "1.00": return .rss
    case let other: return other.hasPrefix("2") ? .rss20 : .rss
    }
  }

  static func atom(_ space: String, _ version: String?) -> FeedFormat {
    if space.lowercased() == "http://www.w3.org/2005/atom" { return .atom10 }
    if space == "http://purl.org/atom/ns#" || version?.hasPrefix("0.") == true { return .atom03 }
    return version == "1.0" ? .atom10 : .atom
  }

  /// RSS in RDF tells its version in its namespace.
  static func rdf(_ space: UnsafeBufferPointer<UInt8>) -> FeedFormat? {
    switch String(decoding: space, as: UTF8.self) {
    case "http://purl.org/rss/1.0/": .rss10
    case "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/":
      .rss090
    case "http://purl.org/net/rss1.1#": .rss11
    default: nil
    }
  }
}
