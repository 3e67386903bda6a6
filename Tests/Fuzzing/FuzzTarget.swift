internal import ArticleLoading
internal import Articles

/// A parser of foreign bytes, with what must hold whatever the bytes are.
///
/// The first byte of an input chooses among the parser's options, the rest is what it reads.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case decoder, feed, page, fragment, date, opml, newsboat, warc, gzip, mail, mbox, jsonl, json
  case markdown, deflate, brotli, objects

  /// What the parser did that it must not; nil where all is well.
  package func violation(of input: [UInt8]) -> String? {
    let choice = Int(input.first ?? 0)
    let bytes = Array(input.dropFirst())
    var findings = Findings()
    switch self {
    case .decoder: DecoderInvariants.check(bytes, choice, &findings)
    case .feed: FeedInvariants.check(bytes, choice, &findings)
    case .page: PageInvariants.check(page: bytes, &findings)
    case .fragment: PageInvariants.check(fragment: bytes, &findings)
    case .date: FeedInvariants.check(date: bytes, &findings)
    case .opml: ListInvariants.check(outlines: bytes, &findings)
    case .newsboat: ListInvariants.check(lines: bytes, &findings)
    case .warc, .gzip, .deflate, .brotli, .mail, .mbox, .jsonl, .objects:
      ArchiveInvariants.check(self, bytes, choice, &findings)
    case .markdown: MarkdownInvariants.check(bytes, &findings)
    case .json: ListInvariants.check(json: bytes, &findings)
    }
    return findings.first
  }
}

/// What was found wrong with an output; the first is told.
struct Findings {
  private(set) var first: String?

  mutating func require(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds, first == nil { first = what() }
  }

  /// Text that later parts take for clean UTF-8.
  mutating func requireText(_ utf8: [UInt8], _ what: @autoclosure () -> String) {
    require(String(validating: utf8, as: UTF8.self) != nil, "\(what()) is not UTF-8")
  }

  /// A range that lies in a text and cuts no character.
  mutating func requireRange(
    _ range: Range<Int>, in utf8: [UInt8], _ what: @autoclosure () -> String
  ) {
    require(range.lowerBound >= 0 && range.upperBound <= utf8.count, "\(what()) is out of range")
    guard first == nil else { return }
    for end in [range.lowerBound, range.upperBound] where end < utf8.count {
      require(utf8[end] & 0xC0 != 0x80, "\(what()) cuts a character")
    }
  }
}
