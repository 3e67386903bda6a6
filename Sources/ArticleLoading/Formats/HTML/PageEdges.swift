/// Tells which lines at the ends of a text belong to it for the way they are set: as its paragraphs
/// are, in one row with them and without links, whatever sign they end with.
struct PageEdges {
  private let reader: PageReader
  /// Paragraphs of running text next to the end.
  private let paragraphs: [HTMLTree.Index]
  private var outline: PageOutline { reader.outline }
  private var tree: HTMLTree { outline.tree }

  /// Paragraphs that a line is held against.
  private static let reach = 6
  /// Words of the shortest last line; one alone is a label, but where it asks.
  private static let fewestWords = 2
  /// Words of the shortest first line, in scripts with capitals and in others.
  private static let fewestFirst = (cased: 4, uncased: 2)
  /// Words up to which a first line with figures or a colon is a day or a label.
  private static let longestLabel = 10
  /// Words of the longest last line that is a name or names.
  private static let longestNames = 4
  /// Nodes of a line among which a picture is looked for.
  private static let pictureReach: HTMLTree.Index = 12

  /// The edge of a text at the first of some lines.
  init(_ reader: PageReader, at lines: some Sequence<Int>) {
    self.reader = reader
    paragraphs = lines.lazy.filter(reader.isProse).map { reader.outline.lines[$0].line.node }
      .filter { [.p, .div].contains(reader.outline.tree[$0].tag) }.prefix(Self.reach).map(\.self)
  }

  /// Whether a line behind the last running text goes on with it: neither names nor addresses nor what
  /// announces more.
  func goesOn(_ index: Int) -> Bool {
    let line = outline.lines[index]
    guard isSet(index), !line.announces else { return false }
    let text = outline.text.string(line.line.range)
    let isQuestion = line.isSentence && "?;\u{037E}\u{061F}\u{FF1F}".contains(text.last ?? " ")
    guard isQuestion || line.spokenWords >= Self.fewestWords else { return false }
    let value = text.split(separator: ":").last.map(String.init) ?? text
    let isOfNames =
      value.contains(where: \.isUppercase) && !line.hasDigit && !line.isSentence
      && line.spokenWords <= Self.longestNames && PageWriters.mayNameWriters(value)
    return !isOfNames && !text.contains("://") && (line.isSentence || !isFooter(text))
  }

  /// Whether a line without a stop is of the page: a right, a number to call, tags, a source.
  private func isFooter(_ text: String) -> Bool {
    let lower = text.lowercased()
    if Self.footers.contains(where: lower.contains) { return true }
    if text.count(where: \.isNumber) >= Self.phoneDigits { return true }
    let pieces = text.split(separator: ",")
    if pieces.count > 2, pieces.allSatisfy({ $0.split(separator: " ").count <= 2 }) { return true }
    let label = lower.split(separator: " ", maxSplits: 2).prefix(2)
    return label.contains { $0.hasSuffix(":") } && !text.contains(where: \.isNumber)
  }

  private static let footers = [
    "copyright", "©", "all rights", "with files from", "with reporting by", "reporting by",
  ]
  private static let phoneDigits = 7

  /// Whether a line over the first running text is its beginning: neither names nor a day.
  func opens(_ index: Int) -> Bool {
    let line = outline.lines[index]
    guard isSet(index), !holdsPicture(line.line.node) else { return false }
    let text = outline.text.string(line.line.range)
    let words = text.split(separator: " ").map { $0.drop { !$0.isLetter } }
    let isCased = text.contains(where: \.isCased)
    let fewest = isCased ? Self.fewestFirst.cased : Self.fewestFirst.uncased
    let isShort = line.spokenWords < Self.longestLabel
    guard line.spokenWords >= fewest, !text.contains("@"),
      !isShort || !line.hasDigit && !text.contains(where: { ":\u{FF1A}".contains($0) })
    else { return false }
    guard isCased else { return !PageWriters.isReporter(text) }
    // Names have capitals, but for the words between them.
    return words.dropFirst().contains { word in
      word.first.map { !$0.isUppercase } ?? false && !Self.betweenNames.contains(word.lowercased())
    }
  }

  /// Whether a line stands in one paragraph with another and names nobody.
  func sharesParagraph(_ index: Int, with other: Int) -> Bool {
    let node = outline.lines[index].line.node
    guard node == outline.lines[other].line.node, tree[node].tag == .p,
      outline.lines[index].linkShare == 0
    else { return false }
    let text = outline.text.string(outline.lines[index].line.range)
    return !PageWriters.mayNameWriters(text)
  }

  /// Whether a line is set as a paragraph of the text is.
  private func isSet(_ index: Int) -> Bool {
    let line = outline.lines[index]
    let node = line.line.node
    guard reader.verdicts[index] == .body, line.line.kind == .paragraph, line.linkShare == 0,
      line.hasLetter, node > 0, [.p, .div].contains(tree[node].tag), !reader.isNamedMeta(line)
    else { return false }
    let alike = paragraphs.filter { other in
      tree[node].tag == tree[other].tag
        && (tree.isAlike(node, other) || tree[node].tag == .p && isPlain(node))
        && isInRow(tree[node].parent, tree[other].parent)
    }
    // Any box may stand beside one that holds a text.
    return alike.count > (tree[node].tag == .div ? 1 : 0)
  }

  /// Whether the class of an element says no more than how its paragraph is set.
  private func isPlain(_ node: HTMLTree.Index) -> Bool {
    guard let name = tree.place(of: "class", in: node), name.count <= PageTrait.longestName else {
      return true
    }
    var isPlain = true
    PageTrait.forEachWord(of: tree.source[name]) { word, _ in
      isPlain = isPlain && Self.plainWords.contains(word)
    }
    return isPlain
  }

  private static let plainWords: Set<UInt64> = Set(
    """
    first last text body paragraph para normal msonormal indent noindent dropcap drop cap has align \
    left right center justify wp block content article story
    """.split(separator: " ").map { HTMLName.hash(Array($0.utf8)[...]) })

  /// Whether an element begins with a picture, of which its words may tell.
  private func holdsPicture(_ node: HTMLTree.Index) -> Bool {
    let end = tree.following(node, in: 0) ?? HTMLTree.Index(tree.nodes.count)
    return (node..<min(end, node + Self.pictureReach)).contains {
      tree[$0].isElement && [.img, .picture].contains(tree[$0].tag)
    }
  }

  /// Whether two elements around paragraphs are the same, or named boxes of one kind in one row; what
  /// stands right in the page may be of the page.
  private func isInRow(_ one: HTMLTree.Index, _ other: HTMLTree.Index) -> Bool {
    guard one > 0, other > 0, ![.html, .body].contains(tree[one].tag) else { return false }
    return one == other
      || tree[one].parent == tree[other].parent && tree[one].tag == tree[other].tag
        && tree.isAlike(one, other) && tree.place(of: "class", in: one) != nil
  }

  /// Small words within and between names, and before where somebody writes.
  private static let betweenNames: Set<String> = [
    "by", "and", "for", "in", "of", "the", "at", "from", "von", "und", "der", "für", "par", "et",
    "de", "du", "la", "por", "y", "e", "da", "di", "van", "en", "av", "og", "och", "af", "i", "w",
    "и", "в",
  ]
}
