internal import Articles

/// A token as words are compared: without case, possessive ending and the points of initials.
package struct Word: Sendable, Equatable {
  /// Bytes of the text.
  package var range: Range<Int>
  package var kind: Token.Kind
  /// FNV-1a of the compared form; of the sign itself for a sign.
  package var hash: UInt64
  /// Whether it begins with a capital letter.
  package var isCapitalised: Bool
  /// Whether it has two letters or more and all are capital.
  package var isAllCapitals: Bool

  package init(
    range: Range<Int>, kind: Token.Kind, hash: UInt64, isCapitalised: Bool, isAllCapitals: Bool
  ) {
    self.range = range
    self.kind = kind
    self.hash = hash
    self.isCapitalised = isCapitalised
    self.isAllCapitals = isAllCapitals
  }
}

/// Reads the words of a text.
package enum WordReader {
  /// The words and signs of a range, in order; words joined by hyphens are taken apart where each
  /// part is a word of two letters or more (`US-led`, not `Su-24`).
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func words(in utf8: [UInt8], range: Range<Int>) -> [Word] {
    var result: [Word] = []
    result.reserveCapacity(range.count / 5)
    for token in Tokenizer.tokens(in: utf8, range: range) {
      switch token.kind {
      case .word: appendParts(of: token.range, in: utf8, to: &result)
      default: result.append(word(token.range, kind: token.kind, in: utf8))
      }
    }
    return result
  }

  private static func appendParts(of range: Range<Int>, in utf8: [UInt8], to result: inout [Word]) {
    let bytes = utf8[range]
    guard bytes.contains(UInt8(ascii: "-")),
      !bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
    else {
      if bytes.count >= 6, startsWithIdeograph(bytes) {
        appendBigrams(of: range, in: utf8, to: &result)
      } else {
        result.append(word(range, kind: .word, in: utf8))
      }
      return
    }
    var start = range.lowerBound
    for index in range where utf8[index] == UInt8(ascii: "-") {
      if index > start { result.append(word(start..<index, kind: .word, in: utf8)) }
      start = index + 1
    }
    if start < range.upperBound {
      result.append(word(start..<range.upperBound, kind: .word, in: utf8))
    }
  }

  /// Whether a word is in a script without blanks (U+2E80 and above, three bytes or more).
  private static func startsWithIdeograph(_ bytes: ArraySlice<UInt8>) -> Bool {
    let first = bytes[bytes.startIndex]
    let second = bytes[bytes.startIndex + 1]
    return (first == 0xE2 && second >= 0xBA) || (first >= 0xE3 && first <= 0xE9)
  }

  /// Every two neighbouring signs as a word, the usual stand-in for words in Chinese and Japanese.
  private static func appendBigrams(
    of range: Range<Int>, in utf8: [UInt8], to result: inout [Word]
  ) {
    var position = range.lowerBound
    while position < range.upperBound {
      let next = UTF8Scalar.decode(utf8, at: position, end: range.upperBound).next
      guard next < range.upperBound else { return }
      let end = UTF8Scalar.decode(utf8, at: next, end: range.upperBound).next
      result.append(word(position..<end, kind: .word, in: utf8))
      position = next
    }
  }

  private static func word(_ range: Range<Int>, kind: Token.Kind, in utf8: [UInt8]) -> Word {
    if let plain = plainWord(range, kind: kind, in: utf8) { return plain }
    let bytes = utf8[range]
    let isCapitalised = startsWithCapital(bytes)
    return Word(
      range: range, kind: kind, hash: WordHash.hash(comparedForm(bytes, kind: kind)),
      isCapitalised: isCapitalised, isAllCapitals: isCapitalised && isAllCapitals(bytes))
  }

  /// A word of ASCII letters, digits and signs, nothing of which is taken out for its compared form;
  /// nil for other words, and for a point or apostrophe in a word.
  ///
  /// Nearly all words are such, and need no list of their bytes.
  private static func plainWord(_ range: Range<Int>, kind: Token.Kind, in utf8: [UInt8]) -> Word? {
    utf8.withUnsafeBufferPointer { bytes in
      var hash = StableHash.Rolling()
      var capitals = 0
      var hasSmall = false
      for index in range {
        let byte = bytes[index]
        let isCapital = byte >= 0x41 && byte <= 0x5A
        if byte >= 0x80 { return nil }
        if kind == .word, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'") { return nil }
        hash.add(UInt64(isCapital ? byte | 0x20 : byte))
        capitals += isCapital ? 1 : 0
        hasSmall = hasSmall || (byte >= 0x61 && byte <= 0x7A)
      }
      let first = range.isEmpty ? 0 : bytes[range.lowerBound]
      let isCapitalised = first >= 0x41 && first <= 0x5A
      return Word(
        range: range, kind: kind, hash: hash.value, isCapitalised: isCapitalised,
        isAllCapitals: isCapitalised && !hasSmall && capitals >= 2)
    }
  }

  private static func startsWithCapital(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if first < 0x80 { return first >= 0x41 && first <= 0x5A }
    let scalar = UTF8Scalar.decode(
      Array(bytes.prefix(4)), at: 0, end: min(4, bytes.count)
    ).scalar
    return TextScalar.isUppercase(scalar)
  }

  private static func isAllCapitals(_ bytes: ArraySlice<UInt8>) -> Bool {
    var letters = 0
    for byte in bytes {
      if byte >= 0x61 && byte <= 0x7A { return false }
      if byte >= 0x41 && byte <= 0x5A { letters += 1 }
    }
    return letters >= 2
  }

  /// The word in lower case, without a possessive ending, apostrophes or points.
  package static func comparedForm(_ bytes: ArraySlice<UInt8>, kind: Token.Kind) -> [UInt8] {
    guard kind == .word else { return Array(bytes) }
    var form: [UInt8] = []
    form.reserveCapacity(bytes.count)
    var isForeign = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if let length = apostropheLength(bytes, at: index) {
        if isPossessive(bytes, after: index + length) { break }
        index += length
        continue
      }
      isForeign = isForeign || byte >= 0x80
      if byte != UInt8(ascii: ".") {
        form.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
      index += 1
    }
    return isForeign ? Array(String(decoding: form, as: UTF8.self).lowercased().utf8) : form
  }

  private static func apostropheLength(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int? {
    if bytes[index] == UInt8(ascii: "'") { return 1 }
    guard bytes[index] == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0x99
    else { return nil }
    return 3
  }

  private static func isPossessive(_ bytes: ArraySlice<UInt8>, after index: Int) -> Bool {
    index >= bytes.endIndex || (index + 1 == bytes.endIndex && bytes[index] | 0x20 == 0x73)
  }
}
