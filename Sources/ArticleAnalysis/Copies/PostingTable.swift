/// Which texts hold a fingerprint, in some five bytes for each.
///
/// A bucket is a chain of chunks of seven postings, so that adding one costs the same in a small and
/// in a large table. A posting keeps eight bits of the fingerprint besides those of its bucket: about
/// one answer in a few hundred is of another fingerprint, and the comparison of the texts shows it.
struct PostingTable: Sendable {
  /// The most texts that a posting can name.
  static let capacity = (1 << 24) - 1
  /// Words of a chunk: the link to the next one, then postings.
  private static let chunk = 8
  /// Chunks of a page of memory; growing takes a page more and never moves what is there.
  private static let pageChunks = 1 << 12

  private let bits: Int
  /// The newest chunk of each bucket + 1, or 0.
  private var heads: [UInt32]
  private var pages: [[UInt32]] = []
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
      pages.append(Array(repeating: 0, count: Self.pageChunks * Self.chunk))
    }
    let start = chunks % Self.pageChunks * Self.chunk
    pages[chunks / Self.pageChunks][start] = head
    pages[chunks / Self.pageChunks][start + 1] = posting
    chunks += 1
    heads[bucket] = UInt32(truncatingIfNeeded: chunks)
  }

  /// Calls `body` with the texts that hold a fingerprint, until it says false.
  @inline(__always)
  func forEachText(at fingerprint: UInt32, _ body: (Int) -> Bool) {
    let (bucket, tag) = place(of: fingerprint)
    var link = heads[bucket]
    while link != 0 {
      let chunk = Int(link) - 1
      let start = chunk % Self.pageChunks * Self.chunk
      link = pages[chunk / Self.pageChunks].withUnsafeBufferPointer { page in
        for slot in start + 1..<start + Self.chunk {
          let posting = page[slot]
          guard posting != 0 else { break }
          if posting & 0xFF00_0000 == tag, !body(Int(posting & 0x00FF_FFFF) - 1) { return 0 }
        }
        return page[start]
      }
    }
  }

  private mutating func add(_ posting: UInt32, to chunk: Int) -> Bool {
    let (page, start) = (chunk / Self.pageChunks, chunk % Self.pageChunks * Self.chunk)
    for slot in start + 1..<start + Self.chunk where pages[page][slot] == 0 {
      pages[page][slot] = posting
      return true
    }
    return false
  }

  @inline(__always)
  private func place(of fingerprint: UInt32) -> (bucket: Int, tag: UInt32) {
    (Int(fingerprint >> UInt32(32 - bits)), fingerprint << UInt32(bits) & 0xFF00_0000)
  }
}
