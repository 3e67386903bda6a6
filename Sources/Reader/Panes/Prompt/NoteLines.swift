internal import Articles

/// The lines of a note in the one line in which it is written.
enum NoteLines {
  /// What stands where a line ends.
  static let end: Character = "⏎"

  /// A note as it is written in one line.
  static func shown(_ note: String) -> String {
    note.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { WhiteSpace.collapsed(String($0)) }.joined(separator: String(end))
  }

  /// The note that a line stands for.
  static func kept(_ line: String) -> String {
    line.split(separator: end, omittingEmptySubsequences: false)
      .map { WhiteSpace.collapsed(String($0)) }.joined(separator: "\n")
  }
}
