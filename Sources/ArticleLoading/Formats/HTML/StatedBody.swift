internal import Articles

/// The text that a page states of its article in JSON-LD, in place of the little that it shows.
///
/// A page that scripts fill or that asks for payment shows a stub or nothing, and says all of it in
/// `articleBody`. What it shows is folded around that.
struct StatedBody: Sendable {
  /// What the page shows, with the stated text where its script stands.
  let text: HTMLText
  let parts: [PageMarkup.Part]
  /// By line: whether it belongs to the article.
  let isArticle: [Bool]

  /// Characters that are stated beyond twice those of running text that is shown.
  private static let margin = 80

  /// Nil where the page shows its article itself, or states no text.
  init?(_ reader: PageReader) {
    let tree = reader.outline.tree
    guard let start = reader.metadata.body.first?.lowerBound else { return nil }
    let body = StatedText.text(
      reader.metadata.body, in: tree.source, base: reader.metadata.address)
    let letters = body.lines.reduce(0) { $0 + PageLine($1, in: body.utf8).letters }
    let shown = reader.bodyLetters
    guard letters > (reader.hasProse ? 2 * shown + Self.margin : shown) else { return nil }

    // By what stands before the script and what behind it, so that places rise in the source too.
    let page = reader.outline.text
    let split = page.lines.firstIndex { page.offsets.original($0.range.lowerBound) >= start }
    let before = 0..<(split ?? page.lines.count)
    var joined = JoinedText()
    joined.append(page, lines: before)
    joined.append(body, lines: body.lines.indices)
    joined.append(page, lines: before.upperBound..<page.lines.count)
    text = joined.text(originalCount: tree.source.count)

    let around = Self.around(reader)
    let inside = body.lines.map { _ in Verdict(kind: .body, reason: Self.reason, isArticle: true) }
    let verdicts = around[before] + inside + around[before.upperBound...]
    parts = zip(text.lines, verdicts).map { line, verdict in
      PageMarkup.Part(range: line.range, kind: verdict.kind, reason: verdict.reason)
    }
    isArticle = verdicts.map(\.isArticle)
  }

  private struct Verdict {
    var kind: Passage.Kind
    var reason: String
    var isArticle: Bool
  }

  /// What the lines are that the page shows: no text, headline or deck, since they stand elsewhere.
  private static func around(_ reader: PageReader) -> [Verdict] {
    var parts = reader.parts[...]
    return zip(reader.outline.lines, reader.verdicts).map { line, verdict in
      let part = parts.first?.range == line.line.range ? parts.popFirst() : nil
      guard let part, part.kind != .headline, part.kind != .deck else {
        return Verdict(kind: .boilerplate, reason: shownReason, isArticle: false)
      }
      return Verdict(kind: part.kind, reason: part.reason, isArticle: verdict.isArticle)
    }
  }

  private static let reason = "is the text that the page states of its article in JSON-LD"
  private static let shownReason = "is shown where the page states more of its article in JSON-LD"
}

/// Lines of several texts of one source, as one text.
private struct JoinedText {
  private var utf8: [UInt8] = []
  private var runs: [OffsetMap.Run] = []
  private(set) var lines: [HTMLText.Line] = []
  private var links: [HTMLText.Link] = []
  /// Bytes of the source up to which was appended.
  private var original = 0

  /// Appends whole lines of a text.
  mutating func append(_ text: HTMLText, lines range: Range<Int>) {
    guard let first = text.lines[range].first, let last = text.lines[range].last else { return }
    let bytes = first.range.lowerBound..<last.range.upperBound
    if !utf8.isEmpty {
      runs.append(.init(clean: utf8.count, original: original, cleanUnit: 1, originalUnit: 0))
      utf8 += [0x0A, 0x0A]
    }
    let shift = utf8.count - bytes.lowerBound
    let end = max(original, text.offsets.original(bytes).upperBound)
    if text.offsets.original(bytes.lowerBound) >= original {
      for var run in text.offsets.runs where bytes.contains(run.clean) {
        run.clean += shift
        runs.append(run)
      }
    } else {
      // A script within a line: what it states has no place of its own behind that line.
      runs.append(.init(clean: utf8.count, original: end, cleanUnit: 1, originalUnit: 0))
    }
    original = end
    utf8 += text.utf8[bytes]
    for var line in text.lines[range] {
      line.range = (line.range.lowerBound + shift)..<(line.range.upperBound + shift)
      lines.append(line)
    }
    for var link in text.links where bytes.contains(link.range.lowerBound) {
      link.number = links.count + 1
      link.range = (link.range.lowerBound + shift)..<(link.range.upperBound + shift)
      links.append(link)
    }
  }

  func text(originalCount: Int) -> HTMLText {
    HTMLText(
      utf8: utf8,
      offsets: OffsetMap(runs: runs, cleanCount: utf8.count, originalCount: originalCount),
      lines: lines, links: links)
  }
}
