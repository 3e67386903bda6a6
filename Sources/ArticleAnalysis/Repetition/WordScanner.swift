internal import Articles

/// Where the words that are read go: three lists of one length, in memory that is there already.
struct WordSink {
  let words: UnsafeMutableBufferPointer<UInt32>
  let starts: UnsafeMutableBufferPointer<UInt32>
  let ends: UnsafeMutableBufferPointer<UInt32>
  private(set) var count = 0
  /// Words that are a single character of a script without blanks.
  var characterWords = 0

  init(
    words: UnsafeMutableBufferPointer<UInt32>, starts: UnsafeMutableBufferPointer<UInt32>,
    ends: UnsafeMutableBufferPointer<UInt32>
  ) {
    (self.words, self.starts, self.ends) = (words, starts, ends)
  }

  @inline(__always)
  mutating func append(_ word: UInt32, from start: Int, to end: Int) {
    guard count < words.count else { return }
    words[count] = word
    starts[count] = UInt32(truncatingIfNeeded: start)
    ends[count] = UInt32(truncatingIfNeeded: end)
    count += 1
  }
}

/// Reads the words of a paragraph byte by byte.
enum WordScanner {
  static func read(_ utf8: [UInt8], _ range: Range<Int>, into sink: inout WordSink) {
    utf8.withUnsafeBufferPointer { bytes in
      var open = OpenWord()
      var position = range.lowerBound
      let end = range.upperBound
      while position < end {
        let byte = bytes[position]
        let letter = byte | 0x20
        if letter &- 0x61 < 26 {
          if !open.isOpen,
            let plain = LetterWord(bytes, at: position, end: end, isPlain: Spelling.isOne),
            Self.endsWord(bytes[plain.end], letters: plain.end - position)
          {
            sink.append(word(plain.hash.value, hasLetter: true), from: position, to: plain.end)
            position = plain.end
            continue
          }
          addLetter(letter, bytes, at: position, end: end, open: &open)
          position += 1
        } else if byte == 0x20 {
          close(&open, &sink)
          position += 1
        } else if byte < 0x80, byte != UInt8(ascii: "&") {
          readSign(byte, bytes, at: position, end: end, open: &open, &sink)
          position += 1
        } else {
          let (folded, next) = folded(utf8, byte, at: position, end: end)
          add(folded, at: position..<next, open: &open, &sink)
          position = next
        }
      }
      close(&open, &sink)
    }
  }

  @inline(__always)
  private static func addLetter(
    _ letter: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int,
    open: inout OpenWord
  ) {
    var spelled = letter
    if letter == UInt8(ascii: "s") || letter == UInt8(ascii: "u") {
      guard let british = Spelling.british(letter, in: bytes, at: position, end: end) else {
        return open.end = position + 1
      }
      spelled = british
    }
    open.add(UInt32(spelled), at: position, to: position + 1, isLetter: true)
  }

  /// Whether a sign of ASCII ends the word that some letters are.
  @inline(__always)
  private static func endsWord(_ byte: UInt8, letters: Int) -> Bool {
    byte == 0x20
      || byte < 0x80 && byte &- 0x30 >= 10 && byte != UInt8(ascii: "'")
        && byte != UInt8(ascii: "&") && byte != 0 && (byte != UInt8(ascii: ".") || letters > 1)
  }

  /// The hash as a text's words have it: the lowest bit is set for a number.
  @inline(__always)
  private static func word(_ hash: UInt64, hasLetter: Bool) -> UInt32 {
    let word = UInt32(truncatingIfNeeded: hash >> 32)
    return hasLetter ? word & ~1 : word | 1
  }

  /// Reads a digit or a sign of ASCII.
  @inline(__always)
  private static func readSign(
    _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int,
    open: inout OpenWord, _ sink: inout WordSink
  ) {
    if byte &- 0x30 < 10 {
      open.add(UInt32(byte), at: position, to: position + 1, isLetter: false)
    } else if open.isOpen {
      switch byte {
      case UInt8(ascii: "'"), 0: break
      case UInt8(ascii: "."), UInt8(ascii: ","):
        let isPoint = byte == UInt8(ascii: ".")
        if isPoint, Spelling.isInitial(bytes, point: position, end: end) { return }
        // A point or comma inside a number: the comma only groups digits.
        let joins = !open.hasLetter && position + 1 < end && bytes[position + 1] &- 0x30 < 10
        guard joins, open.end == position else { return close(&open, &sink) }
        if isPoint { open.hash.add(byte) }
        open.end = position + 1
      default: close(&open, &sink)
      }
    }
  }

