/// What a person says of the identity of names: a line of the alias file.
package enum NameCorrection: Sendable, Hashable {
  /// One entity, called by the first form.
  case same([String])
  /// Forms that stand for themselves, whatever they were taken for.
  case apart([String])
  /// Forms that are no names.
  case never([String])

  package var forms: [String] {
    switch self {
    case .same(let forms), .apart(let forms), .never(let forms): forms
    }
  }

  /// As it stands in the file, on one line; the sign between two forms cannot stand in one.
  package var line: String {
    let word =
      switch self {
      case .same: "same"
      case .apart: "apart"
      case .never: "never"
      }
    let forms = forms.map { form in
      WhiteSpace.collapsed(String(form.map { $0 == "|" ? " " : $0 }))
    }
    return "\(word): \(forms.joined(separator: " | "))"
  }
}

extension NameCorrection {
  /// The correction that a line states in the way of `line`; nil for any other text.
  package init?(line: String) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let forms = line[line.index(after: colon)...].split(separator: "|")
      .map { WhiteSpace.collapsed(String($0)) }.filter { !$0.isEmpty }
    guard !forms.isEmpty else { return nil }
    switch line[..<colon] {
    case "same": self = .same(forms)
    case "apart": self = .apart(forms)
    case "never": self = .never(forms)
    default: return nil
    }
  }
}

/// A change of what a person says of names.
package enum NameEdit: Sendable, Hashable {
  case said(NameCorrection)
  case takenBack(NameCorrection)
}
