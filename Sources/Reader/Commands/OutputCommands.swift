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
    ) { state, invocation in
      state.openLink(number: number(invocation), marksRead: true)
    },
    Command(
      "open-link-unread", ["O"], .output, "the same, and leave it unread; 3O its link [3]",
      in: .articles, argument: .words("number"), unless: noLink
    ) { state, invocation in
      state.openLink(number: number(invocation), marksRead: false)
    },
    Command(
      "copy", ["y"], .output, "copy a citation, or the sentences compared with theirs",
      in: .outputs, unless: nothing
    ) { state, _ in
      state.copySelection()
    },
    Command(
      "write", ["w"], .output, "write the text or the comparison to a file", in: .outputs,
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

  private static func number(_ invocation: Command.Invocation) -> Int? {
    Int(invocation.argument) ?? invocation.count
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
