internal import CUnpacking

/// How bytes may be packed.
package enum Packing: Sendable {
  /// Gzip members, or zlib.
  case zlib
  /// Deflate without a header.
  case deflate
  case brotli
}

/// Unpacks a stream of gzip members; a stream that is not packed passes as it is.
///
/// A member that unpacks to more than 200 times its size beyond its first megabyte is a bomb: its
/// unpacking ends there, and what was packed behind it is lost with it.
package final class UnpackedStream {
  /// Text packs to a fifth; tables of zeros, which no text is, to a thousandth.
  static let ratioLimit = 200
  static let freeBytes = 1 << 20
  private static let pieceSize = 1 << 18

  private let next: () -> [UInt8]
  private let unpacker: OpaquePointer?
  private var input: [UInt8] = []
  private var position = 0
  private var isPacked: Bool?
  /// Whether there are no members: the stream ends where the first does.
  private let isOne: Bool
  private var isDone = false
  private var packed = 0
  private var unpacked = 0
  private var output = [UInt8](repeating: 0, count: UnpackedStream.pieceSize)
  private var isAtStart = true
  /// Whether the last piece was filled to its end, so that there may be more of the same bytes.
  private var isFull = false
  /// Why the stream ended before its end.
  package private(set) var fault: ArchiveFault?

  /// `next` gives the next bytes, none at the end; `packing` is how they are packed, where something
  /// else than their first bytes says so.
  package init(_ next: @escaping () -> [UInt8], packing: Packing? = nil) {
    self.next = next
    isPacked = packing.map { _ in true }
    isOne = packing == .deflate || packing == .brotli
    unpacker =
      switch packing {
      case nil, .zlib: parallax_unpacker_make(ParallaxPackingZlib)
      case .deflate: parallax_unpacker_make(ParallaxPackingDeflate)
      case .brotli: parallax_unpacker_make(ParallaxPackingBrotli)
      }
  }

  deinit {
    if let unpacker { parallax_unpacker_free(unpacker) }
  }

  /// Whether bytes begin as those of gzip do.
  package static func isGzip(_ start: some Collection<UInt8>) -> Bool {
    start.prefix(2).elementsEqual([0x1F, 0x8B])
  }

  /// What some bytes unpack to, as far as they do; nil where that is more than a limit, or a bomb.
  ///
  /// - Complexity: O(*n*) in the unpacked bytes, of which there are no more than the limit allows.
  package static func unpacked(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    let stream = UnpackedStream(Once(bytes).next)
    var result: [UInt8] = []
    while true {
      let more = stream.read()
      if more.isEmpty { return stream.fault == .bomb ? nil : result }
      result += more
      if result.count > limit { return nil }
    }
  }

  /// The first bytes that the start of a file unpacks to.
  package static func start(of bytes: [UInt8]) -> [UInt8] {
    guard isGzip(bytes) else { return bytes }
    return UnpackedStream(Once(bytes).next).read()
  }

  /// The next unpacked bytes; none at the end.
  package func read() -> [UInt8] {
    while fault == nil, !isDone {
      // What was packed in the last bytes may not have fitted into the last piece.
      if position >= input.count, !isFull {
        input = next()
        position = 0
        // Two bytes tell whether it is packed, and a pipe may give them one by one.
        while isPacked == nil, input.count == 1 {
          let more = next()
          if more.isEmpty { break }
          input += more
        }
        if input.isEmpty {
          if isPacked == true, !isAtStart { fault = .cutOff }
          return []
        }
      }
      if isPacked == nil { isPacked = input.starts(with: [0x1F, 0x8B]) }
      guard isPacked == true else {
        defer { position = input.count }
        return input
      }
      let piece = unpack()
      if !piece.isEmpty { return piece }
    }
    return []
  }

  private func unpack() -> [UInt8] {
    guard let unpacker else {
      fault = .unknownPacking
      return []
    }
    var count = input.count - position
    var room = output.count
    let state = input.withUnsafeBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> ParallaxUnpackState in
        guard let from = source.baseAddress, let to = target.baseAddress else {
          return ParallaxUnpackDamaged
        }
        return parallax_unpacker_step(unpacker, from + position, &count, to, &room)
      }
    }
    position += count
    packed += count
    isFull = room == output.count && state == ParallaxUnpackMore
    unpacked += room
    isAtStart = false
    if unpacked > Self.freeBytes, unpacked / Self.ratioLimit > packed {
      fault = .bomb
      return []
    }
    if state == ParallaxUnpackDamaged { fault = .damagedPacking }
    if state == ParallaxUnpackEnd {
      isDone = isOne
      parallax_unpacker_reset(unpacker)
      packed = 0
      unpacked = 0
      isAtStart = true
    }
    return Array(output[..<room])
  }
}
