package import Articles

/// Puts the reports of one event together.
///
/// Reports are alike by their salient words and names, weighted by how rare they are and by the days
/// between them (Allan et al., topic detection and tracking); copies of a text count once.
package enum StoryFinder {
  /// Words that a story is described by.
  private static let termCount = 6

  /// The stories of some articles; every article is in exactly one.
  ///
  /// The order of the articles decides only the order of the stories, which is that of their first
  /// articles. Without copies each article counts for itself, without entities words alone decide.
  /// What a person has said of two articles wins over their likeness.
  package static func stories(
    of articles: [Article], copies: [CopyGroup], entities: EntityIndex,
    corrections: Corrections = Corrections()
  ) -> [Story] {
    let (units, weights) = StoryUnit.units(of: articles, copies: copies, entities: entities)
    let clusters = StoryClusters.clusters(of: units, corrections: corrections)
    let place = Dictionary(zip(articles.map(\.id), articles.indices)) { first, _ in first }
    let dates = Dictionary(articles.map { ($0.id, $0.date?.dayNumber ?? .max) }) { first, _ in
      first
    }
    let stories = clusters.map { cluster in
      let members = cluster.map { units[$0] }
      let ids = members.flatMap(\.ids).sorted {
        (dates[$0] ?? .max, place[$0] ?? 0) < (dates[$1] ?? .max, place[$1] ?? 0)
      }
      let central = centrality(members)
      return Story(
        id: identity(members), title: title(members, central),
        articles: ids, terms: terms(members, central, weights: weights))
    }
    func first(_ story: Story) -> Int { story.articles.compactMap { place[$0] }.min() ?? 0 }
    return stories.sorted { first($0) < first($1) }
  }

  /// `story-` and the id of the earliest article: by day, then by id.
  private static func identity(_ members: [StoryUnit]) -> String {
    let first = members.first?.ids.min()?.rawValue ?? 0
    let digits = String(first, radix: 16)
    return "story-" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// How near each member is to all, in the order of the members.
  private static func centrality(_ members: [StoryUnit]) -> [Double] {
    var sum: [UInt64: Double] = [:]
    for member in members {
      for entry in member.vector.entries { sum[entry.term, default: 0] += entry.weight }
    }
    let centre = StoryVector(sum)
    return members.map { $0.vector.cosine(centre) }
  }

  /// The most central headline; one that was made from a lead only where there is no other.
  private static func title(_ members: [StoryUnit], _ central: [Double]) -> String {
    let best = members.indices.filter { !members[$0].article.headline.isEmpty }.max {
      let (first, second) = (members[$0].article, members[$1].article)
      return (first.headlineIsDerived ? 0 : 1, central[$0], $1)
        < (second.headlineIsDerived ? 0 : 1, central[$1], $0)
    }
    return best.map { members[$0].article.headline } ?? ""
  }

  /// The words that many members share and few other texts hold, as printed.
  private static func terms(
    _ members: [StoryUnit], _ central: [Double], weights: StoryWeights
  ) -> [String] {
    var scores: [UInt64: (score: Double, texts: Int, member: Int)] = [:]
    let order = members.indices.sorted { (central[$1], $0) < (central[$0], $1) }
    for index in order {
      for entry in members[index].vector.entries {
        let old = scores[entry.term] ?? (0, 0, index)
        scores[entry.term] = (old.score + entry.weight, old.texts + 1, old.member)
      }
    }
    let ranked = scores.filter { members.count == 1 || $0.value.texts > 1 }
      .map { (term: $0.key, value: $0.value) }
      .sorted { first, second in
        let mine = first.value.score * weights.share(of: first.term, texts: first.value.texts)
        let theirs = second.value.score * weights.share(of: second.term, texts: second.value.texts)
        return (theirs, first.term) < (mine, second.term)
      }
    var result: [String] = []
    for (term, value) in ranked where result.count < termCount {
      guard let word = printed(term, in: members[value.member]) else { continue }
      let isNew = !result.contains { $0.lowercased().hasPrefix(word.lowercased().prefix(5)) }
      if isNew { result.append(word) }
    }
    return result
  }

  private static func printed(_ term: UInt64, in member: StoryUnit) -> String? {
    guard let use = member.terms.uses[term] else { return nil }
    var word = member.article.text.readable(use.range)
    for ending in ["’s", "'s", "’", "'"] where word.hasSuffix(ending) {
      word.removeLast(ending.count)
      break
    }
    return use.isName ? word : word.lowercased()
  }
}
