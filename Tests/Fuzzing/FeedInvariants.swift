internal import ArticleLoading

/// What a feed gives can be shown and kept.
enum FeedInvariants {
  private static let mediaTypes: [String?] = [
    nil, "application/rss+xml", "text/xml; charset=windows-1251", "text/xml; charset=gb18030",
    "application/json; charset=utf-16",
  ]

  static func check(_ bytes: [UInt8], _ choice: Int, _ findings: inout Findings) {
    let document = FeedParser.parse(
      bytes, address: choice % 2 == 0 ? "https://example.org/a/feed?x#y" : nil,
      mediaType: mediaTypes[choice / 2 % mediaTypes.count])
    guard let document else { return }
    check(document.feed, &findings)
    for item in document.items { check(item, &findings) }
  }

  private static func check(_ feed: Feed, _ findings: inout Findings) {
    for text in [feed.title, feed.subtitle, feed.rights, feed.note] { check(text, &findings) }
    for date in [feed.published, feed.updated, feed.created] { check(date, &findings) }
    check([feed.id, feed.link, feed.language, feed.generator, feed.image, feed.icon], &findings)
  }

  private static func check(_ item: FeedItem, _ findings: inout Findings) {
    for text in [item.title, item.summary, item.rights] + item.contents { check(text, &findings) }
    for date in [item.published, item.updated, item.created, item.expires] {
      check(date, &findings)
    }
    check([item.id, item.link, item.comments, item.image, item.language], &findings)
    check(item.links.map(\.address), &findings)
    check(item.authors.flatMap { [$0.name, $0.mail, $0.address] }, &findings)
    check(item.categories.flatMap { [$0.term, $0.label, $0.scheme] }, &findings)
    findings.require(!item.key.isEmpty, "an item has no key")
    if let source = item.source { check(source, &findings) }
  }

  private static func check(_ text: FeedText?, _ findings: inout Findings) {
    guard let text else { return }
    findings.requireText(text.utf8, "a text of the feed")
    findings.require(!text.utf8.contains { isControl($0) }, "a text holds a control character")
    if text.form == .html { PageInvariants.check(fragment: text.utf8, &findings) }
  }

  private static func check(_ values: [String?], _ findings: inout Findings) {
    for value in values.compactMap(\.self) {
      findings.require(
        !value.utf8.contains { isControl($0) }, "a value holds a control character")
    }
  }

  /// C0 but for what parts words and lines.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  /// A day that is read is a day of the calendar.
  static func check(date bytes: [UInt8], _ findings: inout Findings) {
    check(FeedDate(printed: String(decoding: bytes, as: UTF8.self)), &findings)
  }

  static func check(_ date: FeedDate?, _ findings: inout Findings) {
    guard let date, let seconds = date.seconds else { return }
    guard let parts = date.calendar, parts.count == 6 else {
      return findings.require(false, "\(seconds) is no day")
    }
    findings.require(
      (-1...10_000).contains(parts[0]) && (1...12).contains(parts[1])
        && (1...31).contains(parts[2]) && (0...23).contains(parts[3])
        && (0...59).contains(parts[4]) && (0...59).contains(parts[5]),
      "\(seconds) is read as \(parts)")
  }
}
