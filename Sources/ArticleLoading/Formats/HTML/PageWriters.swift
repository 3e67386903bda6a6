internal import Articles

/// Finds who wrote an article and when in the elements between its headline and its text.
enum PageWriters {
  /// Words of classes and ids for the name of a writer; a rule names no site.
  private static let words: Set<UInt64> = Set(
    """
    author authors writer writers reporter journalist contributor autor autores autora auteur \
    auteurs autore autorin redakteur redacteur byline
    """.split(separator: " ").map { HTMLName.hash(Array($0.utf8)[...]) })

  /// Most nodes of an element that are looked at.
  private static let reach: HTMLTree.Index = 60
  /// Bytes of the longest name.
  private static let longestName = 80
  /// Most writers that are taken.
  private static let mostWriters = 8
  /// Most elements around an author that are looked at.
  private static let depth = 60

  /// The writers whom an element between headline and text is said to name.
  ///
  /// Only what is linked as the author's page, or is named so by microdata or its class, counts, and
  /// only where it holds nothing but words as a name has them.
  static func names(at reader: PageReader) -> [String] {
    let tree = reader.outline.tree
    var result: [String] = []
    var seen: HTMLTree.Index = 0
    for line in reader.head where reader.outline.lines[line].length <= 200 {
      guard mayState(reader.verdicts[line]) else { continue }
      let block = reader.outline.lines[line].line.node
      for node in nodes(of: block, in: tree) where node >= seen {
        guard tree[node].isElement, isWriter(node, in: tree), let name = name(in: node, of: tree),
          isPersonLike(name)
        else { continue }
        seen = tree.following(node, in: 0) ?? HTMLTree.Index(tree.nodes.count)
        if !result.contains(name), result.count < mostWriters { result.append(name) }
      }
    }
    return result
  }

  /// The day of the first `time` element between headline and text that is that of the article.
  static func day(at reader: PageReader) -> PublicationDate? {
    let tree = reader.outline.tree
    var update: PublicationDate?
    for line in reader.head where mayState(reader.verdicts[line]) {
      let block = reader.outline.lines[line].line.node
      for node in nodes(of: block, in: tree)
      where tree[node].isElement && tree[node].tag == .time {
        guard let isUpdate = isUpdate(node, in: block, of: tree),
          let printed = tree.string(of: "datetime", in: node),
          let day = PageMetadata.day(printed, isUpdate: isUpdate)
        else { continue }
        // The day of publication goes before that of an update.
        if !isUpdate { return day }
        update = update ?? day
      }
    }
    return update
  }

  /// Whether the words round a `time` say that it is that of an update; nil where they say that it is
  /// that of something else, such as a summit to come.
  private static func isUpdate(
    _ time: HTMLTree.Index, in block: HTMLTree.Index, of tree: HTMLTree
  ) -> Bool? {
    let inside = nodes(of: time, in: tree)
    var isUpdate = false
    let all = nodes(of: block, in: tree)
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
    for _ in 0..<depth where node > 0 && !isBlock(tree[node]) { node = tree[node].parent }
    return node
  }

  private static func isBlock(_ node: HTMLTree.Node) -> Bool { node.isElement && node.tag.isBlock }

  /// Whether a node begins a line of its own, or another day of one.
  private static func isEnd(_ node: HTMLTree.Node) -> Bool {
    isBlock(node) || node.isElement && node.tag == .time
  }

  private static let updates: Set<String> = [
    "updated", "update", "modified", "revised", "aktualisiert", "geändert", "actualizado",
    "actualizada", "actualizat", "modifié", "aggiornato", "atualizado", "bijgewerkt",
  ]
  /// Words in small letters that may stand beside the day of an article, in the languages of `words`.
  private static let around: Set<String> = [
    "by", "on", "at", "and", "the", "in", "of", "a", "am", "pm", "min", "mins", "minute", "minutes",
    "read", "ago", "hours", "hour", "published", "posted", "first", "last", "gmt", "est", "et",
    "from",
    "von", "um", "uhr", "und", "der", "die", "par", "le", "à", "et", "mis", "jour", "por", "el",
    "de",
    "di", "il", "da", "em", "op", "om", "door", "veröffentlicht", "erstellt", "publié", "publicado",
    "publicada", "pubblicato", "gepubliceerd", "h", "min", "lesezeit", "leestijd", "lectura",
  ]
  /// Words that name another day than that of the article, also with a capital.
  private static let strange: Set<String> = [
    "next", "live", "event", "events", "upcoming", "until", "deadline", "starts", "begins", "ends",
    "summit", "meeting", "festival", "election", "elections",
  ]

