internal import Articles

/// The words of a text as hashes with their places, in a form in which two printings of one text
/// are equal.
///
/// Case, accents, punctuation, quotation marks, HTML entities, soft hyphens, characters of width
/// zero, full-width forms and the usual traces of UTF-8 read as Windows-1252 make no difference.
/// British and American endings are one (`-ise`, `-our`), and so are `U.S.` and `US`.
/// A number is one word (`2.3`, `4,210`). Scripts written without blanks give a word a character.
struct WordStream: Sendable {
  /// The hash of a word written in lower case, as `words` has it.
  static func hash(of word: String) -> UInt32 {
    let utf8 = Array(word.utf8)
    return WordStream(utf8, paragraphs: [0..<utf8.count]).words.first ?? 0
  }

  /// One hash a word; the lowest bit says whether it is a number.
  private(set) var words: [UInt32] = []
  /// First byte of each word.
  private(set) var starts: [UInt32] = []
  /// The byte after each word.
  private(set) var ends: [UInt32] = []
  /// Index of the first word of each paragraph, and at the end the number of words.
  private(set) var firstWords: [Int] = [0]
  /// Words that are a single character of a script without blanks.
  private(set) var characterWords = 0

  /// Reads the words of paragraphs: byte ranges in rising order that do not overlap.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ utf8: [UInt8], paragraphs: [Range<Int>]) {
    let bytes = paragraphs.reduce(0) { $0 + $1.count }
    words.reserveCapacity(bytes / 5)
    starts.reserveCapacity(bytes / 5)
    ends.reserveCapacity(bytes / 5)
    firstWords.reserveCapacity(paragraphs.count + 1)
    for paragraph in paragraphs {
      read(utf8, paragraph)
      firstWords.append(words.count)
    }
  }

  var count: Int { words.count }
  var paragraphCount: Int { firstWords.count - 1 }

  /// Whether most of the text is in a script without blanks, where a word is a character.
  var isMostlyCharacters: Bool { characterWords * 2 > count }

  /// The words of a paragraph.
  func words(ofParagraph index: Int) -> Range<Int> { firstWords[index]..<firstWords[index + 1] }

  func isNumber(_ index: Int) -> Bool { words[index] & 1 == 1 }

  /// The bytes from the first to the last of a run of words.
  func bytes(of range: Range<Int>) -> Range<Int> {
    range.isEmpty ? 0..<0 : Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }

  /// The paragraph that holds a word.
  ///
  /// - Complexity: O(log *p*) in the number of paragraphs.
  func paragraph(ofWord index: Int) -> Int {
    var low = 0
    var high = paragraphCount
    while low + 1 < high {
      let middle = (low + high) / 2
      if firstWords[middle] <= index { low = middle } else { high = middle }
    }
    return low
  }

  /// The first word that starts at or after a byte.
  func firstWord(atOrAfter byte: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func read(_ utf8: [UInt8], _ range: Range<Int>) {
    var open = OpenWord()
    var position = range.lowerBound
    let end = range.upperBound
    while position < end {
      let byte = utf8[position]
      if byte < 0x80, byte != UInt8(ascii: "&") {
        readASCII(byte, in: utf8, at: position, end: end, open: &open)
        position += 1
        continue
      }
      var (scalar, next) = UTF8Scalar.decode(utf8, at: position, end: end)
      if byte == UInt8(ascii: "&") {
        if let reference = EntityReference.decode(utf8, at: position, end: end) {
          (scalar, next) = reference
        }
      } else if let repaired = Mojibake.decode(scalar, in: utf8, next: next, end: end) {
        (scalar, next) = repaired
      }
      readScalar(scalar, at: position..<next, open: &open)
      position = next
    }
    close(&open)
  }

  @inline(__always)
  private mutating func readASCII(
    _ byte: UInt8, in utf8: [UInt8], at position: Int, end: Int, open: inout OpenWord
  ) {
    let letter = byte | 0x20
    if letter &- 0x61 < 26 {
      let spelled = Spelling.british(letter, in: utf8, at: position, end: end)
      guard let spelled else { return open.end = position + 1 }
      open.add(UInt32(spelled), at: position..<position + 1, isLetter: true)
    } else if byte &- 0x30 < 10 {
      open.add(UInt32(byte), at: position..<position + 1, isLetter: false)
    } else if open.isOpen {
      switch byte {
      case UInt8(ascii: "'"), 0: break
      case UInt8(ascii: "."), UInt8(ascii: ","):
        if byte == UInt8(ascii: "."), Spelling.isInitial(utf8, point: position, end: end) { return }
        // A point or comma inside a number: the comma only groups digits.
        let joins = !open.hasLetter && position + 1 < end && utf8[position + 1] &- 0x30 < 10
        guard joins, open.end == position else { return close(&open) }
        if byte == UInt8(ascii: ".") { open.hash = OpenWord.step(open.hash, 0x2E) }
        open.end = position + 1
      default: close(&open)
      }
    }
  }

  private mutating func readScalar(
    _ scalar: Unicode.Scalar, at range: Range<Int>, open: inout OpenWord
  ) {
    switch ScalarFolding.folded(scalar) {
    case .letter(let value): open.add(value, at: range, isLetter: true)
    case .digit(let value): open.add(value, at: range, isLetter: false)
    case .ignorable: break
    case .separator: close(&open)
    case .character(let value):
      close(&open)
      open.add(value, at: range, isLetter: true)
      close(&open)
      characterWords += 1
    }
  }

  @inline(__always)
  private mutating func close(_ open: inout OpenWord) {
    guard open.isOpen else { return }
    var hash = open.hash
    hash ^= hash >> 15
    hash = hash &* 0x2C1B_3C6D
    hash ^= hash >> 13
    words.append(open.hasLetter ? hash & ~1 : hash | 1)
    starts.append(UInt32(truncatingIfNeeded: open.start))
    ends.append(UInt32(truncatingIfNeeded: open.end))
    open = OpenWord()
  }
}

