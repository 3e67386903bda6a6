import ArticleAnalysis
import Testing

@Suite struct RepetitionFinderTests {
  @Test(arguments: try RepetitionCase.all())
  func `what stands twice is shown once`(_ item: RepetitionCase) {
    let utf8 = Array(item.text.utf8)
    let folds = RepetitionFinder.folds(in: utf8)
    #expect(squeezed(visible(utf8, folds)) == squeezed(Array(item.visible.utf8)))
    checkPromises(utf8)
  }

  @Test func `a doubled body folds paragraph by paragraph`() throws {
    let folds = RepetitionFinder.folds(in: try seed("004"))
    #expect(folds.map(\.kind) == Array(repeating: .block, count: 12))
    #expect(folds.allSatisfy { $0.difference == nil })
  }

  @Test(arguments: [
    "mm/ab (AFP, dpa, ERR)", "Ines Calder (AFP, dpa)", "(AFP, dpa)", "With material from dpa (AP)",
  ])
  func `a line that signs the text above a pasted copy stands once and stays`(line: String) {
    let body = """
      The harbour authority in Port Ellery said on Monday that it would close the eastern pier.
      Ferries to the three outer islands will leave from the western quay instead for six weeks.
      The crack was found during a routine dive on Thursday, when a team measured a gap.
      The regional council has set aside two million for the work, which begins in the autumn.
      """
    let utf8 = Array([body, line, body].joined(separator: "\n").utf8)
    let folds = RepetitionFinder.folds(in: utf8)
    #expect(folds.map(\.kind) == Array(repeating: .block, count: 4))
    #expect(String(decoding: visible(utf8, folds), as: UTF8.self).contains(line))
  }

  @Test(arguments: [
    // An answer that stands again within the answer to another question.
    """
    How do I apply for the pass?
    Online, or at any library of the county. You need proof of age and proof of address.
    I have lost mine. What now?
    Online, or at any library of the county. You need proof of age and proof of address. It costs £5.
    """,
    """
    谁可以申请新卡？
    六十六岁以上的居民和残疾人可以申请，需要出示身份证明和住址证明。
    怎样申请新卡？
    可以在网上申请，也可以在任何图书馆申请，需要出示身份证明和住址证明。
    旧卡丢了怎么办？
    可以在网上申请，也可以在任何图书馆申请，需要出示身份证明和住址证明，另收费五元。
    """,
    // A text that ends with the words with which it began.
    """
    Nobody is coming, the woman at the desk told us kindly, with the snow against the glass.
    We sat down again. There were nine of us, and a dog with a blue collar.
    At six the lights went out, and somebody at the back of the room laughed.
    By morning we knew the surnames and the illnesses of all the others.
    Nobody is coming, the woman at the desk told us kindly, with the snow against the glass. She was \
    wrong, and none of us wanted to go when the plough came.
    """,
  ])
  func `what is said twice on purpose stays`(text: String) {
    #expect(RepetitionFinder.folds(in: Array(text.utf8)).isEmpty)
  }

  @Test func `the second of two equal credits folds`() throws {
    let utf8 = try seed("001")
    let folds = RepetitionFinder.folds(in: utf8)
    #expect(folds.map(\.kind) == [.credit])
    #expect(folds.map { String(decoding: utf8[$0.range], as: UTF8.self) } == ["Photo by: Reuters"])
  }

  @Test func `a standfirst that stands again in the body folds above it`() throws {
    let utf8 = try seed("003")
    let folds = RepetitionFinder.folds(in: utf8)
    let fold = try #require(folds.first)
    #expect(folds.count == 1 && fold.kind == .deck)
    #expect(
      utf8[fold.range].elementsEqual(utf8[fold.source.lowerBound..<fold.source.upperBound + 1]))
    #expect(fold.range.upperBound < fold.source.lowerBound)
  }

  @Test(arguments: ["000", "002"])
  func `a report without repeats is left alone`(_ name: String) throws {
    #expect(RepetitionFinder.folds(in: try seed(name)).isEmpty)
  }

  @Test(arguments: ["000", "001", "002", "003", "004"])
  func `folding what is visible folds nothing more`(_ name: String) throws {
    checkPromises(try seed(name))
  }
}
