/// Chains that go through the same source in order, with text of their own between them.
struct ChainRun: Sendable {
  /// Words that may stand between two chains of a run, on either side.
  static let gap = 80

  private(set) var chains: [Chain]

  var copy: Range<Int> { chains[0].copy.lowerBound..<chains[chains.count - 1].copy.upperBound }
  var source: Range<Int> {
    chains[0].source.lowerBound..<chains[chains.count - 1].source.upperBound
  }
  var matched: Int { chains.reduce(0) { $0 + $1.matched } }

  /// Equal words over the longer side, text between the chains left out.
  var identity: Double {
    let longer = chains.reduce(0) { $0 + max($1.copy.count, $1.source.count) }
    return Double(matched) / Double(max(1, longer))
  }

  static func runs(of chains: [Chain]) -> [ChainRun] {
    var result: [ChainRun] = []
    for chain in chains {
      if let last = result.last, last.isContinued(by: chain) {
        result[result.count - 1].chains.append(chain)
      } else {
        result.append(ChainRun(chains: [chain]))
      }
    }
    return result
  }

  private func isContinued(by chain: Chain) -> Bool {
    let copyGap = chain.copy.lowerBound - copy.upperBound
    let sourceGap = chain.source.lowerBound - source.upperBound
    return (0...ChainRun.gap).contains(copyGap) && (0...ChainRun.gap).contains(sourceGap)
      && chain.source.upperBound <= copy.lowerBound
  }
}
