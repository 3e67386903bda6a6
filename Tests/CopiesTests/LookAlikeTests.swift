import ArticleAnalysis
import Articles
import TestSupport
import Testing

/// Texts that share much and are no copies; none of them was at hand when thresholds were chosen.
@Suite struct LookAlikeTests {
  private func groups(_ reports: [Report]) -> Int { CopyFinderTests.groups(reports).count }

  /// A match report as one desk writes them, night after night.
  private func match(_ number: Int, _ names: [String], _ figures: [Int]) -> Report {
    Report(
      path: "/match/\(number)", headline: "\(names[0]) see off \(names[1])",
      body: [
        "\(names[0]) beat \(names[1]) \(figures[0])-\(figures[1]) on Tuesday night to stay in the "
          + "hunt for a place in the final eight, with \(names[2]) scoring in the \(figures[2])th "
          + "minute before a crowd of \(figures[3]).",
        "\(names[3]) doubled the lead shortly after the break when he met a low cross from "
          + "\(names[4]) at the far post, and the visitors never looked like coming back into the "
          + "match.",
        "“We kept our shape and took our chances, and that is all I can ask of them,” said coach "
          + "\(names[5]), whose side have lost only \(figures[4]) of \(figures[5]) games this season.",
        "The result leaves \(names[1]) in the bottom three with \(figures[6]) matches left to "
          + "play, and they travel to \(names[6]) next week without their suspended captain.",
      ], day: 7, outlet: "Sports Desk")
  }

  @Test func `the matches of one night in one form are series`() throws {
    let first = match(
      1, ["Ellery", "Marrow", "Ines Calder", "Tom Reeve", "Ola Brand", "Jan Moss", "Quay"],
      [3, 1, 12, 18_204, 4, 15, 6])
    let second = match(
      2, ["Harrow", "Vinter", "Kofi Dorsey", "Raul Iver", "Sorin Lind", "Petra Szabo", "Kestrel"],
      [2, 0, 33, 9_550, 3, 14, 6])
    #expect(groups([first, second]) == 2)
    #expect(try #require(CopyFinderTests.relation(first, second)).verdict == .series)
  }

  /// An accident told from a form in which few sentences name anyone.
  private func accident(
    _ number: Int, _ names: [String], _ figures: [Int], day: Int
  ) -> Report {
    Report(
      path: "/accident/\(number)", headline: "Coach leaves road near \(names[0])",
      body: [
        "A coach with \(figures[0]) people aboard left the road near \(names[0]) before dawn and "
          + "fell \(figures[1]) metres into a ravine; \(figures[2]) were killed, police said.",
        "Rescuers worked by torchlight to pull the survivors out of the wreck, which came to rest "
          + "on its side among rocks and trees, and ambulances took them to hospitals in the "
          + "valley, where doctors called on people of the region to give blood as soon as they "
          + "could.",
        "\(figures[3]) were badly hurt, a doctor in \(names[1]) said, and \(figures[4]) of "
          + "\(figures[5]) children could go home.",
        "\(names[2]), who owns the line of coaches, was heard for \(figures[6]) hours in "
          + "\(names[3]); its \(figures[7]) drivers had passed \(figures[8]) checks, its books say, "
          + "and \(names[4]) paid \(figures[9]) fines for it in \(names[5]).",
      ], day: day)
  }

  @Test func `two accidents of other places and figures in one form are no copies`() {
    let reports = [
      accident(
        1, ["Ellery", "Marrow", "Ines Calder", "Quay", "Tom Reeve", "Sollum"],
        [52, 140, 24, 19, 3, 7, 6, 81, 212, 11], day: 5),
      accident(
        2, ["Vinter", "Harrow", "Kofi Dorsey", "Kestrel", "Raul Iver", "Tarn"],
        [31, 60, 9, 14, 2, 5, 9, 40, 118, 4], day: 6),
    ]
    #expect(groups(reports) == 2)
  }

