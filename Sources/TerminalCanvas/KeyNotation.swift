/// Keys as text, the way vi writes them: `jj<Enter>c<C-d><lt><Space>`.
package enum KeyNotation {
  /// Why a text names no keys.
  package enum Fault: Error, Hashable {
    /// A `<` without its `>`; the offset counts scalars.
    case unclosed(offset: Int)
    /// A name between `<` and `>` that is no key's.
    case unknownName(String, offset: Int)
  }

  /// The keys that a text names.
  package static func parse(_ text: String) throws(Fault) -> [Key] {
    let scalars = Array(text.unicodeScalars)
    var keys: [Key] = []
    var position = 0
    while position < scalars.count {
      guard scalars[position] == "<" else {
        keys.append(.character(scalars[position]))
        position += 1
        continue
      }
      guard let close = scalars[position...].firstIndex(of: ">") else {
        throw .unclosed(offset: position)
      }
      var name = String.UnicodeScalarView()
      name.append(contentsOf: scalars[(position + 1)..<close])
      guard let key = key(named: String(name)) else {
        throw .unknownName(String(name), offset: position)
      }
      keys.append(key)
      position = close + 1
    }
    return keys
  }

  /// The text that names keys; `parse` reads it back.
  package static func print(_ keys: [Key]) -> String {
    keys.reduce(into: "") { $0.unicodeScalars.append(contentsOf: print($1).unicodeScalars) }
  }

  /// The text that names one key.
  package static func print(_ key: Key) -> String {
    switch key {
    case .character(let scalar): printedNames[scalar].map { "<\($0)>" } ?? String(scalar)
    case .control(let character): "<C-\(character == " " ? "Space" : String(character))>"
    case .alt(let scalar): "<A-\(printedNames[scalar] ?? String(scalar))>"
    case .function(let number): "<F\(number)>"
    default: namedKeys.first { $0.key == key }.map { "<\($0.name)>" } ?? ""
    }
  }

  /// The first name of a key is the one printed; case does not matter in reading.
  private static let namedKeys: [(name: String, key: Key)] = [
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home),
    ("End", .end), ("PageUp", .pageUp), ("PageDown", .pageDown), ("Enter", .enter), ("Tab", .tab),
    ("S-Tab", .backTab), ("BS", .backspace), ("Del", .delete), ("Insert", .insert),
    ("Esc", .escape), ("CR", .enter), ("Return", .enter), ("BackTab", .backTab),
    ("Backspace", .backspace), ("Delete", .delete), ("Ins", .insert), ("Escape", .escape),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")), ("lt", .character("<")),
    ("gt", .character(">")),
  ]

  private static let printedNames: [Unicode.Scalar: String] = [
    " ": "Space", "<": "lt", ">": "gt",
  ]

  private static func key(named name: String) -> Key? {
    let folded = name.lowercased()
    if let named = namedKeys.first(where: { $0.name.lowercased() == folded }) { return named.key }
    let scalars = name.unicodeScalars
    if folded.hasPrefix("c-") { return control(String(scalars.dropFirst(2))) }
    if folded.hasPrefix("a-") || folded.hasPrefix("m-") {
      return scalar(String(scalars.dropFirst(2))).map { .alt($0) }
    }
    if folded.hasPrefix("f"), let number = Int(folded.dropFirst()), (1...63).contains(number),
      folded.dropFirst() == String(number)[...]
    {
      return .function(number)
    }
    return nil
  }

  /// The one scalar that a text is or names.
  private static func scalar(_ text: String) -> Unicode.Scalar? {
    if let named = printedNames.first(where: { $0.value.lowercased() == text.lowercased() }) {
      return named.key
    }
    return text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }

  /// The key that a terminal sends for Ctrl and a character: some are keys of their own.
  private static func control(_ text: String) -> Key? {
    guard let scalar = scalar(text), scalar.isASCII else { return nil }
    return switch Character(scalar).lowercased() {
    case "i": .tab
    case "m": .enter
    case "h", "?": .backspace
    case "[": .escape
    case "@", " ": .control(" ")
    case let other where other >= "a" && other <= "z": .control(Character(other))
    case "\\", "]", "^", "_": .control(Character(scalar))
    default: nil
    }
  }
}
