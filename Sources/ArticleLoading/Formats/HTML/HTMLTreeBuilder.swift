/// Makes a tree of a page's tokens: the rules of the WHATWG standard as far as reading needs them.
///
/// Implied end tags, tables, lists, nested links and foreign content are as browsers have them.
/// Formatting that crosses blocks is not opened again, since it does not change the text. Nothing
/// recurses, and no element lies deeper than `depthLimit`.
package struct HTMLTreeBuilder {
  /// Depth up to which elements nest, as in browsers; deeper ones become neighbours.
  package static let depthLimit = 512

  /// Open elements that an inline end tag looks through; more would let few bytes cost much.
  private static let inlineDepth = 128

  private var tree: HTMLTree
  private var tokenizer: HTMLTokenizer
  /// Open elements, the innermost last.
  private var open: [HTMLTree.Index] = [0]
  /// How many of each are open, by the raw value of the tag.
  private var counts = [Int](repeating: 0, count: HTMLTag.allCases.count)
  /// Start tags that the depth limit kept from being opened.
  private var unopened = 0
  private var hasBody = false
  private var hasHead = false

  private init(_ source: [UInt8]) {
    tree = HTMLTree(source: source)
    tokenizer = HTMLTokenizer(source)
  }

  /// The tree of a page or of a part of one.
  ///
  /// - Parameter source: clean UTF-8 of at most 2 GiB.
  /// - Returns: a tree whose root is the `html` element.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func tree(of source: [UInt8]) -> HTMLTree {
    var builder = HTMLTreeBuilder(source)
    while let token = builder.tokenizer.next() { builder.take(token) }
    return builder.tree
  }

  private mutating func take(_ token: HTMLToken) {
    switch token {
    case .text(let range, let mode): appendText(range, mode)
    case .startTag(let name, let isSelfClosing): startTag(name, isSelfClosing)
    case .endTag(let name): endTag(name)
    case .comment, .doctype: break
    }
  }

  // MARK: The stack

  private var current: HTMLTree.Node { tree[open[open.count - 1]] }
  private func tag(at depth: Int) -> HTMLTag { tree[open[depth]].tag }
  private func isOpen(_ tag: HTMLTag) -> Bool { counts[Int(tag.rawValue)] > 0 }
  private var isInForeign: Bool {
    (isOpen(.svg) || isOpen(.math)) && !isOpen(.foreignobject) && !isOpen(.desc)
  }

  /// Closes all elements from a depth on.
  private mutating func close(from depth: Int) {
    for index in open[depth...] { counts[Int(tree[index].tag.rawValue)] -= 1 }
    open.removeSubrange(depth...)
    tokenizer.isForeign = isInForeign
  }

  /// The depth of the innermost open element of a kind that no barrier hides.
  private func depth(isBarrier: (HTMLTag) -> Bool, where isWanted: (HTMLTag) -> Bool) -> Int? {
    var depth = open.count - 1
    while depth > 0 {
      let tag = tag(at: depth)
      if isWanted(tag) { return depth }
      if isBarrier(tag) { return nil }
      depth -= 1
    }
    return nil
  }

  private mutating func append(
    _ tag: HTMLTag, _ name: Range<Int>, _ attributes: [HTMLAttribute], opens: Bool
  ) {
    let node = HTMLTree.Node(
      tag: tag, text: nil, parent: open[open.count - 1],
      start: Int32(truncatingIfNeeded: name.lowerBound),
      end: Int32(truncatingIfNeeded: name.upperBound))
    let index = tree.append(node, attributes: attributes)
    guard opens else { return }
    guard open.count < Self.depthLimit else {
      unopened += 1
      return
    }
    open.append(index)
    counts[Int(tag.rawValue)] += 1
    tokenizer.isForeign = isInForeign
  }

  private mutating func appendText(_ range: Range<Int>, _ mode: HTMLTextMode) {
    if isOpen(.head), mode == .data, current.tag == .head {
      guard !tree.source[range].allSatisfy(ASCII.isBlank) else { return }
      closeHead()
    }
    let node = HTMLTree.Node(
      tag: .other, text: mode, parent: open[open.count - 1],
      start: Int32(truncatingIfNeeded: range.lowerBound),
      end: Int32(truncatingIfNeeded: range.upperBound))
    _ = tree.append(node)
  }

  // MARK: Start tags

  private mutating func startTag(_ name: Range<Int>, _ isSelfClosing: Bool) {
    let tag = HTMLTag.named(HTMLName.hash(tree.source[name]))
    if isInForeign {
      guard leavesForeign(tag) else {
        append(tag, name, tokenizer.attributes, opens: !isSelfClosing)
        return
      }
    }
    switch tag {
    case .html:
      if tree[0].attributes.isEmpty { tree.setAttributes(tokenizer.attributes, of: 0) }
      return
    case .head where hasHead || hasBody, .frameset, .frame: return
    case .body:
      closeHead()
      guard !hasBody else { return }
      hasBody = true
    default: break
    }
    if isOpen(.head), !tag.isHeadContent { closeHead() }
    if tag == .head { hasHead = true }
    let anchor = closeImplied(before: tag)
    append(tag, name, tokenizer.attributes, opens: !tag.isVoid)
    if let anchor, !tag.isVoid { reopen(anchor) }
    if tag.contentState != .data, !isInForeign { tokenizer.state = tag.contentState }
  }

  /// Closes SVG or MathML where a tag of a page shows that it was not ended.
  private mutating func leavesForeign(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .other, .svg, .math, .title, .style, .script, .a, .foreignobject, .desc, .font, .link,
      .source, .audio, .video, .canvas, .iframe, .template, .object:
      return false
    default:
      while isOpen(.svg) || isOpen(.math) { close(from: open.count - 1) }
      return true
    }
  }

  private mutating func closeHead() {
    guard isOpen(.head), let depth = depth(isBarrier: { _ in false }, where: { $0 == .head }) else {
      return
    }
    close(from: depth)
  }

  /// Closes what a start tag ends without saying so.
  ///
  /// - Returns: a link that was closed with its paragraph and goes on.
  private mutating func closeImplied(before tag: HTMLTag) -> HTMLTree.Index? {
    switch tag {
    case .li: closeItem { $0 == .li }
    case .dt, .dd: closeItem { $0 == .dt || $0 == .dd }
    case .option where current.tag == .option: close(from: open.count - 1)
    case .optgroup where current.tag == .option: close(from: open.count - 1)
    case .a: closeLink()
    case .button: if let depth = openDepth(.button) { close(from: depth) }
    case .caption, .colgroup, .thead, .tbody, .tfoot: closeToTable { $0 == .table }
    case .tr: closeToTable { [.table, .thead, .tbody, .tfoot].contains($0) }
    case .td, .th: closeToTable { [.table, .tr].contains($0) }
    default: break
    }
    guard tag.isBlock else { return nil }
    let anchor = closeParagraph()
    if tag.isHeading, current.tag.isHeading { close(from: open.count - 1) }
    return anchor
  }

  private func openDepth(_ tag: HTMLTag) -> Int? {
    guard isOpen(tag) else { return nil }
    return depth(isBarrier: \.isBarrier, where: { $0 == tag })
  }

  private mutating func closeItem(_ isItem: (HTMLTag) -> Bool) {
    guard isOpen(.li) || isOpen(.dt) || isOpen(.dd) else { return }
    let isBarrier: (HTMLTag) -> Bool = {
      $0.isBarrier || $0.isBlock && $0 != .div && $0 != .p && $0 != .address
    }
    if let depth = depth(isBarrier: isBarrier, where: isItem) { close(from: depth) }
  }

  private mutating func closeToTable(_ isContext: (HTMLTag) -> Bool) {
    guard isOpen(.table) else { return }
    if let depth = depth(isBarrier: { $0 == .table || $0 == .template }, where: isContext) {
      close(from: depth + 1)
    }
  }

  /// Ends an open paragraph.
  ///
  /// - Returns: the link that was open in it.
  private mutating func closeParagraph() -> HTMLTree.Index? {
    guard isOpen(.p),
      let depth = depth(isBarrier: { $0.isBarrier || $0 == .button }, where: { $0 == .p })
    else { return nil }
    let anchor = isOpen(.a) ? open[depth...].last { tree[$0].tag == .a } : nil
    close(from: depth)
    return anchor
  }

  private mutating func reopen(_ anchor: HTMLTree.Index) {
    append(.a, tree[anchor].range, Array(tree.attributes(of: anchor)), opens: true)
  }

  /// Ends an open link; where blocks were opened in it, they stay open.
  private mutating func closeLink() {
    guard let depth = openDepth(.a) else { return }
    if open[(depth + 1)...].contains(where: { tree[$0].tag.isBlock }) {
      counts[Int(HTMLTag.a.rawValue)] -= 1
      open.remove(at: depth)
    } else {
      close(from: depth)
    }
  }

  // MARK: End tags

  private mutating func endTag(_ name: Range<Int>) {
    let hash = HTMLName.hash(tree.source[name])
    let tag = HTMLTag.named(hash)
    switch tag {
    case .html, .body: return
    case .br: return append(.br, name, [], opens: false)
    case .head: return closeHead()
    default: break
    }
    guard tag == .other || isOpen(tag) || tag.isHeading else { return }
    guard unopened == 0 else {
      unopened -= 1
      return
    }
    if tag == .a { return closeLink() }
    if tag.isHeading {
      if let depth = depth(isBarrier: \.isBarrier, where: \.isHeading) { close(from: depth) }
    } else if tag == .table || tag.isTablePart {
      let isBarrier: (HTMLTag) -> Bool = { $0 == .template || $0 == .table }
      if let depth = depth(isBarrier: isBarrier, where: { $0 == tag }) { close(from: depth) }
    } else if tag.isBlock || tag.isInvisible || tag.isBarrier {
      if let depth = openDepth(tag) { close(from: depth) }
    } else {
      closeInline(tag, hash)
    }
  }

  /// Closes an element that a block around it hides from its end tag.
  private mutating func closeInline(_ tag: HTMLTag, _ hash: UInt64) {
    var depth = open.count - 1
    let last = max(0, depth - Self.inlineDepth)
    while depth > last {
      let node = tree[open[depth]]
      if node.tag == tag, tag != .other || HTMLName.hash(tree.source[node.range]) == hash {
        return close(from: depth)
      }
      // Elements of unknown names hold blocks, as frameworks use them.
      if tag == .other ? node.tag.isBarrier : node.tag.isBlock || node.tag.isBarrier { return }
      depth -= 1
    }
  }
}
