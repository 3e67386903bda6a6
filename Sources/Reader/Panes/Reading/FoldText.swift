package import Articles
internal import TerminalCanvas

/// What the line of a fold says, in forms of which each is shorter than the one before.
package struct FoldText {
  /// The whole of it first; what differs stands in every form.
  private(set) var forms: [String]

  /// The keys that open or close a fold, in full and alone.
  package static func hints(isOpen: Bool) -> [String] { [isOpen ? "za closes" : "za opens", "za"] }

  /// The words of the form that a row of so many columns holds, and which hint goes beside them.
  package func fitting(columns: Int, isOpen: Bool) -> String {
    forms.first { form in
      Self.hints(isOpen: isOpen).contains { Self.fits(form, $0, columns: columns) }
    } ?? forms.last ?? ""
  }

  /// Whether words, the sign in front of them and a hint stand on one row.
  package static func fits(_ words: String, _ hint: String, columns: Int) -> Bool {
    DisplayWidth.columns(of: words) + DisplayWidth.columns(of: hint) + 3 <= columns
  }

  package init(_ passages: Range<Int>, of article: Article) {
    let members = article.passages[passages]
    guard let first = members.first else {
      forms = []
      return
    }
    switch first.kind {
    case .repeat: forms = Self.forms(ofRepeats: members)
    case .boilerplate:
      let labels = members.compactMap(\.label).reduce(into: [String]()) { labels, label in
        if !labels.contains(label) { labels.append(label) }
      }
      let lines = members.reduce(0) { $0 + article.lines(of: $1.range).count }
      let what = labels.isEmpty ? "" : ": " + labels.joined(separator: ", ")
      forms = ["boilerplate\(what), \(Counted.text(lines, "line"))"]
    default: forms = [first.label ?? first.reason]
    }
  }

  private static func forms(ofRepeats members: ArraySlice<Passage>) -> [String] {
    let note = note(of: members)
    guard members.count > 1 else {
      let label = members.first?.label ?? "text"
      let whole = "\(label) \(members.first?.reason ?? "")"
      guard let note else { return [whole, label] }
      return [whole + Self.more, whole, "\(label), \(note)", note]
    }
    let count = max(1, members.count { !$0.joinsPrevious })
    let whole = "\(Counted.text(count, "paragraph")) stand\(count == 1 ? "s" : "") twice"
    let short = "\(Counted.text(count, "paragraph")) twice"
    guard let note else { return [whole, short, "\(count) ¶ twice"] }
    return [
      "\(whole) (\(note))\(more)", "\(whole) (\(note))", "\(short), \(note)",
      "\(count) ¶ twice, \(note)", note,
    ]
  }

  static let more = " · zd shows what"

  /// How repeats differ from what they repeat; nil where they do not.
  private static func note(of members: ArraySlice<Passage>) -> String? {
    guard members.contains(where: { $0.difference == .numbersDiffer }) else {
      return members.contains { $0.difference != nil } ? "differs" : nil
    }
    let figures = members.reduce(0) { $0 + $1.differingFigures }
    return figures == 0
      ? "figures differ"
      : "\(Counted.text(figures, "figure")) differ"
        + (figures == 1 ? "s" : "")
  }
}

extension Article {
  /// What the line of a fold says in full: how much of what is inside, and why.
  package func foldText(_ passages: Range<Int>) -> String {
    let forms = FoldText(passages, of: self).forms
    // What the reader's keys do is no news outside it.
    return forms.first { !$0.hasSuffix(FoldText.more) } ?? ""
  }
}
