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
      "copy", ["y"], .output, "copy a citation of the article", in: .articles, unless: noArticle
    ) {
      state, _ in state.copyCitation()
    },
    Command(
      "write", ["w"], .output, "write the text to a file", in: .articles,
      argument: .words("file"), unless: noArticle
    ) { state, invocation in
      guard !invocation.argument.isEmpty else { return state.ask(.write) }
      return state.writeArticle(to: invocation.argument)
    },
    Command(
      "pipe", ["|"], .output, "pipe the unwrapped text to a command", in: .articles,
      argument: .words("command"), unless: noArticle
    ) { state, invocation in
      guard !invocation.argument.isEmpty else { return state.ask(.pipe) }
      return state.pipeArticle(to: invocation.argument)
    },
  ]

  private static func number(_ invocation: Command.Invocation) -> Int? {
    Int(invocation.argument) ?? invocation.count
  }

  private static let noArticle: @Sendable (ReaderState) -> String? = { state in
    state.selectedArticle == nil ? "no article is selected" : nil
  }

  private static let noLink: @Sendable (ReaderState) -> String? = { state in
    guard let id = state.selectedArticle, let article = state.library.article(id) else {
      return "no article is selected"
    }
    return state.pageAddress(of: article) == nil && article.openable.isEmpty
      ? "it has no address, and no link stands in its text" : nil
  }
}
