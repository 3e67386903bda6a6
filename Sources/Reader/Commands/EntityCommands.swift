/// Who and what is named.
enum EntityCommands {
  static let all: [Command] = [
    Command("entities", ["e"], .entities, "the list of who and what is named") { state, _ in
      state.toggleEntityPane()
    },
    Command("highlights", ["E"], .entities, "highlights on or off") { state, _ in
      state.highlight.isOn.toggle()
      state.tell(state.highlight.isOn ? "Highlights on" : "Highlights off")
      return []
    },
    Command(
      "next-mention", ["*"], .entities, "next mention of the entity in focus, over all reports",
      unless: notAnalysed
    ) { state, invocation in state.stepMention(by: invocation.times) },
    Command(
      "previous-mention", ["#"], .entities, "previous mention of the entity in focus",
      unless: notAnalysed
    ) { state, invocation in state.stepMention(by: -invocation.times) },
    Command(
      "only-entity", ["ge"], .entities, "only articles with the entity in focus; again: all",
      in: .browsing, unless: notAnalysed
    ) { state, _ in state.limitToEntity() },
    Command(
      "without-entity", ["!"], .entities, "only articles without the name under the cursor",
      in: [.entities], unless: { $0.list.excludedEntity == nil ? noEntity($0) : nil }
    ) { state, _ in state.excludeEntity() },
    Command(
      "merge", ["m"], .entities, "this name and another are one, called by the other",
      in: [.entities], argument: .entity, unless: noEntity
    ) { state, invocation in state.mergeEntity(into: invocation.argument) },
    Command(
      "split", ["S"], .entities, "a form of this name stands for itself", in: [.entities],
      argument: .alias, unless: noEntity
    ) { state, invocation in state.splitEntity(form: invocation.argument) },
    Command(
      "rename", ["r"], .entities, "another name for this one", in: [.entities],
      argument: .words("name"), unless: noEntity
    ) { state, invocation in state.renameEntity(to: invocation.argument) },
    Command(
      "no-name", ["x"], .entities, "this is no name", in: [.entities], unless: noEntity
    ) { state, _ in state.dropEntity() },
    Command(
      "undo-naming", ["u"], .entities, "take back what was last said of names", in: [.entities]
    ) { state, _ in state.undoNaming() },
    Command(
      "redo-naming", ["<C-r>"], .entities, "say again what was taken back", in: [.entities]
    ) { state, _ in state.redoNaming() },
    Command(
      "matrix", ["M"], .entities, "who is named where, report by report", in: .browsing,
      unless: notAnalysed
    ) { state, _ in state.showMatrix() },
    Command(
      "toggle-kind", ["1", "2", "3", "4"], .entities,
      "show or hide people, organisations, places, other names", in: [.entities],
      argument: .entityKind
    ) { state, invocation in state.toggleKind(invocation) },
    Command(
      "peoples", ["5"], .entities, "mark peoples (Russian) as their country, or not",
      in: [.entities]
    ) { state, _ in state.togglePeoples() },
    Command(
      "toggle-detail", ["6", "7", "8", "9", "0"], .entities,
      "mark dates, numbers, money, weapons, events in texts, or not", in: [.entities],
      argument: .entityKind
    ) { state, invocation in state.toggleDetail(invocation) },
    Command(
      "kind", [], .entities, "show or hide a kind: person, place, date, weapon, …",
      argument: .entityKind
    ) { state, invocation in state.toggleKind(named: invocation.argument) },
  ]

  private static let notAnalysed: @Sendable (ReaderState) -> String? = { state in
    state.isAnalysed ? nil : "names are still being looked for"
  }

  private static let noEntity: @Sendable (ReaderState) -> String? = { state in
    guard state.isAnalysed else { return "names are still being looked for" }
    guard state.namedEntity == nil else { return nil }
    return state.focus == .entities
      ? "no name is under the cursor" : "no name is in focus; e lists the names"
  }
}
