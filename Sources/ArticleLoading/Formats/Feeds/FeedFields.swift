/// What a feed and its items have in common, so that one way of filling serves both.
protocol FeedFields {
  var title: FeedText? { get set }
  var rights: FeedText? { get set }
  var authors: [FeedPerson] { get set }
  var contributors: [FeedPerson] { get set }
  var publisher: FeedPerson? { get set }
  var published: FeedDate? { get set }
  var updated: FeedDate? { get set }
  var created: FeedDate? { get set }
}

extension FeedFields {
  /// A date that can be read is not given up for one that cannot.
  mutating func setCommon(_ date: FeedDate, as day: FeedTag.Day) {
    switch day {
    case .published: published = Self.better(published, date)
    case .updated: updated = Self.better(updated, date)
    case .created: created = Self.better(created, date)
    case .expires: break
    }
  }

  private static func better(_ old: FeedDate?, _ new: FeedDate) -> FeedDate {
    guard let old, old.seconds != nil, new.seconds == nil else { return new }
    return old
  }

  mutating func add(_ person: FeedPerson, as role: FeedTag.Role) {
    switch role {
    case .author: if !authors.contains(person) { authors.append(person) }
    case .contributor: contributors.append(person)
    case .publisher: publisher = person
    }
  }
}

extension Feed: FeedFields {
  mutating func set(_ field: FeedTag.Field, _ text: FeedText) {
    switch field {
    case .title: title = text
    case .extraTitle: title = title ?? text
    case .subtitle, .description, .summary: subtitle = subtitle ?? text
    case .rights: rights = text
    case .note: note = text
    case .content, .mediaText: break
    }
  }

  mutating func set(_ date: FeedDate, as day: FeedTag.Day) { setCommon(date, as: day) }
}

extension FeedItem: FeedFields {
  mutating func set(_ field: FeedTag.Field, _ text: FeedText) {
    switch field {
    case .title: title = text
    case .extraTitle: title = title ?? text
    case .summary, .subtitle, .description, .note: setSummary(text)
    case .content: contents.append(text)
    case .rights: rights = text
    case .mediaText: mediaText = mediaText ?? text
    }
  }

  /// The first is the summary, a second one a text of its own.
  private mutating func setSummary(_ text: FeedText) {
    if let summary {
      if summary.utf8 != text.utf8 { contents.append(text) }
    } else {
      summary = text
    }
  }

  mutating func set(_ date: FeedDate, as day: FeedTag.Day) {
    if day == .expires { expires = date } else { setCommon(date, as: day) }
  }
}
