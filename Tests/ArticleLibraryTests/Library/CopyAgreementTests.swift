import ArticleAnalysis
import ArticleLibrary
import ArticleStorage
import Articles
import GRDB
import TestSupport
import Testing

/// A library that articles come to one after the other has the groups of a folder with all of them.
@Suite struct CopyAgreementTests {
  @Test(arguments: Arrival.allCases, [3, 14, 15] as [UInt64])
  func `a library groups as a folder does, whatever comes first`(
    arrival: Arrival, seed: UInt64
  ) throws {
    let collection = ReprintCollection(seed: seed)
    let library = try LibraryFixture()
    for report in collection.reports { try library.write(report.text, to: report.name) }
    let names = arrival.order(collection.reports, seed: seed)
    for start in stride(from: 0, to: names.count, by: arrival.batch) {
      try library.add(Array(names[start..<min(names.count, start + arrival.batch)]))
    }
    let wanted = Self.groups(ofFolder: library.folder.path)
    #expect(wanted.count { $0.count > 1 } == collection.copiedTexts)
    #expect(try Self.groups(of: library.store) == wanted)
    #expect(try library.store.check().isEmpty)
  }

  @Test func `a text is found again that was printed months ago`() throws {
    let library = try LibraryFixture()
    var writer = ReprintWriter(seed: 5)
    let body = writer.paragraphs(9)
    try library.write(ReprintCollection.text("Spring", body, day: 20), to: "first.txt")
    try library.add()
    try library.write(ReprintCollection.text("Autumn", body, day: 220), to: "second.txt")
    try library.write(ReprintCollection.text("Winter", writer.paragraphs(9), day: 300), to: "c.txt")
    try library.add()
    #expect(try library.rows("has:copy").map(\.headline) == ["Autumn", "Spring"])
    // With another text it is no copy any more, and the next one meets the first.
    let other = ReprintCollection.text("Autumn", writer.paragraphs(9), day: 220)
    try library.write(other, to: "second.txt")
    try library.add()
    #expect(try library.rows("has:copy").isEmpty)
    try library.write(ReprintCollection.text("Advent", body, day: 330), to: "third.txt")
    try library.add()
    #expect(try library.rows("has:copy").map(\.headline) == ["Advent", "Spring"])
  }

  @Test func `groups that another version of the rule has made are made anew`() throws {
    let library = try LibraryFixture()
    var writer = ReprintWriter(seed: 7)
    let (body, other) = (writer.paragraphs(9), writer.paragraphs(9))
    try library.write(ReprintCollection.text("Spring", body, day: 20), to: "a.txt")
    try library.write(ReprintCollection.text("Summer", body, day: 20), to: "b.txt")
    try library.write(ReprintCollection.text("Autumn", other, day: 20), to: "c.txt")
    try library.add()
    let groups = try library.store.copies(algorithm: CopyFinder.version)
    let leader = try #require(groups.first?.leader)
    let third = try #require(try library.rows("autumn").first)
    // As an earlier rule would have it that takes any text for a copy of any other.
    var wrong = groups[0]
    wrong.members.append(
      CopyGroup.Member(
        article: third.id, verdict: .same, containment: 1, longestRun: 9, evidence: "all"))
    try library.store.shelve([wrong], done: [], algorithm: CopyFinder.version - 1)
    try DatabaseQueue(path: library.folder.file("library.sqlite")).write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO algorithm VALUES ('copies', ?)",
        arguments: [CopyFinder.version - 1])
    }
    #expect(try library.rows("has:copy").count == 3)
    try library.write(LibraryFixture.dispute[1], to: "d.txt")
    try library.add()
    #expect(try library.rows("has:copy").count == 2)
    let renewed = try library.store.copies(algorithm: CopyFinder.version)
    #expect(renewed.first { $0.leader == leader }?.members.count == 2)
  }

  @Test func `a library from before finds what it printed then`() throws {
    let library = try LibraryFixture()
    var writer = ReprintWriter(seed: 6)
    let body = writer.paragraphs(9)
    try library.write(ReprintCollection.text("Spring", body, day: 20), to: "first.txt")
    try library.add()
    try library.store.close()
    let path = library.folder.file("library.sqlite")
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(
        sql: """
          DROP TABLE landmark;
          ALTER TABLE copyRelation DROP COLUMN isQuote;
          DELETE FROM grdb_migrations WHERE identifier LIKE '13:%';
          """)
    }
    try queue.close()
    let store = try LibraryStore(path: path)
    try library.write(ReprintCollection.text("Autumn", body, day: 220), to: "second.txt")
    _ = try ArticleImport(into: store, today: library.today, sayings: NameSayings.unsaid)
      .run([library.folder.path])
    #expect(try Self.groups(of: store) == [["first.txt", "second.txt"]])
    #expect(try store.check().isEmpty)
  }

  @Test func `a roundup lets go of its first item when the second comes`() throws {
    let library = try LibraryFixture()
    var writer = ReprintWriter(seed: 8)
    let (first, second) = (writer.paragraphs(4), writer.paragraphs(4))
    try library.write(ReprintCollection.text("Of the day", first + second, day: 40), to: "all.txt")
    try library.write(ReprintCollection.text("The first", first, day: 40), to: "first.txt")
    try library.add()
    #expect(try library.rows("has:copy").count == 2)
    try library.write(ReprintCollection.text("The second", second, day: 41), to: "second.txt")
    try library.add()
    #expect(try library.rows("has:copy").isEmpty)
  }

  /// The names of the files of each group, in order.
  private static func groups(ofFolder path: String) -> [[String]] {
    let listing = CopySearch.run(ArticleSupply(paths: [path]))
    return listing.groups.map { group in
      group.members.filter(\.isFoldedUnderLeader)
        .compactMap { listing.paths[$0.article].map(name) }.sorted()
    }
    .filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }

  private static func groups(of store: LibraryStore) throws -> [[String]] {
    let rows = try store.page(.everything, limit: 1_000)
    return Dictionary(grouping: rows) { $0.leader ?? $0.id }.values
      .map { $0.map { name(of: $0.path) }.sorted() }.sorted { $0[0] < $1[0] }
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// In which order articles come to a library.
  enum Arrival: CaseIterable {
    case byDay, latestFirst, mixed, mixedOneByOne

    /// Articles that come together.
    var batch: Int { self == .mixedOneByOne ? 1 : 7 }

    func order(_ reports: [ReprintCollection.Report], seed: UInt64) -> [String] {
      let byDay = reports.sorted { ($0.day ?? 0, $0.name) < ($1.day ?? 0, $1.name) }.map(\.name)
      switch self {
      case .byDay: return byDay
      case .latestFirst: return byDay.reversed()
      case .mixed, .mixedOneByOne:
        var random = SeededGenerator(seed: seed)
        return byDay.shuffled(using: &random)
      }
    }
  }
}

