import TerminalCanvas
import TestSupport
import Testing

struct CanvasTests {
  @Test func `a text is drawn cut at its width and tells the columns it used`() {
    var canvas = Canvas(columns: 10, rows: 2)
    #expect(canvas.put("headline", column: 1, row: 0, width: 4) == 4)
    #expect(canvas.put("世界", column: 0, row: 1) == 4)
    #expect(canvas.plainText == " head\n世界")
  }

  @Test(arguments: [
    (-3, "lo"), (-5, ""), (0, "hello"), (7, "       hel"), (10, ""), (99, ""),
  ])
  func `what lies outside is left out`(column: Int, line: String) {
    var canvas = Canvas(columns: 10, rows: 1)
    canvas.put("hello", column: column, row: 0)
    canvas.put("above", column: 0, row: -1)
    canvas.put("below", column: 0, row: 1)
    #expect(canvas.plainText == line)
  }

  @Test func `a wide character that would cross the edge becomes a blank`() {
    var canvas = Canvas(columns: 4, rows: 1)
    #expect(canvas.put("abc世", column: 0, row: 0) == 4)
    #expect(canvas.plainText == "abc")
    #expect(canvas.put("世x", column: -1, row: 0) == 3)
    #expect(canvas.plainText == " xc")
  }

  @Test func `half of a wide character never stays behind`() {
    var canvas = Canvas(columns: 6, rows: 1)
    canvas.put("世界人", column: 0, row: 0)
    canvas.put("x", column: 1, row: 0)
    canvas.put("y", column: 2, row: 0)
    #expect(canvas.plainText == " xy 人")
    canvas.fill(Rectangle(column: 5, row: 0, columns: 1, rows: 1), style: Style())
    #expect(canvas.plainText == " xy")
  }

  @Test(arguments: [
    "\u{1B}[31mred", "\u{1B}]0;title\u{07}", "\u{9B}2J", "\u{90}q\u{9C}", "a\u{202E}b\u{2066}c",
    "a\u{7F}\u{08}\u{0D}b", "zalgo\(String(repeating: "\u{336}\u{301}", count: 500))",
    "👨\u{200D}👩\u{200D}👧 tag🏴\u{E0067}\u{E007F}", "a\u{2028}b\u{2029}c\u{FEFF}\u{200B}d",
  ])
  func `no hostile text commands the terminal`(text: String) {
    var canvas = Canvas(columns: 20, rows: 1)
    canvas.put(text, column: 0, row: 0)
    expectSound(canvas)
  }

