package import TerminalCanvas

/// The names of a scheme's colours.
enum Base16Slot {
  static let names = (0..<16).map { "base0" + String($0, radix: 16, uppercase: true) }
}

/// A role's looks as words: `base0D on base01 bold underline`.
enum RoleNotation {
  /// A word that means nothing here.
  struct Fault: Error {
    let word: String
  }

  /// The style that the words say; what they leave out is the scheme's text and ground.
  static func parse(_ words: String, palette: [Colour]) throws(Fault) -> Style {
    var style = Style(foreground: palette[5], background: palette[0])
    var isGround = false
    for word in words.split(separator: " ").map(String.init) {
      if word == "on" {
        isGround = true
      } else if let attribute = attributes[word] {
        style.attributes.insert(attribute)
      } else if let colour = colour(word, palette: palette) {
        if isGround { style.background = colour } else { style.foreground = colour }
        isGround = false
      } else {
        throw Fault(word: word)
      }
    }
    return style
  }

  private static let attributes: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]

  private static func colour(_ word: String, palette: [Colour]) -> Colour? {
    if let slot = Base16Slot.names.firstIndex(where: { $0.lowercased() == word.lowercased() }) {
      return palette[slot]
    }
    return Colour(schemeValue: word)
  }
}

extension Colour {
  /// A colour as a scheme's file writes it: `#rrggbb`, `rrggbb`, a palette number or `default`.
  init?(schemeValue text: String) {
    if text == "default" {
      self = .standard
    } else if text.utf8.count <= 3, let index = UInt8(text) {
      self = .palette(index)
    } else {
      self.init(hexadecimal: text)
    }
  }

  /// Relative luminance by WCAG 2.1, 0 to 1; nil for what only the terminal knows.
  package var luminance: Double? {
    guard case .rgb(let red, let green, let blue) = self else { return nil }
    func linear(_ value: UInt8) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// Contrast with another colour by WCAG 2.1, 1 to 21; nil for what only the terminal knows.
  package func contrast(with other: Colour) -> Double? {
    guard let first = luminance, let second = other.luminance else { return nil }
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }
}

/// The 2.4th power of a number from 0 to 1, as the twelfth power of its fifth root.
private func power(_ value: Double) -> Double {
  guard value > 0 else { return 0 }
  var root = 1.0
  for _ in 0..<40 { root -= (root - value / (root * root * root * root)) / 5 }
  let square = root * root * root
  return square * square * square * square
}