/// Wires with their copies on the day, weeks later and without a day, and roundups of them.
struct ReprintCollection {
  struct Report {
    var name: String
    /// Day of the year 2018; nil where the text states none.
    var day: Int?
    var text: String
  }

  private(set) var reports: [Report] = []
  /// Texts of which there are copies; a roundup is none of its items.
  private(set) var copiedTexts = 0
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    var writer = ReprintWriter(seed: seed &+ 1_000)
    for _ in 0..<7 {
      let body = writer.paragraphs(Int.random(in: 6...12, using: &random))
      let day = Int.random(in: 20...300, using: &random)
      add(body, day: day)
      add(Array(body.dropLast(Int.random(in: 1...body.count / 2, using: &random))), day: day + 1)
      let again = Bool.random(using: &random) ? body : Array(body.dropLast())
      add(again, day: day + Int.random(in: 15...60, using: &random))
      add(Array(body.dropFirst()), day: nil)
      copiedTexts += 1
    }
    for _ in 0..<3 {
      let day = Int.random(in: 20...300, using: &random)
      let items = (0..<3).map { _ in writer.paragraphs(3) }
      add(items.flatMap(\.self), day: day)
      for item in items { add(item, day: day) }
    }
    for _ in 0..<4 { add(writer.paragraphs(8), day: Int.random(in: 20...300, using: &random)) }
  }

  private mutating func add(_ body: [String], day: Int?) {
    let number = reports.count
    reports.append(
      Report(
        name: "\(number).txt", day: day,
        text: Self.text("Number \(number) of the year", body, day: day)))
  }

  /// A text with its headline and its day, as a file has them.
  static func text(_ headline: String, _ body: [String], day: Int?) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let date = day.map { "\(months[$0 / 31 % 12]) \($0 % 31 % 28 + 1), 2018" }
    return ([headline] + (date.map { [$0] } ?? []) + body).joined(separator: "\n\n") + "\n"
  }
}

/// Sentences of invented words, of which each text has its own.
struct ReprintWriter {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func paragraphs(_ count: Int) -> [String] {
    (0..<count).map { _ in (0..<3).map { _ in sentence() }.joined(separator: " ") }
  }

  private mutating func word(_ syllables: ClosedRange<Int> = 2...4) -> String {
    let parts = ["ba", "lor", "mi", "ten", "vu", "sa", "rik", "ne", "od", "gal", "pes", "hum"]
    return (0..<Int.random(in: syllables, using: &random))
      .map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }.joined()
  }

  private mutating func sentence() -> String {
    // So long that no other text has it as a word.
    let name = word(5...5)
    return "A \(word()) of the \(word()) was \(word())ed by \(name.prefix(1).uppercased())"
      + "\(name.dropFirst()) when the \(word()) and a \(word()) had \(word())ed to \(word())."
  }
}
