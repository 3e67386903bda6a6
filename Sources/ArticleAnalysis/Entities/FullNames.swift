internal import Algorithms

/// The full names of an article by their first and last words.
struct FullNames {
  /// Full names that may share a surname before it says nothing alone; bounds the time of a hostile
  /// text.
  private static let mostNamesakes = 64

  private var byLast: [String: [(name: NormalName, group: Int)]] = [:]
  private var bySkeleton: [String: Set<Int>] = [:]
  private var byFirst: [String: Set<Int>] = [:]
  /// Those that a word tells from a father of the same name, by the surname without it.
  private var byFamily: [String: Set<Int>] = [:]
  /// Those of whom the text says that they are women, and men.
  private var genders: [Int: ContextWords.Gender] = [:]
  /// The spans where the text has a group in full, in order.
  private let places: [Int: [Int]]
  /// The sentence of each span.
  private let sentences: [Int]

  /// - Parameters:
  ///   - places: the spans where the text has each group in full, in order.
  ///   - sentences: the sentence of each span.
  init(places: [Int: [Int]], sentences: [Int]) {
    self.places = places
    self.sentences = sentences
  }

  mutating func note(_ gender: ContextWords.Gender, of group: Int) {
    genders[group] = genders[group] ?? gender
  }

  mutating func add(_ name: NormalName, group: Int, ownsSurname: Bool) {
    guard let first = name.words.first, let last = name.words.last else { return }
    if ownsSurname {
      byLast[last, default: []].append((name, group))
      bySkeleton[NameSkeleton.of(last), default: []].insert(group)
      if let family = name.familyName { byFamily[family, default: []].insert(group) }
    }
    byFirst[first, default: []].insert(group)
  }

  /// The one group that a shorter name at a span belongs to; nil where there is none or more than
  /// one.
  ///
  /// Where several share a surname, it is that of the one whom the text has last named in full, if
  /// that sentence names no other of them.
  ///
  /// - Parameters:
  ///   - part: a surname or a given name.
  ///   - span: where it stands.
  ///   - isGiven: whether it is a given name, as that of a king.
  ///   - gender: what the title before it says (`Mrs`).
  /// - Returns: the group of the full name.
  func group(
    of part: NormalName, at span: Int, isGiven: Bool = false, gender: ContextWords.Gender? = nil
  ) -> Int? {
    guard let last = part.words.last else { return nil }
    if isGiven {
      return byFirst[last].flatMap { $0.count == 1 ? $0.first : nil }
    }
    let sharing = byLast[last] ?? []
    guard sharing.count <= Self.mostNamesakes else { return nil }
    let bySurname = Set(sharing.filter { part.isPart(of: $0.name) }.map(\.group))
    if bySurname.count > 1 { return nearest(of: fitting(bySurname, gender), before: span) }
    // `Mrs Berg` is not the Mr Berg whom the text names.
    if !bySurname.isEmpty { return fitting(bySurname, gender).first }
    guard part.words.count == 1 else { return nil }
    if let family = byFamily[last] { return family.count == 1 ? family.first : nil }
    if let named = byFirst[last] { return named.count == 1 ? named.first : nil }
    // `Zelenskiy` where the text has `Volodymyr Zelensky`; a short word says too little.
    let skeleton = NameSkeleton.of(last)
    guard skeleton.utf8.count >= NameSkeleton.tellingLength, let named = bySkeleton[skeleton],
      named.count == 1
    else { return nil }
    return named.first
  }

  /// Those whom a title does not rule out: `Mrs` is of the wife, where the text says who she is.
  private func fitting(_ groups: Set<Int>, _ gender: ContextWords.Gender?) -> Set<Int> {
    guard let gender else { return groups }
    let same = groups.filter { genders[$0] == gender }
    return same.isEmpty ? groups.filter { genders[$0] == nil } : same
  }

  private func nearest(of groups: Set<Int>, before span: Int) -> Int? {
    let last = groups.compactMap { group in
      places[group].flatMap { places in
        let end = places.partitioningIndex { $0 >= span }
        return end > 0 ? (place: places[end - 1], group: group) : nil
      }
    }.sorted { $0.place > $1.place }
    guard let first = last.first else { return nil }
    if last.count > 1, sentences[last[1].place] == sentences[first.place] { return nil }
    return first.group
  }
}
