import Foundation

/// Texts in odd encodings and shapes, invented, by the name of their file.
enum OddTexts {
  static let all: [(name: String, bytes: [UInt8])] = [
    ("plain.txt", utf8(report)),
    ("mark.txt", [0xEF, 0xBB, 0xBF] + utf8(report)),
    ("crlf.txt", utf8(report.replacingOccurrences(of: "\n", with: "\r\n"))),
    ("open-end.txt", utf8("A flood in Lagos\n\nThe river rose. Nobody was hurt")),
    ("one-line.txt", utf8("Only one line of text stands here, and it ends without a line end.")),
    ("one-word.txt", utf8("Word")),
    ("doubled.txt", utf8(report + "\n" + report)),
    ("glued.txt", utf8(body + body + "\n")),
    ("little.txt", [0xFF, 0xFE] + utf16(report, isBig: false)),
    ("big.txt", [0xFE, 0xFF] + utf16(report, isBig: true)),
    ("unmarked.txt", utf16(report, isBig: false)),
    (
      "western.txt",
      utf8("Caf") + [0xE9, 0x0A, 0x0A, 0x93] + utf8("Oui") + [0x94, 0xA0, 0x0A, 0x80]
    ),
    ("zeros.txt", utf8("Tokyo market\0\0\n\n\0The index fell by 3.5 percent.\0\n\0")),
    (
      "broken.txt",
      utf8("A broken byte ") + [0xC3, 0x28] + utf8(" stands in this text.\n\n" + body)
    ),
    (
      "blanks.txt", utf8("\u{A0}\u{2003}\n\n  Title  \u{200B}\n\n\u{3000}Text here.\u{2028}More.\n")
    ),
    (
      "hostile.txt",
      utf8("\u{1B}]0;owned\u{7} title \u{202E}txet\n\nBody \u{9B}31m with \u{7F} and \u{85}.\n")
    ),
    ("chinese.txt", utf8("俄罗斯战机被击落\n\n土耳其军方表示，一架战机被击落。飞行员身亡。\n")),
    ("arabic.txt", utf8("روسيا وفرنسا\n\nقال الرئيس إن البلدين سيتعاونان. وأضاف أن ذلك مهم.\n")),
    ("emoji.txt", utf8("👨‍👩‍👧‍👦 Family 🇫🇷\n\ne\u{301}\u{301}\u{301}\u{301} said so. 👍🏽 Yes.\n")),
    ("table.txt", utf8((1...40).map { "Row \($0)\t\($0 * 7)\t\($0 * 9)" }.joined(separator: "\n"))),
    ("long-line.txt", utf8(String(repeating: "word and another word, ", count: 4000))),
  ]

  static let report = "Bridge falls in Genoa\n\nBy Jane Doe\n\nGENOA, Aug 14 (Reuters) - \(body)\n"

  static let body = """
    A bridge fell on Tuesday and killed at least 35 people, officials said. “It was a scene of hell,” \
    one driver told reporters.

    Prime Minister Giuseppe Conte went to the city. Rescuers with dogs looked for survivors through \
    the night, and the mayor said that 12 vehicles were still under the rubble.

    """

  private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBig ? bytes.reversed() : bytes
    }
  }
}
