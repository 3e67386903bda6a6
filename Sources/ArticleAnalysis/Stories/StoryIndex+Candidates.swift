extension StoryIndex {
  /// Texts of the window beyond which a term finds no neighbours: larger compares more in vain.
  private static let commonTerm = 100
  /// Texts that are looked at for one term, in the window or not.
  private static let longestLook = 300
  /// Stories that are measured exactly.
  private static let measured = 8

  /// The stories that share strong terms with a text, the most promising first.
  func candidates(_ text: Int) -> [Int] {
    let mine = texts[text]
    let spans = postings.spans(near: mine.day)
    var sums: [Int32: Float] = [:]
    for entry in mine.strongest(Self.keyTerms) {
      let pull = mine.pull(entry)
      let found = holders(of: mine.entries[entry].term, near: mine.day, in: spans)
      for holder in found { sums[holder.text, default: 0] += min(pull, holder.pull) }
    }
    var best: [Int: Float] = [:]
    for (other, sum) in sums {
      guard let story = home[Int(other)] else { continue }
      best[story] = max(best[story] ?? 0, sum)
    }
    return best.sorted { ($1.value, stories[$0.key][0]) < ($0.value, stories[$1.key][0]) }
      .prefix(Self.measured).map(\.key)
  }

  /// The texts about a term in the window round a day; none when there are too many.
  private func holders(
    of term: UInt32, near day: Int?, in spans: [Int]
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
