import ArticleLibrary
import Articles
import Reader
import TerminalCanvas

/// A wire in three outlets, and a body pasted twice with another figure, grouped by the real rules.
enum SampleCopies {
  static let wire = [
    "The harbour authority in Port Ellery said on Monday that it would close the eastern pier for "
      + "six weeks while engineers replace a cracked support beam found by divers last month.",
    "Harbour master Ines Calder told reporters that nobody wanted to shut a working pier in the "
      + "middle of the season, but that the beam had moved by 12 centimetres since April.",
    "Ferries to the three outer islands will leave from the western quay, where a second gangway "
      + "is being built, and the crossing will take some ten minutes longer than before.",
    "The council has set aside 2.3 million crowns for the work, which the firm that built the pier "
      + "in 1961 is to carry out, and hopes to have half of the sum back from its insurers.",
  ]

  static let snapshot: LibrarySnapshot = {
    func report(
      _ path: String, _ headline: String, _ outlet: String, day: Int, _ body: [String]
    ) -> Article {
      SampleLibrary.article(
        path, headline: headline, outlet: outlet,
        date: PublicationDate(year: 2024, month: 5, day: day, printed: "\(day) May 2024"),
        body.map { .body($0) })
    }
    let changed = wire[1].replacing("12 centimetres", with: "14 centimetres")
    var twice = report("twice.txt", "Pier to close", "Island Post", day: 4, wire + [changed])
    let last = twice.passages.count - 1
    twice.passages[last].kind = .repeat
    twice.passages[last].isFolded = true
    twice.passages[last].label = "repeated text"
    twice.passages[last].reason = "stands with 1 other figure in ¶2"
    twice.passages[last].repeats = 2
    twice.passages[last].difference = .numbersDiffer
    twice.passages[last].differingFigures = 1
    let articles = [
      report("wire.txt", "Harbour closes its eastern pier", "Coast Daily", day: 3, wire),
      report(
        "cut.txt", "Pier shuts for six weeks", "Northern Echo", day: 4,
        [wire[0].replacing("on Monday", with: "this week"), wire[1], wire[3]]),
      twice,
      report(
        "other.txt", "Herring fair opens", "Coast Daily", day: 2,
        ["The herring fair opened in the rain on Saturday, and few came."]),
    ]
    var times = StageTimes()
    return ArticleLibrary.analysed(LibraryReading(articles: articles), times: &times)
      ?? LibrarySnapshot()
  }()
}

/// A reader whose questions are answered at once, as the program answers them.
struct AnsweringReader {
  var reader: ReaderDriver
  /// What was asked of others than the library.
  private(set) var others: [Effect] = []

  init(_ snapshot: LibrarySnapshot, columns: Int = 120, rows: Int = 40) throws {
    reader = ReaderDriver(snapshot, columns: columns, rows: rows)
    try answer()
  }

  mutating func press(_ keys: String) throws {
    for key in try KeyNotation.parse(keys) {
      reader.send(.event(.key(key)))
      try answer()
    }
  }

  var screen: String { reader.screen }

  private mutating func answer() throws {
    var asked = reader.takeEffects()
    while !asked.isEmpty {
      for effect in asked {
        guard let action = answer(effect) else {
          others.append(effect)
          continue
        }
        reader.send(action)
      }
      asked = reader.takeEffects()
    }
  }

  private func answer(_ effect: Effect) -> Action? {
    let snapshot = reader.state.library.snapshot
    if case .regroup(let said, let number) = effect {
      return ArticleLibrary.regrouped(snapshot, corrections: said).map {
        .regrouped($0.copies, $0.stories, number: number)
      }
    }
    guard case .differ(let request) = effect else { return nil }
    switch request.subject {
    case .copies(let leader):
      return .measured(request, ArticleLibrary.differences(ofCopiesOf: leader, in: snapshot))
    case .copy(let copy, let leader):
      return ArticleLibrary.difference(ofCopy: copy, from: leader, in: snapshot).map {
        .differed(request, $0)
      }
    case .repeat(let passages, let id):
      return ArticleLibrary.difference(ofRepeat: passages, in: id, of: snapshot).map {
        .differed(request, $0)
      }
    }
  }
}
