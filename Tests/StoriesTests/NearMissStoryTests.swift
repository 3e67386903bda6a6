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
}
