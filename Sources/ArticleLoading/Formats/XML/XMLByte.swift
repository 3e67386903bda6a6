/// What single bytes are in XML.
enum XMLByte {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The UTF-8 of U+FFFD.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Whether text cannot be taken over at this byte without a look.
  @inline(__always)
  static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: ">"): true
    default: mayBeNoCharacter(byte)
    }
  }

  /// Whether a character that XML or a terminal does not take may begin with this byte.
  @inline(__always)
  static func mayBeNoCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F, 0xC2, 0xEF: true
    default: false
    }
  }

  /// The first byte of a range that `isSpecial`; its end where there is none.
  static func firstSpecial(in input: Bytes, _ range: Range<Int>) -> Int {
    first(
      in: input, range, isSpecial,
      among: { bytes in
        // The signs of tags differ in one bit.
        mayBeNoCharacter(bytes) | bytes.equal(to: UInt8(ascii: "&"))
          | bytes.with(0b10).equal(to: UInt8(ascii: ">"))
      })
  }

  /// The first byte of a range that `mayBeNoCharacter`; its end where there is none.
  static func firstNoCharacter(in input: Bytes, _ range: Range<Int>) -> Int {
    first(in: input, range, mayBeNoCharacter, among: mayBeNoCharacter)
  }

  @inline(__always)
  private static func mayBeNoCharacter(_ bytes: EightBytes) -> UInt64 {
    bytes.less(than: 0x20) | bytes.equal(to: 0x7F) | bytes.equal(to: 0xC2) | bytes.equal(to: 0xEF)
  }

  /// The first byte of a range that passes; `among` may let more pass, but no less.
  @inline(__always)
  private static func first(
    in input: Bytes, _ range: Range<Int>, _ passes: (UInt8) -> Bool,
    among: (EightBytes) -> UInt64
  ) -> Int {
    var place = range.lowerBound
    while place < range.upperBound {
      if place + 8 <= range.upperBound {
        let hits = among(EightBytes(input, at: place))
        guard hits != 0 else {
          place += 8
          continue
        }
        place += hits.trailingZeroBitCount / 8
      }
      if passes(input[place]) { break }
      place += 1
    }
    return place
  }

  @inline(__always)
  static func startsName(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  @inline(__always)
  static func continuesName(_ byte: UInt8) -> Bool {
    startsName(byte) || byte >= 0x2D && byte <= 0x3A && byte != UInt8(ascii: "/")
  }

  /// Whether U+FFFE or U+FFFF, which XML does not allow, stands here.
  static func isNoCharacter(_ input: Bytes, at position: Int) -> Bool {
    position + 2 < input.count && input[position + 1] == 0xBF && input[position + 2] >= 0xBE
  }

  /// What to write for a character that XML or a terminal does not take, and the bytes it took.
  ///
  /// C1 controls are windows-1252 in truth; nil where the character that begins here may stay.
  static func mended(_ input: Bytes, at position: Int) -> (bytes: [UInt8], length: Int)? {
    let byte = input[position]
    switch byte {
    case 0x09, 0x0A, 0x0D: return nil
    case ..<0x20, 0x7F: return (replacement, 1)
    case 0xEF: return isNoCharacter(input, at: position) ? (replacement, 3) : nil
    case 0xC2:
      guard position + 1 < input.count, input[position + 1] < 0xA0 else { return nil }
      // What is no UTF-8 must not take the byte behind it, which may begin a tag.
      guard input[position + 1] >= 0x80 else { return (replacement, 1) }
      return (Array(String(Windows1252.scalar(input[position + 1])).utf8), 2)
    default: return nil
    }
  }

  /// A whole text with every such character mended.
  static func mended(_ text: [UInt8]) -> [UInt8] {
    text.withUnsafeBufferPointer { input in
      var result: [UInt8] = []
      let rest = mend(input, 0..<input.count) { plain, mended in
        result += input[plain]
        result += mended
      }
      return rest.lowerBound == 0 ? text : result + input[rest]
    }
  }

  /// Hands on what may stay of a range, each time with what is to be written behind it, and returns
  /// the rest, which may stay.
  static func mend(
    _ input: Bytes, _ range: Range<Int>, _ write: (Range<Int>, [UInt8]) -> Void
  ) -> Range<Int> {
    var plain = range.lowerBound
    var place = plain
    while case let found = firstNoCharacter(in: input, place..<range.upperBound),
      found < range.upperBound
    {
      guard let mended = mended(input, at: found) else {
        place = found + 1
        continue
      }
      write(plain..<found, mended.bytes)
      place = min(found + mended.length, range.upperBound)
      plain = place
    }
    return plain..<range.upperBound
  }

  static func equal(_ input: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count
    where input[left.lowerBound + offset] != input[right.lowerBound + offset] {
      return false
    }
    return true
  }

  static func equalIgnoringCase(_ input: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count
    where lowered(input[left.lowerBound + offset]) != lowered(input[right.lowerBound + offset]) {
      return false
    }
    return true
  }

  static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }
}
