import Testing

/// Reports of which it is known which tell of one event; all invented.
struct StorySet: CustomTestStringConvertible, Sendable {
  var name: String
  /// By event: reports, each a headline and then a paragraph a line.
  var events: [[String]]

  var testDescription: String { name }

  static let all = [
    samePersonsOtherEvent, sameEventOtherWords, sameTownOtherFire, sameTeamsOtherMatch,
    companyMoneyAndPeople, dayAfterDay, shortNotices,
  ]

  static let samePersonsOtherEvent = StorySet(
    name: "two leaders meet twice, for gas and for fish",
    events: [
      [
        """
        Lindqvist and Orlova sign gas pipeline treaty in Tarn
        TARN - President Mats Lindqvist and Prime Minister Vera Orlova signed a treaty on Monday to build a gas pipeline under the Strait of Halden, ending nine years of talks.
        The 420-kilometre pipe will carry 12 billion cubic metres of gas a year to Lindqvist's country from 2031. Orlova called the signature "a day for patient people".
        Fishermen protested outside the palace in Tarn, saying the trench would ruin spawning grounds.
        """,
        """
        Undersea gas link agreed after nine years
        A pipeline under the Halden strait was agreed on Monday when Vera Orlova and Mats Lindqvist put their names to a treaty in the palace of Tarn.
        Gas is to flow from 2031, some 12 billion cubic metres of it each year. "This is a day for patient people," the prime minister said.
        The trench has angered fishing crews, who gathered at the gates.
        """,
      ],
      [
        """
        Cod quota dispute: Orlova recalls envoy over seized trawler
        Prime Minister Vera Orlova recalled her ambassador on Friday after coastguards of President Mats Lindqvist boarded and seized the trawler Morning Star with 40 tonnes of cod.
        The vessel had fished inside the closed zone, Lindqvist's office said. Orlova said the quota for cod had not been used up and demanded the release of the skipper and his nine men.
        """,
        """
        Envoy called home as cod row deepens
        The seizure of the trawler Morning Star led to the recall of an ambassador on Friday, with Vera Orlova calling the boarding an act of piracy.
        Coastguards say the crew of ten hauled cod in a closed zone; 40 tonnes lay in the hold. President Mats Lindqvist refused to free the skipper before a court has heard him on the quota.
        """,
      ],
    ])

  static let sameEventOtherWords = StorySet(
    name: "one ferry accident in two vocabularies, beside a bridge",
    events: [
      [
        """
        Ferry runs aground off Brava, 214 taken to safety
        The ferry Santa Rita ran aground on rocks off Brava early on Sunday and all 214 people aboard were brought ashore in lifeboats, the coastguard said.
        Captain Paulo Mendes told rescuers that the rudder had jammed. Three passengers were treated for broken bones.
        """,
        """
        Passengers rescued from stricken Santa Rita
        Lifeboats evacuated 214 passengers and crew from the Santa Rita on Sunday, hours after the vessel struck rocks near the island of Brava.
        A steering fault is suspected. Skipper Paulo Mendes was the last man off; three travellers went to hospital with fractures.
        """,
        """
        Investigators board wrecked ferry at Brava
        Investigators went aboard the Santa Rita on Monday to learn why the ferry hit the rocks at Brava, from which 214 people had to be saved a day earlier.
        They want to examine the rudder, which captain Paulo Mendes says stopped answering. The hull leaks diesel and tugs stand by.
        """,
      ],
      [
        """
        Brava opens longest bridge of the islands
        Brava opened a bridge to the neighbouring island of Sorrel on Saturday, 1.9 kilometres long and four years late.
        Mayor Lidia Costa cut a ribbon before some 5,000 people; the toll will be two crowns. Engineers said its pillars withstand the swell of a century's storm.
        """
      ],
    ])

  static let sameTownOtherFire = StorySet(
    name: "two fires in one town within a week",
    events: [
      [
        """
        Warehouse fire in Penvale destroys tonnes of grain
        A fire destroyed a grain warehouse by the docks of Penvale on Tuesday, fire chief Greta Weber said. Nobody was hurt.
        Some 8,000 tonnes of barley burned for eleven hours. Sparks from a conveyor belt are thought to have lit the dust.
        """,
        """
        Barley store burns for eleven hours
        Fire crews from four districts fought flames in a dockside grain warehouse in Penvale on Tuesday. Fire chief Greta Weber said a conveyor belt had thrown sparks into barley dust.
        The 8,000 tonnes in the store, worth two million crowns, are lost.
        """,
      ],
      [
        """
        Two die as flat burns in Penvale
        Two people died when fire swept a flat on the ninth floor of a tower in Penvale on Friday night, fire chief Greta Weber said.
        An electric heater stood too close to a sofa. The residents of sixty flats spent the night in a school, and the tenants had complained about alarms that did not ring.
        """,
        """
        Tower block alarms silent as heater fire kills couple
        Alarms did not ring in the Penvale tower where a couple died in their ninth-floor flat on Friday, residents said.
        The blaze began at an electric heater next to a sofa, according to Greta Weber, who leads the fire service. Families from sixty flats slept in a school gymnasium.
        """,
      ],
    ])

