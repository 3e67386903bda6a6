/// Walking the unread stories, one key a decision.
enum WalkCommands {
  static let all: [Command] = [
    Command(
      "triage", ["gt"], .walk, "walk the unread stories of the list, one key a decision",
      in: .browsing
    ) { state, _ in state.beginTriage() },
    decision("decide-read", "r", "read, and on to the next story", .markRead),
    decision("decide-star", "s", "star, and on", .star),
    decision("decide-dismiss", "d", "dismiss, and on", .dismiss),
    Command(
      "decide-tag", ["t"], .walk, "tag, and on", short: "tag", in: [.triage],
      argument: .words("tag"),
      unless: atEnd
    ) { state, invocation in
      guard !invocation.argument.isEmpty else { return state.ask(.tag) }
      return state.decideTag(invocation.argument) { .tag($0) }
    },
    Command(
      "decide-later", ["n", "l", "<Right>"], .walk, "leave it for later, and on", short: "later",
      in: [.triage], unless: atEnd
    ) { state, invocation in state.stepTriage(by: invocation.times) },
    Command(
      "decide-back", ["N", "h", "<Left>"], .walk, "back to the story before, as it was decided",
      short: "back", in: [.triage], unless: noWalk
    ) { state, invocation in state.stepTriage(by: -invocation.times) },
    Command(
      "decide-report", ["J"], .walk, "the text of the next report of this story", in: [.triage],
      unless: atEnd
    ) { state, invocation in state.showReportInTriage(by: invocation.times) },
    Command(
      "decide-report-back", ["K"], .walk, "the text of the report before", in: [.triage],
      unless: atEnd
    ) { state, invocation in state.showReportInTriage(by: -invocation.times) },
  ]

  private static func decision(
    _ name: String, _ key: String, _ summary: String, _ verb: TriageVerb
  ) -> Command {
    Command(
      name, [key], .walk, summary, short: String(name.dropFirst("decide-".count)), in: [.triage],
      unless: atEnd
    ) { state, _ in state.decide(verb) }
  }

  private static let noWalk: @Sendable (ReaderState) -> String? = { state in
    state.triagePane == nil ? "no walk is on; gt begins one" : nil
  }

  private static let atEnd: @Sendable (ReaderState) -> String? = { state in
    if let reason = noWalk(state) { return reason }
    return state.triagePane?.item == nil
      ? "every story was shown (u takes back, N goes back)" : nil
  }
}
