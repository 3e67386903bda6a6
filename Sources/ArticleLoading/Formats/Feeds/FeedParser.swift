internal import Articles

/// Reads feeds of every family: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, RDF, CDF and JSON Feed.
package enum FeedParser {
  /// The most bytes of a feed.
  package static let limit = 64 << 20

  /// The most items of a feed that are kept at a time; the longest feeds of news have some 500.
  package static let itemLimit = 20_000

  /// A feed with all its items.
  package struct Document: Sendable {
    package var feed: Feed
    package var items: [FeedItem]
    /// The encoding that the bytes were read as.
    package var encoding: String
  }

  /// The feed in the bytes of a document; nil where they are none.
  ///
  /// Addresses in it may be relative to `address`, where it was loaded from; `mediaType` is what
  /// its server called it, with the encoding.
  package static func parse(
    _ bytes: [UInt8], address: String? = nil, mediaType: String? = nil
  ) -> Document? {
    var items: [FeedItem] = []
    let found = read(bytes, address: address, mediaType: mediaType) { item in
      items.append(item)
      return items.count < itemLimit
    }
    guard let (feed, encoding) = found else { return nil }
    return Document(feed: feed, items: items, encoding: encoding)
  }

  /// Hands the items on one by one, until `onItem` says false, and returns the feed's own words.
  ///
  /// A feed may be packed by gzip, also where no header says so.
  ///
  /// - Complexity: O(*n*) in the number of bytes; besides the bytes the memory of one item.
  package static func read(
    _ bytes: [UInt8], address: String? = nil, mediaType: String? = nil,
    onItem: (FeedItem) -> Bool
  ) -> (feed: Feed, encoding: String)? {
    guard bytes.count <= limit else { return nil }
    guard !UnpackedStream.isGzip(bytes) else {
      // Whoever read the file may have unpacked it already; what is packed still more is no feed.
      guard let unpacked = UnpackedStream.unpacked(bytes, limit: limit),
        !UnpackedStream.isGzip(unpacked)
      else { return nil }
      return read(unpacked, address: address, mediaType: mediaType, onItem: onItem)
    }
    let text = TextDecoder.read(
      bytes,
      declared: [mediaType.flatMap(DeclaredEncoding.ofMediaType), DeclaredEncoding.ofXML(bytes)])
    let feed = text.utf8.withUnsafeBufferPointer { utf8 -> Feed? in
      if JSONFeed.isLikely(utf8) { return JSONFeed.read(utf8, address: address, onItem) }
      guard let start = start(of: utf8) else { return nil }
      return withoutActuallyEscaping(onItem) { onItem in
        let builder = FeedBuilder(address: address, onItem: onItem)
        XMLDocument.parse(UnsafeBufferPointer(rebasing: utf8[start...]), into: builder)
        guard builder.isFeed else { return nil }
        var feed = builder.feed
        feed.isCutOff = builder.isCutOff
        return feed
      }
    }
    return feed.map { ($0, text.encoding) }
  }

  /// Whether some first bytes of a file are those of a feed.
  package static func isFeed(_ start: some Collection<UInt8>) -> Bool {
    var start = Array(start.prefix(headLimit))
    if UnpackedStream.isGzip(start) {
      start = Array(UnpackedStream.start(of: start).prefix(headLimit))
    }
    // In UTF-16 each second byte of the first tag is empty.
    if start.prefix(4).contains(0)
      || [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(start.prefix(2)))
    {
      start = TextDecoder.read(start, declared: [DeclaredEncoding.ofXML(start)]).utf8
    }
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start.removeFirst(3) }
    return start.withUnsafeBufferPointer { utf8 in
      if JSONFeed.isLikely(utf8) { return JSONFeed.isNamed(utf8) }
      return utf8.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "<")
        && self.start(of: utf8) != nil
    }
  }

  /// Whether a document is a feed that cannot be read here, since libxml2 is not installed.
  package static func isOutOfReach(_ bytes: [UInt8]) -> Bool {
    // A feed in JSON needs none.
    !canReadXML && isFeed(bytes)
      && UnpackedStream.start(of: bytes).first { 0x21..<0x80 ~= $0 } != UInt8(ascii: "{")
  }

  /// Whether feeds and lists in XML can be read here.
  package static var canReadXML: Bool { XMLDocument.isReadable }

  /// Bytes at the start of a file by which a feed is known.
  private static let headLimit = 4_096

  /// Where the document element of a feed begins, whatever a server printed in front of it.
  private static func start(of utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    // Warnings of a server are shorter than that; a page without a feed is given up early.
    let end = min(utf8.count, 1 << 16)
    var isComment = false
    for index in 0..<end {
      if isComment, utf8[index] == UInt8(ascii: ">"), index > 1,
        utf8[index - 1] == UInt8(ascii: "-"), utf8[index - 2] == UInt8(ascii: "-")
      {
        isComment = false
      }
      guard !isComment, utf8[index] == UInt8(ascii: "<") else { continue }
      if index + 3 < end, utf8[index + 1] == UInt8(ascii: "!"), utf8[index + 2] == UInt8(ascii: "-")
      {
        isComment = true
        continue
      }
      var stop = index + 1
      while stop < utf8.count, stop - index < 40, XMLByte.continuesName(utf8[stop]) { stop += 1 }
      let name = utf8[(index + 1)..<stop].map(XMLByte.lowered)
      let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name[...]
      switch String(decoding: local, as: UTF8.self) {
      case "rss", "rdf", "feed", "channel", "entry", "item": return index
      case "html", "body": return nil
      default: break
      }
    }
    return nil
  }
}
