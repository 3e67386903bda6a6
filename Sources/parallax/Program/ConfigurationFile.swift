internal import Glibc
internal import Reader

/// The person's configuration file, as it is read when the program begins.
struct ConfigurationFile {
  /// `parallax/config` in the XDG configuration folder; nil where there is no home.
  static var path: String? { Environment.configurationFolder.map { $0 + "/config" } }

  /// Nil where there is no file.
  private(set) var file: String?
  private(set) var content = SettingsFile()
  /// What is wrong with it, as `WHERE: WHAT (what to do)`.
  private(set) var faults: [String] = []

  /// Bytes that are read of the file; settings take a few hundred.
  private static let limit = 1 << 16

  static func load(_ path: String? = ConfigurationFile.path) -> ConfigurationFile {
    var result = ConfigurationFile()
    guard let path, LibraryPlace.exists(path) else { return result }
    result.file = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    var buffer = [UInt8](repeating: 0, count: limit)
    let count = descriptor < 0 ? -1 : read(descriptor, &buffer, buffer.count)
    if descriptor >= 0 { close(descriptor) }
    guard count >= 0 else {
      result.faults = ["\(path): cannot be read (check its permissions)"]
      return result
    }
    let yaml = String(decoding: buffer.prefix(count), as: UTF8.self)
    result.content = SettingsFile(yaml: yaml, file: path)
    result.faults = result.content.faults.map(ErrorWords.text)
    return result
  }
}

extension ErrorWords {
  static func text(of fault: SettingsFault) -> String {
    let place = fault.line.map { "\(fault.file):\($0)" } ?? fault.file
    let names = Setting.allCases.map(\.rawValue).joined(separator: ", ")
    return switch fault.what {
    case .notYAML: "\(place): is no YAML (write lines such as mark-copies-read: on)"
    case .notAList: "\(place): is no list of settings (write lines such as mark-copies-read: on)"
    case .twice(let name):
      "\(place): '\(name)' stands twice (the last one counts; remove the other)"
    case .unknown(let name): "\(place): '\(name)' is no setting (settings are: \(names))"
    case .badValue(let setting, let word):
      "\(place): \(setting.rawValue) cannot be '\(word)' (write \(setting.values))"
    }
  }
}
