package import Articles

/// Groups the articles that print one text.
///
/// A group forms round its leader, not along chains: a member has the leader's text or that of two
/// members. Series and quotations are relations, not copies, and never join a group. What a person
/// has said of articles wins over the rule.
package enum CopyFinder {
  /// Rises whenever the rule gives other verdicts, so that those kept from before are made anew.
  package static let version = 10

  /// Related articles that a group names, those that share most.
  private static let mostRelated = 8

  /// The groups of some articles; every article is in exactly one, its leader first.
  ///
  /// The order of the articles decides nothing but the order of the groups, which is that of their
  /// first articles.
  ///
  /// - Parameters:
  ///   - articles: the articles with their passages.
  ///   - corrections: what a person has said of them.
  ///   - progress: told how many articles have been compared, after each.
  ///   - isCancelled: asked before each article; once true, those that are left stand alone.
  /// - Returns: the groups, each with the evidence of its members.
  /// - Complexity: about O(*n*) in the words of all articles.
  package static func groups(
    of articles: [Article], corrections: Corrections = Corrections(),
    progress: (Int) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) -> [CopyGroup] {
    var texts: [ArticleID: CopyText] = [:]
    texts.reserveCapacity(articles.count)
    let summaries = articles.map { article in
      let text = CopyText(article)
      if texts[article.id] == nil { texts[article.id] = text }
      return CopySummary(article, text)
    }
    return groups(
      of: summaries, corrections: corrections, progress: progress, isCancelled: isCancelled
    ) { texts[$0] }
  }

  /// The groups of articles of which only summaries are at hand; `fetch` gives the text of one.
  package static func groups(
    of summaries: [CopySummary], corrections: Corrections = Corrections(),
    progress: (Int) -> Void = { _ in }, isCancelled: () -> Bool = { false },
    fetch: @escaping (ArticleID) -> CopyText?
  ) -> [CopyGroup] {
    var texts = CopyTexts(summaries, fetch: fetch)
    var index = CopyIndex(expecting: summaries.count)
    var relations: [CopyRelation] = []
    let ordered = summaries.sorted { $0.claim < $1.claim }.map(\.article)
    for (number, id) in ordered.enumerated() {
      guard !isCancelled() else { break }
      guard let sketch = texts.sketch(of: id), let text = texts.text(of: id) else { continue }
      relations += index.insert(sketch, text: text) { texts.text(of: $0) }
      progress(number + 1)
    }
    relations = Roundups.apart(relations, &texts)
    let groups = CopyGroups(ordered, relations: relations, corrections: corrections).groups
    return described(groups, summaries, relations, corrections, &texts)
  }

  private static func described(
    _ groups: [[ArticleID]], _ summaries: [CopySummary], _ relations: [CopyRelation],
    _ corrections: Corrections, _ texts: inout CopyTexts
  ) -> [CopyGroup] {
    let words = Dictionary(summaries.map { ($0.article, $0.words) }) { first, _ in first }
    let place = Dictionary(zip(summaries.map(\.article), summaries.indices)) { first, _ in first }
    let known = Dictionary(grouping: relations, by: \.article)
    let apart = relatives(relations)
    var result: [CopyGroup] = []
    result.reserveCapacity(groups.count)
    for ids in groups {
      let leader = ids[0]
      var members = [leading(leader, words[leader] ?? 0, corrections)]
      for id in ids.dropFirst() {
        let relation =
          known[id]?.first { $0.other == leader } ?? known[leader]?.first { $0.other == id }
          ?? relation(of: id, to: leader, &texts)
        members.append(member(id, relation, corrections.areCopies(id, leader) == true))
      }
      var group = CopyGroup(leader: leader, members: members)
      let inside = Set(ids)
      group.related = Array(
        (apart[leader] ?? []).lazy.filter { !inside.contains($0.article) }.prefix(mostRelated))
      result.append(group)
    }
    func first(_ group: CopyGroup) -> Int {
      group.members.lazy.compactMap { place[$0.article] }.min() ?? 0
    }
    let order = result.map(first)
    return result.indices.sorted { order[$0] < order[$1] }.map { result[$0] }
  }

  /// The members of series and the quotations of each article, the closest first.
  private static func relatives(_ relations: [CopyRelation]) -> [ArticleID: [CopyGroup.Member]] {
    var result: [ArticleID: [CopyGroup.Member]] = [:]
    for relation in relations where relation.verdict == .series || relation.verdict == .quotes {
      for (one, other) in [
        (relation.article, relation.other), (relation.other, relation.article),
      ] {
        result[one, default: []].append(
          CopyGroup.Member(
            article: other, verdict: relation.verdict, containment: relation.containment,
            longestRun: relation.longestRun, evidence: relation.evidence))
      }
    }
    return result.mapValues { members in
      members.sorted { ($1.containment, $0.article) < ($0.containment, $1.article) }
    }
  }

  private static func relation(
    of id: ArticleID, to leader: ArticleID, _ texts: inout CopyTexts
  ) -> CopyRelation? {
    guard let sketch = texts.sketch(of: id), let other = texts.sketch(of: leader),
      let text = texts.text(of: id), let otherText = texts.text(of: leader)
    else { return nil }
    return CopyRelation.between(sketch, text, and: other, otherText)
  }

  private static func leading(
    _ id: ArticleID, _ words: Int, _ corrections: Corrections
  ) -> CopyGroup.Member {
    let isChosen = corrections.all.contains(.leads(id))
    return CopyGroup.Member(
      article: id, verdict: .same, containment: 1, longestRun: words,
      evidence: isChosen
        ? "the text that you have chosen to lead its copies"
        : "the text that leads its copies: the earliest, then the longest")
  }

  private static func member(
    _ id: ArticleID, _ relation: CopyRelation?, _ isByHand: Bool
  ) -> CopyGroup.Member {
    let isCopy = relation?.verdict == .same || relation?.verdict == .version
    let evidence =
      isByHand
      ? "you have called it a copy" : isCopy ? relation?.evidence : nil
    return CopyGroup.Member(
      article: id, verdict: isCopy ? relation?.verdict ?? .same : .same,
      containment: relation?.containment ?? 0, longestRun: relation?.longestRun ?? 0,
      evidence: evidence ?? "shares its text with two other copies of the leading one")
  }
}
