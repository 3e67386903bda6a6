/// Finds the boxes among the text of a page that are no part of it, by what stands in them together.
struct PageFurniture {
  private let reader: PageReader
  private var outline: PageOutline { reader.outline }
  private var tree: HTMLTree { outline.tree }

  /// Lines of the largest box.
  private static let mostLines = 16
  /// Sentences of a box with a form, and characters outside of links.
  private static let mostSentences = 3
  private static let mostLetters = 400
  /// What the text must have more of than such a box.
  private static let leastShare = 3
  /// Words of the longest label, and of the longest item beside links.
  private static let longestLabel = 12
  private static let longestItem = 3
  /// Elements round a line that are looked at.
  private static let depth = 12

  init(_ reader: PageReader) { self.reader = reader }

  // MARK: Other articles

  /// An article of the page that is not the one it is about.
  struct OtherArticle {
    let element: HTMLTree.Index
    let lines: Range<Int>
    /// Whether its headline is a link, as in a list of articles.
    fileprivate let isListed: Bool
  }

  /// The articles behind the first text under the headline that have headlines of their own, as those
  /// have that a page loads when one has read to its end.
  func otherArticles() -> [OtherArticle] {
    guard let headline = reader.headline else { return [] }
    let text = outline.lines.indices.dropFirst(headline + 1).filter(mayBeText)
    guard let first = text.first else { return [] }
    let all = text.reduce(0) { $0 + outline.lines[$1].letters }
    var found: [OtherArticle] = []
    var listed = 0
    var index = first + 1
    while index < outline.lines.count {
      defer { index += 1 }
      let line = outline.lines[index]
      guard case .heading(let level) = line.line.kind, level <= 3,
        let element = PageWriters.ancestors(of: line.line.node, in: tree).prefix(Self.depth)
          .first(where: { tree[$0].tag == .article }),
        ![headline, first].contains(where: { stands($0, in: element) })
      else { continue }
      let isLinked = line.linkShare > 0.9 && PageTeasers.leadsAway(line, in: tree)
      guard level == 1 || isLinked else { continue }
      let lines = self.lines(of: element, around: index)
      if level > 1 {
        listed += lines.reduce(0) { $0 + (mayBeText($1) ? outline.lines[$1].letters : 0) }
      }
      found.append(OtherArticle(element: element, lines: lines, isListed: level > 1))
      index = lines.upperBound - 1
    }
    // Where they are most of the text, they are what the page lists.
    return listed * 2 < all ? found : found.filter { !$0.isListed }
  }

  private func mayBeText(_ index: Int) -> Bool {
    outline.lines[index].trait == nil && outline.lines[index].isProse
  }

  private func stands(_ line: Int, in element: HTMLTree.Index) -> Bool {
    tree.holds(outline.lines[line].line.node, in: element)
  }

  // MARK: Forms

  /// The lines of small boxes that hold a form: what it is for stands beside it.
  func formBoxes() -> [Int] {
    var found: [Int] = []
    var last: HTMLTree.Index = -1
    let all = reader.bodyLetters
    for (index, line) in outline.lines.enumerated() where line.trait == .form {
      guard
        let form = PageWriters.ancestors(of: line.line.node, in: tree).prefix(Self.depth)
          .first(where: { tree[$0].tag == .form }) ?? form(line.line.node), form != last
      else { continue }
      last = form
      var box = tree[form].parent
      while let lines = small(box, around: index) {
        let text = lines.filter { reader.verdicts[$0] == .body }
        if text.isEmpty {
          box = tree[box].parent
          continue
        }
        let prose = text.filter(reader.isProse)
        guard prose.count <= Self.mostSentences,
          letters(text) <= min(Self.mostLetters, all / Self.leastShare),
          text.allSatisfy({ isLoose(outline.lines[$0]) })
        else { break }
        found += text
        break
      }
    }
    // Each paragraph of the text may stand beside one.
    return letters(found) * 2 < all ? found : []
  }

