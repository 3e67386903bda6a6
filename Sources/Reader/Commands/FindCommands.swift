/// Searching and limiting.
enum FindCommands {
  static let all: [Command] = [
    Command(
      "search", ["/"], .find, "search in texts and headlines", argument: .words("words")
    ) { state, invocation in
      guard !invocation.argument.isEmpty else { return state.ask(.search) }
      return state.search(for: invocation.argument)
    },
    Command(
      "limit", ["\\"], .find, "limit the list to articles with these words", in: .browsing,
      argument: .words("words")
    ) { state, invocation in
      guard !invocation.argument.isEmpty else { return state.ask(.limit) }
      return state.limit(to: invocation.argument)
    },
    Command(
      "next", ["n"], .find, "next match while a search is on, else the next unread",
      in: .browsing
    ) { state, invocation in state.findNext(invocation.times) },
    Command(
      "previous", ["N"], .find, "previous match, else the previous unread", in: .browsing
    ) { state, invocation in state.findNext(-invocation.times) },
    Command(
      "source", [], .find, "choose a source by name", argument: .source
    ) { state, invocation in state.chooseSource(named: invocation.argument) },
  ]
}
