internal import Articles

/// Says of a story what it is called, what sets it apart, and why each report stands in it.
struct StoryDescription {
  /// Words that a story is described by.
  private static let termCount = 6

  private let index: StoryIndex
  /// Indices of the story's texts, in their order.
  private let members: [Int]
  /// How near each text is to all, in the order of the members.
  private let centrality: [Double]
  /// Weight of each term in all texts together.
  private let sums: [UInt64: Float]

  /// - Complexity: O(*n*) in the terms of the members.
  init(_ members: [Int], in index: StoryIndex) {
    self.index = index
    self.members = members
    var sums: [UInt64: Float] = [:]
    for text in members.map({ index.texts[$0] }) {
      for (entry, weight) in zip(text.entries, text.weights) {
        sums[entry.term, default: 0] += weight
      }
    }
    self.sums = sums
    centrality = members.map { member in
      let text = index.texts[member]
      var sum: Float = 0
      for (entry, weight) in zip(text.entries, text.weights) {
        sum += weight * (sums[entry.term] ?? 0)
      }
      return Double(sum)
    }
  }

  /// `story-` and the id of the earliest article: by day, then by id.
  var identity: String {
    let first = members.first.flatMap { index.texts[$0].ids.min()?.rawValue } ?? 0
    let digits = String(first, radix: 16)
    return "story-" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The most central headline; one that was made from a lead only where there is no other.
  var title: String {
    let best = members.indices.filter { !text($0).headline.isEmpty }.max { first, second in
      (text(first).headlineIsDerived ? 0 : 1, centrality[first], second)
        < (text(second).headlineIsDerived ? 0 : 1, centrality[second], first)
    }
    return best.map { text($0).headline } ?? ""
  }

  /// The words that many members share and few other texts hold, as printed.
  var terms: [String] {
    var scores: [UInt64: (score: Float, texts: Int, member: Int, entry: Int)] = [:]
    for member in members.indices.sorted(by: { (centrality[$1], $0) < (centrality[$0], $1) }) {
      let text = text(member)
      for (entry, weight) in zip(text.entries.indices, text.weights) {
        let term = text.entries[entry].term
        let old = scores[term] ?? (0, 0, member, entry)
        scores[term] = (old.score + weight, old.texts + 1, old.member, old.entry)
      }
    }
    let ranked = scores.filter { members.count == 1 || $0.value.texts > 1 }
      .map { (term: $0.key, value: $0.value, rank: rank($0.key, $0.value.score, $0.value.texts)) }
      .sorted { ($1.rank, $0.term) < ($0.rank, $1.term) }
    var result: [String] = []
    for (_, value, _) in ranked where result.count < Self.termCount {
      guard let word = text(value.member).printed(value.entry) else { continue }
      let isNew = !result.contains { $0.lowercased().hasPrefix(word.lowercased().prefix(5)) }
      if isNew { result.append(word) }
    }
    return result
  }

  /// Why each article stands here, by article.
  var memberships: [ArticleID: Story.Membership] {
    var result: [ArticleID: Story.Membership] = [:]
    for member in members.indices {
      for (number, id) in text(member).ids.enumerated() {
        var evidence = StoryEvidence(index, members[member], among: members, sums: sums)
        evidence.isCopy = number > 0
        result[id] = evidence.membership(of: id)
      }
    }
    return result
  }

  private func text(_ member: Int) -> StoryText { index.texts[members[member]] }

  private func rank(_ term: UInt64, _ score: Float, _ texts: Int) -> Double {
    Double(score) * index.counts.share(of: term, texts: texts)
  }
}
