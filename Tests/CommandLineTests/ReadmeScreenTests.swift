import Foundation
import TestSupport
import Testing

@Suite struct ReadmeScreenTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The screens of the README: what the program is asked for, and what stands there.
  private static let screens: [(options: String, drawn: String)] = {
    let readme = (try? String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)) ?? ""
    return readme.components(separatedBy: "<!-- screen: ").dropFirst().compactMap { part in
      let parts = part.components(separatedBy: " -->\n\n```\n")
      guard parts.count > 1, let end = parts[1].range(of: "\n```\n") else { return nil }
      return (parts[0], String(parts[1][..<end.lowerBound]))
    }
  }()

  @Test func `the README has screens`() {
    #expect(Self.screens.count >= 2)
  }

  @Test(arguments: Self.screens.map(\.options))
  func `a screen of the README is what the program draws`(options: String) throws {
    let folder = try TemporaryFolder()
    let seeds = Self.root.appending(path: "seeds").path
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("seeds"), withDestinationPath: seeds)
    let words = options.split(separator: " ").map(String.init)
    let drawn = try BuiltProgram.run(["screen", "seeds", "--no-library"] + words, in: folder).text
    let shown = try #require(Self.screens.first { $0.options == options }).drawn
    #expect(
      drawn.trimmingCharacters(in: .newlines) == shown, "draw it anew with Scripts/update-readme.sh"
    )
  }
}
