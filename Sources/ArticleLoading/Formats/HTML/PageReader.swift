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
  private var extent: Range<HTMLTree.Index> = 0..<0
  private(set) var verdicts: [Verdict] = []
  private(set) var headline: Int?
  /// The line below the text that says who wrote it.
  private(set) var signature: Int?
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
    var result = ""
    for scalar in text.unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      result.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    return result
  }

  // MARK: Ends

  /// What stands before the first running text is no part of it, but for a heading over it.
  private mutating func cutHead() {
    if let headline {
      for index in verdicts.indices.prefix(headline) where verdicts[index] == .body {
        verdicts[index] = .other(nil)
      }
    }
    guard var first = verdicts.indices.first(where: opensText) else { return }
    // A text may begin with short sentences, `No.`, or with what has no mark.
    let edge = PageEdges(self, at: first..<verdicts.count)
    while let before = verdicts.prefix(first).lastIndex(where: { $0 == .body || $0 == .other(nil) }
    ),
      first - before <= Self.openingReach,
      before == first - 1
        && (isShortOpening(before, over: first) || edge.sharesParagraph(before, with: first))
        || edge.opens(before)
    {
      first = before
    }
    for index in verdicts.indices.prefix(first) where verdicts[index] == .body {
      let isHeading: Bool
      if case .heading(let level) = outline.lines[index].line.kind {
        isHeading = index == first - 1 && level > 1
      } else {
        isHeading = false
      }
      if !isHeading { verdicts[index] = .other(nil) }
    }
  }

  /// Lines of pictures and boxes that may stand between the first paragraphs.
  private static let openingReach = 6

  /// Whether a line is a sentence in a paragraph right over another of the same kind.
  private func isShortOpening(_ index: Int, over next: Int) -> Bool {
    let (line, tree) = (outline.lines[index], outline.tree)
    let (node, other) = (line.line.node, outline.lines[next].line.node)
    return verdicts[index] == .body && line.line.kind == .paragraph && line.isSentence
      && !line.hasDigit && line.linkShare == 0 && tree[node].tag == .p && tree[other].tag == .p
      && tree[node].parent == tree[other].parent && tree.isAlike(node, other)
      && !isNamedMeta(line)
  }

  /// Lines right behind the lead that say who wrote the article or when are no text.
  private mutating func cutMeta() {
    guard let headline, let first = verdicts.indices.first(where: opensText), headline < first
    else { return }
    // Letters and quotations are signed too.
    let all = verdicts.indices.filter(isMeta)
    guard let last = all.last, last - all[0] < all.count else { return }
    let head = verdicts.indices[first...].prefix(Self.leadLines + 1)
    for index in head where isMeta(index) && outline.lines[index - 1].line.kind != .quotation {
      verdicts[index] = .other(nil)
    }
  }

  /// Nor is such a line below the text, over a line or two of the page at most.
  private mutating func cutLastMeta() {
    let text = verdicts.indices.filter { verdicts[$0] == .body }
    // Letters and quotations are signed too.
    guard text.count(where: isMeta) == 1 else { return }
    guard
      let index = text.suffix(Self.lastLines).last(where: isMeta)
        ?? text.dropFirst().last(where: { isMeta($0) && namesBoth($0) })
    else { return }
    verdicts[index] = .other(nil)
    signature = index
  }

  /// Whether a line is named both as who wrote the article and as when.
  private func namesBoth(_ index: Int) -> Bool {
    let line = outline.lines[index]
    return PageDay.isNamed(line, in: outline.tree) && PageWriters.isNamed(line, in: outline.tree)
  }

  /// Last lines of the text among which one that says who wrote it is looked for.
  private static let lastLines = 3

  private func isMeta(_ index: Int) -> Bool {
    verdicts[index] == .body && !isProse(index) && outline.lines[index].line.kind != .quotation
      && isNamedMeta(outline.lines[index])
  }

  /// Whether it is running text, or a whole sentence that is full of links.
  private func opensText(_ index: Int) -> Bool {
    let line = outline.lines[index]
    return isProse(index)
      || verdicts[index] == .body && line.line.kind == .paragraph && line.isSentence
        && line.length >= 80
  }

  /// Behind the last running text only a list, table, quotation, run of lines or short sentence belongs
  /// to it.
  private mutating func cutTail() {
    guard let prose = verdicts.indices.last(where: isProse), !isBare(behind: prose) else { return }
    // A quotation may be the last of the running text.
    let last =
      verdicts.indices.last { isProse($0) && outline.tree[outline.lines[$0].line.node].tag == .p }
      ?? prose
    let edge = PageEdges(self, at: (0...prose).reversed())
    var end = prose + 1
    var index = end
    while index < verdicts.count, verdicts[index] == .body {
      if goesOn(at: index) || isSentence(index, beside: last) || edge.goesOn(index) {
        end = index + 1
      } else if index > end {
        break
      }
      index += 1
    }
    var reach = end + Self.boxReach
    for rest in end..<verdicts.count where verdicts[rest] == .body {
      if rest < reach, isLast(rest, beside: last, edge) {
        reach = rest + Self.boxReach
      } else {
        verdicts[rest] = .other(nil)
      }
    }
  }

  /// Whether the page has no frames and nothing but paragraphs from the text on, as many a mail: there
  /// is nothing around the text that its last lines could belong to.
  private func isBare(behind prose: Int) -> Bool {
    let (lines, tree) = (outline.lines, outline.tree)
    guard lines.allSatisfy({ $0.trait == nil && $0.linkShare < 0.5 }) else { return false }
    let rest = lines[prose...]
    return rest.count <= 1 + Self.mostLast
      && rest.allSatisfy {
        $0.words >= Self.lastWords && tree[$0.line.node].tag == .p
          && tree[tree[$0.line.node].parent].tag == .body
      }
  }

  /// The most last lines of such a page that are text, and the words of the shortest: shorter ones
  /// say where to write and how to leave.
  private static let (mostLast, lastWords) = (2, 5)

  /// Lines of boxes behind the running text among which a last short sentence is looked for.
  private static let boxReach = 12

  /// Whether a line is a last short sentence or paragraph, or the heading over it.
  private func isLast(_ index: Int, beside last: Int, _ edge: PageEdges) -> Bool {
    if case .heading = outline.lines[index].line.kind, index + 1 < verdicts.count {
      return verdicts[index + 1] == .body
        && (isSentence(index + 1, beside: last) || edge.goesOn(index + 1))
    }
    return isSentence(index, beside: last) || edge.goesOn(index)
  }

  /// Whether a line is a sentence in an element like that of the last running text and in one row with
  /// it, as the answer to a last question is.
  private func isSentence(_ index: Int, beside last: Int) -> Bool {
    let (line, text, tree) = (outline.lines[index], outline.lines[last], outline.tree)
    let (node, other) = (line.line.node, text.line.node)
    guard line.linkShare == 0, node > 0, other > 0, tree[node].tag == tree[other].tag,
      tree[node].tag == .p || tree[node].tag == .div && tree.isAlike(node, other)
    else { return false }
    let said = outline.text.string(line.line.range)
    // The last paragraph may be a note in brackets or words that are quoted, right behind another.
    let isWhole =
      line.isSentence || verdicts[index - 1] == .body && "\"”»)」』）".contains(said.last ?? " ")
    let isAnswer =
      verdicts[index - 1] == .body
      && outline.text.string(outline.lines[index - 1].line.range).hasSuffix("?")
    guard isWhole, line.spokenWords >= 2 || isAnswer else { return false }
    let (one, two) = (tree[node].parent, tree[other].parent)
    if one == two { return true }
    // Each paragraph may stand in a box of its own.
    return one > 0 && two > 0 && tree[one].parent == tree[two].parent
      && tree[one].tag == tree[two].tag && tree.isAlike(one, two)
  }

  /// Whether a short line is one of several that say something together.
  private func goesOn(at index: Int) -> Bool {
    let line = outline.lines[index].line
    switch line.kind {
    case .item, .row, .quotation, .preformatted: return true
    default: break
    }
    return [index - 1, index + 1].contains { other in
      verdicts.indices.contains(other) && outline.lines[other].line.node == line.node
        && outline.tree[line.node].tag != .div
    }
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
