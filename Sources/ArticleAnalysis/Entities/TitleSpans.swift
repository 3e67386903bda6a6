internal import Articles

/// Cuts what a headline in title case makes look like one name.
///
/// `Putin Blames Washington` is no person where the text has `Vladimir Putin`: the surname is the
/// name, and a known name at the end is one of its own.
struct TitleSpans {
  let text: EntityText
  let evidence: CaseEvidence

  /// The spans in order, without overlap.
  ///
  /// - Complexity: O(*n*) in the number of spans.
  func cut(_ spans: [EntitySpan]) -> [EntitySpan] {
    let titles = text.sentences.filter { $0.isTitle || $0.isCapitals }.map(\.words)
    guard !titles.isEmpty else { return spans }
    var title = 0
    var result: [EntitySpan] = []
    let (names, surnames) = namesOutside(titles, spans)
    for span in spans {
      while title < titles.count, titles[title].upperBound <= span.tokens.lowerBound { title += 1 }
      let isInTitle = title < titles.count && titles[title].contains(span.tokens.lowerBound)
      guard isInTitle, span.known == nil, span.tokens.count > 1,
        !names.contains(text.key(span.tokens).folded),
        surnames.contains(text.key(first(of: span)).folded)
      else {
        result.append(span)
        continue
      }
      result.append(EntitySpan(tokens: first(of: span), kind: .person, confidence: 0.8))
      if let last = knownEnd(of: span) { result.append(last) }
    }
    return result
  }

  private func first(of span: EntitySpan) -> Range<Int> {
    span.tokens.lowerBound..<(span.tokens.lowerBound + 1)
  }

  /// Folded keys of the names that stand outside of titles, and of the surnames among them.
  private func namesOutside(
    _ titles: [Range<Int>], _ spans: [EntitySpan]
  ) -> (names: Set<UInt64>, surnames: Set<UInt64>) {
    var names: Set<UInt64> = []
    var surnames: Set<UInt64> = []
    var title = 0
    for span in spans {
      while title < titles.count, titles[title].upperBound <= span.tokens.lowerBound { title += 1 }
      if title < titles.count, titles[title].contains(span.tokens.lowerBound) { continue }
      names.insert(text.key(span.tokens).folded)
      guard span.kind == .person, span.tokens.count > 1 else { continue }
      surnames.insert(text.key((span.tokens.upperBound - 1)..<span.tokens.upperBound).folded)
    }
    return (names, surnames)
  }

  /// The known place or organisation that the last word of a span is.
  private func knownEnd(of span: EntitySpan) -> EntitySpan? {
    let words = (span.tokens.upperBound - 1)..<span.tokens.upperBound
    let key = text.key(words)
    for form in NameTable.shared.forms(of: key)
    where form.exact == key.exact && !form.needsEvidence && !form.needsArticle {
      let kind = NameTable.shared.classes[Int(form.row)]
      guard kind == .place || kind == .organisation else { continue }
      return EntitySpan(
        tokens: words, kind: kind.kind, confidence: 0.9, known: Int(form.row))
    }
    return nil
  }
}