  @Test func `whatever is drawn, every row keeps its width and no command gets in`() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<300 {
      let canvas = randomCanvas(columns: 17, rows: 3, using: &generator)
      expectSound(canvas)
    }
  }

  @Test func `the parts of a Hangul syllable are drawn as the syllable`() {
    var canvas = Canvas(columns: 8, rows: 1)
    canvas.put("\u{1100}\u{1161}\u{11A8}\u{1112}\u{1161}.", column: 0, row: 0)
    #expect(canvas.plainText == "각하.")
    #expect(canvas[column: 0, row: 0].text.unicodeScalars.count == 1)
  }

  @Test func `bytes that are no UTF-8 show as replacement signs`() {
    var canvas = Canvas(columns: 8, rows: 1)
    canvas.put(utf8: [0x61, 0xFF, 0xC0, 0x9B, 0xE4, 0xB8, 0x62], column: 0, row: 0)
    #expect(canvas.plainText == "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b")
  }

  @Test func `drawing the changes makes one canvas the other`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      var old = randomCanvas(columns: 13, rows: 3, using: &generator)
      var new = old
      scribble(on: &new, times: 2, using: &generator)
      let runs = new.changedRuns(since: old)
      for run in runs {
        #expect(run.cells.first?.isContinuation == false)
        #expect(run.cells.last?.isWide == false)
        old.apply(run)
      }
      #expect(old == new)
    }
  }

  @Test func `no change draws nothing and another size draws all`() {
    var canvas = Canvas(columns: 5, rows: 2)
    canvas.put("世界", column: 0, row: 0)
    #expect(canvas.changedRuns(since: canvas).isEmpty)
    #expect(canvas.changedRuns(since: Canvas(columns: 4, rows: 2)).count == 2)
  }

  @Test func `rows that moved are known by their text, wherever they went`() {
    func canvas(_ lines: [String]) -> Canvas {
      var result = Canvas(columns: 6, rows: lines.count)
      for (row, line) in lines.enumerated() { result.put(line, column: 0, row: row) }
      return result
    }
    let old = canvas(["head", "one", "", "two", "", "three"])
    #expect(canvas(["head", "", "two", "", "three", "four"]).rowsMoved(from: old) == [3, 5])
    #expect(canvas(["head", "new", "", "two", "", "three"]).rowsMoved(from: old) == [])
    #expect(canvas(["head", "head", "", "two", "", "three"]).rowsMoved(from: old) == [])
    #expect(Canvas(columns: 5, rows: 6).rowsMoved(from: old) == [])
  }

  @Test func `a style can be changed without the text`() {
    var canvas = Canvas(columns: 4, rows: 1)
    canvas.put("世a", column: 0, row: 0)
    canvas.restyle(Rectangle(column: 0, row: 0, columns: 1, rows: 1)) {
      $0.attributes.insert(.reverse)
    }
    #expect(canvas.plainText == "世a")
    #expect(canvas[column: 1, row: 0].style.attributes == .reverse)
    #expect(canvas[column: 2, row: 0].style.attributes == [])
  }

  @Test func `colours and attributes become SGR sequences`() {
    var canvas = Canvas(columns: 4, rows: 1)
    canvas.put(
      "a", column: 0, row: 0,
      style: Style(foreground: .rgb(red: 1, green: 2, blue: 3), attributes: [.bold, .underline]))
    canvas.put("b", column: 1, row: 0, style: Style(background: .palette(12)))
    #expect(canvas.ansi() == "\u{1B}[0;1;4;38;2;1;2;3ma\u{1B}[0;104mb\u{1B}[0m  ")
  }

  @Test func `another size shows the part that fits`() {
    var canvas = Canvas(columns: 6, rows: 2)
    canvas.put("a世界", column: 0, row: 0)
    #expect(canvas.cropped(columns: 4, rows: 1).plainText == "a世")
    #expect(canvas.cropped(columns: 9, rows: 3).plainText == "a世界\n\n")
  }

  private func randomCanvas(
    columns: Int, rows: Int, using generator: inout SeededGenerator
  ) -> Canvas {
    var canvas = Canvas(columns: columns, rows: rows)
    scribble(on: &canvas, times: 6, using: &generator)
    return canvas
  }

  private func scribble(
    on canvas: inout Canvas, times: Int, using generator: inout SeededGenerator
  ) {
    for _ in 0..<times {
      let text = generator.text(Int.random(in: 0..<12, using: &generator))
      let column = Int.random(in: -4...canvas.columns, using: &generator)
      let row = Int.random(in: 0..<canvas.rows, using: &generator)
      let style = Style(foreground: .palette(UInt8.random(in: 0..<3, using: &generator)))
      canvas.put(text, column: column, row: row, style: style)
      if Bool.random(using: &generator) {
        canvas.fill(Rectangle(column: column, row: row, columns: 2, rows: 1), style: style)
      }
    }
  }

  private func expectSound(_ canvas: Canvas, _ location: SourceLocation = #_sourceLocation) {
    for row in 0..<canvas.rows {
      var column = 0
      while column < canvas.columns {
        let cell = canvas[column: column, row: row]
        #expect(!cell.isContinuation, sourceLocation: location)
        #expect(cell.marks.scalars.count <= 4, sourceLocation: location)
        for scalar in cell.text.unicodeScalars {
          #expect(!isCommand(scalar), "\(scalar.value)", sourceLocation: location)
        }
        column += Int(cell.columns)
      }
      #expect(column == canvas.columns, sourceLocation: location)
    }
  }

  private func isCommand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isBidiControl || scalar.properties.isVariationSelector
    }
  }
}
