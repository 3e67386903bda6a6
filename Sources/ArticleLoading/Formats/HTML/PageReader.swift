internal import Articles

/// Tells the lines of a page's article from all others.
struct PageReader: Sendable {
  enum Verdict: Sendable, Equatable {
    case headline, deck, body
    /// A caption, credit, byline or date between headline and end of the article.
    case beside(Passage.Kind, PageTrait)
    case other(PageTrait?)

    var isArticle: Bool {
      if case .other = self { false } else { true }
    }
  }

  let outline: PageOutline
  let metadata: PageMetadata
  private var container: HTMLTree.Index = 0
  /// The nodes of the text: those of the container, and of what belongs to it beside it.
  private var extent = RangeSet<HTMLTree.Index>()
  var verdicts: [Verdict] = []
  private(set) var headline: Int?
  /// The line below the text that says who wrote it.
  var signature: Int?
  /// The points that are listed between headline and text.
  private(set) var points: Set<Int> = []

  init(_ outline: PageOutline, _ metadata: PageMetadata) {
    self.outline = outline
    self.metadata = metadata
    let teasers = PageTeasers(outline)
    readText(teasers, but: [])
    let others = PageFurniture(self).otherArticles()
    if others.contains(where: { outline.tree.holds(container, in: $0.element) }) {
      readText(teasers, but: others)
    }
    leaveOut(others.flatMap(\.lines).filter { verdicts[$0] == .body }, as: .related)
    if let deck = PageDeck.opening(of: self) { verdicts[deck] = .deck }
    cutHead()
    cutMeta()
    points = Set(PagePoints.lines(over: self))
    for line in points { verdicts[line] = .body }
    leaveOut(PageFurniture(self).formBoxes(), as: .form)
    leaveOut(PageFurniture(self).callBoxes(), as: nil)
    cutTail()
    leaveOut(PageFurniture(self).writerBox(), as: .author)
    leaveOut(PageFurniture(self).labels(), as: nil)
    cutLastMeta()
    for line in PageNotes.lines(around: self) { verdicts[line] = .body }
    for line in PageFurniture(self).linkedHeadings() { verdicts[line] = .body }
    if let headline { verdicts[headline] = .headline }
    markBeside()
    if let deck = PageDeck.line(of: self) { verdicts[deck] = .deck }
  }

  /// The article of a page; where the names of its elements leave little of it, without them.
  static func read(_ tree: HTMLTree, _ text: HTMLText, _ metadata: PageMetadata) -> PageReader {
    let named = PageReader(PageOutline(tree, text), metadata)
    guard named.bodyLetters < 400 else { return named }
    let bare = PageReader(PageOutline(tree, text, usesNames: false), metadata)
    return bare.bodyLetters > 3 * named.bodyLetters + 800 ? bare : named
  }

  /// Characters of the running text outside of links.
  var bodyLetters: Int {
    zip(outline.lines, verdicts).reduce(0) { $0 + ($1.1 == .body ? $1.0.letters : 0) }
  }

  /// Whether any line of the article is running text, and not `Loading` alone.
  var hasProse: Bool { verdicts.indices.contains(where: isProse) }

  /// Finds the text and the headline, outside of other articles.
  private mutating func readText(
    _ teasers: PageTeasers, but others: [PageFurniture.OtherArticle]
  ) {
    container = PageContainer(outline, teasers, but: others).element()
    extent = PageExtent.nodes(of: container, in: outline)
    readContainer()
    leaveOut(teasers)
    headline = PageHeadline.line(of: self)
  }

  private mutating func readContainer() {
    let own = outline.traits[Int(container)]
    verdicts = outline.lines.map { line in
      guard extent.contains(line.line.node) else { return .other(line.trait) }
      if let trait = line.trait, trait != own { return .other(trait) }
      return isText(line) ? .body : .other(nil)
    }
  }

  private mutating func leaveOut(_ lines: [Int], as trait: PageTrait?) {
    for line in lines { verdicts[line] = .other(trait) }
  }

  /// Whether an element holds the text, or the headline.
  func isFrame(_ node: HTMLTree.Index) -> Bool {
    outline.tree.holds(container, in: node)
      || headline.map { outline.tree.holds(outline.lines[$0].line.node, in: node) } ?? false
  }

  /// Teasers are no text but where they are what the page is made of, as a list of what has happened.
  private mutating func leaveOut(_ teasers: PageTeasers) {
    let text = verdicts.indices.filter(isProse)
    let held = text.filter { teasers.hold(outline.lines[$0]) }
    func letters(_ lines: [Int]) -> Int { lines.reduce(0) { $0 + outline.lines[$1].letters } }
    guard !held.isEmpty, letters(held) * 2 < letters(text) else { return }
    // Between paragraphs the things of a list may have links too.
    let last = text.last { !teasers.hold(outline.lines[$0]) } ?? 0
    for index in verdicts.indices
    where verdicts[index] == .body && teasers.hold(outline.lines[index])
      && (index > last || teasers.holdInCard(outline.lines[index]))
    {
      verdicts[index] = .other(.related)
    }
  }

