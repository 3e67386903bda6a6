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
      for index in 0..<buffer.count {
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

  /// Share of the bytes, in per mille.
  func perMille(_ part: Int) -> Int {
    count == 0 ? 0 : part * 1000 / count
  }
}
