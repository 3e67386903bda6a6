/// Searching and limiting.
enum FindCommands {
  static let all: [Command] = [
    Command(
      "search", ["/"], .find, "search in texts, by words or a query; in the list of names: a name",
      argument: .words("query")
    ) { state, invocation in
      if state.focus == .entities {
        return invocation.argument.isEmpty
          ? state.ask(.name) : state.findName(invocation.argument)
      }
      guard !invocation.argument.isEmpty else { return state.ask(.search) }
      return state.search(for: invocation.argument)
    },
    Command(
      "limit", ["\\"], .find, "limit the list to what a query finds (unread afp newer:2d)",
      in: .browsing, argument: .words("query")
    ) { state, invocation in
      guard !invocation.argument.isEmpty else { return state.ask(.limit) }
      return state.limit(to: invocation.argument)
    },
    Command(
      "sort", [], .find, "the newest or the oldest of the list first; alone: the other of the two",
      argument: .sort
    ) { state, invocation in state.sort(invocation.argument) },
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
    Command(
      "save", [], .find, "keep a search as a source: :save NAME QUERY, or NAME for the limit here",
      argument: .words("name and query"), unless: noLibrary
    ) { state, invocation in state.saveSearch(invocation.argument) },
    Command(
      "forget", [], .find, "take a saved search away", argument: .search, unless: noLibrary
    ) { state, invocation in state.forgetSearch(invocation.argument) },
    Command(
      "mute", [], .find, "hide what a query finds, now and later: :mute [--until DAY] QUERY",
      argument: .words("query"), unless: notOfLibrary
    ) { state, invocation in state.mute(invocation.argument) },
    Command(
      "unmute", [], .find, "end a mute rule, by its number or query", argument: .mute,
      unless: notOfLibrary
    ) { state, invocation in state.unmute(invocation.argument) },
  ]

  private static let noLibrary: @Sendable (ReaderState) -> String? = { state in
    state.keepsTriage ? nil : "no library is open"
  }

  private static let notOfLibrary: @Sendable (ReaderState) -> String? = { state in
    state.showsLibrary ? nil : "files that were named are not muted; open the library (no PATH)"
  }
}
