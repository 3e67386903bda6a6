package import TerminalCanvas

/// How every role looks.
package struct Theme: Sendable {
  package let name: String
  package let isDark: Bool
  private let styles: [Role: Style]

  /// Makes a theme of a scheme's colours, and of what the scheme says of single roles.
  package init(_ scheme: Base16Scheme) {
    name = scheme.name
    isDark = scheme.isDark
    styles = Self.defaults(scheme.palette).merging(scheme.roles) { $1 }
  }

  /// Reads a theme from a Base16 file.
  package init(yaml: String, file: String) throws(ThemeFault) {
    self.init(try Base16Scheme(yaml: yaml, file: file))
  }

  private init(name: String, isDark: Bool, styles: [Role: Style]) {
    self.name = name
    self.isDark = isDark
    self.styles = styles
  }

  package func style(_ role: Role) -> Style {
    styles[role] ?? Style()
  }

  /// A theme of attributes alone, for `NO_COLOR` and terminals without colour.
  package static let monochrome = Theme(
    name: "Monochrome", isDark: true,
    styles: [
      .dim: [.dim], .rule: [.dim], .title: [.bold], .focusTitle: [.bold, .reverse],
      .selection: [.reverse], .unread: [.bold], .starred: [.bold], .person: [.bold],
      .organisation: [.bold, .underline], .place: [.underline], .quotation: [.italic],
      .link: [.underline], .match: [.reverse, .bold], .same: [.dim], .differs: [.underline],
      .conflict: [.bold, .reverse], .onlyLeft: [.bold], .onlyRight: [.bold, .italic],
      .status: [.reverse], .error: [.bold, .reverse],
    ].mapValues { (attributes: Attributes) in Style(attributes: attributes) })

  /// What each role takes of the sixteen colours where the scheme does not say.
  private static func defaults(_ palette: [Colour]) -> [Role: Style] {
    func style(_ slot: Int, on ground: Int = 0, _ attributes: Attributes = []) -> Style {
      Style(foreground: palette[slot], background: palette[ground], attributes: attributes)
    }
    return [
      .text: style(5), .dim: style(4), .rule: style(3), .title: style(5, .bold),
      .focusTitle: style(0, on: 13, .bold), .selection: style(5, on: 2), .unread: style(6, .bold),
      .starred: style(10, .bold), .person: style(13, .bold), .organisation: style(14, .bold),
      .place: style(11, .underline), .number: style(9), .quotation: style(5, .italic),
      .link: style(12, .underline), .match: style(0, on: 10), .same: style(4),
      .differs: style(10), .conflict: style(8, .bold), .onlyLeft: style(12),
      .onlyRight: style(14), .status: style(5, on: 1), .error: style(8, .bold),
    ]
  }
}
