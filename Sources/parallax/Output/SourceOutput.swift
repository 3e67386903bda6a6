internal import ArticleLibrary
internal import Articles
internal import Glibc

/// Sources as text and JSON.
enum SourceOutput {
  /// The fields of a line: mark, number, unread and all articles, name, folder and tags, how it is,
  /// address.
  static func fields(_ source: Source, now: Int) -> [String] {
    let groups = [
      source.settings.folders.joined(separator: "/"),
      source.settings.tags.map { "#\($0)" }.joined(separator: " "),
    ].filter { !$0.isEmpty }
    return [
      source.mark.map(String.init) ?? " ", String(source.id),
      "\(source.unread)/\(source.articles)", WhiteSpace.collapsed(source.name),
      groups.isEmpty ? "-" : groups.joined(separator: " "), source.status(now: now),
      WebAddress.withoutSecrets(source.address),
    ]
  }

  static func json(_ source: Source, now: Int) -> JSON {
    let (settings, health) = (source.settings, source.health)
    return .object([
      (key: "id", value: .integer(Int(source.id))),
      (key: "kind", value: .string(source.kind.rawValue)),
      (key: "address", value: .string(WebAddress.withoutSecrets(source.address))),
      (key: "name", value: .string(source.name)),
      (key: "title", value: JSON(health.title)),
      (key: "page", value: JSON(health.page)),
      (key: "folders", value: JSON(settings.folders)),
      (key: "tags", value: JSON(settings.tags)),
      (key: "order", value: .integer(settings.order)),
      (key: "disabled", value: .boolean(settings.isDisabled)),
      (key: "hidden", value: .boolean(settings.isHidden)),
      (key: "allowed", value: .boolean(source.kind != .command || settings.isAllowed)),
      (key: "fetchesPages", value: .boolean(settings.fetchesPages)),
      (key: "shortestWait", value: JSON(settings.shortestWait)),
      (key: "hasCredentials", value: .boolean(settings.credentials != nil)),
      (key: "articles", value: .integer(source.articles)),
      (key: "unread", value: .integer(source.unread)),
      (key: "status", value: .string(source.status(now: now))),
      (key: "error", value: JSON(health.fault)),
      (key: "failures", value: .integer(health.failures)),
      (key: "lastFetch", value: JSON(health.fetched.map(moment))),
      (key: "lastSuccess", value: JSON(health.succeeded.map(moment))),
      (key: "nextTry", value: JSON(health.nextTry.map(moment))),
      (key: "movedTo", value: JSON(health.movedTo)),
      (key: "entityTag", value: JSON(health.entityTag)),
      (key: "lastModified", value: JSON(health.modified)),
    ])
  }

  static func json(_ outcome: SourceRefresh.Outcome) -> JSON {
    .object([
      (key: "id", value: .integer(Int(outcome.source.id))),
      (key: "name", value: .string(outcome.source.name)),
      (key: "address", value: .string(WebAddress.withoutSecrets(outcome.source.address))),
      (key: "new", value: .integer(outcome.new)),
      (key: "changed", value: .integer(outcome.changed)),
      (key: "unreadable", value: .integer(outcome.faults)),
      (key: "missingPages", value: .integer(outcome.missingPages)),
      (key: "error", value: JSON(outcome.fault)),
      (key: "notice", value: JSON(outcome.notice)),
      (key: "stopped", value: .boolean(outcome.isStopped)),
    ])
  }

  /// `2026-11-21T09:49:24Z` of seconds since 1970.
  static func moment(_ seconds: Int) -> String {
    var time = time_t(seconds)
    var parts = tm()
    guard gmtime_r(&time, &parts) != nil else { return String(seconds) }
    func padded(_ value: Int32, _ width: Int = 2) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return padded(parts.tm_year + 1900, 4) + "-" + padded(parts.tm_mon + 1) + "-"
      + padded(parts.tm_mday) + "T" + padded(parts.tm_hour) + ":" + padded(parts.tm_min) + ":"
      + padded(parts.tm_sec) + "Z"
  }
}
