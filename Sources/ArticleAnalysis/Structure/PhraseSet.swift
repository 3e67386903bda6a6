/// Fixed phrases that are looked for in many lines, as bytes by their first byte.
struct PhraseSet: Sendable {
  /// All phrases, one behind the other; those with the same first byte in the order given.
  private var bytes: [UInt8] = []
  private var bounds: [Range<Int>] = []
  /// Indices in `bounds` by first byte.
  private var groups: [Range<Int>] = []

  /// Bytes of the longest phrase, with room for letters outside ASCII in another case.
  private let longest: Int

  init(_ phrases: [String]) {
    longest = (phrases.lazy.map(\.utf8.count).max() ?? 0) * 3
    var byFirstByte: [[[UInt8]]] = Array(repeating: [], count: 256)
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      if let first = bytes.first { byFirstByte[Int(first)].append(bytes) }
    }
    for group in byFirstByte {
      let start = bounds.count
      for phrase in group {
        bounds.append(bytes.count..<(bytes.count + phrase.count))
        bytes += phrase
      }
      groups.append(start..<bounds.count)
    }
  }

  /// The number of bytes of the first phrase, in the order given, with which a line begins.
  func prefixLength(of line: some StringProtocol) -> Int? {
    let utf8 = Array(line.utf8)
    return utf8.isEmpty ? nil : length(at: 0, in: utf8, end: utf8.count)
  }

  /// Whether one of the phrases stands anywhere in a line.
  ///
  /// - Complexity: O(*n*) in the bytes of the line.
  func isContained(in line: some StringProtocol) -> Bool {
    let utf8 = Array(line.utf8)
    return isContained(in: utf8, 0..<utf8.count)
  }

  /// Whether one of the phrases stands anywhere in a range.
  func isContained(in utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      if length(at: position, in: utf8, end: range.upperBound) != nil { return true }
      position += 1
    }
    return false
  }

  /// Offsets in bytes behind all phrases that stand in a line, in order.
  func ends(in line: some StringProtocol) -> [Int] {
    let utf8 = Array(line.utf8)
    return ends(in: utf8, utf8.indices)
  }

  /// The same for a range of bytes.
  func ends(in utf8: [UInt8], _ range: Range<Int>) -> [Int] {
    var result: [Int] = []
    for start in range where !groups[Int(utf8[start])].isEmpty {
      for phrase in bounds[groups[Int(utf8[start])]]
      where matches(phrase, at: start, in: utf8, end: range.upperBound) {
        result.append(start + phrase.count)
      }
    }
    return result
  }

  /// False where no phrase, all in lower case, can begin the range whatever its case.
  ///
  /// Compares up to the first letter outside ASCII, and leaves it to the caller to look closer.
  func mayBegin(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let first = Self.lower(utf8[range.lowerBound])
    if first >= 0x80 {
      // A curly quotation mark or a dash has no case.
      let isMark = first == 0xE2 && range.count > 1 && utf8[range.lowerBound + 1] == 0x80
      return !isMark || !groups[Int(first)].isEmpty
    }
    for index in groups[Int(first)] where mayBegin(bounds[index], utf8, range) { return true }
    return false
  }

  /// False where no phrase, all in lower case, can begin the line whatever its case.
  func mayBegin(_ line: String) -> Bool {
    let utf8 = Array(line.utf8.prefix(longest))
    return mayBegin(utf8, 0..<utf8.count)
  }

  private func mayBegin(_ phrase: Range<Int>, _ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    for index in phrase {
      guard position < range.upperBound else { return false }
      let byte = utf8[position]
      if byte == 0xE2, bytes[index] > 0x20, bytes[index] < 0x80 {
        // A curly apostrophe or a dash is no letter in another case.
        return position + 1 < range.upperBound && utf8[position + 1] != 0x80
      }
      if byte >= 0x80 || bytes[index] >= 0x80 { return true }
      // Any white space may come to stand as a blank, and more of it as one.
      if byte <= 0x20, bytes[index] == 0x20 {
        while position < range.upperBound, utf8[position] <= 0x20 { position += 1 }
        if position < range.upperBound, utf8[position] >= 0x80 { return true }
        continue
      }
      if Self.lower(byte) != bytes[index] { return false }
      position += 1
    }
    return true
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// The number of bytes of the first phrase that stands at a position.
  @inline(__always)
  private func length(at position: Int, in utf8: [UInt8], end: Int) -> Int? {
    let group = groups[Int(utf8[position])]
    var index = group.lowerBound
    while index < group.upperBound {
      if matches(bounds[index], at: position, in: utf8, end: end) { return bounds[index].count }
      index += 1
    }
    return nil
  }

  /// Whether a phrase stands at a position at which its first byte stands.
  private func matches(_ phrase: Range<Int>, at start: Int, in utf8: [UInt8], end: Int) -> Bool {
    guard end - start >= phrase.count else { return false }
    var offset = 1
    while offset < phrase.count {
      if utf8[start + offset] != bytes[phrase.lowerBound + offset] { return false }
      offset += 1
    }
    return true
  }
}
