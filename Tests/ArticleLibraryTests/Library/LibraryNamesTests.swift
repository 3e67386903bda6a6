import ArticleLibrary
import ArticleStorage
import Articles
import GRDB
import TestSupport
import Testing

/// The identities of a library's names are those of its articles, however they came.
@Suite struct LibraryNamesTests {
  static let texts = [
    "Muammar Gaddafi spoke in Tripoli. Gaddafi said no.",
    "Moamer Kadhafi was seen in Sirte. Kadhafi waved.",
    "Supporters of Kadhafi gathered. Merkel had spoken before.",
    "Angela Merkel met Emmanuel Macron in Berlin. Merkel said yes.",
    "Macron came with his wife, Brigitte Macron. Macron spoke for an hour. Trump called.",
    "Donald Trump and Melania Trump came. Trump said nothing. Merkel left.",
    "Ivanka Trump came to Berlin. Melania Trump came too. Trump was told.",
    "Donald Trump met Theresa May. Donald Trump left. Donald Trump came back.",
    "George W. Bush met Tony Blair. The younger man, George Bush, left.",
    "George H. W. Bush met John Major. George Bush left early.",
    "George Bush wrote a letter. Abdullah wept in Kaltenburg.",
    "Mohamed Hamdan Dagalo, known as Hemedti, spoke. Hemedti threatened.",
    "Fighters of Hemedti withdrew. The Supreme Court sat.",
    "The Free Patriotic Movement (FPM) won. The FPM celebrated.",
    "Members of FPM left. The Supreme Court sat. Abdullah wept.",
    "J. Smithson met John Smithson. J. Smithson agreed.",
    "J. Smithson met Jane Smithson. Zelenskiy spoke.",
    "Volodymyr Zelensky met Angela Merkel. Zelensky spoke.",
    "Vladimir Vladimirovich Putin was born in Leningrad. Vladimir Putin likes Leningrad.",
    "Vladimir Putin spoke. Putin left.", "Putin called Zelenskiy. Putin hung up.",
  ]

  /// Every naming with the articles that name the same, by whole.
  private static func partition(batch: Int, order: [Int]) throws -> Set<Set<String>> {
    let library = try LibraryFixture()
    for number in order {
      try library.write("Report \(number)\n\n\(texts[number])\n", to: "\(number).txt")
      if batch == 1 {
        try library.add()
        try LibraryNames(library.store, batch: 1).run()
      }
    }
    try library.add()
    try LibraryNames(library.store, batch: batch).run()
    #expect(try library.store.check().isEmpty)
    let rows = try DatabaseQueue(path: library.store.path).read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT ifnull(e.whole, e.number), e.id, s.article, l.headline, n.mentions
          FROM naming n JOIN entity e ON e.number = n.entity
          JOIN listing l ON l.place = n.place JOIN shelf s ON s.place = n.place
          """
      ).map { row in
        let sign = "-" + String(UInt64(bitPattern: row[2]) & 0xFFFF_FFFF, radix: 16)
        let id: String = row[1]
        let own = id.hasSuffix(sign) ? id.dropLast(sign.count) + "-sign" : id[...]
        return (whole: row[0] as Int64, naming: "\(own) \(row[3] as String) \(row[4] as Int)")
      }
    }
    let groups = Dictionary(grouping: rows, by: \.whole).values.map { Set($0.map(\.naming)) }
    return Set(groups)
  }

  private static let whole = Result { try partition(batch: 200, order: Array(texts.indices)) }

  @Test(arguments: [1, 3, 7], 0..<4)
  func `batches and order of articles make no difference`(batch: Int, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var order = Array(Self.texts.indices)
    if seed > 0 { order.shuffle(using: &random) }
    let groups = try Self.partition(batch: batch, order: order)
    let whole = try Self.whole.get()
    #expect(groups.subtracting(whole) == [])
    #expect(whole.subtracting(groups) == [])
  }

  @Test func `names are one where texts say so, and apart where that would join two people`() throws
  {
    let groups = try Self.whole.get()
    func group(_ naming: String) throws -> Set<String> {
      try #require(groups.first { $0.contains { $0.hasPrefix(naming) } }, "\(naming)")
    }
    func areOne(_ names: String...) throws -> Bool {
      try Set(names.map(group)).count == 1
    }
    #expect(try areOne("person:muammar-gaddafi", "person:moamer-kadhafi", "person:kadhafi"))
    #expect(try areOne("person:mohamed-hamdan-dagalo", "person:hemedti"))
    #expect(try areOne("organisation:free-patriotic-movement", "organisation:fpm"))
    #expect(try areOne("person:vladimir-putin", "person:putin"))
    #expect(try !areOne("person:george-w-bush", "person:george-h-w-bush"))
    #expect(try !areOne("person:john-smithson", "person:jane-smithson"))
  }

  /// Reports that come one after the other, each searched before the next.
  private static func library(_ texts: [String]) throws -> LibraryFixture {
    let library = try LibraryFixture()
    for (number, text) in texts.enumerated() {
      try library.write("Report \(number)\n\n\(text)\n", to: "\(number).txt")
      try library.add(["\(number).txt"])
      try LibraryNames(library.store).run()
    }
    return library
  }

  @Test func `the oldest id of a person stays, and the other leads to it`() throws {
    let library = try Self.library([
      "Moamer Kadhafi was seen in Sirte.", "Muammar Gaddafi spoke in Tripoli. Gaddafi said no.",
    ])
    for id in ["person:moamer-kadhafi", "person:muammar-gaddafi"] {
      #expect(try library.store.whole(of: id)?.id == "person:moamer-kadhafi")
      #expect(try library.store.count(.names([id])) == 2)
    }
    #expect(try library.headlines("person:gaddafi").count == 2)
    #expect(try library.headlines("person:kadhafi").count == 2)
    let named = try library.store.mostNamed(limit: 9).filter { $0.kind == .person }
    #expect(named.map(\.id) == ["person:moamer-kadhafi"])
    #expect(named.map(\.articles) == [2])
    #expect(named.map(\.mentions) == [3])
  }

  @Test func `a surname alone is whose it becomes known to be, and again its own`() throws {
    let first = ["Merkel spoke before crowds.", "Angela Merkel went to Berlin on Friday."]
    #expect(
      try Self.library(first).store.whole(of: "person:merkel")?.id == "person:angela-merkel")
    let library = try Self.library(first + ["Ulrich Merkel went to Berlin on Friday."])
    #expect(try library.store.whole(of: "person:merkel")?.id == "person:merkel")
    #expect(try library.store.whole(of: "person:angela-merkel")?.id == "person:angela-merkel")
  }

  @Test func `a name that texts give to two joins nobody, whatever it joined before`() throws {
    let library = try Self.library([
      "George W. Bush met Tony Blair. The younger man, George Bush, left.",
      "George H. W. Bush spoke in Berlin. George Bush left early.",
    ])
    #expect(try library.store.whole(of: "person:george-w-bush")?.id == "person:george-w-bush")
    #expect(
      try library.store.whole(of: "person:george-h-w-bush")?.id == "person:george-h-w-bush")
  }
}
