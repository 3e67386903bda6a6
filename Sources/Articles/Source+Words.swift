extension Source {
  /// How it is, in words for a person; `now` is seconds since 1970.
  package func status(now: Int) -> String {
    switch kind {
    case .query: return "a search of another reader, kept"
    case .remark: return "kept for going out again"
    case .feed, .command: break
    }
    if settings.isDisabled { return "disabled" }
    if kind == .command, !settings.isAllowed { return "a command, not allowed" }
    guard let fetched = health.fetched else { return "never asked" }
    let asked = "asked \(Self.duration(now - fetched)) ago"
    guard let fault = health.fault else {
      return health.movedTo == nil ? "good, \(asked)" : "good, moved, \(asked)"
    }
    if health.hasAnswered { return "incomplete, \(asked): \(fault)" }
    let times = health.failures > 1 ? "failed \(health.failures) times" : "failed"
    let next = nextTry(now: now).map { ", next try \($0)" } ?? ""
    return "\(times), \(asked)\(next): \(fault)"
  }

  /// When it is asked by itself again: `in 15 min`, or `due`; nil where nothing is known of that.
  package func nextTry(now: Int) -> String? {
    guard isAsked, let next = [health.nextTry, health.asksForPeaceUntil].compactMap(\.self).max()
    else { return nil }
    return next > now ? "in \(Self.duration(next - now))" : "due"
  }

  /// `90 s`, `5 min`, `3 h`, `2 d`: the largest unit of which there are two.
  package static func duration(_ seconds: Int) -> String {
    let seconds = max(0, seconds)
    if seconds < 120 { return "\(seconds) s" }
    if seconds < 7_200 { return "\(seconds / 60) min" }
    return seconds < 172_800 ? "\(seconds / 3_600) h" : "\(seconds / 86_400) d"
  }

  /// Seconds of `90`, `90s`, `30m`, `30min`, `2h`, `1d`, at most a year; nil for anything else.
  package static func seconds(_ text: some StringProtocol) -> Int? {
    let units = ["": 1, "s": 1, "m": 60, "min": 60, "h": 3_600, "d": 86_400]
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.utf8.count < 9, let count = Int(digits),
      let unit = units[text.dropFirst(digits.count).lowercased()]
    else { return nil }
    let seconds = count * unit
    return seconds <= 366 * 86_400 ? seconds : nil
  }

  /// A time in the largest unit that divides it, as `seconds` reads it.
  package static func wait(_ seconds: Int) -> String {
    for (unit, size) in [("d", 86_400), ("h", 3_600), ("m", 60)]
    where seconds > 0 && seconds % size == 0 {
      return "\(seconds / size)\(unit)"
    }
    return "\(seconds)s"
  }

  /// Whether a person should look at it: `!` failed, `?` a command that is not allowed, `-` disabled.
  package var mark: Character? {
    if settings.isDisabled { return "-" }
    if kind == .command, !settings.isAllowed { return "?" }
    return health.fault == nil ? nil : "!"
  }
}
