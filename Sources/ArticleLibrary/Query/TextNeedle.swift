internal import Articles

/// Words to look for in texts: whole words in this order, whatever their case and the kind of
/// quotation mark, dash or white space between them.
package struct TextNeedle: Sendable, Equatable {
  /// The words as they were asked for.
  package let words: String
  /// Whether the last word may go on ('russia' finds 'Russian').
  package let isOpenEnded: Bool
  private let folded: [UInt8]
  /// The failure table of Knuth, Morris and Pratt (1977).
  private let failure: [Int]
  /// Chinese and Japanese put no blanks between words, so that a word can begin anywhere.
  private let beginsAnywhere: Bool
  private let endsAnywhere: Bool

  /// Makes a needle, or nil when the words have neither a letter nor a sign to look for.
  package init?(_ words: String, isOpenEnded: Bool) {
    let folded = Self.folded(Array(words.utf8)[...])
    guard !folded.isEmpty else { return nil }
    self.words = words
    self.isOpenEnded = isOpenEnded
    self.folded = folded
    failure = Self.failureTable(folded)
    let visible = words.unicodeScalars.filter { !WhiteSpace.contains($0) }
    beginsAnywhere = visible.first.map(Self.needsNoEdge) ?? true
    endsAnywhere = isOpenEnded || (visible.last.map(Self.needsNoEdge) ?? true)
  }

  /// Whether the words stand in a stretch of UTF-8.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  package func isFound(in utf8: ArraySlice<UInt8>) -> Bool {
    let text = Self.folded(utf8)
    var matched = 0
    for index in text.indices {
      while matched > 0, text[index] != folded[matched] { matched = failure[matched - 1] }
      if text[index] == folded[matched] { matched += 1 }
      guard matched == folded.count else { continue }
      if hasEdges(text, from: index + 1 - matched, to: index + 1) { return true }
      matched = failure[matched - 1]
    }
    return false
  }

  /// Whether the words stand in a string.
  package func isFound(in text: String) -> Bool {
    isFound(in: Array(text.utf8)[...])
  }

  private func hasEdges(_ text: [UInt8], from start: Int, to end: Int) -> Bool {
    let begins =
      beginsAnywhere || start == 0 || !Self.isWord(text[start - 1]) || !Self.isWord(text[start])
    let ends =
      endsAnywhere || end == text.count || !Self.isWord(text[end]) || !Self.isWord(text[end - 1])
    return begins && ends
  }
}

extension TextNeedle {
  /// The text in lower case, with plain quotation marks and dashes and single blanks, none at the
  /// ends.
  ///
  /// - Complexity: O(*n*).
  static func folded(_ utf8: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var pending = false
    func append(_ bytes: some Sequence<UInt8>) {
      if pending, !result.isEmpty { result.append(0x20) }
      pending = false
      result.append(contentsOf: bytes)
    }
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      if scalar.value < 0x80, scalar.value > 0x20 {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        append(CollectionOfOne(0x41...0x5A ~= byte ? byte | 0x20 : byte))
      } else if WhiteSpace.contains(scalar) {
        pending = true
      } else if let plain = plain(scalar) {
        append(CollectionOfOne(plain))
      } else {
        append(scalar.properties.lowercaseMapping.utf8)
      }
    }
    return result
  }

  /// The sign on a keyboard that a typographic sign stands for.
  private static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x2018...0x201B, 0x2032, 0x02BC, 0x60, 0xB4: UInt8(ascii: "'")
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2033: UInt8(ascii: "\"")
    case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
    default: nil
    }
  }

  /// Whether a byte of folded text belongs to a word; all letters outside ASCII do.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || 0x61...0x7A ~= byte || 0x30...0x39 ~= byte
  }

  private static func needsNoEdge(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x2E80...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  private static func failureTable(_ needle: [UInt8]) -> [Int] {
    var table = [Int](repeating: 0, count: needle.count)
    var matched = 0
    for index in needle.indices.dropFirst() {
      while matched > 0, needle[index] != needle[matched] { matched = table[matched - 1] }
      if needle[index] == needle[matched] { matched += 1 }
      table[index] = matched
    }
    return table
  }
}
