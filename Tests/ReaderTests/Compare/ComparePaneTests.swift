import Articles
import Reader
import TerminalCanvas
import Testing

@Suite struct ComparePaneTests {
  static let size = [80, 24]

  static func pane(
    _ sample: SampleComparison = .pier, _ size: [Int] = size,
    _ body: (inout ComparePane) -> Void = { _ in }
  ) -> ComparePane {
    ComparisonScreenTests.pane(sample, size, body)
  }

  static func pair(_ pane: ComparePane) -> String? {
    pane.row.map { ComparisonRowsTests.shorthand([$0])[0] }
  }

  private func expectJump(
    _ wanted: Bool, _ pane: inout ComparePane, to target: ComparePane.Target, by step: Int
  ) {
    let jumped = pane.jump(to: target, by: step)
    #expect(jumped == wanted)
  }

  @Test func `n goes from difference to difference and past what agrees`() {
    var pane = Self.pane()
    var seen: [String?] = []
    while pane.jump(to: .difference, by: 1) { seen.append(Self.pair(pane)) }
    #expect(seen == ["4#2", "6#7", "7\"3", "8!6"])
    expectJump(true, &pane, to: .difference, by: -3)
    #expect(Self.pair(pane) == "4#2")
  }

  @Test func `discrepancies and text without a counterpart have jumps of their own`() {
    var pane = Self.pane()
    expectJump(true, &pane, to: .discrepancy, by: 4)
    #expect(Self.pair(pane) == "8!6")
    expectJump(true, &pane, to: .onlyOne, by: 1)
    #expect(Self.pair(pane) == "‹10-10")
    expectJump(false, &pane, to: .onlyOne, by: 1)
    #expect(Self.pair(pane) == "‹10-10")
  }

  @Test func `a match inside a fold opens it`() {
    var pane = Self.pane()
    expectJump(true, &pane, to: .match("brass band"), by: 1)
    #expect(Self.pair(pane) == "‹3.")
    expectJump(false, &pane, to: .match("nowhere"), by: 1)
  }

  @Test func `Enter on a fold opens it and zc on a sentence closes the run`() {
    var pane = Self.pane()
    pane.move(.lines(1), count: nil, height: 22)
    #expect(Self.pair(pane) == "‹1-3")
    let effects = pane.open()
    #expect(effects.isEmpty)
    #expect(Self.pair(pane) == "‹1.")
    pane.move(.lines(1), count: 2, height: 22)
    pane.fold(.close)
    #expect(Self.pair(pane) == "‹1-3")
  }

  @Test func `opening and closing all folds gives the rows of before`() {
    var pane = Self.pane()
    let rows = pane.rows
    pane.foldAll(isOpen: true)
    #expect(pane.rows.count > rows.count)
    pane.foldAll(isOpen: false)
    #expect(pane.rows == rows)
  }

  @Test func `swapping the sides keeps the cursor on its pair and swaps back`() {
    var pane = Self.pane { _ = $0.jump(to: .discrepancy, by: 4) }
    let (left, right) = (pane.left, pane.right)
    pane.swapSides()
    #expect(pane.left == right && pane.right == left)
    #expect(Self.pair(pane) == "6!8")
    pane.swapSides()
    #expect(Self.pair(pane) == "8!6")
    #expect(pane.alignment == SampleComparison.pier.alignment)
  }

  @Test func `a rejected pair is gone also after comparing again and X brings it back`() {
    var pane = Self.pane { _ = $0.jump(to: .discrepancy, by: 4) }
    _ = pane.reject()
    #expect(pane.alignment?.pairs.contains { $0.left == 8 } == false)
    #expect(pane.alignment?.discrepancies.count == 3)
    #expect(Self.pair(pane) == "‹8.")
    pane.receive(pane.request, SampleComparison.pier.alignment)
    #expect(pane.alignment?.pairs.contains { $0.left == 8 } == false)
    _ = pane.reject()
    #expect(Self.pair(pane) == "8!6")
    #expect(pane.alignment == SampleComparison.pier.alignment)
  }

