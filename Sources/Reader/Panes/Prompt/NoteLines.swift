internal import Articles

/// The lines of a note, which is written in one.
enum NoteLines {
  /// What stands where a line ends.
  static let end: Character = "⏎"

  /// The lines that a note has.
  static func lines(of note: String) -> [String] {
    note.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { WhiteSpace.collapsed(String($0)) }
  }

  /// A note as it is written in one line.
  static func shown(_ note: String) -> String {
    lines(of: note).joined(separator: String(end))
  }

  /// The note that a line stands for.
  static func kept(_ line: String) -> String {
    line.split(separator: end, omittingEmptySubsequences: false)
      .map { WhiteSpace.collapsed(String($0)) }.joined(separator: "\n")
  }
}
