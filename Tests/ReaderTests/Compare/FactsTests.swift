import Articles
import Reader
import TerminalCanvas
import TestSupport
import Testing

@Suite struct FactsTests {
  private static let base = ArticleID(rawValue: 1)
  private static let others = (2...5).map { ArticleID(rawValue: $0) }

  private static func fact(
    _ kind: Discrepancy.Class, _ topic: String, _ left: String, at start: Int, _ right: String
  ) -> Discrepancy {
    Discrepancy(
      class: kind, topic: topic,
      left: .init(value: left, sentence: start / 10, range: start..<start + 5),
      right: .init(value: right, sentence: 7, range: 0..<5), reason: "")
  }

  private static func alignment(
    _ discrepancies: [Discrepancy], agree agreements: [Discrepancy] = []
  ) -> Alignment {
    Alignment(
      mode: .report, left: [], right: [], discrepancies: discrepancies, agreements: agreements)
  }

  private static func pane() -> FactsPane {
    var pane = FactsPane(base: base, reports: others)
    pane.receive(
      ComparisonRequest(left: base, right: others[0]),
      alignment([fact(.number, "dead", "at least 129", at: 20, "130")]))
    pane.receive(
      ComparisonRequest(left: base, right: others[1]),
      alignment(
        [fact(.outcome, "pilot", "rescued", at: 50, "killed")],
        agree: [
          fact(.number, "dead", "at least 129", at: 20, "at least 129"),
          fact(.date, "talks", "Thursday", at: 5, "Thursday"),
        ]))
    return pane
  }

  @Test func `one fact of several comparisons is one row in the order of the base`() {
    let pane = Self.pane()
    #expect(pane.sheet.rows.map(\.topic) == ["talks", "dead", "pilot"])
    let dead = pane.sheet.rows[1]
    #expect(dead.values[Self.others[0]]?.text == "130")
    #expect(dead.values[Self.others[1]]?.text == "at least 129")
    #expect(dead.differing == [Self.others[0]])
    #expect(dead.values[Self.others[2]] == nil)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `the order in which comparisons come makes no difference`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let reports = [Self.base] + Self.others
    let topics = ["dead", "killed", "toll"]
    var answers: [(ComparisonRequest, Alignment)] = []
    for (index, left) in reports.enumerated() {
      for right in reports[(index + 1)...] {
        let told = (0..<3).map { _ in
          Self.fact(
            .number, topics.randomElement(using: &generator) ?? "",
            "\(Int.random(in: 1...3, using: &generator))",
            at: 10 * Int.random(in: 0...4, using: &generator), "4")
        }
        let request = ComparisonRequest(left: left, right: right)
        answers.append((request, Self.alignment([told[0]], agree: Array(told[1...]))))
      }
    }
    func sheet(_ answers: [(ComparisonRequest, Alignment)]) -> FactSheet {
      var pane = FactsPane(base: Self.base, reports: Self.others)
      for (request, alignment) in answers { pane.receive(request, alignment) }
      return pane.sheet
    }
    #expect(sheet(answers.shuffled(using: &generator)).rows == sheet(answers).rows)
  }

  @Test func `it asks for the comparisons that are missing and takes mirrored ones`() {
    var pane = Self.pane()
    let wanted =
      Self.others[2...].map { ComparisonRequest(left: Self.base, right: $0) }
      + Self.others.indices.flatMap { index in
        Self.others[(index + 1)...].map { ComparisonRequest(left: Self.others[index], right: $0) }
      }
    #expect(pane.effects == wanted.map { .compare($0) })
    pane.receive(
      ComparisonRequest(left: Self.others[2], right: Self.base),
      Self.alignment([Self.fact(.number, "dead", "130", at: 1, "at least 129")]))
    #expect(pane.effects.count == wanted.count - 1)
    pane.receive(
      ComparisonRequest(left: ArticleID(rawValue: 77), right: Self.others[1]),
      Self.alignment([Self.fact(.number, "x", "1", at: 1, "2")]))
    #expect(!pane.sheet.rows.contains { $0.topic == "x" })
  }

  @Test func `a fact on which the base is silent stands behind those that it tells`() throws {
    var pane = Self.pane()
    pane.receive(
      ComparisonRequest(left: Self.others[0], right: Self.others[1]),
      Self.alignment([Self.fact(.number, "ships", "two", at: 90, "three")]))
    let row = try #require(pane.sheet.rows.last)
    #expect(row.topic == "ships" && row.reference == Self.others[0])
    #expect(row.values[Self.base] == nil && row.values[Self.others[0]]?.text == "two")
    #expect(row.differing == [Self.others[1]])
    _ = pane.handle(.character("G"), height: 30)
    _ = pane.handle(.character("k"), height: 30)
    #expect(pane.selected?.topic == "ships")
    let outcome = pane.handle(.enter, height: 30)
    #expect(outcome == .shows(base: nil, other: Self.others[0], sentence: 9))
  }

