internal import Articles

/// Finds what may be a name in an article but is one only where other articles say so.
///
/// Two kinds: a form that counts only beside another form of its name (`IS`), and a row of
/// capitalised words that was taken for nothing.
struct LooseNames {
  /// Words of the longest row that is looked at; a longer one is a heading or a list.
  private static let longest = 5

  let text: EntityText
  /// In order, without overlap.
  let spans: [EntitySpan]

  /// The spots in the order of the text.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func all(in article: Article) -> [DocumentNames.Loose] {
    guard text.isEnglish else { return [] }
    var result: [DocumentNames.Loose] = []
    var next = 0
    for sentence in text.sentences
    where !sentence.isTitle && !sentence.isCapitals && !sentence.isForeign {
      var index = sentence.words.lowerBound
      while index < sentence.words.upperBound {
        while next < spans.count, spans[next].tokens.upperBound <= index { next += 1 }
        if next < spans.count, spans[next].tokens.contains(index) {
          index = spans[next].tokens.upperBound
          continue
        }
        let limit = min(
          sentence.words.upperBound, next < spans.count ? spans[next].tokens.lowerBound : .max)
        let end = runEnd(from: index, to: limit)
        if end > index, let loose = loose(index..<end, in: sentence, article) {
          result.append(loose)
        }
        index = max(end, index + 1)
      }
    }
    return result
  }

  private func runEnd(from start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit, text.words[end].shape.contains(.capitalised) { end += 1 }
    return end
  }

  private func loose(
    _ run: Range<Int>, in sentence: EntityText.SentenceSpan, _ article: Article
  ) -> DocumentNames.Loose? {
    var words = run
    let isStart = CaseEvidence.isStart(words.lowerBound, of: sentence, in: text)
    let isForm = words.count == 1 && row(of: words) != nil
    if isStart, !isForm, text.words[words.lowerBound].flags.contains(.common) {
      words = (words.lowerBound + 1)..<words.upperBound
    }
    guard let first = words.first, words.count <= Self.longest else { return nil }
    let row = row(of: words)
    if row == nil, words.count == 1 {
      let word = text.words[first]
      guard word.range.count > 3, !isStart,
        word.flags.isDisjoint(with: [.common, .title]), !ContextWords.calendar.contains(word)
      else { return nil }
    }
    let range = text.bytes(words)
    let string = article.text.string(range)
    return DocumentNames.Loose(
      range: range, text: string, form: WhiteSpace.collapsed(string), row: row,
      isSingle: words.count == 1)
  }

  /// The known name of which the words are a form that needs evidence.
  private func row(of words: Range<Int>) -> Int? {
    let key = text.key(words)
    let form = NameTable.shared.forms(of: key).first { $0.needsEvidence && $0.exact == key.exact }
    return form.map { Int($0.row) }
  }
}
