/// Why a theme's file could not be used, and where.
package struct ThemeFault: Error, Hashable {
  /// The file as it was named by the caller.
  package let file: String
  /// Counted from 1; nil where it concerns the whole file.
  package let line: Int?
  package let what: Problem

  package enum Problem: Hashable, Sendable {
    /// The YAML parser's words.
    case syntax(String)
    /// A name that stands twice.
    case twice(String)
    /// The file is not a list of names and values.
    case notAScheme
    /// Only `base16` is understood.
    case unknownSystem(String)
    case missing(String)
    /// A value that is no `#rrggbb`, number from 0 to 255 or `default`.
    case badColour(name: String, value: String)
    case unknownRole(String)
    /// A word in a role's value that is no slot, colour, `on` or attribute.
    case badStyle(role: String, word: String)
  }
}