  private func letters(_ lines: [Int]) -> Int {
    lines.reduce(0) { $0 + outline.lines[$1].letters }
  }

  private func form(_ node: HTMLTree.Index) -> HTMLTree.Index? {
    tree[node].tag == .form ? node : nil
  }

  // MARK: Calls

  /// The lines of small boxes with a button, or a link on a line of its own, that asks the reader to do
  /// something: to listen, to subscribe, to play.
  func callBoxes() -> [Int] {
    var found: Set<Int> = []
    let all = reader.bodyLetters
    for (index, line) in outline.lines.enumerated() where isCall(line) {
      var node = line.line.node
      if ![.div, .section, .aside, .article].contains(tree[node].tag) { node = tree[node].parent }
      while let lines = small(node, around: index) {
        let text = lines.filter { reader.verdicts[$0] == .body }
        if text.isEmpty {
          node = tree[node].parent
          continue
        }
        let prose = text.filter(reader.isProse)
        guard prose.count <= Self.mostSentences, letters(text) <= min(Self.mostLetters, all / 4),
          text.allSatisfy({ isLoose(outline.lines[$0]) })
        else { break }
        found.formUnion(text)
        break
      }
    }
    // Each thing of a list may stand over such a button.
    let lines = found.sorted()
    return letters(lines) * 4 < all ? lines : []
  }

  private func isCall(_ line: PageLine) -> Bool {
    guard line.words <= Self.longestCall, line.trait == .form || line.linkShare > 0.9 else {
      return false
    }
    let words = outline.text.string(line.line.range).lowercased().split(separator: " ")
    return words.first.map { Self.calls.contains(String($0)) } ?? false
  }

  private static let longestCall = 6
  /// First words of what buttons ask for, without those that only show more of a thing.
  private static let calls: Set<String> = [
    "listen", "subscribe", "sign", "donate", "give", "join", "play", "take", "vote", "search",
    "shop", "buy", "get", "start", "try", "download", "register", "follow", "select", "continue",
    "apply", "submit", "claim", "unlock", "become", "browse", "redeem", "allow", "accept", "later",
    "yes", "no", "jetzt", "abonnieren", "anmelden", "anh\u{F6}ren", "spenden", "kaufen",
    "s\u{2019}abonner",
    "s'abonner", "abonnez-vous", "\u{E9}couter", "soutenir", "suscr\u{ED}bete", "suscribirse",
    "escuchar", "apoyar", "hazte", "\u{FA}nete", "abbonati", "ascolta", "iscriviti", "assine",
    "ou\u{E7}a", "apoie", "abonneer", "luister", "steun", "subskrybuj", "wesprzyj", "подписаться",
    "слушать", "поддержать", "abone", "dinle",
  ]

  // MARK: Writers

  /// The lines of a last small box that has a name as its heading and a sentence that begins with it.
  func writerBox() -> [Int] {
    let text = reader.verdicts.indices.filter { reader.verdicts[$0] == .body }
    guard
      let heading = text.suffix(Self.mostSentences + 1).last(where: { index in
        guard case .heading = outline.lines[index].line.kind else { return false }
        return (2...Self.longestName).contains(outline.lines[index].words)
      }), let next = text.first(where: { $0 > heading }), reader.isProse(next),
      heading > text[0], let box = box(around: heading), box.contains(next)
    else { return [] }
    let name = outline.text.string(outline.lines[heading].line.range)
    let lines = text.filter { $0 >= heading }
    guard lines.allSatisfy(box.contains),
      outline.text.string(outline.lines[next].line.range).hasPrefix(name)
    else { return [] }
    return lines
  }

  private static let longestName = 4

  // MARK: Headings