  @Test func `a value that no column holds is written out below the list`() throws {
    let long = "a conference of all neighbours under the roof of the United Nations in Geneva"
    var canvas = Canvas(columns: 80, rows: 24)
    var pane = FactsPane(base: Self.base, reports: [Self.others[0]])
    pane.receive(
      ComparisonRequest(left: Self.base, right: Self.others[0]),
      Self.alignment([Self.fact(.quotation, "talks", "talks", at: 5, long)]))
    pane.draw(
      in: canvas.bounds, library: LibraryIndex(LibrarySnapshot()), theme: .monochrome,
      into: &canvas)
    let words = canvas.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(long))
  }

  @Test func `what all agree on is one line until it is opened`() {
    var pane = Self.pane()
    #expect(pane.lines == [.fact(1), .fact(2), .agreement(count: 1)])
    let outcome1 = pane.handle(.character("G"), height: 10)
    #expect(outcome1 == .stays)
    let outcome2 = pane.handle(.enter, height: 10)
    #expect(outcome2 == .stays)
    #expect(pane.lines == [.fact(1), .fact(2), .agreement(count: 1), .fact(0)])
  }

  @Test(arguments: ["a", "o", "R"]) func `the fold of the sheet opens by its keys`(key: Character) {
    var pane = Self.pane()
    _ = pane.handle(.character("G"), height: 10)
    Self.type("z\(key)", into: &pane)
    #expect(pane.lines == [.fact(1), .fact(2), .agreement(count: 1), .fact(0)])
  }

  @Test(arguments: ["a", "c", "M"]) func `the fold of the sheet closes from inside`(key: Character)
  {
    var pane = Self.pane()
    Self.type("zRGz\(key)", into: &pane)
    #expect(pane.lines == [.fact(1), .fact(2), .agreement(count: 1)])
    #expect(pane.cursor.index == 2)
  }

  @Test func `za does nothing on a fact that differs, and o alone nothing at all`() {
    var pane = Self.pane()
    Self.type("zagGo", into: &pane)
    #expect(!pane.showsAgreement)
  }

  private static func type(_ keys: String, into pane: inout FactsPane) {
    for scalar in keys.unicodeScalars { _ = pane.handle(.character(scalar), height: 10) }
  }

  @Test func `a figure given elsewhere stands in brackets and is no silence`() throws {
    var pane = Self.pane()
    pane.receive(
      ComparisonRequest(left: Self.base, right: Self.others[2]), Self.alignment([]))
    let said = Discrepancy.Side(value: "130", sentence: 7, range: 0..<5)
    let echo = Discrepancy.Side(value: "130", sentence: 3, range: 30..<33)
    pane.receive(
      ComparisonRequest(left: Self.others[0], right: Self.others[2]),
      Alignment(
        mode: .report, left: [], right: [], echoes: [FigureEcho(left: said, right: echo)]))
    let row = try #require(pane.sheet.rows.first { $0.topic == "dead" })
    #expect(row.values[Self.others[2]] == nil)
    #expect(row.echoes[Self.others[2]]?.text == "130")
    var canvas = Canvas(columns: 120, rows: 24)
    pane.draw(
      in: canvas.bounds, library: LibraryIndex(LibrarySnapshot()), theme: .monochrome,
      into: &canvas)
    #expect(canvas.plainText.contains("(130)"))
    #expect(canvas.plainText.contains("gives 130 elsewhere, not tied to this fact"))
  }

  @Test func `a report that tells a figure twice has one row for it`() {
    var pane = FactsPane(base: Self.base, reports: Array(Self.others.prefix(2)))
    func side(_ value: String, _ start: Int) -> Discrepancy.Side {
      Discrepancy.Side(value: value, sentence: start / 10, range: start..<start + 2)
    }
    func agreement(_ left: Discrepancy.Side, _ right: Discrepancy.Side) -> Discrepancy {
      Discrepancy(class: .number, topic: "dead", left: left, right: right, reason: "")
    }
    let (own, head, lead) = (side("at least 14", 20), side("14", 0), side("Fourteen", 30))
    pane.receive(
      ComparisonRequest(left: Self.base, right: Self.others[0]),
      Self.alignment([], agree: [agreement(own, head), agreement(own, lead)]))
    pane.receive(
      ComparisonRequest(left: Self.others[0], right: Self.others[1]),
      Self.alignment([], agree: [agreement(lead, side("Fourteen", 40))]))
    #expect(pane.sheet.rows.count == 1)
    #expect(pane.sheet.rows.first?.values.count == 3)
  }

  @Test(arguments: [(80, 1), (120, 3), (200, 1), (200, 3)])
  func `the columns of the sheet use the width there is`(width: Int, reports: Int) throws {
    let columns = FactColumns(width: width, reports: reports, selected: 0, longestTopic: 20)
    let last = try #require(columns.values.last)
    #expect(last.place.upperBound >= width - 2)
    #expect(columns.topic.count >= 20)
    #expect(columns.values.allSatisfy { $0.place.count == columns.base.count })
    #expect(columns.base.count >= min(75, (width - 30) / (reports + 1) - 1))
  }

  @Test func `Enter leads to the sentences of the report under the cursor`() {
    var pane = Self.pane()
    _ = pane.handle(.character("l"), height: 10)
    let outcome3 = pane.handle(.enter, height: 10)
    #expect(outcome3 == .shows(base: 2, other: Self.others[1], sentence: 7))
    _ = pane.handle(.character("j"), height: 10)
    _ = pane.handle(.character("h"), height: 10)
    let outcome4 = pane.handle(.enter, height: 10)
    #expect(outcome4 == .shows(base: 5, other: Self.others[1], sentence: 7))
    let outcome5 = pane.handle(.character("q"), height: 10)
    #expect(outcome5 == .closes)
  }

  @Test(arguments: ComparisonScreenTests.sizes)
  func `the sheet of facts at a size`(_ size: [Int]) {
    var canvas = Canvas(columns: size[0], rows: size[1])
    var pane = Self.pane()
    _ = pane.handle(.character("j"), height: FactsPane.height(in: size[1]))
    let articles = ([Self.base] + Self.others).enumerated().map { index, id in
      var article = Article(id: id, path: "report-\(index).txt", text: ArticleText(""))
      if index != 2 { article.outlet = "Outlet \(index)" }
      return article
    }
    pane.draw(
      in: canvas.bounds, library: LibraryIndex(LibrarySnapshot(articles: articles)),
      theme: .monochrome, into: &canvas)
    expectSnapshot(canvas.plainText, named: "facts-\(size[0])x\(size[1])")
  }
}
