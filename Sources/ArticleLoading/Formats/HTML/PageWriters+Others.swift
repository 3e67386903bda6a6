/// What tells of writers and publishers who are not the article's own.
extension PageWriters {
  /// Whether microdata says that an element tells of what the article is about: the book that it
  /// reviews, with a writer and a publisher of its own.
  static func isOfThing(_ node: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    for node in tree.ancestors(of: node) {
      if let place = tree.place(of: "itemprop", in: node),
        things.contains(where: { HTMLName.matches(tree.source[place], $0) })
      {
        return true
      }
      // The nearest thing is that of which the element tells, but for whom it names itself.
      guard let place = tree.place(of: "itemtype", in: node) else { continue }
      func isOne(of types: [StaticString]) -> Bool {
        types.contains { type in
          HTMLName.matches(tree.source[place].suffix(type.utf8CodeUnitCount), type)
        }
      }
      if isOne(of: works) { return true }
      if !isOne(of: people) { return false }
    }
    return false
  }

  /// Properties of an article that are not the article, and kinds of them.
  private static let things: [StaticString] = [
    "itemreviewed", "about", "mentions", "isbasedon", "citation",
  ]
  private static let people: [StaticString] = ["/person", "/organization"]
  private static let works: [StaticString] = [
    "/book", "/movie", "/musicalbum", "/musicrecording", "/product", "/tvseries", "/videogame",
    "/softwareapplication", "/event", "/theaterevent", "/musicevent", "/restaurant",
    "/localbusiness", "/imageobject", "/videoobject",
  ]

  /// Whether an element stands in what a reader wrote.
  static func isOfComment(_ node: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    for node in [node] + tree.ancestors(of: node) {
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
    }
    return false
  }

  private static let attributes: [StaticString] = ["itemtype", "itemprop", "class", "id"]
  private static let commentWords: Set<UInt64> = Set(
    "comment comments usercomments related commentlist review reviews product"
      .split(separator: " ").map { HTMLName.hash(Array($0.utf8)[...]) })
}
