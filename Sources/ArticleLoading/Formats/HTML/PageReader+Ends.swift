internal import Articles

/// Where the text of a page begins and ends.
extension PageReader {
  /// What stands before the first running text is no part of it, but for a heading over it.
  mutating func cutHead() {
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
  mutating func cutMeta() {
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
  mutating func cutLastMeta() {
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
  mutating func cutTail() {
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
}
