import Reader
import Testing

/// Commands to which a text is piped.
@Suite struct PipeTests {
  private static func piping() throws -> ReaderDriver {
    var reader = ReaderDriver()
    try reader.press("j|sort -u<Enter>")
    return reader
  }

  @Test func `a command that runs is named, and Esc stops it`() throws {
    var reader = try Self.piping()
    guard case .pipe(_, command: "sort -u")? = reader.effects.last else {
      Issue.record("nothing was piped")
      return
    }
    #expect(reader.footer.contains("sort -u runs  Esc stops"))
    try reader.press("<Esc>")
    #expect(reader.effects == [.stopPipe])
    reader.send(.piped(command: "sort -u", ["(stopped)"]))
    #expect(reader.screen.contains("(stopped)"))
    try reader.press("q")
    #expect(!reader.footer.contains("runs"))
  }

  @Test func `a second command waits for the first`() throws {
    var reader = try Self.piping()
    try reader.press("|wc<Enter>")
    #expect(reader.effects.isEmpty)
    #expect(reader.footer.contains("sort -u is still running"))
    reader.send(.piped(command: "sort -u", ["a"]))
    try reader.press("q|wc<Enter>")
    #expect(reader.effects.count == 1)
  }
}
