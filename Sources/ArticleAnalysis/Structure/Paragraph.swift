internal import Articles

/// A paragraph of a page: a line, or several that were wrapped by hand.
struct Paragraph: Sendable, Equatable {
  /// Bytes of the clean text, without white space at the ends.
  var range: Range<Int>
  /// Words between blanks; two characters of a script without blanks count as one.
  var words: Int
  /// Whether a script without blanks is in it.
  var hasDense: Bool
  /// The last character that is no closing quotation mark or bracket.
  var ending: Unicode.Scalar
  /// Whether an empty line or the start of the text stands before it.
  var hasGapBefore: Bool
  /// Whether an empty line or the end of the text stands behind it.
  var hasGapAfter: Bool
  /// The lines in front that hold all it says, where it is one line over and over (`LineRun`).
  var repeats: Range<Int>?

  /// Whether it ends as a sentence does.
  var isTerminated: Bool { TextScalar.endsSentence(ending) }

  /// Whether it reads as running text: a whole sentence, or too long for a heading.
  var isProse: Bool { (isTerminated && words >= 8) || words > 30 }
}

/// A text cut into paragraphs.
struct Page: Sendable {
  let text: ArticleText
  let paragraphs: [Paragraph]
  /// By paragraph, what the markup of a page says of it.
  private(set) var marks: [Int: PageMarkup.Part]
  /// The rows of tables in the article, whose words are no buttons and whose signs no menus.
  private(set) var rows: Set<Int> = []
  /// The headings over parts of the article.
  private(set) var headings: Set<Int> = []
  /// The names of those whom the markup of a page calls its writers.
  private(set) var writers: [WriterNotes.Writer] = []

  /// Where the markup of a page has its headline, or the first lines of a text, one of which may be it.
  private var titles: [Range<Int>] = []
  private static let firstLines = 3

  /// Longest part of a paragraph that is looked at as a line, in bytes; cues of a page are shorter.
  static let lineLimit = 1_200

  init(_ text: ArticleText) {
    self.text = text
    paragraphs = ParagraphReader.paragraphs(of: text.utf8)
    marks = [:]
    titles = firstRanges
  }

  /// The text of a page, in which each line is a paragraph, with what its markup says of them.
  init(_ text: ArticleText, _ markup: PageMarkup) {
    self.text = text
    writers = markup.byline.map(WriterNotes.writers) ?? []
    paragraphs = ParagraphReader.paragraphs(of: text.utf8, wrapped: markup.wrapped)
    var marks: [Int: PageMarkup.Part] = [:]
    var index = 0
    for part in markup.parts {
      while index < paragraphs.count, paragraphs[index].range.upperBound <= part.range.lowerBound {
        index += 1
      }
      guard index < paragraphs.count else { break }
      if paragraphs[index].range.lowerBound < part.range.upperBound { marks[index] = part }
    }
    self.marks = marks
    titles = marks.values.filter { $0.kind == .headline }.map(\.range)
    if titles.isEmpty { titles = firstRanges }
    index = 0
    for layout in markup.layouts where layout.form == .row || layout.form == .heading {
      while index < paragraphs.count, paragraphs[index].range.upperBound <= layout.range.lowerBound
      {
        index += 1
      }
      if layout.form == .row { rows.insert(index) } else { headings.insert(index) }
    }
    readStated(markup.date != nil)
    if writers.isEmpty { readWriters() }
  }

  /// Takes those whom a line names as writers.
  private mutating func readWriters() {
    guard let index = marks.keys.sorted().first(where: { marks[$0]?.kind == .byline && isLine($0) })
    else { return }
    writers = WriterNotes.writers(in: BylineNames.names(in: line(index)).joined(separator: ","))
  }

  /// Takes lines at the text that say who wrote it and when for what they say.
  private mutating func readStated(_ isDatedByPage: Bool) {
    var isDated = isDatedByPage
    let lines = marks.keys.sorted().filter(isLine)
    for index in lines {
      guard let mark = marks[index] else { continue }
      let isBeside = mark.standsAtText && mark.kind == .boilerplate
      guard isBeside || [.byline, .date, .credit].contains(mark.kind),
        let stated = StatedLine.read(line(index))
      else { continue }
      if mark.kind == .credit {
        // What a page calls a credit is that of the article where it says who wrote it and when.
        if stated.byline != nil, stated.date != nil {
          isDated = true
          take(stated, at: index)
        }
        continue
      }
      isDated = isDated || stated.date != nil
      let isDate = stated.byline == nil && stated.date != nil
      if isBeside || mark.kind == .byline && isDate { take(stated, at: index) }
    }
    for index in lines where marks[index]?.kind == .deck {
      // A day alone may be that of what happens, or of what a story of old is about.
      if let date = DateLineReader.read(line(index)), date.date != nil,
        date.isLabelled || !isDated && date.hasTime
      {
        take(StatedLine(date: date.date), at: index)
      }
    }
    if !isDated { readOverHeadline(lines) }
    readNames(lines)
  }

