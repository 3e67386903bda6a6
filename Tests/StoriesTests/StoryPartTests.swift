import Articles
import Testing

/// Reports of other parts of a series, and reports from one form; all invented.
@Suite struct StoryPartTests {
  private static let parts: [(String, [String])] = [
    (
      "two stages of a race",
      [
        """
        Tour of Brenland: Okkels wins in Sarnheim
        Mads Okkels won stage three of the Tour of Brenland in a sprint at Sarnheim on Monday. Piet \
        Galama kept the white jersey of the leader with a lead of nine seconds over Okkels and praised \
        his team for the hunt after the breakaway.
        """,
        """
        Tour of Brenland: Galama climbs away from all
        Piet Galama rode away on the last climb to win the 4th stage of the Tour of Brenland at Hohe \
        Matt on Tuesday. He now leads Mads Okkels by more than two minutes and will hardly lose the \
        white jersey before the finish in Sarnheim.
        """,
      ]
    ),
    (
      "two quarters of a firm",
      [
        """
        Tavria Foods profit up on dear coffee
        Tavria Foods earned 210 million crowns in the first quarter, the coffee roaster said. Chief \
        executive Ilse Marquard spoke of a strong start and said that customers in Poland had paid the \
        higher prices without complaint.
        """,
        """
        Tavria Foods hit by weak crown
        Coffee roaster Tavria Foods earned 160 million crowns in the second quarter as beans from \
        Brazil became dearer. Chief executive Ilse Marquard told investors that prices in Poland would \
        have to rise again.
        """,
      ]
    ),
  ]

  @Test(arguments: parts)
  func `two parts of a series are two stories`(_: String, _ texts: [String]) {
    let articles = texts.enumerated().map { report("/\($0)", $1) }
    #expect(StoryFinderTests.stories(articles).count == 2)
  }

  @Test func `the part before is named in a report of the same part`() {
    let articles = [
      report(
        "/a",
        """
        Galama takes lead in Tour of Brenland
        Piet Galama rode away on the last climb to win stage four of the Tour of Brenland at Hohe Matt \
        on Tuesday. He now leads Mads Okkels by more than two minutes.
        """),
      report(
        "/b",
        """
        Okkels drops to second at Hohe Matt
        Mads Okkels, winner of stage three, lost two minutes to Piet Galama on the way to Hohe Matt on \
        Tuesday. Stage four of the Tour of Brenland broke his legs, he said.
        """),
    ]
    #expect(StoryFinderTests.stories(articles).count == 1)
  }

  @Test func `two votes of one evening told in one form are two stories`() {
    let texts = [
      """
      Deputies back ban on digging river sand
      The Chamber of Deputies in Velmar voted on Thursday by a narrow majority for a bill that forbids \
      to take sand from the Isk. President Odran Felk has not said whether he will sign it. The Senate \
      must agree before the summer. Tilda Horn, who leads the opposition, called the debate a farce \
      and left the hall with her members. Builders warned that houses would cost more. Fishermen \
      cheered in the gallery.
      """,
      """
      Farm children may drive tractors at fourteen
      The Chamber of Deputies in Velmar voted on Thursday by a narrow majority for lower ages for \
      licences of harvesters. President Odran Felk has not said whether he will sign it. The Senate \
      must agree before the summer. Tilda Horn, who leads the opposition, called the debate a farce \
      in a long speech. Doctors counted nine deaths in the fields last year, and teachers asked for \
      helmets.
      """,
    ]
    let articles = texts.enumerated().map { report("/\($0)", $1) }
    #expect(StoryFinderTests.stories(articles).count == 2)
  }
}
