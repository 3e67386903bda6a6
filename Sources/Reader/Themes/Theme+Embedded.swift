internal import CThemes

/// A theme's file that the binary carries.
package struct EmbeddedTheme: Hashable, Sendable {
  /// What a person types to choose it: the file's name without `.yaml`.
  package let name: String
  package let yaml: String

  /// All of them; the first is the default on a dark ground, the second on a light one.
  package static var all: [EmbeddedTheme] {
    (0..<theme_file_count()).map { index in
      let file = theme_file_at(index)
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
      return EmbeddedTheme(
        name: String(cString: file.name), yaml: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The one with a name.
  package static func named(_ name: String) -> EmbeddedTheme? {
    all.first { $0.name == name }
  }
}

extension Theme {
  /// An embedded theme by its name; nil where there is none.
  package static func embedded(_ name: String) -> Theme? {
    guard let file = EmbeddedTheme.named(name) else { return nil }
    return try? Theme(yaml: file.yaml, file: name + ".yaml")
  }

  /// The embedded default for a dark or a light ground.
  package static func standard(isDark: Bool) -> Theme {
    embedded(isDark ? "parallax-dark" : "parallax-light") ?? .monochrome
  }
}
