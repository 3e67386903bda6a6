/// Which texts hold a fingerprint, in some five bytes for each.
///
/// A bucket is a chain of chunks of seven postings, so that adding one costs the same in a small and
/// in a large table. A posting keeps eight bits of the fingerprint besides those of its bucket: about
/// one answer in a few hundred is of another fingerprint, and the comparison of the texts shows it.
struct PostingTable: Sendable {
  /// The most texts that a posting can name.
  static let capacity = (1 << 24) - 1
  /// The link to the next chunk, then postings; free places are 0.
  typealias Chunk = SIMD8<UInt32>
  /// Chunks of a page of memory; growing takes a page more and never moves what is there.
  private static let pageChunks = 1 << 12

  private let bits: Int
  /// The newest chunk of each bucket + 1, or 0.
  private var heads: [UInt32]
  private var pages: [[Chunk]] = []
  private var chunks = 0

  /// Makes a table for about so many postings; more make it slower, not wrong.
  init(expecting postings: Int) {
    var bits = 10
    while bits < 21, (8 << bits) < postings { bits += 1 }
    self.bits = bits
    heads = Array(repeating: 0, count: 1 << bits)
  }

  /// Adds a text to those that hold a fingerprint.
  mutating func insert(_ text: Int, at fingerprint: UInt32) {
    let (bucket, tag) = place(of: fingerprint)
    let posting = tag | UInt32(truncatingIfNeeded: text + 1)
    let head = heads[bucket]
    if head != 0, add(posting, to: Int(head) - 1) { return }
    if chunks % Self.pageChunks == 0 {
      pages.append(Array(repeating: Chunk(), count: Self.pageChunks))
    }
    pages[chunks / Self.pageChunks][chunks % Self.pageChunks] = Chunk(
      head, posting, 0, 0, 0, 0, 0, 0)
    chunks += 1
    heads[bucket] = UInt32(truncatingIfNeeded: chunks)
  }

  /// The newest chunk of the bucket of each fingerprint: asked for in one go, as the waits for memory
  /// then overlap.
  func newestChunks(of fingerprints: [UInt32]) -> [Chunk] {
    fingerprints.map { chunk(heads[place(of: $0).bucket]) }
  }

  /// Calls `body` with the texts that hold a fingerprint, until it says false.
  @inline(__always)
  func forEachText(at fingerprint: UInt32, _ body: (Int) -> Bool) {
    forEachText(at: fingerprint, from: chunk(heads[place(of: fingerprint).bucket]), body)
  }

  /// The same, where the newest chunk of its bucket is at hand.
  @inline(__always)
  func forEachText(at fingerprint: UInt32, from newest: Chunk, _ body: (Int) -> Bool) {
    let tag = place(of: fingerprint).tag
    var chunk = newest
    while true {
      for slot in 1..<Chunk.scalarCount {
        let posting = chunk[slot]
        guard posting != 0 else { break }
        if posting & 0xFF00_0000 == tag, !body(Int(posting & 0x00FF_FFFF) - 1) { return }
      }
      guard chunk[0] != 0 else { return }
      chunk = self.chunk(chunk[0])
    }
  }

  /// The chunk that a link leads to; an empty one for 0.
  @inline(__always)
  private func chunk(_ link: UInt32) -> Chunk {
    guard link != 0 else { return Chunk() }
    let number = Int(link) - 1
    return pages[number / Self.pageChunks][number % Self.pageChunks]
  }

  private mutating func add(_ posting: UInt32, to chunk: Int) -> Bool {
    let (page, place) = (chunk / Self.pageChunks, chunk % Self.pageChunks)
    for slot in 1..<Chunk.scalarCount where pages[page][place][slot] == 0 {
      pages[page][place][slot] = posting
      return true
    }
    return false
  }

  @inline(__always)
  private func place(of fingerprint: UInt32) -> (bucket: Int, tag: UInt32) {
    (Int(fingerprint >> UInt32(32 - bits)), fingerprint << UInt32(bits) & 0xFF00_0000)
  }
}
