internal import ArticleLoading
internal import Articles
import Testing

@Suite struct TextDecoderTests {
  private let sample = "Paris — “We are ready,” he said.\r\nÇa va: 10 € für Jürgen…\n"

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return bigEndian ? pair.reversed() : pair
    }
  }

  @Test func `clean UTF-8 is taken as it is`() throws {
    let text = try TextDecoder.decode(Array(sample.utf8))
    #expect(text.utf8 == Array(sample.utf8))
    #expect(text.encoding == "utf-8")
    #expect(text.offsets.runs.isEmpty)
  }

  @Test func `a byte order mark is no part of the text`() throws {
    let text = try TextDecoder.decode([0xEF, 0xBB, 0xBF] + Array(sample.utf8))
    #expect(text.utf8 == Array(sample.utf8))
    #expect(text.originalRange(0..<5) == 3..<8)
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read in both byte orders`(bigEndian: Bool, marked: Bool) throws {
    let mark: [UInt8] = marked ? (bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) : []
    let text = try TextDecoder.decode(mark + utf16(sample, bigEndian: bigEndian))
    #expect(String(decoding: text.utf8, as: UTF8.self) == sample)
    #expect(text.encoding == (bigEndian ? "utf-16be" : "utf-16le"))
  }

  @Test(arguments: [
    "Президент России Владимир Путин заявил в четверг.\nОн добавил: «Нет».\n",
    "新华社莫斯科电 俄罗斯总统普京说。\n法国总统奥朗德表示同意 合作。\n",
    "قال الرئيس الروسي فلاديمير بوتين يوم الخميس.\n",
  ])
  func `UTF-16 without a mark is known in other scripts too`(line: String) throws {
    for bigEndian in [true, false] {
      let text = try TextDecoder.decode(utf16(line, bigEndian: bigEndian))
      #expect(String(decoding: text.utf8, as: UTF8.self) == line)
    }
  }

  @Test func `an odd last byte of UTF-16 becomes a replacement sign`() throws {
    let text = try TextDecoder.decode([0xFF, 0xFE] + utf16("Ready", bigEndian: false) + [0x41])
    #expect(String(decoding: text.utf8, as: UTF8.self) == "Ready\u{FFFD}")
    #expect(text.originalRange(5..<8) == 12..<13)
  }

  @Test func `a lone surrogate becomes a replacement sign`() throws {
    let text = try TextDecoder.decode([0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0])
    #expect(String(decoding: text.utf8, as: UTF8.self) == "A\u{FFFD}B")
  }

  @Test func `the western code page is detected`() throws {
    let bytes: [UInt8] = Array("Caf".utf8) + [0xE9, 0x20, 0x93] + Array("ja".utf8) + [0x94, 0x0A]
    let text = try TextDecoder.decode(bytes)
    #expect(String(decoding: text.utf8, as: UTF8.self) == "Café “ja”\n")
    #expect(text.encoding == "windows-1252")
    #expect(text.originalRange(3..<5) == 3..<4)
  }

  @Test func `the western code page never gives a control character of C1`() throws {
    let text = try TextDecoder.decode(Array(repeating: 0x61, count: 400) + Array(0x80...0xFF))
    #expect(
      String(decoding: text.utf8, as: UTF8.self).unicodeScalars
        .allSatisfy { !(0x80...0x9F).contains($0.value) })
  }

  @Test func `UTF-8 cut off by one byte stays UTF-8`() throws {
    let text = try TextDecoder.decode(Array("Putin said: “Yes”".utf8.dropLast()))
    #expect(text.encoding == "utf-8")
    #expect(String(decoding: text.utf8, as: UTF8.self) == "Putin said: “Yes\u{FFFD}")
    let short = try TextDecoder.decode(Array("And so on…".utf8.dropLast()))
    #expect(String(decoding: short.utf8, as: UTF8.self) == "And so on\u{FFFD}")
  }

  @Test func `a few bad bytes do not spoil UTF-8`() throws {
    var bytes = Array("“One” and “two” and “three”".utf8)
    bytes.insert(0xFF, at: 4)
    let text = try TextDecoder.decode(bytes)
    #expect(text.encoding == "utf-8")
    #expect(text.utf8.count == bytes.count + 2)
  }

  @Test func `zero bytes stay in the text`() throws {
    let text = try TextDecoder.decode(Array("One\0two three four five six.".utf8))
    #expect(text.utf8[3] == 0)
    #expect(text.encoding == "utf-8")
  }

  @Test(arguments: [
    ([], TextRefusal.empty),
    (Array(" \n\u{FEFF}\t\0".utf8), .blank),
    (Array("%PDF-1.7 and more".utf8), .format("PDF")),
    ([0x7F, 0x45, 0x4C, 0x46, 2, 1], .format("program")),
    (Array(repeating: 0xD0, count: 100), .unknownEncoding),
    ((0..<400).map { UInt8($0 % 32) }, .binary(controlsPerMille: 775)),
  ])
  func `what is not a text is refused with its reason`(
    bytes: [UInt8], reason: TextRefusal
  ) {
    #expect(throws: reason) { try TextDecoder.decode(bytes) }
  }
}
