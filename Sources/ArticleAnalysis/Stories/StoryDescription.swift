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
  /// Texts that hold each term.
  private let holders: [UInt32: Int]

  /// - Complexity: O(*n*) in the terms of the members.
  init(_ members: [Int], in index: StoryIndex) {
    self.index = index
    self.members = members
    var holders: [UInt32: Int] = [:]
    for member in members {
      for entry in index.texts[member].entries { holders[entry.term, default: 0] += 1 }
    }
    self.holders = holders
    centrality = members.map { member in
      let text = index.texts[member]
      var sum: Float = 0
      for (place, entry) in text.entries.enumerated() where !entry.isNumber {
        sum += text.pull(place) * Float((holders[entry.term] ?? 1) - 1)
      }
      return Double(sum) / Double(max(1, text.entries.count))
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
    var scores: [UInt32: (score: Float, texts: Int, member: Int, entry: Int)] = [:]
    for member in members.indices.sorted(by: { (centrality[$1], $0) < (centrality[$0], $1) }) {
      let text = text(member)
      for (entry, place) in zip(text.entries, text.entries.indices) where !entry.isNumber {
        let old = scores[entry.term] ?? (0, 0, member, place)
        scores[entry.term] =
          (old.score + text.pull(place), old.texts + 1, old.member, old.entry)
      }
    }
    let ranked = scores.filter { members.count == 1 || $0.value.texts > 1 }
      .map { (term: $0.key, value: $0.value, rank: rank($0.key, $0.value)) }
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
        var evidence = StoryEvidence(index, members[member], among: members, holders: holders)
        evidence.isCopy = number > 0
        result[id] = evidence.membership(of: id)
      }
    }
    return result
  }

  private func text(_ member: Int) -> StoryText { index.texts[members[member]] }

  private func rank(
    _ term: UInt32, _ value: (score: Float, texts: Int, member: Int, entry: Int)
  ) -> Double {
    let share = index.counts.share(of: term, in: text(value.member), texts: value.texts)
    return Double(value.score * share)
  }
}
