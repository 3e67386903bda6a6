/// Fixed phrases that are looked for in many lines, as bytes by their first byte.
struct PhraseSet: Sendable {
  private var byFirstByte: [[[UInt8]]]

  init(_ phrases: [String]) {
    byFirstByte = Array(repeating: [], count: 256)
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      if let first = bytes.first { byFirstByte[Int(first)].append(bytes) }
    }
  }

  /// The number of bytes of the first phrase, in the order given, with which a line begins.
  func prefixLength(of line: some StringProtocol) -> Int? {
    let bytes = line.utf8
    guard let first = bytes.first else { return nil }
    return byFirstByte[Int(first)].first { bytes.starts(with: $0) }?.count
  }

  /// Whether one of the phrases stands anywhere in a line.
  ///
  /// - Complexity: O(*n*) in the bytes of the line.
  func isContained(in line: some StringProtocol) -> Bool {
    !ends(in: line).isEmpty
  }

  /// Offsets in bytes behind the phrases that stand in a line, in order; only the first with
  /// `firstOnly`.
  func ends(in line: some StringProtocol, firstOnly: Bool = true) -> [Int] {
    let bytes = Array(line.utf8)
    var result: [Int] = []
    for start in bytes.indices {
      for phrase in byFirstByte[Int(bytes[start])]
      where bytes.count - start >= phrase.count
        && bytes[start..<(start + phrase.count)].elementsEqual(phrase)
      {
        result.append(start + phrase.count)
        if firstOnly { return result }
      }
    }
    return result
  }
}
