package import Articles

/// The days and outlets over which a story stretches.
package struct StoryExtent: Sendable, Equatable {
  /// The earliest and the latest day that its reports state; nil where none does.
  package private(set) var first: PublicationDate?
  package private(set) var last: PublicationDate?
  /// Those that the texts name.
  package private(set) var outlets: Set<String> = []

  package init() {}

  mutating func add(_ article: Article) {
    if let publisher = article.publisher { outlets.insert(publisher) }
    guard let date = article.date else { return }
    first = first.map { min($0, date) } ?? date
    last = last.map { max($0, date) } ?? date
  }

  /// `28–30 Nov`, `28 Nov–2 Dec`, with years where they differ or are not this one; nil where no day is
  /// stated.
  package func days(today: Int?) -> String? {
    guard let first, let last else { return nil }
    if first.year != last.year { return "\(first.long)–\(last.long)" }
    let end = first.needsYear(today: today) ? last.long : last.dayAndMonth
    if first.month != last.month { return "\(first.dayAndMonth)–\(end)" }
    return first.day == last.day ? end : "\(first.day)–\(end)"
  }

  /// `3 outlets`; nil where none is named.
  package var outletCount: String? {
    outlets.isEmpty ? nil : Counted.text(outlets.count, "outlet")
  }
}
