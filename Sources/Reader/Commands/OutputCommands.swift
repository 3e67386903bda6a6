/// Taking something out of the reader.
enum OutputCommands {
  static let all: [Command] = [
    Command(
      "why", ["i"], .output, "why: source, folds, copies, or why a pair is paired", short: "why"
    ) {
      state, _ in state.explain()
    },
    Command(
      "open-link", ["o"], .output, "open it in the browser and mark read; 3o its link [3]",
      in: .articles, argument: .words("number"), unless: noLink
    ) { state, invocation in open(invocation, marksRead: true, &state) },
    Command(
      "open-link-unread", ["O"], .output, "the same, and leave it unread; 3O its link [3]",
      in: .articles, argument: .words("number"), unless: noLink
    ) { state, invocation in open(invocation, marksRead: false, &state) },
    Command(
      "copy", ["y"], .output, "copy a citation, or the sentences compared with theirs",
      in: .outputs, unless: nothing
    ) { state, _ in
      state.copySelection()
    },
    Command(
      "write", ["w"], .output,
      "write the text or the comparison to a file; a comparison to FILE.html as a page",
      in: .outputs,
      argument: .words("file"), unless: nothing
    ) { state, invocation in
      guard !invocation.argument.isEmpty else { return state.ask(.write) }
      return state.write(to: invocation.argument)
    },
    Command(
      "pipe", ["|"], .output, "pipe the unwrapped text or the comparison to a command",
      in: .outputs, argument: .words("command"), unless: nothing
    ) { state, invocation in
      guard !invocation.argument.isEmpty else { return state.ask(.pipe) }
      return state.pipe(to: invocation.argument)
    },
  ]

  /// Opens what the count or the argument says.
  private static func open(
    _ invocation: Command.Invocation, marksRead: Bool, _ state: inout ReaderState
  ) -> [Effect] {
    let number = Int(invocation.argument)
    guard invocation.argument.isEmpty || number != nil else {
      state.tell("'\(invocation.argument)' is not the number of a link", isError: true)
      return []
    }
    return state.openLink(number: number ?? invocation.count, marksRead: marksRead)
  }

  private static let nothing: @Sendable (ReaderState) -> String? = { state in
    if state.focus == .compare { return CompareCommands.noAlignment(state) }
    return state.selectedArticle == nil ? noArticle : nil
  }
  private static let noArticle = "no article is selected"

  private static let noLink: @Sendable (ReaderState) -> String? = { state in
    guard let id = state.selectedArticle, let article = state.library.article(id) else {
      return noArticle
    }
    return state.pageAddress(of: article) == nil && article.openable.isEmpty
      ? "it has no address, and no link stands in its text" : nil
  }
}
