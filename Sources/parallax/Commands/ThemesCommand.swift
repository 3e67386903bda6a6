internal import ArgumentParser
internal import Reader

/// `parallax themes`: the colours there are.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes.")

  @OptionGroup var output: OutputOptions

  func run() throws {
    var console = Console()
    let names = EmbeddedTheme.all.map(\.name)
    switch output.format {
    case .document: console.json(["themes": .array(names.map(json))])
    case .lines: for name in names { console.json(json(name)) }
    case .text: for name in names { console.row([name, variant(name)]) }
    }
    console.flush()
  }

  private func variant(_ name: String) -> String {
    Theme.embedded(name)?.isDark == false ? "light" : "dark"
  }

  private func json(_ name: String) -> JSON {
    ["name": .string(name), "variant": .string(variant(name))]
  }
}
