/// Finds what readers wrote below a text, where it was copied with the buttons below each comment.
enum CommentThreads {
  /// What such a button says.
  static let replies = [
    "reply", "antworten", "répondre", "responder", "rispondi", "beantwoorden", "reageer",
    "odpowiedz", "ответить", "yanıtla", "svara", "svar", "返信", "回复", "رد",
  ]
  /// Buttons from which on there are comments.
  private static let fewest = 2

  /// The lines from a heading such as `Comments` to the last button below it; none where there is no
  /// heading, or but one button, or buttons that say different things.
  static func lines(_ lines: [ScoredLine], after head: Int) -> Range<Int> {
    let buttons = lines.indices.dropFirst(head).filter { isReply(lines[$0]) }
    guard buttons.count >= fewest, let last = buttons.last,
      Set(buttons.map { lines[$0].text }).count == 1,
      let heading = lines[head..<buttons[0]].lastIndex(where: { $0.cue?.label == .comments })
    else { return 0..<0 }
    return heading..<last + 1
  }

  private static func isReply(_ line: ScoredLine) -> Bool {
    line.cue?.label == .comments && replies.contains(line.text.lowercased())
  }
}
