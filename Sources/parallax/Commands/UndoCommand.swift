internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage

/// `parallax undo`: the last act taken back.
struct UndoCommand: LibraryWork {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take the last act on the library back.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func work(_ run: inout LibraryRun) throws {
    let act = try run.store.undo()
    try run.rules.settle()
    ActOutput.write(act, as: "undone: ", or: "nothing to undo", output, &run.console)
  }
}

/// `parallax redo`: the act done again that was taken back last.
struct RedoCommand: LibraryWork {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Do the act again that was taken back last.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func work(_ run: inout LibraryRun) throws {
    let act = try run.store.redo()
    try run.rules.settle()
    ActOutput.write(act, as: "done again: ", or: "nothing to redo", output, &run.console)
  }
}
