internal import Articles

/// Finds when an article came out in the `time` elements between its headline and its text, and in
/// the `abbr` elements that stand for them in older pages.
enum PageDay {
  /// The day of the first `time` element between headline and text that is that of the article.
  static func day(at reader: PageReader) -> PublicationDate? {
    let tree = reader.outline.tree
    var update: PublicationDate?
    for line in reader.head where PageWriters.mayState(reader.verdicts[line]) {
      let block = reader.outline.lines[line].line.node
      for node in PageWriters.nodes(of: block, in: tree)
      where isTime(tree[node]) {
        guard let isUpdate = isUpdate(node, in: block, of: tree),
          let printed = printed(node, in: tree),
          let day = PageMetadata.day(printed, isUpdate: isUpdate)
        else { continue }
        // The day of publication goes before that of an update.
        if !isUpdate { return day }
        update = update ?? day
      }
    }
    return update
  }

  /// The day as the element has it for programs, else for people; figures alone may have the month in
  /// front or behind.
  private static func printed(_ node: HTMLTree.Index, in tree: HTMLTree) -> String? {
    if let stated = tree.string(of: tree[node].tag == .time ? "datetime" : "title", in: node) {
      return stated
    }
    return PageMetadata.text(of: node, in: tree).flatMap { text in
      text.contains(where: \.isLetter) ? text : nil
    }
  }

  /// Whether the words round a `time` say that it is that of an update; nil where they say that it is
  /// that of something else, such as a summit to come.
  private static func isUpdate(
    _ time: HTMLTree.Index, in block: HTMLTree.Index, of tree: HTMLTree
  ) -> Bool? {
    let inside = PageWriters.nodes(of: time, in: tree)
    var isUpdate = false
    let all = PageWriters.nodes(of: block, in: tree)
    // Only the line of the day, where its block holds the text too.
    let before = (all.lowerBound..<time).reversed().prefix { !isEnd(tree[$0]) }
    let behind = (inside.upperBound..<max(inside.upperBound, all.upperBound)).prefix {
      !isEnd(tree[$0])
    }
    let home = blockAround(time, in: tree)
    for node in Array(before) + Array(behind) {
      guard let mode = tree[node].text, blockAround(node, in: tree) == home else { continue }
      let bytes = HTMLDecoding.text(tree.source, tree[node].range, mode)
      for part in String(decoding: bytes, as: UTF8.self).split(whereSeparator: { !$0.isLetter }) {
        let word = part.lowercased()
        if updates.contains(word) { isUpdate = node < time || isUpdate }
        let isName = part.first?.isUppercase ?? false
        if strange.contains(word) || !isName && !around.contains(word) && !updates.contains(word) {
          return nil
        }
      }
    }
    return isUpdate
  }

  private static func blockAround(
    _ node: HTMLTree.Index, in tree: HTMLTree
  ) -> HTMLTree.Index {
    var node = node
    for _ in 0..<PageWriters.depth where node > 0 && !isBlock(tree[node]) {
      node = tree[node].parent
    }
    return node
  }

  private static func isBlock(_ node: HTMLTree.Node) -> Bool { node.isElement && node.tag.isBlock }

  private static func isTime(_ node: HTMLTree.Node) -> Bool {
    node.isElement && (node.tag == .time || node.tag == .abbr)
  }

  /// Whether a node begins a line of its own, or another day of one.
  private static func isEnd(_ node: HTMLTree.Node) -> Bool { isBlock(node) || isTime(node) }

  private static let updates = set(
    """
    updated update modified revised aktualisiert geändert actualizado actualizada actualizat modifié \
    aggiornato atualizado bijgewerkt
    """)
  /// Words in small letters that may stand beside the day of an article, in the languages of
  /// `PageWriters`.
  private static let around = set(
    """
    by on at and the in of a am pm min mins minute minutes read ago hours hour published posted first \
    last gmt est et from von um uhr und der die par le à mis jour por el de di il da em op om door \
    veröffentlicht erstellt publié publicado publicada pubblicato gepubliceerd h lesezeit leestijd \
    lectura
    """)
  /// Words that name another day than that of the article, also with a capital.
  private static let strange = set(
    """
    next live event events upcoming until deadline starts begins ends summit meeting festival \
    election elections
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }
}
