internal import Yams

/// The configuration file: names and values in YAML.
///
/// A line that says nothing is a fault of its own; the others count.
package struct SettingsFile: Sendable {
  package private(set) var settings = ReaderSettings()
  /// The line on which each setting stands, from 1.
  package private(set) var lines: [Setting: Int] = [:]
  package private(set) var faults: [SettingsFault] = []

  /// Nothing is set.
  package init() {}

  package init(yaml: String, file: String) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml, .basic)
    } catch {
      readLines(yaml, file)
      if let key = DuplicateKey(error, in: yaml) {
        faults.append(SettingsFault(file: file, line: key.line, what: .twice(key.name)))
      }
      if faults.isEmpty {
        faults = [SettingsFault(file: file, line: Self.line(of: error), what: .notYAML)]
      }
      return
    }
    // An empty file sets nothing.
    guard let root, root.scalar?.string != "" else { return }
    guard let mapping = root.mapping else {
      faults = [SettingsFault(file: file, line: root.mark?.line, what: .notAList)]
      return
    }
    for (key, value) in mapping { read(key, value, file, line: nil) }
  }

  /// Reads the lines of a file that is no YAML as a whole: those that are count.
  private mutating func readLines(_ yaml: String, _ file: String) {
    let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let root = try? Yams.compose(yaml: String(line), .basic)
      if let mapping = root?.mapping {
        for (key, value) in mapping { read(key, value, file, line: index + 1) }
      } else if let first = line.first(where: { !$0.isWhitespace }), first != "#" {
        faults.append(SettingsFault(file: file, line: index + 1, what: .notYAML))
      }
    }
  }

  /// Reads a setting; `line` is where it stands, if its marks do not tell.
  private mutating func read(_ key: Node, _ value: Node, _ file: String, line: Int?) {
    let name = key.scalar?.string ?? ""
    let line = line ?? key.mark?.line
    guard let setting = Setting(rawValue: name) else {
      faults.append(SettingsFault(file: file, line: line, what: .unknown(name)))
      return
    }
    let word = value.scalar?.string ?? ""
    guard setting.set(word, in: &settings) else {
      faults.append(
        SettingsFault(file: file, line: line, what: .badValue(setting, word)))
      return
    }
    lines[setting] = line ?? 1
  }

  private static func line(of error: any Error) -> Int? {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }
}

/// What is wrong in the configuration file, and where.
package struct SettingsFault: Error, Hashable {
  /// The file as it was named by the caller.
  package let file: String
  /// Counted from 1; nil where it concerns the whole file.
  package let line: Int?
  package let what: Problem

  package enum Problem: Hashable, Sendable {
    case notYAML
    /// The file is not a list of names and values.
    case notAList
    /// A setting that is made twice, of which the last counts.
    case twice(String)
    case unknown(String)
    case badValue(Setting, String)
  }
}
