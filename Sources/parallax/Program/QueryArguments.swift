/// The arguments of commands that take a query, in which `-word` is what must not hold and no option.
enum QueryArguments {
  /// The commands, and how many words stand before the query.
  private static let commands = ["search": 0, "mark": 1, "tag": 1, "mute": 0, "save": 1]
  /// Options that have a value behind them.
  private static let valued: Set = ["--library", "--limit", "--until", "--remove"]

  /// The arguments with their options first and then, behind a `--`, their words in order; as they are where
  /// no word of a query begins with one dash.
  static func told(_ arguments: some Sequence<String>) -> [String] {
    let arguments = Array(arguments)
    guard let command = arguments.first, let leading = commands[command],
      !arguments.contains("--"), !arguments.contains("-h")
    else { return arguments }
    var options: [String] = []
    var words: [String] = []
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        words.append(argument)
        continue
      }
      options.append(argument)
      if valued.contains(argument), let value = rest.popFirst() { options.append(value) }
    }
    func isExclusion(_ word: String) -> Bool { word.hasPrefix("-") && word.count > 1 }
    guard words.dropFirst(leading).contains(where: isExclusion),
      !words.prefix(leading).contains(where: isExclusion)
    else { return arguments }
    return [command] + options + ["--"] + words
  }
}
