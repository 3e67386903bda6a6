internal import Articles

/// Saying which articles belong together, against the rules or with them.
enum GroupingCommands {
  static let all: [Command] = [
    Command(
      "not-a-copy", ["X"], .grouping, "no copy: a text of its own", in: .articles,
      unless: { state in
        if let reason = isUnknown(state) { return reason }
        return state.targets.contains { state.library.leader(of: $0) != $0 }
          ? nil : "this is no copy, or it leads its copies (% goes to one)"
      }
    ) { state, _ in state.callNoCopy() },
    Command(
      "is-a-copy", ["="], .grouping, "a copy of the marked article", in: .articles,
      unless: { state in
        if let reason = isUnknown(state) { return reason }
        guard let id = state.selectedArticle else { return "no article is selected" }
        return state.list.marked.subtracting([id]).isEmpty
          ? "mark the article whose text it is first (v)" : nil
      }
    ) { state, _ in state.callCopy() },
    Command(
      "leads", ["L"], .grouping, "this one leads its copies", in: .articles,
      unless: { state in
        if let reason = isUnknown(state) { return reason }
        guard let id = state.selectedArticle else { return "no article is selected" }
        return state.library.leader(of: id) == id ? "it leads its text already" : nil
      }
    ) { state, _ in state.callLeader() },
    Command(
      "split-story", ["S"], .grouping, "another event: off its story, with what is marked",
      in: .articles,
      unless: { state in
        if let reason = isUnknown(state) { return reason }
        guard let id = state.list.marked.first ?? state.selectedArticle else {
          return "choose a report of the story"
        }
        return state.library.texts(ofStoryWith: id).count > 1
          ? nil : "it stands in no story with others"
      }
    ) { state, _ in state.splitStory() },
    Command(
      "merge-stories", ["&"], .grouping, "one story with those of the marked articles",
      in: .articles,
      unless: { state in
        if let reason = isUnknown(state) { return reason }
        guard let id = state.selectedArticles.first else { return "no article is selected" }
        let story = Set(state.library.texts(ofStoryWith: id))
        return state.list.marked.contains { !story.contains(state.library.leader(of: $0)) }
          ? nil : "mark a report of the other story first (v)"
      }
    ) { state, _ in state.mergeStories() },
  ]

  private static let isUnknown: @Sendable (ReaderState) -> String? = { state in
    state.isAnalysed ? nil : "copies and stories are not known yet"
  }
}
