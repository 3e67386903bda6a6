import TerminalCanvas
import Testing

struct ColourTests {
  @Test(
    arguments: [
      ("#ff8000", Colour.rgb(red: 255, green: 128, blue: 0)),
      ("0A0b0C", .rgb(red: 10, green: 11, blue: 12)),
      ("#fff", nil), ("+12345", nil), ("#gggggg", nil), ("", nil),
    ] as [(String, Colour?)])
  func `hexadecimal colours are read`(text: String, colour: Colour?) {
    #expect(Colour(hexadecimal: text) == colour)
  }

  @Test(
    arguments: [
      (ColourCapability.direct, Colour.rgb(red: 1, green: 2, blue: 3), 0x010203),
      (.direct, .rgb(red: 0, green: 0, blue: 3), 8), (.direct, .palette(3), 3),
      (.direct, .palette(196), 0xFF0000), (.indexed, .rgb(red: 255, green: 0, blue: 0), 196),
      (.indexed, .rgb(red: 0, green: 0, blue: 0), 16),
      (.indexed, .rgb(red: 255, green: 255, blue: 255), 231),
      (.indexed, .rgb(red: 30, green: 30, blue: 30), 234), (.indexed, .palette(7), 7),
      (.sixteen, .rgb(red: 250, green: 10, blue: 10), 9), (.sixteen, .palette(12), 12),
      (.eight, .rgb(red: 250, green: 250, blue: 240), 7), (.eight, .palette(12), 4),
      (.eight, .rgb(red: 215, green: 135, blue: 215), 5),
      (.eight, .rgb(red: 135, green: 175, blue: 255), 6),
      (.eight, .rgb(red: 135, green: 175, blue: 135), 2),
      (.eight, .rgb(red: 0, green: 95, blue: 175), 4),
      (.eight, .rgb(red: 40, green: 60, blue: 110), 0),
      (.sixteen, .rgb(red: 215, green: 135, blue: 215), 5),
      (.eight, .palette(196), 1), (.eight, .standard, nil), (.direct, .standard, nil),
      (.monochrome, .palette(1), nil),
    ] as [(ColourCapability, Colour, Int?)])
  func `a terminal gets the nearest colour it has`(
    capability: ColourCapability, colour: Colour, number: Int?
  ) {
    #expect(capability.number(of: colour) == number)
  }

  @Test(arguments: [
    (1, ColourCapability.monochrome), (-1, .monochrome), (8, .eight), (16, .sixteen),
    (88, .sixteen), (256, .indexed), (0x100_0000, .direct),
  ])
  func `the count of colours says what a terminal can`(count: Int, capability: ColourCapability) {
    #expect(ColourCapability(colours: count) == capability)
  }
}
