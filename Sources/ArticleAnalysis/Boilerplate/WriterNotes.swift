/// Finds what a page says below a heading such as `About the author`.
enum WriterNotes {
  /// What such a note adds to a run behind the text: nothing, as the heading speaks for it.
  static let tailScore = 0.0
  /// Paragraphs of the longest note.
  private static let longest = 2

  /// Such headings in small letters, as cues are written.
  static let headings = [
    "about the author", "about the authors", "about the writer", "about the writers",
    "about the reporter", "about the journalist", "about the contributor", "über den autor",
    "über die autorin", "über die autoren", "zum autor", "zur autorin", "à propos de l'auteur",
    "sobre el autor", "sobre la autora", "sobre o autor", "sobre a autora", "sull'autore",
    "over de auteur", "об авторе",
  ]

  /// The paragraphs right below such headings, the first of which begins with a name.
  static func lines(_ lines: [ScoredLine], after head: Int) -> Set<Int> {
    var result: Set<Int> = []
    for index in head..<lines.count
    where lines[index].cue?.label == .contact && headings.contains(lines[index].text.lowercased()) {
      let note = lines[(index + 1)...].prefix(longest).prefix { $0.cue == nil }
      guard note.first?.opensWithName == true else { continue }
      result.formUnion(note.indices)
    }
    return result
  }
}
