internal import Glibc
internal import Reader

/// The themes that can be chosen: the user's own, and those in the binary.
struct ThemeCatalogue {
  private(set) var choices: [ThemeChoice] = []
  /// What is wrong with a file, as `WHERE: WHAT (what to do)`.
  private(set) var faults: [String] = []

  /// The default alone, which is enough for a first screen; nil where the user has one of its name.
  static var standard: ThemeCatalogue? {
    let name = "parallax-dark"
    guard !LibraryPlace.exists("\(userFolder ?? "")/\(name).yaml"), let theme = Theme.embedded(name)
    else { return nil }
    var catalogue = ThemeCatalogue()
    catalogue.choices = [ThemeChoice(name: name, theme: theme)]
    return catalogue
  }

  /// Reads the user's folder; a file there hides a shipped theme of the same name.
  static func load(folder: String? = ThemeCatalogue.userFolder) -> ThemeCatalogue {
    var catalogue = ThemeCatalogue()
    for name in folder.map(themeFiles) ?? [] {
      catalogue.add(file: "\(folder ?? "")/\(name)", name: String(name.dropLast(".yaml".count)))
    }
    for shipped in EmbeddedTheme.all where !catalogue.has(shipped.name) {
      guard let theme = Theme.embedded(shipped.name) else { continue }
      catalogue.choices.append(ThemeChoice(name: shipped.name, theme: theme))
    }
    return catalogue
  }

  /// `parallax/themes` in the XDG configuration folder; nil where there is no home.
  static var userFolder: String? {
    Environment.configurationFolder.map { $0 + "/themes" }
  }

  /// The theme to begin with; one that is not there is a fault, and the default is used.
  mutating func index(of name: String?) -> Int {
    let standard = choices.firstIndex { $0.name == "parallax-dark" } ?? 0
    guard let name else { return standard }
    guard let index = choices.firstIndex(where: { $0.name == name }) else {
      let names = choices.map(\.name).joined(separator: ", ")
      faults.append("theme \(name): is not there (themes are: \(names))")
      return standard
    }
    return index
  }

  private func has(_ name: String) -> Bool {
    choices.contains { $0.name == name }
  }

  private mutating func add(file: String, name: String) {
    guard let yaml = Self.contents(of: file) else {
      faults.append("\(file): cannot be read (check its permissions)")
      return
    }
    do throws(ThemeFault) {
      choices.append(ThemeChoice(name: name, theme: try Theme(yaml: yaml, file: file)))
    } catch {
      faults.append(ErrorWords.text(of: error))
    }
  }

  private static func themeFiles(_ folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".yaml"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Bytes that a theme may have; a scheme has under two thousand.
  private static let limit = 1 << 16

  private static func contents(of file: String) -> String? {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: limit)
    let count = read(descriptor, &buffer, buffer.count)
    return count < 0 ? nil : String(decoding: buffer.prefix(count), as: UTF8.self)
  }
}
