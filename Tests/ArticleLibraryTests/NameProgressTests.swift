import ArticleLibrary
import Articles
import Synchronization
import TestSupport
import Testing

/// How often it is told how far the search for names is: each word wakes the thread that answers keys.
@Suite struct NameProgressTests {
  private static func shares(_ count: Int) throws -> [Double] {
    let folder = try TemporaryFolder()
    for number in 0..<count {
      let text = "Angela Merkel met envoy \(number) in Berlin.\n"
      try folder.write(Array(text.utf8), to: "\(number).txt")
    }
    var times = StageTimes()
    let reading = try ArticleLibrary(paths: [folder.path], store: nil).read(times: &times)
    let told = Mutex<[Double]>([])
    let found = ArticleLibrary.analysed(
      reading, times: &times, onNames: { share in told.withLock { $0.append(share) } })
    #expect(found?.articles.count == count)
    return told.withLock(\.self)
  }

  @Test(arguments: [1, 7, 450])
  func `it is told a hundred times at the most, however many articles there are`(
    _ count: Int
  ) throws {
    let shares = try Self.shares(count)
    #expect(shares.count <= 100)
    #expect(Set(shares).count == shares.count)
    #expect(shares.max() == 1)
  }
}
