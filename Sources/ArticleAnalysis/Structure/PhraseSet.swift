/// Fixed phrases that are looked for in many lines, as bytes by their first byte.
struct PhraseSet: Sendable {
  /// All phrases, one behind the other; those with the same first byte in the order given.
  private var bytes: [UInt8] = []
  private var bounds: [Range<Int>] = []
  /// Indices in `bounds` by first byte.
  private var groups: [Range<Int>] = []
  /// Whether a phrase begins with a byte, by byte: most bytes of a line begin none.
  private var begins: [Bool]

  /// Bytes of the longest phrase, with room for letters outside ASCII in another case.
  private let longest: Int

  init(_ phrases: [String]) {
    longest = (phrases.lazy.map(\.utf8.count).max() ?? 0) * 3
    var byFirstByte: [[[UInt8]]] = Array(repeating: [], count: 256)
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      if let first = bytes.first { byFirstByte[Int(first)].append(bytes) }
    }
    begins = byFirstByte.map { !$0.isEmpty }
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
    line.withBytes { $0.isEmpty ? nil : length(at: 0, in: $0) }
  }

  /// Whether one of the phrases stands anywhere in a line.
  ///
  /// - Complexity: O(*n*) in the bytes of the line.
  func isContained(in line: some StringProtocol) -> Bool {
    line.withBytes { isContained(in: $0) }
  }

  /// Whether one of the phrases stands anywhere in a range.
  func isContained(in utf8: [UInt8], _ range: Range<Int>) -> Bool {
    utf8.withUnsafeBufferPointer { isContained(in: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private func isContained(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    begins.withUnsafeBufferPointer { begins in
      for position in 0..<bytes.count where begins[Int(bytes[position])] {
        if length(at: position, in: bytes) != nil { return true }
      }
      return false
    }
  }

  /// Offsets in bytes behind all phrases that stand in a line, in order.
  func ends(in line: some StringProtocol) -> [Int] {
    line.withBytes { ends(in: $0) }
  }

  /// The same for a range of bytes.
  func ends(in utf8: [UInt8], _ range: Range<Int>) -> [Int] {
    utf8.withUnsafeBufferPointer { ends(in: UnsafeBufferPointer(rebasing: $0[range])) }
      .map { range.lowerBound + $0 }
  }

  private func ends(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var result: [Int] = []
    begins.withUnsafeBufferPointer { begins in
      for start in 0..<bytes.count where begins[Int(bytes[start])] {
        for index in groups[Int(bytes[start])] where matches(bounds[index], at: start, in: bytes) {
          result.append(start + bounds[index].count)
        }
      }
    }
    return result
  }

  /// False where no phrase, all in lower case, can begin the range whatever its case.
  ///
  /// Compares up to the first letter outside ASCII, and leaves it to the caller to look closer.
  func mayBegin(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    utf8.withUnsafeBufferPointer { mayBegin(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// False where no phrase, all in lower case, can begin the line whatever its case.
  func mayBegin(_ line: some StringProtocol) -> Bool {
    line.withBytes { mayBegin(UnsafeBufferPointer(rebasing: $0.prefix(longest))) }
  }

  private func mayBegin(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !line.isEmpty else { return false }
    let first = Self.lower(line[0])
    if first >= 0x80 {
      // A curly quotation mark or a dash has no case.
      let isMark = first == 0xE2 && line.count > 1 && line[1] == 0x80
      return !isMark || begins[Int(first)]
    }
    for index in groups[Int(first)] where mayBegin(bounds[index], line) { return true }
    return false
  }

  private func mayBegin(_ phrase: Range<Int>, _ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    for index in phrase {
      guard position < line.count else { return false }
      let byte = line[position]
      if byte == 0xE2, bytes[index] > 0x20, bytes[index] < 0x80 {
        // A curly apostrophe or a dash is no letter in another case.
        return position + 1 < line.count && line[position + 1] != 0x80
      }
      if byte >= 0x80 || bytes[index] >= 0x80 { return true }
      // Any white space may come to stand as a blank, and more of it as one.
      if byte <= 0x20, bytes[index] == 0x20 {
        while position < line.count, line[position] <= 0x20 { position += 1 }
        if position < line.count, line[position] >= 0x80 { return true }
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
  private func length(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    for index in groups[Int(bytes[position])] where matches(bounds[index], at: position, in: bytes)
    {
      return bounds[index].count
    }
    return nil
  }

  /// Whether a phrase stands at a position at which its first byte stands.
  private func matches(
    _ phrase: Range<Int>, at start: Int, in line: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard line.count - start >= phrase.count else { return false }
    var offset = 1
    while offset < phrase.count {
      if line[start + offset] != bytes[phrase.lowerBound + offset] { return false }
      offset += 1
    }
    return true
  }
}
