internal import ArticleAnalysis
import Testing

/// The names in bylines, as lists of references want them.
@Suite struct BylineNamesTests {
  @Test(arguments: [
    ("By Jane Doe", ["Jane Doe"]), ("Jane Doe", ["Jane Doe"]),
    ("By JANE DOE and JOHN ROE | Nov 30, 2015", ["JANE DOE", "JOHN ROE"]),
    ("By Jane Doe, John Roe and Ann van der Lee", ["Jane Doe", "John Roe", "Ann van der Lee"]),
    ("By Jane Doe, BBC News", ["Jane Doe"]), ("Jane Doe in Paris and John Roe", ["Jane Doe"]),
    ("By Jane Doe, Moscow correspondent, Reuters", ["Jane Doe"]),
    ("Von Jane Doe und John Roe", ["Jane Doe", "John Roe"]), ("By Reuters", ["Reuters"]),
    ("Par Jane Doe, à Paris", ["Jane Doe"]), ("By staff and agencies", ["staff and agencies"]),
    ("By O'Brien, \"Jim\" {Jr}", ["O'Brien", "\"Jim\" {Jr}"]), ("Moscow, Jane Doe", ["Jane Doe"]),
    ("By Editor, Jane Doe", ["Jane Doe"]),
    ("Von der Leyen", ["Von der Leyen"]), ("Di Maria", ["Di Maria"]), ("", [""]),
  ])
  func `writers are named one by one`(line: String, names: [String]) {
    #expect(BylineNames.names(in: line).first == names.first)
    #expect(names.count == 1 || BylineNames.names(in: line) == names)
  }
}
