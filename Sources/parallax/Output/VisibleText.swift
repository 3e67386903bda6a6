internal import Articles

/// Text of others made safe to print.
enum VisibleText {
  /// The text with every control character spelled out: `\x1B`, `\u202E`.
  ///
  /// Terminals act on C0, DEL and C1; the bidi controls make a text read as another one; U+2028 and
  /// U+2029 end lines. Nothing is taken out, so that what stood on both sides never joins to
  /// something new.
  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        result.append(contentsOf: name(of: scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// On one line, with control characters spelled out.
  static func line(_ text: String) -> String { escaped(WhiteSpace.collapsed(text)) }

  /// The lines of a text, each as `line` gives it, without empty ones at its ends.
  static func lines(_ text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line(String($0)) }
    let first = lines.firstIndex { !$0.isEmpty } ?? 0
    let end = (lines.lastIndex { !$0.isEmpty } ?? -1) + 1
    return Array(lines[first..<max(first, end)])
  }

  /// The text with some signs replaced that another program would act on.
  static func escaped(
    _ text: String, signs: String, with escape: (Character) -> String
  ) -> String {
    text.reduce(into: "") { $0 += signs.contains($1) ? escape($1) : String($1) }
  }

  /// Whether a scalar does something instead of showing something.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return #"\n"#
    case "\t": return #"\t"#
    case "\r": return #"\r"#
    default: break
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = scalar.value < 0x100 ? 2 : 4
    let padded = String(repeating: "0", count: max(0, width - digits.count)) + digits
    return (width == 2 ? #"\x"# : #"\u"#) + padded
  }
}
