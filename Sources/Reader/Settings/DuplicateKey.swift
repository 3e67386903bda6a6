internal import Yams

/// A name that stands twice in a file of names and values.
struct DuplicateKey {
  let name: String
  /// The line on which it stands again, from 1; nil where it is spelled otherwise there.
  let line: Int?

  /// What an error says of it; nil for any other error.
  init?(_ error: any Error, in yaml: String) {
    guard case .duplicatedKeysInMapping(let names, _)? = error as? YamlError,
      let name = names.first
    else { return nil }
    self.name = name
    let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let places = lines.indices.filter { index in
      lines[index].drop(while: \.isWhitespace).hasPrefix("\(name):")
    }
    line = places.dropFirst().first.map { $0 + 1 }
  }
}
