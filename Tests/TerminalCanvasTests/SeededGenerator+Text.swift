import TestSupport

extension SeededGenerator {
  /// Text that mixes letters, blanks, wide, joined, combining and commanding scalars.
  mutating func text(_ count: Int) -> String {
    let odd: [UInt32] = [
      0x1B, 0x07, 0x9B, 0x90, 0x7F, 0x0A, 0x09, 0x00, 0x85, 0xA0, 0xAD, 0x200B, 0x200D, 0x200E,
      0x202E, 0x2066, 0x2028, 0xFE0F, 0xFEFF, 0xE0061, 0xE000, 0xFFFE, 0x0301, 0x0336, 0x20E3,
      0x1F468, 0x1F469, 0x1F3FD, 0x1F1E6, 0x1F1FF, 0x2764, 0x4E16, 0x3000, 0x3002, 0x300C, 0xAC00,
      0x1100, 0x1161, 0x0905, 0x093E, 0x05D0, 0x0627, 0x2014, 0x2D, 0x20, 0x20, 0x20, 0x20,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<count {
      let value: UInt32 =
        switch Int.random(in: 0..<8, using: &self) {
        case 0..<4: UInt32.random(in: 0x20...0x7E, using: &self)
        case 4..<7: odd[Int.random(in: 0..<odd.count, using: &self)]
        default: UInt32.random(in: 0...0x10FFFF, using: &self)
        }
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
