/// Story sets on which no threshold was set; all invented.
///
/// They ask for the hard negatives of news: the same persons in another affair, the same kind of
/// event elsewhere, and what came of an event a week later is not asked of them.
extension StorySet {
  static let heldOut = [
    electionsInTwoTowns, twoEarthquakes, twoTrials, twoTakeovers, twoSkiRaces, floodAndRelief,
    strikeAndWalkout, spaceAndSea,
  ]

  static let electionsInTwoTowns = StorySet(
    name: "mayors are elected in two towns on one Sunday",
    events: [
      [
        """
        Salme Koppel wins Raudna mayoral race by 212 votes
        Salme Koppel, a former headteacher, was elected mayor of Raudna on Sunday with a lead of 212 votes over the incumbent, Arvo Lepik, the electoral board said.
        Koppel had promised to reopen the tram line that Lepik closed in 2016. Turnout was 61 percent, the highest since the town was founded.
        """,
        """
        Headteacher ousts Lepik in Raudna
        Raudna has a new mayor: Salme Koppel, who led a school there for twenty years, beat Arvo Lepik by 212 votes in Sunday's ballot.
        Her campaign turned on the tram, shut by Lepik in 2016, which she wants to see running within two years. Six in ten voters took part.
        """,
      ],
      [
        """
        Fisherman's son to lead Port Hesper after landslide
        Port Hesper elected Joaquim Brandao as its mayor on Sunday with 71 percent of the vote, ending three decades of rule by the Harbour party.
        Brandao, the son of a fisherman, campaigned against the cruise terminal. His rival Edite Sousa congratulated him by telephone.
        """,
        """
        Cruise terminal foe Brandao sweeps Port Hesper
        Joaquim Brandao took 71 percent in the mayoral vote in Port Hesper on Sunday, and the Harbour party lost the town hall after thirty years.
        The winner says the cruise terminal will not be built. Edite Sousa, who stood for the Harbour party, conceded within the hour.
        """,
      ],
    ])

  static let twoEarthquakes = StorySet(
    name: "two earthquakes in two countries",
    events: [
      [
        """
        Quake of magnitude 6.4 kills 38 in Qaravel valley
        An earthquake of magnitude 6.4 struck the Qaravel valley before dawn on Tuesday and killed at least 38 people, most of them in the village of Dostim, where the mosque collapsed.
        Helicopters flew the injured to Samur. Interior minister Rustam Adilov said tents and blankets were on their way.
        """,
        """
        Dostim buries its dead after mosque collapse
        Villagers in Dostim buried dozens of their neighbours after the earthquake that brought down the mosque in the Qaravel valley on Tuesday.
        The tremor, of magnitude 6.4, left at least 38 dead; the badly hurt were flown to Samur by helicopter. Rustam Adilov, the interior minister, promised tents.
        """,
      ],
      [
        """
        Strong tremor shakes Islas Morenas, no deaths reported
        A strong earthquake shook the Islas Morenas on Tuesday, cracking the runway at Puerto Leal and sending thousands into the streets, but no deaths were reported.
        The geological institute put the magnitude at 6.1. Governor Alma Rueda closed schools and asked tourists to stay away from the cliffs.
        """,
        """
        Cracked runway strands tourists on Islas Morenas
        Some 4,000 tourists were stranded on the Islas Morenas after the earthquake on Tuesday cracked the only runway, at Puerto Leal.
        Nobody died in the magnitude 6.1 quake. Governor Alma Rueda said ferries would take visitors off, and schools stay shut until Friday.
        """,
      ],
    ])

