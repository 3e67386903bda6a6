internal import ArticleLoading
internal import Articles
import TestSupport
import Testing

@Suite struct OffsetMapTests {
  /// What a stretch of original bytes says when it is read alone.
  private func reading(_ bytes: ArraySlice<UInt8>, as encoding: String, isFirst: Bool) -> String {
    switch encoding {
    case "utf-8": return String(decoding: bytes, as: UTF8.self)
    case "windows-1252":
      guard let byte = bytes.first, bytes.count == 1 else { return "?" }
      return (0x80...0x9F).contains(byte) ? "" : String(Unicode.Scalar(byte))
    case "utf-16le", "utf-16be":
      var bytes = Array(bytes)
      if isFirst, bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        bytes.removeFirst(2)
      }
      if bytes.count == 1 { return "\u{FFFD}" }
      var units: [UInt16] = []
      for index in stride(from: 0, to: bytes.count - 1, by: 2) {
        let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        units.append(encoding == "utf-16le" ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1)
      }
      return String(decoding: units, as: UTF16.self)
    // The tables of the other encodings are the system's.
    default: return ""
    }
  }

  private func check(_ bytes: [UInt8]) throws {
    guard let text = try? TextDecoder.decode(bytes) else { return }
    #expect(text.original == bytes)
    let string = String(decoding: text.utf8, as: UTF8.self)
    #expect(Array(string.utf8) == text.utf8, "the clean text is valid UTF-8")
    var clean = 0
    var end = 0
    for scalar in string.unicodeScalars {
      let range = clean..<(clean + UTF8.width(scalar))
      let original = text.originalRange(range)
      try #require(original.lowerBound >= end && !original.isEmpty)
      let read = reading(bytes[original], as: text.encoding, isFirst: clean == 0)
      #expect(read.isEmpty || read == String(scalar))
      clean = range.upperBound
      end = original.upperBound
    }
    #expect(end == bytes.count, "nothing is left over at the end")
  }

  private let alphabets: [[Unicode.Scalar]] = [
    Array("abc DEF.\n".unicodeScalars), Array("aé ß“…”\r\n".unicodeScalars),
    Array("Путин сказал\n".unicodeScalars), Array("新华社 电。𝄞😀\n".unicodeScalars),
  ]

  @Test func `every character leads back to the bytes it was made from`() throws {
    var generator = SeededGenerator(seed: 7)
    for round in 0..<120 {
      let alphabet = alphabets[round % alphabets.count]
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...80, using: &generator) {
        view.append(alphabet.randomElement(using: &generator) ?? "a")
      }
      let units = String(view).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      var damaged = Array(String(view).utf8)
      damaged.insert(
        UInt8.random(in: 0x80...0xFF, using: &generator),
        at: Int.random(in: 0...damaged.count, using: &generator))
      try check(Array(String(view).utf8))
      try check([0xEF, 0xBB, 0xBF] + Array(String(view).utf8))
      try check([0xFF, 0xFE] + units)
      try check([0xFF, 0xFE] + units.dropLast())
      try check(units)
      try check(damaged)
    }
  }

  @Test func `random bytes are read or refused, and never spoil the map`() throws {
    var generator = SeededGenerator(seed: 99)
    for _ in 0..<600 {
      let count = Int.random(in: 0...60, using: &generator)
      let top: ClosedRange<UInt8> = Bool.random(using: &generator) ? 0x20...0xFF : 0...0xFF
      try check((0..<count).map { _ in UInt8.random(in: top, using: &generator) })
    }
  }
}
