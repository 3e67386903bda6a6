/// Finds the line between headline and text that sums the article up.
struct PageDeck {
  private let reader: PageReader
  private let headline: Int
  /// The first line of the text.
  private let first: Int
  /// The summary that the page states, for comparing.
  private let summary: String
  private var outline: PageOutline { reader.outline }

  private init(_ reader: PageReader, headline: Int, first: Int) {
    self.reader = reader
    self.headline = headline
    self.first = first
    summary = reader.metadata.summary.map(PageReader.key) ?? ""
  }

  /// Lines behind the headline among which a line that is named a deck is one; the others are
  /// section, writer and day.
  private static let reach = 4
  private static let fewestWords = 4
  /// Lines behind the headline among which a deck is looked for.
  private static let most = 40
  private static let longest = 400

  /// The line of the deck: what the page gives as its summary, names as its deck, or sets between
  /// headline and writer.
  static func line(of reader: PageReader) -> Int? {
    guard let headline = reader.headline, !reader.verdicts.contains(.deck),
      let first = reader.verdicts.firstIndex(of: .body), headline < first
    else { return nil }
    let deck = PageDeck(reader, headline: headline, first: first)
    let fitting = ((headline + 1)..<first).prefix(most).filter { index in
      let line = deck.outline.lines[index]
      return !reader.verdicts[index].isArticle && line.words >= fewestWords
        && !deck.statesDay(line)
        && line.length <= longest && line.line.kind != .item && line.line.kind != .row
    }
    return fitting.first(where: deck.isSummary) ?? fitting.first(where: deck.isNamed)
      ?? fitting.first.flatMap { deck.standsUnderHeadline($0) ? $0 : nil }
  }

  /// The line of a deck that reads as the first sentence of the text: one that is named so, by a
  /// word for a lead only where an element or who wrote it and when part it from the text, or one in the
  /// frame of the headline.
  static func opening(of reader: PageReader) -> Int? {
    guard let headline = reader.headline else { return nil }
    let (lines, tree) = (reader.outline.lines, reader.outline.tree)
    if let heading = headingSentence(of: reader, behind: headline) { return heading }
    let prose = lines.indices.lazy.dropFirst(headline + 1).filter(reader.isProse).prefix(2)
    guard let index = prose.first, let next = prose.dropFirst().first, index <= headline + reach,
      lines[index].length <= longest
    else { return nil }
    let deck = PageDeck(reader, headline: headline, first: next)
    let isParted =
      tree[lines[index].line.node].parent != tree[lines[next].line.node].parent
      || (index + 1..<next).contains { PageReader.statesMeta(lines[$0], in: tree) }
    let name = PageTrait.deckName(of: lines[index].line.node, in: tree)
    // The paragraphs of a text may all be called so.
    let isNamed =
      deck.isNamed(index) && (isParted || name == .deck)
      && PageTrait.deckName(of: lines[next].line.node, in: tree) != name
    return isNamed || deck.standsInHead(index) ? index : nil
  }

  /// The heading over the text where it is a whole sentence.
  private static func headingSentence(of reader: PageReader, behind headline: Int) -> Int? {
    let (lines, tree) = (reader.outline.lines, reader.outline.tree)
    let first = reader.verdicts.indices.dropFirst(headline + 1).first {
      reader.verdicts[$0] == .body && !PageReader.statesMeta(lines[$0], in: tree)
    }
    guard let first, case .heading = lines[first].line.kind, first <= headline + reach,
      lines[first].isSentence, lines[first].words >= sentenceWords, lines[first].length <= longest,
      let next = reader.verdicts[(first + 1)...].firstIndex(of: .body)
    else { return nil }
    // Paragraphs may be headings too, and one of several stands over a part of the text.
    let isOneOfSeveral = reader.verdicts.indices[next...].contains {
      reader.verdicts[$0] == .body && lines[$0].line.kind == lines[first].line.kind
    }
    return isOneOfSeveral ? nil : first
  }

  /// Words of the shortest heading that is a deck for being a sentence; shorter ones ask or quote.
  private static let sentenceWords = 8

  /// Whether the innermost element that holds both the headline and a line is the head of the article
  /// and does not hold the text.
  private func standsInHead(_ index: Int) -> Bool {
    let tree = outline.tree
    let (title, line) = (outline.lines[headline].line.node, outline.lines[index].line.node)
    guard
      let frame = tree.ancestors(of: title).first(where: {
        tree.holds(line, in: $0)
      })
    else { return false }
    return !tree.holds(outline.lines[first].line.node, in: frame)
      && ([.header, .hgroup].contains(tree[frame].tag) || PageTrait.namesHead(frame, in: tree))
  }

  /// Whether a short line says when, in an element that is called a day.
  private func statesDay(_ line: PageLine) -> Bool {
    !line.isSentence && line.words <= Self.longestDay
      && outline.text.string(line.line.range).contains(where: \.isNumber)
      && PageDay.isNamed(line, in: outline.tree)
  }

  /// Words of the longest line that states a day.
  private static let longestDay = 8

  private func isSummary(_ index: Int) -> Bool {
    guard summary.utf8.count >= 20 else { return false }
    let text = PageReader.key(outline.text.string(outline.lines[index].line.range))
    return text == summary || (text.utf8.count >= 30 && summary.hasPrefix(text))
  }

  private func isNamed(_ index: Int) -> Bool {
    let line = outline.lines[index]
    // What leads to other articles is called a teaser too.
    let mayBe =
      line.trait == nil || line.trait == .related && line.isSentence && line.linkShare == 0
    let text = outline.text.string(line.line.range)
    let isByline = text.lowercased().hasPrefix("by ") && PageWriters.mayNameWriters(text)
    return !isByline && index <= headline + Self.reach && mayBe && line.linkShare < 0.3
      && PageTrait.deckName(of: line.line.node, in: outline.tree) != nil
  }

  /// Whether a line is a heading or a sentence right under the headline, which lines of the writer, the
  /// day or a picture part from the text, or a heading under those lines.
  private func standsUnderHeadline(_ index: Int) -> Bool {
    let line = outline.lines[index]
    let isUnder = index == headline + 1 && (first > index + 1 || standsInHead(index))
    let isUnderMeta =
      index > headline + 1
      && outline.lines[(headline + 1)..<index].allSatisfy {
        PageReader.statesMeta($0, in: outline.tree)
      }
    guard line.trait == nil, line.linkShare == 0, isUnder || isUnderMeta,
      !PageReader.statesMeta(line, in: outline.tree)
    else { return false }
    let text = outline.text.string(line.line.range)
    if line.isSentence, isUnder { return !text.hasSuffix("…") }
    guard case .heading = line.line.kind else { return false }
    if line.isSentence { return true }
    // Names have capitals, but for scripts that have none.
    let words = text.split(separator: " ")
    return words.count { $0.first.map { $0.isLowercase || !$0.isCased } ?? false } * 2
      >= words.count
  }
}