  static let twoTrials = StorySet(
    name: "one judge, two trials",
    events: [
      [
        """
        Banker jailed for nine years over Norvik pension fraud
        A court in Holmstad sentenced the banker Preben Dahl to nine years in prison on Thursday for stealing 310 million crowns from the Norvik pension fund.
        Judge Ingrid Moe said Dahl had robbed 14,000 retired shipyard workers. His lawyer announced an appeal.
        """,
        """
        Nine years for man who emptied pension fund
        Preben Dahl, who took 310 million crowns from the pensions of shipyard workers, must go to prison for nine years, Judge Ingrid Moe ruled in Holmstad on Thursday.
        Pensioners applauded in the courtroom. The Norvik fund had 14,000 members; Dahl will appeal.
        """,
      ],
      [
        """
        Nurse cleared of poisoning patients in Holmstad
        The nurse Lone Krag was acquitted on Friday of poisoning three patients with insulin at the county hospital of Holmstad.
        Judge Ingrid Moe said the laboratory had mixed up the samples. Krag, who spent two years in custody, wept when the verdict was read.
        """,
        """
        Mixed-up samples free nurse accused of insulin murders
        After two years in custody Lone Krag walked free on Friday: the insulin that was to prove she had poisoned three patients came from mixed-up samples, the court in Holmstad found.
        The county hospital said it would offer the nurse her post back.
        """,
      ],
    ])

  static let twoTakeovers = StorySet(
    name: "two takeovers on one day",
    events: [
      [
        """
        Velox to buy rival parcel firm Quickstep for 2.6 billion
        The parcel carrier Velox said on Wednesday it would buy its smaller rival Quickstep for 2.6 billion crowns in cash to gain its network of night couriers.
        Chief executive Anton Reiss expects to save 90 million a year. Quickstep shares rose 31 percent; the cartel office must approve.
        """,
        """
        Night couriers lure Velox into Quickstep deal
        Quickstep shareholders will get a third more than Tuesday's price if they accept the offer of 2.6 billion crowns that Velox made for the parcel firm on Wednesday.
        Anton Reiss, who heads Velox, wants the night couriers. Analysts doubt that the cartel office will wave the deal through.
        """,
      ],
      [
        """
        Brewer Stammer swallows cider maker Old Orchard
        Stammer, the country's second largest brewer, has agreed to take over the cider maker Old Orchard for 415 million crowns, both firms said on Wednesday.
        The Penrose family, which pressed apples in Wick for five generations, keeps a tenth. Stammer shares fell 2 percent.
        """,
        """
        Penrose family sells Old Orchard cider to Stammer
        Five generations after the first press was set up in Wick, the Penrose family is selling Old Orchard to the brewer Stammer for 415 million crowns.
        It will keep ten percent of the cider business. Stammer said no jobs would go in Wick.
        """,
      ],
    ])

  static let twoSkiRaces = StorySet(
    name: "one skier wins here and falls there",
    events: [
      [
        """
        Hauser wins Karlsalp downhill by a hundredth
        Mirko Hauser won the downhill on the Karlsalp on Saturday by one hundredth of a second ahead of Luc Favre, his third victory on the ice of the Steilhang.
        "I closed my eyes at the last jump," Hauser said. The race was held up for two hours by fog.
        """,
        """
        A hundredth separates Hauser and Favre on Karlsalp
        One hundredth of a second decided the Karlsalp downhill on Saturday in favour of Mirko Hauser; Luc Favre was second after a faultless run down the Steilhang.
        Fog had delayed the start by two hours. It was Hauser's third win there.
        """,
      ],
      [
        """
        Hauser breaks leg in Val Perse crash, season over
        Mirko Hauser broke his left leg in a fall during training at Val Perse on Wednesday and will miss the rest of the season, the ski federation said.
        He caught an edge before the Mur Blanc and slid into the nets. Surgeons in Briec operated on him for three hours.
        """,
        """
        Crash at Mur Blanc ends Hauser's season
        The season of Mirko Hauser ended in the nets of Val Perse on Wednesday: he fell above the Mur Blanc in training and broke his left leg.
        He was operated on in Briec. The federation expects him back on snow next autumn.
        """,
      ],
    ])

