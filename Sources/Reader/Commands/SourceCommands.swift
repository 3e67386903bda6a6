internal import Articles

/// The feeds of the library.
enum SourceCommands {
  static let all: [Command] = [
    Command(
      "add", ["a"], .feeds, "add a feed, or a page, by its address", in: .browsing,
      argument: .words("address"), unless: noLibrary
    ) { state, invocation in state.addSource(invocation.argument) },
    Command(
      "refresh-feed", [], .feeds, "ask the feed under the cursor for new articles",
      unless: noFeed
    ) { state, _ in state.refresh(onlyChosen: true) },
    Command(
      "rename-feed", [], .feeds, "give the feed under the cursor another name",
      argument: .words("name"), unless: noFeed
    ) { state, invocation in state.renameFeed(invocation.argument) },
    Command(
      "feed-folder", [], .feeds, "put the feed under the cursor into a folder; / is the top",
      argument: .words("folder"), unless: noFeed
    ) { state, invocation in state.putFeed(intoFolder: invocation.argument) },
    Command(
      "feed-tags", [], .feeds, "the tags of the feed under the cursor, between commas; - is none",
      argument: .words("tags"), unless: noFeed
    ) { state, invocation in state.tagFeed(invocation.argument) },
    Command(
      "feed-every", [], .feeds,
      "the least time between two requests of the feed: 30m, 2h; 0 is none",
      argument: .words("time"), unless: noFeed
    ) { state, invocation in state.waitForFeed(invocation.argument) },
    Command(
      "feed-hidden", [], .feeds, "leave the feed out of this list; its articles come",
      unless: noFeed
    ) { state, _ in state.chosenFeed.map { [.source(.hide($0.id))] } ?? [] },
    Command(
      "show-feeds", [], .feeds, "show the feeds in this list again that were left out",
      unless: noLibrary
    ) { _, _ in [.source(.showAll)] },
    Command(
      "feed-credentials", [], .feeds,
      "the file (mode 0600) or command:WORDS with name:password; - is none",
      argument: .words("place"), unless: noFeed
    ) { state, invocation in state.keepSecret(at: invocation.argument) },
    Command(
      "feed-up", [], .feeds, "move the feed under the cursor up in the list",
      unless: noFeed
    ) { state, invocation in
      state.chosenFeed.map { [.source(.move($0.id, by: -invocation.times))] } ?? []
    },
    Command(
      "feed-down", [], .feeds, "move the feed under the cursor down in the list",
      unless: noFeed
    ) { state, invocation in
      state.chosenFeed.map { [.source(.move($0.id, by: invocation.times))] } ?? []
    },
    Command(
      "feed-pages", [], .feeds, "fetch whole pages for the summaries of the feed, or no more",
      unless: noFeed
    ) { state, _ in
      state.chosenFeed.map { [.source(.fetchPages($0.id, !$0.settings.fetchesPages))] } ?? []
    },
    Command(
      "disable-feed", [], .feeds, "ask the feed under the cursor no more, or again",
      unless: noFeed
    ) { state, _ in
      state.chosenFeed.map { [.source(.disable($0.id, !$0.settings.isDisabled))] } ?? []
    },
    Command(
      "remove-feed", [], .feeds, "take the feed under the cursor away; its articles stay",
      unless: noFeed
    ) { state, _ in state.chosenFeed.map { [.source(.remove($0.id))] } ?? [] },
    Command(
      "full-text", ["gp"], .feeds, "fetch the page of an article whose feed has a summary",
      in: .articles,
      unless: { $0.selectedArticles.isEmpty ? "no article is selected" : noLibrary($0) }
    ) { state, _ in
      // On the line of a story its first report is meant.
      guard let article = state.selectedArticles.first else { return [] }
      state.tell("Fetching the page")
      return [.source(.fetchPage(article))]
    },
  ]

  private static let noLibrary: @Sendable (ReaderState) -> String? = { state in
    state.showsLibrary || state.library.articles.isEmpty ? nil : "files were named, not the library"
  }

  private static let noFeed: @Sendable (ReaderState) -> String? = { state in
    state.chosenFeed == nil ? "no feed is under the cursor" : noLibrary(state)
  }
}
