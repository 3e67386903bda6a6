internal import Articles

/// A mail as an article: newsletters and alerts (RFC 5322, MIME).
package enum MailMessage {
  /// Parts within parts, and parts of a mail in all.
  private static let depthLimit = 16
  private static let partLimit = 256

  private struct Part {
    var fields: [String: String]
    var body: ArraySlice<UInt8>
  }

  /// The article of a mail; nil for one without a text.
  ///
  /// - Complexity: O(*n*) in the number of bytes, for each level of parts.
  package static func article(_ bytes: [UInt8]) -> ArchivedArticle? {
    let mail = part(bytes[...])
    var left = partLimit
    guard let body = text(of: mail, depth: 0, &left) else { return nil }
    var article = ArchivedArticle(body: body)
    article.title = mail.fields["subject"].map(MailWords.decoded)
    article.author = mail.fields["from"].map(MailWords.decoded)
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

  /// The plain text of a mail, or its page where it has no plain one.
  private static func text(of part: Part, depth: Int, _ left: inout Int) -> FeedText? {
    guard depth < depthLimit, left > 0 else { return nil }
    left -= 1
    let type = part.fields["content-type"] ?? "text/plain"
    let name = type.prefix { $0 != ";" }.lowercased()
    if name.hasPrefix("multipart/"), let boundary = MailWords.parameter("boundary", of: type) {
      var page: FeedText?
      for inner in parts(part.body, boundary) {
        guard let found = text(of: self.part(inner), depth: depth + 1, &left) else { continue }
        if found.form == .plain { return found }
        page = page ?? found
      }
      return page
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
    return value.isEmpty ? nil : FeedText(utf8: value, form: isPage ? .html : .plain)
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
