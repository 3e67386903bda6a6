/// A word of a line as cues are compared: in lower case, with straight apostrophes.
struct CueWord: Sendable {
  var hash: UInt64
  /// Whether it is made of digits.
  var isFigure: Bool
}

/// The words of a line as cues are written, and what its signs say.
///
/// Of the signs only `©`, `&` and `+` belong to words.
struct CueLine {
  private(set) var words: [CueWord] = []
  /// Words that do not stand between quotation marks; the same as `words` where there are none.
  var wordsOutside: [CueWord] { outside ?? words }
  private var outside: [CueWord]?
  /// Times that `US` stands in capitals outside of quotation marks: the country, where `us` is who
  /// speaks.
  private(set) var countries = 0
  private(set) var opensWithQuotation = false
  /// Whether there is a letter or figure.
  private(set) var hasWordPart = false
  private(set) var hasAt = false
  /// Number of words before the first colon or bar; nil where there is none.
  private(set) var wordsBeforeColon: Int?
  private var isQuoted = false
  private var open = OpenWord()

  /// A word that is being read.
  private struct OpenWord {
    var folded = FoldedWord()
    var start = 0
    var isFigure = true
    /// The word without an apostrophe that was added last, which drops off at its end.
    var bare: FoldedWord?
  }

  init() {}

  /// Reads the words of a phrase.
  init(_ phrase: String) {
    let utf8 = Array(phrase.utf8)
    read(utf8, 0..<utf8.count)
  }

  /// Reads the words of a range.
  init(_ utf8: [UInt8], _ range: Range<Int>) {
    read(utf8, range)
  }

