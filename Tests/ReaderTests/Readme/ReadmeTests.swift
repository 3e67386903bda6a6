import Foundation
import Reader
import Testing

@Suite struct ReadmeTests {
  @Test func `the README lists exactly the keys of the command table`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "<!-- keys -->\n\n"))
    let end = try #require(readme.range(of: "<!-- end of keys -->"))
    #expect(
      readme[start.upperBound..<end.lowerBound] == CommandTable.markdown,
      "print the new list with: parallax keys --markdown")
  }

  @Test func `no two commands have one name`() {
    let names = CommandTable.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
