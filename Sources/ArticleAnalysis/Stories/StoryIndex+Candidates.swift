extension StoryIndex {
  /// Texts of the window beyond which a term finds no neighbours: larger compares more in vain.
  private static let commonTerm = 100
  /// Texts that are looked at for one term, in the window or not.
  private static let longestLook = 300
  /// Share of what makes one story that a text's strongest terms alone must promise.
  private static let leastPromise = 0.3
  /// Stories that are measured exactly.
  private static let measured = 8

  /// The stories that share strong terms with a text, the most promising first.
  func candidates(_ text: Int) -> [Int] {
    let mine = texts[text]
    let spans = postings.spans(near: mine.day)
    var sums: [Int32: Double] = [:]
    for entry in mine.strongest(Self.keyTerms) {
      let weight = Double(mine.weights[entry])
      let found = holders(of: mine.entries[entry].term, near: mine.day, in: spans)
      for holder in found { sums[holder.text, default: 0] += weight * Double(holder.weight) }
    }
    var best: [Int: Double] = [:]
    for (other, sum) in sums {
      guard let story = home[Int(other)] else { continue }
      let value = likeness.value(mine, texts[Int(other)], cosine: sum)
      if value >= Self.leastPromise { best[story] = max(best[story] ?? 0, value) }
    }
    return best.sorted { ($1.value, stories[$0.key][0]) < ($0.value, stories[$1.key][0]) }
      .prefix(Self.measured).map(\.key)
  }

  /// The texts about a term in the window round a day; none when there are too many.
  private func holders(
    of term: UInt64, near day: Int?, in spans: [Int]
  ) -> [StoryPostings.Posting] {
    var found: [StoryPostings.Posting] = []
    var looks = 0
    for span in spans where looks < Self.longestLook && found.count <= Self.commonTerm {
      postings.forEach(at: term, in: span) { posting in
        looks += 1
        if StoryLikeness.isNear(day, posting.day) { found.append(posting) }
        return looks < Self.longestLook && found.count <= Self.commonTerm
      }
    }
    return found.count > Self.commonTerm ? [] : found
  }
}