  /// Takes the name of a person that stands alone right over or under the day, where the page says that
  /// it tells of the writer, for the writer's.
  private mutating func readNames(_ lines: [Int]) {
    guard !lines.contains(where: { marks[$0]?.kind == .byline }) else { return }
    for index in lines
    where marks[index].map({ $0.isNamedMeta && $0.kind == .boilerplate }) ?? false {
      let isBesideDay = [index - 1, index + 1].contains { marks[$0]?.kind == .date }
      let name = line(index).trimmingPrefix("\u{2022} ")
      // Whom the article speaks of did not write it.
      guard isBesideDay, StatedLine.isPerson(String(name)), !speaks(of: name, but: index) else {
        continue
      }
      return take(StatedLine(byline: String(name)), at: index)
    }
  }

  /// Takes the lines over the headline where they say both who wrote it and when: a day alone is that
  /// of the paper.
  private mutating func readOverHeadline(_ lines: [Int]) {
    let over = lines.filter { index in
      marks[index].map { $0.standsOverHeadline && $0.kind == .boilerplate } ?? false
    }
    let stated = over.compactMap { index in
      StatedLine.read(line(index)).map { (index: index, line: $0) }
    }
    guard stated.contains(where: { $0.line.byline != nil }),
      stated.contains(where: { $0.line.date != nil })
    else { return }
    for stated in stated { take(stated.line, at: stated.index) }
  }

  private func speaks(of name: Substring, but index: Int) -> Bool {
    let phrase = PhraseSet([String(name)])
    return paragraphs.indices.contains {
      $0 != index && phrase.isContained(in: text.utf8, paragraphs[$0].range)
    }
  }

  private mutating func take(_ stated: StatedLine, at index: Int) {
    guard let range = marks[index]?.range else { return }
    let isDate = stated.byline == nil
    marks[index] = PageMarkup.Part(
      range: range, kind: isDate ? .date : .byline,
      reason: isDate ? "states a date and nothing else" : "names who wrote the article")
  }

  /// Some paragraphs of a page, as if there were no others.
  init(_ page: Page, _ indices: [Int]) {
    text = page.text
    writers = page.writers
    titles = page.titles
    paragraphs = indices.map { page.paragraphs[$0] }
    rows = Set(indices.indices.filter { page.rows.contains(indices[$0]) })
    headings = Set(indices.indices.filter { page.headings.contains(indices[$0]) })
    marks = [:]
  }

  private var firstRanges: [Range<Int>] { paragraphs.prefix(Self.firstLines).map(\.range) }

  /// The headline, or what may be it, as a person reads it.
  var headlines: [String] { titles.map { text.readable($0.prefix(Self.lineLimit)) } }

  /// A paragraph as a person reads it, cut at `lineLimit`.
  func line(_ index: Int) -> String { text.readable(shownRange(index)) }

  /// The bytes of which `line` is made.
  func shownRange(_ index: Int) -> Range<Int> { lineRange(index).prefix(Self.lineLimit) }

  /// The bytes of a paragraph, or of the line that it is over and over.
  func lineRange(_ index: Int) -> Range<Int> {
    paragraphs[index].repeats ?? paragraphs[index].range
  }

  /// Whether a paragraph begins with the bullet of a list.
  func isListItem(_ index: Int) -> Bool {
    let range = lineRange(index)
    guard !range.isEmpty else { return false }
    let (first, _) = UTF8Scalar.decode(text.utf8, at: range.lowerBound, end: range.upperBound)
    return "•*-–—|·".unicodeScalars.contains(first)
  }

  /// Whether the whole paragraph is short enough to be looked at as a line.
  func isLine(_ index: Int) -> Bool { lineRange(index).count <= Self.lineLimit }
}