  static let floodAndRelief = StorySet(
    name: "a dam breaks, and a minister goes over another dam",
    events: [
      [
        """
        Dam breaks at Oru mine, village under sludge
        A dam holding back waste burst at the Oru copper mine on Monday and buried part of the village of Tessa under red sludge; 23 people are missing.
        The owner, Cobrex, said its sensors had shown nothing unusual. Divers searched the river Lume until dark.
        """,
        """
        23 missing as red sludge covers Tessa
        Rescuers dug in red mud in Tessa through the night for 23 people missing since the waste dam of the Oru mine gave way on Monday.
        Cobrex, which runs the copper mine, says no sensor gave a warning. The river Lume has turned red down to the sea.
        """,
      ],
      [
        """
        Energy minister Falk resigns over Steinach dam contract
        Energy minister Oskar Falk resigned on Monday after it became known that his brother's firm had won the contract for the turbines of the Steinach dam.
        Falk denied having known of the bid. Chancellor Birgit Anders accepted the resignation within an hour.
        """,
        """
        Brother's turbine deal costs Falk his post
        Oskar Falk is no longer energy minister: the contract for turbines at Steinach, won by a firm of his brother, led to his resignation on Monday.
        Birgit Anders, the chancellor, thanked him for his work. The opposition wants the Steinach bids laid open.
        """,
      ],
    ])

  static let strikeAndWalkout = StorySet(
    name: "train drivers strike, and teachers strike",
    events: [
      [
        """
        Train drivers in Lorvia stop work for 48 hours
        Nine in ten long-distance trains in Lorvia were cancelled on Thursday as drivers began a strike of 48 hours for shorter shifts.
        The railway offered 4 percent; the drivers' union, led by Tibor Hegedus, wants 35 hours a week. Buses to the airport were full by six.
        """,
        """
        Lorvia's rails fall silent as drivers demand 35-hour week
        Stations in Lorvia stood empty on Thursday, the first of two days on which train drivers refuse to work. Tibor Hegedus, who leads their union, says shifts of eleven hours are a danger.
        The railway calls its offer of 4 percent generous and ran a tenth of its long-distance trains.
        """,
      ],
      [
        """
        Teachers walk out in Lorvia over classes of forty
        Some 60,000 teachers in Lorvia stayed away from school on Thursday in protest at classes of forty pupils.
        Education minister Zora Benko said there was no money for more teachers before 2027. Parents' groups backed the walkout.
        """,
        """
        Classes of forty drive Lorvia's teachers to the streets
        With blackboards round their necks, teachers marched through the capital of Lorvia on Thursday; the union counted 60,000.
        They want no more than 28 pupils in a class. Zora Benko, the education minister, asked them to wait until 2027, to whistles.
        """,
      ],
    ])

  static let spaceAndSea = StorySet(
    name: "a rocket fails, and a shark returns",
    events: [
      [
        """
        Rocket with weather satellite explodes after launch
        An Aster-5 rocket exploded 74 seconds after its launch from Cap Lindo on Saturday, destroying a weather satellite worth 280 million crowns.
        The agency's director, Hiroko Maeda, said a valve of the second stage had stuck. Debris fell into the sea.
        """,
        """
        Stuck valve blamed for loss of Aster-5
        The Aster-5 that blew up over Cap Lindo on Saturday was lost because a valve in its second stage stuck, the space agency's director Hiroko Maeda said.
        The weather satellite aboard had cost 280 million crowns. The next flight is put off until spring.
        """,
      ],
      [
        """
        Basking sharks are back off Skerra after forty years
        Divers have filmed eleven basking sharks off Skerra, where the giants had not been seen since nets were hung there in the 1980s.
        Biologist Una Brae believes that colder water brings the plankton on which they live. Fishing crews were asked to keep away.
        """,
        """
        Plankton draws giant sharks to Skerra
        For the first time in forty years basking sharks swim off Skerra; a film by divers shows eleven of them.
        The biologist Una Brae says they follow the plankton. Nets drove them off in the 1980s, and boats are now to stay clear.
        """,
      ],
    ])
}
