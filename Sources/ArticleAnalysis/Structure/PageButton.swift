/// Tells the labels of the buttons that pages put between a headline and its text.
enum PageButton {
  /// Those that do not speak of sharing wherever they stand.
  private static let labels: Set<String> = [
    "comment", "comments", "share page", "gift", "gift article", "read later", "follow", "guardar",
  ]

  /// Words of the longest label in another language.
  private static let longest = 4

  /// Whether the line is nothing but the label of a button, as `Share`.
  static func isLabel(_ line: String) -> Bool {
    guard line.utf8.count <= 48, LineWords(line).words.count <= longest else { return false }
    return labels.contains(line.lowercased()) || CueReader.cue(line)?.label == .sharing
  }
}
