import TestSupport
import Articles

/// Articles of which it is known which print one text.
struct SyndicationGenerator {
  /// How many of each the set holds.
  struct Profile: Sendable {
    var wires = 20
    /// Copies of each wire, at most.
    var copies = 4
    var rivals = 10
    var seriesLength = 6
    var series = 3
    var boilerplateUsers = 12
    /// Share of words that scanning spoils in one copy of ten.
    var noise = 0.03
  }

  private(set) var reports: [Report] = []
  /// The text that each report prints; same number, same text.
  private(set) var truth: [Int] = []
  private var generator: SeededGenerator
  private let profile: Profile

  init(seed: UInt64, profile: Profile = Profile()) {
    generator = SeededGenerator(seed: seed)
    self.profile = profile
    for wire in 0..<profile.wires { addWire(wire) }
    for series in 0..<profile.series { addSeries(series) }
    addBoilerplateUsers()
  }

  private mutating func add(_ report: Report, text: Int) {
    var report = report
    report.path = "/r/\(reports.count).txt"
    reports.append(report)
    truth.append(text)
  }

  private var nextText: Int { (truth.max() ?? -1) + 1 }

  private mutating func addWire(_ number: Int) {
    let text = nextText
    var writer = NewsWriter(seed: generator.next())
    let body = writer.paragraphs(Int.random(in: 8...16, using: &generator))
    let day = Int.random(in: 1...25, using: &generator)
    add(
      Report(path: "", headline: "Wire \(number)", body: body, day: day, agency: "AFP"), text: text)
    for _ in 0..<Int.random(in: 1...profile.copies, using: &generator) {
      add(variant(of: body, day: day), text: text)
    }
    guard number < profile.rivals else { return }
    // The same people and place and one quotation of the wire, in another writer's words.
    let quotation = body.joined(separator: " ").split(separator: "“").dropFirst().first
      .map { "“" + $0.prefix { $0 != "”" } + "”, the reporters heard." }
    let rival = writer.paragraphs(10) + [quotation ?? "Nobody was heard."]
    add(Report(path: "", headline: "Rival \(number)", body: rival, day: day), text: text + 1)
  }

  /// A copy as an outlet prints it: cut, retitled, rewrapped, restyled.
  private mutating func variant(of wire: [String], day: Int) -> Report {
    var body = wire
    if generator.chance(0.6) {
      body.removeLast(Int.random(in: 1...max(1, body.count / 2), using: &generator))
    }
    if generator.chance(0.3), body.count > 4 { body.remove(at: 3) }
    if generator.chance(0.3) { body = Rewrapping.merged(body) }
    if generator.chance(0.3) { body = Rewrapping.split(body) }
    if generator.chance(0.4) { body = body.map(HouseStyling.restyled) }
    if generator.chance(0.3) { body = body.map(HouseStyling.straightened) }
    if generator.chance(0.2) { body = body.map(HouseStyling.escaped) }
    if generator.chance(0.1) { body = body.map { noisy($0) } }
    if generator.chance(0.4) { body.append(Boilerplate.lines[0]) }
    if generator.chance(0.2) { body.insert("Follow us for more news as it breaks.", at: 1) }
    let isDoubled = generator.chance(0.15)
    if isDoubled { body += body }
    let isDated = generator.chance(0.8)
    let later = Int.random(in: 0...2, using: &generator)
    return Report(
      path: "", headline: "Title \(generator.next() % 1000)", body: body,
      day: isDated ? day + later : nil, outlet: generator.pick(["Dawn", "Star", "Post", "Echo"]),
      isCleaned: isDoubled)
  }

  private mutating func noisy(_ text: String) -> String {
    text.split(separator: " ").map { word in
      generator.chance(profile.noise)
        ? String(word).replacing("l", with: "1").replacing("e", with: "c") : String(word)
    }.joined(separator: " ")
  }

  /// A template filled in day by day: never a copy.
  private mutating func addSeries(_ number: Int) {
    let place = generator.pick(Words.places)
    for day in 1...profile.seriesLength {
      let figures = (0..<9).map { _ in Int.random(in: 1...9999, using: &generator) }
      let body = [
        "Shares in \(place) closed at \(figures[0]) points, up \(figures[1]) points on the day, "
          + "with banks and shippers leading the advance in thin trade before the holiday.",
        "The volume was \(figures[2]) million shares, against \(figures[3]) million the day before, "
          + "and gainers outnumbered losers by \(figures[4]) to \(figures[5]).",
        "The crown traded at \(figures[6]) to the dollar, and the yield of the bond of ten years "
          + "stood at \(figures[7]) basis points, dealers said; gold was fixed at \(figures[8]).",
      ]
      add(
        Report(path: "", headline: "Markets \(number)", body: body, day: day, outlet: "Bourse"),
        text: nextText)
    }
  }

  /// Short reports of one outlet that share a long footer.
  private mutating func addBoilerplateUsers() {
    for _ in 0..<profile.boilerplateUsers {
      var writer = NewsWriter(seed: generator.next())
      let body = writer.paragraphs(4) + Boilerplate.lines
      add(
        Report(path: "", headline: "Short", body: body, day: 7, outlet: "Gazette"), text: nextText)
    }
  }
}

enum Boilerplate {
  static let lines = [
    """
    Our newsroom is paid for by its readers. If you value what we do, please consider a \
    subscription, which gives you every story on the site, the evening letter, the weekend edition \
    and the archive since its first year, at a price that you choose yourself every spring.
    """,
    """
    Readers may write to the editor by letter or by mail. Letters may be shortened. The Gazette \
    belongs to the press council of the region and keeps to its code, which can be read at the \
    front desk of the house and in every library of the district during opening hours.
    """,
  ]
}

enum Rewrapping {
  /// Two paragraphs to one.
  static func merged(_ body: [String]) -> [String] {
    stride(from: 0, to: body.count, by: 2).map {
      body[$0..<min($0 + 2, body.count)].joined(separator: " ")
    }
  }

  /// A paragraph a sentence.
  static func split(_ body: [String]) -> [String] {
    body.flatMap { $0.replacing(". ", with: ".\n").split(separator: "\n").map(String.init) }
  }
}

enum HouseStyling {
  static func restyled(_ text: String) -> String {
    text.replacing("million", with: "mln").replacing("harbour", with: "harbor")
      .replacing("privatise", with: "privatize").replacing("officials said", with: "officials say")
  }

  static func straightened(_ text: String) -> String {
    text.replacing("“", with: "\"").replacing("”", with: "\"")
  }

  static func escaped(_ text: String) -> String {
    text.replacing("“", with: "&ldquo;").replacing("”", with: "&rdquo;")
  }
}
