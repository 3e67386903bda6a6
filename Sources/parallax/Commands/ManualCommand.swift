internal import ArgumentParser

/// `parallax manual`: the manual page, made of the commands' own help and the table of keys.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page (parallax manual | man -l -).")

  func run() {
    var console = Console()
    console.raw(Array(ManualPage.text.utf8))
    console.flush()
  }
}
