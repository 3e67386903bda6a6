internal import Articles

/// What the lines of a page are for those who read its article, and where it is said who wrote it.
extension PageReader {
  /// What the lines are, but for running text.
  var parts: [PageMarkup.Part] {
    let (places, over, head) = (placesAtText, linesOverHeadline, head)
    return zip(outline.lines.indices, verdicts).compactMap { index, verdict in
      let line = outline.lines[index]
      let (kind, reason): (Passage.Kind, String)
      switch verdict {
      case .body: return nil
      case .headline: (kind, reason) = (.headline, "is what the page calls its article")
      case .deck: (kind, reason) = (.deck, "is what the page gives as its summary, or calls so")
      case .beside(let found, let trait): (kind, reason) = (found, trait.reason)
      case .other(let trait):
        (kind, reason) = (
          .boilerplate, trait?.reason ?? "stands outside of the text that the page is about"
        )
      }
      return PageMarkup.Part(
        range: line.line.range, kind: kind, reason: reason,
        standsAtText: head.contains(index) && PageWriters.mayStateAtHead(verdict)
          || PageWriters.mayState(verdict)
            && (places.contains(index)
              || over.contains(index) && PageDay.isNamed(line, in: outline.tree)),
        isNamedMeta: verdict == .other(nil) && isInMeta(line.line.node),
        standsOverHeadline: verdict == .other(nil) && over.contains(index))
    }
  }

  /// Whether an element, or one of the two around it, is named as what says who wrote the article.
  private func isInMeta(_ node: HTMLTree.Index) -> Bool {
    ([node] + outline.tree.ancestors(of: node).prefix(2))
      .contains { PageTrait.namesMeta($0, in: outline.tree) }
  }

  /// The lines between headline and text and the few below the text.
  ///
  /// One over the headline is as good only where it is called a day.
  private var placesAtText: Set<Int> {
    guard let last = verdicts.lastIndex(of: .body) else { return [] }
    let end = min(verdicts.count, last + 1 + Self.tailReach)
    return Set(head).union((last + 1)..<end).union(signature.map { [$0] } ?? [])
  }

  /// The few lines right over the headline in the element that is its frame.
  ///
  /// Blogs have there who wrote it and when; what a page says of itself stands further out.
  var linesOverHeadline: Range<Int> {
    guard let headline else { return 0..<0 }
    let tree = outline.tree
    let frame = tree[outline.lines[headline].line.node].parent
    guard frame > 0, ![.html, .body].contains(tree[frame].tag) else { return 0..<0 }
    let lines = (0..<headline).reversed().prefix(Self.overReach).prefix { index in
      let parent = tree[outline.lines[index].line.node].parent
      return parent == frame || parent > 0 && tree[parent].parent == frame
        || PageDay.isNamed(parent, over: outline.lines[headline].line.node, in: tree)
        || isDayHeading(index, over: outline.lines[headline].line.node)
    }
    return (headline - lines.count)..<headline
  }

  /// Whether a line is a heading called a day, of a box that holds the headline too: blogs put the
  /// articles of a day below one.
  private func isDayHeading(_ index: Int, over headline: HTMLTree.Index) -> Bool {
    let (line, tree) = (outline.lines[index], outline.tree)
    guard case .heading = line.line.kind, PageDay.isNamed(line, in: tree) else { return false }
    let box = tree[line.line.node].parent
    return box > 0 && ![.html, .body].contains(tree[box].tag) && tree.holds(headline, in: box)
  }

  /// Lines over the headline that are looked at.
  private static let overReach = 3

  /// The lines between headline and text; behind a lead those that say who wrote it and when, too.
  var head: Range<Int> {
    guard let first = firstText else { return 0..<0 }
    let start = headline.map { $0 < first ? $0 + 1 : first } ?? first
    var end = first
    if let gap = verdicts[first...].prefix(Self.leadLines + 1).firstIndex(where: { $0 != .body }),
      let next = verdicts[gap...].firstIndex(of: .body),
      outline.lines[gap..<next].prefix(Self.headReach).contains(where: isNamedMeta)
    {
      end = next
    }
    return start..<min(end, start + Self.headReach)
  }

  /// The first line of the text itself.
  var firstText: Int? {
    verdicts.indices.first { verdicts[$0] == .body && !points.contains($0) }
  }

  /// Paragraphs of the longest lead.
  static let leadLines = 2

  /// Whether a line is in an element that is named as what says who wrote the article or when.
  func isNamedMeta(_ line: PageLine) -> Bool {
    Self.statesMeta(line, in: outline.tree)
      || PageTrait.namesMeta(line.line.node, in: outline.tree)
  }

  /// Whether an element says of itself that it holds who wrote the article or when.
  static func statesMeta(_ line: PageLine, in tree: HTMLTree) -> Bool {
    PageDay.isNamed(line, in: tree) || PageWriters.isNamed(line, in: tree)
  }

  /// Lines behind the headline among which writers and days are looked for; bounds the time of a
  /// hostile page.
  static let headReach = 40

  /// Lines right below the text that may sign it; further ones are of other articles.
  private static let tailReach = 1
}
