import Articles
import Reader
import TerminalCanvas
import Testing

@Suite struct TypedCommandTests {
  @Test(arguments: CommandTable.all.filter { $0.argument == .none }.map(\.name))
  func `a command that takes no argument does nothing with one and says so`(
    _ name: String
  ) throws {
    var reader = ReaderDriver()
    try reader.press("j")
    let before = reader.screen.split(separator: "\n").dropLast()
    try reader.press(":\(name) herring<Enter>")
    #expect(reader.state.message?.text.hasPrefix("\(name) takes no argument") == true)
    #expect(reader.state.message?.isError == true)
    #expect(reader.effects.isEmpty)
    #expect(reader.state.overlay == nil)
    #expect(reader.screen.split(separator: "\n").dropLast() == before)
  }

  @Test func `a command that takes a query acts on what that finds`() throws {
    var reader = ReaderDriver()
    try reader.press("j:dismiss herring<Enter>")
    #expect(reader.triage("fair.txt").isDismissed)
    #expect(!reader.triage("harbour.txt").isDismissed)
  }

  @Test func `words behind help are looked for in it`() throws {
    var reader = ReaderDriver()
    try reader.press(":help sort<Enter>")
    #expect(reader.screen.contains("What can be done here: /sort"))
    #expect(reader.screen.contains(":sort"))
    #expect(!reader.screen.contains("dismiss (never"))
    try reader.press("<Esc>")
    #expect(reader.screen.contains("dismiss (never"))
  }

  @Test(arguments: ["?", "?/re<Enter>", "i", "M", ":messages<Enter>"])
  func `Q quits whatever lies over the list`(_ keys: String) throws {
    var reader = ReaderDriver()
    try reader.press("j" + keys)
    #expect(reader.state.overlay != nil)
    try reader.press("Q")
    #expect(reader.effects.contains(.quit))
  }

  @Test(arguments: ["?/", "<C-p>", ":"])
  func `where words are typed a Q is one of them`(_ keys: String) throws {
    var reader = ReaderDriver()
    try reader.press(keys + "Q")
    #expect(!reader.effects.contains(.quit))
    #expect(reader.screen.contains("Q"))
  }

  @Test func `what is no number opens no link`() throws {
    var reader = ReaderDriver()
    try reader.press("/rail<Enter>:open-link rail<Enter>")
    #expect(reader.state.message?.text == "'rail' is not the number of a link")
    #expect(reader.effects.isEmpty)
  }

  @Test(arguments: [
    "swap", "pin", "facts", "stacked", "marks", "reject", "agreement", "next-difference",
    "other-report",
  ])
  func `without a comparison a command of its screen names the way to one`(_ name: String) throws {
    var reader = ReaderDriver()
    try reader.press("j:\(name)<Enter>")
    let words = "\(name): no comparison is on the screen; c compares two reports"
    #expect(reader.state.message?.text == words)
    try reader.press("cq:\(name)<Enter>")
    #expect(reader.state.message?.text == words)
  }

  @Test func `a command of the comparison says what it waits for`() throws {
    var reader = ReaderDriver()
    try reader.press("jcx")
    #expect(reader.state.message?.text == "swap: the reports are still being compared")
    try reader.press("<Esc>x")
    #expect(reader.state.message?.text == "swap: the comparison was stopped; c compares again")
  }

  @Test(arguments: ["decide-read", "decide-later", "decide-back", "decide-report"])
  func `without a walk a decision of it names the way to one`(_ name: String) throws {
    var reader = ReaderDriver()
    try reader.press(":\(name)<Enter>")
    #expect(reader.state.message?.text == "\(name): no walk is on; gt begins one")
  }

  @Test(arguments: [
    ("without-entity", "without-entity: no name is in focus; e lists the names"),
    ("merge AFP", "merge: no name is in focus; e lists the names"),
    ("fold", "fold: nothing is folded here"),
    ("fold-close-all", "fold-close-all: nothing is folded here"),
    ("read-above", "No article is there"), ("toggle-kind place", "Places hidden"),
    ("toggle-detail date", "Dates marked"),
  ])
  func `a command that was typed is never without an answer`(
    _ line: String, _ answer: String
  ) throws {
    var reader = ReaderDriver()
    try reader.press("hgg:\(line)<Enter>")
    #expect(reader.state.message?.text == answer)
  }

  @Test func `a kind that is asked for without a name is asked for in the line`() throws {
    var reader = ReaderDriver()
    try reader.press(":toggle-kind<Enter>")
    #expect(reader.state.prompt?.string == "kind ")
    #expect(reader.state.prompt?.completions.contains("kind place") == true)
  }
}
