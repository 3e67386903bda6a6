/// Texts on end in one run of bytes, which is gone through many times faster than as many strings.
struct SearchedTexts: Sendable {
  private var utf8: [UInt8] = []
  /// The byte behind each text.
  private var ends: [Int] = []

  init() {}

  init(_ texts: some Collection<String>) {
    ends.reserveCapacity(texts.count)
    append(texts)
  }

  var count: Int { ends.count }

  mutating func append(_ texts: some Sequence<String>) {
    for text in texts {
      utf8.append(contentsOf: text.utf8)
      ends.append(utf8.count)
    }
  }

  /// The texts of `among` that a query finds: the better ones first, equal ones in their order.
  ///
  /// - Complexity: O(*n*) in the bytes of the texts and O(*m* log *m*) in those found.
  func places(of query: FuzzyQuery, among places: some Sequence<Int>) -> [Int] {
    // Score and place in one number, which sorts faster than the two.
    let ranked = utf8.withUnsafeBufferPointer { utf8 in
      places.compactMap { place -> UInt64? in
        let start = place > 0 ? ends[place - 1] : 0
        let text = UnsafeBufferPointer(rebasing: utf8[start..<ends[place]])
        return query.score(in: text).map {
          UInt64(truncatingIfNeeded: Int(Int32.max) - $0) << 32 | UInt64(place)
        }
      }
    }
    return ranked.sorted().map { Int($0 & 0xFFFF_FFFF) }
  }
}
