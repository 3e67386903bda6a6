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
      "kind", [], .entities, "show or hide a kind: person, organisation, place",
      argument: .entityKind
    ) { state, invocation in state.toggleKind(named: invocation.argument) },
  ]

  private static let notAnalysed: @Sendable (ReaderState) -> String? = { state in
    state.isAnalysed ? nil : "names are still being looked for"
  }
}
