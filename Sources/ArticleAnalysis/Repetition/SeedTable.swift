internal import Glibc

/// The first place of every run of a fixed number of words.
///
/// Open addressing with linear probing, at most half full; a hit is checked word for word.
struct SeedTable: ~Copyable {
  private let words: [UInt32]
  private let length: Int
  /// Place + 1 with some bits of the hash above, or 0 where free.
  private let slots: UnsafeMutableBufferPointer<UInt32>
  /// Bits of a place; the other bits of a slot spare a look at the words of most other runs.
  private let placeBits: UInt32
  private let shift: UInt64
  private let leaving: UInt64

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15 | 1

  init(words: [UInt32], length: Int) {
    self.words = words
    self.length = length
    var bits = 6
    while 1 << bits < words.count * 2 { bits += 1 }
    slots = Self.allocate(1 << bits)
    placeBits = UInt32(truncatingIfNeeded: bits)
    shift = UInt64(64 - bits)
    leaving = (1..<length).reduce(UInt64(1)) { power, _ in power &* SeedTable.base }
  }

  deinit { slots.deallocate() }

  /// Slots that are all free.
  ///
  /// Large ones are asked for in pages of 2 MB, or looking up where each page is takes longer than
  /// reading from it.
  private static func allocate(_ count: Int) -> UnsafeMutableBufferPointer<UInt32> {
    let bytes = count * MemoryLayout<UInt32>.stride
    let large = 2 << 20
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: bytes, alignment: bytes >= large ? large : MemoryLayout<UInt32>.alignment)
    if bytes >= large { madvise(memory, bytes, MADV_HUGEPAGE) }
    return UnsafeMutableBufferPointer(
      start: memory.initializeMemory(as: UInt32.self, repeating: 0, count: count), count: count)
  }

  /// The hash of the run that starts at a place.
  func hash(at place: Int) -> UInt64 {
    words[place..<place + length].reduce(UInt64(0)) { $0 &* SeedTable.base &+ UInt64($1) }
  }

  /// The hash of the run that starts one word on.
  @inline(__always)
  func rolled(_ hash: UInt64, from place: Int) -> UInt64 {
    (hash &- UInt64(words[place]) &* leaving) &* SeedTable.base &+ UInt64(words[place + length])
  }

  /// The earlier place of the run at `position`; where there is none, notes this one.
  @inline(__always)
  mutating func firstPlace(hash: UInt64, position: Int) -> Int? {
    let mixed = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
    var slot = Int(truncatingIfNeeded: mixed &>> shift)
    let mask = slots.count - 1
    let tag = UInt32(truncatingIfNeeded: mixed) &<< placeBits
    return words.withUnsafeBufferPointer { words in
      while slots[slot] != 0 {
        let known = slots[slot]
        // What is left of the tag and the place behind it is but the place where the tags agree.
        let place = Int(known &- tag) - 1
        if place < position, place >= 0, Self.isEqual(words, place, position, length) {
          return place
        }
        slot = (slot + 1) & mask
      }
      slots[slot] = tag | UInt32(truncatingIfNeeded: position + 1)
      return nil
    }
  }

  @inline(__always)
  private static func isEqual(
    _ words: UnsafeBufferPointer<UInt32>, _ first: Int, _ second: Int, _ length: Int
  ) -> Bool {
    for offset in 0..<length where words[first + offset] != words[second + offset] {
      return false
    }
    return true
  }
}
