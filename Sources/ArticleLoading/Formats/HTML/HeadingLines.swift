/// Finds the headings of a page whose lines, which breaks or boxes part, are one title.
enum HeadingLines {
  /// Nodes of a heading that are looked at, and bytes of the longest title.
  private static let reach: HTMLTree.Index = 40
  private static let longest = 300
  /// Lines of the highest title.
  private static let mostLines = 4

  /// Whether the lines of a heading are to be written as one.
  ///
  /// One that the page itself gives as a title says all; one in a box with a name, or in small letters,
  /// may be anything beside it.
  static func areOne(in heading: HTMLTree.Index, of tree: HTMLTree, titles: Set<String>) -> Bool {
    let end = tree.following(heading, in: 0) ?? HTMLTree.Index(tree.nodes.count)
    guard end - heading <= reach else { return false }
    var lines = [""]
    var bytes = 0
    var next = heading + 1
    while next < end {
      let node = next
      next += 1
      if let mode = tree[node].text {
        let text = HTMLDecoding.text(tree.source, tree[node].range, mode)
        bytes += text.count
        guard bytes <= longest else { return false }
        lines[lines.count - 1] += String(decoding: text, as: UTF8.self)
        // What a box holds ends with it.
        if isLast(node, inBoxOf: heading, tree) { lines.append("") }
        continue
      }
      switch tree[node].tag {
      case .small, .ul, .ol, .table, .img, .picture, .button, .time: return false
      case .br: lines.append("")
      case let tag where tag.isBlock:
        guard tag == .div, tree.attributes(of: node).isEmpty else { return false }
        lines.append("")
      default: break
      }
    }
    let keys = lines.map(PageReader.key).filter { !$0.isEmpty }
    return (2...mostLines).contains(keys.count) && !keys.contains(where: titles.contains)
  }

  private static func isLast(
    _ node: HTMLTree.Index, inBoxOf heading: HTMLTree.Index, _ tree: HTMLTree
  ) -> Bool {
    var node = node
    while node != heading, tree[node].next < 0 {
      node = tree[node].parent
      if node != heading, tree[node].tag.isBlock { return true }
    }
    return false
  }
}
