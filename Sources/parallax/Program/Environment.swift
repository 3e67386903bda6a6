internal import Glibc

/// What the environment of the process says; an empty value says nothing.
enum Environment {
  static subscript(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// `parallax` in the XDG configuration folder; nil where there is no home.
  static var configurationFolder: String? {
    folder("XDG_CONFIG_HOME", under: "/.config")
  }

  /// `parallax` in the XDG data folder; nil where there is no home.
  static var dataFolder: String? {
    folder("XDG_DATA_HOME", under: "/.local/share")
  }

  /// A relative path in an XDG variable is invalid and not used, as the specification demands.
  private static func folder(_ variable: String, under home: String) -> String? {
    let named = self[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? self["HOME"].map { $0 + home }).map { $0 + "/parallax" }
  }
}