  @Test func `the days of a market report from one house are series`() {
    let days = (0..<5).map { day in
      Report(
        path: "/market/\(day)", headline: "Grain market report",
        body: [
          "Grain at Port Ellery closed at \(211 + day * 17) crowns a tonne, against "
            + "\(205 + day * 13) the day before, as buyers waited for the weekly survey of stocks.",
          "Barley rose \(3 + day) crowns to \(180 + day * 7), oats fell \(9 - day) crowns to "
            + "\(140 - day * 3), and rye was unchanged in thin trade, the exchange said in its "
            + "evening note.",
          "Traders put the day's volume at \(4_100 + day * 211) lots, of which \(903 + day * 31) "
            + "were for delivery after the harvest and the rest for prompt shipment.",
        ], day: 4 + day, outlet: "Exchange Daily")
    }
    #expect(groups(days) == 5)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `background that one house prints under three reports is no copy`(seed: UInt64) {
    let background = CopyFinderTests.wire(seed + 900, paragraphs: 4)
    let reports = (0..<3).map { number in
      Report(
        path: "/\(number)",
        body: CopyFinderTests.wire(seed * 10 + UInt64(number), paragraphs: 7) + background,
        day: 5 + number * 2, outlet: "The Northern Mail")
    }
    #expect(groups(reports) == 3)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `a digest is no copy of what it takes items from`(seed: UInt64) {
    let wires = (1...2).map { CopyFinderTests.wire(seed * 20 + UInt64($0), paragraphs: 9) }
    let digest =
      CopyFinderTests.wire(seed + 400, paragraphs: 1) + wires[0].prefix(3) + wires[1].prefix(3)
      + CopyFinderTests.wire(seed + 500, paragraphs: 3)
    let reports =
      wires.enumerated().map { Report(path: "/wire/\($0)", body: $1, day: 9) }
      + [Report(path: "/digest", headline: "The day in brief", body: digest, day: 9)]
    #expect(groups(reports) == 3)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `a copy with a lead and a paragraph of its own stays a copy`(seed: UInt64) {
    var body = CopyFinderTests.wire(seed + 60, paragraphs: 12)
    let wire = Report(path: "/wire", body: body, day: 9, agency: "AFP")
    body[0] = CopyFinderTests.wire(seed + 700, paragraphs: 1)[0]
    body.insert(contentsOf: CopyFinderTests.wire(seed + 800, paragraphs: 2), at: 6)
    body.remove(at: 3)
    #expect(groups([wire, Report(path: "/copy", body: body, day: 10)]) == 1)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `an agency's next take is no copy of the one before, whose background it keeps`(seed: UInt64)
  {
    let background = CopyFinderTests.wire(seed, paragraphs: 5)
    let takes = (0..<2).map { number in
      let news = CopyFinderTests.wire(seed * 30 + UInt64(number), paragraphs: 6)
      let body = number == 0 ? news.prefix(1) + background + news.dropFirst() : news + background
      return Report(path: "/\(number)", body: Array(body), day: 9, agency: "TASS")
    }
    #expect(groups(takes) == 2)
  }

  /// The next turn of an event, told by an outlet with much of what it told before.
  static func turns(_ seed: UInt64, outlets: [String]) -> [Report] {
    let background = CopyFinderTests.wire(seed, paragraphs: 7)
    return outlets.enumerated().map { number, outlet in
      let news = CopyFinderTests.wire(seed + 100 + UInt64(number), paragraphs: 3)
      return Report(
        path: "/\(number)", body: number == 0 ? background + news : news + background, day: 3,
        outlet: outlet)
    }
  }

  @Test(arguments: UInt64(1)...5)
  func `a report that an outlet goes on from is no copy of it`(seed: UInt64) throws {
    let turns = Self.turns(seed, outlets: ["Courier", "Courier"])
    #expect(CopyFinderTests.groups(turns).count == 2)
    #expect(try #require(CopyFinderTests.relation(turns[0], turns[1])).verdict == .quotes)
    // Two outlets have it of a wire.
    #expect(CopyFinderTests.groups(Self.turns(seed, outlets: ["Courier", "Star"])).count == 1)
  }

  @Test(arguments: UInt64(1)...5)
  func `what an outlet prints again under another headline is a copy`(seed: UInt64) {
    let body = CopyFinderTests.wire(seed, paragraphs: 9)
    let groups = CopyFinderTests.groups([
      Report(path: "/a", headline: "First", body: body, day: 3, outlet: "Courier"),
      Report(path: "/b", headline: "Second", body: body.dropLast(3), day: 4, outlet: "Courier"),
    ])
    #expect(groups.count == 1)
  }

  @Test(arguments: [5, 12], [1, 2])
  func `a wire is one text under the leads of many outlets`(outlets: Int, leads: Int) {
    let wire = CopyFinderTests.wire(3, paragraphs: 9)
    let reports = (0..<outlets).map { number in
      let lead = CopyFinderTests.wire(50 + UInt64(number), paragraphs: leads)
      return Report(path: "/\(number)", body: lead + wire, day: 3, outlet: "Outlet \(number)")
    }
    #expect(CopyFinderTests.groups(reports).map(\.members.count) == [outlets])
  }

  /// A short report of a machine, of which all but places and figures stays.
  static func quake(_ places: [String], _ figures: [Int]) -> [String] {
    [
      "A magnitude \(figures[0]) earthquake was reported at \(figures[1]) minutes past six about "
        + "nine miles from \(places[0]), according to the Geological Survey. It occurred at a depth "
        + "of \(figures[2]) miles.",
      "According to the survey, the epicenter was 12 miles from \(places[1]), 20 miles from "
        + "\(places[2]) and 31 miles from \(places[3]). In the past ten days there have been two "
        + "earthquakes of magnitude 3 or greater centered nearby.",
      "An average of five earthquakes with magnitudes between 3 and 4 occur each year in the region, "
        + "according to a recent three-year data sample of the survey.",
      "This information comes from the notification service of the survey, and this post was made "
        + "by an algorithm written by the author. Readers who felt the earthquake are asked to "
        + "report what they felt to the survey by the form on its pages, and to stay away from "
        + "buildings that show cracks until somebody has looked at them.",
    ]
  }

  @Test func `a form whose long sentences stay and whose names change is no copy`() throws {
    let reports = [
      Report(path: "/a", body: Self.quake(["Hask", "Croft", "Brae", "Orme"], [4, 12, 8]), day: 3),
      Report(
        path: "/b", body: Self.quake(["Tolne", "Skarn", "Vang", "Hollin"], [3, 40, 6]), day: 4),
    ]
    #expect(groups(reports) == 2)
    #expect(
      try #require(CopyFinderTests.relation(reports[0], reports[1])).verdict == .series)
  }

  @Test func `an update of one agency with many new figures is a version`() throws {
    let report = { (dead: String, figures: [Int]) in
      [
        "The river Velda broke through its banks on Tuesday and flooded the town of Marsholm, "
          + "killing at least \(dead) people and driving more than \(figures[0]) on to rooftops.",
        "The governor, Stefan Lauritz, asked the army for help. He told reporters in Marsholm that "
          + "\(figures[1]) people had been given blankets by the Red Cross.",
        "Soldiers from Skarn brought \(figures[2]) boats. The matron of the Birkely nursing home, "
          + "Gudrun Aas, said that all \(figures[3]) of its residents were safe.",
      ]
    }
    let relation = try #require(
      CopyFinderTests.relation(
        Report(
          path: "/a", body: report("7", [600, 240, 40, 52]), day: 3, agency: "Northern Press"),
        Report(path: "/b", body: report("9", [750, 310, 55, 52]), day: 4, agency: "Northern Press")
      ))
    #expect(relation.verdict == .version, "\(relation)")
  }

