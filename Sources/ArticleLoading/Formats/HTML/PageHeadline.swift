/// Finds the line that says what a page calls its article.
struct PageHeadline {
  private let reader: PageReader
  private var outline: PageOutline { reader.outline }
  private var metadata: PageMetadata { reader.metadata }
  /// The words of the titles that the page states.
  private let titleWords: [TitleWords]

  private init(_ reader: PageReader) {
    self.reader = reader
    titleWords = [reader.metadata.headline, reader.metadata.title].compactMap(\.self)
      .filter { $0.utf8.count <= Self.longestTitle }.map { TitleWords($0) }
  }

  /// Bytes of the longest title that is looked at for words.
  private static let longestTitle = 1_000

  /// The line of the headline; a level-one heading before others, and none where nothing speaks for one.
  static func line(of reader: PageReader) -> Int? { PageHeadline(reader).line() }

  private func line() -> Int? {
    let titles = [metadata.headline, metadata.title].compactMap(\.self).map(PageReader.key)
      .filter { !$0.isEmpty }
    let first = outline.lines.indices.first(where: reader.isProse) ?? outline.lines.count
    let all = outline.lines.reduce(0) { $0 + ($1.isProse ? $1.letters : 0) }
    var before = 0
    var best: (score: Int, index: Int)?
    for (index, line) in outline.lines.enumerated() {
      if line.isProse { before += line.letters }
      // A heading behind half of the text is of another article.
      guard index <= first + 3 || before * 5 < all * 2 else { break }
      guard line.length <= 300, line.length >= 3 else { continue }
      let score = score(index, titles, first: first)
      // Of several as good, the last one before the text.
      guard score >= 3,
        best.map({ score > $0.score || (score == $0.score && index <= first) }) ?? true
      else { continue }
      best = (score, index)
    }
    return best?.index
  }

  /// Whether a heading of the first two levels says what the title of the window does in other words.
  private func isLikeTitle(_ line: PageLine) -> Bool {
    guard case .heading(let level) = line.line.kind, level <= 2, !titleWords.isEmpty
    else { return false }
    let words = TitleWords(outline.text.string(line.line.range))
    return titleWords.contains {
      $0.likeness(to: words).map { $0 >= Self.likeTitle } ?? false
    }
  }

  /// Whether a line is the heading of the first level of the `article` that holds the first text, linked
  /// to a page of its own and not to the front of the site.
  private func leadsToItself(_ line: PageLine, _ first: Int) -> Bool {
    let tree = outline.tree
    guard line.line.kind == .heading(1), first < outline.lines.count,
      let article = tree.ancestors(of: line.line.node).first(where: { tree[$0].tag == .article }),
      tree.holds(outline.lines[first].line.node, in: article)
    else { return false }
    return PageWriters.nodes(of: line.line.node, in: tree).contains { node in
      guard tree[node].tag == .a, let place = tree.place(of: "href", in: node) else { return false }
      let path = tree.source[place].split(separator: UInt8(ascii: "/"))
      return (path.first?.last == UInt8(ascii: ":") ? path.dropFirst(2) : path[...]).count > 0
    }
  }

  /// Share of the words of a title that a heading has, from which on it says the same.
  private static let likeTitle = 0.7

  /// How much speaks for a line to be the headline; 3 is enough.
  private func score(_ index: Int, _ titles: [String], first: Int) -> Int {
    let line = outline.lines[index]
    let text = PageReader.key(outline.text.string(line.line.range))
    guard !text.isEmpty else { return 0 }
    var score = 0
    for title in titles {
      if title == text { score = max(score, 8) }
      if text.utf8.count >= 12, title.hasPrefix(text) || title.hasSuffix(text) {
        score = max(score, 6)
      }
      if title.utf8.count >= 12, text.hasPrefix(title) { score = max(score, 5) }
    }
    if score == 0, isLikeTitle(line) { score = 3 }
    if case .heading(let level) = line.line.kind {
      if score > 0 { score += 7 - Int(level) } else if level == 1, index < first { score = 4 }
    }
    if index < first, PageTrait.namesHeadline(line.line.node, in: outline.tree) {
      score = score > 0 ? score + 3 : 4
    }
    if line.trait != nil, score < 8 { score -= 3 }
    if line.linkShare > 0.9, !leadsToItself(line, first) { score -= 2 }
    if index > first { score -= 3 }
    return score
  }
}
