/// What kinds of bytes a file is made of.
struct ByteCensus {
  /// Control characters that no text uses: C0 without tab, line ends, form feed, NUL and escape.
  private(set) var controls = 0
  /// NUL bytes at even and at odd offsets.
  private(set) var evenZeros = 0
  private(set) var oddZeros = 0
  /// Bytes from 0x80 on.
  private(set) var high = 0
  let count: Int

  var zeros: Int { evenZeros + oddZeros }

  init(_ bytes: [UInt8]) {
    count = bytes.count
    var controls = 0
    var even = 0
    var odd = 0
    var high = 0
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while true {
        while Self.isPlain(buffer, at: index) { index += 8 }
        guard index < buffer.count else { break }
        defer { index += 1 }
        let byte = buffer[index]
        if byte >= 0x80 {
          high &+= 1
        } else if byte < 0x20 {
          if byte == 0 {
            if index & 1 == 0 { even &+= 1 } else { odd &+= 1 }
          } else if !(0x09...0x0D).contains(byte), byte != 0x1B {
            controls &+= 1
          }
        }
      }
    }
    self.controls = controls
    evenZeros = even
    oddZeros = odd
    self.high = high
  }

  /// Whether the next eight bytes are ASCII without control characters, of which nothing is counted.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    guard position + 8 <= bytes.count else { return false }
    let high: UInt64 = 0x8080_8080_8080_8080
    let chunk = UnsafeRawBufferPointer(bytes)
      .loadUnaligned(fromByteOffset: position, as: UInt64.self)
    // A byte reaches its high bit with 0x60 added from 0x20 on.
    return chunk & high == 0 && (chunk &+ 0x6060_6060_6060_6060) & high == high
  }

  /// Share of the bytes, in per mille.
  func perMille(_ part: Int) -> Int {
    count == 0 ? 0 : part * 1000 / count
  }
}
