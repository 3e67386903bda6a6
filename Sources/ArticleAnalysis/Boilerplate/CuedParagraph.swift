internal import Articles

/// A paragraph of several sentences, one of which speaks as pages do.
///
/// The text of a box speaks to the reader, or of what the page offers, from its first sentence to its
/// last. Where most of a paragraph tells something else, it is news about such boxes, though it may
/// begin with what they say.
enum CuedParagraph {
  /// Words of the sentences about something else from which a paragraph is news.
  private static let fewestTold = 12
  /// Verbs of a report; what a page promises of its letters has none of them: `The best reads of the
  /// week, picked by hand`.
  private static let verbs = WordSet(
    """
    is are was were has have had did does ist sind war waren hat haben hatte hatten wurde wurden \
    est sont était étaient ont avait a eu es son era eran ha han había fue è sono era erano hanno \
    aveva são foi eram tem tinha foram zijn waren heeft hebben had werd jest są był była było byli \
    ma mają miał miała был была было были är har hade blev var
    """)

  /// Whether most of a paragraph neither speaks to the reader nor of what the page offers.
  ///
  /// - Complexity: O(*n*) in its bytes.
  static func isNews(_ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    let sentences = SentenceSplitter.sentences(in: utf8, range: utf8.indices)
    guard sentences.count > 1 else { return false }
    var (told, all) = (0, 0)
    var isReport = false
    for sentence in sentences {
      let line = CueLine(utf8, sentence)
      all += line.words.count
      guard !OpenedSentence.offersSomething(line), CueReader.cue(ofSentence: line) == nil else {
        continue
      }
      told += line.words.count
      isReport = isReport || line.words.contains { verbs.contains($0.hash) }
    }
    return isReport && told >= fewestTold && told * 2 >= all
  }

  /// Whether what a page says under a label may be one sentence of several: not so an appeal, which
  /// tells at length why it asks, nor a notice.
  static func mayBeOneOfSeveral(_ label: BoilerplateCue.Label) -> Bool {
    switch label {
    case .newsletter, .app, .comments, .sharing, .subscription, .related: true
    default: false
    }
  }
}
