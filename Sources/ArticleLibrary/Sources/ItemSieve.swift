internal import ArticleLoading
internal import ArticleStorage
internal import Articles

/// Tells the items of a feed that are new from those that the library has.
///
/// An item is known by what the feed calls it. Where the feed calls it by another name than before,
/// the same page with the same title is the same item, as long as the old name is gone from the
/// feed: two items that stand side by side are never taken for one.
struct ItemSieve {
  enum Verdict: Equatable {
    case new(SourceItem)
    /// The feed says something else of it than before.
    case changed(SourceItem)
    case known
    /// The same under another name.
    case renamed(SourceItem)
    /// To be asked again when the whole feed has been seen.
    case unsure
  }

  private let source: Source
  private let known: [UInt64: SourceItem]
  private let byPage: [UInt64: SourceItem]
  /// Keys of this feed.
  private var seen = DistinctKeys()

  init(_ source: Source, known items: [SourceItem]) {
    self.source = source
    known = Dictionary(items.map { ($0.key, $0) }) { first, _ in first }
    byPage = Dictionary(
      items.filter { $0.link != 0 && $0.title != 0 }.map {
        (ItemIdentity.joined([$0.link, $0.title]), $0)
      }
    ) { first, _ in first }
  }

  /// What an item is; `name` is what the feed calls it.
  mutating func verdict(on given: ItemIdentity, named name: String) -> Verdict {
    guard let item = keyed(given) else { return .known }
    if let old = known[item.key] {
      return old.content == item.content
        ? .known
        : .changed(item.item(of: source.id, article: old.article, isFull: old.isFull))
    }
    if page(of: item) != nil { return .unsure }
    return .new(fresh(item, name))
  }

  /// What an item is about which the sieve was unsure, once all of the feed has been seen.
  func lateVerdict(on item: ItemIdentity, named name: String) -> Verdict {
    guard let old = page(of: item), !seen.contains(old.key) else { return .new(fresh(item, name)) }
    let same = item.item(of: source.id, article: old.article, isFull: old.isFull)
    return old.content == item.content ? .renamed(same) : .changed(same)
  }

  private func page(of item: ItemIdentity) -> SourceItem? {
    guard item.link != 0, item.title != 0 else { return nil }
    return byPage[ItemIdentity.joined([item.link, item.title])]
  }

  private func fresh(_ item: ItemIdentity, _ name: String) -> SourceItem {
    var location = "\(source.address) \(name)"
    if item.key != StableHash.fnv1a(name.utf8) { location += " \(item.key)" }
    return item.item(of: source.id, article: ArticleID(location: location))
  }

  /// The item with a key that no other item of this feed has; nil for one that stands there twice.
  private mutating func keyed(_ given: ItemIdentity) -> ItemIdentity? {
    let keys = [
      given.key, ItemIdentity.joined([given.key, given.link, given.title]),
      ItemIdentity.joined([given.key, given.content]),
    ]
    guard let (key, isNew) = seen.take(keys, content: given.content), isNew else { return nil }
    var item = given
    item.key = key
    return item
  }
}