  /// The headings over parts of the text that are links: each in a box with its part, or several in one
  /// row with the paragraphs, where one alone may lead to another article.
  func linkedHeadings() -> [Int] {
    var (own, inRow): ([Int], [Int]) = ([], [])
    for index in outline.lines.indices.dropLast() {
      guard case .heading(let level) = outline.lines[index].line.kind, level > 1,
        reader.verdicts[index] == .other(nil), reader.isProse(index + 1)
      else { continue }
      let boxes = [index, index + 1].map { PageTeasers.box(of: outline.lines[$0], in: tree) }
      guard boxes[0] == boxes[1], boxes[0] > 0 else { continue }
      let isFrame = reader.isFrame(boxes[0])
      if isFrame, PageTeasers.leadsAway(outline.lines[index], in: tree) {
        inRow.append(index)
      } else {
        own.append(index)
      }
    }
    return inRow.count < Self.fewestInRow ? own : own + inRow
  }

  private static let fewestInRow = 3

  // MARK: Labels

  /// The headings and labels of boxes of which all else is no text: `Vote now` over a form, `Other news`
  /// over links.
  func labels() -> [Int] {
    guard let first = reader.firstText else { return [] }
    return reader.verdicts.indices.dropFirst(first + 1).filter { index in
      reader.verdicts[index] == .body && isLabel(outline.lines[index])
        && box(around: index).map { isFurniture($0, but: index) } ?? false
    }
  }

  private func isLabel(_ line: PageLine) -> Bool {
    !line.isProse && !line.isSentence && line.words <= Self.longestLabel && isLoose(line)
  }

  /// Whether a line is no part of a table, quotation or listing.
  private func isLoose(_ line: PageLine) -> Bool {
    switch line.line.kind {
    case .paragraph, .heading, .item: true
    default: false
    }
  }

  /// The lines of the innermost small box that holds more than a line.
  private func box(around index: Int) -> Range<Int>? {
    var node = outline.lines[index].line.node
    if ![.div, .section, .aside, .article].contains(tree[node].tag) { node = tree[node].parent }
    for _ in 0..<Self.depth {
      guard let lines = small(node, around: index) else { return nil }
      if lines.count > 1 { return lines }
      node = tree[node].parent
    }
    return nil
  }

  private func isFurniture(_ box: Range<Int>, but label: Int) -> Bool {
    let text = box.filter { reader.verdicts[$0] == .body }
    let rest = box.filter { isFolded(reader.verdicts[$0]) }
    guard !rest.isEmpty, text.allSatisfy({ isLabel(outline.lines[$0]) }) else { return false }
    let items = text.filter { outline.lines[$0].line.kind == .item }
    return items.isEmpty
      || rest.count >= items.count
        && items.allSatisfy { outline.lines[$0].words <= Self.longestItem + 1 }
  }

  /// Whether a line is outside of the article, and no caption, writer or day.
  private func isFolded(_ verdict: PageReader.Verdict) -> Bool {
    switch verdict {
    case .other(.caption), .other(.credit), .other(.media), .other(.byline), .other(.date): false
    case .other: true
    default: false
    }
  }

  // MARK: Boxes

  /// The lines of an element that is no more than a box within the text; nil where it is more.
  private func small(_ node: HTMLTree.Index, around index: Int) -> Range<Int>? {
    guard node > 0, ![.body, .main].contains(tree[node].tag), !reader.isFrame(node) else {
      return nil
    }
    let lines = lines(of: node, around: index, most: Self.mostLines)
    return lines.count <= Self.mostLines ? lines : nil
  }

  /// The lines of an element, one of which is given; stops once they are more than so many.
  private func lines(
    of node: HTMLTree.Index, around index: Int, most: Int = .max
  ) -> Range<Int> {
    let end = tree.following(node, in: 0) ?? HTMLTree.Index(tree.nodes.count)
    func isInside(_ line: Int) -> Bool { (node..<end).contains(outline.lines[line].line.node) }
    var (first, last) = (index, index)
    while first > 0, last - first <= most, isInside(first - 1) { first -= 1 }
    while last + 1 < outline.lines.count, last - first <= most, isInside(last + 1) { last += 1 }
    return first..<(last + 1)
  }
}
