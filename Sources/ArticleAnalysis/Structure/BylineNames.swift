internal import Articles

/// Takes the names out of a byline, for lists of references.
package enum BylineNames {
  private static let joints = [" and ", " und ", " et ", " y ", " & ", " и "]

  /// Those who are named, without `By`, places, roles, outlets and dates; the whole line where no
  /// name can be told.
  package static func names(in line: String) -> [String] {
    let line = WhiteSpace.collapsed(line)
    let rest = BylineReader.withoutPrefix(line)
    // `Von`, `Di` and `Av` begin surnames too: behind them a whole name must be left.
    let keepsPrefix = Self.particles.contains { line.hasPrefix($0) } && !Self.beginsWithName(rest)
    let plain = keepsPrefix ? line : rest
    var names: [String] = []
    for segment in LineSegments.segments(of: plain) {
      var found = people(in: segment)
      if names.isEmpty, found.isEmpty, isSurname(segment) { found = [segment] }
      for name in found where !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? [plain] : names
  }

  /// Whether it is one word that may be a name, as `O'Brien` before a given name.
  private static func isSurname(_ segment: String) -> Bool {
    let line = LineWords(segment)
    return line.words.count == 1 && segment.first?.isUppercase == true && !line.isRoleLike
      && OutletNames.outlet(segment) == nil && AgencyNames.agency(segment) == nil
      && !PlaceNames.contains(segment) && DateLineReader.read(segment) == nil
  }

  private static let particles = ["Von ", "von ", "Di ", "Av ", "Af "]

  /// Whether a given name and a surname stand first.
  private static func beginsWithName(_ line: String) -> Bool {
    let words = LineWords(LineSegments.segments(of: line).first ?? "").words
    return words.count > 1 && words[0].first?.isUppercase == true
  }

  private static func people(in segment: String) -> [String] {
    guard DateLineReader.read(segment) == nil, !LineWords(segment).isRoleLike else { return [] }
    var parts = [segment]
    for joint in joints {
      parts = parts.flatMap { $0.split(separator: joint).map(String.init) }
    }
    return parts.compactMap { part in
      let words = LineWords(part).words
      let end = words.firstIndex { ["in", "for", "at"].contains($0) } ?? words.count
      let name = words[..<end].joined(separator: " ")
      guard LineWords(name).isPersonLike, OutletNames.outlet(name) == nil,
        AgencyNames.agency(name) == nil, !PlaceNames.contains(name)
      else { return nil }
      return name
    }
  }
}
