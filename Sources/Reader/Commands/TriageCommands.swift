/// Deciding on articles.
enum TriageCommands {
  static let all: [Command] = [
    Command(
      "toggle-read", ["r"], .triage, "read or unread, and on", short: "read", in: .articles,
      unless: noTarget
    ) { state, invocation in state.triage(.toggleRead, count: invocation.count) },
    Command(
      "star", ["s"], .triage, "star or unstar", in: .articles, unless: noTarget
    ) { state, invocation in state.triage(.toggleStar, count: invocation.count) },
    Command(
      "dismiss", ["d"], .triage, "dismiss: hidden, never deleted; again brings it back",
      in: .articles, unless: noTarget
    ) { state, invocation in state.triage(.toggleDismissed, count: invocation.count) },
    Command(
      "undo", ["u"], .triage, "undo the last act, also after a restart", in: .besidesEntities
    ) { state, invocation in state.undo(times: invocation.times) },
    Command("redo", ["<C-r>"], .triage, "redo what was undone", in: .besidesEntities) {
      state, invocation in state.redo(times: invocation.times)
    },
    Command(
      "repeat", ["."], .triage, "do the last act again here", in: .articles,
      unless: { $0.lastAct == nil ? "nothing was done yet" : noTarget($0) }
    ) { state, invocation in
      guard let verb = state.lastAct else { return [] }
      return state.triage(verb, count: invocation.count)
    },
    Command(
      "mark", ["v"], .triage, "mark; acts then apply to what is marked", in: .articles,
      unless: noTarget
    ) {
      state, invocation in state.markArticles(count: invocation.times)
    },
    Command(
      "mark-range", ["V"], .triage, "mark from the last mark to here", in: .articles,
      unless: noTarget
    ) {
      state, _ in state.markRange()
    },
    Command("read-all", ["A"], .triage, "all in the list read", in: .browsing) { state, _ in
      state.triageRows(.markRead, in: .all)
    },
    Command("read-above", ["0r"], .triage, "all above read", in: .articles) { state, _ in
      state.triageRows(.markRead, in: .above)
    },
    Command("read-below", ["$r"], .triage, "all below read", in: .articles) { state, _ in
      state.triageRows(.markRead, in: .below)
    },
    Command(
      "tag", ["t"], .triage, "tag, with completion", in: .articles, argument: .tag,
      unless: noTarget
    ) { state, invocation in
      guard !invocation.argument.isEmpty else { return state.ask(.tag) }
      return state.triage(.tag(invocation.argument), count: nil)
    },
    Command(
      "untag", ["T"], .triage, "take a tag off", in: .articles, argument: .tag, unless: noTarget
    ) { state, invocation in
      guard !invocation.argument.isEmpty else { return state.ask(.untag) }
      return state.triage(.untag(invocation.argument), count: nil)
    },
  ]

  private static let noTarget: @Sendable (ReaderState) -> String? = { state in
    state.list.marked.isEmpty && state.selectedArticles.isEmpty ? "no article is selected" : nil
  }
}
