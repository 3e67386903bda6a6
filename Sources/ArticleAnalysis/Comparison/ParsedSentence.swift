internal import Articles

/// A sentence as it is compared: its words as numbers, what of them is content, and what it states.
struct ParsedSentence: Sendable {
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
  var words: [Word]
  /// The lexicon's number of each word; -1 for a sign.
  var ids: [Int32]
  var terms: [Term]
  /// Different terms, in order of first use.
  var distinct: [Int32]
  /// Different terms of each clause with two terms or more.
  var clauses: [[Int32]]
  /// Different terms that are names: capitalised, and not only because the sentence begins there.
  var names: [Int32] = []
  var quantities: [Quantity]
  var quotations: [Quotation]
  /// Clause of each word.
  var clauseOfWord: [Int]
  /// The words and signs as they are linked.
  var forms: [WordLinker.WordForm] = []
  /// Kinds of outcomes that it tells, as bits by `Outcome.Axis`.
  var outcomes: UInt16 = 0
  /// Whether it is a headline or deck.
  var isHeading = false
  /// Whether it is of the first body paragraph.
  var isLead = false
  /// Passage of the sentence in its article.
  var passage = -1
}
