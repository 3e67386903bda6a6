/// A list that grows by a page at a time, so that no growth ever moves what is there: the longest wait
/// for one more item is the same in a short and in a long list.
struct PagedList<Item: Sendable>: Sendable {
  /// Items of a page: more move more when a page is begun.
  private static var size: Int { 1 << 12 }

  private var pages: [[Item]] = []
  private(set) var count = 0

  init() {}

  subscript(index: Int) -> Item {
    get { pages[index / Self.size][index % Self.size] }
    set { pages[index / Self.size][index % Self.size] = newValue }
  }

  mutating func append(_ item: Item) {
    if count % Self.size == 0 {
      pages.append([])
      pages[pages.count - 1].reserveCapacity(Self.size)
    }
    pages[pages.count - 1].append(item)
    count += 1
  }
}
