/// Tells the labels of the buttons that pages put between a headline and its text.
enum PageButton {
  private static let labels: Set<String> = [
    "share", "save", "print", "email", "e-mail", "comment", "comments", "listen", "bookmark",
    "tweet", "facebook", "twitter", "whatsapp", "linkedin", "telegram", "copy link", "share this",
    "share article", "share this article", "share page", "save article", "save for later", "gift",
    "gift this article", "gift article", "read later", "add to favourites", "follow", "teilen",
    "merken", "drucken", "partager", "compartir", "guardar", "поделиться",
  ]

  /// Words of the longest label in another language.
  private static let longest = 4

  /// Whether the line is nothing but the label of a button, as `Share`.
  static func isLabel(_ line: String) -> Bool {
    guard line.utf8.count <= 48, LineWords(line).words.count <= longest else { return false }
    return labels.contains(line.lowercased()) || CueReader.cue(line)?.label == .sharing
  }
}
