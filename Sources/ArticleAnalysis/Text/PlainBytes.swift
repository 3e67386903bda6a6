/// Printable ASCII and blanks, which no line ends in.
enum PlainBytes {
  /// A place from `position` on before which all bytes are plain; the next ones may be others.
  ///
  /// Eight bytes are looked at at a time: what is left are fewer than eight, or eight with another.
  @inline(__always)
  static func skipped(
    _ bytes: UnsafeBufferPointer<UInt8>, from position: Int, to end: Int
  ) -> Int {
    let high: UInt64 = 0x8080_8080_8080_8080
    var position = position
    while position + 8 <= end {
      let chunk = UnsafeRawBufferPointer(bytes)
        .loadUnaligned(fromByteOffset: position, as: UInt64.self)
      // A byte reaches its high bit from 0x20 on.
      guard chunk & high == 0, (chunk &+ 0x6060_6060_6060_6060) & high == high else { break }
      position += 8
    }
    return position
  }
}
