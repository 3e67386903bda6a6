internal import CGzip

/// Unpacks a stream of gzip members; a stream that is not packed passes as it is.
///
/// A member that unpacks to more than 200 times its size beyond its first megabyte is a bomb: its
/// unpacking ends there, and what was packed behind it is lost with it.
package final class GzipStream {
  /// Text packs to a fifth; tables of zeros, which no text is, to a thousandth.
  static let ratioLimit = 200
  static let freeBytes = 1 << 20
  private static let pieceSize = 1 << 18

  private let next: () -> [UInt8]
  private let unpacker: OpaquePointer?
  private var input: [UInt8] = []
  private var position = 0
  private var isPacked: Bool?
  private var packed = 0
  private var unpacked = 0
  private var output = [UInt8](repeating: 0, count: GzipStream.pieceSize)
  private var isAtStart = true
  /// Whether the last piece was filled to its end, so that there may be more of the same bytes.
  private var isFull = false
  /// Why the stream ended before its end.
  package private(set) var fault: ArchiveFault?

  /// `next` gives the next bytes, none at the end.
  package init(_ next: @escaping () -> [UInt8]) {
    self.next = next
    unpacker = parallax_unpacker_make()
  }

  deinit {
    if let unpacker { parallax_unpacker_free(unpacker) }
  }

  /// The next unpacked bytes; none at the end.
  package func read() -> [UInt8] {
    while fault == nil {
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
      fault = .damagedPacking
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
      parallax_unpacker_reset(unpacker)
      packed = 0
      unpacked = 0
      isAtStart = true
    }
    return Array(output[..<room])
  }
}
