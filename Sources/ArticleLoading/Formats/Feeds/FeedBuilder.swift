internal import Articles

internal import CLibxml

/// Makes a feed and its items of the elements of a document, in whatever order and nesting these
/// come; each item is handed on as soon as it ends.
final class FeedBuilder: XMLEventTarget {
  /// What an open element changed, to be undone at its end.
  struct Frame {
    var tag: FeedTag
    var base: String?
    var language: String?
  }

  /// A text that is being collected.
  struct Capture {
    var tag: FeedTag
    /// Depth of its element.
    var depth: Int
    var form: FeedCapture.Form
    var attributes: FeedCapture.Attributes
    /// Whether elements stood in it, written out as markup.
    var hasMarkup = false
  }

  var feed = Feed(format: .rss)
  /// Whether the document element is one of a feed.
  var isFeed = false
  var item: FeedItem?
  /// Depth at which the open item, source, picture or person began.
  var itemDepth = 0
  var source: Feed?
  var sourceDepth = 0
  var imageDepth = 0
  var skippedDepth = 0
  /// To ask the item or the source itself would copy it.
  var isInItem: Bool { itemDepth > 0 }
  var isInSource: Bool { sourceDepth > 0 }
  var person: (role: FeedTag.Role, person: FeedPerson, depth: Int)?
  var frames: [Frame] = []
  var capture: Capture?
  var collected: [UInt8] = []
  /// Names of the elements that are open within the text.
  var names: [String] = []
  /// Whether the namespace of a later element says the version.
  var needsVersion = false
  /// The address that an item's id is, used where it has no link.
  var permanent: String?
  /// Address that the feed was loaded from.
  let address: String?
  let onItem: (FeedItem) -> Bool
  private var tags: [TagKey: FeedTag] = [:]

  /// The parser keeps one copy of a name, so its place stands for it.
  private struct TagKey: Hashable {
    var name: UnsafeRawPointer?
    var space: UnsafeRawPointer?
    var prefix: UnsafeRawPointer?
  }

  /// The most bytes of one text; what is beyond is left out.
  static let longestText = 8 << 20

  /// Bytes up to which a text is copied, so that its room serves the next one.
  static let copiedText = 1 << 16

  init(address: String?, onItem: @escaping (FeedItem) -> Bool) {
    self.address = address
    self.onItem = onItem
  }

  override func start(_ element: XMLElement) {
    let tag = tag(of: element)
    let outer = frames.last
    var frame = Frame(tag: tag, base: outer?.base ?? address, language: outer?.language)
    // Only attributes can change them, and most elements have none.
    if !element.attributes.isEmpty { inherit(element, &frame) }
    frames.append(frame)
    if frames.count == 1 {
      startDocument(element)
    } else if skippedDepth > 0 {
      return
    } else if let open = capture, !endsCapture(tag, open) {
      markUp(element)
    } else {
      if capture != nil { endCapture() }
      start(tag, element)
    }
  }

  override func text(_ bytes: Bytes) {
    guard capture != nil, skippedDepth == 0, collected.count < Self.longestText else { return }
    let count = collected.count + bytes.count
    // A long text gets its room at once: one that grows is there twice each time that it does.
    if count > Self.copiedText, count > collected.capacity {
      let room = max(collected.count + bytesLeft, count + count / 4)
      collected.reserveCapacity(min(room, max(count, Self.longestText)))
    }
    if capture?.form == .markup {
      FeedCapture.appendEscaped(bytes, to: &collected)
    } else {
      collected.append(contentsOf: bytes)
    }
  }

  override func end() {
    guard let frame = frames.last else { return }
    let depth = frames.count
    if let open = capture {
      if open.depth == depth { endCapture() } else if open.depth < depth { endMarkUp() }
    }
    if person?.depth == depth { endPerson() }
    if sourceDepth == depth { endSource() }
    if imageDepth == depth { imageDepth = 0 }
    if skippedDepth == depth { skippedDepth = 0 }
    if itemDepth == depth, frame.tag == .item { endItem() }
    frames.removeLast()
    if depth == 1 { endItem() }
  }

  /// An item that begins within a text ends that, and so does a part of a person.
  private func endsCapture(_ tag: FeedTag, _ open: Capture) -> Bool {
    if case .person = open.tag { return tag != .unknown }
    if open.tag == .source || open.tag == .link { return tag != .unknown }
    guard open.form != .markup else { return false }
    if open.tag == .field(.title), frames.count == open.depth + 1 { return tag.isNoMarkup }
    return tag == .item
  }

  private func tag(of element: XMLElement) -> FeedTag {
    let key = TagKey(
      name: element.name.baseAddress, space: element.space.baseAddress,
      prefix: element.prefix.baseAddress)
    if let known = tags[key] { return known }
    let family = FeedFamily.of(
      space: String(decoding: element.space, as: UTF8.self),
      prefix: String(decoding: element.prefix, as: UTF8.self))
    let tag = FeedTag.of(family, String(decoding: element.name, as: UTF8.self).lowercased())
    tags[key] = tag
    return tag
  }

  private func inherit(_ element: XMLElement, _ frame: inout Frame) {
    if let base = element.value("xml", "base") {
      let address = WebAddress.resolve(base, against: frame.base)
      // No link is made from `javascript:` and the like.
      if ["http", "https", nil].contains(WebAddress.scheme(of: address)) { frame.base = address }
    }
    if let language = element.value("xml", "lang") {
      frame.language = language.isEmpty ? nil : language
    }
  }
}
