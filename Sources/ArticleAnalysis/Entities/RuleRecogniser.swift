internal import Articles

/// Finds names by tables of known ones, by capital letters and by the words around them.
package struct RuleRecogniser: EntityRecogniser {
  package init() {}

  /// The names in a text, in order and without overlap.
  ///
  /// - Complexity: O(*n*) in the number of words.
  package func spans(in text: EntityText) -> [EntitySpan] {
    let evidence = CaseEvidence(text)
    let names = KnownNames(text, evidence: evidence).all()
    let spans = Self.firstSpans(in: text, names: names, evidence: evidence)
    return DocumentPass(text: text, evidence: evidence).applied(to: spans)
  }

  /// The names before they are made to agree with each other.
  static func firstSpans(
    in text: EntityText, names: [KnownName], evidence: CaseEvidence
  ) -> [EntitySpan] {
    let known = Dictionary(
      names.map { ($0.words.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    var result: [EntitySpan] = []
    for sentence in text.sentences {
      let classifier = RunClassifier(
        text: text, sentence: sentence, known: known, evidence: evidence)
      let runs = NameRuns(
        text: text, sentence: sentence, known: known, evidence: evidence)
      for run in runs.all() { result += classifier.spans(of: run) }
    }
    return result
  }
}
