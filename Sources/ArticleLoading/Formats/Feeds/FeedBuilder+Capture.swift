internal import Articles

internal import CLibxml

extension FeedBuilder {
  func begin(
    _ tag: FeedTag, _ form: FeedCapture.Form = .text,
    _ attributes: FeedCapture.Attributes = FeedCapture.Attributes()
  ) {
    collected.removeAll(keepingCapacity: true)
    capture = Capture(tag: tag, depth: frames.count, form: form, attributes: attributes)
  }

  /// Begins a text whose `type` and `mode` say what it is (Atom).
  func beginText(_ tag: FeedTag, _ element: XMLElement) {
    var attributes = FeedCapture.Attributes()
    attributes.type = element.value("type")?.lowercased()
    if let address = element.value("src") {
      attributes.link = FeedLink(
        address: resolved(address), relation: "enclosure", type: attributes.type)
    }
    begin(tag, form(of: element, type: attributes.type), attributes)
  }

  private func form(of element: XMLElement, type: String?) -> FeedCapture.Form {
    switch element.value("mode")?.lowercased() {
    case "base64": return .base64
    case "escaped": return .text
    case "xml": return .markup
    default: break
    }
    guard let type else { return .text }
    if type == "xhtml" || type.hasSuffix("+xml") || type.hasSuffix("/xml") { return .markup }
    let isText = type.hasPrefix("text/") || !type.contains("/")
    return isText || !feed.format.isAtom || feed.format == .atom03 ? .text : .base64
  }

  /// Whether a media type is that of a picture, a recording or a document that is no text.
  private static func isFile(_ type: String?) -> Bool {
    guard let type else { return false }
    return ["image/", "audio/", "video/", "font/", "model/"].contains { type.hasPrefix($0) }
      || ["application/pdf", "application/zip", "application/gzip"].contains(type)
  }

  /// Writes an element within a text out as markup.
  func markUp(_ element: XMLElement) {
    guard let open = capture, collected.count < Self.longestText else { return }
    let name = String(decoding: element.name, as: UTF8.self).lowercased()
    names.append(name)
    switch open.tag {
    case .field: break
    default: return
    }
    // The one `div` around XHTML is none of the text's own.
    if open.form == .markup, frames.count == open.depth + 1, name == "div" {
      capture?.hasMarkup = true
      return
    }
    capture?.hasMarkup = true
    // A text has one base, so that addresses with another are resolved here.
    let base = frames.last?.base
    let isOwn = base == frames[open.depth - 1].base
    FeedCapture.appendStart(element, base: isOwn ? nil : base, to: &collected)
  }

  func endMarkUp() {
    let name = names.popLast() ?? ""
    guard let open = capture, case .field = open.tag, collected.count < Self.longestText,
      !FeedCapture.isEmpty(name)
    else { return }
    if open.form == .markup, frames.count == open.depth + 1, name == "div" { return }
    collected.append(contentsOf: "</\(name)>".utf8)
  }

  func endCapture() {
    guard let done = capture else { return }
    capture = nil
    names.removeAll(keepingCapacity: true)
    var value = takeCollected()
    if Self.isFile(done.attributes.type) {
      value = []
    } else if done.form == .base64, let bytes = Base64.decoded(value) {
      let isText = BinarySign.name(of: bytes) == nil && !TextDecoder.isBinary(bytes)
      value = isText ? FeedCapture.trimmed(XMLByte.mended(TextDecoder.read(bytes).utf8)) : []
    }
    set(done, value)
  }

  /// What was collected, without white space at the ends; a long text is handed over, not copied.
  private func takeCollected() -> [UInt8] {
    guard collected.count > Self.copiedText else { return FeedCapture.trimmed(collected) }
    var value: [UInt8] = []
    swap(&value, &collected)
    value.removeLast(value.count - 1 - (value.lastIndex { $0 > 0x20 } ?? -1))
    value.removeFirst(value.firstIndex { $0 > 0x20 } ?? 0)
    return value
  }

  /// The text with what is known of it.
  func text(_ done: Capture, _ value: [UInt8]) -> FeedText {
    FeedText(
      utf8: value, form: textForm(done, value), language: frames.last?.language,
      base: frames.last?.base ?? feed.link)
  }

  private func textForm(_ done: Capture, _ value: [UInt8]) -> FeedText.Form {
    if done.hasMarkup || done.form == .markup { return .html }
    if let type = done.attributes.type {
      if type == "text" { return .plain }
      if type.contains("html") { return .html }
    } else if feed.format.isAtom, feed.format != .atom03 {
      return .plain
    }
    return FeedMarkup.isLikely(value) ? .html : .plain
  }

  func resolved(_ address: String) -> String {
    WebAddress.resolve(address, against: frames.last?.base ?? feed.link)
  }
}
