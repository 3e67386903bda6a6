internal import Algorithms
internal import Articles

/// A mail as an article: newsletters and alerts (RFC 5322, MIME).
package enum MailMessage {
  /// Parts within parts, and parts of a mail in all.
  private static let depthLimit = 16
  private static let partLimit = 256
  /// Bytes of pages that are compared with the plain texts beside them.
  private static let comparedLimit = 4 << 20

  /// What is left of these limits.
  private struct Budget {
    var parts = partLimit
    var compared = comparedLimit
  }

  private struct Part {
    var fields: [String: String]
    var body: ArraySlice<UInt8>
  }

  /// The article of a mail; nil for one without a text.
  ///
  /// - Complexity: O(*n*) in the number of bytes, for each level of parts.
  package static func article(_ bytes: [UInt8]) -> ArchivedArticle? {
    let mail = part(bytes[...])
    var left = Budget()
    guard let body = text(of: mail, depth: 0, &left) else { return nil }
    var article = ArchivedArticle(body: body)
    article.title = mail.fields["subject"].map(MailWords.decoded)
    article.author = mail.fields["from"].flatMap(MailSenders.names)
    article.date = mail.fields["date"].map { FeedDate(printed: $0) }
    article.id = mail.fields["message-id"]
    article.language = mail.fields["content-language"]
    return article
  }

  private static func part(_ bytes: ArraySlice<UInt8>) -> Part {
    var lines = LineCutter(bytes)
    let fields = HeaderLines.fields { lines.next() }
    return Part(fields: fields, body: bytes[lines.position...])
  }

  /// The text of a part: of alternatives the best, of other parts the longer of the first two that are one.
  private static func text(of part: Part, depth: Int, _ left: inout Budget) -> FeedText? {
    guard depth < depthLimit, left.parts > 0 else { return nil }
    left.parts -= 1
    let type = part.fields["content-type"] ?? "text/plain"
    let name = type.prefix { $0 != ";" }.trimming(while: \.isWhitespace).lowercased()
    if name.hasPrefix("multipart/"), let boundary = MailWords.parameter("boundary", of: type) {
      var plain: FeedText?
      var page: FeedText?
      for inner in parts(part.body, boundary) {
        guard let found = text(of: self.part(inner), depth: depth + 1, &left) else { continue }
        if found.form == .plain { plain = plain ?? found } else { page = page ?? found }
      }
      guard let plain, let page else { return plain ?? page }
      left.compared -= page.utf8.count
      guard left.compared >= 0 else { return plain }
      guard name == "multipart/alternative" else {
        // One may be the picture over the text or the lines that a list puts under it.
        let shown = letters(in: HTMLText.fragment(page.utf8).utf8[...])
        return shown > letters(in: plain.utf8[...]) ? page : plain
      }
      return saysAsMuch(page, plain) ? page : plain
    }
    if name == "message/rfc822" {
      return text(of: self.part(part.body), depth: depth + 1, &left)
    }
    let isAttached = part.fields["content-disposition"]?.lowercased().hasPrefix("attachment")
    guard name.hasPrefix("text/"), isAttached != true else { return nil }
    let bytes = MailWords.unpacked(part.body, part.fields["content-transfer-encoding"])
    let isPage = name == "text/html"
    let text = TextDecoder.read(
      bytes,
      declared: [
        MailWords.parameter("charset", of: type), isPage ? DeclaredEncoding.ofPage(bytes) : nil,
      ])
    let isFlowed = MailWords.parameter("format", of: type)?.lowercased() == "flowed"
    let flow = isFlowed && !isPage
    let joins = MailWords.parameter("delsp", of: type)?.lowercased() == "yes"
    let value = FeedCapture.trimmed(
      flow ? FlowedText.unwrapped(text.utf8, deletesSpaces: joins) : text.utf8)
    guard !value.isEmpty else { return nil }
    if isPage { return FeedText(utf8: value, form: .html) }
    return FeedText(utf8: isFlowed ? value : IndentedText.parted(value), form: .plain)
  }

  /// Whether a page says what the plain text beside it says, which makes it the better one.
  ///
  /// It has links and whole paragraphs, and many plain texts say no more than where the page is; but
  /// some pages are a picture.
  private static func saysAsMuch(_ page: FeedText, _ plain: FeedText) -> Bool {
    let shown: Int
    if HTMLPage.isPage(page.utf8, fileExtension: nil) {
      let read = HTMLPage(page.utf8)
      let folded = read.markup.parts.filter { $0.kind == .boilerplate }.map(\.range)
      shown =
        letters(in: read.text.utf8[...])
        - folded.reduce(0) { $0 + letters(in: read.text.utf8[$1]) }
    } else {
      shown = letters(in: HTMLText.fragment(page.utf8).utf8[...])
    }
    // The plain text has the lines that are folded on the page.
    return shown * 4 >= letters(in: plain.utf8[...]) * 3
  }

  /// The bytes of letters and digits in a text but for those of addresses.
  private static func letters(in text: ArraySlice<UInt8>) -> Int {
    var count = 0
    var word = 0
    var slashes = 0
    var isAddress = false
    for byte in text {
      if byte <= 0x20 {
        count += isAddress ? 0 : word
        (word, slashes, isAddress) = (0, 0, false)
      } else {
        slashes = byte == UInt8(ascii: "/") ? slashes + 1 : 0
        isAddress = isAddress || slashes == 2
        if byte >= 0x80 || ASCII.isLetter(byte) || ASCII.isDigit(byte) { word += 1 }
      }
    }
    return count + (isAddress ? 0 : word)
  }

  /// What stands between the lines of a boundary.
  private static func parts(
    _ body: ArraySlice<UInt8>, _ boundary: String
  ) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var lines = LineCutter(body)
    var result: [ArraySlice<UInt8>] = []
    var start: Int?
    while true {
      let begin = lines.position
      guard let line = lines.next(), result.count < partLimit else { break }
      guard line.starts(with: mark) else { continue }
      if let start { result.append(body[start..<begin]) }
      start = lines.position
      if line.dropFirst(mark.count).starts(with: "--".utf8) { return result }
    }
    if let start { result.append(body[start...]) }
    return result
  }
}

/// Lines of bytes in memory.
struct LineCutter {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next line without its end; nil behind the last.
  mutating func next() -> [UInt8]? {
    guard position < bytes.endIndex else { return nil }
    let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
    let line = bytes[position..<end]
    position = min(end + 1, bytes.endIndex)
    return Array(line.last == 0x0D ? line.dropLast() : line)
  }
}
