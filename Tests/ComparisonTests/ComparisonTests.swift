import ArticleAnalysis
import Articles
import Testing

@Suite struct ComparisonTests {
  @Test func `what two reports count first is held against each other in any words`() throws {
    let alignment = try #require(
      align(
        """
        # Quake kills 41 in the eastern highlands
        An earthquake struck the highlands before dawn on Tuesday, killing at least 41 people.
        In 2003 an earthquake in the same province killed 1,150 people.
        """,
        """
        # Villages buried in Marand
        The death toll in the earthquake rose to 53 late on Tuesday as crews dug with bare hands.
        Nine of the dead were children who slept in a school.
        In 2003 a quake in the province killed 1,150 people.
        """))
    let told = alignment.discrepancies.map { "\($0.left.value) / \($0.right.value)" }
    #expect(told.contains("at least 41 / 53"), "\(told)")
    #expect(told.allSatisfy { !$0.contains("1,150") && !$0.contains("Nine") }, "\(told)")
  }

  @Test func `a quotation of common words is found by its runs`() throws {
    let alignment = try #require(
      align(
        "The final was lost late.\n\"After that we were just hanging on.\"",
        "A header decided it.\n\"After that, we were only hanging on.\""))
    #expect(alignment.discrepancies.map(\.class) == [.quotation])
  }

  @Test func `a number up to a dozen leads no two sentences together`() throws {
    // What both tell, so that the reports are surely of one event.
    let shared = (1...6).map {
      "The belrik\($0) of Tarn\($0) movels the dask\($0) near the olm\($0)."
    }
    let alignment = try #require(
      align(
        (["# Calder speaks to the parliament of Larnia"] + shared + [
          "Owens and her three children saw the palace as well, though the children had not the patience "
            + "to attend the speech itself."
        ]).joined(separator: "\n"),
        (["# What Calder told the parliament of Larnia"] + shared + [
          "And maybe even three times if we had people who had the patience to negotiate with the "
            + "neighbours."
        ]).joined(separator: "\n")))
    let sure = alignment.pairs.filter { $0.tier == .sure }
    #expect(sure.count >= shared.count)
    #expect(!sure.contains { $0.left == shared.count + 1 && $0.right == shared.count + 1 })
  }

  private let harbour = """
    # Ferry sinks off Kalmar
    A ferry with 210 people aboard sank in heavy seas off the port of Kalmar late on Monday.
    At least 14 people were killed and 32 were injured, the coast guard said.
    Captain Lena Holm told reporters that the engine "failed without any warning".
    The shipping company Nordlin said the vessel was inspected in March.
    The first mate was later rescued.
    Divers will continue their search on Wednesday.
    """
  private let coast = """
    # Passengers die as Nordlin ferry goes down
    The owner, Nordlin, said that inspectors checked the vessel in March.
    Seventeen people were killed and 32 injured when the ferry sank off Kalmar, officials said.
    The first mate was also killed during the rescue operation.
    "The engine failed without a warning," captain Lena Holm said.
    Prime Minister Olsson visited the families on Tuesday.
    """

  private func texts(_ alignment: Alignment) -> [String] {
    alignment.pairs.filter { $0.tier == .sure }.map {
      "\(alignment.left[$0.left].text.prefix(12)) = \(alignment.right[$0.right].text.prefix(12))"
    }
  }

  @Test func `sentences are paired whatever their order`() throws {
    let alignment = try #require(align(harbour, coast))
    #expect(alignment.mode == .report)
    let pairs = texts(alignment)
    #expect(pairs.contains("At least 14  = Seventeen pe"))
    #expect(pairs.contains("Captain Lena = \"The engine "))
    #expect(pairs.contains("The shipping = The owner, N"))
    #expect(!pairs.contains { $0.contains("Divers") || $0.contains("Prime Minist") })
  }

  @Test func `figures for the dead differ and those for the injured agree`() throws {
    let alignment = try #require(align(harbour, coast))
    let numbers = alignment.discrepancies.filter { $0.class == .number }
    #expect(numbers.map(\.left.value) == ["At least 14"])
    #expect(numbers.map(\.right.value) == ["Seventeen"])
    #expect(
      alignment.agreements.contains { $0.left.value == "32" && $0.right.value == "32" })
  }

  @Test func `a quotation in other words is a variant`() throws {
    let alignment = try #require(align(harbour, coast))
    let quotations = alignment.discrepancies.filter { $0.class == .quotation }
    #expect(quotations.map(\.left.value) == ["\"failed without any warning\""])
  }

  @Test func `rescued here and killed there is an outcome`() throws {
    let alignment = try #require(align(harbour, coast))
    let outcomes = alignment.discrepancies.filter { $0.class == .outcome }
    #expect(outcomes.map { [$0.left.value, $0.right.value] } == [["rescued", "killed"]])
  }

  @Test func `swapping the sides swaps the answer`() throws {
    let first = try #require(align(harbour, coast))
    let (left, right) = (article(harbour), article(coast, path: "right.txt"))
    let second = try #require(Comparison.align(left: right, right: left, story: [left, right]))
    #expect(
      Set(first.pairs.map { [$0.left, $0.right] }) == Set(second.pairs.map { [$0.right, $0.left] }))
    #expect(first.discrepancies.map(\.left) == second.discrepancies.map(\.right))
    #expect(first.onlyLeft == second.onlyRight)
  }

  @Test func `another spelling of a name or figure is not marked`() throws {
    let left = article(
      "Kemal Aydın of Banco Atlântico said the bank owed $450mn at 0117 GMT in Pütürge, eleven in all."
    )
    let right = article(
      "Kemal Aydin of Banco Atlantico said the bank owed $450 million at 01:17 GMT in Puturge, ten "
        + "in all.", path: "right.txt")
    let alignment = try #require(
      Comparison.align(left: left, right: right, story: [left, right]))
    let marks = alignment.pairs.flatMap(\.marks)
    #expect(marks.compactMap { $0.left.map { left.text.readable($0) } } == ["eleven"])
    #expect(marks.compactMap { $0.right.map { right.text.readable($0) } } == ["ten"])
  }

  @Test func `what rose here and fell there by as much is not told as agreed on`() throws {
    let alignment = try #require(
      align(
        "Shares of Quanta in Tailung rose 14 percent on Wednesday.",
        "On Wednesday the shares of Quanta in Tailung were down 14 percent."))
    #expect(alignment.discrepancies.map(\.left.value) == ["rose 14 percent"])
    #expect(alignment.agreements.isEmpty)
  }

  @Test func `a quotation that differs somewhere is not told as agreed on`() throws {
    let alignment = try #require(
      align(
        "\"Tonight we celebrate in Tallinn. Tomorrow we go to work for Estonia.\"",
        "\"Tonight we celebrate in Tallinn, tomorrow we work for Estonia.\""))
    #expect(
      alignment.discrepancies.map(\.left.value) == [
        "\"Tonight we celebrate in Tallinn. Tomorrow we go to work for Estonia.\""
      ])
    #expect(alignment.agreements.isEmpty)
  }

  @Test func `an article and itself are a revision without a difference`() throws {
    let same = article(harbour)
    let alignment = try #require(Comparison.align(left: same, right: same, story: []))
    #expect(alignment.mode == .revision)
    #expect(alignment.pairs.map(\.left) == alignment.left.map(\.id))
    #expect(alignment.pairs.allSatisfy { $0.left == $0.right && $0.marks.isEmpty && !$0.isMoved })
    #expect(alignment.discrepancies.isEmpty)
  }

  @Test func `in a revision the order is kept and a moved sentence is named`() throws {
    var lines = harbour.split(separator: "\n").map(String.init)
    let moved = lines.remove(at: 5)
    lines.insert(moved, at: 1)
    lines[3] = "At least 15 people were killed and 32 were injured, the coast guard said."
    let alignment = try #require(align(harbour, lines.joined(separator: "\n")))
    #expect(alignment.mode == .revision)
    #expect(alignment.pairs.filter(\.isMoved).map { alignment.left[$0.left].text } == [moved])
    #expect(
      alignment.discrepancies.map { [$0.left.value, $0.right.value] }
        == [["At least 14", "At least 15"]])
  }

  @Test func `a cancelled comparison has no answer`() {
    let (left, right) = (article(harbour), article(coast, path: "right.txt"))
    #expect(Comparison.align(left: left, right: right, story: [], isCancelled: { true }) == nil)
  }

  @Test(arguments: [true, false])
  func `a comparison can be cancelled wherever it asks`(isRevision: Bool) throws {
    var random = SeededRandom(seed: 9)
    let names = ["Kalmar", "Lund", "Malmo", "Falun", "Gavle", "Boden", "Kiruna", "Visby"]
    func report() -> String {
      (0..<300).map { index in
        "The \(names[random.next(8)]) council closed road \(random.next(90)) near "
          + "\(names[index % 8]) on May \(1 + index % 30) and \(random.next(500)) people left."
      }.joined(separator: "\n")
    }
    let first = report()
    let (left, right) = (article(first), article(isRevision ? first : report(), path: "r.txt"))
    var asked = 0
    let whole = Comparison.align(
      left: left, right: right, story: [],
      isCancelled: {
        asked += 1; return false
      })
    #expect(whole?.mode == (isRevision ? .revision : .report))
    #expect(asked >= 6)
    for stop in stride(from: 1, through: asked, by: max(1, asked / 5)) {
      var calls = 0
      let answer = Comparison.align(
        left: left, right: right, story: [],
        isCancelled: {
          calls += 1; return calls >= stop
        })
      #expect(answer == nil, "asked \(stop) of \(asked) times")
    }
  }

  @Test(arguments: ["word ", "\"we\" ", "17 ", "12 people died, ", "a, ", "Lund told Kalmar "])
  func `text that is no prose is compared too`(piece: String) throws {
    let text = String(repeating: piece, count: 2_000)
    let alignment = try #require(align(text, "Then " + text))
    #expect(alignment.left.count > 0)
  }

  @Test func `empty articles have an empty alignment`() throws {
    let alignment = try #require(align("", ""))
    #expect(alignment.left.isEmpty && alignment.pairs.isEmpty && alignment.discrepancies.isEmpty)
    let half = try #require(align(harbour, ""))
    #expect(half.pairs.isEmpty && half.onlyLeft.count == half.left.count)
  }

  @Test func `names of one entity meet and are told as aliases`() throws {
    let left = article("The Red Crescent opened a camp for families near the border.")
    let right = article(
      "Near the border RCX opened a camp for families.", path: "right.txt")
    func mention(_ name: String, in article: Article) throws -> Mention {
      let text = String(decoding: article.text.utf8, as: UTF8.self)
      let bytes = Array(name.utf8)
      let start = try #require(
        article.text.utf8.indices.first { article.text.utf8[$0...].starts(with: bytes) })
      #expect(text.contains(name))
      return Mention(
        article: article.id, range: start..<start + bytes.count, text: name, kind: .organisation,
        entity: "organisation:red-crescent")
    }
    let entities = EntityIndex(
      entities: [
        Entity(
          id: "organisation:red-crescent", name: "Red Crescent", kind: .organisation,
          aliases: ["RCX"], mentions: 2, articles: 2)
      ],
      mentions: [try mention("Red Crescent", in: left), try mention("RCX", in: right)])
    let alignment = try #require(
      Comparison.align(left: left, right: right, story: [left, right], entities: entities))
    #expect(
      alignment.aliases == [
        AliasUse(entity: "Red Crescent", left: ["Red Crescent"], right: ["RCX"])
      ])
    #expect(
      alignment.pairs.first?.evidence.contains { $0.left == "Red Crescent" && $0.right == "RCX" }
        == true)
  }

  @Test func `any two texts are compared without a crash, the same way from both sides`() throws {
    var random = SeededRandom(seed: 5)
    let pieces = [
      "Police", "killed", "rescued", "14", "at least", "people", "in Paris", "\"we", "agree\"", ".",
      ". ", "\n", "said", "on Nov. 3", "東京", "“", "”", "US", "%", "$5m", "not", "the pilot", ",",
      "he claimed", "Smith", "\u{0}", "é", "fell", "rose", "\n# ", "told Merkel",
    ]
    func text() -> String {
      (0..<random.next(60)).map { _ in pieces[random.next(pieces.count)] }.joined(separator: " ")
    }
    for _ in 0..<300 {
      let (left, right) = (article(text()), article(text(), path: "right.txt"))
      let one = try #require(Comparison.align(left: left, right: right, story: []))
      let other = try #require(Comparison.align(left: right, right: left, story: []))
      #expect(one.pairs.count == other.pairs.count)
      #expect(one.pairs.allSatisfy { $0.score >= 0 && $0.score <= 1 })
      for mark in one.pairs.flatMap(\.marks) {
        #expect(mark.left.map { $0.upperBound <= left.text.utf8.count } ?? true)
        #expect(mark.right.map { $0.upperBound <= right.text.utf8.count } ?? true)
      }
    }
  }
}
