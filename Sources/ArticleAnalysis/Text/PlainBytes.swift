/// Bytes of ASCII that are no control signs, with which no line ends.
enum PlainBytes {
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// The next eight bytes, the first in the lowest; nil where fewer are left, or one is not plain.
  @inline(__always)
  static func eight(
    of bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int
  ) -> UInt64? {
    guard position + 8 <= end else { return nil }
    let chunk = UnsafeRawBufferPointer(bytes)
      .loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
    // A byte reaches its high bit from 0x20 on; one below is a control sign.
    guard chunk & high == 0, (chunk &+ 0x6060_6060_6060_6060) & high == high else { return nil }
    return chunk
  }

  /// A place from `position` on before which all bytes are plain; the next ones may be others.
  @inline(__always)
  static func skipped(
    _ bytes: UnsafeBufferPointer<UInt8>, from position: Int, to end: Int
  ) -> Int {
    var position = position
    while eight(of: bytes, at: position, end: end) != nil { position += 8 }
    return position
  }
}
