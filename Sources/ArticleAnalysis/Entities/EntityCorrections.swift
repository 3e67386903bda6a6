package import Articles

/// What a person has said about identities; it wins over everything that was found out.
///
/// Written as lines: `same: Raqqa | Raqa | Rakka` (one entity, named by the first form),
/// `apart: Trump` (this form stands for itself), `never: Best` (no name at all), `person: Paris`,
/// `organisation: Wagner` or `place: Lusitania` (what these names name). Blank lines and lines that
/// begin with `#` say nothing.
package struct EntityCorrections: Sendable, Equatable {
  /// A line that could not be understood.
  package struct Problem: Error, Sendable, Equatable {
    /// From 1.
    package var line: Int
    package var text: String
  }

  /// The name that each form is to count under.
  package var same: [String: String]
  package var apart: Set<String>
  package var never: Set<String>
  /// What forms and names are said to name.
  package var kinds: [String: Entity.Kind] = [:]

  package init(same: [String: String] = [:], apart: Set<String> = [], never: Set<String> = []) {
    self.same = same
    self.apart = apart
    self.never = never
  }

  package var isEmpty: Bool {
    same.isEmpty && apart.isEmpty && never.isEmpty && kinds.isEmpty
  }

  /// The name that a form is to count under, through names that were themselves renamed later.
  package func stated(_ form: String) -> String? {
    guard var name = same[form] else { return nil }
    // Names may be said to be each other's in a circle.
    for _ in 0..<Self.longestChain {
      guard let next = same[name], next != name else { break }
      name = next
    }
    return name
  }

  /// How many renamings of one name are followed.
  private static let longestChain = 32

  /// The corrections with one more, which wins over the earlier ones.
  package func adding(_ correction: NameCorrection) -> Self {
    var result = self
    result.add(correction)
    return result
  }

  private mutating func add(_ correction: NameCorrection) {
    let forms = correction.forms
    switch correction {
    case .same:
      guard let first = forms.first else { return }
      for form in forms { same[form] = first }
      apart.subtract(forms)
      never.subtract(forms)
    case .apart:
      apart.formUnion(forms)
      never.subtract(forms)
      for form in forms { same[form] = nil }
    case .never: never.formUnion(forms)
    }
  }

  /// Reads corrections, a later one before an earlier; lines that are no correction are told and otherwise ignored.
  package static func parse(_ text: String) -> (corrections: Self, problems: [Problem]) {
    var result = Self()
    var problems: [Problem] = []
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      let line = trimmed(line)
      if line.isEmpty || line.hasPrefix("#") { continue }
      if !result.read(line) { problems.append(Problem(line: index + 1, text: line)) }
    }
    return (result, problems)
  }

  private mutating func read(_ line: String) -> Bool {
    // The sign that stands for bytes which are no text.
    guard let colon = line.firstIndex(of: ":"), !line.contains("\u{FFFD}") else { return false }
    let forms = line[line.index(after: colon)...].split(separator: "|").map(Self.trimmed)
      .filter { !$0.isEmpty }
    guard !forms.isEmpty else { return false }
    switch Self.trimmed(line[..<colon]) {
    case "same":
      guard forms.count > 1 else { return false }
      add(.same(forms))
    case "apart": add(.apart(forms))
    case "never": add(.never(forms))
    case "person": forms.forEach { kinds[$0] = .person }
    case "organisation", "organization": forms.forEach { kinds[$0] = .organisation }
    case "place": forms.forEach { kinds[$0] = .place }
    default: return false
    }
    return true
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
