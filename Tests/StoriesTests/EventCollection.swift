/// Reports of events of some weeks, with the days on which they were printed; all invented.
///
/// Among them are events of one kind, of one place and of one court, and a notice that is made anew
/// from one template each day.
enum EventCollection {
  struct Report: Sendable {
    var event: String
    /// Of March.
    var day: Int
    var text: String
  }

  static let reports: [Report] = [
    Report(
      event: "coach falls into a ravine", day: 5,
      text: """
        At least 24 killed as bus plunges into ravine in southern Peru
        A passenger bus veered off a mountain road in Peru's Huancavelica region before dawn \
        on Tuesday and fell some 150 metres into a ravine, killing at least 24 people, police \
        said.
        The double-decker coach, operated by the company Molina Unión, was travelling from \
        Lima to Ayacucho with more than 50 people aboard when it left the road near the town \
        of Huaytará.
        "The vehicle rolled over several times and broke in two. Rescue is difficult because \
        of the rain," highway police commander Johnny Valderrama told RPP radio.
        Another 19 passengers were taken to hospitals in Ica and Pisco, some of them in a \
        grave condition. Two children were among the dead, the health ministry said.
        """),
    Report(
      event: "coach falls into a ravine", day: 5,
      text: """
        Peru coach crash leaves 25 dead
        LIMA, March 5, 2024 (AFP) - Twenty-five people died and around 20 were injured when an \
        overnight coach tumbled down a mountainside in the Peruvian Andes on Tuesday, \
        officials said.
        The accident happened at around 1:30 am on the Los Libertadores highway in the \
        province of Huaytara, the transport inspectorate SUTRAN reported. The coach had left \
        the capital on Monday evening bound for Ayacucho.
        Firefighters worked by torchlight to pull survivors from the wreck, which came to rest \
        beside a river. Valderrama, of the road police, said that the driver may have fallen \
        asleep.
        The owner, Molina Union, said it was co-operating with prosecutors.
        """),
    Report(
      event: "coach falls into a ravine", day: 6,
      text: """
        Survivors of Huaytara crash speak of screams in the dark as toll climbs to 27
        Two more passengers died in hospital overnight, bringing to 27 the number of victims \
        of Tuesday's coach disaster on the road between Pisco and Ayacucho, the regional \
        health directorate said on Wednesday.
        "I woke up when everything was turning," said Rosa Quispe, 34, from a bed in Pisco's \
        San Juan de Dios hospital. "Then there was silence, and then the screaming." Her \
        sister is among the dead.
        Prosecutor Elmer Ccanto ordered the detention of the second driver, who survived. He \
        is to be tested for alcohol. Investigators recovered the bus's GPS unit and say it was \
        doing 94 kilometres an hour on a bend where the limit is 35.
        Molina Unión had been fined eleven times since 2021, according to the records of \
        Sutran, the transport regulator. The company's licence was suspended for 90 days.
        """),
    Report(
      event: "minibus leaves the road", day: 9,
      text: """
        Bus crash kills 13 in northern Peru
        LIMA, March 9, 2024 (AFP) - At least 13 people were killed when a bus fell down a \
        slope in the northern Peruvian region of Cajamarca, police said on Saturday.
        The minibus was carrying local villagers to a market in Celendin when it left a dirt \
        road on Friday night and dropped about 200 metres. Five people were injured.
        Rescuers reached the site only at daybreak because of fog. The driver is among the \
        dead, Celendin's mayor told the state television channel.
        It was the second major bus accident in the country this week.
        """),
    Report(
      event: "minibus leaves the road", day: 10,
      text: """
        Villagers bury victims of Celendín minibus
        Hundreds of people in the Andean district of Sorochuco buried 13 neighbours on Sunday \
        who died when an overloaded minibus left the road on the way to the Celendín market.
        The van had seats for 15 but carried 18, among them a woman eight months pregnant, \
        Cajamarca police said. Five survivors are being treated in the regional hospital; one \
        lost a leg.
        Mayor Segundo Chávez blamed the state of the road. "We have asked for guard rails for \
        ten years," he said at the cemetery. The transport ministry sent an inspector.
        """),
    Report(
      event: "fund manager convicted", day: 20,
      text: """
        Jury convicts Oakmere Capital founder of $1.2bn fraud
        A federal jury in Manhattan found Daniel Prescott, the founder of collapsed hedge fund \
        Oakmere Capital, guilty on all nine counts on Wednesday after less than five hours of \
        deliberation.
        Prosecutors had said that Prescott, 47, faked the value of loans to hide losses of \
        $1.2 billion and spent investors' money on a vineyard and a jet. He faces up to 20 \
        years in prison on each of the wire-fraud counts.
        "He lied to pensioners, he lied to banks, and he lied to you on that stand," assistant \
        US attorney Nora Friedland told the jurors.
        Prescott's lawyer, Mark Agnello, said he would appeal. Judge Lorna Presk set \
        sentencing for July 11.
        """),
    Report(
      event: "fund manager convicted", day: 20,
      text: """
        Hedge fund manager Prescott found guilty in New York
        NEW YORK (AP) — A money manager once celebrated for predicting the 2008 crash was \
        convicted Wednesday of defrauding clients of more than a billion dollars.
        Daniel Prescott stood motionless as the foreman read the verdict in U.S. District \
        Court. His wife sobbed. The 12 jurors heard four weeks of testimony, including from \
        Oakmere's former chief financial officer, Lena Hoyt, who pleaded guilty and \
        cooperated.
        Teachers' and firefighters' pension plans in Ohio and Oregon were among those that \
        lost money when the Greenwich, Connecticut, fund failed in 2022.
        """),
    Report(
      event: "congressman sentenced", day: 20,
      text: """
        Former congressman Delgado Ruiz gets 4 years for bribery
        NEW YORK (AP) — Former U.S. Rep. Hector Delgado Ruiz was sentenced Wednesday to four \
        years in prison for taking bribes from a trucking company in exchange for help with \
        federal contracts.
        "I betrayed the people of the Bronx," the 61-year-old Democrat told Judge Paul \
        Engelmann in federal court in Manhattan. Prosecutors had asked for seven years. He \
        must report to prison on June 3 and forfeit $380,000.
        """),
    Report(
      event: "congressman sentenced", day: 21,
      text: """
        Delgado Ruiz headed to prison: "I betrayed you"
        Ex-Rep. Hector Delgado-Ruiz, who represented the South Bronx for eight terms, will \
        spend four years in federal prison for steering contracts to Bruckner Freight, whose \
        owner paid for his daughter's wedding and a house in Rincón, Puerto Rico.
        Judge Engelmann said the crimes were "brazen". Some 40 supporters filled the benches. \
        His lawyer said he would teach English to fellow inmates.
        """),
    Report(
      event: "ship rams a bridge", day: 26,
      text: """
        Bridge collapses after container ship loses power; six workers missing
        A container ship lost power and rammed one of the pillars of the Carrow Bridge in Port \
        Ansel early on Tuesday, bringing the 2.6-km span down into the Tamsin River within \
        seconds.
        Six men of a road crew who had been filling potholes were missing and presumed dead. \
        Two others were pulled from the water, one in a serious condition.
        The crew of the Singapore-flagged Delwyn had sent a mayday two minutes before, which \
        allowed police to stop the traffic. "These people are heroes," said Governor Alice \
        Wendt. "They saved lives last night."
        The ship, 300 metres long, was bound for Colombo with 4,700 containers. It was \
        chartered by Norlin.
        """),
    Report(
      event: "ship rams a bridge", day: 26,
      text: """
        Cargo ship hits Carrow Bridge, sending it crashing into river
        PORT ANSEL (AP) — A cargo ship plowed into a major bridge at about 1:27 a.m. Tuesday, \
        causing it to snap and fall into the river in a tangle of steel. Rescuers searched for \
        six people in the cold water.
        Gov. Wendt declared a state of emergency and said the ship had reported a power \
        problem before impact. There is no sign of terrorism, the FBI said. The port was \
        closed until further notice.
        The bridge, opened in 1977, carried 30,000 vehicles a day.
        """),
    Report(
      event: "ship rams a bridge", day: 27,
      text: """
        What we know of the Delwyn's last four minutes
        The voyage data recorder of the Delwyn shows that alarms began at 01:24:59, \
        investigators of the National Transportation Safety Board said on Wednesday. Two \
        minutes later the pilot ordered the anchor dropped and asked for tugs. At 01:28 the \
        ship struck pier 17 at about seven knots.
        Jenna Homand, who chairs the board, said that 56 containers held hazardous \
        materials. The 21 crew, all Indian, remain on board. The pilot had warned the harbour \
        by radio, so that officers could close the Carrow Bridge to cars.
        Owner Grace Ocean and manager Synergy Marine said they were helping. The vessel had a \
        propulsion fault noted in an inspection in San Antonio, Chile, last June, according to \
        Equasis.
        """),
    Report(
      event: "weather of Tuesday", day: 12,
      text: """
        Weather for Tuesday
        A ridge of high pressure will bring dry and bright weather to most parts, with highs \
        of 12C in the south. Cloud will thicken in the west by evening, followed by rain over \
        Wales and Cornwall. Winds light, southerly. Outlook for Wednesday and Thursday: \
        unsettled, with showers.
        """),
    Report(
      event: "weather of Wednesday", day: 13,
      text: """
        Weather for Wednesday
        A band of rain will move east across most parts, with highs of 14C in the south. Cloud \
        will break in the west by evening, followed by clear spells over Wales and Cornwall. \
        Winds moderate, southwesterly. Outlook for Thursday and Friday: unsettled, with \
        showers.
        """),
    Report(
      event: "weather of Thursday", day: 14,
      text: """
        Weather for Thursday
        A low off Ireland will bring mild and showery weather to most parts, with highs of 16C \
        in the south. Showers will merge in the west by evening, followed by heavy rain over \
        Wales and Cornwall. Winds fresh, southerly. Outlook for Friday and Saturday: \
        unsettled, with longer spells of rain.
        """),
    Report(
      event: "gold stolen from a museum", day: 28,
      text: """
        Thieves take Celtic gold hoard from Bavarian-style village museum in Vellin
        Burglars stole 312 gold coins worth some two million euros from the Vellin Celtic \
        Museum in the night to Monday, after fibre-optic cables were cut at a nearby exchange \
        and the whole valley was left without telephone or alarm.
        Director Ruprecht Gebhard said that his team was shattered. The coins, dug up in 1999, \
        are the largest Celtic find of the twentieth century. "They may be melted," he said. \
        Police seek two men with a grey Škoda.
        """),
    Report(
      event: "gold stolen from a museum", day: 27,
      text: """
        Gold treasure stolen from museum as internet fails
        VELLIN, May 27 (DPI) - Unknown persons broke into a museum in Vellin early on Monday \
        and made off with a hoard of Celtic gold. The theft took nine minutes and coincided \
        with a breakdown of the telephone network, a spokesman of the state criminal police \
        said. The alarm did not reach the guards.
        """),
    Report(
      event: "a council votes for a skate park", day: 11,
      text: """
        Council backs skate park after stormy meeting
        Brightville Town Council voted 7-4 on Thursday night to build a £310,000 skate park on \
        the Pound Lane recreation ground. Councillor Jean Pettifer said that pensioners would \
        be driven from their benches. Work starts in August.
        """),
    Report(
      event: "a council votes for a skate park", day: 13,
      text: """
        Teens cheer as ramps get go-ahead
        More than fifty youngsters packed the public gallery to hear that Pound Lane will have \
        its ramps. The £310,000 scheme, drawn up by 16-year-old Kai Osborne and friends, \
        passed by seven votes to four. "Jean Pettifer called us yobs, and then she shook my \
        hand," he said.
        """),
    Report(
      event: "singer in a clinic", day: 16,
      text: """
        Lola Marchetti checks into rehab after Cannes no-show
        Pop star Lola Marchetti has entered a treatment centre in Malibu, her spokesman said \
        on Thursday, two days after she failed to turn up for the premiere of her film "Velvet \
        Hours" in Cannes. "Lola asks for privacy," said Ben Strand. The 26-year-old had posted \
        a tearful video.
        """),
    Report(
      event: "singer in a clinic", day: 17,
      text: """
        Singer Marchetti seeks help at Malibu clinic
        Her publicist confirmed what fans suspected: Lola Marchetti, voice of "Glass Summer", \
        is in rehab. She will stay at Promises for at least 30 days. Director Paolo Venn said \
        the team of "Velvet Hours" stands by her. Summer dates in Milan and Paris are off.
        """),
    Report(
      event: "actor in a clinic", day: 15,
      text: """
        Actor Dane Hollis back in rehab
        Dane Hollis, the star of "Harbor Nights", has checked himself into a rehab facility in \
        Utah for the third time, his spokeswoman said on Wednesday. "Dane takes his recovery \
        seriously," said Kim Ostrow. He was arrested for drunken driving in April.
        """),
    Report(
      event: "actor in a clinic", day: 15,
      text: """
        Hollis enters treatment in Utah
        "Harbor Nights" heart-throb Dane Hollis has gone into treatment, weeks after a DUI \
        arrest on Mulholland Drive. Filming of season five is on hold, the network said. \
        Hollis, 41, had talked about his sobriety on a podcast in March.
        """),
  ]
}
