/// What single bytes are in XML.
enum XMLByte {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The UTF-8 of U+FFFD.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Whether text cannot be taken over at this byte without a look.
  @inline(__always)
  static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: ">"), 0x7F, 0xC2, 0xEF:
      true
    default: false
    }
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
      return (Array(String(Windows1252.scalar(input[position + 1])).utf8), 2)
    default: return nil
    }
  }

  /// A whole text with every such character mended.
  static func mended(_ text: [UInt8]) -> [UInt8] {
    text.withUnsafeBufferPointer { input in
      var result: [UInt8] = []
      var plain = 0
      for index in input.indices where index >= plain && isSpecial(input[index]) {
        guard let mended = mended(input, at: index) else { continue }
        result += input[plain..<index]
        result += mended.bytes
        plain = index + mended.length
      }
      return plain == 0 ? text : result + input[plain...]
    }
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
