/// White space as news text has it: Unicode's, and the invisible fillers web pages leave behind.
package enum WhiteSpace {
  /// Whether a scalar shows nothing and separates or pads words.
  ///
  /// Counts U+0000, U+200B, U+2060 and U+FEFF, which Unicode does not call white space.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x00, 0x1C...0x1F, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029,
      0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// The text with each run of white space as one blank, and none at the ends.
  ///
  /// - Complexity: O(*n*) in the number of scalars.
  package static func collapsed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in text.unicodeScalars {
      if contains(scalar) {
        pending = !result.isEmpty
      } else {
        if pending { result.append(" ") }
        pending = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}