/// Spellings that differ between houses.
private enum Spelling {
  /// The letter that stands for this one in both spellings, or nil where one leaves it out:
  /// `-ise` and `-yse` are read as `-ize`, `-our` as `-or`.
  @inline(__always)
  static func british(_ letter: UInt8, in utf8: [UInt8], at position: Int, end: Int) -> UInt8? {
    guard letter == UInt8(ascii: "s") || letter == UInt8(ascii: "u"), position > 0,
      position + 1 < end
    else { return letter }
    let before = utf8[position - 1] | 0x20
    let after = utf8[position + 1] | 0x20
    if letter == UInt8(ascii: "u") {
      return before == UInt8(ascii: "o") && after == UInt8(ascii: "r") ? nil : letter
    }
    let isEnding =
      (before == UInt8(ascii: "i") || before == UInt8(ascii: "y"))
      && (after == UInt8(ascii: "e") || after == UInt8(ascii: "i") || after == UInt8(ascii: "a"))
    return isEnding ? UInt8(ascii: "z") : letter
  }

  /// Whether a point stands between two single letters, as in `U.S.`, so that it joins them.
  static func isInitial(_ utf8: [UInt8], point: Int, end: Int) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      index >= 0 && index < end && (utf8[index] | 0x20) &- 0x61 < 26
    }
    return isLetter(point - 1) && !isLetter(point - 2) && isLetter(point + 1)
      && !isLetter(point + 2)
  }
}

/// A word that is being read.
private struct OpenWord {
  /// FNV-1a, 32 bits, over folded scalars.
  var hash: UInt32 = 0x811C_9DC5
  var start = 0
  var end = 0
  var isOpen = false
  var hasLetter = false

  @inline(__always)
  static func step(_ hash: UInt32, _ value: UInt32) -> UInt32 { (hash ^ value) &* 0x0100_0193 }

  @inline(__always)
  mutating func add(_ value: UInt32, at range: Range<Int>, isLetter: Bool) {
    if !isOpen {
      isOpen = true
      start = range.lowerBound
    }
    hash = OpenWord.step(hash, value)
    hasLetter = hasLetter || isLetter
    end = range.upperBound
  }
}
