/// A text cut into the words among which names are looked for.
///
/// Finer than `Tokenizer`: a possessive is a token of its own, and a compound of names falls into
/// its parts (`US-led` has `US`, `-` and `led`).
package struct EntityText: Sendable {
  /// How a word is written.
  package struct Shape: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Letters or digits.
    static let word = Shape(rawValue: 1)
    /// Begins with a capital letter.
    static let capitalised = Shape(rawValue: 2)
    /// Has letters, and all are capital.
    static let allCapitals = Shape(rawValue: 4)
    static let digits = Shape(rawValue: 8)
    /// One capital letter, or several with full stops between.
    static let initial = Shape(rawValue: 16)
    /// `'s` or a lone apostrophe behind a word.
    static let possessive = Shape(rawValue: 32)
    /// Letters of a script that has no case.
    static let caseless = Shape(rawValue: 64)
  }

  package struct Word: Sendable {
    /// Bytes of the text.
    package var range: Range<Int>
    package var key: NameKey
    package var shape: Shape
    package var flags: WordFlags
    /// Whether no white space stands before it.
    package var isGlued: Bool
  }

  package struct SentenceSpan: Sendable {
    package var words: Range<Int>
    /// Whether capital letters say nothing: a headline in title case.
    package var isTitle: Bool
    /// Whether all letters are capital.
    package var isCapitals: Bool
    /// Whether it stands over the text, and so before who is in it is introduced.
    package var isHeadline = false
    /// Whether it is of a paragraph in another language than the text, where only known names count.
    package var isForeign = false
  }

  /// UTF-8.
  package let utf8: [UInt8]
  package internal(set) var words: [Word]
  package internal(set) var sentences: [SentenceSpan]
  /// Whether rules of English may be used; otherwise only known names count.
  package var isEnglish: Bool

  init(utf8: [UInt8], words: [Word] = [], sentences: [SentenceSpan] = [], isEnglish: Bool = true) {
    self.utf8 = utf8
    self.words = words
    self.sentences = sentences
    self.isEnglish = isEnglish
  }

  /// What stands at a word, as it stands there.
  package func string(_ word: Int) -> String {
    String(decoding: utf8[words[word].range], as: UTF8.self)
  }

  /// The bytes that a row of words takes.
  package func bytes(_ span: Range<Int>) -> Range<Int> {
    words[span.lowerBound].range.lowerBound..<words[span.upperBound - 1].range.upperBound
  }

  /// The key of a row of words.
  package func key(_ span: Range<Int>) -> NameKey {
    span.reduce(.empty) { $0.followed(by: words[$1].key) }
  }

  func byte(_ word: Int) -> UInt8? {
    let range = words[word].range
    return range.count == 1 ? utf8[range.lowerBound] : nil
  }
}

extension EntityText {
  /// Adds a word with its key, shape and flags.
  mutating func append(_ range: Range<Int>) {
    let key = NameKey(word: utf8[range])
    let isGlued = words.last.map { $0.range.upperBound == range.lowerBound } ?? false
    let shape = Self.shape(of: utf8[range])
    let flags = shape.contains(.word) ? WordTable.shared.flags(of: key) : []
    words.append(Word(range: range, key: key, shape: shape, flags: flags, isGlued: isGlued))
  }

  /// Ends the sentence that began at a word, and judges how it is capitalised.
  mutating func endSentence(from start: Int, isHeadline: Bool, isForeign: Bool = false) {
    guard start < words.count else { return }
    var long = 0
    var capitalised = 0
    var capitals = 0
    for word in words[start...] where word.shape.contains(.word) {
      let isCapital = word.shape.contains(.capitalised)
      guard word.range.count > 3 || word.shape.contains(.allCapitals) else { continue }
      guard !word.shape.contains(.digits) else { continue }
      long += 1
      if isCapital { capitalised += 1 }
      if word.shape.contains(.allCapitals) { capitals += 1 }
    }
    let isCapitals = long >= 3 && capitals * 10 >= long * 8
    // A title has no full stop.
    let isStopped = words.last.map { utf8[$0.range].elementsEqual([UInt8(ascii: ".")]) } ?? false
    let isTitle =
      long >= (isHeadline ? 3 : 5) && capitalised * 10 >= long * 8 && (isHeadline || !isStopped)
    sentences.append(
      SentenceSpan(
        words: start..<words.count, isTitle: isTitle, isCapitals: isCapitals,
        isHeadline: isHeadline, isForeign: isForeign))
  }

  private static func shape(of bytes: ArraySlice<UInt8>) -> Shape {
    guard let first = bytes.first else { return [] }
    if first == UInt8(ascii: "'") || (first == 0xE2 && bytes.dropFirst(2).first == 0x99) {
      return bytes.count <= 4 ? .possessive : []
    }
    return first < 0x80 && !bytes.contains { $0 >= 0x80 } ? asciiShape(bytes) : wideShape(bytes)
  }

  private static func asciiShape(_ bytes: ArraySlice<UInt8>) -> Shape {
    var upper = 0
    var lower = 0
    var digits = 0
    var points = 0
    var isInitialUpper = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x41...0x5A:
        upper += 1
        if index == 0 { isInitialUpper = true }
      case 0x61...0x7A: lower += 1
      case 0x30...0x39: digits += 1
      case 0x2E: points += 1
      default: break
      }
    }
    guard upper + lower + digits > 0 else { return [] }
    var shape: Shape = .word
    if isInitialUpper || isArabicName(bytes) { shape.insert(.capitalised) }
    if upper > 0, lower == 0 { shape.insert(.allCapitals) }
    if digits > 0, upper + lower == 0 { shape.insert(.digits) }
    if upper > 0, lower == 0, digits == 0, bytes.count == 1 || points == upper {
      shape.insert(.initial)
    }
    return shape
  }

  /// Whether a name follows an Arabic article in lower case: `al-Assad`, `ez-Zor`.
  private static func isArabicName(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count > 4, let hyphen = bytes.prefix(4).firstIndex(of: UInt8(ascii: "-")),
      hyphen - bytes.startIndex >= 2
    else { return false }
    return bytes[hyphen + 1] >= 0x41 && bytes[hyphen + 1] <= 0x5A
      && (bytes.first == UInt8(ascii: "a") || bytes.first == UInt8(ascii: "e"))
  }

  private static func wideShape(_ bytes: ArraySlice<UInt8>) -> Shape {
    var shape: Shape = []
    var hasLower = false
    var hasUpper = false
    var isFirst = true
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { isFirst = false }
      guard TextScalar.isWordPart(scalar) else { continue }
      shape.insert(.word)
      if TextScalar.isUppercase(scalar) {
        hasUpper = true
        if isFirst { shape.insert(.capitalised) }
      } else if TextScalar.isLowercase(scalar) {
        hasLower = true
      } else if scalar.properties.generalCategory == .otherLetter {
        shape.insert(.caseless)
      }
    }
    if hasUpper, !hasLower { shape.insert(.allCapitals) }
    return shape
  }
}
