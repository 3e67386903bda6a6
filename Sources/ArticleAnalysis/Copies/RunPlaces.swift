/// Where each run of four words stands in a text.
///
/// Chained hashing over the places; a hit is checked word for word.
struct RunPlaces {
  private let words: [UInt32]
  /// Last place of a slot's chain + 1, or 0.
  private var heads: [UInt32]
  /// The place before in the same chain + 1, or 0.
  private var links: [UInt32]
  private let mask: Int

  init(of words: [UInt32]) {
    self.words = words
    let count = max(0, words.count - TextOverlap.run + 1)
    var size = 16
    while size < count * 2 { size *= 2 }
    mask = size - 1
    heads = Array(repeating: 0, count: size)
    links = Array(repeating: 0, count: count)
    // From the end, so that a chain begins with the first place.
    for place in (0..<count).reversed() {
      let slot = RunPlaces.hash(words, place) & mask
      links[place] = heads[slot]
      heads[slot] = UInt32(truncatingIfNeeded: place + 1)
    }
  }

  func contains(runAt start: Int, in other: [UInt32]) -> Bool {
    var link = heads[RunPlaces.hash(other, start) & mask]
    while link != 0 {
      let place = Int(link) - 1
      if isEqual(place, start, other) { return true }
      link = links[place]
    }
    return false
  }

  @inline(__always)
  private func isEqual(_ place: Int, _ start: Int, _ other: [UInt32]) -> Bool {
    words[place] == other[start] && words[place + 1] == other[start + 1]
      && words[place + 2] == other[start + 2] && words[place + 3] == other[start + 3]
  }

  @inline(__always)
  private static func hash(_ words: [UInt32], _ place: Int) -> Int {
    var hash = UInt64(words[place])
    for offset in 1..<TextOverlap.run {
      hash = hash &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(words[place + offset])
    }
    hash = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: hash >> 33)
  }
}
