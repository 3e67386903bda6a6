import Articles
import Reader
import TerminalCanvas
import TestSupport
import Testing

/// What the screens show, as text at several sizes.
@Suite struct BrowseScreenTests {
  struct Size: CustomTestStringConvertible {
    var columns: Int
    var rows: Int
    var testDescription: String { "\(columns)x\(rows)" }
  }

  static let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
    Size(columns: 200, rows: 50),
  ]

  static let screens: [(name: String, keys: String)] = [
    ("browse", "j"), ("reading", "jj<Enter>zR"), ("read", "jj<Enter>:read<Enter>"),
    ("entities", "jje"), ("help", "?"), ("picker", "<C-p>"), ("prompt", ":th"),
    ("why", "jji"), ("story", ""), ("sources", "h"),
  ]

  @Test(arguments: sizes, screens.map(\.name))
  func `a screen of the sample`(_ size: Size, _ name: String) throws {
    let keys = try #require(Self.screens.first { $0.name == name }).keys
    var reader = ReaderDriver(columns: size.columns, rows: size.rows)
    try reader.press(keys)
    expectSnapshot(reader.screen, named: "\(name)-\(size.testDescription)")
  }

  @Test(arguments: sizes, ["empty", "long", "wide"])
  func `a screen of an odd library`(_ size: Size, _ variant: String) throws {
    let snapshot =
      switch variant {
      case "long": SampleLibrary.long
      case "wide": SampleLibrary.wide
      default: LibrarySnapshot()
      }
    var reader = ReaderDriver(snapshot, columns: size.columns, rows: size.rows)
    try reader.press("<Enter>")
    expectSnapshot(reader.screen, named: "\(variant)-\(size.testDescription)")
  }

  @Test(arguments: [(19, 30), (30, 4), (1, 1), (20, 5), (59, 14), (61, 16), (99, 24), (300, 100)])
  func `every size draws, and nothing hostile reaches a cell`(
    _ columns: Int, _ rows: Int
  ) throws {
    for snapshot in [SampleLibrary.wide, SampleLibrary.six, LibrarySnapshot()] {
      var reader = ReaderDriver(snapshot, columns: columns, rows: rows)
      for keys in [
        "", "j<Enter>", "e", "q", "?", "q", "<C-p>", "<Esc>", ":x", "<Esc>", "i", "q", "h",
      ] {
        try reader.press(keys)
        let text = reader.screen
        #expect(
          !text.unicodeScalars.contains {
            ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
              || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
          })
        for line in text.split(separator: "\n") {
          #expect(DisplayWidth.columns(of: String(line)) <= columns)
        }
      }
    }
  }

  @Test func `without colour every sign is still there`() throws {
    var reader = ReaderDriver()
    try reader.press("jsjv")
    let plain = reader.canvas(theme: .monochrome).plainText
    #expect(plain == reader.screen)
    #expect(plain.contains("●★ Islanders"))
    #expect(plain.contains("●✓ Harbour"))
  }

  @Test(arguments: ReaderState.Pane.allCases)
  func `help lists every command of a pane with its keys`(_ pane: ReaderState.Pane) throws {
    var reader = ReaderDriver(columns: 120, rows: 200)
    reader.state.overlay = .help(HelpPane(pane: pane))
    let screen = reader.screen
    for command in CommandTable.all where command.panes.contains(pane) {
      #expect(screen.contains(command.summary.prefix(40)), "\(command.name) in \(pane)")
    }
  }

  @Test func `every key of the table does what the table says`() throws {
    for pane in ReaderState.Pane.allCases {
      for command in CommandTable.all where command.panes.contains(pane) {
        for notation in command.keys {
          let keys = try KeyNotation.parse(notation)
          guard case .command(let found) = CommandTable.match(keys, in: pane) else {
            Issue.record("\(notation) of \(command.name) means nothing in \(pane)")
            continue
          }
          #expect(found.name == command.name, "\(notation) in \(pane)")
        }
      }
    }
  }

  /// A report with lists in lists, a quotation, a table and a listing.
  private static let set = SampleLibrary.article(
    "dam.html", headline: "Court rules on dam", outlet: "Valley Record",
    [
      .body("Judge Petra Holm wrote in her opinion:"),
      .quoted(
        "The plaintiffs have shown no harm that the law knows. A view is a matter for the council."),
      .quoted("The order of 2019 is lifted."),
      .line("What the builder must do", .heading, gap: "\n\n"),
      .line(
        "\u{2022} The builder must keep the fish ladder open, at its own cost and at all hours",
        .item, gap: "\n\n"),
      .line("\u{2022} from March to June, when salmon climb", .item, level: 1),
      .line("in other months at night only", .item, level: 1),
      .line("\u{2022} Water must be let out once a week.", .item),
      .line("Year | Planned | Spent", .row, gap: "\n\n"),
      .line("2019 | 1.5 | 2.25", .row),
      .line("spring    12.5 m", .preformatted, gap: "\n\n"),
      .line("dry        4.5 m", .preformatted, gap: "\n  "),
    ])

  @Test(arguments: sizes)
  func `lists, quotations, tables and listings stand as their page sets them`(
    _ size: Size
  ) throws {
    var reader = ReaderDriver(
      SampleLibrary.alone([Self.set]), columns: size.columns, rows: size.rows)
    try reader.press("<Enter>")
    expectSnapshot(reader.screen, named: "set-\(size.testDescription)")
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 50)])
  func `a day in the future is marked`(_ columns: Int, _ rows: Int) throws {
    let date = PublicationDate(year: 2040, month: 12, day: 31, printed: "2040-12-31")
    let article = SampleLibrary.article(
      "late.txt", headline: "The harbour opens", outlet: "Coast Daily", date: date,
      [.body("The harbour opens again, the board said.")])
    var reader = ReaderDriver(SampleLibrary.alone([article]), columns: columns, rows: rows)
    reader.send(.dayBegan(date.dayNumber - 2))
    #expect(!reader.screen.contains("31 Dec?"))
    reader.send(.dayBegan(date.dayNumber - 3))
    #expect(reader.screen.contains("31 Dec?"))
    try reader.press("<Enter>")
    #expect(reader.screen.contains("31 Dec 2040 (in the future)"))
    try reader.press("i")
    #expect(reader.screen.contains("printed as '2040-12-31', in the future"))
  }
}
