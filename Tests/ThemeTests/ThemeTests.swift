import Foundation
import Reader
import TerminalCanvas
import Testing

struct ThemeTests {
  @Test func `every file in Themes is carried by the binary, byte for byte`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Themes")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".yaml") }
    #expect(Set(files) == Set(EmbeddedTheme.all.map { $0.name + ".yaml" }))
    for theme in EmbeddedTheme.all {
      let file = folder.appending(path: theme.name + ".yaml")
      #expect(try String(contentsOf: file, encoding: .utf8) == theme.yaml)
    }
  }

  @Test(arguments: EmbeddedTheme.all)
  func `a theme that is carried can be read, and every role is legible`(
    file: EmbeddedTheme
  ) throws {
    let theme = try Theme(yaml: file.yaml, file: file.name)
    let ground = theme.style(.text).background
    for role in Role.allCases where role != .rule {
      let style = theme.style(role)
      guard let contrast = style.foreground.contrast(with: style.background) else { continue }
      let least = file.name == "high-contrast" ? 7.0 : 4.5
      #expect(contrast >= least, "\(role) has \(contrast)")
    }
    if let luminance = ground.luminance { #expect(theme.isDark == (luminance < 0.5)) }
  }

  @Test(arguments: EmbeddedTheme.all)
  func `every role is legible on the selected line too`(file: EmbeddedTheme) throws {
    let theme = try Theme(yaml: file.yaml, file: file.name)
    let ground = theme.style(.selection).background
    let plain: [Role] = [.rule, .match, .focusTitle]
    for role in Role.allCases where !plain.contains(role) {
      guard let contrast = theme.style(role).foreground.contrast(with: ground) else { continue }
      #expect(contrast >= 3.5, "\(role) has \(contrast)")
    }
  }

  @Test func `the roles that must be told apart differ in every theme`() throws {
    let apart: [Role] = [.person, .organisation, .place, .conflict, .text, .dim]
    var themes = try EmbeddedTheme.all.map { try Theme(yaml: $0.yaml, file: $0.name) }
    themes.append(.monochrome)
    for theme in themes {
      #expect(Set(apart.map { theme.style($0) }).count == apart.count, "\(theme.name)")
      #expect(theme.style(.onlyLeft) != theme.style(.onlyRight))
      #expect(theme.style(.selection) != theme.style(.text))
    }
  }

  @Test func `the monochrome theme uses no colour`() {
    for role in Role.allCases {
      let style = Theme.monochrome.style(role)
      #expect(style.foreground == .standard && style.background == .standard)
    }
  }

  @Test func `a published scheme works as it is, also in the older form`() throws {
    let slots = (0..<16).map {
      "base0\(String($0, radix: 16, uppercase: true)): \"10203\($0 % 10)\""
    }
    let old = "scheme: \"Old\"\nauthor: \"Someone\"\n" + slots.joined(separator: "\n")
    let theme = try Theme(yaml: old, file: "old.yaml")
    #expect(theme.name == "Old" && theme.isDark)
    #expect(theme.style(.text).foreground == .rgb(red: 16, green: 32, blue: 53))
  }

  @Test(
    arguments: [
      ("palette:\n  base00: [", 2, nil), ("", nil, ThemeFault.Problem.notAScheme),
      ("base00: 000000\nname: a\nbase00: 111111", 3, .twice("base00")),
      ("- a\n- b\n", nil, .notAScheme), ("system: base24\n", 1, .unknownSystem("base24")),
      ("name: x\npalette:\n  base00: \"#000000\"\n", 3, .missing("base01")),
      ("name: x\npalette:\n  base00: \"red\"\n", 3, .badColour(name: "base00", value: "red")),
    ] as [(String, Int?, ThemeFault.Problem?)])
  func `a broken theme is named with its line`(
    yaml: String, line: Int?, problem: ThemeFault.Problem?
  ) throws {
    let fault = try #require(throws: ThemeFault.self) {
      try Theme(yaml: yaml, file: "mine.yaml")
    }
    #expect(fault.file == "mine.yaml")
    if let problem {
      #expect(fault.what == problem)
      #expect(fault.line == line)
    }
  }

  @Test(arguments: [
    ("  persn: \"base08\"", ThemeFault.Problem.unknownRole("persn")),
    ("  person: \"base08 blinking\"", .badStyle(role: "person", word: "blinking")),
  ])
  func `a role that is not understood is named with its line`(
    role: String, problem: ThemeFault.Problem
  ) throws {
    let file = try #require(EmbeddedTheme.named("parallax-dark"))
    let yaml = file.yaml + "roles:\n" + role + "\n"
    let fault = try #require(throws: ThemeFault.self) { try Theme(yaml: yaml, file: "mine.yaml") }
    #expect(fault.what == problem)
    #expect(fault.line == yaml.split(separator: "\n", omittingEmptySubsequences: false).count - 1)
  }

  @Test func `a theme may say how a role looks`() throws {
    let file = try #require(EmbeddedTheme.named("parallax-dark"))
    let yaml = file.yaml + "roles:\n  person: \"#010203 on base01 bold underline\"\n"
    let style = try Theme(yaml: yaml, file: "mine.yaml").style(.person)
    #expect(style.foreground == .rgb(red: 1, green: 2, blue: 3))
    #expect(style.background == .rgb(red: 0x1C, green: 0x21, blue: 0x28))
    #expect(style.attributes == [.bold, .underline])
  }
}
