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
    // Numbers: units, bounds, ranges, ordinals, money, shares, times, days.
    Case(
      left: "The storm left more than 300 homes without power in Bergen.",
      right: "The storm left 300 homes without power in Bergen.",
      wanted: "number: more than 300 / 300"),
    Case(
      left: "Between 40 and 50 sheep died in the avalanche near Davos.",
      right: "The avalanche near Davos killed 60 sheep.",
      wanted: "number: 40 and 50 / 60"),
    Case(
      left: "The yacht Albatros finished in third place in the Kiel regatta.",
      right: "The yacht Albatros finished in fourth place in the Kiel regatta.",
      wanted: "number: third / fourth"),
    Case(
      left: "The city of Turku will pay 12 million euros for the new bridge.",
      right: "The city of Turku will pay 12 million dollars for the new bridge.",
      wanted: "number: 12 million euros / 12 million dollars"),
    Case(
      left: "The city of Turku will pay about 12 million euros for the new bridge.",
      right: "The city of Turku will pay about 13.2 million dollars for the new bridge.",
      wanted: "none"),
    Case(
      left: "The company Velton paid €5 million ($5.5 million) for the patent.",
      right: "The company Velton paid €5 million for the patent.", wanted: "none"),
    Case(
      left: "Turnout in the Riga election reached 61 percent.",
      right: "Turnout in the Riga election reached 58%.",
      wanted: "number: 61 percent / 58%"),
    Case(
      left: "Turnout in the Riga election reached 61 percent.",
      right: "Turnout in the Riga election reached 61 per cent.", wanted: "none"),
    Case(
      left: "The match in Porto kicks off at 7:30 p.m. at the Dragao stadium.",
      right: "The match in Porto kicks off at 20:45 at the Dragao stadium.",
      wanted: "number: 7:30 p.m. / 20:45"),
    Case(
      left: "The match in Porto kicks off at 7:30 p.m. at the Dragao stadium.",
      right: "The match in Porto kicks off at 19:30 at the Dragao stadium.", wanted: "none"),
    Case(
      left: "The pianist Ruth Amsel, 81, died at her home in Basel.",
      right: "Pianist Ruth Amsel died at her home in Basel at the age of 83.",
      wanted: "number: 81 / 83"),
    Case(
      left: "The lighthouse on Fanoe was built in 1894 by the Danish navy.",
      right: "The Danish navy built the lighthouse on Fanoe in 1898.",
      wanted: "number: 1894 / 1898"),
    Case(
      left: "A dozen rescuers searched the cave near Trieste.",
      right: "Twelve rescuers searched the cave near Trieste.", wanted: "none"),
    Case(
      left: "Some 1,500 workers went on strike at the Gdansk shipyard.",
      right: "Fifteen hundred workers went on strike at the Gdansk shipyard.", wanted: "none"),
    Case(
      left: "The parliament in Oslo votes on the fishing law on Thursday.",
      right: "The parliament in Oslo votes on the fishing law on Friday.",
      wanted: "date: Thursday / Friday"),
    Case(
      left: "A bridge collapsed in Cali, police said on Monday.",
      right: "A bridge collapsed in Cali, officials said on Tuesday.", wanted: "none"),
    Case(
      left: "The tanker Orion lost 40 tonnes of oil off Brest.",
      right: "The tanker Orion lost 40 barrels of oil off Brest.",
      wanted: "number: 40 tonnes / 40 barrels"),
    Case(
      left: "The tunnel under the Gotthard is 57 kilometres long.",
      right: "The tunnel under the Gotthard is 35 miles long.", wanted: "none"),
    Case(
      left: "The museum in Ghent lost 14 of its 60 paintings in the fire.",
      right: "The fire in Ghent destroyed 14 paintings of the museum, which had 60.",
      wanted: "none"),
    Case(
      left: "Two of the 22 miners were rescued near Ostrava.",
      right: "Twenty of the 22 miners were rescued near Ostrava.",
      wanted: "number: Two / Twenty"),
    Case(
      left: "The Su-24 jet crashed near Latakia with two crew aboard.",
      right: "The Su-25 jet crashed near Latakia with two crew aboard.", wanted: "none"),
    Case(
      left: "Police in Lima arrested 30 people after the match.",
      right: "Police in Lima arrested 30 people and injured 12 after the match.", wanted: "none"),
    Case(
      left: "The tunnel under the Gotthard is 57 kilometres long.",
      right: "The tunnel under the Gotthard is 40 miles long.",
      wanted: "number: 57 kilometres / 40 miles"),
    Case(
      left: "The reserve near Tampere covers 300 hectares of forest.",
      right: "The reserve near Tampere covers three square kilometres of forest.",
      wanted: "none"),
    Case(
      left: "The wave at Selk was up to nine metres high, survivors said.",
      right: "Survivors at Selk spoke of a wave six metres high.",
      wanted: "number: up to nine / six"),
    Case(
      left: "The quake in Hatay has killed 77 people since Monday.",
      right: "The quake in Hatay has claimed 112 lives since Monday.",
      wanted: "number: 77 / 112"),
    // Quotations.
    Case(
      left: "\"We will rebuild every house in this valley before winter,\" Mayor Sandoz said.",
      right: "Mayor Sandoz said: \"We will rebuild every home in this valley before the winter.\"",
      wanted: "quotation: \"We will rebuild every house in this valley before winter,\" / "
        + "\"We will rebuild every home in this valley before the winter.\""),
    Case(
      left: "\"We will rebuild every house in this valley before winter,\" Mayor Sandoz said.",
      right: "“We will rebuild every house in this valley before winter,” Mayor Sandoz said.",
      wanted: "none"),
    Case(
      left: "The envoy called the truce \"fragile but holding\" after talks in Aden.",
      right: "After talks in Aden the envoy called the truce \"fragile and failing\".",
      wanted: "quotation: \"fragile but holding\" / \"fragile and failing\""),
    Case(
      left: "The coach spoke of \"a great day for Malmo\" after the final.",
      right: "The coach spoke of \"a dark hour\" for the losers after the final in Malmo.",
      wanted: "none"),
    // Outcomes.
    Case(
      left: "The jury in Denver found Carver guilty of arson.",
      right: "The jury in Denver found Carver not guilty of arson.",
      wanted: "outcome: guilty / not guilty"),
    Case(
      left: "The jury in Denver found Carver guilty of arson.",
      right: "Carver was acquitted of arson by the jury in Denver.",
      wanted: "outcome: guilty / acquitted"),
    Case(
      left: "The mayor of Leon will not resign over the audit, his office said.",
      right: "The mayor of Leon will resign over the audit, his office said.",
      wanted: "outcome: not resign / resign"),
    Case(
      left: "The mayor of Leon will not resign over the audit, his office said.",
      right: "The mayor of Leon refused to resign over the audit, his office said.",
      wanted: "none"),
    Case(
      left: "The plant will not only close its foundry in Zlin but also its forge.",
      right: "The plant will close its foundry in Zlin and also its forge.", wanted: "none"),
    Case(
      left: "The ship sank off the northern coast of Sumatra during the storm.",
      right: "The ship sank off the southern coast of Sumatra during the storm.",
      wanted: "outcome: northern / southern"),
    Case(
      left: "The appeals court in Graz upheld the ban on the march.",
      right: "The appeals court in Graz overturned the ban on the march.",
      wanted: "outcome: upheld / overturned"),
    Case(
      left: "The port of Odessa reopened to grain ships on Sunday.",
      right: "The port of Odessa stayed closed to grain ships on Sunday.",
      wanted: "outcome: reopened / closed"),
    Case(
      left: "Lindholm won the Zagreb open in straight sets.",
      right: "Lindholm lost the Zagreb open in straight sets.", wanted: "outcome: won / lost"),
    Case(
      left: "Lindholm won the second set in Zagreb.",
      right: "Lindholm lost the first set in Zagreb.", wanted: "none"),
    Case(
      left: "Exports of copper from Chile rose while imports of oil fell.",
      right: "Imports of oil fell and exports of copper from Chile rose.", wanted: "none"),
    Case(
      left: "The dog was nearly killed by the train near Lund.",
      right: "The dog was killed by the train near Lund.",
      wanted: "outcome: nearly killed / killed"),
    // Attribution.
    Case(
      left: "The refinery near Basra may have been hit by a drone.",
      right: "The refinery near Basra was hit by a drone.",
      wanted: "attribution: may have been hit by a drone / refinery near Basra was hit by a drone"),
    Case(
      left: "The general allegedly sold army diesel to smugglers in Oran.",
      right: "The general sold army diesel to smugglers in Oran.",
      wanted: "attribution: allegedly sold army diesel to smugglers in Oran / "
        + "sold army diesel to smugglers in Oran"),
    Case(
      left: "The general sold army diesel to smugglers in Oran, prosecutors said.",
      right: "Prosecutors in Oran said the general sold army diesel to smugglers.", wanted: "none"),
    Case(
      left: "The group claimed responsibility for the blast at the Herat market.",
      right: "The group carried out the blast at the Herat market.", wanted: "none"),
    Case(
      left: "Ankara denied that the jet entered Syrian airspace near Latakia.",
      right: "The jet entered Syrian airspace near Latakia.",
      wanted: "attribution: denied that the jet entered Syrian airspace near Latakia / "
        + "jet entered Syrian airspace near Latakia"),
    Case(
      left: "The gang is believed to have stolen the painting from the museum in Ghent.",
      right: "The gang stole the painting from the museum in Ghent.",
      wanted: "attribution: believed to have stolen the painting from the museum in Ghent / "
        + "gang stole the painting from the museum in Ghent"),
    Case(
      left: "Prosecutors believe that the gang stole the painting from the museum in Ghent.",
      right: "The gang stole the painting from the museum in Ghent, prosecutors said.",
      wanted: "none"),
    // Speaker and recipient.
    Case(
      left: "\"The dam was never inspected by anybody,\" engineer Rojas told reporters.",
      right: "\"The dam was never inspected by anybody,\" said Governor Ibarra.",
      wanted: "speaker: Rojas / Governor Ibarra"),
    Case(
      left: "\"The dam was never inspected by anybody,\" engineer Rojas said.",
      right: "\"The dam was never inspected by anybody,\" Pedro Rojas said.", wanted: "none"),
    Case(
      left: "The airline informed Madrid in advance of the emergency landing in Vigo.",
      right: "The airline informed Lisbon in advance of the emergency landing in Vigo.",
      wanted: "recipient: Madrid / Lisbon"),
    Case(
      left: "All flight plans were passed by Oslo to the coalition in advance.",
      right: "Oslo had passed all flight plans to Berlin in advance.",
      wanted: "recipient: coalition / Berlin"),
    Case(
      left: "The engineer told the town council that the dam in Oroville was unsafe.",
      right: "The engineer told the government that the dam in Oroville was unsafe.",
      wanted: "recipient: council / government"),
    Case(
      left: "Holm told reporters that the harbour in Luleaa would stay open.",
      right: "Holm told a news conference that the harbour in Luleaa would stay open.",
      wanted: "none"),
    // Times, magnitudes, phrasal verbs, shares beside shares.
    Case(
      left: "The ferry to Bastia left the quay at 4:17 a.m. on Sunday.",
      right: "The ferry to Bastia left the quay at 4.17am on Sunday.", wanted: "none"),
    Case(
      left: "The 6.4-magnitude earthquake shook the town of Marand at dawn.",
      right: "The earthquake that shook the town of Marand had a magnitude of 6.2.",
      wanted: "number: 6.4-magnitude / 6.2"),
    Case(
      left: "Norway will give up 1,200 tonnes of mackerel for access to Danish waters.",
      right: "Norway hands over 1,200 tonnes of mackerel for access to Danish waters.",
      wanted: "none"),
    Case(
      left: "Shares in Van Dijk rose 25 percent, while those in Halvorsen lost 3.4 percent.",
      right: "Shares in Halvorsen lost 3.4%, but those in Van Dijk gained a quarter.",
      wanted: "none"),
    Case(
      left: "Prime Minister Halas conceded defeat in Larnia late on Sunday.",
      right: "Prime Minister Halas refused to concede defeat in Larnia late on Sunday.",
      wanted: "outcome: conceded / refused to concede"),
    Case(
      left: "\"We were the better team until the red card,\" coach Vik said in Oslo.",
      right: "\"Until the red card we were the better side,\" coach Vik said in Oslo.",
      wanted: "quotation: \"We were the better team until the red card,\" / "
        + "\"Until the red card we were the better side,\""),
    // Traps.
    Case(
      left: "The quake of magnitude 6.1 struck 40 kilometres south of Arica.",
      right: "The quake struck Arica at a depth of 40 kilometres.", wanted: "none"),
    Case(
      left: "Flight 881 to Minsk carried 97 passengers.",
      right: "Flight 883 to Minsk carried 97 passengers.", wanted: "none"),
    Case(
      left: "The 2012 law on archives was signed by President Varga.",
      right: "President Varga signed the law on archives, which dates from 2012.", wanted: "none"),
    Case(
      left: "The first goal for Bilbao fell in the 12th minute.",
      right: "The second goal for Bilbao fell in the 70th minute.", wanted: "none"),
    Case(
      left: "Profits at Norsk Kraft rose to 3.1 billion kroner from 2.9 billion.",
      right: "Profits at Norsk Kraft rose from 2.9 billion kroner to 3.1 billion.", wanted: "none"),
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
