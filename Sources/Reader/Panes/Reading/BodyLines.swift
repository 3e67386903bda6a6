internal import Articles
internal import TerminalCanvas

/// Makes the lines of an article's text, block by block.
struct BodyLines: Sendable {
  let article: Article
  let blocks: [ArticleBlock]
  /// Columns of the text.
  let width: Int
  /// Folds that are open, by first passage.
  let openFolds: Set<Int>
  /// Folds in which only what differs is shown, by first passage.
  let differingFolds: Set<Int>
  let differences: Differences

  /// - Complexity: O(*n*) in the bytes of the blocks.
  func lines(of blocks: Range<Int>) -> [ReadingLine] {
    var result: [ReadingLine] = []
    for index in blocks {
      switch self.blocks[index] {
      case .paragraph(_, .headline, _, _): continue
      case .paragraph(let range, let kind, let datelineEnd, let number):
        let layout = layout(of: range, kind: kind, after: index == 0 ? nil : self.blocks[index - 1])
        if !layout.isTight {
          var blank = ReadingLine(.blank, role: .text)
          blank.isQuoted = layout.goesOnQuoting
          result.append(blank)
        }
        result += paragraph(
          range, kind: kind, datelineEnd: datelineEnd, number: number, layout: layout)
      case .fold(let passages):
        result.append(ReadingLine(.blank, role: .text))
        result += foldLines(passages)
      }
    }
    return result
  }

  /// How many lines blocks likely have, by their bytes.
  ///
  /// - Complexity: O(*b*) in the blocks, and in the passages of open folds.
  func likelyLines(of blocks: Range<Int>) -> Int {
    self.blocks[blocks].reduce(0) { sum, block in
      switch block {
      case .paragraph(_, .headline, _, _): sum
      case .paragraph(let range, _, _, _): sum + 1 + likelyLines(bytes: range.count)
      case .fold(let passages):
        sum + 2
          + (openFolds.contains(passages.lowerBound)
            ? article.passages[passages].reduce(0) { $0 + 1 + likelyLines(bytes: $1.range.count) }
            : 0)
      }
    }
  }

  /// Half a word stays empty at the end of most lines.
  private func likelyLines(bytes: Int) -> Int {
    let full = max(1, width - 3)
    return max(1, (bytes + full - 1) / full)
  }

  /// Bytes of the text that blocks on end show, of which there is one at least.
  func bytes(of blocks: Range<Int>) -> Range<Int> {
    let first = bytes(of: self.blocks[blocks.lowerBound])
    let last = bytes(of: self.blocks[blocks.upperBound - 1])
    return first.lowerBound..<last.upperBound
  }

  private func bytes(of block: ArticleBlock) -> Range<Int> {
    switch block {
    case .paragraph(let range, _, _, _): return range
    case .fold(let passages):
      let first = article.passages[passages.lowerBound].range
      let last = article.passages[passages.upperBound - 1].range
      return first.lowerBound..<last.upperBound
    }
  }

  /// Whether an article has the same bytes in the same passages.
  func hasText(of other: Article) -> Bool {
    article.text.utf8 == other.text.utf8 && article.passages == other.passages
  }

  /// Whether a fold is shown as in other lines of the same text; what differs in it may be known only
  /// since.
  func showsFold(_ fold: Int, as other: BodyLines) -> Bool {
    openFolds.contains(fold) == other.openFolds.contains(fold)
      && !differingFolds.contains(fold) && !other.differingFolds.contains(fold)
  }

  private func layout(
    of range: Range<Int>, kind: Passage.Kind, after previous: ArticleBlock?
  ) -> ParagraphLayout {
    var layout = kind == .body ? article.layout(of: range, after: previous) : ParagraphLayout()
    if kind == .caption { layout.indent = 2 }
    layout.indent = min(layout.indent, width / 3)
    return layout
  }

  private func paragraph(
    _ range: Range<Int>, kind: Passage.Kind, datelineEnd: Int?, number: Int?,
    layout: ParagraphLayout, isInFold: Bool = false
  ) -> [ReadingLine] {
    let left = layout.indent + layout.hang
    let lines = LinkedLines.lines(article, range, width: max(1, width - left))
    var result = lines.map { line in
      let role = layout.isHeading ? .title : role(of: kind, isInFold: isInFold)
      var row = ReadingLine(.text(line), role: role)
      row.indent = line.lowerBound == range.lowerBound ? layout.indent : left
      row.isQuoted = layout.isQuoted
      row.isInFold = isInFold
      row.datelineEnd = datelineEnd
      return row
    }
    if kind == .caption, !isInFold, !result.isEmpty {
      result.insert(ReadingLine(.label("▫ caption"), role: .dim, offset: range.lowerBound), at: 0)
    }
    if !result.isEmpty { result[0].paragraph = number }
    return result
  }

  private func foldLines(_ passages: Range<Int>) -> [ReadingLine] {
    let isOpen = openFolds.contains(passages.lowerBound)
    let start = article.passages[passages.lowerBound].range.lowerBound
    let words = FoldText(passages, of: article).fitting(columns: width, isOpen: isOpen)
    var result = [
      ReadingLine(.fold(passages.lowerBound, words, isOpen: isOpen), role: .dim, offset: start)
    ]
    guard isOpen else { return result }
    if differingFolds.contains(passages.lowerBound) {
      return result + repeatLines(passages)
    }
    for index in passages {
      let passage = article.passages[index]
      if index > passages.lowerBound {
        var blank = ReadingLine(.blank, role: .dim)
        blank.isInFold = true
        result.append(blank)
      }
      for line in article.lines(of: passage.range) {
        result += paragraph(
          line, kind: passage.kind, datelineEnd: nil, number: nil,
          layout: ParagraphLayout(indent: 2), isInFold: true)
      }
    }
    return result
  }

  private func role(of kind: Passage.Kind, isInFold: Bool) -> Role {
    if isInFold { return .dim }
    return switch kind {
    case .headline: .title
    case .deck: .quotation
    case .byline, .date, .credit, .caption, .dateline: .dim
    case .body, .boilerplate, .repeat: .text
    }
  }

  func labels(_ text: String, role: Role) -> [ReadingLine] {
    ReadingLine.labels(text, role: role, width: width)
  }
}

extension ReadingLine {
  /// Words of the program in lines of a width, in terminal columns.
  static func labels(_ text: String, role: Role, width: Int) -> [ReadingLine] {
    let bytes = Array(text.utf8)
    return LineBreaker.lines(of: bytes, range: 0..<bytes.count, width: width).map {
      ReadingLine(.label(String(decoding: bytes[$0], as: UTF8.self)), role: role)
    }
  }
}
