import ArticleAnalysis
import Articles
import Testing

/// Which texts are versions of one, and what versions differ in.
@Suite struct RevisionTests {
  private static let first = """
    # Council to keep school open
    The council decided on Tuesday that the school in Mill Lane will stay open.
    The mayor said he might resign if the county withdrew its money.
    Every pupil was counted, and nobody was turned away before the vote.
    The roof of the school was repaired by the town after the storm.
    They may now bring their children to the school until 2021.
    """

  @Test func `a text in which every sentence is changed a little is a version`() throws {
    let alignment = try #require(
      align(
        Self.first,
        """
        # Council to keep school open
        The council decided on Tuesday that the school in Mill Lane must stay open.
        The mayor said he would resign if the county withdrew its money.
        Every pupil was counted, and everybody was turned away after the vote.
        The roof of the school was repaired for the town before the storm.
        They may now bring their children to the school from 2021.
        """))
    #expect(alignment.mode == .revision)
    #expect(alignment.pairs.map(\.left) == alignment.pairs.map(\.right))
  }

  @Test func `a text that another writer has rewritten is no version`() throws {
    let alignment = try #require(
      align(
        Self.first,
        """
        # Council keeps the school open
        The school in Mill Lane stays open, the council said after its vote on Tuesday.
        The mayor might resign, he said, should the county withdraw its money.
        Nobody was turned away, and every pupil was counted.
        After the storm the town repaired the roof of the school.
        Until 2021 they may bring their children to the school.
        """))
    #expect(alignment.mode == .report)
  }

  /// Two texts of which a share of the sentences is one, in tenths.
  @Test(arguments: [(5, Alignment.Mode.report), (6, .revision), (9, .revision)])
  func `three in five sentences make two texts versions`(
    same: Int, mode: Alignment.Mode
  ) throws {
    let towns = [
      "Kalmar", "Lund", "Malmo", "Falun", "Gavle", "Boden", "Kiruna", "Visby", "Ystad", "Umea",
    ]
    let left = towns.map { "The council of \($0) closed the old bridge on Monday." }
    let right = towns.enumerated().map { index, town in
      index < same
        ? "The council of \(town) closed the new bridge on Monday."
        : "\(town) has opened a museum for ships, its mayor told the paper."
    }
    let alignment = try #require(
      align(left.joined(separator: "\n"), right.joined(separator: "\n")))
    #expect(alignment.mode == mode)
  }

  private func differences(_ left: String, _ right: String, isVersion: Bool) throws -> [String] {
    let rest = "The school stays open.\nNobody was hurt there."
    let alignment = try #require(
      align(
        "\(left)\n\(isVersion ? rest : "The weather stays mild.")",
        "\(right)\n\(isVersion ? rest : "A concert opens the season.")"))
    try #require(alignment.mode == (isVersion ? .revision : .report))
    return alignment.discrepancies.map {
      "\($0.class.rawValue): \($0.left.value) / \($0.right.value)"
    }
  }

  @Test(arguments: [
    (
      "The city council voted 7 to 4 on Monday to build a new library.",
      "The city council voted 8 to 3 on Monday to build a new library.",
      ["number: 7 to 4 / 8 to 3"]
    ),
    (
      "By a vote of 7-4 the city council decided to build a new library.",
      "By a vote of 8-3 the city council decided to build a new library.",
      ["number: 7-4 / 8-3"]
    ),
    (
      "The library in Tarn will have three gardens and a hall for music.",
      "The library in Tarn will have five gardens and a hall for music.",
      ["number: three / five"]
    ),
    (
      "The library in Tarn will have eleven gardens and a hall for music.",
      "The library in Tarn will have 11 gardens and a hall for music.", []
    ),
    (
      "The library in Tarn will have about 130 seats and a hall for music.",
      "The library in Tarn will have 129 seats and a hall for music.", []
    ),
  ])
  func `a figure at one place of two versions is one thing`(
    left: String, right: String, wanted: [String]
  ) throws {
    #expect(try differences(left, right, isVersion: true) == wanted)
  }

  @Test(arguments: [
    (
      "The city council voted 7 to 4 on Monday to build a library in Tarn.",
      "The city council voted 8 to 3 on Monday to build a new library in Tarn.",
      ["number: 7 to 4 / 8 to 3"]
    ),
    (
      "The water bill was passed by 76 votes to 73, mayor Clara Neves of Tarn said.",
      "The school law was adopted by 81 votes to 68, mayor Clara Neves of Tarn said.", []
    ),
    (
      "Flight 881 to Minsk carried 97 passengers, who voted for a new film.",
      "Flight 883 to Minsk carried 97 passengers, who voted for a new film.", []
    ),
  ])
  func `in reports only votes told in the same words are one`(
    left: String, right: String, wanted: [String]
  ) throws {
    #expect(try differences(left, right, isVersion: false) == wanted)
  }
}
