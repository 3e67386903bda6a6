import ArticleAnalysis
import Articles
import Testing

/// One text at different times and in different lengths, and texts that only hold a part of it.
@Suite struct UpdateTests {
  private static let speech =
    "“We heard a crack like a whip, and then the whole shed was in the river,” said Ines Calder, "
    + "who keeps the toll house at Orme and had run out in her nightshirt."

  /// A report whose figures rise from day to day.
  private static func collapse(_ figures: [Int]) -> [String] {
    [
      "A boat shed full of rowers slid into the Velda at Orme on Saturday, killing \(figures[0]) of "
        + "them and hurting \(figures[1]), the harbour master, Sorin Lind, said.",
      speech,
      "Divers from Tolne and Skarn looked for \(figures[2]) people through the night by the lamps of "
        + "the Marit, a ferry that had been on its way to Lake Brae when the alarm was given.",
      "The shed was built in 1931 on piles of larch, and the rowing club of Orme had asked the "
        + "council to let it drive 12 new ones. Petra Szabo, who leads the council, said that the "
        + "letter had been answered in May.",
    ]
  }

  @Test func `a toll that rises under the same names and quotations is a version`() throws {
    let reports = [
      Report(path: "/a", body: Self.collapse([3, 11, 6]), day: 3),
      Report(path: "/b", body: Self.collapse([5, 14, 4]), day: 4),
    ]
    let relation = try #require(CopyFinderTests.relation(reports[0], reports[1]))
    #expect(relation.verdict == .version, "\(relation)")
    #expect(CopyFinderTests.groups(reports).count == 1)
  }

  @Test func `a new beginning over the text of the day before is a version`() throws {
    let old =
      Self.collapse([3, 11, 6]).prefix(1) + [
        "It was dark by then, and those who had been changing their clothes at the back saw nothing "
          + "until the floor began to tilt and the boats slid off their racks."
      ] + Self.collapse([3, 11, 6])[1...]
    let lead = [
      "Cranes lifted the roof of a sunken boat shed out of the water on Sunday while hundreds of "
        + "people stood on the bank without a word, and found nobody below it.",
      "A girl of nine was pulled alive out of the reeds a mile down the river at first light, where "
        + "she had held on to an oar for eleven hours.",
    ]
    let reports = [
      Report(path: "/a", body: Array(old), day: 3),
      Report(path: "/b", body: lead + old[2...], day: 4),
    ]
    let relation = try #require(CopyFinderTests.relation(reports[0], reports[1]))
    #expect(relation.verdict == .version, "\(relation)")
    #expect(CopyFinderTests.groups(reports).count == 1)
  }

  @Test func `a text shortened all through is a copy`() throws {
    let long = [
      "Sorin Lind, the harbour master of Orme, gave up his post on Monday after it had come out "
        + "that he had let a friend moor a yacht beside the ferry without paying for 14 months.",
      "Lind, 58, told reporters in Skarn that he had meant to send the bill but had forgotten it, "
        + "and that nobody had ever asked him about the boat before.",
      "“I am a sailor and no bookkeeper, and I should have asked for help,” he said.",
      "The Velda Courier wrote on Saturday that the yacht Marit, which belongs to the brewer Tom "
        + "Reeve, lay in the harbour from May 2023, where others pay 90 crowns a week.",
      "Petra Szabo, who leads the council, thanked him for 22 years and named Ola Brand, a pilot, "
        + "to do his work until the election in June.",
    ]
    let short = [
      "Sorin Lind, harbour master of Orme, gave up his post on Monday after it had come out he let "
        + "a friend moor a yacht beside the ferry without paying for 14 months.",
      "Lind, 58, told reporters he had meant to send the bill but had forgotten it, and nobody had "
        + "asked him about the boat before.",
      "“I am a sailor and no bookkeeper, and should have asked for help.”",
      "The Velda Courier wrote the yacht Marit, which belongs to brewer Tom Reeve, lay in harbour "
        + "from May 2023, where others pay 90 crowns.",
      "Petra Szabo, leading the council, thanked him for 22 years and named pilot Ola Brand to do "
        + "the work until the election.",
    ]
    let relation = try #require(
      CopyFinderTests.relation(
        Report(path: "/a", body: long, day: 3), Report(path: "/b", body: short, day: 4)))
    #expect(relation.longestRun < 40)
    #expect(relation.verdict == .same, "\(relation)")
  }

  private static let items = [
    [
      "A lighthouse keeper off Tolne has been asked to take in fewer cats after the supply boat ran "
        + "out of room for coal. Gudrun Aas, who has 19 of them, said on Monday that she would "
        + "rather be cold, and sent the boat back to Tolne with a list of names and a bucket of "
        + "mackerel for the crew, who ate it before they had passed the buoy."
    ],
    [
      "The brass band of Brae lost its drum on the way to a wedding when the cart of Jan Moss hit a "
        + "gatepost on Thursday. It rolled down Mill Lane for 300 yards, crossed the green and came "
        + "to rest in the pond, where a swan has been sitting on it since. The wedding went on with "
        + "a washtub, and Moss has promised the band another drum before the harvest fair."
    ],
    [
      "A clock that Raul Iver bought for 2 crowns at a sale in Hollin turned out to hold 41 letters "
        + "from a queen, an expert in Vinter said on Tuesday. They are about gout and cabbages. "
        + "Iver means to keep the clock, which loses four minutes a day, and to give the letters to "
        + "the library of Vinter, where two of them can be seen under glass from next week."
    ],
  ]

  @Test(arguments: [[0, 1, 2], [2, 0, 1], [1, 2, 0]])
  func `a roundup of whole wires is a copy of none`(order: [Int]) {
    let wires = Self.items.enumerated().map { Report(path: "/\($0)", body: $1, day: 3) }
    let roundup = Report(
      path: "/roundup", headline: "Odds and ends", body: order.flatMap { Self.items[$0] }, day: 4)
    let groups = CopyFinderTests.groups(wires + [roundup])
    #expect(groups.map(\.members.count) == [1, 1, 1, 1])
    #expect(groups.prefix(3).allSatisfy { $0.related.map(\.verdict) == [.quotes] })
  }

  @Test func `two columns with one item in common are no copies`() throws {
    let first = Report(
      path: "/a",
      body: Self.items[0] + [
        "Jana Karim of Quay Street has won the egg race of Orme for the fourth time, in 41 seconds.",
        "Ashes are taken a day late next week, as the horse is to be shod.",
      ], day: 3)
    let second = Report(
      path: "/b",
      body: [
        "Old Mr Dorsey has closed his net loft after 39 years and means to learn to swim at last."
      ] + Self.items[0] + [
        "The constable has found the owner of the teeth that were left on a bench in Penvale Park."
      ], day: 4)
    #expect(CopyFinderTests.groups([first, second]).count == 2)
    #expect(try #require(CopyFinderTests.relation(first, second)).verdict == .quotes)
  }

  @Test func `a wire below a lead of its own that names the same is a copy`() {
    let wire = Self.collapse([3, 11, 6])
    let lead = [
      "Rowers from all over the county laid oars on the steps of the town hall of Orme on Monday "
        + "for those who died when a shed slid into the Velda, and Petra Szabo read out their names "
        + "while the bells of the lower church rang."
    ]
    let reports = [
      Report(path: "/wire", body: wire, day: 3), Report(path: "/local", body: lead + wire, day: 5),
    ]
    #expect(CopyFinderTests.groups(reports).count == 1)
  }
}
