internal import Articles

/// Says of a source of the library where it is, how its last requests went and what is set for it.
struct SourceExplanation {
  let source: Source
  /// Seconds since 1970.
  let now: Int

  var lines: [String] {
    [WhiteSpace.collapsed(source.name), ""] + origin + health + settings
  }

  private var origin: [String] {
    let place = source.kind == .command ? "Command" : "Address"
    var lines = ["\(place): \(WebAddress.withoutSecrets(source.address))"]
    if source.askedAddress != source.address {
      lines.append(
        "It has moved, and is asked at \(WebAddress.withoutSecrets(source.askedAddress))")
    }
    if let page = source.health.page { lines.append("Its page: \(page)") }
    let unread = source.articles > 0 ? ", \(source.unread) unread" : ""
    return lines + ["Articles: \(source.articles)\(unread)", ""]
  }

  private var health: [String] {
    let health = source.health
    var lines = ["Last asked: \(health.fetched.map(moment) ?? "never")"]
    if health.fetched != nil {
      lines.append("Last good answer: \(health.succeeded.map(moment) ?? "none yet")")
    }
    if let fault = health.fault, health.hasAnswered {
      lines.append("It is incomplete: its last answer \(WhiteSpace.collapsed(fault))")
    } else if let fault = health.fault {
      let times = health.failures > 1 ? "\(health.failures) times in a row" : "the last time"
      lines.append("It failed \(times): \(WhiteSpace.collapsed(fault))")
    }
    return lines + ["Next try: \(next)", ""]
  }

  private var next: String {
    if source.settings.isDisabled { return "none, it is disabled (:disable-feed asks it again)" }
    if !source.isAsked { return "none, its command is not allowed ('parallax sources allow')" }
    let words = source.nextTry(now: now) ?? "whenever sources are asked"
    guard let peace = source.health.asksForPeaceUntil, peace > now else {
      return words + " (:refresh-feed asks it at once)"
    }
    return words + "; its server wants to be left alone for \(Source.duration(peace - now))"
  }

  private var settings: [String] {
    let settings = source.settings
    let folder = settings.folders.joined(separator: "/")
    return [
      "What is set for it",
      "  Folder: \(folder.isEmpty ? "none" : folder) (:feed-folder)",
      "  Tags: \(settings.tags.isEmpty ? "none" : settings.tags.joined(separator: ", ")) (:feed-tags)",
      "  Least time between two requests: "
        + (settings.shortestWait.map(Source.wait) ?? "what its server wants") + " (:feed-every)",
      "  Whole pages of summaries: \(settings.fetchesPages ? "fetched" : "not fetched") (:feed-pages)",
      "  In the list of sources: \(settings.isHidden ? "hidden" : "shown") (:feed-hidden)",
      "  Name and password: \(settings.credentials == nil ? "none" : "from a place that you named") (:feed-credentials)",
    ]
  }

  /// `5 min ago (2026-11-22 23:36 UTC)`.
  private func moment(_ seconds: Int) -> String {
    let date = CivilDay.date(of: seconds / 86_400)
    let day = PublicationDate(
      year: date.year, month: date.month, day: date.day, printed: ""
    ).iso8601
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    let time = "\(padded(seconds % 86_400 / 3_600)):\(padded(seconds % 3_600 / 60))"
    return "\(Source.duration(now - seconds)) ago (\(day) \(time) UTC)"
  }
}

extension ReaderState {
  /// Shows how a source is; it may have been taken away since that was asked.
  mutating func explain(_ id: Source.ID, now: Int) {
    guard let source = library.rules.feeds.first(where: { $0.id == id }) else { return }
    overlay = .explanation(
      ExplanationPane(
        title: "How this feed is", lines: SourceExplanation(source: source, now: now).lines))
  }
}
