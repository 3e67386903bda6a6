import ArticleAnalysis
import Articles
import Testing

/// Hard pairs of sentences: what is wanted, and in `withKnownIssue` what is not reached today.
@Suite struct TrickyCasesTests {
  /// Two sentences in reports that say nothing else alike.
  struct Case: Sendable, CustomTestStringConvertible {
    var left: String
    var right: String
    /// `class: left / right`, or 'none'.
    var wanted: String
    var isKnownIssue = false

    var testDescription: String { "\(left) / \(right)" }
  }

  static let cases = [
    Case(
      left: "The fire in Lyon killed 12 people.", right: "Fifteen people died in the Lyon fire.",
      wanted: "number: 12 / Fifteen"),
    Case(
      left: "The fire in Lyon killed 12 people.", right: "Twelve people died in the Lyon fire.",
      wanted: "none"),
    Case(
      left: "The fire in Lyon killed about 130 people.",
      right: "The Lyon fire killed 129 people.", wanted: "none"),
    Case(
      left: "The bombing in Quetta on November 13 killed nine people.",
      right: "The bombing in Quetta killed nine people on Friday.", wanted: "none"),
    Case(
      left: "Moscow will deploy the S-400 system at the Hmeimim base.",
      right: "Moscow will deploy S-300 systems at the Hmeimim base.", wanted: "none"),
    Case(
      left: "The blast in Quetta killed nine people and injured 40.",
      right: "The blast in Quetta injured 40 people and killed nine.", wanted: "none"),
    Case(
      left: "The company cut 300 jobs in Leeds and 500 jobs in Hull.",
      right: "The company cut 500 jobs in Hull and 300 jobs in Leeds.", wanted: "none"),
    Case(
      left: "The senator agreed to testify before the ethics committee.",
      right: "The senator refused to testify before the ethics committee.",
      wanted: "outcome: agreed / refused"),
    Case(
      left: "Shares of Nordbank rose sharply after the merger news.",
      right: "Shares of Nordbank fell sharply after the merger news.",
      wanted: "outcome: rose / fell"),
    Case(
      left: "One climber was killed on the north face of Eiger.",
      right: "Another climber was rescued on the north face of Eiger.", wanted: "none"),
    Case(
      left: "The driver was not injured in the crash near Graz.",
      right: "The driver was killed in the crash near Graz.", wanted: "none"),
    Case(
      left: "The mayor called the plan \"reckless and wasteful\" on Monday.",
      right: "The plan is \"reckless and useless\", the mayor said.",
      wanted: "quotation: \"reckless and wasteful\" / \"reckless and useless\""),
    Case(
      left: "The mayor called the harbour plan \"reckless\" on Monday.",
      right: "The harbour plan is \"reckless and useless\", the mayor said on Monday.",
      wanted: "none"),
    Case(
      left: "The trawler entered Norwegian waters near the Lofoten islands.",
      right: "Oslo accused the trawler of entering Norwegian waters near the Lofoten islands.",
      wanted: "attribution: trawler entered Norwegian waters near the Lofoten islands / "
        + "accused the trawler of entering Norwegian waters near the Lofoten islands"),
    Case(
      left: "\"The budget will never pass this parliament,\" Weber said.",
      right: "\"The budget will never pass this parliament,\" Lindner said.",
      wanted: "speaker: Weber / Lindner"),
    Case(
      left: "The minister told Parliament that the dam in Oroville was unsafe.",
      right: "The minister told Reuters that the dam in Oroville was unsafe.",
      wanted: "recipient: Parliament / Reuters"),
    Case(
      left: "The bank raised its main rate by 0.25 percentage points to 4 percent.",
      right: "The bank raised its main rate to 4.5 percent.",
      wanted: "number: 4 percent / 4.5 percent"),
    Case(
      left: "The court in Graz convicted Haas of tax fraud.",
      right: "Haas was acquitted of tax fraud by the court in Graz.",
      wanted: "outcome: convicted / acquitted"),
    Case(
      left: "The quake near Izmir killed five people and wounded 12.",
      right: "The Izmir quake left five people dead and 15 injured.",
      wanted: "number: 12 / 15"),
    Case(
      left: "Unemployment in Spain fell to 11.2 percent in June.",
      right: "Unemployment in Spain dropped to 11.2 percent in June.", wanted: "none"),
    Case(
      left: "The airline will buy 40 Airbus jets for $5 billion.",
      right: "The airline will buy 40 Airbus jets for $5.5 billion.",
      wanted: "number: $5 billion / $5.5 billion"),
    Case(
      left: "Voters in Zug rejected the tax plan on Sunday.",
      right: "Voters in Zug approved the tax plan on Sunday.",
      wanted: "outcome: rejected / approved"),
    Case(
      left: "The hostage Mark Lang was freed near Mosul on Friday.",
      right: "The hostage Mark Lang was killed near Mosul on Friday.",
      wanted: "outcome: freed / killed"),
    Case(
      left: "Three of the five miners were rescued in Turow.",
      right: "Two of the five miners were killed in Turow.", wanted: "none"),
    Case(
      left: "The festival in Bern opens on May 4.", right: "The festival in Bern opens on May 5.",
      wanted: "date: May 4 / May 5"),
    Case(
      left: "The minister denied that the dam in Oroville was unsafe.",
      right: "The minister confirmed that the dam in Oroville was unsafe.",
      wanted: "outcome: denied / confirmed"),
    Case(
      left: "Some 2,000 people marched through Minsk on Sunday.",
      right: "Tens of thousands marched through Minsk on Sunday.",
      wanted: "number: Some 2,000 / Tens of thousands"),
    Case(
      left: "It took two hours to put out the fire at the Essen depot.",
      right: "It took firefighters three hours to put out the fire at the Essen depot.",
      wanted: "number: two / three"),
  ]

  @Test(arguments: cases) func `a pair is told apart as a reader would`(example: Case) throws {
    let alignment = try #require(
      align(
        "\(example.left)\nThe weather stays mild in the valley.",
        "\(example.right)\nA concert opens the season at the opera."))
    let found = alignment.discrepancies.map {
      "\($0.class.rawValue): \($0.left.value) / \($0.right.value)"
    }
    let wanted = example.wanted == "none" ? [] : [example.wanted]
    if example.isKnownIssue {
      withKnownIssue { #expect(found == wanted) }
    } else {
      #expect(found == wanted)
    }
  }

  @Test func `two sentences with one name in common are no pair`() throws {
    let alignment = try #require(
      align(
        "President Macron opened a museum in Lille.",
        "President Macron flew to Lisbon for talks on fishing."))
    #expect(alignment.pairs.allSatisfy { $0.tier != .sure })
  }
}
