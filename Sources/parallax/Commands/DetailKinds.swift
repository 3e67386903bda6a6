internal import ArgumentParser
internal import Articles

/// Kinds of details as the command line takes them: `weapon` or `date,money`.
struct DetailKinds: ExpressibleByArgument {
  var kinds: Set<Detail>

  init(kinds: Set<Detail>) {
    self.kinds = kinds
  }

  init?(argument: String) {
    if argument == "all" {
      kinds = Set(Detail.allCases)
      return
    }
    let words = argument.split(separator: ",").map(String.init)
    let found = words.compactMap(Detail.init(rawValue:))
    guard !found.isEmpty, found.count == words.count else { return nil }
    kinds = Set(found)
  }

  static let allValueStrings = ["all"] + Detail.allCases.map(\.rawValue)

  var defaultValueDescription: String { "none" }
}