  private static func mayState(_ verdict: PageReader.Verdict) -> Bool {
    switch verdict {
    case .other(nil), .beside(.byline, _), .beside(.date, _): true
    default: false
    }
  }

  private static func nodes(
    of element: HTMLTree.Index, in tree: HTMLTree
  ) -> Range<HTMLTree.Index> {
    let end = tree.following(element, in: 0) ?? HTMLTree.Index(tree.nodes.count)
    return element..<max(element, min(end, element + reach))
  }

  private static func isWriter(_ node: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    if let rel = tree.place(of: "rel", in: node), HTMLName.matches(tree.source[rel], "author") {
      return true
    }
    for name: StaticString in ["class", "itemprop"] {
      guard let place = tree.place(of: name, in: node) else { continue }
      var (isNamed, isBeside) = (false, false)
      PageTrait.forEachWord(of: tree.source[place]) { word, _ in
        isNamed = isNamed || words.contains(word)
        isBeside = isBeside || besides.contains(word)
      }
      if isNamed { return !isBeside }
    }
    return false
  }

  /// Words of classes for what stands beside a name: `author-follow`, `author-title`, `photo-author`.
  private static let besides: Set<UInt64> = Set(
    """
    follow sign signup subscribe newsletter title role job position bio biography description photo \
    photographer image picture avatar credit date time share social email link more
    """.split(separator: " ").map { HTMLName.hash(Array($0.utf8)[...]) })

  /// What an element says as a name: that of its microdata, or all its text.
  static func name(in element: HTMLTree.Index, of tree: HTMLTree) -> String? {
    if let content = tree.string(of: "content", in: element), !content.isEmpty { return content }
    var bytes: [UInt8] = []
    for node in nodes(of: element, in: tree) {
      if let mode = tree[node].text {
        bytes += HTMLDecoding.text(tree.source, tree[node].range, mode)
        bytes.append(0x20)
        guard bytes.count <= 2 * longestName else { return nil }
      } else if node > element, let place = tree.place(of: "itemprop", in: node),
        HTMLName.matches(tree.source[place], "name")
      {
        return name(in: node, of: tree)
      }
    }
    guard let name = PageMetadata.plain(String(decoding: bytes, as: UTF8.self)),
      name.utf8.count <= longestName, PageMetadata.isName(name)
    else { return nil }
    return name
  }

  /// Two to five words of which the first and the last are capitalised, without figures: a name
  /// and not `Staff` or `Follow the author`.
  private static func isPersonLike(_ name: String) -> Bool {
    let parts = name.split(separator: " ")
    guard (2...5).contains(parts.count), !name.contains(where: \.isNumber),
      !name.contains(where: { ":|,/".contains($0) })
    else { return false }
    return [parts.first, parts.last].allSatisfy { part in
      part?.unicodeScalars.first.map { $0.properties.isUppercase || $0.properties.isIdeographic }
        ?? false
    } && !parts.contains { strangers.contains($0.lowercased()) }
  }

  /// Words that no writer is called: those of links and of the calendar.
  private static let strangers: Set<String> = [
    "by", "more", "from", "follow", "updated", "posted", "published", "about", "sign", "up", "read",
    "edition", "morning", "evening", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "images", "newsletter", "subscribe",
  ]

  /// Whether an element stands in what a reader wrote.
  static func isOfComment(_ node: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    var node = node
    for _ in 0..<depth where node > 0 {
      if tree[node].tag == .blockquote { return true }
      let isFrame = [.html, .body, .main, .article].contains(tree[node].tag)
      // Classes of the frame say whether there may be comments.
      for name in isFrame ? ["itemtype", "itemprop"] : attributes {
        guard let place = tree.place(of: name, in: node) else { continue }
        var isComment = false
        PageTrait.forEachWord(of: tree.source[place]) { word, _ in
          isComment = isComment || commentWords.contains(word)
        }
        if isComment { return true }
      }
      node = tree[node].parent
    }
    return false
  }

  private static let attributes: [StaticString] = ["itemtype", "itemprop", "class", "id"]
  private static let commentWords: Set<UInt64> = Set(
    [
      "comment", "comments", "usercomments", "related", "commentlist", "review", "reviews",
      "product",
    ]
    .map { HTMLName.hash(Array($0.utf8)[...]) })
}
