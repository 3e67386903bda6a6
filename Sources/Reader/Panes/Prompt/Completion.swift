internal import Articles

/// What a line in the footer could become.
struct Completion {
  let state: ReaderState

  init(_ state: ReaderState) {
    self.state = state
  }

  func completions(of prompt: Prompt) -> [String] {
    switch prompt.purpose {
    case .command: command(prompt.string)
    case .tag: Self.matching(lastOf: prompt.string, among: tags)
    case .untag: Self.matching(lastOf: prompt.string, among: state.selectedTags)
    case .merge: Self.matching(prompt.string, among: entities)
    case .split: Self.matching(prompt.string, among: forms)
    case .search, .limit, .name, .rename: []
    case .write, .pipe, .add, .note, .storyNote: []
    }
  }

  private func command(_ line: String) -> [String] {
    guard let blank = line.firstIndex(of: " ") else {
      return Self.matching(line, among: commands)
    }
    let name = String(line[..<blank])
    let rest = String(line[line.index(after: blank)...])
    guard let command = CommandTable.command(abbreviated: name) else { return [] }
    let words: [String] =
      switch command.argument {
      case .none, .words, .query: []
      case .sort: ListOrder.allCases.map(\.rawValue)
      case .theme: state.themes.map(\.name)
      case .tagAndQuery: TagLine(rest + "x").query.isEmpty ? tags : []
      case .search: state.library.rules.searches.map(\.name)
      case .mute: state.library.rules.mutes.map(\.query)
      case .setting: settings
      case .source: state.sources.labels
      case .entityKind: Entity.Kind.allCases.map(\.rawValue) + Detail.allCases.map(\.rawValue)
      case .entity: entities
      case .alias: forms
      }
    let found =
      command.argument == .tagAndQuery
      ? Self.matching(lastOf: rest, among: words) : Self.matching(rest, among: words)
    return found.map { "\(command.name) \($0)" }
  }

  /// Those that can be done here first, each part in the order of the alphabet.
  private var commands: [String] {
    let sorted = CommandTable.all.sorted { $0.name < $1.name }
    let here = sorted.filter { $0.panes.contains(state.focus) && $0.obstacle(state) == nil }
    let names = here.map(\.name)
    return names + sorted.map(\.name).filter { !names.contains($0) }
  }

  /// The forms of the entity that is acted on.
  private var forms: [String] {
    state.namedEntity.map { $0.aliases + [$0.name] } ?? []
  }

  /// Those of the kind under the cursor first, without the one there.
  private var entities: [String] {
    let named = state.namedEntity
    let others = state.library.entities.filter { $0.id != named?.id }
    return (others.filter { $0.kind == named?.kind } + others.filter { $0.kind != named?.kind })
      .map(\.name)
  }

  private var settings: [String] {
    Setting.allCases.flatMap { setting -> [String] in
      switch setting {
      case .markCopiesRead: ["on", "off"].map { "\(setting.rawValue) \($0)" }
      case .order: ListOrder.allCases.map { "\(setting.rawValue) \($0.rawValue)" }
      case .theme: state.themes.map { "\(setting.rawValue) \($0.name)" }
      }
    }
  }

  private var tags: [String] {
    Set(state.library.snapshot.states.values.flatMap(\.tags)).sorted()
  }

  /// The words that a beginning could become, whatever the case of its letters.
  private static func matching(_ beginning: String, among words: [String]) -> [String] {
    let wanted = beginning.lowercased()
    return words.filter { $0.lowercased().hasPrefix(wanted) }
  }

  /// The same for the last of some words between commas, with the others in front.
  private static func matching(lastOf text: String, among words: [String]) -> [String] {
    let begun = text.lastIndex(of: ",").map { text[text.index(after: $0)...] } ?? text[...]
    let last = begun.drop { $0 == " " }
    return matching(String(last), among: words).map { text[..<last.startIndex] + $0 }
  }

  /// The only word that a beginning could become.
  static func only(_ beginning: String, among words: [String]) -> String? {
    let found = Set(matching(beginning, among: words))
    return found.count == 1 ? found.first : nil
  }
}

extension ReaderState {
  /// Tags of the articles that an act would take.
  var selectedTags: [String] {
    Set(targets.flatMap { library.state($0).tags }).sorted()
  }
}
