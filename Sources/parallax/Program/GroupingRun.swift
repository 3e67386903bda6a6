internal import ArticleLibrary
internal import ArticleLoading
internal import Articles

/// A command that groups the articles of folders of any size: it says how far it is, and the first
/// `Ctrl-C` keeps what is done.
struct GroupingRun {
  var run: CommandRun
  let command: String
  let options: GroupingOptions
  /// The articles to read.
  let supply: ArticleSupply
  let corrections: Corrections
  let line = ProgressLine()

  /// Begins a command: finds what it is to read, and takes the first interruption from now on.
  init(_ command: String, _ options: GroupingOptions) {
    self.command = command
    self.options = options
    var run = CommandRun()
    (supply, corrections) = run.supply(options.input.paths, options.place)
    self.run = run
    Interruption.listen()
  }

  /// Says what could not be read, and where an interruption has ended the reading.
  mutating func close(faults: [LoadFault], read: Int, of all: Int) {
    line.clear()
    for fault in faults { run.console.fail(fault) }
    if let error = supply.error { run.console.fail(error) }
    guard Interruption.isAsked else { return }
    let isPart = read + faults.count < all
    let part = isPart ? "\(read) of \(all) \(things)" : "a part of the comparisons"
    run.console.fail("\(command): stopped after \(part) (the groups are of those)")
  }

  /// What is read one by one, in a person's words.
  var things: String { supply.isOfFiles ? "files" : "articles" }

  /// Writes the groups in the form that was asked for, and ends the command.
  ///
  /// - Parameters:
  ///   - groups: what was found.
  ///   - name: of their array in a JSON document.
  ///   - version: of the rule that made them.
  ///   - json: a group as JSON.
  ///   - text: writes a group for a person.
  /// - Throws: the exit status where something failed.
  mutating func answer<Group>(
    _ groups: [Group], name: String, version: Int, json: (Group) -> JSON,
    text: (Group, inout Console) -> Void
  ) throws {
    switch options.output.format {
    case .document:
      run.console.json(
        .object([
          (key: name, value: .array(groups.map(json))),
          (key: "algorithm", value: .integer(version)),
        ]))
    case .lines: for group in groups { run.console.json(json(group)) }
    case .text: for group in groups { text(group, &run.console) }
    }
    try run.finish()
  }
}

extension ProgressLine {
  /// Shows how far a search is, and of what.
  func show(_ progress: LibraryProgress, reading things: String) {
    switch progress {
    case .loaded(let count, let all): show("\(count) of \(all) \(things) loaded")
    case .read(let count, let all): show("\(count) of \(all) \(things) read")
    case .cleaned(let count, let all): show("\(count) of \(all) articles cleaned again")
    case .compared(let count, let all): show("\(count) of \(all) articles compared")
    case .named(let share): show("\(Int(share * 100)) % of the text searched for names")
    case .placed(let count, let all): show("\(count) of \(all) texts put into stories")
    }
  }
}
