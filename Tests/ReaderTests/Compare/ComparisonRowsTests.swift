import Articles
import Reader
import Testing

@Suite struct ComparisonRowsTests {
  /// A row in short: `4=2`, `‹1-3` for a fold, `‹5.` for a lone sentence, `·` for what stands above.
  static func shorthand(_ rows: [ComparisonRow]) -> [String] {
    rows.map { row in
      switch row {
      case .text(let entry):
        let left = entry.left.map { $0.isText ? "\($0.sentence)" : "·" } ?? ""
        let right = entry.right.map { $0.isText ? "\($0.sentence)" : "·" } ?? ""
        return entry.pair == nil
          ? "\(entry.sign.glyph)\(left)\(right)." : "\(left)\(entry.sign.glyph)\(right)"
      case .fold(let fold):
        let ids =
          fold.kind == .only(.right) ? fold.sentences(.right) : fold.sentences(.left)
        return "\(fold.sign.glyph)\(ids.first ?? -1)-\(ids.last ?? -1)"
      }
    }
  }

  @Test func `rows follow the left report and pull the partner beside it`() {
    #expect(
      Self.shorthand(ComparisonRows.rows(of: SampleComparison.pier.alignment)) == [
        "0≈0", "‹1-3", "4#2", "‹5-5", "6#7", "›8-8", "7\"3", "›4-5", "8!6", "9=1", "‹10-10",
      ])
  }

  @Test func `with the other side as spine the rows follow that one`() {
    var options = ComparisonOptions()
    options.spine = .right
    #expect(
      Self.shorthand(ComparisonRows.rows(of: SampleComparison.pier.alignment, options: options))
        == [
          "0≈0", "‹1-3", "9=1", "‹10-10", "4#2", "‹5-5", "7\"3", "›4-5", "8!6", "6#7", "›8-8",
        ])
  }

  @Test func `related pairs are shown when asked for`() {
    var options = ComparisonOptions()
    options.showsRelated = true
    let rows = Self.shorthand(
      ComparisonRows.rows(of: SampleComparison.pier.alignment, options: options))
    #expect(rows.contains("10~4"))
    #expect(!rows.contains("‹10-10"))
  }

  @Test func `a related pair on which a discrepancy rests is shown unasked`() throws {
    var alignment = SampleComparison.pier.alignment
    var fact = try #require(alignment.discrepancies.first { $0.class == .number })
    (fact.left.sentence, fact.right.sentence) = (10, 4)
    alignment.discrepancies.append(fact)
    let rows = Self.shorthand(ComparisonRows.rows(of: alignment))
    #expect(rows.contains("10#4"))
    #expect(!rows.contains("‹10-10"))
  }

  @Test func `pairs in which nothing differs are folded when agreement is hidden`() {
    var options = ComparisonOptions()
    options.hidesAgreement = true
    let rows = Self.shorthand(
      ComparisonRows.rows(of: SampleComparison.pier.alignment, options: options))
    #expect(rows.contains("=9-9"))
    #expect(rows.contains("4#2"))
  }

  @Test func `a moved sentence is shown though its quotation is agreed on`() throws {
    var alignment = SampleComparison.pier.alignment
    alignment.mode = .revision
    let index = try #require(alignment.pairs.firstIndex { $0.left == 9 && $0.right == 1 })
    alignment.pairs[index].isMoved = true
    let fact = try #require(alignment.discrepancies.first)
    var quoted = fact
    quoted.class = .quotation
    quoted.left.sentence = 9
    quoted.right.sentence = 1
    alignment.agreements.append(quoted)
    let rows = Self.shorthand(ComparisonRows.rows(of: alignment))
    #expect(rows.contains("9⇅1"))
  }

  @Test func `a revision folds what has not changed`() {
    var alignment = SampleComparison.pier.alignment
    alignment.mode = .revision
    #expect(Self.shorthand(ComparisonRows.rows(of: alignment)).contains("=9-9"))
  }

  @Test func `further partners stand on rows under the first`() {
    var alignment = SampleComparison.pier.alignment
    alignment.pairs.insert(
      SentencePair(left: 4, right: 4, tier: .sure, score: 0.5), at: 2)
    let rows = Self.shorthand(ComparisonRows.rows(of: alignment))
    #expect(rows[2...4] == ["4#2", "·≈4", "›5-5"])
  }

  @Test func `a sentence with partners apart is written once and referred to below`() {
    var alignment = SampleComparison.pier.alignment
    alignment.pairs.append(SentencePair(left: 10, right: 2, tier: .sure, score: 0.5))
    #expect(Self.shorthand(ComparisonRows.rows(of: alignment)).last == "10≈·")
  }

  @Test func `a long run opens by paragraphs first`() {
    let pier = SampleComparison.pier.alignment
    var alignment = pier
    alignment.pairs.removeAll()
    var open = OpenFolds()
    guard case .fold(let whole)? = ComparisonRows.rows(of: alignment).last else {
      Issue.record("no fold")
      return
    }
    #expect(whole.next == .paragraph)
    open.set(whole.next, of: whole.sentences(.left), .left)
    let rows = Self.shorthand(ComparisonRows.rows(of: alignment, open: open))
    #expect(rows.prefix(4) == ["›0-8", "‹0-0", "‹1-2", "‹3-3"])
    open.set(.sentence, of: [1, 2], .left)
    let opened = Self.shorthand(ComparisonRows.rows(of: alignment, open: open))
    #expect(opened.prefix(5) == ["›0-8", "‹0-0", "‹1.", "‹2.", "‹3-3"])
  }

  @Test func `an empty comparison has no rows`() {
    #expect(ComparisonRows.rows(of: SampleComparison.empty.alignment).isEmpty)
  }

  // MARK: Properties

  @Test(arguments: 0..<200)
  func `every sentence stands in exactly one place`(_ seed: UInt64) {
    var random = SampleRandom(seed: seed)
    let alignment = random.alignment()
    for spine in [CompareSide.left, .right] {
      var options = ComparisonOptions()
      options.spine = spine
      options.showsRelated = random.next(2) == 0
      options.hidesAgreement = random.next(2) == 0
      let open = random.openFolds(alignment)
      let rows = ComparisonRows.rows(of: alignment, options: options, open: open)
      for side in [CompareSide.left, .right] {
        let shown = rows.flatMap(\.entries).compactMap { entry in
          entry.part(side).flatMap { $0.isText ? $0.sentence : nil }
        }
        #expect(shown.sorted() == (side == .left ? alignment.left : alignment.right).map(\.id))
        if side == spine { #expect(shown == shown.sorted()) }
      }
    }
  }

  @Test(arguments: 0..<100)
  func `closing what was opened gives the rows of before`(_ seed: UInt64) {
    var random = SampleRandom(seed: seed)
    let alignment = random.alignment()
    var options = ComparisonOptions()
    options.hidesAgreement = false
    let rows = ComparisonRows.rows(of: alignment, options: options)
    var open = OpenFolds()
    open.set(.sentence, of: alignment.left.map(\.id), .left)
    open.set(.sentence, of: alignment.right.map(\.id), .right)
    let opened = ComparisonRows.rows(of: alignment, options: options, open: open)
    #expect(!opened.contains { if case .fold = $0 { true } else { false } })
    #expect(opened.flatMap(\.entries) == rows.flatMap(\.entries))
    open.closeAll()
    #expect(ComparisonRows.rows(of: alignment, options: options, open: open) == rows)
  }

  @Test(arguments: 0..<50)
  func `mirroring twice changes nothing`(_ seed: UInt64) {
    var random = SampleRandom(seed: seed)
    let alignment = random.alignment()
    #expect(alignment.mirrored.mirrored == alignment)
  }
}

