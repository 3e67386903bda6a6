/// The full names of an article by their first and last words.
struct FullNames {
  private var byLast: [String: [(name: NormalName, group: Int)]] = [:]
  private var bySkeleton: [String: Set<Int>] = [:]
  private var byFirst: [String: Set<Int>] = [:]
  /// The span where the text first has a group.
  private var starts: [Int: Int] = [:]

  mutating func add(_ name: NormalName, group: Int, from span: Int, ownsSurname: Bool) {
    starts[group] = span
    guard let first = name.words.first, let last = name.words.last else { return }
    if ownsSurname {
      byLast[last, default: []].append((name, group))
      bySkeleton[NameSkeleton.of(last), default: []].insert(group)
    }
    byFirst[first, default: []].insert(group)
  }

  /// The one group that a shorter name at a span belongs to; nil where there is none or more than
  /// one.
  ///
  /// Where several share a surname, it is that of the only one whom the text has named so far.
  func group(of part: NormalName, at span: Int) -> Int? {
    guard let last = part.words.last else { return nil }
    let bySurname = Set((byLast[last] ?? []).filter { part.isPart(of: $0.name) }.map(\.group))
    if bySurname.count > 1 {
      let named = bySurname.filter { starts[$0].map { $0 < span } ?? false }
      return named.count == 1 ? named.first : nil
    }
    if let only = bySurname.first { return only }
    guard part.words.count == 1 else { return nil }
    if let named = byFirst[last] { return named.count == 1 ? named.first : nil }
    // `Zelenskiy` where the text has `Volodymyr Zelensky`; a short word says too little.
    let skeleton = NameSkeleton.of(last)
    guard skeleton.utf8.count >= NameSkeleton.tellingLength, let named = bySkeleton[skeleton],
      named.count == 1
    else { return nil }
    return named.first
  }
}