  /// Reads the words of another range, in the memory of the one before.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  mutating func read(_ utf8: [UInt8], _ range: Range<Int>) {
    words.removeAll(keepingCapacity: true)
    words.reserveCapacity(range.count / 5 + 1)
    outside = nil
    countries = 0
    (opensWithQuotation, hasWordPart, hasAt, isQuoted) = (false, false, false, false)
    wordsBeforeColon = nil
    open = OpenWord()
    utf8.withUnsafeBufferPointer { bytes in
      var position = range.lowerBound
      while position < range.upperBound {
        let byte = bytes[position]
        if (byte | 0x20) &- 0x61 < 26 {
          addLetters(bytes, &position, end: range.upperBound)
        } else if byte == 0x20 {
          if !open.folded.isEmpty { close(utf8, end: position) }
          position += 1
        } else if byte < 0x80 {
          readASCII(byte, utf8, at: position)
          position += 1
        } else {
          let (scalar, next) = UTF8Scalar.decode(utf8, at: position, end: range.upperBound)
          readScalar(scalar, utf8, at: position, isFirst: position == range.lowerBound)
          position = next
        }
      }
    }
    if utf8.indices.contains(range.lowerBound), utf8[range.lowerBound] == UInt8(ascii: "\"") {
      opensWithQuotation = !range.isEmpty
    }
    close(utf8, end: range.upperBound)
  }

  @inline(__always)
  private mutating func addLetters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, end: Int
  ) {
    hasWordPart = true
    if open.folded.isEmpty {
      if let word = LetterWord(bytes, at: position, end: end), Self.endsWord(bytes[word.end]) {
        if word.end - position == 2, bytes[position] == UInt8(ascii: "U"),
          bytes[position + 1] == UInt8(ascii: "S"), !isQuoted
        {
          countries += 1
        }
        position = word.end
        return append(CueWord(hash: word.hash.value, isFigure: false))
      }
      open.start = position
    }
    open.isFigure = false
    open.bare = nil
    repeat {
      open.folded.add(bytes[position] | 0x20)
      position += 1
    } while position < end && (bytes[position] | 0x20) &- 0x61 < 26
  }

  /// Whether a byte behind letters is a sign of ASCII with which no word goes on.
  @inline(__always)
  private static func endsWord(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte &- 0x30 >= 10 && byte != UInt8(ascii: "'") && byte != UInt8(ascii: "+")
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8, at position: Int, isDigit: Bool) {
    if open.folded.isEmpty { open.start = position }
    if !isDigit || open.bare != nil { open.isFigure = false }
    open.bare = nil
    open.folded.add(byte)
    hasWordPart = true
  }

  @inline(__always)
  private mutating func readASCII(_ byte: UInt8, _ utf8: [UInt8], at position: Int) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): add(byte, at: position, isDigit: true)
    case UInt8(ascii: "'"): addApostrophe()
    case UInt8(ascii: "+"):
      let had = hasWordPart
      add(byte, at: position, isDigit: false)
      hasWordPart = had
    case UInt8(ascii: "&"):
      close(utf8, end: position)
      append(CueWord(hash: Self.ampersand, isFigure: false))
    case UInt8(ascii: "\""):
      close(utf8, end: position)
      toggleQuotation()
    case UInt8(ascii: ":"), UInt8(ascii: "|"):
      close(utf8, end: position)
      wordsBeforeColon = wordsBeforeColon ?? words.count
    case UInt8(ascii: "@"):
      close(utf8, end: position)
      hasAt = true
    default: if !open.folded.isEmpty { close(utf8, end: position) }
    }
  }

  private mutating func readScalar(
    _ scalar: Unicode.Scalar, _ utf8: [UInt8], at position: Int, isFirst: Bool
  ) {
    switch scalar {
    case "\u{2019}", "\u{2018}", "\u{02BC}": addApostrophe()
    case "©":
      close(utf8, end: position)
      append(CueWord(hash: Self.copyright, isFigure: false))
    case "\u{FF1A}":
      close(utf8, end: position)
      wordsBeforeColon = wordsBeforeColon ?? words.count
    case _ where Quotation.isMark(scalar):
      close(utf8, end: position)
      toggleQuotation()
      if isFirst { opensWithQuotation = true }
    default:
      let wasEmpty = open.folded.isEmpty
      if open.folded.add(scalar) {
        if wasEmpty { open.start = position }
        open.isFigure = false
        open.bare = nil
        hasWordPart = true
      } else {
        close(utf8, end: position)
      }
    }
  }

  private static let ampersand = FoldedWord.hash(of: "&")
  private static let copyright = FoldedWord.hash(of: "©")

  private mutating func addApostrophe() {
    guard !open.folded.isEmpty else { return }
    if open.bare != nil { open.isFigure = false }
    open.bare = open.folded
    open.folded.add(UInt8(ascii: "'"))
  }

  private mutating func toggleQuotation() {
    if outside == nil { outside = words }
    isQuoted.toggle()
  }

  @inline(__always)
  private mutating func append(_ word: CueWord) {
    words.append(word)
    if outside != nil, !isQuoted { outside?.append(word) }
  }

  @inline(__always)
  private mutating func close(_ utf8: [UInt8], end: Int) {
    guard !open.folded.isEmpty else { return }
    let word = open.bare ?? open.folded
    let hash = word.isForeign ? Self.foreignHash(utf8, open.start..<end) : word.hash
    append(CueWord(hash: hash, isFigure: open.isFigure))
    open = OpenWord()
  }

  /// The hash of a word that `String` must fold; the same for all its normal forms.
  private static func foreignHash(_ utf8: [UInt8], _ range: Range<Int>) -> UInt64 {
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: utf8[range], as: UTF8.self).unicodeScalars {
      let isApostrophe = ["\u{2019}", "\u{2018}", "\u{02BC}"].contains(scalar)
      // The lower case of a dotted capital I has a dot of its own.
      scalars.append(isApostrophe ? "'" : scalar == "\u{130}" ? "i" : scalar)
    }
    var word = String(scalars).lowercased()
    if word.hasSuffix("'") { word.removeLast() }
    return CueTable.foreignWords[word] ?? FoldedWord.hash(of: word)
  }
}

/// Tells the marks of quotations, so that a cue somebody said is none.
enum Quotation {
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}", "\u{300C}", "\u{300D}":
      true
    default: false
    }
  }
}
