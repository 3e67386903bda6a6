package import Articles
internal import TerminalCanvas

/// A line that the person types in the footer.
package struct Prompt: Sendable, Equatable {
  package enum Purpose: Sendable, Equatable {
    case command, search, limit, tag, untag, write, pipe, add
    /// A name of the list of names.
    case name
    /// Acts on the name that the line says.
    case merge, split, rename
    /// Notes on the article that the line is about, and on its story.
    case note, storyNote

    var sign: String {
      switch self {
      case .command: ":"
      case .search: "/"
      case .limit: "limit: "
      case .tag: "tag: "
      case .untag: "untag: "
      case .write: "write to: "
      case .pipe: "pipe to: "
      case .add: "add the address: "
      case .name: "name: "
      case .merge, .split, .rename: ""
      case .note: "note: "
      case .storyNote: "note on the story: "
      }
    }
  }

  /// What is acted on, whatever is chosen while the person types.
  package enum Subject: Sendable, Equatable {
    case entity(Entity)
    case article(ArticleID)
  }

  package let purpose: Purpose
  package let subject: Subject?
  package private(set) var text: [Character]
  /// Clusters before the cursor.
  package private(set) var cursor: Int
  /// What the text could become, in order; shown behind the line.
  package var completions: [String] = []
  /// The completion chosen by Tab.
  package private(set) var chosen: Int?
  /// What is wrong with the query as it stands.
  package internal(set) var fault: QueryNotice?
  /// The theme, the search and the limit to go back to when a preview is left.
  private(set) var themeBefore: Int?
  private(set) var highlightBefore = Highlight()
  private(set) var limitBefore = ""
  private(set) var limitedBefore: Set<ArticleID>?
  /// The line of the list of names to go back to.
  private(set) var nameBefore = 0
  /// The command and its space that stood there when the line was opened.
  private let given: [Character]
  /// How many lines back Up has gone, and what was typed before.
  private var linesBack = 0
  private var typed: [Character] = []

  package init(_ purpose: Purpose, text: String = "", about subject: Subject? = nil) {
    self.purpose = purpose
    self.subject = subject
    self.text = Array(text)
    cursor = self.text.count
    let command = purpose == .command ? text.prefix { $0 != " " }.count + 1 : 0
    given = command <= text.count ? Array(text.prefix(command)) : []
  }

  package var string: String { String(text) }

  /// The entity that the line is about.
  var entity: Entity? {
    if case .entity(let entity) = subject { entity } else { nil }
  }

  /// What stands before the text.
  package var sign: String {
    let name = entity.map { DisplayWidth.truncated($0.name, width: Self.longestName) } ?? ""
    return switch purpose {
    case .merge: "Merge \(name) into: "
    case .split: "Split from \(name): "
    case .rename: "Rename \(name) to: "
    default: purpose.sign
    }
  }

  /// Terminal columns that the name before the text may take, so that there is room to type.
  private static let longestName = 40

  /// Keeps what Esc goes back to.
  mutating func rememberWhatHolds(_ state: ReaderState) {
    themeBefore = state.themeIndex
    highlightBefore = state.highlight
    limitBefore = state.list.limit
    limitedBefore = state.list.limited
    nameBefore = state.entityPane.cursor.index
  }

  /// Puts the cursor before a byte of the line.
  mutating func moveCursor(toByte byte: Int) {
    var bytes = 0
    cursor =
      text.firstIndex { character in
        defer { bytes += character.utf8.count }
        return bytes >= byte
      } ?? text.count
  }

  mutating func insert(_ string: String) {
    for character in string where !character.unicodeScalars.contains(where: { $0.value < 0x20 }) {
      text.insert(character, at: cursor)
      cursor += 1
    }
    chosen = nil
  }

  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    text.remove(at: cursor - 1)
    cursor -= 1
    chosen = nil
  }

  mutating func deleteForward() {
    guard cursor < text.count else { return }
    text.remove(at: cursor)
    chosen = nil
  }

  mutating func deleteWord() {
    while cursor > 0, text[cursor - 1] == " " { deleteBackward() }
    while cursor > 0, text[cursor - 1] != " " { deleteBackward() }
  }

  /// Deletes what was typed: of a command that was begun for the person its argument, then all.
  mutating func clear() {
    let start = text.count > given.count && text.starts(with: given) ? given.count : 0
    text.removeSubrange(start...)
    cursor = start
    chosen = nil
  }

  mutating func moveCursor(by step: Int) {
    cursor = min(max(0, cursor + step), text.count)
  }

  mutating func moveCursorToStart() { cursor = 0 }
  mutating func moveCursorToEnd() { cursor = text.count }

  /// Takes an earlier or later line; past the last one, what was typed.
  mutating func recall(_ lines: [String], by step: Int) {
    if linesBack == 0 { typed = text }
    linesBack = min(max(0, linesBack + step), lines.count)
    text = linesBack == 0 ? typed : Array(lines[lines.count - linesBack])
    cursor = text.count
    chosen = nil
  }

  /// Takes the next completion, round the end.
  mutating func complete(by step: Int) {
    guard !completions.isEmpty else { return }
    let next = chosen.map { $0 + step } ?? (step > 0 ? 0 : completions.count - 1)
    let index = (next % completions.count + completions.count) % completions.count
    text = Array(completions[index])
    cursor = text.count
    chosen = index
  }
}