/// A small seeded generator, the same on every machine (SplitMix64, Steele and others 2014).
struct SampleRandom {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }

  private mutating func sentences(_ article: ArticleID) -> [Sentence] {
    var offset = 0
    var paragraph = 1
    return (0..<next(25)).map { id in
      let text = "Sentence \(next(6)) of \(id)."
      defer { offset += text.utf8.count + 1 }
      if next(3) == 0 { paragraph += 1 }
      return Sentence(
        id: id, article: article, passage: paragraph, paragraph: paragraph,
        range: offset..<offset + text.utf8.count, text: text)
    }
  }

  mutating func alignment() -> Alignment {
    let left = sentences(ArticleID(rawValue: 1))
    let right = sentences(ArticleID(rawValue: 2))
    var pairs: [SentencePair] = []
    if !left.isEmpty && !right.isEmpty {
      for _ in 0..<next(20) {
        let (one, two) = (next(left.count), next(right.count))
        guard !pairs.contains(where: { $0.left == one && $0.right == two }) else { continue }
        pairs.append(
          SentencePair(
            left: one, right: two, tier: next(4) == 0 ? .related : .sure,
            score: Double(next(100)) / 100,
            evidence: next(2) == 0 ? [] : [SharedTerm(left: "a", right: "a", weight: 1)]))
      }
    }
    pairs.sort { ($0.left, -$0.score, $0.right) < ($1.left, -$1.score, $1.right) }
    return Alignment(
      mode: next(2) == 0 ? .report : .revision, left: left, right: right, pairs: pairs)
  }

  mutating func openFolds(_ alignment: Alignment) -> OpenFolds {
    var open = OpenFolds()
    let depths: [OpenFolds.Depth] = [.run, .paragraph, .sentence]
    for sentence in alignment.left { open.set(depths[next(3)], of: [sentence.id], .left) }
    for sentence in alignment.right { open.set(depths[next(3)], of: [sentence.id], .right) }
    return open
  }
}