  @Test func `p on two rows pins their sentences together and p again takes the pin off`() {
    var pane = Self.pane { $0.foldAll(isOpen: true) }
    pane.go(to: 10, .left)
    _ = pane.pin()
    pane.go(to: 4, .right)
    _ = pane.pin()
    #expect(Self.pair(pane) == "10≈4")
    var again = ComparePane(left: pane.left, right: pane.right, after: pane)
    #expect(
      again.alignment?.pairs.contains { $0.left == 10 && $0.right == 4 && $0.tier == .sure } == true
    )
    again.go(toPair: 10, 4)
    _ = again.pin()
    #expect(again.alignment == SampleComparison.pier.alignment)
  }

  @Test func `the list goes to the sentences of a discrepancy`() {
    var pane = Self.pane()
    pane.toggleList()
    pane.move(.lines(1), count: 3, height: 22)
    _ = pane.open()
    #expect(Self.pair(pane) == "8!6")
    let wasOpen = pane.closeList()
    #expect(!wasOpen)
  }

  @Test func `why says what the pair shares and how sure it is`() {
    let pane = Self.pane { _ = $0.jump(to: .discrepancy, by: 4) }
    let state = ReaderState(columns: 80, rows: 24, themes: [], title: "")
    let text = pane.explanation(for: state).joined(separator: "\n")
    #expect(text.contains("Score 70 of 100 · sure"))
    #expect(text.contains("50 %  pier"))
    #expect(text.contains("One of the two divers was rescued on Sunday."))
    let lone = Self.pane { _ = $0.jump(to: .onlyOne, by: 1) }
    #expect(lone.explanation(for: state).contains("No counterpart found in B."))
  }

  @Test func `the counts of the footer are those of the alignment`() {
    #expect(
      Self.pane().statusText == "4 facts differ, 1 agrees · 6 pairs, 5 sentences only A, 3 only B")
    #expect(Self.pane().shortStatusText == "4 facts differ · 6 pairs")
  }

  @Test func `the counts of a footer say one as one`() throws {
    var alignment = SampleComparison.pier.alignment
    alignment.discrepancies.removeLast(3)
    alignment.agreements = []
    #expect(ComparisonCounts(alignment).text.hasPrefix("1 fact differs, 0 agree · 6 pairs, "))
  }

  /// Two reports of which `related` sentences are only related, and none is surely paired.
  private static func unpaired(related: [(Int, Int)]) -> SampleComparison {
    SampleComparison.make(
      SampleComparison.draft(
        "a.txt", outlet: "Coast Daily", headline: nil, [["A tug came."], ["It rained."]]),
      SampleComparison.draft(
        "b.txt", outlet: "Island Post", headline: nil, [["The tug sank."], ["Many saw it rain."]]),
      pairs: [], related: related)
  }

  @Test(arguments: [[80, 24], [120, 40], [70, 16]])
  func `a comparison without a pair says so and what shows related ones`(_ size: [Int]) {
    let some = Self.pane(Self.unpaired(related: [(0, 0), (1, 1)]), size)
    let words = "No sentence has a sure counterpart; ~ shows 2 related pairs"
    #expect(ComparisonScreenTests.canvas(some, size).plainText.contains(words))
    let none = ComparisonScreenTests.canvas(Self.pane(Self.unpaired(related: []), size), size)
    #expect(none.plainText.contains("No sentence has a sure counterpart"))
    #expect(!none.plainText.contains("~"))
    let shown = Self.pane(Self.unpaired(related: [(0, 0), (1, 1)]), size) { pane in
      pane.change { $0.showsRelated = true }
    }
    #expect(!ComparisonScreenTests.canvas(shown, size).plainText.contains("sure counterpart"))
    let paired = ComparisonScreenTests.canvas(Self.pane(.pier, size), size)
    #expect(!paired.plainText.contains("sure counterpart"))
  }

  @Test(arguments: 0..<40)
  func `the row under the cursor is on the screen after any move and resize`(_ seed: UInt64) {
    var random = SampleRandom(seed: seed)
    let sample = [SampleComparison.pier, .long, .wide, .empty][random.next(4)]
    var pane = Self.pane(sample, [80, 24])
    let motions: [Motion] = [
      .lines(1), .lines(-1), .lines(7), .halfPages(1), .halfPages(-1), .pages(1), .pages(-1),
      .start, .end,
    ]
    for _ in 0..<25 {
      switch random.next(4) {
      case 0: pane.move(motions[random.next(motions.count)], count: nil, height: 20)
      case 1: pane.foldAll(isOpen: random.next(2) == 0)
      case 2: pane.fold(.toggle)
      default: _ = pane.jump(to: .difference, by: random.next(2) == 0 ? 1 : -1)
      }
      let size = [random.next(150) + 1, random.next(40) + 1]
      pane.layOut(
        columns: size[0], rows: size[1], left: sample.leftReport, right: sample.rightReport,
        brackets: true)
      guard size[0] > 10, size[1] > 3, !pane.rows.isEmpty else { continue }
      let text = ComparisonScreenTests.canvas(pane, size).plainText
      #expect(text.contains("▌") || text.contains("┃"), "size \(size)")
    }
  }
}
