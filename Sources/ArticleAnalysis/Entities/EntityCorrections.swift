package import Articles

/// What a person has said about identities; it wins over everything that was found out.
///
/// Written as lines: `same: Raqqa | Raqa | Rakka` (one entity, named by the first form),
/// `apart: Trump` (this form stands for itself), `never: Best` (no name at all), `person: Paris`,
/// `organisation: Wagner` or `place: Lusitania` (what these names name). A form that is said to be a
/// name is one wherever it stands, though nothing else has found it. Blank lines and lines that begin
/// with `#` say nothing.
package struct EntityCorrections: Sendable, Equatable {
  /// A line that could not be understood.
  package struct Problem: Error, Sendable, Equatable {
    /// From 1.
    package var line: Int
    package var text: String
  }

  /// Two lines of which only the later one counts.
  package struct Contradiction: Sendable, Equatable {
    /// From 1.
    package var line: Int
    package var text: String
    /// The earlier one.
    package var other: Int
    package var otherText: String
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

  /// Reads corrections, a later one before an earlier; lines that are no correction, and those that
  /// contradict an earlier one, are told.
  package static func parse(
    _ text: String
  ) -> (corrections: Self, problems: [Problem], contradictions: [Contradiction]) {
    var result = Self()
    var problems: [Problem] = []
    var contradictions: [Contradiction] = []
    var last: [Question: (answer: String, line: Int, text: String)] = [:]
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      let line = trimmed(line)
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let (word, forms) = parts(line), result.read(word, forms) else {
        problems.append(Problem(line: index + 1, text: line))
        continue
      }
      for (question, answer) in answers(word, forms) {
        if let earlier = last[question], earlier.answer != answer,
          contradictions.last?.line != index + 1
        {
          contradictions.append(
            Contradiction(
              line: index + 1, text: line, other: earlier.line, otherText: earlier.text))
        }
        last[question] = (answer, index + 1, line)
      }
    }
    return (result, problems, contradictions)
  }

  /// What a line decides of a form.
  private enum Question: Hashable {
    /// Under which name it counts.
    case name(String)
    /// What it names.
    case kind(String)
  }

  private static func answers(_ word: String, _ forms: [String]) -> [(Question, String)] {
    switch word {
    // The first form keeps its name, which may be part of another line.
    case "same": forms.dropFirst().map { (.name($0), "same \(forms[0])") }
    case "apart", "never": forms.map { (.name($0), word) }
    default: forms.map { (.kind($0), word == "organization" ? "organisation" : word) }
    }
  }

  /// The word before the colon and the forms behind it; nil for a line without both.
  private static func parts(_ line: String) -> (word: String, forms: [String])? {
    // The sign that stands for bytes which are no text.
    guard let colon = line.firstIndex(of: ":"), !line.contains("\u{FFFD}") else { return nil }
    let forms = line[line.index(after: colon)...].split(separator: "|").map(trimmed)
      .filter { !$0.isEmpty }
    return forms.isEmpty ? nil : (trimmed(line[..<colon]), forms)
  }

  private mutating func read(_ word: String, _ forms: [String]) -> Bool {
    switch word {
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
