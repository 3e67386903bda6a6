import Articles
import Testing

/// Short reports on other matters of the same bank, minister, court or country; all invented.
@Suite struct OtherMatterTests {
  static let sets = [ministerAndBudget, courtOnTwoCases, bankCutsAndFine]

  @Test(arguments: sets)
  func `the same names in another matter are another story`(_ set: StorySet) {
    let count = HeldOutStoryTests.pairs([set])
    #expect(count.wrong == 0 && count.missed == 0, "\(count)")
  }

  @Test func `two earthquakes in one country are apart`() {
    let count = HeldOutStoryTests.pairs([Self.twoQuakesADayApart])
    #expect(count.wrong == 0)
    withKnownIssue("notices of two sentences hold too little to join in other words") {
      #expect(count.missed == 0)
    }
  }

  static let bankCutsAndFine = StorySet(
    name: "a bank cuts jobs and is fined",
    events: [
      [
        """
        Nordbank to cut 1,200 jobs in Gothaven
        Nordbank said on Tuesday it would cut 1,200 jobs, most of them at its head office in Gothaven, to save costs. Chief executive Lena Brandt called the step painful.
        """,
        """
        Lender to shed one in ten staff
        One employee in ten will have to leave Nordbank, chief executive Lena Brandt told staff in Gothaven on Tuesday. The cuts of 1,200 jobs hit back offices above all.
        """,
      ],
      [
        """
        Nordbank fined 90 million crowns over money laundering
        Regulators in Gothaven fined Nordbank 90 million crowns on Tuesday for weak controls against money laundering at its Baltic branches. Chief executive Lena Brandt said the failings were mended.
        """,
        """
        Baltic branches cost Nordbank dear
        The financial watchdog punished Nordbank with a penalty of 90 million crowns, saying that suspicious transfers through its Baltic branches went unreported for years. Lena Brandt apologised on Tuesday.
        """,
      ],
    ])

  static let ministerAndBudget = StorySet(
    name: "a minister resigns on the day of the budget",
    events: [
      [
        """
        Health minister Adeyemi resigns over mask contract
        Health minister Grace Adeyemi stepped down on Tuesday over a contract for masks that went to her cousin. Prime Minister Idris Bello accepted her resignation in Lagona.
        """,
        """
        Mask scandal topples Adeyemi
        Grace Adeyemi quit as health minister after it emerged that a cousin had supplied masks worth nine million without tender. Idris Bello thanked her for her work on Tuesday.
        """,
      ],
      [
        """
        Bello unveils budget with cuts in fuel subsidy
        Prime Minister Idris Bello presented a budget on Tuesday that halves the subsidy on petrol. Unions in Lagona called for protests.
        """,
        """
        Petrol to cost more as subsidy is halved
        Motorists queued at filling stations in Lagona on Wednesday after Idris Bello announced that the state would pay only half as much towards petrol. Unions plan a strike.
        """,
      ],
    ])

  static let courtOnTwoCases = StorySet(
    name: "one court rules in two cases",
    events: [
      [
        """
        Court jails ex-president Salcedo for nine years
        A court in Santa Rosa sentenced former president Hugo Salcedo of Peruvia to nine years in prison on Thursday for taking bribes from a road builder.
        """,
        """
        Nine years for Salcedo
        Hugo Salcedo, once president of Peruvia, must go to prison for nine years, judges in Santa Rosa ruled on Thursday. He took two million from a builder of roads.
        """,
      ],
      [
        """
        Court in Santa Rosa lets mine reopen
        A court in Santa Rosa ruled on Thursday that the copper mine of Antaya in Peruvia may reopen, two years after villagers had it shut over poisoned water.
        """,
        """
        Villagers lose fight over copper mine
        The Antaya mine, closed since 2023 because of polluted rivers, can dig copper again: so decided judges in Santa Rosa on Thursday. Shares of its owner Condor Metals rose 9 percent.
        """,
      ],
    ])

  static let twoQuakesADayApart = StorySet(
    name: "two earthquakes in one country a day apart",
    events: [
      [
        """
        Quake of 6.1 hits northern Peruvia
        An earthquake of magnitude 6.1 hit northern Peruvia on Tuesday near the town of Sallca, killing three people, civil defence said.
        """,
        """
        Three dead as tremor flattens adobe houses in Sallca
        Adobe houses crumbled in Sallca when an earthquake shook the north of Peruvia on Tuesday. Three bodies were found.
        """,
      ],
      [
        """
        Quake of 5.8 shakes southern Peruvia
        An earthquake of magnitude 5.8 shook southern Peruvia on Wednesday near the port of Mollepata, hurting five people, civil defence said.
        """,
        """
        Port workers hurt in Mollepata quake
        Five dockers were injured on Wednesday when a crane toppled in the port of Mollepata during an earthquake that was felt across southern Peruvia.
        """,
      ],
    ])
}
