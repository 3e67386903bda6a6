internal import Articles

/// Deciding on articles.
enum TriageCommands {
  static let all: [Command] = [
    Command(
      "toggle-read", ["r"], .triage, "read or unread, and on", short: "read", in: .articles,
      unless: noTarget
    ) { state, invocation in state.triage(.toggleRead, count: invocation.count) },
    Command(
      "unread", [], .triage, "unread again; with a query what that finds", in: .articles,
      argument: .query, unless: noTarget
    ) { state, invocation in state.triage(.markUnread, invocation) },
    Command(
      "star", ["s"], .triage, "star or unstar; with a query star what that finds", in: .articles,
      argument: .query, unless: noTarget
    ) { state, invocation in state.triage(.toggleStar, orOnQuery: .star, invocation) },
    Command(
      "unstar", [], .triage, "take the star off; with a query of what that finds", in: .articles,
      argument: .query, unless: noTarget
    ) { state, invocation in state.triage(.unstar, invocation) },
    Command(
      "dismiss", ["d"], .triage,
      "dismiss (never deleted) or bring back; with a query what that finds",
      in: .articles, argument: .query, unless: noTarget
    ) { state, invocation in state.triage(.toggleDismissed, orOnQuery: .dismiss, invocation) },
    Command(
      "restore", [], .triage, "bring back what was dismissed; with a query what that finds",
      in: .articles, argument: .query, unless: noTarget
    ) { state, invocation in state.triage(.restore, invocation) },
    Command(
      "undo", ["u"], .triage, "undo the last act, also after a restart", in: .besidesEntities
    ) { state, invocation in state.undo(times: invocation.times) },
    Command("redo", ["<C-r>"], .triage, "redo what was undone", in: .besidesEntities) {
      state, invocation in state.redo(times: invocation.times)
    },
    Command(
      "repeat", ["."], .triage, "do the last act again here", in: [.articles, .reading, .triage],
      unless: { $0.lastAct == nil ? "nothing was done yet" : noTarget($0) }
    ) { state, invocation in
      guard let last = state.lastAct else { return [] }
      return state.repeatAct(last, count: invocation.count)
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
      "tag", ["t"], .triage, "tag, with completion; :tag NAME QUERY tags what the query finds",
      short: "tag", in: .articles, argument: .tagAndQuery, unless: noTarget
    ) { state, invocation in
      guard !invocation.argument.isEmpty else { return state.ask(.tag) }
      return state.tag(invocation.argument) { .tag($0) }
    },
    Command(
      "untag", ["T"], .triage, "take a tag off; :untag NAME QUERY off what the query finds",
      short: "untag", in: .articles, argument: .tagAndQuery, unless: noTarget
    ) { state, invocation in
      guard !invocation.argument.isEmpty else { return state.ask(.untag) }
      return state.tag(invocation.argument) { .untag($0) }
    },
    Command(
      "note", [], .triage, "write a note on the article, or change it; :note - takes it away",
      argument: .words("text"), unless: noNote
    ) { state, invocation in state.note(invocation.argument, isOfStory: false) },
    Command(
      "story-note", [], .triage, "the same for the story of the article",
      argument: .words("text"), unless: noNote
    ) { state, invocation in state.note(invocation.argument, isOfStory: true) },
  ]

  private static let noTarget: @Sendable (ReaderState) -> String? = { state in
    state.list.marked.isEmpty && state.selectedArticles.isEmpty ? "no article is selected" : nil
  }

  private static let noNote: @Sendable (ReaderState) -> String? = { state in
    guard state.keepsTriage else { return "no library is open" }
    return state.selectedArticles.isEmpty ? "no article is selected" : nil
  }
}

extension ReaderState {
  /// Asks for a note with what is there, or keeps it.
  fileprivate func note(_ text: String, isOfStory: Bool) -> [Effect] {
    guard let article = selectedArticles.first else { return [] }
    return text.isEmpty
      ? [.readNote(article, isOfStory: isOfStory)]
      : keepNote(text, on: article, isOfStory: isOfStory)
  }

  /// Keeps a note, or with `-` or nothing takes it away.
  func keepNote(_ text: String, on article: ArticleID, isOfStory: Bool) -> [Effect] {
    let note = text == "-" ? "" : NoteLines.kept(text)
    return [.keepNote(article, text: note, isOfStory: isOfStory)]
  }

  /// Does an act on what the line names, else on what is marked or under the cursor.
  fileprivate mutating func triage(
    _ verb: TriageVerb, orOnQuery other: TriageVerb? = nil, _ invocation: Command.Invocation
  ) -> [Effect] {
    invocation.argument.isEmpty
      ? triage(verb, count: invocation.count) : decide(other ?? verb, on: invocation.argument)
  }

  /// Tags by a line of tags alone what is marked, under the cursor or to be decided on.
  mutating func decideTag(_ words: String, _ verb: ([String]) -> TriageVerb) -> [Effect] {
    guard let tags = TagNames.ofArticles(in: words) else {
      if !words.trimmed.isEmpty {
        tell("A tag is one word; :tag NAME QUERY tags what a query finds", isError: true)
      }
      return []
    }
    return triage(verb(tags), count: nil)
  }

  /// Tags by a line of tags and perhaps a query.
  mutating func tag(_ words: String, _ verb: ([String]) -> TriageVerb) -> [Effect] {
    let line = TagLine(words)
    guard !line.tags.isEmpty else { return [] }
    return line.query.isEmpty
      ? triage(verb(line.tags), count: nil) : decide(verb(line.tags), on: line.query)
  }
}
