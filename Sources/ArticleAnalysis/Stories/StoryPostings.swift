/// Which texts are strongly about a term, span of days by span of days.
///
/// A chain holds the texts about one term in one span, the newest first, so that looking one up costs
/// the same in a small and in a large library.
struct StoryPostings: Sendable {
  struct Posting: Sendable {
    var text: Int32
    /// Days since 1970; nil where none is stated.
    var day: Int?
    /// What the term does for finding the text.
    var pull: Float
  }

  /// A posting as it is kept; the least day stands for none.
  private struct Link {
    var text: Int32
    var day: Int32
    var pull: Float
    /// Bits of the term and the span that tell chains of one slot apart.
    var tag: UInt32
    /// Index of the next link of the slot; -1 behind the last.
    var next: Int32
  }

  /// Days of a span: two spans hold all that is within the window round a day.
  private static let span = 2 * StoryLikeness.window + 1
  /// Spans in which a text without a day is looked for, the newest: some three years.
  private static let longestReach = 128
  /// The span of the texts without a day.
  private static let undated = Int.min

  private var heads: [Int32] = Array(repeating: -1, count: 1 << 10)
  private var links: [Link] = []
  /// The upper bits of each link's key, from which its slot is found again in a larger table.
  private var slots: [UInt32] = []
  /// The spans in which any text is, rising, without that of the undated.
  private var spans: [Int] = []

  init() {}

  /// Adds a text to those that are about a term.
  mutating func insert(_ text: Int, day: Int?, at term: UInt32, pull: Float) {
    if links.count >= heads.count { grow() }
    let span = day.map(Self.span(of:)) ?? Self.undated
    if span != Self.undated { note(span) }
    let key = Self.key(term, span)
    let slot = Int(key >> 32) & (heads.count - 1)
    links.append(
      Link(
        text: Int32(text), day: day.map { Int32(truncatingIfNeeded: $0) } ?? .min, pull: pull,
        tag: UInt32(truncatingIfNeeded: key), next: heads[slot]))
    slots.append(UInt32(truncatingIfNeeded: key >> 32))
    heads[slot] = Int32(links.count - 1)
  }

  /// The spans that hold all texts of the window round a day.
  func spans(near day: Int?) -> [Int] {
    guard let day else { return [Self.undated] + spans.suffix(Self.longestReach).reversed() }
    let first = Self.span(of: day - StoryLikeness.window)
    let last = Self.span(of: day + StoryLikeness.window)
    return [Self.undated] + Array(first...last)
  }

  /// Calls `body` with the texts about a term in a span, the newest first, until it says false.
  @inline(__always)
  func forEach(at term: UInt32, in span: Int, _ body: (Posting) -> Bool) {
    let key = Self.key(term, span)
    let tag = UInt32(truncatingIfNeeded: key)
    var next = heads[Int(key >> 32) & (heads.count - 1)]
    while next >= 0 {
      let link = links[Int(next)]
      next = link.next
      guard link.tag == tag else { continue }
      let day = link.day == .min ? nil : Int(link.day)
      guard body(Posting(text: link.text, day: day, pull: link.pull)) else { return }
    }
  }

  private mutating func grow() {
    heads = Array(repeating: -1, count: heads.count * 2)
    for index in links.indices {
      let slot = Int(slots[index]) & (heads.count - 1)
      links[index].next = heads[slot]
      heads[slot] = Int32(index)
    }
  }

  private mutating func note(_ span: Int) {
    let place = spans.lastIndex { $0 <= span }
    if let place, spans[place] == span { return }
    spans.insert(span, at: place.map { $0 + 1 } ?? 0)
  }

  private static func span(of day: Int) -> Int {
    day >= 0 ? day / span : (day - span + 1) / span
  }

  /// Mixes a term's hash with a span (the finalizer of SplitMix64).
  private static func key(_ term: UInt32, _ span: Int) -> UInt64 {
    var key =
      (UInt64(term) &* 0xD6E8_FEB8_6659_FD93)
      ^ (UInt64(bitPattern: Int64(span)) &* 0x9E37_79B9_7F4A_7C15)
    key = (key ^ (key >> 30)) &* 0xBF58_476D_1CE4_E5B9
    key = (key ^ (key >> 27)) &* 0x94D0_49BB_1331_11EB
    return key ^ (key >> 31)
  }
}
