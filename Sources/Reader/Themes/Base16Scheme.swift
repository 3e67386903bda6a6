package import TerminalCanvas
internal import Yams

/// A scheme of the Base16 system: sixteen colours with set purposes.
///
/// The file format is that of `github.com/tinted-theming/home` (styling.md). Two additions: a colour may
/// be a number of the terminal's palette or `default`, and `roles:` may say how a role looks.
package struct Base16Scheme: Sendable {
  package var name: String
  package var author: String
  /// Whether the ground is dark, by `variant` or else by the ground's colour.
  package var isDark: Bool
  /// `base00` to `base0F`, in their order.
  package var palette: [Colour]
  var roles: [Role: Style]

  /// Reads a scheme's file.
  ///
  /// - Throws: `ThemeFault` with the line of what is wrong.
  package init(yaml: String, file: String) throws(ThemeFault) {
    let fields = try SchemeFields(yaml: yaml, file: file)
    let system = fields.text("system") ?? "base16"
    guard system == "base16" else {
      throw fields.fault(.unknownSystem(system), at: fields.node("system"))
    }
    name = fields.text("name") ?? fields.text("scheme") ?? file
    author = fields.text("author") ?? ""
    palette = try fields.palette()
    isDark = Self.isDark(variant: fields.text("variant"), ground: palette[0])
    roles = try fields.roles(palette: palette)
  }

  private static func isDark(variant: String?, ground: Colour) -> Bool {
    switch variant {
    case "dark": true
    case "light": false
    default: ground.luminance.map { $0 < 0.5 } ?? true
    }
  }
}

/// The names and values of a scheme's file, with the lines they stand on.
private struct SchemeFields {
  let file: String
  private let root: Node.Mapping

  init(yaml: String, file: String) throws(ThemeFault) {
    self.file = file
    let node: Node?
    do {
      // All values are text: no rule has to tell numbers and days, which costs 5 ms to make ready.
      node = try Yams.compose(yaml: yaml, .basic)
    } catch {
      throw Self.fault(of: error, in: yaml, file: file)
    }
    guard case .mapping(let mapping)? = node else {
      throw ThemeFault(file: file, line: nil, what: .notAScheme)
    }
    root = mapping
  }

  func node(_ key: String) -> Node? { root.first { $0.key.scalar?.string == key }?.value }

  func text(_ key: String) -> String? { node(key)?.scalar?.string }

  func fault(_ what: ThemeFault.Problem, at node: Node?) -> ThemeFault {
    ThemeFault(file: file, line: node?.mark?.line, what: what)
  }

  /// The sixteen colours; older files have them beside the name, without `palette:`.
  func palette() throws(ThemeFault) -> [Colour] {
    let holder = node("palette")?.mapping ?? root
    var colours: [Colour] = []
    for slot in Base16Slot.names {
      guard let node = holder.first(where: { $0.key.scalar?.string == slot })?.value else {
        throw fault(.missing(slot), at: self.node("palette"))
      }
      guard let text = node.scalar?.string, let colour = Colour(schemeValue: text) else {
        throw fault(.badColour(name: slot, value: node.scalar?.string ?? "a list"), at: node)
      }
      colours.append(colour)
    }
    return colours
  }

  func roles(palette: [Colour]) throws(ThemeFault) -> [Role: Style] {
    guard let holder = node("roles") else { return [:] }
    guard let mapping = holder.mapping else { throw fault(.missing("roles"), at: holder) }
    var styles: [Role: Style] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard let role = Role(rawValue: name) else { throw fault(.unknownRole(name), at: key) }
      let words = value.scalar?.string ?? ""
      do {
        styles[role] = try RoleNotation.parse(words, palette: palette)
      } catch {
        throw fault(.badStyle(role: name, word: error.word), at: value)
      }
    }
    return styles
  }

  private static func fault(of error: any Error, in yaml: String, file: String) -> ThemeFault {
    if let key = DuplicateKey(error, in: yaml) {
      return ThemeFault(file: file, line: key.line, what: .twice(key.name))
    }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return ThemeFault(file: file, line: mark.line, what: .syntax(problem))
    case .reader(let problem, _, _, _):
      return ThemeFault(file: file, line: nil, what: .syntax(problem))
    default: return ThemeFault(file: file, line: nil, what: .syntax("it cannot be read"))
    }
  }
}
