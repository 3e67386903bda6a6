internal import Algorithms
internal import Articles

/// How the lines of an article are set on its page.
struct PageLayout {
  private let text: HTMLText
  /// Indices of its lines that belong to the article, in order.
  private let lines: [Int32]

  /// Columns of the longest line that a page breaks by hand for its look: verse, an address.
  private static let longestBroken = 60
  /// Lines of the longest of those.
  private static let mostBroken = 200
  /// Columns above which a line may be a paragraph that was typed in one.
  private static let longestTyped = 100
  /// Lines of the longest listing.
  private static let mostTyped = 5_000

  init(_ text: HTMLText, _ isArticle: [Bool]) {
    self.text = text
    lines = text.lines.indices.lazy.filter { isArticle[$0] }.map { Int32(truncatingIfNeeded: $0) }
  }

  /// The lines that are no paragraphs.
  var layouts: [LineLayout] {
    let items = lines.lazy.filter { text.lines[Int($0)].kind == .item }
    let level = Int(items.map { text.lines[Int($0)].lists }.min() ?? 0)
    let isQuotation = hasOwnWords
    var result: [LineLayout] = []
    for run in runs(where: { $0.node == $1.node }) {
      let form = form(of: run)
      for index in run {
        let line = text.lines[Int(index)]
        var layout = LineLayout(range: line.range, form: form)
        layout.level = UInt8(clamping: form == .item ? max(0, Int(line.lists) - level) : 0)
        layout.mark = line.mark
        layout.isQuoted = isQuotation && line.isQuoted
        if form != .paragraph || layout.isQuoted { result.append(layout) }
      }
    }
    return result
  }

  /// Stretches whose lines may be wrapped by hand.
  var wrapped: [Range<Int>] {
    runs(where: { ($0.kind == .preformatted) == ($1.kind == .preformatted) }).compactMap { run in
      guard let first = run.first, let last = run.last,
        text.lines[Int(first)].kind == .preformatted, !isTable(run)
      else { return nil }
      return text.lines[Int(first)].range.lowerBound..<text.lines[Int(last)].range.upperBound
    }
  }

  /// Whether most lines have columns, which blanks part; two may stand between words that are spread
  /// over their line.
  private func isTable(_ run: ArraySlice<Int32>) -> Bool {
    let rows = run.count { index in
      text.utf8[text.lines[Int(index)].range].firstRange(of: [0x20, 0x20, 0x20]) != nil
    }
    return 2 * rows > run.count
  }

  /// Whether most of the text is in no quotation: a page may have all of it in one, for the margin.
  private var hasOwnWords: Bool {
    let counts = lines.reduce(into: (all: 0, quoted: 0)) { counts, index in
      let line = text.lines[Int(index)]
      counts.all += line.range.count
      if line.isQuoted { counts.quoted += line.range.count }
    }
    return counts.quoted * 2 <= counts.all
  }

  /// Lines right behind each other that belong together.
  private func runs(where belong: (HTMLText.Line, HTMLText.Line) -> Bool) -> [ArraySlice<Int32>] {
    lines.chunked { index, next in
      index + 1 == next && belong(text.lines[Int(index)], text.lines[Int(next)])
    }
  }

  /// The form of the lines of one element.
  private func form(of run: ArraySlice<Int32>) -> LineLayout.Form {
    guard let first = run.first else { return .paragraph }
    switch text.lines[Int(first)].kind {
    case .item: return .item
    case .row:
      // A single cell may hold any text.
      return text.utf8[text.lines[Int(first)].range].contains(UInt8(ascii: "|"))
        ? .row : .paragraph
    case .preformatted:
      return run.count <= Self.mostTyped && !isProse(run) ? .preformatted : .paragraph
    case .paragraph, .quotation:
      return (2...Self.mostBroken).contains(run.count) && isAtMost(Self.longestBroken, run)
        ? .broken : .paragraph
    case .heading(let level):
      let isText = PageLine(text.lines[Int(first)], in: text.utf8).mayBeTextHeading
      return level > 1 && !isText ? .heading : .paragraph
    case .caption: return .paragraph
    }
  }

  /// Whether the long ones of some typed lines are mostly sentences: paragraphs of a line each, as of
  /// a release or a mail.
  ///
  /// A listing, a log or a table has its lines as wide as they are, and verse may.
  private func isProse(_ run: ArraySlice<Int32>) -> Bool {
    let long = run.filter { !isAtMost(Self.longestTyped, [$0]) }
    let sentences = long.count { index in
      let line = PageLine(text.lines[Int(index)], in: text.utf8)
      return line.isSentence && Self.beginsSentence(text.utf8[line.line.range])
    }
    return 2 * sentences > long.count
  }

  /// Whether a line begins with a capital, a letter of a script that has none, or a quotation.
  private static func beginsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: line.prefix(8), as: UTF8.self).unicodeScalars
    guard let first = start.first?.properties.generalCategory else { return false }
    switch first {
    case .uppercaseLetter, .titlecaseLetter, .otherLetter, .initialPunctuation, .dashPunctuation,
      .openPunctuation:
      return true
    default: return start.first == "\"" || start.first == "'"
    }
  }

  private func isAtMost(_ columns: Int, _ run: some Collection<Int32>) -> Bool {
    run.allSatisfy { index in
      let range = text.lines[Int(index)].range
      return range.count <= columns
        || range.count <= 4 * columns && text.string(range).count <= columns
    }
  }
}
