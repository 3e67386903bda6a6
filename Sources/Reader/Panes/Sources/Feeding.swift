package import Articles

/// What a person wants done with the sources of the library.
package enum SourceWish: Sendable, Hashable {
  /// Add what stands at an address.
  case add(String)
  case rename(Articles.Source.ID, String)
  case remove(Articles.Source.ID)
  case disable(Articles.Source.ID, Bool)
  /// Put it into a folder, of which the parts are parted by `/`.
  case folder(Articles.Source.ID, String)
  /// Give it these tags in place of those that it has.
  case tag(Articles.Source.ID, [String])
  /// Move it by so many places among the feeds.
  case move(Articles.Source.ID, by: Int)
  /// Fetch the whole pages of its summaries, or do so no more.
  case fetchPages(Articles.Source.ID, Bool)
  /// Ask it by itself only after so many seconds; nil for whenever it wants.
  case wait(Articles.Source.ID, Int?)
  /// Leave it out of the list of sources, though its articles come.
  case hide(Articles.Source.ID)
  /// Show all feeds in the list again.
  case showAll
  /// Where its name and password stand: a file, or `command:WORDS`; nil for nowhere.
  case credentials(Articles.Source.ID, String?)
  /// Ask these for new articles; none means all.
  case refresh([Articles.Source.ID])
  /// Fetch the page of an article of which only a summary came.
  case fetchPage(ArticleID)
}

extension ReaderState {
  /// The feed under the cursor of the source list, or else the one whose articles are listed.
  var chosenFeed: Articles.Source? {
    let row = focus == .sources ? sources.cursorSource : sources.selected
    guard case .feed(let id) = row ?? sources.selected else { return nil }
    return library.rules.feeds.first { $0.id == id }
  }

  mutating func addSource(_ address: String) -> [Effect] {
    address.isEmpty ? ask(.add) : [.source(.add(address))]
  }

  mutating func renameFeed(_ name: String) -> [Effect] {
    guard let feed = chosenFeed else { return [] }
    guard !name.isEmpty else { return ask(.command, text: "rename-feed \(feed.name)") }
    return [.source(.rename(feed.id, name))]
  }

  mutating func putFeed(intoFolder folder: String) -> [Effect] {
    guard let feed = chosenFeed else { return [] }
    guard !folder.isEmpty else {
      let folders = feed.settings.folders.joined(separator: "/")
      return ask(.command, text: "feed-folder \(folders)")
    }
    return [.source(.folder(feed.id, folder == "/" ? "" : folder))]
  }

  mutating func tagFeed(_ words: String) -> [Effect] {
    guard let feed = chosenFeed else { return [] }
    guard !words.isEmpty else {
      return ask(.command, text: "feed-tags \(feed.settings.tags.joined(separator: ", "))")
    }
    return [.source(.tag(feed.id, words == "-" ? [] : TagNames.all(in: words)))]
  }

  mutating func waitForFeed(_ time: String) -> [Effect] {
    guard let feed = chosenFeed else { return [] }
    guard !time.isEmpty else {
      let wait = feed.settings.shortestWait.map(Articles.Source.wait) ?? ""
      return ask(.command, text: "feed-every \(wait)")
    }
    guard let seconds = Articles.Source.seconds(time) else {
      tell("'\(time)' is no time (write 30m, 2h, 1d or 0)", isError: true)
      return []
    }
    return [.source(.wait(feed.id, seconds == 0 ? nil : seconds))]
  }

  /// Takes the place of a name and a password, which are never shown, nor is the place.
  mutating func keepSecret(at place: String) -> [Effect] {
    guard let feed = chosenFeed else { return [] }
    guard !place.isEmpty else { return ask(.command, text: "feed-credentials ") }
    return [.source(.credentials(feed.id, place == "-" ? nil : place))]
  }

  /// Why the list of a feed is empty, and what to do; nil where no feed is listed.
  var wordsOfEmptyFeed: String? {
    guard case .feed(let id) = sources.selected,
      let feed = library.rules.feeds.first(where: { $0.id == id })
    else { return nil }
    if feed.settings.isDisabled { return "It is not asked. :disable-feed asks it again." }
    guard let fault = feed.health.fault else {
      return "Nothing has come from it yet. :refresh-feed asks it."
    }
    if feed.health.hasAnswered { return "Nothing whole has come: it \(fault)." }
    return "It failed: \(WhiteSpace.collapsed(fault)). :refresh-feed asks it again."
  }

  /// Says what is wrong with the feed that was just chosen.
  mutating func tellFault(of source: SourcesPane.Source) {
    guard case .feed(let id) = source,
      let feed = library.rules.feeds.first(where: { $0.id == id }), let fault = feed.health.fault
    else { return }
    tell("\(WhiteSpace.collapsed(feed.name)): \(fault)", isError: true)
  }

  /// Takes back that sources are being asked and that a command runs, where nothing does.
  package mutating func dropWaiting() {
    refreshProgress = nil
    runningCommand = nil
  }

  mutating func refresh(onlyChosen: Bool) -> [Effect] {
    guard refreshProgress == nil else {
      tell("Sources are being asked already · Esc stops it")
      return []
    }
    refreshProgress = "asking sources"
    return [.source(.refresh(onlyChosen ? [chosenFeed?.id].compactMap(\.self) : []))]
  }
}