  static let sameTeamsOtherMatch = StorySet(
    name: "the same clubs in a cup and in court",
    events: [
      [
        """
        Ellery beat Marrow 3-1 to lift cup
        Ellery United won the cup for the first time since 1974 on Saturday, beating Marrow Rovers 3-1 with two late goals by striker Karim Aziz.
        Marrow led at half-time through a penalty. "We ran until they could not," coach Bruno Rossi said in front of 31,000 at the stadium.
        """,
        """
        Aziz brace ends Ellery's long wait for silverware
        Karim Aziz struck twice in the last ten minutes as Ellery United came from behind to defeat Marrow Rovers 3-1 in Saturday's cup final.
        A penalty had put Marrow ahead before half-time. The trophy is Ellery's first since 1974, and coach Bruno Rossi was carried round the pitch.
        """,
      ],
      [
        """
        Marrow Rovers sue Ellery United over stadium lease
        Marrow Rovers asked a court on Wednesday to void the lease under which Ellery United use the county stadium, saying the rent breaks state aid rules.
        Lawyers for Marrow want 6 million crowns in damages. Judge Hanna Berg set a hearing for next month.
        """,
        """
        Court to hear claim on county stadium rent
        A hearing next month will decide whether the county let its stadium too cheaply, Judge Hanna Berg ruled on Wednesday in the suit that Marrow Rovers brought against Ellery United.
        The plaintiffs claim 6 million crowns in damages and call the lease unlawful state aid.
        """,
      ],
    ])

  static let companyMoneyAndPeople = StorySet(
    name: "one company: results, and a strike",
    events: [
      [
        """
        Kelby Motors profit doubles on electric van sales
        Kelby Motors said on Thursday its net profit doubled to 840 million crowns in the second quarter as sales of its electric van rose 61 percent.
        Chief executive Clara Novak raised the forecast for the year. Shares gained 7 percent in early trading, and analysts praised the margin of 11 percent.
        """,
        """
        Electric van lifts Kelby earnings, shares jump
        Shares in Kelby Motors jumped 7 percent on Thursday when the carmaker reported a quarterly net profit of 840 million crowns, twice that of a year before.
        The electric van was behind the gain, said chief executive Clara Novak, who now expects a better margin for the whole year than analysts had forecast.
        """,
      ],
      [
        """
        Workers down tools at Kelby Motors plant in Tull
        Some 2,300 workers stopped the assembly lines of Kelby Motors in Tull on Monday, demanding that night shifts be paid as before.
        Union leader Igor Petrov said the walkout would last until the company returned to the table. Chief executive Clara Novak called it unlawful.
        """,
        """
        Night pay row halts Tull assembly lines
        A walkout over pay for night shifts brought the car plant at Tull to a halt on Monday; the union put the number of strikers at 2,300.
        "We go back when they come back to the table," Igor Petrov of the metal union said. Kelby Motors called the strike unlawful and weighs going to court.
        """,
      ],
    ])

  static let dayAfterDay = StorySet(
    name: "a vote, and the storm of the same day in the same capital",
    events: [
      [
        """
        Ostrow parliament rejects pension bill by one vote
        Parliament in Ostrow rejected the government's pension bill by a single vote on Wednesday night after a debate of fourteen hours.
        The bill would have raised the retirement age to 67. Labour minister Tomas Haddad offered to resign; two deputies of his own party voted against.
        """,
        """
        Pension reform falls in Ostrow, minister offers to go
        A reform that would have set the age of retirement at 67 fell by one vote in the Ostrow parliament on Wednesday.
        Two rebels in the ruling party decided the outcome after fourteen hours. Tomas Haddad, the labour minister, put his post at the prime minister's disposal.
        """,
      ],
      [
        """
        Storm leaves 90,000 without power round Ostrow
        A storm with gusts of 140 kilometres an hour cut power to 90,000 homes round Ostrow on Wednesday night and felled trees across the railway to the coast.
        A driver was killed by a branch. The grid operator expects repairs to take two days.
        """,
        """
        Ninety thousand homes dark after gale
        Repair crews worked through Thursday to restore electricity to 90,000 homes in the Ostrow region after gusts of up to 140 kilometres an hour.
        One motorist died when a branch hit his car. Trains to the coast stay cancelled until trees are cleared from the railway, and the grid operator asked for two days.
        """,
      ],
    ])

  static let shortNotices = StorySet(
    name: "short notices that share only the calendar and the police",
    events: [
      [
        "Man held over museum theft\nPolice on Tuesday arrested a man of 34 over the theft of nine Roman coins from the museum in Varna."
      ],
      [
        "Cyclist hurt in Varna\nA cyclist of 34 was hurt on Tuesday when a lorry turned into Station Road in Varna, police said."
      ],
      [
        "Drug find at airport\nPolice found 11 kilos of cocaine in a shipment of bananas at the airport on Tuesday."
      ],
      [
        "Police chief to retire\nThe chief of police in Varna, Dmitri Kova, will retire in June after thirty years in the force."
      ],
    ])
}
