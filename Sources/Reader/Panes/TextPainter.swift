internal import Algorithms
package import Articles
package import TerminalCanvas

/// Draws text of an article with its entities and the words searched for.
package struct TextPainter {
  package let article: Article
  let theme: Theme
  private let highlight: Highlight
  private let mentions: [Mention]

  package init(article: Article, state: ReaderState, theme: Theme) {
    self.article = article
    self.theme = theme
    highlight = state.highlight
    mentions = state.library.mentions(in: article.id)
  }

  /// A part of a line in one style.
  package struct Run: Equatable {
    package var range: Range<Int>
    package var style: Style
  }

  /// Draws a line's bytes from the left of a place; a dateline in front of it ends at `datelineEnd`.
  ///
  /// Behind each of the links that ends in the line stands its number.
  package func draw(
    _ range: Range<Int>, base: Style, datelineEnd: Int? = nil, links: [PageMarkup.Link] = [],
    at place: Rectangle, into canvas: inout Canvas
  ) {
    var column = place.column
    func put(_ part: Range<Int>, _ style: Style) {
      guard place.endColumn > column else { return }
      column += canvas.put(
        utf8: article.text.utf8, range: part, column: column, row: place.row,
        width: place.endColumn - column, style: style)
    }
    for run in runs(in: range, base: base, datelineEnd: datelineEnd) {
      var start = run.range.lowerBound
      for link in links
      where start < link.range.upperBound
        && link.range.upperBound <= run.range.upperBound
      {
        put(start..<link.range.upperBound, run.style)
        start = link.range.upperBound
        guard place.endColumn > column else { return }
        column += canvas.put(
          link.sign, column: column, row: place.row, width: place.endColumn - column,
          style: theme.style(.dim))
      }
      put(start..<run.range.upperBound, run.style)
    }
  }

  /// The line cut where its style changes: search over focus over entity over dateline.
  package func runs(in range: Range<Int>, base: Style, datelineEnd: Int? = nil) -> [Run] {
    var layers: [(range: Range<Int>, apply: (inout Style) -> Void)] = []
    if let datelineEnd, datelineEnd > range.lowerBound {
      let dim = theme.style(.dim)
      layers.append((range.lowerBound..<min(datelineEnd, range.upperBound), { $0 = dim }))
    }
    for mention in visibleMentions(in: range) {
      let overlay = style(of: mention)
      layers.append((mention.range.clamped(to: range), overlay))
    }
    if highlight.marksWords {
      let match = theme.style(.match)
      let found = highlight.matches(
        in: article.text.utf8, range: range, mentions: mentions(in: range))
      for found in found {
        layers.append((found, { $0 = match }))
      }
    }
    guard !layers.isEmpty else { return [Run(range: range, style: base)] }
    var cuts: Set<Int> = [range.lowerBound, range.upperBound]
    for layer in layers {
      cuts.insert(layer.range.lowerBound)
      cuts.insert(layer.range.upperBound)
    }
    let edges = cuts.sorted()
    return zip(edges, edges.dropFirst()).map { start, end in
      var style = base
      for layer in layers where layer.range.contains(start) { layer.apply(&style) }
      return Run(range: start..<end, style: style)
    }
  }

  private func visibleMentions(in range: Range<Int>) -> [Mention] {
    guard highlight.isOn || highlight.focus != nil else { return [] }
    return mentions(in: range).filter {
      $0.entity == highlight.focus || (highlight.isOn && highlight.shows($0))
    }
  }

  private func mentions(in range: Range<Int>) -> ArraySlice<Mention> {
    // Mentions are in order: find the first that may reach into the line.
    mentions[mentions.partitioningIndex { $0.range.upperBound > range.lowerBound }...]
      .prefix { $0.range.lowerBound < range.upperBound }
  }

  private func style(of mention: Mention) -> (inout Style) -> Void {
    let entity = theme.style(Self.role(of: mention.kind))
    let isFocus = mention.entity == highlight.focus
    return { style in
      style.foreground = entity.foreground
      style.attributes.formUnion(entity.attributes)
      if isFocus { style.attributes.formUnion([.bold, .reverse]) }
    }
  }

  package static func role(of kind: Entity.Kind) -> Role {
    switch kind {
    case .person: .person
    case .organisation: .organisation
    case .place: .place
    case .other: .quotation
    }
  }
}
