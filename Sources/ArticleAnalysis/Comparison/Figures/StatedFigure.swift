/// A figure with what stands round it.
struct StatedFigure: Sendable {
  var quantity: Quantity
  var words: Range<Int>
  /// The thing counted: the content words right behind it (`40 Airbus jets`), the one before an
  /// `of` (`a crew of 24`), or what the whole is (`18 of 240 stations`).
  var units: [Int32]
  /// The unit of measure right behind it, with its words.
  var measure: (unit: Measure, words: Range<Int>)?
  /// Whether it is the whole of which another figure is a part.
  var isWhole: Bool
  /// The whole that it is a part of: 225 for `118 of the 225 seats`.
  var whole: Double?
  /// The word that says what a measured figure is of: `two days of mourning`.
  var matter: Int32?
  /// Whether they are dead, injured or missing.
  var state: Outcome.Value?
  var stateWord: Int?
  /// What else befell them, by its number in `FigureReader.plights`: displaced, trapped, treated.
  var plight: Int?
  /// Content words near it but unit and state, with their distance in words.
  var context: [(id: Int32, distance: Int)]
  /// Index of the word for who counted, such as police or organisers.
  var counter: Int?
  /// Whether it counts people of whom nothing else is said.
  var isOfPeople = false
  /// Which kind of people it counts (`FigureReader.peopleKinds`); nil for people of whom nothing else is said.
  var peopleKind: Double?
  /// Whether it counts some of others: `6 of the arrested`.
  var isOfOthers = false
  /// Whether it counts some of those whom the sentence counts: the two of `nine, including two children`.
  var isInserted = false
  /// Whether it is `the death toll`.
  var isToll = false

  /// Whether it is a count that may be a sum without its currency: `valued at 1.6 million`.
  var mayBeSum: Bool { quantity.kind == .count && measure == nil && units.isEmpty }

  /// Whether a year or time is the name of what was then: `the 2010 election`, `the 6 a.m. count`.
  func isName(in sentence: ParsedSentence) -> Bool {
    let (start, end) = (words.lowerBound, words.upperBound)
    guard start > 0, end < sentence.words.count else { return false }
    return Self.determiners.contains(sentence.words[start - 1].hash)
      && sentence.forms[end].isContent && sentence.words[end].kind == .word
  }

  private static let determiners = NumberWords.set("the a an his her its their our this that")
}
