internal import Articles

/// Cuts a line that names people, outlets, places and dates at the signs between them.
enum LineSegments {
  private static let signs = PhraseSet(["|", "•", "·", "‧", "—", "–", "/", ",", " - ", " -- "])

  /// The parts of a line between bars, dashes and commas; a date keeps its own signs.
  ///
  /// With `atHyphens` a hyphen between blanks parts too.
  static func segments(of line: String, atHyphens: Bool = false) -> [String] {
    let whole = WhiteSpace.collapsed(line)
    guard signs.isContained(in: line) else { return whole.isEmpty ? [] : [whole] }
    var result: [String] = []
    for piece in pieces(of: whole, atHyphens: atHyphens) {
      append(piece.split(separator: ",").map { WhiteSpace.collapsed(String($0)) }, to: &result)
    }
    return result
  }

  /// What stands in one pair of brackets around the whole of a line, else the line.
  static func withoutBrackets(_ line: String) -> String {
    guard let first = line.utf8.first, let last = line.utf8.last,
      first == UInt8(ascii: "(") && last == UInt8(ascii: ")")
        || first == UInt8(ascii: "[") && last == UInt8(ascii: "]")
    else { return line }
    let inner = line.dropFirst().dropLast()
    return inner.contains(where: { "()[]".contains($0) }) ? line : String(inner)
  }

  /// Adds the parts between commas, where a date may take several.
  private static func append(_ parts: [String], to result: inout [String]) {
    var index = 0
    while index < parts.count {
      let ends = ((index + 1)...min(parts.count, index + datePartsLimit)).reversed()
      let mayBeDate = DateLineReader.mayOpen(parts[index])
      let end = ends.first { end in
        mayBeDate && DateLineReader.read(parts[index..<end].joined(separator: ", ")) != nil
      }
      if let end {
        result.append(parts[index..<end].joined(separator: ", "))
      } else if !parts[index].isEmpty {
        result.append(parts[index])
      }
      index = end ?? index + 1
    }
  }

  /// Most parts between commas that a date has: `Thursday, November 26, 2015, 10:30 AM`.
  private static let datePartsLimit = 4

  private static func pieces(of line: String, atHyphens: Bool) -> [String] {
    let scalars = Array(line.unicodeScalars)
    func isFigure(_ place: Int) -> Bool {
      scalars.indices.contains(place) && TextScalar.isDigit(scalars[place])
    }
    func isBlank(_ place: Int) -> Bool {
      scalars.indices.contains(place) && (scalars[place] == " " || scalars[place] == "-")
    }
    var pieces = [String.UnicodeScalarView()]
    for (place, scalar) in scalars.enumerated() {
      let parts =
        switch scalar {
        case "|", "•", "·", "‧", "—": true
        // `06/02/2026` and `10–12 May` are not parted.
        case "–", "/": !(isFigure(place - 1) && isFigure(place + 1))
        case "-": atHyphens && isBlank(place - 1) && isBlank(place + 1)
        default: false
        }
      if parts { pieces.append(.init()) } else { pieces[pieces.count - 1].append(scalar) }
    }
    return pieces.map { String($0) }
  }
}
