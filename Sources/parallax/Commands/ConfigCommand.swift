internal import ArgumentParser
internal import Reader

/// `parallax config`: what is set and where it came from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show what is set and where it came from.")

  @OptionGroup var place: LibraryOptions
  @OptionGroup var output: OutputOptions

  /// One thing that is set.
  private struct Entry {
    var name: String
    /// Nil for none.
    var value: String?
    var origin: String
  }

  func run() throws {
    var run = CommandRun()
    let configuration = ConfigurationFile.load()
    for fault in configuration.faults + themeFaults(configuration) { run.console.fail(fault) }
    let entries = settings(configuration) + places(configuration)
    switch output.format {
    case .document: run.console.json(["settings": .array(entries.map(json))])
    case .lines: for entry in entries { run.console.json(json(entry)) }
    case .text:
      for entry in entries {
        run.console.row([entry.name, entry.value ?? "–", entry.origin])
      }
    }
    try run.finish()
  }

  /// What is wrong with the themes of the person, and with the name of the one that is set.
  private func themeFaults(_ configuration: ConfigurationFile) -> [String] {
    var catalogue = ThemeCatalogue.load()
    let faults = catalogue.faults
    _ = catalogue.index(of: configuration.content.settings.theme)
    let place = [
      configuration.file, configuration.content.lines[.theme].map(String.init),
    ].compactMap(\.self).joined(separator: ":")
    return faults + catalogue.faults.dropFirst(faults.count).map { "\(place): \($0)" }
  }

  private func settings(_ configuration: ConfigurationFile) -> [Entry] {
    Setting.allCases.map { setting in
      let line = configuration.content.lines[setting]
      return Entry(
        name: setting.rawValue, value: setting.value(in: configuration.content.settings),
        origin: line.map { "\(configuration.file ?? ""):\($0)" } ?? "default")
    }
  }

  private func places(_ configuration: ConfigurationFile) -> [Entry] {
    let isNamed = place.library != nil || place.noLibrary
    return [
      file("configuration", ConfigurationFile.path, from: "XDG_CONFIG_HOME"),
      file(
        "library", place.path, from: "XDG_DATA_HOME",
        option: isNamed ? (place.noLibrary ? "--no-library" : "--library") : nil),
      file(
        "aliases", Environment.configurationFolder.map { $0 + "/aliases" },
        from: "XDG_CONFIG_HOME"),
      file("themes", ThemeCatalogue.userFolder, from: "XDG_CONFIG_HOME"),
      variable("no-colour", "NO_COLOR"), variable("browser", "BROWSER"),
    ]
  }

  private func file(
    _ name: String, _ path: String?, from variable: String, option: String? = nil
  ) -> Entry {
    let isThere = path.map(LibraryPlace.exists) ?? false
    let origin = option ?? (Environment[variable] != nil ? variable : "HOME")
    return Entry(
      name: name, value: path, origin: origin + (isThere || path == nil ? "" : ", not there yet"))
  }

  private func variable(_ name: String, _ variable: String) -> Entry {
    Entry(
      name: name, value: Environment[variable],
      origin: Environment[variable] == nil ? "not set" : variable)
  }

  private func json(_ entry: Entry) -> JSON {
    [
      "name": .string(entry.name), "value": JSON(entry.value), "origin": .string(entry.origin),
    ]
  }
}
