internal import Articles

/// Finds who wrote an article in the elements between its headline and its text.
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
  /// Most elements around another that are looked at.
  static let depth = 60

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
        guard tree[node].isElement, isWriter(node, in: tree),
          let name = name(in: node, of: tree).map(withoutPrefix), isPersonLike(name)
        else { continue }
        seen = tree.following(node, in: 0) ?? HTMLTree.Index(tree.nodes.count)
        if !result.contains(name), result.count < mostWriters { result.append(name) }
      }
    }
    return result
  }

  /// A name without the `By` before it.
  private static func withoutPrefix(_ name: String) -> String {
    let parts = name.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, prefixes.contains(parts[0].lowercased()) else { return name }
    return String(parts[1])
  }

  private static let prefixes: Set<String> = ["by", "von", "par", "por", "di", "af", "av", "door"]

  static func mayState(_ verdict: PageReader.Verdict) -> Bool {
    switch verdict {
    case .other(nil), .other(.author), .beside(.byline, _), .beside(.date, _): true
    default: false
    }
  }

  static func nodes(
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
    "comment comments usercomments related commentlist review reviews product"
      .split(separator: " ").map { HTMLName.hash(Array($0.utf8)[...]) })
}
