import ArticleAnalysis
import Testing

/// Work over all cores.
@Suite struct ParallelTests {
  @Test(arguments: [0, 1, 7, 63, 64, 65, 255, 256, 511, 512, 513, 3_000], [1, 7, 64])
  func `blocks are joined in their order, each index once`(count: Int, block: Int) {
    let joined = Parallel.joined(count: count, block: block, isCancelled: { false }) { range in
      Array(range)
    }
    #expect(joined == Array(0..<count))
  }

  @Test(arguments: [100, 256, 3_000])
  func `work is given up whenever it is asked to be`(count: Int) {
    var asked = 0
    func run(until stop: Int) -> [Int]? {
      asked = 0
      return Parallel.joined(
        count: count, block: 64,
        isCancelled: {
          asked += 1
          return asked == stop
        }
      ) { Array($0) }
    }
    #expect(run(until: .max)?.count == count)
    let times = asked
    #expect(times > 0)
    for stop in 1...times {
      #expect(run(until: stop) == nil)
      #expect(asked == stop)
    }
  }
}
