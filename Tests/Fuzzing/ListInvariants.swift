internal import ArticleLoading
internal import Articles

/// What is written out is read in as the same, and nothing that runs becomes a feed.
enum ListInvariants {
  static func check(outlines bytes: [UInt8], _ findings: inout Findings) {
    guard let document = OPML.document(bytes) else { return }
    check(document.sources, &findings)
    let written = OPML.text(document)
    guard let again = OPML.document(Array(written.utf8)) else {
      return findings.require(false, "what was written is no OPML")
    }
    findings.require(again.sources == document.sources, "sources change on the way out and in")
    findings.require(OPML.text(again) == written, "the list changes on the way out and in")
  }

  static func check(lines bytes: [UInt8], _ findings: inout Findings) {
    let lines = NewsboatList.lines(bytes)
    check(
      lines.compactMap { if case .source(let source) = $0 { source } else { nil } }, &findings)
    let written = NewsboatList.text(lines)
    let again = NewsboatList.lines(Array(written.utf8))
    findings.require(
      NewsboatList.text(again) == written, "the lines change on the way out and in")
  }

  static func check(json bytes: [UInt8], _ findings: inout Findings) {
    let text = TextDecoder.read(bytes)
    _ = text.utf8.withUnsafeBufferPointer { JSONReader.value($0) }
  }

  private static func check(_ sources: [ListedSource], _ findings: inout Findings) {
    for source in sources where source.isFeed {
      let address = source.address.drop { $0.isWhitespace }.lowercased()
      findings.require(
        address.hasPrefix("http:") || address.hasPrefix("https:"),
        "a source with another scheme is a feed: \(address.prefix(20))")
      findings.require(!source.needsCommand, "a source that needs a command is a feed")
    }
  }
}
