internal import Articles

/// Opening and closing what is folded, and choosing among copies.
enum FoldCommands {
  static let all: [Command] = [
    Command(
      "fold", ["za"], .folds, "open or close the fold here", in: .folding, unless: nothing
    ) {
      state, _ in state.fold(.toggle)
    },
    Command("fold-open", ["zo"], .folds, "open the fold here", in: .folding, unless: nothing) {
      state, _ in state.fold(.open)
    },
    Command(
      "fold-close", ["zc"], .folds, "close the fold here", in: .folding, unless: nothing
    ) {
      state, _ in state.fold(.close)
    },
    Command("fold-open-all", ["zR"], .folds, "open all folds", in: .folding, unless: nothing) {
      state, _ in state.foldAll(isOpen: true)
    },
    Command(
      "fold-close-all", ["zM"], .folds, "close all folds", in: .folding, unless: nothing
    ) {
      state, _ in state.foldAll(isOpen: false)
    },
    Command(
      "copy-next", ["%"], .folds, "the next copy of this text; 3% the third", short: "next copy",
      in: .articles,
      unless: { state in
        guard let id = state.selectedArticle else { return "no article is selected" }
        return state.library.copies(under: state.library.leader(of: id)).isEmpty
          ? "this text stands in no other outlet" : nil
      }
    ) { state, invocation in state.showNextCopy(number: invocation.count) },
    Command(
      "differs", ["D"], .folds, "of a copy only what differs from the text that leads it, or all",
      short: "what differs", in: .articles,
      unless: { state in
        guard let id = state.selectedArticle else { return "no article is selected" }
        let leader = state.library.leader(of: id)
        guard leader == id, !state.reading.showsDifference else { return nil }
        return state.library.copies(under: id).isEmpty
          ? "this text stands in no other outlet"
          : "this text leads its copies (% goes to the next)"
      }
    ) { state, _ in state.toggleDifference() },
    Command(
      "repeat-differs", ["zd"], .folds, "only what differs in the repeat here, or all of it",
      in: .articles,
      unless: { state in
        guard let id = state.reading.article, let article = state.library.article(id) else {
          return "no article is selected"
        }
        return article.passages.contains { $0.difference != nil }
          ? nil : "no repeat in this text differs from what it repeats"
      }
    ) { state, _ in state.toggleRepeatDifference() },
  ]

  private static let nothing: @Sendable (ReaderState) -> String? = { state in
    [.sources, .entities].contains(state.focus) ? "nothing is folded here" : nil
  }
}