  /// What a coastguard asks of everybody after each accident at sea.
  private static let appeal =
    "Anyone who goes out in a small boat is asked to wear a lifejacket, to tell somebody ashore when "
    + "they mean to be back, and to carry a radio that works when it is wet. Whoever saw the boat "
    + "leave, or has pictures from the cameras of a house above the slipway, can speak to the "
    + "investigators without giving a name."

  @Test(arguments: [(2, false), (0, true)])
  func `one appeal below the news of other days makes no copies`(days: Int, isOne: Bool) throws {
    let first = Report(
      path: "/a",
      body: [
        "Two anglers were pulled from the water off Skarn Point after a wave took their dinghy."
      ]
        + [Self.appeal], day: 3)
    let second = Report(
      path: "/b",
      body: [
        "A kayaker of 61 was found cold but well in the reeds near Birkely mill at first light."
      ]
        + [Self.appeal], day: 3 + days)
    #expect((groups([first, second]) == 1) == isOne)
    let verdict = try #require(CopyFinderTests.relation(first, second)).verdict
    #expect(verdict == (isOne ? .same : .quotes))
  }

  /// A notice of which the name, the place and two lists are new.
  private static func warning(_ land: String, _ road: String, _ why: String) -> [String] {
    [
      "The ministry has warned against journeys by land to \(road) because of \(why). The rest of "
        + "\(land) can be visited.",
      "Whoever is there should fill the tank by day, keep water for a week, stay away from bridges "
        + "and listen to what the authorities say on the radio. The embassy is open on all days and "
        + "lists citizens who want to be told of changes. No flights will be sent for anyone, and no "
        + "insurer is bound to pay for a journey that was made against a warning.",
    ]
  }

  @Test func `a notice whose blanks lie close together is a form`() throws {
    let first = Report(
      path: "/a", body: Self.warning("Tolmar", "the villages round Skarn", "floods"), day: 3)
    let second = Report(
      path: "/b",
      body: Self.warning("Vinterland", "the pass between Old Hask and Brae", "rockfalls"), day: 5)
    #expect(groups([first, second]) == 2)
    #expect(try #require(CopyFinderTests.relation(first, second)).verdict == .series)
  }

  private static func results(_ firm: String, _ trade: String, _ chief: String, _ figures: [String])
    -> [String]
  {
    [
      "\(firm) today publishes its results for the half year to 30 June 2025. Sales of the "
        + "\(trade) were \(figures[0]) million crowns in these six months and \(figures[1]) million "
        + "crowns in those of the year before; before tax \(figures[2]) million crowns are left. "
        + "The board proposes a dividend of \(figures[3]) crowns for each share.",
      "Analysts are asked to the offices of Reeve and Moss at 9.30 a.m., 12 Quay Street, second "
        + "floor, where the chief executive, \(chief), will speak; those who cannot come may "
        + "listen on 555 0112, and what is said there will be put "
        + "on the pages of the company before the evening, with the slides.",
    ]
  }

  @Test func `the results of two firms in the words of one agency are no copies`() throws {
    let first = Report(
      path: "/a",
      body: Self.results("Dorsey", "timber yards", "Ola Brand", ["640", "612", "31", "4"]), day: 3)
    let second = Report(
      path: "/b",
      body: Self.results("Calder", "inns and hotels", "Petra Szabo", ["188", "171", "22", "6"]),
      day: 3)
    #expect(groups([first, second]) == 2)
    #expect(try #require(CopyFinderTests.relation(first, second)).verdict == .series)
  }
}
