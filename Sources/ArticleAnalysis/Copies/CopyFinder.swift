package import Articles

/// Groups the articles that print one text.
///
/// A group forms round its leader, not along chains: a member has the leader's text or that of two
/// members. Series and quotations are relations, not copies, and never join a group.
package enum CopyFinder {
  /// The groups of some articles; every article is in exactly one, its leader first.
  ///
  /// The order of the articles decides nothing but the order of the groups, which is that of their
  /// first articles.
  ///
  /// - Complexity: about O(*n*) in the words of all articles.
  package static func groups(of articles: [Article]) -> [CopyGroup] {
    var index = CopyIndex(learningFrom: articles)
    var relations: [CopyRelation] = []
    let ordered = inOrderOfLeading(articles)
    for article in ordered { relations.append(contentsOf: index.insert(article)) }
    let groups = groups(ordered.map(\.id), relations: relations)
    return described(groups, articles: articles, index: index)
  }

  /// Articles by the claim to lead: the earlier day, the longer text, an agency's name, the id.
  private static func inOrderOfLeading(_ articles: [Article]) -> [Article] {
    func key(_ article: Article) -> (Int, Int, Int, UInt64) {
      (
        article.date?.dayNumber ?? .max, -article.words, article.agency == nil ? 1 : 0,
        article.id.rawValue
      )
    }
    return articles.sorted { key($0) < key($1) }
  }

  /// Ids by group, leader first, from the relations that say *same* or *version*.
  private static func groups(
    _ ids: [ArticleID], relations: [CopyRelation]
  ) -> [[ArticleID]] {
    var copies: [ArticleID: [CopyRelation]] = [:]
    for relation in relations where relation.verdict == .same || relation.verdict == .version {
      var turned = relation
      (turned.article, turned.other) = (relation.other, relation.article)
      copies[relation.article, default: []].append(relation)
      copies[relation.other, default: []].append(turned)
    }
    var groups: [[ArticleID]] = []
    var groupOf: [ArticleID: Int] = [:]
    for id in ids where groupOf[id] == nil {
      let home = bestGroup(copies[id] ?? [], groups: groups, groupOf: groupOf)
      if let home {
        groups[home].append(id)
        groupOf[id] = home
      } else {
        groupOf[id] = groups.count
        groups.append([id])
      }
    }
    return groups
  }

  /// The group whose leader, or two of whose members, an article copies; the closest of several.
  ///
  /// A version joins only its leader, so that the days of a series never chain.
  private static func bestGroup(
    _ copies: [CopyRelation], groups: [[ArticleID]], groupOf: [ArticleID: Int]
  ) -> Int? {
    var links: [Int: (members: Int, leads: Bool, containment: Double)] = [:]
    for copy in copies {
      guard let group = groupOf[copy.other] else { continue }
      var link = links[group] ?? (0, false, 0)
      if copy.verdict == .same { link.members += 1 }
      link.leads = link.leads || groups[group][0] == copy.other
      link.containment = max(link.containment, copy.containment)
      links[group] = link
    }
    return links.filter { $0.value.leads || $0.value.members >= 2 }.max {
      ($0.value.containment, $1.key) < ($1.value.containment, $0.key)
    }?.key
  }

  private static func described(
    _ groups: [[ArticleID]], articles: [Article], index: CopyIndex
  ) -> [CopyGroup] {
    let words = Dictionary(articles.map { ($0.id, $0.words) }) { first, _ in first }
    let place = Dictionary(zip(articles.map(\.id), articles.indices)) { first, _ in first }
    let result = groups.map { ids in
      let leader = ids[0]
      return CopyGroup(
        leader: leader, members: ids.map { member($0, of: leader, words: words, index: index) })
    }
    func first(_ group: CopyGroup) -> Int {
      group.members.lazy.compactMap { place[$0.article] }.min() ?? 0
    }
    return result.sorted { first($0) < first($1) }
  }

  private static func member(
    _ id: ArticleID, of leader: ArticleID, words: [ArticleID: Int], index: CopyIndex
  ) -> CopyGroup.Member {
    if id == leader {
      return CopyGroup.Member(
        article: id, verdict: .same, containment: 1, longestRun: words[id] ?? 0,
        evidence: "the text that leads its copies: the earliest, then the longest")
    }
    let relation = index.relation(of: id, to: leader)
    guard let relation, relation.verdict == .same || relation.verdict == .version else {
      return CopyGroup.Member(
        article: id, verdict: .same, containment: relation?.containment ?? 0,
        longestRun: relation?.longestRun ?? 0,
        evidence: "shares its text with two other copies of the leading one")
    }
    return CopyGroup.Member(
      article: id, verdict: relation.verdict, containment: relation.containment,
      longestRun: relation.longestRun, evidence: relation.evidence)
  }
}