  private func isText(_ line: PageLine) -> Bool {
    guard line.line.kind != .caption, line.length > 0 else { return false }
    switch line.line.kind {
    case .row, .preformatted: guard line.hasLetter || line.hasDigit else { return false }
    default: guard line.hasLetter else { return false }
    }
    guard line.linkShare > 0.6 else { return true }
    // Who said what is quoted, and when.
    if line.line.kind == .quotation, Self.opensWithDash(outline.text.utf8[line.line.range]) {
      return true
    }
    // An item that is a link leads away, however it ends.
    if line.line.kind == .item, line.linkShare > 0.9 { return false }
    let shortest = line.linkShare > 0.95 ? Self.linkedSentence : 60
    return line.length >= 300 || line.isSentence && line.length >= shortest
  }

  private static func opensWithDash(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "\u{2014}".utf8) || line.starts(with: "\u{2013}".utf8)
  }

  /// Characters of the shortest sentence that is text though it is a link; headlines may ask or end
  /// with a point.
  private static let linkedSentence = 120

  func isProse(_ index: Int) -> Bool {
    verdicts[index] == .body && outline.lines[index].isProse
  }

  /// A text without case, marks and white space, for comparing.
  static func key(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if ASCII.isLetter(byte) || ASCII.isDigit(byte) { result.append(ASCII.lowercased(byte)) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        result += scalar.properties.lowercaseMapping.utf8
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Beside the text

  /// Captions, credits, writers and dates, from the headline to the end of the text.
  private mutating func markBeside() {
    guard let last = verdicts.indices.last(where: { verdicts[$0] == .body }) else { return }
    let start = headline ?? verdicts.indices.first { verdicts[$0] == .body } ?? 0
    for index in start..<max(start, min(last + 1, verdicts.count)) {
      guard case .other(let trait?) = verdicts[index], let kind = Self.kind(of: trait) else {
        continue
      }
      let node = outline.lines[index].line.node
      let isInside = extent.contains(node)
      guard isInside || headline != nil || kind == .byline || kind == .date else { continue }
      guard outline.lines[index].length <= 600, outline.lines[index].hasLetter,
        trait != .media || !isLinkWithoutPicture(outline.lines[index])
      else { continue }
      verdicts[index] = .beside(kind, trait)
    }
    markPicturesBehind(last)
  }

  /// Whether a line is a link in a figure that holds nothing to look at, as one to another article.
  private func isLinkWithoutPicture(_ line: PageLine) -> Bool {
    let tree = outline.tree
    guard line.linkShare > 0.9,
      let figure = ([line.line.node] + tree.ancestors(of: line.line.node).prefix(Self.figureReach))
        .first(where: { tree[$0].tag == .figure })
    else { return false }
    return !PageWriters.nodes(of: figure, in: tree).contains {
      tree[$0].isElement && Self.pictures.contains(tree[$0].tag)
        || tree[$0].tag == .other && tree[$0].isElement
    }
  }

  private static let figureReach = 6
  private static let pictures: Set<HTMLTag> = [
    .img, .picture, .video, .audio, .iframe, .svg, .canvas, .object, .embed, .noscript,
  ]

  /// The captions of pictures that stand in one row with the text, behind its last paragraph: those of
  /// a gallery.
  private mutating func markPicturesBehind(_ last: Int) {
    let tree = outline.tree
    let row = tree[outline.lines[last].line.node].parent
    guard row > 0, tree[row].tag != .body else { return }
    for index in verdicts.indices.dropFirst(last + 1).prefix(Self.headReach) {
      guard case .other(let trait?) = verdicts[index], trait == .caption || trait == .media,
        outline.lines[index].length <= 600, outline.lines[index].hasLetter,
        outline.lines[index].linkShare < 0.5
      else { continue }
      var node = outline.lines[index].line.node
      for _ in 0..<Self.figureDepth where node > 0 && tree[node].parent != row {
        node = tree[node].parent
      }
      if node > 0, tree[node].parent == row { verdicts[index] = .beside(.caption, trait) }
    }
  }

  /// Elements round a caption within its figure.
  private static let figureDepth = 3

  private static func kind(of trait: PageTrait) -> Passage.Kind? {
    switch trait {
    case .caption, .media: .caption
    case .credit: .credit
    case .byline: .byline
    case .date: .date
    default: nil
    }
  }
}
