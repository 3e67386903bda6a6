internal import Articles

/// Finds texts that hold several others whole, as a roundup of the day does.
///
/// Of two texts that cannot be told from a copy and the wire that was cut: only that another whole
/// text of other names stands in the longer one says that it is a roundup of both.
enum Roundups {
  /// Share of a text's runs that stand in the text that holds it.
  fileprivate static let held = 0.9
  /// Other texts in a roundup that are looked at for each; bounds the time of long ones.
  private static let compared = 16

  /// The relations, of which those of a roundup to what it holds say that it quotes.
  static func apart(_ relations: [CopyRelation], _ texts: inout CopyTexts) -> [CopyRelation] {
    var held: [ArticleID: [Int]] = [:]
    var holdsItem: Set<ArticleID> = []
    for (index, relation) in relations.enumerated() where relation.containment >= Self.held {
      guard relation.verdict != .series else { continue }
      for article in [relation.article, relation.other] {
        held[article, default: []].append(index)
        if relation.verdict == .quotes { holdsItem.insert(article) }
      }
    }
    var result = relations
    for article in holdsItem {
      for index in held[article] ?? [] where relations[index].verdict != .quotes {
        let part = relations[index].partner(of: article)
        let others = (held[article] ?? []).lazy.filter { relations[$0].verdict == .quotes }
          .map { relations[$0].partner(of: article) }.prefix(Self.compared)
        guard others.contains(where: { isRoundup(article, of: part, and: $0, &texts) }) else {
          continue
        }
        result[index].verdict = .quotes
        result[index].evidence += "; it holds other texts as well"
      }
    }
    return result
  }

  private static func isRoundup(
    _ article: ArticleID, of part: ArticleID, and other: ArticleID, _ texts: inout CopyTexts
  ) -> Bool {
    guard let text = texts.text(of: article), let first = texts.text(of: part),
      let second = texts.text(of: other)
    else { return false }
    return first.words.count + second.words.count <= text.words.count * 11 / 10
      && SharedItem.areStrangers(first, second)
  }
}

extension CopyRelation {
  /// Whether one of the two may be an item of the other, so that the other's copies need a look.
  package var isOfItem: Bool { verdict == .quotes && containment >= Roundups.held }

  fileprivate func partner(of article: ArticleID) -> ArticleID {
    article == self.article ? other : self.article
  }
}
