internal import ArgumentParser
internal import Reader

/// `parallax themes`: the colours there are.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes.")

  @OptionGroup var output: OutputOptions

  func run() throws {
    var run = CommandRun()
    let catalogue = ThemeCatalogue.load()
    for fault in catalogue.faults { run.console.fail(fault) }
    let themes = catalogue.choices
    switch output.format {
    case .document: run.console.json(["themes": .array(themes.map(json))])
    case .lines: for theme in themes { run.console.json(json(theme)) }
    case .text: for theme in themes { run.console.row([theme.name, variant(theme)]) }
    }
    try run.finish()
  }

  private func variant(_ choice: ThemeChoice) -> String {
    choice.theme.isDark ? "dark" : "light"
  }

  private func json(_ choice: ThemeChoice) -> JSON {
    ["name": .string(choice.name), "variant": .string(variant(choice))]
  }
}
