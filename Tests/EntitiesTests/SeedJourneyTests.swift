import ArticleAnalysis
import Articles
import Foundation
import Testing

@Suite struct SeedJourneyTests {
  private static let seeds = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds")
    .resolvingSymlinksInPath()

  private static let index = Result { EntityIndexer.index(try articles()) }

  private static func articles() throws -> [Article] {
    try FileManager.default.contentsOfDirectory(at: seeds, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
      .map {
        Article(lines: try String(contentsOf: $0, encoding: .utf8), path: $0.lastPathComponent)
      }
  }

  @Test(arguments: [
    ("Putin", "person:vladimir-putin"), ("Vladimir Putin", "person:vladimir-putin"),
    ("Hollande", "person:francois-hollande"), ("Francois Hollande", "person:francois-hollande"),
    ("Assad", "person:bashar-assad"), ("Bashar al-Assad", "person:bashar-assad"),
    ("Bashar Assad", "person:bashar-assad"), ("Obama", "person:barack-obama"),
    ("Erdogan", "person:erdogan"), ("Rami Abdel Rahman", "person:rami-abdel-rahman"),
    ("Islamic State", "organisation:islamic-state"), ("IS", "organisation:islamic-state"),
    ("DAESH", "organisation:islamic-state"), ("Daesh", "organisation:islamic-state"),
    ("NATO", "organisation:nato"), ("North Atlantic alliance", "organisation:nato"),
    ("The Moscow Times", "organisation:moscow-times"), ("Kremlin", "organisation:kremlin"),
    ("US", "place:united-states"), ("U.S.", "place:united-states"),
    ("United States", "place:united-states"), ("Washington", "place:washington"),
    ("Turkey", "place:turkey"), ("Ankara", "place:ankara"), ("Russia", "place:russia"),
    ("Moscow", "place:moscow"), ("Raqa", "place:raqqa"), ("Reuters", "organisation:reuters"),
    ("AFP", "organisation:agence-france-presse"), ("Charles de Gaulle", "other:charles-de-gaulle"),
    ("Xinhua", "organisation:xinhua"), ("TRTWorld", "organisation:trt-world"),
    ("United Nations", "organisation:united-nations"), ("Beirut", "place:beirut"),
    ("Hmeimim", "place:hmeimim"), ("Syria", "place:syria"), ("Paris", "place:paris"),
  ]) func `a form has one identity over the seeds`(form: String, id: String) throws {
    let index = try Self.index.get()
    let ids = Set(index.mentions.filter { $0.text == form }.map(\.entity))
    #expect(ids == [id])
  }

}
