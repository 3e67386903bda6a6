/// Tells the encoding of a text that declares none and is not UTF-8, by the letters it would hold.
///
/// Knows the encodings of scripts other than Latin only: their texts stand out by bytes above 0x7F
/// that follow one another, while western text has them one at a time, and is left to windows-1252.
/// (After the methods of Li and Momoi, *A composite approach to language/encoding detection*, 2001:
/// coding scheme, character distribution.)
enum EncodingDetector {
  /// Bytes above 0x7F that are looked at; more make no answer surer.
  private static let sampleSize = 16_384
  /// Fewer say nothing.
  private static let least = 12
  /// Share of the bytes above 0x7F with another beside them; western text has a tenth.
  private static let leastTogether = 0.6

  /// A name that `TextDecoder` knows; nil where nothing speaks for one.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func name(of bytes: [UInt8]) -> String? {
    if isShifted(bytes) { return "iso-2022-jp" }
    let sample = sample(of: bytes)
    let high = sample.count { $0 >= 0x80 }
    guard high >= least else { return nil }
    let together = sample.indices.count { index in
      guard sample[index] >= 0x80 else { return false }
      return index > 0 && sample[index - 1] >= 0x80
        || index + 1 < sample.count && sample[index + 1] >= 0x80
    }
    // The second bytes of some encodings are letters of ASCII, so some first ones stand alone.
    guard Double(together) >= leastTogether / 2 * Double(high) else { return nil }
    if let name = PairedBytes.encoding(of: sample) { return name }
    guard Double(together) >= leastTogether * Double(high) else { return nil }
    return LetterFrequencies.encoding(of: sample)
  }

  /// The beginning of the text, without stretches of ASCII, which say nothing.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var sinceHigh = Int.max
    for byte in bytes {
      if byte >= 0x80 {
        sinceHigh = 0
      } else if sinceHigh < Int.max {
        sinceHigh += 1
      }
      // The second byte of a character may be ASCII, and what follows parts two characters.
      if sinceHigh <= 2 { result.append(byte) }
      if result.count >= sampleSize { break }
    }
    return result
  }

  /// Whether an escape sequence switches to Japanese characters.
  static func isShifted(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { input in
      var start = 0
      while let escape = ByteSearch.first(0x1B, in: input, start..<input.count) {
        start = escape + 1
        let rest = input[start...]
        if rest.starts(with: "$B".utf8) || rest.starts(with: "$@".utf8) { return true }
      }
      return false
    }
  }
}
