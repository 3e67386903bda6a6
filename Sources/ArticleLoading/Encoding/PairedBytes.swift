/// What a text would be as pairs of bytes: which of them no encoding has, and how the others lie.
struct PairedBytes {
  /// Pairs from which on their distribution says something.
  private static let least = 6
  /// Different pairs that a text has at least, which a run of one byte has not.
  private static let leastDifferent = 4
  /// Share of the bytes above 0x7F that may be no pair of an encoding.
  private static let errorLimit = 0.02

  private var pairs = 0
  private var errors = 0
  private var different: Set<UInt16> = []
  /// Pairs by their first byte.
  private var leads = [Int](repeating: 0, count: 256)

  /// The East Asian encoding that the bytes are most like; nil where they are like none.
  static func encoding(of bytes: [UInt8]) -> String? {
    let east = PairedBytes(bytes, lead: { $0 >= 0xA1 && $0 < 0xFF }, trail: { $0 >= 0xA1 })
    if east.isClean {
      // Kana, hangul and the characters of the first level have rows of their own.
      if east.share(0xA4...0xA5) > 0.08 { return "euc-jp" }
      if east.share(0xB0...0xC8) > 0.85 { return "euc-kr" }
      if east.share(0xB0...0xD7) > 0.7, east.share(0xC9...0xD7) > 0.1 { return "gb18030" }
    }
    let japanese = PairedBytes(
      bytes, single: { (0xA1...0xDF).contains($0) },
      lead: { (0x81...0x9F).contains($0) || (0xE0...0xFC).contains($0) },
      trail: { (0x40...0x7E).contains($0) || (0x80...0xFC).contains($0) })
    if japanese.isClean, japanese.share(0x82...0x83) > 0.12, japanese.share(0x82...0x9F) > 0.6 {
      return "shift_jis"
    }
    let chinese = PairedBytes(
      bytes, lead: { $0 >= 0x81 && $0 < 0xFF },
      trail: { (0x40...0x7E).contains($0) || $0 >= 0x80 && $0 < 0xFF })
    guard chinese.isClean else { return nil }
    let traditional = PairedBytes(
      bytes, lead: { $0 >= 0xA1 && $0 < 0xFA },
      trail: { (0x40...0x7E).contains($0) || $0 >= 0xA1 && $0 < 0xFF })
    if traditional.isClean, traditional.share(0xA4...0xC6) > 0.7 { return "big5" }
    return chinese.share(0xB0...0xD7) > 0.7 && chinese.share(0xC9...0xD7) > 0.1 ? "gb18030" : nil
  }

  private init(
    _ bytes: [UInt8], single: (UInt8) -> Bool = { _ in false }, lead: (UInt8) -> Bool,
    trail: (UInt8) -> Bool
  ) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 || single(byte) { continue }
      if lead(byte), index < bytes.count, trail(bytes[index]) {
        pairs += 1
        leads[Int(byte)] += 1
        different.insert(UInt16(byte) << 8 | UInt16(bytes[index]))
        index += 1
      } else if index < bytes.count {
        errors += 1
      }
    }
  }

  private var isClean: Bool {
    pairs >= Self.least && different.count >= Self.leastDifferent
      && Double(errors) <= Self.errorLimit * Double(pairs)
  }

  private func share(_ range: ClosedRange<Int>) -> Double {
    Double(leads[range].reduce(0, +)) / Double(max(1, pairs))
  }
}
