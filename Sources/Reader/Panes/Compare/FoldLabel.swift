internal import Articles

/// The one line that stands for folded text: where it is, how much, and what it is about.
enum FoldLabel {
  static func text(
    of fold: ComparisonFold, alignment: Alignment, left: ComparedReport?, right: ComparedReport?
  ) -> String {
    switch fold.kind {
    case .only(let side):
      let report = side == .left ? left : right
      let sentences = sentences(of: fold, side, alignment)
      let about = FoldTopic.words(of: sentences, report: report)
      return " ▸ \(extent(sentences, report)): \(about)"
    case .agreement:
      let pairs = fold.entries.count
      let about = sentences(of: fold, .left, alignment)
      let words = FoldTopic.words(of: about.isEmpty ? [] : about, report: left)
      let count = pairs == 1 ? "1 pair agrees" : "\(pairs) pairs agree"
      return " ▸ \(places(about, left))\(count)" + (words.isEmpty ? "" : ": \(words)")
    }
  }

  private static func sentences(
    of fold: ComparisonFold, _ side: CompareSide, _ alignment: Alignment
  ) -> [Sentence] {
    fold.sentences(side).compactMap { alignment.sentence($0, side) }
  }

  /// Where the sentences are, and how many where there are several.
  private static func extent(_ sentences: [Sentence], _ report: ComparedReport?) -> String {
    let places = places(sentences, report)
    if sentences.count > 1 { return "\(places)\(sentences.count) sentences" }
    return places.isEmpty ? "1 sentence" : String(places.dropLast(2))
  }

  /// `headline, ¶1–7, `; empty where no sentence says where it stands.
  private static func places(_ sentences: [Sentence], _ report: ComparedReport?) -> String {
    var result: [String] = []
    for name in sentences.compactMap({ outside($0, report) }) where !result.contains(name) {
      result.append(name)
    }
    let paragraphs = sentences.compactMap(\.paragraph)
    if let first = paragraphs.first, let last = paragraphs.last {
      result.append(first == last ? "¶\(first)" : "¶\(first)–\(last)")
    }
    return result.isEmpty ? "" : result.joined(separator: ", ") + ", "
  }

  private static func outside(_ sentence: Sentence, _ report: ComparedReport?) -> String? {
    guard sentence.paragraph == nil else { return nil }
    switch report?.kind(of: sentence) {
    case .headline?: return "headline"
    case .deck?: return "deck"
    default: return nil
    }
  }
}
