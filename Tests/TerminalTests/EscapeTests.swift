import Foundation
import TestSupport
import Testing

/// What an article holds never becomes a command to the terminal.
@Suite(.serialized) struct EscapeTests {
  /// Sequences that retitle, recolour, clear, copy, answer or reset, whole and cut off, in 7 and 8
  /// bits, and characters that turn the direction of writing.
  private static let payloads = [
    "\u{1B}]0;owned\u{7}", "\u{1B}]52;c;aGk=\u{7}", "\u{1B}]8;;http://evil.example\u{1B}\\link",
    "\u{1B}[31mred", "\u{1B}[2J", "\u{1B}[?1049l", "\u{1B}[6n", "\u{1B}[>c", "\u{1B}[5;1H",
    "\u{1B}c", "\u{1B}#8", "\u{1B}(0", "\u{1B}P+q544e\u{1B}\\", "\u{1B}_x\u{1B}\\", "\u{1B}^x",
    "\u{9B}31m", "\u{9D}0;owned\u{9C}", "\u{90}x\u{9C}", "\u{8}\u{8}\u{8}", "\u{7F}", "\u{E}\u{F}",
    "\u{202E}txet", "\u{2066}", "\u{1B}]0;never ended", "\u{1B}",
  ]

  /// A folder of a text and two pages with the payloads, or with `x` for each of their controls.
  private static func folder(isHarmless: Bool) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    func text(_ payload: String) -> String {
      guard isHarmless else { return payload }
      return String(
        String.UnicodeScalarView(
          payload.unicodeScalars.map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format: "x"
            default: scalar
            }
          }))
    }
    let all = payloads.map(text).joined(separator: " ")
    let sentences = payloads.map { "The minister said \(text($0)) and left the hall at noon. " }
    let plain =
      "Zeppelin \(all)\n\nBy Ann \(text(payloads[3])) Lee\n\n"
      + sentences.joined(separator: "\n\n") + "\n\nQuokka is the last word.\n"
    try folder.write(Array(plain.utf8), to: "text.txt")
    let page = """
      <!doctype html><html><head><title>Narwhal \(all)</title><meta name="author" content="\(all)">
      <meta property="og:site_name" content="Post \(text(payloads[0]))"></head><body><article>
      <h1>Narwhal \(all)</h1><figure><figcaption>\(all)</figcaption></figure>
      \(sentences.map { "<p>\($0)<a href='http://e.org/\(all)'>\(text(payloads[2]))</a></p>" }.joined())
      </article></body></html>
      """
    try folder.write(Array(page.utf8), to: "page.html")
    let escaped = page.unicodeScalars.map { scalar in
      scalar.value < 0x20 && scalar != "\n" || scalar.value == 0x9B
        ? "&#\(scalar.value);" : String(scalar)
    }
    try folder.write(
      Array(escaped.joined().replacing("Narwhal", with: "Wombat").utf8), to: "escaped.html")
    return folder
  }

  /// What the program writes to a terminal on which a person walks through all that is there.
  private static func output(isHarmless: Bool) throws -> Pty {
    let folder = try folder(isHarmless: isHarmless)
    let terminal = try Pty(
      [BuiltProgram.path, "--no-library", folder.path], columns: 120, rows: 40, environment: [:])
    try terminal.wait(for: "Zeppelin")
    for key in ["\r", "\u{4}", "\u{4}", "G", "q", "q", "j", "\r", "\u{4}", "q", "q", "j", "j"] {
      terminal.send(key)
    }
    terminal.send("Q")
    try terminal.exitStatus()
    return terminal
  }

  @Test func `payloads in articles change nothing of what is sent to the terminal`() throws {
    let hostile = try Self.output(isHarmless: false)
    let harmless = try Self.output(isHarmless: true)
    #expect(Self.settings(hostile) == Self.settings(harmless))
    for terminal in [hostile, harmless] {
      #expect(!Self.contains(terminal.output, [0x1B, UInt8(ascii: "]")], "OSC"))
      #expect(!Self.contains(terminal.output, [0x1B, UInt8(ascii: "P")], "DCS"))
      #expect(!Self.contains(terminal.output, [0x1B, UInt8(ascii: "c")], "reset"))
      let text = String(decoding: terminal.output, as: UTF8.self).unicodeScalars
      #expect(!text.contains { (0x80...0x9F).contains($0.value) || $0.value == 0x7F })
      #expect(!text.contains { (0x202A...0x202E).contains($0.value) })
    }
  }

  /// The sequences that do more than move the cursor or erase.
  private static func settings(_ terminal: Pty) -> Set<String> {
    Set(terminal.controlSequences.filter { !"ABCDGHJKXPdfbZ@LMST".contains($0.last ?? " ") })
  }

  private static func contains(_ output: [UInt8], _ wanted: [UInt8], _ name: String) -> Bool {
    output.indices.dropLast().contains { output[$0...].starts(with: wanted) }
  }
}
