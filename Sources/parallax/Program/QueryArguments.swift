/// The arguments of commands that take a query, in which `-word` is what must not hold and no option.
enum QueryArguments {
  private static let commands: Set = ["search", "mark", "tag", "mute", "save"]

  /// The arguments with those that begin with one dash behind a `--`, in their order.
  static func told(_ arguments: some Sequence<String>) -> [String] {
    let arguments = Array(arguments)
    guard let command = arguments.first, commands.contains(command), !arguments.contains("--")
    else {
      return arguments
    }
    let dashed = arguments.filter(isExclusion)
    guard !dashed.isEmpty else { return arguments }
    return arguments.filter { !isExclusion($0) } + ["--"] + dashed
  }

  private static func isExclusion(_ argument: String) -> Bool {
    argument.hasPrefix("-") && !argument.hasPrefix("--") && argument.count > 1 && argument != "-h"
  }
}
