internal import Articles

/// A paragraph as the search for boilerplate sees it.
struct ScoredLine {
  let cue: BoilerplateCue?
  /// As a person reads it, where there is a cue to show; empty otherwise.
  let text: String
  /// What it adds to a run before the headline.
  let headScore: Double
  /// What it adds to a run behind the text.
  let tailScore: Double

  /// Whether its cue counts below the text alone.
  let isOfFoot: Bool

  let words: Int
  /// Whether it is short enough to be furniture between two paragraphs.
  var isShort: Bool { words <= 30 }

  /// Whether it is running text without a cue that counts anywhere.
  let isProse: Bool
  /// Whether it is running text that speaks to the reader, and whether of the newsroom.
  let isPersonal: Bool
  let isOfNewsroom: Bool
  /// Whether it may be the title of an article: a few words without a cue and without an end.
  let isTitle: Bool

  /// Whether it begins with two words with capitals.
  let opensWithName: Bool

  var isSeparator: Bool { cue?.label == .separator }

  /// What running text takes from a run.
  static let textScore = -6.0

  /// What words to the reader take from a run behind the text.
  static let personalScore = -0.4

  /// Words that address the reader or speak for the newsroom.
  private static let personal = WordSet("we our us you your we're you're")
  /// What a newsroom speaks of when it speaks of itself.
  private static let newsroom = WordSet(
    """
    journalism journalist journalists newsroom readers reader subscribers subscriber subscription \
    subscriptions newsletter newsletters inbox mailbox donation donations contribution \
    contributions supporters membership members reporting coverage editorial website privacy email \
    subscribe
    """)

  /// Reads a paragraph; its words are read into `line`, which serves one paragraph after the other.
  init(_ page: borrowing Page, _ index: Int, known: Set<UInt64>, words line: inout CueLine) {
    let paragraph = page.paragraphs[index]
    words = paragraph.words
    guard page.isLine(index), !page.rows.contains(index) else {
      (cue, text, headScore, tailScore) = (nil, "", Self.textScore, Self.textScore)
      (isProse, isTitle, isPersonal, isOfNewsroom) = (true, false, false, false)
      (opensWithName, isOfFoot) = (false, false)
      return
    }
    // The closure holds these two, which is less than to hold the page.
    let (utf8, shown) = (page.text.utf8, page.shownRange(index))
    line.read(utf8, page.lineRange(index))
    let found: BoilerplateCue?
    let foot: BoilerplateCue?
    if !known.isEmpty, known.contains(BoilerplateFinder.hash(of: page.line(index))) {
      (found, foot) = (BoilerplateCue(label: .repeated, weight: .strong), nil)
    } else {
      let text = { WhiteSpace.collapsed(utf8, shown) }
      found = CueReader.cue(line, text: text)
      foot =
        found != nil
        ? nil
        : MachineFooters.cue(line, in: page, text: text)
          ?? WriterNotes.cue(line, of: page.writers, text: text)
          ?? FootCalls.cue(line, text: text)
    }
    (cue, isOfFoot) = (found ?? foot, foot != nil)
    text = cue == nil ? "" : page.line(index)
    isProse = found == nil && paragraph.isProse
    isTitle =
      cue == nil && (3...20).contains(paragraph.words) && !isProse
      && ![".", "\u{3002}", ":", ","].contains(paragraph.ending)
    opensWithName = isProse && Self.opensWithName(page, paragraph)
    isPersonal = isProse && Self.isPersonal(line)
    isOfNewsroom = isPersonal && line.wordsOutside.contains { Self.newsroom.contains($0.hash) }
    if let cue {
      let weight = cue.label == .separator ? 0.3 : cue.weight.rawValue
      (headScore, tailScore) = (isOfFoot ? Self.textScore : weight, weight)
    } else if paragraph.isProse {
      headScore = isPersonal ? -0.5 : Self.textScore
      // A column speaks so too.
      tailScore =
        isOfNewsroom && !TextNotes.opens(line) ? Self.personalScore : Self.textScore
    } else {
      // Short lines are buttons; longer ones may be the headline.
      headScore = paragraph.words <= 2 ? -0.1 : -3.5
      tailScore = Self.tailScore(paragraph, line)
    }
  }

  private static func opensWithName(_ page: borrowing Page, _ paragraph: Paragraph) -> Bool {
    let (utf8, range) = (page.text.utf8, paragraph.range)
    func isCapital(_ place: Int) -> Bool {
      place < range.upperBound && (0x41...0x5A ~= utf8[place] || utf8[place] >= 0xC3)
    }
    guard isCapital(range.lowerBound), let blank = range.first(where: { utf8[$0] == 0x20 }) else {
      return false
    }
    return isCapital(blank + 1)
  }

  /// What a line that is too short for running text adds to a run behind the text.
  ///
  /// A whole sentence that does not speak to the reader may be the last one of the text, and what
  /// opens as a correction or as a credit is of the text: both end the run, as running text does.
  private static func tailScore(_ paragraph: Paragraph, _ line: CueLine) -> Double {
    if TextNotes.opens(line) { return textScore }
    if paragraph.words >= shortestSentence, isStatement(paragraph, line) {
      return line.wordsOutside.contains { letters.contains($0.hash) } ? letterScore : textScore
    }
    return paragraph.words <= 3 ? -0.05 : paragraph.words <= 7 ? -0.3 : -0.7
  }

  /// Words of the shortest last sentence that counts as such.
  private static let shortestSentence = 2
  /// With what a statement or a question ends; calls end with exclamation marks as well.
  private static let stops: Set<Unicode.Scalar> = [
    ".", "?", "\u{3002}", "\u{0964}", "\u{06D4}", "\u{FF1F}", "\u{061F}",
  ]
  /// Words that speak to the reader.
  private static let reader = WordSet("you your you're")
  /// Words of a sentence about the letters of a newsroom, such as stands below a call for them, and
  /// what it takes from a run.
  private static let letters = WordSet(
    "newsletter newsletters inbox mailbox email subscribe unsubscribe privacy")
  private static let letterScore = -2.2

  /// Whether a line ends as a sentence does and does not speak to the reader.
  private static func isStatement(_ paragraph: Paragraph, _ line: CueLine) -> Bool {
    let isEnded =
      line.opensWithQuotation
      ? paragraph.isTerminated || line.wordsOutside.isEmpty : stops.contains(paragraph.ending)
    guard isEnded else { return false }
    return !line.wordsOutside.contains { reader.contains($0.hash) }
  }

  private static func personalWords(of line: CueLine) -> Int {
    max(0, line.wordsOutside.count { personal.contains($0.hash) } - line.countries)
  }

  /// Whether a line speaks to the reader: two or more such words, one in twenty.
  private static func isPersonal(_ line: CueLine) -> Bool {
    let count = personalWords(of: line)
    return count >= 2 && count * 20 >= line.wordsOutside.count
  }
}
