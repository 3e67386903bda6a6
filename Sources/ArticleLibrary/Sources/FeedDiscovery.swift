internal import ArticleLoading
internal import Articles

/// Finds the feeds that a page names (`<link rel="alternate">`; WHATWG HTML, section 4.6.7.1).
package enum FeedDiscovery {
  /// A feed as a page names it.
  package struct Found: Sendable, Equatable {
    package var address: String
    package var title: String?
  }

  /// The most feeds of a page that are named; a few pages have hundreds.
  private static let limit = 32

  /// Whether some bytes are a feed.
  package static func isFeed(_ bytes: [UInt8], mediaType: String?) -> Bool {
    FeedParser.read(bytes, mediaType: mediaType) { _ in false } != nil
  }

  /// The feeds of a page in its order, those of comments behind the others.
  ///
  /// - Parameters:
  ///   - bytes: the page.
  ///   - address: where it was loaded from.
  ///   - mediaType: what its server called it, with the encoding.
  /// - Returns: absolute addresses of http and https; none for what is no page.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func feeds(
    in bytes: [UInt8], address: String, mediaType: String?
  ) -> [Found] {
    guard bytes.count <= HTMLPage.usualLimit else { return [] }
    let text = TextDecoder.read(
      bytes,
      declared: [mediaType.flatMap(DeclaredEncoding.ofMediaType), DeclaredEncoding.ofPage(bytes)])
    var found: [Found] = []
    for link in HTMLPage.feedLinks(in: text.utf8) where found.count < limit {
      let whole = WebAddress.resolve(
        link.address, against: link.base.map { WebAddress.resolve($0, against: address) } ?? address
      )
      guard ["http", "https"].contains(WebAddress.scheme(of: whole) ?? ""),
        !found.contains(where: { $0.address == whole })
      else { continue }
      found.append(Found(address: whole, title: link.title))
    }
    return found.filter { !isOfComments($0) } + found.filter(isOfComments)
  }

  private static func isOfComments(_ found: Found) -> Bool {
    [found.title ?? "", found.address].contains { $0.lowercased().contains("comment") }
  }
}
