import ArticleAnalysis
import Articles
import Testing

/// What a person says wins over the rule, however the groups are made.
@Suite struct CorrectionTests {
  private let body = CopyFinderTests.wire(21)
  private let otherBody = CopyFinderTests.wire(22)
  private var wire: Report { Report(path: "/wire", body: body, day: 1) }
  private var copy: Report { Report(path: "/copy", body: Array(body.dropLast(2)), day: 1) }
  private var second: Report { Report(path: "/second", body: Array(body.dropLast(4)), day: 2) }
  private var rival: Report { Report(path: "/rival", body: otherBody, day: 1) }
  private var rivalCopy: Report { Report(path: "/rival-copy", body: otherBody, day: 2) }

  private func groups(_ reports: [Report], _ said: [Correction]) -> [[String]] {
    let paths = Dictionary(uniqueKeysWithValues: reports.map { ($0.article.id, $0.path) })
    return CopyFinder.groups(of: reports.map(\.article), corrections: Corrections(said))
      .map { $0.members.compactMap { paths[$0.article] } }
  }

  private func id(_ report: Report) -> ArticleID { report.article.id }

  @Test func `what is no copy stands alone`() {
    let said = [Correction(.notCopies, id(wire), id(copy))]
    #expect(groups([wire, copy, second], said) == [["/wire", "/second"], ["/copy"]])
  }

  @Test func `what is a copy joins, and its own copies come with it`() {
    let said = [Correction(.copies, id(wire), id(rival))]
    let found = groups([wire, copy, rival, rivalCopy], said)
    #expect(found.count == 1)
    #expect(Set(found.joined()) == ["/wire", "/copy", "/rival", "/rival-copy"])
  }

  @Test func `the chosen article leads and loses no copy`() {
    let said = [Correction.leads(id(second))]
    #expect(groups([wire, copy, second], said) == [["/second", "/wire", "/copy"]])
  }

  @Test func `the later of two corrections counts, and taking it back restores the earlier`() {
    var said = Corrections([Correction(.notCopies, id(wire), id(copy))])
    let replaced = said.insert(Correction(.copies, id(copy), id(wire)))
    #expect(replaced == Correction(.notCopies, id(wire), id(copy)))
    #expect(groups([wire, copy], said.all) == [["/wire", "/copy"]])
    said.remove(Correction(.copies, id(wire), id(copy)))
    #expect(said == Corrections([Correction(.notCopies, id(wire), id(copy))]))
    said.remove(Correction(.notCopies, id(wire), id(copy)))
    #expect(said.isEmpty)
  }

  @Test func `a correction on articles that are not there changes nothing`() {
    let gone = ArticleID(location: "/gone")
    let said = [Correction(.copies, id(wire), gone), Correction.leads(gone)]
    #expect(groups([wire, rival], said) == [["/wire"], ["/rival"]])
  }
}
