/// Values by word, looked up by the hash of the word (`PackedHash`).
///
/// Open addressing in two flat arrays: it is built in microseconds, which a `Dictionary` of strings
/// is not, and a lookup costs a few nanoseconds.
struct WordMap<Value: Sendable>: Sendable {
  /// 0 where a slot is free.
  private var keys: [UInt64]
  private var values: [Value]
  private var count = 0
  private let filler: Value

  /// Makes an empty map; `filler` stands in free slots and is never given out.
  init(filler: Value, capacity: Int = 16) {
    var slots = 16
    while slots < capacity * 2 { slots *= 2 }
    keys = Array(repeating: 0, count: slots)
    values = Array(repeating: filler, count: slots)
    self.filler = filler
  }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  @inline(__always)
  subscript(hash: UInt64) -> Value? {
    get {
      let slot = slot(of: hash)
      return keys[slot] == 0 ? nil : values[slot]
    }
    set {
      guard let newValue, hash != 0 else { return }
      if (count + 1) * 2 > keys.count { grow() }
      let slot = slot(of: hash)
      if keys[slot] == 0 { count += 1 }
      keys[slot] = hash
      values[slot] = newValue
    }
  }

  private mutating func grow() {
    var larger = WordMap(filler: filler, capacity: keys.count)
    for (slot, key) in keys.enumerated() where key != 0 { larger[key] = values[slot] }
    self = larger
  }
}

/// Words that are looked up by their hash.
struct WordSet: Sendable {
  private var map: WordMap<Bool>
  /// A bit by the highest ones of each word's hash: most other words are told by it alone.
  private var bits: UInt64 = 0

  /// The words of a list, with blanks between them.
  init(_ list: String) {
    map = WordMap(filler: false, capacity: list.utf8.count / 4)
    for word in list.split(separator: " ") {
      let hash = FoldedWord.hash(of: word)
      map[hash] = true
      bits |= 1 << (hash >> 58)
    }
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { bits >> (hash >> 58) & 1 == 1 && map[hash] != nil }
}
