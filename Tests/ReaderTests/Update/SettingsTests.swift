import Articles
import Reader
import Testing

@Suite struct SettingsTests {
  @Test func `a file sets what it names, and a bad line is a fault with its place`() {
    let file = SettingsFile(
      yaml: "mark-copies-read: yes\ncolour: red\ntheme: parallax-light\n", file: "config")
    #expect(file.settings.marksCopiesRead)
    #expect(file.settings.theme == "parallax-light")
    #expect(file.lines == [.markCopiesRead: 1, .theme: 3])
    #expect(file.faults.map(\.what) == [.unknown("colour")])
    #expect(file.faults.first?.line == 2)
  }

  @Test(arguments: [
    ("mark-copies-read: sometimes", SettingsFault.Problem.badValue(.markCopiesRead, "sometimes")),
    ("- a\n- b", .notAList), ("a: [", .notYAML), ("just words", .notAList),
    ("theme: [a, b]", .badValue(.theme, "")),
  ])
  func `what cannot be read says why`(_ yaml: String, _ problem: SettingsFault.Problem) {
    let file = SettingsFile(yaml: yaml, file: "config")
    #expect(file.faults.map(\.what) == [problem])
    #expect(file.faults.allSatisfy { $0.line == nil || $0.line == 1 || problem == .notYAML })
    #expect(file.settings == ReaderSettings())
  }

  @Test func `a line that is no YAML is named, and the others count`() {
    let yaml = "# mine\n\ntheme: parallax-light\nbogus\nmark-copies-read: on\n"
    let file = SettingsFile(yaml: yaml, file: "config")
    #expect(file.faults.map(\.what) == [.notYAML])
    #expect(file.faults.first?.line == 4)
    #expect(file.settings.theme == "parallax-light")
    #expect(file.lines == [.theme: 3, .markCopiesRead: 5])
  }

  @Test func `a setting that stands twice is named, and the last counts`() {
    let file = SettingsFile(yaml: "order: oldest\n# mine\norder: newest\n", file: "config")
    #expect(file.faults.map(\.what) == [.twice("order")] && file.faults.first?.line == 3)
    #expect(file.settings.order == .newest && file.lines == [.order: 3])
  }

  @Test(arguments: ["", "# nothing\n", "\n\n"])
  func `an empty file sets nothing`(_ yaml: String) {
    let file = SettingsFile(yaml: yaml, file: "config")
    #expect(file.faults.isEmpty && file.settings == ReaderSettings())
  }

  @Test func `copies stay unread by default, and are read together where that is set`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot)
    #expect(reader.screen.contains("2 texts +2 copies · 2 stories · 2 +2 unread"))
    try reader.press("<Enter>")
    #expect(reader.screen.contains("1 +2 unread"))
    try reader.press("qu:set mark-copies-read on<Enter><Enter>")
    #expect(reader.screen.contains("· 1 unread"))
    #expect(reader.reader.triage("cut.txt").isRead)
    try reader.press("qu")
    #expect(!reader.reader.triage("cut.txt").isRead)
    try reader.press("3%r")
    #expect(reader.reader.triage("wire.txt").isRead)
  }

  @Test func `set alone shows what is set, and a wrong name says what there is`() throws {
    var reader = ReaderDriver()
    try reader.press(":set<Enter>")
    #expect(reader.screen.contains("mark-copies-read: off"))
    try reader.press("q:set colour red<Enter>")
    #expect(reader.footer.contains("No setting is called 'colour'"))
    try reader.press(":set mark-copies-read maybe<Enter>")
    #expect(reader.footer.contains("on or off"))
    try reader.press(":set theme parallax-light<Enter>")
    #expect(reader.state.themes[reader.state.themeIndex].name == "parallax-light")
    reader.send(.configured(ReaderSettings()))
    #expect(!reader.state.settings.marksCopiesRead)
  }

  @Test func `escape stops a running search, and a reload begins it again`() throws {
    var reader = ReaderDriver(isComplete: false)
    reader.send(.searchingNames(percent: 43))
    #expect(reader.footer.contains("names 43 %"))
    #expect(reader.footer.contains("Esc stops"))
    try reader.press("<Esc>")
    #expect(reader.effects == [.stop])
    #expect(reader.screen.contains("stopped: R looks"))
    try reader.press("<Esc>")
    #expect(reader.effects.isEmpty)
    try reader.press("R")
    #expect(reader.effects == [.reload])
    reader.send(.loaded(SampleLibrary.six, isComplete: false))
    #expect(reader.screen.contains("looking for names"))
    reader.send(.loaded(SampleLibrary.six, isComplete: true))
    #expect(!reader.footer.contains("Esc stops"))
    try reader.press("<Esc>")
    #expect(reader.effects.isEmpty)
  }

  @Test func `files that change while they are read are read once more, and once only`() {
    var reader = ReaderDriver(isComplete: false)
    reader.send(.filesChanged)
    reader.send(.filesChanged)
    #expect(reader.takeEffects().isEmpty)
    reader.send(.loaded(SampleLibrary.six, isComplete: true))
    #expect(reader.takeEffects() == [.reload])
    reader.send(.loaded(SampleLibrary.six, isComplete: true))
    #expect(reader.takeEffects().isEmpty)
    reader.send(.filesChanged)
    #expect(reader.takeEffects() == [.reload])
  }

  @Test func `escape stops the reading itself`() throws {
    var reader = ReaderDriver()
    reader.state = ReaderState(columns: 120, rows: 40, themes: [], title: "a folder")
    #expect(reader.footer.contains("Esc stops"))
    try reader.press("<Esc>")
    #expect(reader.effects == [.stop])
  }

  @Test func `the counts hold texts and copies apart through triage`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot)
    try reader.press("3%d")
    let counts = reader.reader.state.sources.counts
    #expect(counts[.all] == 2 && counts.copies(.all) == 1)
    #expect(counts[.dismissed] == 0 && counts.copies(.dismissed) == 1)
    #expect(counts.copies(.outlet("Northern Echo")) == 0)
    try reader.press("u")
    #expect(reader.reader.state.sources.counts.copies(.all) == 2)
  }
}
