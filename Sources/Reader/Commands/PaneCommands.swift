/// Going from pane to pane and from screen to screen.
enum PaneCommands {
  static let all: [Command] = [
    Command("left", ["h", "<Left>"], .panes, "pane to the left", in: .browsing) { state, _ in
      state.stepFocus(by: -1, wraps: false)
      return []
    },
    Command("right", ["l", "<Right>"], .panes, "pane to the right", in: .browsing) { state, _ in
      state.stepFocus(by: 1, wraps: false)
      return []
    },
    Command("next-pane", ["<Tab>"], .panes, "next pane", in: .browsing) { state, _ in
      state.stepFocus(by: 1, wraps: true)
      return []
    },
    Command("previous-pane", ["<S-Tab>"], .panes, "previous pane", in: .browsing) { state, _ in
      state.stepFocus(by: -1, wraps: true)
      return []
    },
    Command("open", ["<Enter>"], .panes, "open the article, story or source", short: "open") {
      state, _ in state.open()
    },
    Command("back", ["q"], .panes, "back; from the list, quit", short: "back") { state, _ in
      state.goBack()
    },
    Command("browse", [], .panes, "the browse screen (key 1)") { state, _ in
      state.show(.browse)
    },
    Command(
      "read", [], .panes, "the reading screen, text alone (key 2); with a query: that is read now",
      argument: .query, unless: { $0.selectedArticle == nil ? "no article is selected" : nil }
    ) { state, invocation in
      invocation.argument.isEmpty
        ? state.show(.read) : state.decide(.markRead, on: invocation.argument)
    },
    Command("larger", ["+"], .panes, "the focused pane larger", in: .browsing) {
      state, invocation in
      state.grow(by: invocation.times)
    },
    Command("smaller", ["_"], .panes, "the focused pane smaller", in: .browsing) {
      state, invocation in state.grow(by: -invocation.times)
    },
  ]
}
