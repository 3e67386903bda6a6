/// Small numbers by hash, in two flat arrays.
///
/// Open addressing with linear probing, never more than half full. The keys are hashes already, so
/// one multiplication spreads them; the standard dictionary would hash each anew.
struct HashTable: Sendable {
  private var keys: [UInt64]
  /// -1 where nothing is kept.
  private var values: [Int32]
  private(set) var count = 0
  private var shift: Int

  /// Places of a new table, as a power of two; the words of a usual story fit without growing.
  private static let firstBits = 12

  init() {
    keys = [UInt64](repeating: 0, count: 1 << Self.firstBits)
    values = [Int32](repeating: -1, count: 1 << Self.firstBits)
    shift = 64 - Self.firstBits
  }

  /// The number of a hash, or nil.
  subscript(key: UInt64) -> Int32? {
    let value = values[place(of: key)]
    return value >= 0 ? value : nil
  }

  /// Keeps a number, 0 or more, for a hash.
  mutating func insert(_ value: Int32, for key: UInt64) {
    let place = place(of: key)
    if values[place] < 0 { count += 1 }
    keys[place] = key
    values[place] = value
    if count * 2 > keys.count { grow() }
  }

  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(shift))
    while values[place] >= 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
    return place
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [Int32](repeating: -1, count: oldKeys.count * 2)
    shift -= 1
    for index in oldKeys.indices where oldValues[index] >= 0 {
      let place = place(of: oldKeys[index])
      keys[place] = oldKeys[index]
      values[place] = oldValues[index]
    }
  }
}
