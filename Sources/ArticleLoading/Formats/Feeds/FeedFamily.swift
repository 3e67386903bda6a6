/// Namespaces of feeds by what they are for.
enum FeedFamily: Equatable {
  case core, dublinCore, content, itunes, media, xhtml, feedburner
  /// Known to hold nothing that is read.
  case ignored
  case other

  /// The family of a namespace; undeclared prefixes stand for what they usually mean.
  static func of(space: String, prefix: String) -> FeedFamily {
    if space.isEmpty { return prefix.isEmpty ? .core : byPrefix[prefix.lowercased()] ?? .other }
    let name = space.lowercased()
    if let family = bySpace[name] { return family }
    if name.hasPrefix("http://backend.userland.com/rss") { return .core }
    if name.hasPrefix("http://purl.org/dc/") { return .dublinCore }
    if name.hasPrefix("http://www.itunes.com/") { return .itunes }
    if name.contains("search.yahoo.com/mrss") { return .media }
    return byPrefix[prefix.lowercased()].flatMap { $0 == .core ? nil : $0 } ?? .other
  }

  private static let byPrefix: [String: FeedFamily] = [
    "atom": .core, "rss": .core, "rdf": .core, "dc": .dublinCore, "dcterms": .dublinCore,
    "content": .content, "yandex": .content,
    "itunes": .itunes, "media": .media, "xhtml": .xhtml,
    "feedburner": .feedburner, "georss": .ignored, "geo": .ignored, "gml": .ignored,
  ]

  private static let bySpace: [String: FeedFamily] = {
    var result: [String: FeedFamily] = [
      "http://purl.org/rss/1.0/modules/content/": .content,
      "http://news.yandex.ru": .content, "https://news.yandex.ru": .content,
      "http://www.w3.org/1999/xhtml": .xhtml,
      "http://rssnamespace.org/feedburner/ext/1.0": .feedburner,
      "http://www.georss.org/georss": .ignored,
      "http://www.opengis.net/gml": .ignored,
      "http://www.w3.org/2003/01/geo/wgs84_pos#": .ignored,
      "http://example.com/dtds/podcast-1.0.dtd": .itunes,
    ]
    for name in [
      "http://blogs.law.harvard.edu/tech/rss",
      "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/",
      "http://my.netscape.com/publish/formats/rss-0.91.dtd", "http://purl.org/net/rss1.1#",
      "http://channel.netscape.com/rdf/simple/0.9/", "http://purl.org/rss/0.9/",
      "http://example.com/newformat#", "http://example.com/necho", "http://purl.org/echo/",
      "uri/of/echo/namespace#", "http://purl.org/pie/", "http://purl.org/atom/ns#",
      "http://www.w3.org/2005/atom", "http://purl.org/rss/1.0/modules/rss091#",
      "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
      "http://cyber.law.harvard.edu/rss/rss.html",
    ] { result[name] = .core }
    return result
  }()
}
