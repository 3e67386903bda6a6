internal import Articles

/// A sentence as it is compared: its words as numbers, what of them is content, and what it states.
///
/// An object, because sentences are handed on with every pair of them, and a dozen lists need not be
/// counted as used each time.
final class ParsedSentence: Sendable {
  /// A content word, name, figure or day.
  struct Term: Sendable {
    var id: Int32
    /// Indices of its words in the sentence.
    var words: Range<Int>
    var clause: Int
    var isQuoted: Bool
  }

  /// Words between quotation marks.
  struct Quotation: Sendable, Equatable {
    /// Indices of the words between the marks.
    var words: Range<Int>
    /// Bytes of the clean text from mark to mark, marks included.
    var range: Range<Int>
  }

  /// Words and signs, in order.
  let words: [Word]
  /// The lexicon's number of each word; -1 for a sign.
  let ids: [Int32]
  let terms: [Term]
  /// Different terms, in order of first use.
  let distinct: [Int32]
  /// Different terms of each clause with two terms or more.
  let clauses: [[Int32]]
  /// Different terms that are names: capitalised, and not only because the sentence begins there.
  let names: [Int32]
  let quantities: [Quantity]
  let quotations: [Quotation]
  /// Clause of each word.
  let clauseOfWord: [Int]
  /// The words and signs as they are linked.
  let forms: [WordLinker.WordForm]
  /// Kinds of outcomes that it tells, as bits by `Outcome.Axis`.
  let outcomes: UInt16
  /// What its words may tell the finders of differences.
  let cues: WordCues
  /// Whether it is a headline or deck.
  let isHeading: Bool
  /// Whether it is of the first body paragraph.
  let isLead: Bool
  /// Passage of the sentence in its article.
  let passage: Int

  init(_ draft: Draft) {
    words = draft.words
    ids = draft.ids
    terms = draft.terms
    distinct = draft.distinct
    clauses = draft.clauses
    names = draft.names
    quantities = draft.quantities
    quotations = draft.quotations
    clauseOfWord = draft.clauseOfWord
    forms = draft.forms
    outcomes = draft.outcomes
    cues = draft.cues
    isHeading = draft.isHeading
    isLead = draft.isLead
    passage = draft.passage
  }

  /// The words that a quantity stands in; empty where none does.
  func span(of quantity: Quantity) -> Range<Int> {
    guard
      let first = words.firstIndex(where: { $0.range.upperBound > quantity.range.lowerBound })
    else { return 0..<0 }
    let end =
      words[first...].firstIndex { $0.range.lowerBound >= quantity.range.upperBound } ?? words.count
    return first..<end
  }

  /// The places of some words with so many before and behind them.
  func window(_ words: Range<Int>, before: Int, behind: Int) -> Range<Int> {
    max(0, words.lowerBound - before)..<min(self.words.count, words.upperBound + behind)
  }

  /// The number of the first of two capitalised words or more that end at a place, but titles; nil where
  /// there is one or none.
  func firstName(endingAt end: Int) -> Int32? {
    var start = end
    while start > 0, words[start - 1].kind == .word, words[start - 1].isCapitalised,
      !SentenceParser.titles.contains(words[start - 1].hash)
    {
      start -= 1
    }
    return end - start >= 2 ? ids[start] : nil
  }

  /// The hash of the word for a zone of time behind a place, as in `22:14 GMT` and `3:44 a.m. Indian
  /// time`; nil where there is none, or the time is the local one.
  func zone(behind place: Int) -> UInt64? {
    let behind = words[min(place, words.count)...].prefix(3)
    if let first = behind.first, Self.zones.contains(first.hash), first.isAllCapitals {
      return first.hash
    }
    guard let time = behind.firstIndex(where: { $0.hash == Self.time }), time > place,
      words[place].kind == .word, words[place].isCapitalised
    else { return nil }
    return words[place].hash
  }

  private static let time = WordHash.hash("time")
  private static let zones = NumberWords.set(
    "gmt utc et pt ct mt brt bst cet cest est edt cst cdt mst mdt pst pdt ist jst msk aest aedt sast wat eat hkt sgt"
  )

  /// Whether a capitalised word stands beside another, as in a name; in a headline all may.
  func isInName(_ index: Int) -> Bool {
    func isCapitalised(_ spot: Int) -> Bool {
      words.indices.contains(spot) && words[spot].kind == .word && words[spot].isCapitalised
    }
    return !isHeading && isCapitalised(index)
      && (isCapitalised(index - 1) || isCapitalised(index + 1))
  }

  /// A sentence while it is read.
  struct Draft {
    var words: [Word]
    var ids: [Int32] = []
    var terms: [Term] = []
    var distinct: [Int32] = []
    var clauses: [[Int32]] = []
    var names: [Int32] = []
    var quantities: [Quantity] = []
    var quotations: [Quotation] = []
    var clauseOfWord: [Int] = []
    var forms: [WordLinker.WordForm] = []
    var outcomes: UInt16 = 0
    var cues: WordCues = []
    var isHeading = false
    var isLead = false
    var passage = -1
  }
}
