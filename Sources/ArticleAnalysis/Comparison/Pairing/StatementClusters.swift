internal import Articles

/// Gathers the sentences of all reports that make one statement.
///
/// Sure pairs are joined from the highest score down. Two groups become one only where at least half
/// of the sentence pairs between them are sure, so that a chain of likenesses is no statement. A sentence
/// that makes two statements stands in both: no report is silent on what a sure pair ties it to.
enum StatementClusters {
  private struct Place: Hashable {
    var article: ArticleID
    var sentence: Sentence.ID
  }

  /// Share of the pairs between two groups that must be sure; more keeps groups smaller.
  private static let leastLinked = 0.5

  static func statements(
    _ reports: [ArticleID], _ pairs: [ComparedReports], _ leaders: [ArticleID: ArticleID]
  ) -> [StoryComparison.Statement] {
    let links = links(pairs)
    var linksOf: [Place: [Int]] = [:]
    for (index, link) in links.enumerated() {
      linksOf[link.first, default: []].append(index)
      linksOf[link.second, default: []].append(index)
    }
    let groups = groups(of: links).map { group in
      completed(group, by: group.flatMap { linksOf[$0] ?? [] }.sorted().map { links[$0] })
    }
    let order = Dictionary(
      reports.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func key(_ place: Place) -> (Int, Int) { (order[place.article] ?? .max, place.sentence) }
    let sorted = groups.map { $0.sorted { key($0) < key($1) } }
      .sorted { first, second in
        guard let one = first.first, let other = second.first else { return false }
        return key(one) < key(other)
      }
    return sorted.map { group in
      let sentences = Dictionary(grouping: group, by: \.article).mapValues { $0.map(\.sentence) }
      return StoryComparison.Statement(
        sentences: sentences, sources: StoryComparison.sources(sentences.keys, leaders))
    }
  }

  /// A group with the surest partner of each report that has none in it, by the links of its members.
  private static func completed(
    _ group: [Place], by links: [(first: Place, second: Place)]
  ) -> [Place] {
    let members = Set(group)
    var result = group
    var speaking = Set(group.map(\.article))
    for link in links {
      for (member, other) in [(link.first, link.second), (link.second, link.first)]
      where members.contains(member) && speaking.insert(other.article).inserted {
        result.append(other)
      }
    }
    return result
  }

  /// The sure pairs, surest first, ties in the order given.
  private static func links(
    _ pairs: [ComparedReports]
  ) -> [(first: Place, second: Place)] {
    var result: [(first: Place, second: Place, score: Double, index: Int)] = []
    for compared in pairs {
      for pair in compared.alignment.pairs where pair.tier == .sure {
        result.append(
          (
            Place(article: compared.left, sentence: pair.left),
            Place(article: compared.right, sentence: pair.right), pair.score, result.count
          ))
      }
    }
    return result.sorted { ($1.score, $0.index) < ($0.score, $1.index) }
      .map { ($0.first, $0.second) }
  }

  private static func groups(of links: [(first: Place, second: Place)]) -> [[Place]] {
    var partners: [Place: Set<Place>] = [:]
    for link in links {
      partners[link.first, default: []].insert(link.second)
      partners[link.second, default: []].insert(link.first)
    }
    var groupOf: [Place: Int] = [:]
    var groups: [[Place]] = []
    func group(of place: Place) -> Int {
      if let known = groupOf[place] { return known }
      groups.append([place])
      groupOf[place] = groups.count - 1
      return groups.count - 1
    }
    for link in links {
      let (one, other) = (group(of: link.first), group(of: link.second))
      guard one != other else { continue }
      let (larger, smaller) =
        groups[one].count >= groups[other].count ? (one, other) : (other, one)
      let linked = groups[smaller].reduce(0) { sum, place in
        sum + (partners[place]?.count { groupOf[$0] == larger } ?? 0)
      }
      let all = groups[larger].count * groups[smaller].count
      guard Double(linked) >= leastLinked * Double(all) else { continue }
      for place in groups[smaller] { groupOf[place] = larger }
      groups[larger] += groups[smaller]
      groups[smaller] = []
    }
    return groups.filter { $0.count > 1 }
  }
}
