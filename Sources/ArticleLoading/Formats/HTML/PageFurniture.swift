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
  /// How many times as long as such boxes a page must be.
  private static let leastShare = 4
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
    var (listed, loaded) = (0, 0)
    var index = first + 1
    while index < outline.lines.count {
      defer { index += 1 }
      let line = outline.lines[index]
      guard case .heading(let level) = line.line.kind, level <= 3,
        let element = tree.ancestors(of: line.line.node).prefix(Self.depth)
          .first(where: { tree[$0].tag == .article }),
        ![headline, first].contains(where: { stands($0, in: element) })
      else { continue }
      let isLinked =
        line.linkShare > 0.9 && PageTeasers.leadsAway(line, in: tree, from: reader.metadata)
      // `Part 2` and `10:05` are headings of parts.
      let isTitle = line.words >= Self.wordsOfTitle
      guard level == 1 && isTitle && !isPart(element, at: headline) || isLinked else { continue }
      let lines = self.lines(of: element, around: index)
      let letters = lines.reduce(0) { $0 + (mayBeText($1) ? outline.lines[$1].letters : 0) }
      if level > 1 { listed += letters } else { loaded += letters }
      found.append(OtherArticle(element: element, lines: lines, isListed: level > 1))
      index = lines.upperBound - 1
    }
    // Where they are most of the text, they are what the page is about: a list, the hours of a day.
    return found.filter { $0.isListed ? listed * 2 < all : loaded * 4 < all * 3 }
  }

  /// Whether an element stands in the article of the headline, as what it explains does.
  private func isPart(_ element: HTMLTree.Index, at headline: Int) -> Bool {
    let title = outline.lines[headline].line.node
    guard
      let article = tree.ancestors(of: title).first(where: {
        tree[$0].tag == .article
      })
    else { return false }
    return tree.holds(element, in: article)
  }

  private func mayBeText(_ index: Int) -> Bool {
    outline.lines[index].trait == nil && outline.lines[index].isProse
  }

  private func stands(_ line: Int, in element: HTMLTree.Index) -> Bool {
    tree.holds(outline.lines[line].line.node, in: element)
  }

  // MARK: Forms and calls

  /// The lines of small boxes that hold a form: what it is for stands beside it.
  func formBoxes() -> [Int] {
    boxes(around: outline.lines.indices.filter { outline.lines[$0].trait == .form }) { index in
      let node = outline.lines[index].line.node
      if tree[node].tag == .form { return tree[node].parent }
      return tree.ancestors(of: node).prefix(Self.depth)
        .first { tree[$0].tag == .form }.map { tree[$0].parent }
    }
  }

  /// The lines of small boxes with a button, or a link on a line of its own, that asks the reader to do
  /// something: to subscribe, to play.
  func callBoxes() -> [Int] {
    boxes(around: outline.lines.indices.filter { isCall(outline.lines[$0]) }) {
      frame(of: outline.lines[$0].line.node)
    }
  }

  /// The text of small boxes with a heading or a list around some lines, each from an element on;
  /// none where they are much of what the page says, as each thing of a list may stand over a button.
  private func boxes(
    around lines: [Int], from start: (Int) -> HTMLTree.Index?
  ) -> [Int] {
    let all = reader.bodyLetters
    var found: Set<Int> = []
    for index in lines {
      guard var box = start(index) else { continue }
      while let lines = small(box, around: index) {
        let text = lines.filter { reader.verdicts[$0] == .body }
        if text.isEmpty {
          box = tree[box].parent
          continue
        }
        if isNotice(text), letters(text) * Self.leastShare <= all, !isOneOfMany(box) {
          found.formUnion(text)
        }
        break
      }
    }
    let result = found.sorted()
    return letters(result) * Self.leastShare <= all ? result : []
  }

  /// Whether lines are a heading or a list with a sentence or two that state no figures.
  private func isNotice(_ text: [Int]) -> Bool {
    let prose = text.filter(reader.isProse)
    return prose.count <= Self.mostSentences && letters(text) <= Self.mostLetters
      && prose.allSatisfy { !outline.lines[$0].hasDigit }
      && text.allSatisfy { isLoose(outline.lines[$0]) }
      && text.contains { index in
        switch outline.lines[index].line.kind {
        case .heading, .item: true
        default: false
        }
      }
  }

  /// Whether an element stands in a row with several of its kind, as the paragraphs of a text do.
  private func isOneOfMany(_ element: HTMLTree.Index) -> Bool {
    sequence(first: tree[tree[element].parent].firstChild) { $0 < 0 ? nil : tree[$0].next }
      .prefix(Self.row).prefix { $0 >= 0 }
      .count {
        tree[$0].isElement && tree[$0].tag == tree[element].tag && tree.isAlike($0, element)
      } > Self.fewKind
  }

  /// Elements of a row that are looked at, and those of one kind up to which they are boxes.
  private static let row = 64
  private static let fewKind = 3

  private func letters(_ lines: [Int]) -> Int {
    lines.reduce(0) { $0 + outline.lines[$1].letters }
  }

  private func isCall(_ line: PageLine) -> Bool {
    guard line.words <= Self.longestCall, line.line.range.count <= Self.callBytes,
      line.trait == .form || line.linkShare > 0.9
    else { return false }
    let text = outline.text.string(line.line.range).lowercased()
    // Few lines have more than ASCII.
    return Self.calls.contains(
      text.utf8.contains(0xE2) ? text.replacing("\u{2019}", with: "'") : text)
  }

  /// Words and bytes of the longest of these.
  private static let (longestCall, callBytes) = (5, 48)
  /// What buttons ask for, without what only shows more of a thing.
  private static let calls: Set<String> = [
    "subscribe", "subscribe now", "subscribe today", "subscribe for free", "sign up", "sign up now",
    "sign me up", "join now", "join today", "become a member", "become a supporter", "donate now",
    "support us", "give now", "play now", "take the quiz", "start the quiz", "start quiz", "follow",
    "follow us", "register", "register now", "create account", "create a free account",
    "start free trial", "start your free trial", "try it free", "try for free", "get started",
    "buy a gift", "buy now", "shop now", "select", "unlock", "search all jobs", "submit your event",
    "submit an event", "post a job", "download the app", "get the app",
    "abonnieren", "jetzt abonnieren", "jetzt anmelden", "jetzt spenden", "jetzt unterstützen",
    "jetzt testen", "je m'abonne", "s'abonner", "abonnez-vous", "s'inscrire", "je soutiens",
    "suscríbete", "suscribirse", "hazte socio", "hazte socia", "únete", "regístrate", "abbonati",
    "abbonati ora", "iscriviti", "assine", "assine já", "apoie", "abonneer", "abonneer nu",
    "word lid", "subskrybuj", "wesprzyj", "подписаться", "поддержать", "abone ol",
  ]

  // MARK: Writers

  /// The lines of a last small box that has the name of a writer of the article as its heading and a
  /// sentence that begins with it.
  func writerBox() -> [Int] {
    let text = reader.verdicts.indices.filter { reader.verdicts[$0] == .body }
    let writers = PageWriters.names(at: reader) + reader.metadata.authors
    let last = text.suffix(Self.mostSentences + 1)
    let heading = last.last { index in
      guard case .heading = outline.lines[index].line.kind else { return false }
      let name = outline.text.string(outline.lines[index].line.range)
      return name.contains(" ") && writers.contains { $0.contains(name) }
    }
    guard let heading, let box = box(around: heading) else { return [] }
    let lines = text.filter { $0 >= heading }
    let name = outline.text.string(outline.lines[heading].line.range)
    guard lines.count > 1, lines.allSatisfy(box.contains),
      outline.text.string(outline.lines[lines[1]].line.range).hasPrefix(name)
    else { return [] }
    return lines
  }

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

  /// Linked headings in a row with the paragraphs from which on they are those of the text.
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
    !line.isProse && !line.isSentence && !line.statesFigure && line.words <= Self.longestLabel
      && isLoose(line)
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
    var node = frame(of: outline.lines[index].line.node)
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
    guard leadsElsewhere(rest), text.allSatisfy({ isLabel(outline.lines[$0]) }) else {
      return false
    }
    let items = text.filter { outline.lines[$0].line.kind == .item }
    return items.isEmpty
      || rest.count >= 2 * items.count
        && items.allSatisfy { outline.lines[$0].words <= Self.longestItem + 1 }
  }

  /// Whether lines are those of a form or links to other pages, and not the button or the link beside a
  /// heading of the text.
  private func leadsElsewhere(_ lines: [Int]) -> Bool {
    let links = lines.filter {
      outline.lines[$0].linkShare > 0.9 && PageTeasers.leadsAway(outline.lines[$0], in: tree)
    }
    return links.count >= Self.fewestLinks
      || links.contains { outline.lines[$0].words >= Self.wordsOfTitle }
      || lines.contains { index in
        tree.ancestors(of: outline.lines[index].line.node).prefix(Self.depth)
          .contains { tree[$0].tag == .form }
      } || lines.count { outline.lines[$0].trait == .form } >= Self.fewestLinks
  }

  /// Links, or buttons, from which on a heading stands over them.
  private static let fewestLinks = 2
  /// Words of the shortest headline of another article.
  private static let wordsOfTitle = 4

  /// Whether a line is outside of the article, and no caption, writer or day.
  private func isFolded(_ verdict: PageReader.Verdict) -> Bool {
    switch verdict {
    case .other(.caption), .other(.credit), .other(.media), .other(.byline), .other(.date): false
    case .other: true
    default: false
    }
  }

  // MARK: Boxes

  /// The frame that a block is, or stands in.
  private func frame(of node: HTMLTree.Index) -> HTMLTree.Index {
    [.div, .section, .aside, .article].contains(tree[node].tag) ? node : tree[node].parent
  }

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
