/// Opening and closing what is folded, and choosing among copies.
enum FoldCommands {
  static let all: [Command] = [
    Command(
      "fold", ["za"], .folds, "open or close the fold here", in: [.articles, .reading, .compare]
    ) {
      state, _ in state.fold(.toggle)
    },
    Command("fold-open", ["zo"], .folds, "open the fold here", in: [.articles, .reading, .compare])
    {
      state, _ in state.fold(.open)
    },
    Command(
      "fold-close", ["zc"], .folds, "close the fold here", in: [.articles, .reading, .compare]
    ) {
      state, _ in state.fold(.close)
    },
    Command("fold-open-all", ["zR"], .folds, "open all folds", in: [.articles, .reading, .compare])
    {
      state, _ in state.foldAll(isOpen: true)
    },
    Command(
      "fold-close-all", ["zM"], .folds, "close all folds", in: [.articles, .reading, .compare]
    ) {
      state, _ in state.foldAll(isOpen: false)
    },
    Command(
      "copy-next", ["%"], .folds, "the next copy of this text", in: .articles,
      unless: { state in
        guard let id = state.selectedArticle else { return "no article is selected" }
        return state.library.copies(under: state.library.leader(of: id)).isEmpty
          ? "this text stands in no other outlet" : nil
      }
    ) { state, _ in state.showNextCopy() },
  ]
}
