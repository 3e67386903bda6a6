/// The program itself.
enum ProgramCommands {
  static let all: [Command] = [
    Command(
      "help", ["?"], .program, "what can be done here; with words: what of it has them",
      short: "help", argument: .words("words")
    ) { state, invocation in
      state.overlay = .help(HelpPane(pane: state.focus, filter: invocation.argument))
      return []
    },
    Command("command", [":"], .program, "command line with completion", short: "command") {
      state, _ in state.ask(.command)
    },
    Command("pick", ["<C-p>"], .program, "fuzzy picker of commands, articles and names") {
      state, _ in
      state.overlay = .picker(PickerPane(state))
      return []
    },
    Command("theme", [], .program, "choose a theme", argument: .theme) { state, invocation in
      state.chooseTheme(named: invocation.argument)
    },
    Command(
      "set", [], .program, "set something until you quit; alone: what is set", argument: .setting
    ) { state, invocation in state.set(invocation.argument) },
    Command("messages", [], .program, "everything that was told") { state, _ in
      state.overlay = .explanation(.messages(state))
      return []
    },
    Command("reload", ["R"], .program, "ask the feeds, or the files, for new articles") {
      state, _ in
      // The key may come before the list of feeds is on the screen.
      if state.showsLibrary || !state.library.rules.feeds.isEmpty {
        return state.refresh(onlyChosen: false)
      }
      state.tell("Looking for new articles")
      state.isReloading = true
      state.filesHaveChanged = false
      state.reloadsQuietly = false
      state.isStopped = false
      return [.reload]
    },
    Command("redraw", ["<C-l>"], .program, "draw the screen again") { _, _ in [.redraw] },
    Command("suspend", ["<C-z>"], .program, "suspend; fg brings it back") { _, _ in [.suspend] },
    Command("quit", ["Q"], .program, "quit") { _, _ in [.quit] },
  ]
}
