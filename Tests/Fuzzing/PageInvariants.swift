internal import ArticleLoading
internal import Articles

/// The lines, parts and links of a page lie in its text, and the text leads back to the page.
enum PageInvariants {
  static func check(page bytes: [UInt8], _ findings: inout Findings) {
    let source = TextDecoder.read(bytes, declared: [DeclaredEncoding.ofPage(bytes)])
    let page = HTMLPage(source.utf8)
    check(page.text, of: source.utf8, &findings)
    check(page.markup, page.text.utf8, &findings)
    guard
      let article = HTMLPage.article(
        id: ArticleID(location: "page"), path: "page.html", decoded: source)
    else { return }
    DecoderInvariants.check(article.text, bytes, &findings)
  }

  static func check(fragment bytes: [UInt8], _ findings: inout Findings) {
    let source = TextDecoder.read(bytes)
    let text = HTMLText.fragment(source.utf8, base: "https://example.org/a/b?c#d")
    check(text, of: source.utf8, &findings)
  }

  private static func check(
    _ text: HTMLText, of source: [UInt8], _ findings: inout Findings
  ) {
    findings.requireText(text.utf8, "the text of a page")
    DecoderInvariants.check(text.offsets, text.utf8, of: source.count, &findings)
    var end = 0
    for line in text.lines {
      findings.requireRange(line.range, in: text.utf8, "a line")
      findings.require(line.range.lowerBound >= end, "lines overlap")
      findings.require(
        line.linked >= 0 && line.linked <= line.range.count, "more is linked than is there")
      end = line.range.upperBound
    }
    for link in text.links {
      findings.requireRange(link.range, in: text.utf8, "a link")
      check(link.address, &findings)
    }
  }

  static func check(_ markup: PageMarkup, _ utf8: [UInt8], _ findings: inout Findings) {
    var end = 0
    for part in markup.parts {
      findings.requireRange(part.range, in: utf8, "a part")
      findings.require(part.range.lowerBound >= end, "parts overlap")
      end = part.range.upperBound
    }
    for (ranges, name) in [(markup.layouts.map(\.range), "a line"), (markup.wrapped, "a stretch")] {
      var end = 0
      for range in ranges {
        findings.requireRange(range, in: utf8, "\(name) that is set otherwise")
        findings.require(range.lowerBound >= end, "what is set otherwise overlaps")
        end = range.upperBound
      }
    }
    for (index, link) in markup.links.enumerated() {
      findings.requireRange(link.range, in: utf8, "a link of the article")
      findings.require(link.number == index + 1, "links are not numbered in order")
      check(link.address, &findings)
    }
  }

  /// What may be opened is printable ASCII of three schemes.
  private static func check(_ address: String, _ findings: inout Findings) {
    findings.require(
      address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "an address is not printable ASCII")
    findings.require(
      ["http://", "https://", "mailto:"].contains { address.hasPrefix($0) },
      "an address has another scheme: \(address.prefix(20))")
  }
}
