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

  /// Whether it is short enough to be furniture between two paragraphs.
  let isShort: Bool

  var isSeparator: Bool { cue?.label == .separator }

  /// Words that address the reader or speak for the newsroom.
  private static let personal = WordSet("we our us you your we're you're")

  /// Reads a paragraph; its words are read into `line`, which serves one paragraph after the other.
  init(_ page: borrowing Page, _ index: Int, known: Set<UInt64>, words line: inout CueLine) {
    let paragraph = page.paragraphs[index]
    isShort = paragraph.words <= 30
    guard page.isLine(index) else {
      (cue, text, headScore, tailScore) = (nil, "", -6, -6)
      return
    }
    line.read(page.text.utf8, page.lineRange(index))
    if !known.isEmpty, known.contains(BoilerplateFinder.hash(of: page.line(index))) {
      cue = BoilerplateCue(label: .repeated, weight: .strong)
    } else {
      cue = CueReader.cue(line) { page.line(index) }
    }
    text = cue == nil ? "" : page.line(index)
    if let cue {
      let weight = cue.label == .separator ? 0.3 : cue.weight.rawValue
      (headScore, tailScore) = (weight, weight)
    } else if paragraph.isProse {
      let isPersonal = Self.isPersonal(line)
      (headScore, tailScore) = isPersonal ? (-0.5, -0.4) : (-6, -6)
    } else {
      // Short lines are buttons; longer ones may be the headline.
      headScore = paragraph.words <= 2 ? -0.1 : -3.5
      tailScore = paragraph.words <= 3 ? -0.05 : paragraph.words <= 7 ? -0.3 : -0.7
    }
  }

  /// Whether the newsroom speaks to the reader: two or more such words, one in twenty.
  private static func isPersonal(_ line: CueLine) -> Bool {
    let words = line.wordsOutside
    let count = words.count { personal.contains($0.hash) }
    return count >= 2 && count * 20 >= words.count
  }
}
