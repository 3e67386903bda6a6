/// Joins a few texts to groups, the most alike first.
///
/// Agglomerative clustering by average link (Sokal and Michener, 1958): two groups join while the
/// mean likeness of their texts is enough, so that one long background article does not chain two
/// events together.
struct AverageLink {
  /// Some texts that stay together, with how many there are: a large story is measured by a part of
  /// its texts.
  struct Node {
    var texts: [Int]
    var sample: ArraySlice<Int>
  }

  private var members: [[Int]]
  private var sizes: [Double]
  /// Mean likeness of the texts of any two groups, a row a group.
  private var means: [Double]
  private let count: Int

  /// Joins nodes while the mean likeness is enough.
  ///
  /// - Parameters:
  ///   - nodes: what is grouped, in an order that decides between equals.
  ///   - mayJoin: whether two nodes may stand together.
  ///   - likeness: of two texts; 1 and more makes one story.
  /// - Returns: the indices of the nodes of each group, rising, by their first.
  /// - Complexity: O(*n*²) in the texts sampled, O(*n*³) in additions of the nodes.
  static func groups(
    _ nodes: [Node], mayJoin: (Int, Int) -> Bool, likeness: (Int, Int) -> Double
  ) -> [[Int]] {
    var link = AverageLink(nodes, mayJoin: mayJoin, likeness: likeness)
    while let (first, second) = link.nearest() { link.join(first, second) }
    return link.members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private init(
    _ nodes: [Node], mayJoin: (Int, Int) -> Bool, likeness: (Int, Int) -> Double
  ) {
    count = nodes.count
    members = nodes.indices.map { [$0] }
    sizes = nodes.map { Double($0.texts.count) }
    means = Array(repeating: 0, count: count * count)
    for first in 0..<count {
      for second in (first + 1)..<max(first + 1, count) {
        var value = -Double.infinity
        if mayJoin(first, second) {
          var sum = 0.0
          for one in nodes[first].sample {
            for other in nodes[second].sample { sum += likeness(one, other) }
          }
          value = sum / Double(nodes[first].sample.count * nodes[second].sample.count)
        }
        means[first * count + second] = value
        means[second * count + first] = value
      }
    }
  }

  private func nearest() -> (Int, Int)? {
    var best: (Int, Int)?
    var value = 1.0
    for first in 0..<count where !members[first].isEmpty {
      for second in (first + 1)..<max(first + 1, count) where !members[second].isEmpty {
        let mean = means[first * count + second]
        if mean > value || (mean == value && best == nil) {
          (best, value) = ((first, second), mean)
        }
      }
    }
    return best
  }

  private mutating func join(_ kept: Int, _ gone: Int) {
    let (mine, theirs) = (sizes[kept], sizes[gone])
    for other in 0..<count where other != kept && other != gone && !members[other].isEmpty {
      let sum = means[kept * count + other] * mine + means[gone * count + other] * theirs
      means[kept * count + other] = sum / (mine + theirs)
      means[other * count + kept] = sum / (mine + theirs)
    }
    members[kept] += members[gone]
    members[gone] = []
    sizes[kept] += theirs
  }
}