  /// What stands at a position that holds no plain ASCII, and the position behind it.
  private static func folded(
    _ utf8: [UInt8], _ byte: UInt8, at position: Int, end: Int
  ) -> (ScalarFolding.Folded, next: Int) {
    var (scalar, next) = UTF8Scalar.decode(utf8, at: position, end: end)
    if byte == UInt8(ascii: "&") {
      if let reference = EntityReference.decode(utf8, at: position, end: end) {
        (scalar, next) = reference
      }
    } else if let repaired = Mojibake.decode(scalar, in: utf8, next: next, end: end) {
      (scalar, next) = repaired
    }
    return (ScalarFolding.folded(scalar), next)
  }

  private static func add(
    _ folded: ScalarFolding.Folded, at range: Range<Int>, open: inout OpenWord,
    _ sink: inout WordSink
  ) {
    let (start, end) = (range.lowerBound, range.upperBound)
    switch folded {
    case .letter(let value): open.add(value, at: start, to: end, isLetter: true)
    case .digit(let value): open.add(value, at: start, to: end, isLetter: false)
    case .ignorable: break
    case .separator: close(&open, &sink)
    case .character(let value):
      close(&open, &sink)
      open.add(value, at: start, to: end, isLetter: true)
      close(&open, &sink)
      sink.characterWords += 1
    }
  }

  @inline(__always)
  private static func close(_ open: inout OpenWord, _ sink: inout WordSink) {
    guard open.isOpen else { return }
    sink.append(
      word(open.hash.value, hasLetter: open.hasLetter), from: open.start, to: open.end)
    open = OpenWord()
  }
}

/// Spellings that differ between houses.
private enum Spelling {
  /// The letter that stands for an `s` or a `u` in both spellings, or nil where one leaves it out:
  /// `-ise` and `-yse` are read as `-ize`, `-our` as `-or`.
  @inline(__always)
  static func british(
    _ letter: UInt8, in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int
  ) -> UInt8? {
    guard position > 0, position + 1 < end else { return letter }
    let before = bytes[position - 1] | 0x20
    let after = bytes[position + 1] | 0x20
    if letter == UInt8(ascii: "u") {
      return before == UInt8(ascii: "o") && after == UInt8(ascii: "r") ? nil : letter
    }
    let isEnding =
      (before == UInt8(ascii: "i") || before == UInt8(ascii: "y"))
      && (after == UInt8(ascii: "e") || after == UInt8(ascii: "i") || after == UInt8(ascii: "a"))
    return isEnding ? UInt8(ascii: "z") : letter
  }

  /// False where letters are spelled in two ways, or may be with the ones behind them.
  @inline(__always)
  static func isOne(_ run: LetterRun) -> Bool {
    let before = run.placesOfIOrY
    let o = run.places(of: UInt8(ascii: "o"))
    let s = run.places(of: UInt8(ascii: "s")) & before << 8
    let u = run.places(of: UInt8(ascii: "u")) & o << 8
    if s | u | (before | o) >> 63 == 0 { return true }
    // What the last of eight letters is depends on those behind it.
    if (before | o | s | u) >> 63 != 0 { return false }
    return s & run.places(of: UInt8(ascii: "e")) >> 8 == 0
      && s & before >> 8 == 0 && s & run.places(of: UInt8(ascii: "a")) >> 8 == 0
      && u & run.places(of: UInt8(ascii: "r")) >> 8 == 0
  }

  /// Whether a point stands between two single letters, as in `U.S.`, so that it joins them.
  static func isInitial(_ bytes: UnsafeBufferPointer<UInt8>, point: Int, end: Int) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      index >= 0 && index < end && (bytes[index] | 0x20) &- 0x61 < 26
    }
    return isLetter(point - 1) && !isLetter(point - 2) && isLetter(point + 1)
      && !isLetter(point + 2)
  }
}

/// A word that is being read.
private struct OpenWord {
  /// Over folded scalars.
  var hash = PackedHash()
  var start = 0
  var end = 0
  var isOpen = false
  var hasLetter = false

  @inline(__always)
  mutating func add(_ value: UInt32, at start: Int, to end: Int, isLetter: Bool) {
    if !isOpen {
      isOpen = true
      self.start = start
    }
    hash.add(UInt8(truncatingIfNeeded: value))
    if value >= 0x80 {
      hash.add(UInt8(truncatingIfNeeded: value >> 8))
      hash.add(UInt8(truncatingIfNeeded: value >> 16))
    }
    hasLetter = hasLetter || isLetter
    self.end = end
  }
}
