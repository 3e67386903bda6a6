/// How many colours a terminal can show.
package enum ColourCapability: Hashable, Sendable, Comparable {
  case monochrome
  case eight
  case sixteen
  /// The palette of xterm: 16 colours of the person's, a cube of 216, 24 greys.
  case indexed
  /// Any red, green and blue.
  case direct

  /// The capability of a terminal that says how many colours it has.
  package init(colours: Int) {
    self =
      switch colours {
      case ..<8: .monochrome
      case ..<16: .eight
      case ..<256: .sixteen
      case 256: .indexed
      default: .direct
      }
  }

  /// The number of the nearest colour, or 0xRRGGBB where colours are direct; nil for the standard
  /// colour and where there are no colours.
  ///
  /// Direct numbers below 8 would mean the terminal's palette, so the darkest blues become 8.
  package func number(of colour: Colour) -> Int? {
    switch (self, colour) {
    case (.monochrome, _), (_, .standard): nil
    case (.eight, .palette(let index)):
      index < 16 ? Int(index % 8) : nearest(Self.value(ofPalette: index), in: 0..<8)
    case (.sixteen, .palette(let index)):
      index < 16 ? Int(index) : nearest(Self.value(ofPalette: index), in: 0..<16)
    case (.indexed, .palette(let index)): Int(index)
    case (.direct, .palette(let index)):
      index < 8 ? Int(index) : max(8, Self.value(ofPalette: index).packed)
    case (.eight, .rgb(let red, let green, let blue)):
      nearest(ColourValue(red, green, blue), in: 0..<8)
    case (.sixteen, .rgb(let red, let green, let blue)):
      nearest(ColourValue(red, green, blue), in: 0..<16)
    case (.indexed, .rgb(let red, let green, let blue)):
      nearestIndexed(ColourValue(red, green, blue))
    case (.direct, .rgb(let red, let green, let blue)):
      max(8, ColourValue(red, green, blue).packed)
    }
  }

  /// Of a few colours, a light tint gets the one of its hue, though white may be nearer; but not the
  /// dark blue of eight, which is hard to read where a tint is meant to be read.
  private func nearest(_ value: ColourValue, in range: Range<UInt8>) -> Int {
    let all = range.map { (number: Int($0), value: Self.value(ofPalette: $0)) }
    let candidates = value.isTint ? all.filter { $0.value.chroma > 0 && $0.number != 4 } : all
    func distance(_ other: ColourValue) -> (Int, Int) {
      (value.isTint ? value.full.distance(to: other.full) : 0, value.distance(to: other))
    }
    return candidates.min { distance($0.value) < distance($1.value) }?.number ?? 0
  }

  /// The nearer of the best of the cube and the best grey; the person's own 16 are never taken.
  private func nearestIndexed(_ value: ColourValue) -> Int {
    func step(_ part: Int) -> Int { part < 48 ? 0 : part < 115 ? 1 : (part - 35) / 40 }
    let cube = 16 + 36 * step(value.red) + 6 * step(value.green) + step(value.blue)
    let mean = (value.red + value.green + value.blue) / 3
    let grey = 232 + min(23, max(0, (mean - 3) / 10))
    let toCube = value.distance(to: Self.value(ofPalette: UInt8(cube)))
    let toGrey = value.distance(to: Self.value(ofPalette: UInt8(grey)))
    return toGrey < toCube ? grey : cube
  }

  /// What xterm shows for a palette entry.
  private static func value(ofPalette index: UInt8) -> ColourValue {
    switch index {
    case 0..<16: return firstSixteen[Int(index)]
    case 16..<232:
      let cube = Int(index) - 16
      func part(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
      return ColourValue(
        red: part(cube / 36), green: part(cube / 6 % 6), blue: part(cube % 6))
    default:
      let grey = 8 + 10 * (Int(index) - 232)
      return ColourValue(red: grey, green: grey, blue: grey)
    }
  }

  private static let firstSixteen: [ColourValue] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F,
    0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map { ColourValue(red: $0 >> 16, green: $0 >> 8 & 255, blue: $0 & 255) }
}

private struct ColourValue {
  var red: Int
  var green: Int
  var blue: Int

  init(red: Int, green: Int, blue: Int) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.init(red: Int(red), green: Int(green), blue: Int(blue))
  }

  /// How far from grey, 0 to 255.
  var chroma: Int { max(red, green, blue) - min(red, green, blue) }

  /// Whether it is light and has a hue that the eye sees.
  var isTint: Bool {
    max(red, green, blue) >= 160 && min(red, green, blue) >= 64 && chroma >= 32
  }

  /// With most of its white taken out, as bright as can be: closer to its hue than to white.
  var full: ColourValue {
    let white = min(red, green, blue) * 3 / 4
    let most = max(1, max(red, green, blue) - white)
    func part(_ value: Int) -> Int { (value - white) * 255 / most }
    return ColourValue(red: part(red), green: part(green), blue: part(blue))
  }

  var packed: Int { red << 16 | green << 8 | blue }

  /// Squared distance, green weighing most as the eye has it.
  func distance(to other: ColourValue) -> Int {
    let (red, green, blue) = (red - other.red, green - other.green, blue - other.blue)
    return 3 * red * red + 6 * green * green + 2 * blue * blue
  }
}
