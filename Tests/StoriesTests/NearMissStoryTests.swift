import Articles
import Testing

/// Events that are told in the same words, and tell of other people and places.
@Suite struct NearMissStoryTests {
  private struct Fire {
    var place: String
    var chief: String
    var owner: String
    var office: String

    func first(_ path: String) -> Article {
      report(
        path,
        """
        Blaze guts historic mill at \(place)
        A fire tore through the old flour mill in \(place) on Tuesday and forced 210 people from \
        their homes, and smoke from the burning mill drifted over the whole of \(place).
        The chief of the fire crews, \(chief), said the blaze began in a drying room of the mill. \
        Crews fought the flames for hours as the roof fell in, \(chief) added.
        The owner of the mill, \(owner), wept as the walls came down. Investigators of the \
        \(office) will examine the wiring, and \(owner) will be heard by the \(office).
        """, day: 7)
    }

    func second(_ path: String) -> Article {
      report(
        path,
        """
        Fire destroys mill in \(place)
        Residents of \(place) were allowed home nine hours after a fire burned down the flour \
        mill, and crews led by \(chief) put out the last flames.
        The blaze began where the mill dried its grain, according to \(chief), and the roof fell in.
        The mill of \(owner) had stood empty for years. The \(office) has asked \(owner) for the \
        plans of its wiring, and investigators of the \(office) search the walls.
        """, day: 8)
    }
  }

  private let ellery = Fire(
    place: "Ellery", chief: "Ines Calder", owner: "Tobias Reeve", office: "Coastal Agency")
  private let marrow = Fire(
    place: "Marrow", chief: "Kofi Dorsey", owner: "Petra Lindqvist", office: "Northern Bureau")

  @Test func `two fires of one day are two stories, and two reports of one fire are one`() {
    let articles = [
      ellery.first("/e/1"), marrow.first("/m/1"), ellery.second("/e/2"), marrow.second("/m/2"),
    ]
    let found = StoryFinderTests.stories(articles)
    #expect(
      Set(found.map { Set($0.articles) })
        == [[articles[0].id, articles[2].id], [articles[1].id, articles[3].id]])
  }

  private static let background = """
    The Skerry Line has run the crossing to Anholm since 1978 and carries some 900 people a day in \
    summer. Its older ship, the Terne, was taken out of service two years ago after inspectors of \
    the Maritime Directorate had found cracks in her ramp.
    """

  @Test(arguments: [1, 2])
  func `background that two writers took over parts no story`(copies: Int) {
    let told = """
      Inquiry opened into grounding of Anholm ferry
      The ferry Sula ran onto a reef off Anholm on Monday with 214 people on board, and the Maritime \
      Directorate opened an inquiry into why her master, Henrik Vold, had left the marked channel.
      Nobody was hurt. Passengers were taken off by the lifeboat of Skarvik, whose coxswain, Britt \
      Lunde, said that the Sula had struck the reef at full speed.
      """
    let followed = """
      Master of grounded ferry had asked for relief, union says
      Henrik Vold, the master of the ferry Sula that struck a reef off Anholm, had been on duty for \
      sixteen hours and had asked to be relieved, his union said on Tuesday as the Maritime \
      Directorate questioned the crew.
      The Skerry Line declined to speak about its rosters. Divers found a hole of two metres in the \
      hull of the Sula, Britt Lunde of the lifeboat at Skarvik said.
      """
    let shared = Array(repeating: "", count: copies).indices.map {
      $0 == 0
        ? Self.background
        : "Both ships were built at the yard of Tveit in Fjordby, which closed in 1991, and neither has "
          + "been given the newer instruments that the Directorate has asked for since the winter."
    }
    let articles = [
      report("/a", ([told] + shared).joined(separator: "\n"), day: 7),
      report("/b", ([followed] + shared).joined(separator: "\n"), day: 8),
    ]
    #expect(StoryFinderTests.stories(articles).count == 1)
  }
}
