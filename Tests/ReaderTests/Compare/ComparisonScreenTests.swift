import Articles
import Reader
import TerminalCanvas
import TestSupport
import Testing

/// What the compare screen shows, as text at several sizes.
@Suite struct ComparisonScreenTests {
  static let sizes: [[Int]] = [[40, 12], [80, 24], [120, 40], [200, 50]]

  static func pane(
    _ sample: SampleComparison, _ size: [Int], brackets: Bool = true,
    _ body: (inout ComparePane) -> Void = { _ in }
  ) -> ComparePane {
    var pane = ComparePane(left: sample.left.id, right: sample.right.id)
    pane.receive(pane.request, sample.alignment)
    func layOut() {
      pane.layOut(
        columns: size[0], rows: size[1], left: sample.leftReport, right: sample.rightReport,
        brackets: brackets)
    }
    layOut()
    body(&pane)
    layOut()
    return pane
  }

  static func canvas(
    _ pane: ComparePane, _ size: [Int], theme: Theme = .monochrome
  ) -> Canvas {
    var canvas = Canvas(columns: size[0], rows: size[1])
    pane.draw(in: canvas.bounds, isFocused: true, theme: theme, into: &canvas)
    return canvas
  }

  static func sample(_ name: String) -> SampleComparison {
    switch name {
    case "long": .long
    case "wide": .wide
    case "empty": .empty
    default: .pier
    }
  }

  @Test(arguments: sizes, ["pier", "long", "wide", "empty"])
  func `a comparison at a size`(_ size: [Int], _ name: String) {
    let pane = Self.pane(Self.sample(name), size)
    expectSnapshot(
      Self.canvas(pane, size).plainText, named: "\(name)-\(size[0])x\(size[1])")
  }

  @Test(arguments: sizes)
  func `folds opened, at the end`(_ size: [Int]) {
    let pane = Self.pane(.pier, size) { pane in
      pane.foldAll(isOpen: true)
      pane.move(.end, count: nil, height: size[1])
    }
    expectSnapshot(Self.canvas(pane, size).plainText, named: "open-\(size[0])x\(size[1])")
  }

  @Test(arguments: sizes)
  func `the list of discrepancies over or beside the text`(_ size: [Int]) {
    let pane = Self.pane(.pier, size) { $0.toggleList() }
    expectSnapshot(Self.canvas(pane, size).plainText, named: "list-\(size[0])x\(size[1])")
  }

  @Test(arguments: [[80, 24], [120, 40]])
  func `one over the other by choice`(_ size: [Int]) {
    let pane = Self.pane(.pier, size) { $0.toggleStacked() }
    expectSnapshot(Self.canvas(pane, size).plainText, named: "stacked-\(size[0])x\(size[1])")
  }

  @Test func `a comparison that is still being made says so`() {
    var pane = ComparePane(
      left: SampleComparison.pier.left.id, right: SampleComparison.pier.right.id)
    pane.layOut(
      columns: 80, rows: 24, left: SampleComparison.pier.leftReport,
      right: SampleComparison.pier.rightReport, brackets: true)
    #expect(Self.canvas(pane, [80, 24]).plainText.contains("comparing …"))
    #expect(pane.statusText == "comparing … · Esc stops it")
    #expect(pane.effects == [.compare(pane.request)])
  }

  @Test func `with colour the words that differ have no brackets but weight`() throws {
    let theme = Theme.standard(isDark: true)
    let pane = Self.pane(.pier, [80, 24], brackets: false)
    let canvas = Self.canvas(pane, [80, 24], theme: theme)
    #expect(!canvas.plainText.contains("["))
    let marked = (0..<24).flatMap { row in
      (0..<80).filter {
        canvas[column: $0, row: row].style.attributes.contains([.bold, .underline])
      }
    }
    #expect(marked.count > 20)
  }

  @Test func `the screen is never wider and never says omitted`() {
    for name in ["pier", "long", "wide", "empty"] {
      for columns in [1, 2, 7, 20, 31, 71, 72, 100, 159, 160, 260] {
        for rows in [1, 2, 5, 9, 30] {
          let pane = Self.pane(Self.sample(name), [columns, rows])
          let text = Self.canvas(pane, [columns, rows]).plainText
          #expect(!text.contains("omitted"))
        }
      }
    }
  }

  @Test(arguments: [20, 40, 71, 80, 120, 200])
  func `a comparison as plain text`(_ width: Int) {
    let pier = SampleComparison.pier
    let text = ComparisonText.render(
      pier.alignment, left: pier.leftReport, right: pier.rightReport, width: width)
    #expect(
      text.split(separator: "\n").allSatisfy { DisplayWidth.columns(of: String($0)) <= width })
    expectSnapshot(text, named: "text-\(width)")
  }

  @Test(arguments: [(2, 20...200), (3, 20...200), (4, 60...120)])
  func `plain text has the width that was asked for, however long the reports`(
    digits: Int, widths: ClosedRange<Int>
  ) {
    var wide = SampleComparison.wide
    let last = digits == 2 ? 99 : digits == 3 ? 100 : 1000
    for index in wide.alignment.left.indices where wide.alignment.left[index].paragraph != nil {
      wide.alignment.left[index].paragraph = last
    }
    for width in widths {
      let text = ComparisonText.render(
        wide.alignment, left: wide.leftReport, right: wide.rightReport, width: width,
        opensFolds: true)
      let widest = text.split(separator: "\n").map { DisplayWidth.columns(of: String($0)) }.max()
      #expect((widest ?? 0) <= width, "at \(width)")
    }
  }

  @Test func `plain text stands side by side from 72 columns`() {
    let pier = SampleComparison.pier
    let firstLines = [71, 72].map { width in
      ComparisonText.render(
        pier.alignment, left: pier.leftReport, right: pier.rightReport, width: width
      ).split(separator: "\n").first ?? ""
    }
    #expect(!firstLines[0].contains("B Northern Echo"))
    #expect(firstLines[1].contains("B Northern Echo"))
  }

  @Test func `plain text with everything opened holds every sentence`() {
    let pier = SampleComparison.pier
    let text = ComparisonText.render(
      pier.alignment, left: pier.leftReport, right: pier.rightReport, width: 2000,
      opensFolds: true)
    #expect(text.contains("brass band"))
    #expect(!text.contains("▸"))
  }

  @Test(arguments: 0..<60)
  func `marks at any bytes give balanced brackets and no crash`(_ seed: UInt64) {
    var random = SampleRandom(seed: seed)
    var sample = [SampleComparison.pier, .wide][random.next(2)]
    func range(_ article: Article) -> Range<Int> {
      let start = random.next(article.text.utf8.count + 20)
      return start..<start + random.next(60)
    }
    for index in sample.alignment.pairs.indices {
      sample.alignment.pairs[index].marks = (0..<random.next(6)).map { _ in
        WordMark(left: range(sample.left), right: range(sample.right), kind: .changed)
      }
    }
    let text = ComparisonText.render(
      sample.alignment, left: sample.leftReport, right: sample.rightReport,
      width: 20 + random.next(180), opensFolds: true)
    #expect(text.count { $0 == "[" } == text.count { $0 == "]" })
  }
}
