/// The signs that a browser sets around the text of an element: the marks of a quotation within a
/// line, the brackets around how a character is read.
struct InlineSigns {
  private struct Sign {
    var node: HTMLTree.Index
    var opening: Unicode.Scalar
    var closing: Unicode.Scalar
    /// Whether text has come, and with it the opening sign.
    var isSet = false
  }

  private var open: [Sign] = []
  /// Whether signs are to be set in front of the next text.
  private(set) var arePending = false

  /// Elements within each other that have signs.
  private static let deepest = 8
  /// Bytes of the longest text that is looked at for marks of its own.
  private static let longest = 400
  private static let openingMarks: Set<Unicode.Scalar> = [
    "\"", "\u{201C}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}", "\u{2018}", "\u{201A}",
    "\u{300C}",
  ]
  private static let closingMarks: Set<Unicode.Scalar> = [
    "\"", "\u{201D}", "\u{201C}", "\u{BB}", "\u{AB}", "\u{2019}", "\u{300D}",
  ]

  /// Enters an element; one whose text has marks of its own, or paragraphs, gets none.
  mutating func enter(_ node: HTMLTree.Index, in tree: HTMLTree) {
    guard open.count < Self.deepest else { return }
    if tree[node].tag == .rt {
      open.append(Sign(node: node, opening: "(", closing: ")"))
    } else {
      guard !Self.isMarked(node, in: tree) else { return }
      open.append(Sign(node: node, opening: "\u{201C}", closing: "\u{201D}"))
    }
    arePending = true
  }

  private static func isMarked(_ node: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    let inside = PageWriters.nodes(of: node, in: tree)
    if inside.contains(where: { tree[$0].isElement && tree[$0].tag.breaksLine }) { return true }
    guard let text = PageWriters.text(of: node, in: tree, longest: longest)?.unicodeScalars,
      let first = text.first, let last = text.last, text.count > 1
    else { return false }
    return openingMarks.contains(first) && closingMarks.contains(last)
  }

  /// The signs to set in front of the next text.
  mutating func opening() -> [Unicode.Scalar] {
    arePending = false
    let pending = open.indices.filter { !open[$0].isSet }
    for index in pending { open[index].isSet = true }
    return pending.map { open[$0].opening }
  }

  /// The sign to set behind the text of an element; nil for none.
  mutating func leave(_ node: HTMLTree.Index) -> Unicode.Scalar? {
    guard let last = open.last, last.node == node else { return nil }
    open.removeLast()
    return last.isSet ? last.closing : nil
  }
}
