/// Moving inside a pane.
enum MoveCommands {
  static let all: [Command] = [
    motion("down", ["j", "<Down>"], "down; with a count so many lines", .lines(1)),
    motion("up", ["k", "<Up>"], "up", .lines(-1)),
    motion("top", ["gg", "<Home>"], "to the beginning; with a count to that line", .start),
    motion("bottom", ["G", "<End>"], "to the end; with a count to that line", .end),
    motion("half-down", ["<C-d>"], "half a page down", .halfPages(1)),
    motion("half-up", ["<C-u>"], "half a page up", .halfPages(-1)),
    motion("page-down", ["<C-f>", "<PageDown>"], "a page down", .pages(1)),
    motion("page-up", ["<C-b>", "<PageUp>"], "a page up", .pages(-1)),
    Command(
      "page-on", ["<Space>"], .move, "page on; at the end the next unread article",
      short: "page on"
    ) { state, _ in state.pageOn() },
    Command(
      "next-article", ["J"], .move, "next article from inside the text", in: .browsing
    ) { state, invocation in state.stepArticle(by: invocation.times) },
    Command(
      "previous-article", ["K"], .move, "previous article from inside the text", in: .browsing
    ) { state, invocation in state.stepArticle(by: -invocation.times) },
    Command("next-story", ["]]"], .move, "next story", in: .browsing) { state, invocation in
      state.stepStory(by: invocation.times)
    },
    Command("previous-story", ["[["], .move, "previous story", in: .browsing) { state, invocation in
      state.stepStory(by: -invocation.times)
    },
  ]

  private static func motion(
    _ name: String, _ keys: [String], _ summary: String, _ motion: Motion
  ) -> Command {
    Command(name, keys, .move, summary) { state, invocation in
      state.move(motion, count: invocation.count)
      return []
    }
  }
}
