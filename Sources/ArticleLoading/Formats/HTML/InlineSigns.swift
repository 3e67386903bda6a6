/// The signs that a browser sets around the text of an element: the marks of a quotation within a
/// line, the brackets around how a character is read.
struct InlineSigns {
  private struct Sign {
    var node: HTMLTree.Index
    var opening: Unicode.Scalar
    var closing: Unicode.Scalar
    /// Nil until text comes; whether it was set then.
    var isSet: Bool?
  }

  private var open: [Sign] = []
  /// Whether signs are to be set in front of the next text.
  private(set) var arePending = false
  /// Elements within each other that have signs.
  private static let deepest = 8

  private static let quotationMarks: Set<Unicode.Scalar> = [
    "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "\u{AB}", "\u{BB}", "'",
    "\u{300C}", "\u{300D}", "\u{201F}",
  ]

  mutating func enter(_ node: HTMLTree.Index, _ tag: HTMLTag) {
    guard open.count < Self.deepest else { return }
    switch tag {
    case .q: open.append(Sign(node: node, opening: "\u{201C}", closing: "\u{201D}"))
    case .rt: open.append(Sign(node: node, opening: "(", closing: ")"))
    default: return
    }
    arePending = true
  }

  /// The signs to set in front of a text, which may have them itself.
  mutating func opening(_ text: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    arePending = false
    let first = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first
    var result: [Unicode.Scalar] = []
    for index in open.indices where open[index].isSet == nil {
      let hasOwn = open[index].opening != "(" && first.map(Self.quotationMarks.contains) == true
      open[index].isSet = !hasOwn
      if !hasOwn { result.append(open[index].opening) }
    }
    return result
  }

  /// The sign to set behind the text of an element; nil for none.
  mutating func leave(_ node: HTMLTree.Index) -> Unicode.Scalar? {
    guard let last = open.last, last.node == node else { return nil }
    open.removeLast()
    return last.isSet == true ? last.closing : nil
  }
}
