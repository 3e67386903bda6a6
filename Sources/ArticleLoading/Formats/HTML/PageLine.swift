internal import Articles

/// A line of a page with what tells text from furniture.
struct PageLine: Sendable {
  var line: HTMLText.Line
  // In four bytes each, since a page may have a million lines.
  private var counts = SIMD4<UInt32>()
  /// Characters outside of links, without white space.
  var letters: Int { Int(counts.x) }
  /// Characters in all.
  var length: Int { Int(counts.y) }
  var words: Int { Int(counts.z) }
  /// Words, also in scripts that have no blanks between them.
  var spokenWords: Int { isDense ? max(words, length / Self.denseWord) : words }
  var commas: Int { Int(counts.w) }
  /// Whether there is anything but marks and digits.
  var hasLetter = false
  var hasDigit = false
  /// Whether a figure stands in it behind its bullet or number.
  var statesFigure = false
  /// Whether it holds a script without blanks between words.
  private var isDense = false
  /// Whether it ends as a sentence does.
  var isSentence = false
  /// Whether it ends with a colon, as what announces a quotation or a list does.
  var announces = false
  /// Of its elements, the innermost that has one.
  var trait: PageTrait?

  /// Bytes of letters, without digits, marks and white space.
  private var letterBytes: UInt32 = 0
  /// Bytes of the bullet or number in front.
  private var markBytes: UInt8 = 0
  /// Whether it is one of the short lines of a text that is broken by hand: verse, a list of dates.
  var isOfRun = false

  /// Whether it is one of several paragraphs that the page sets as headings.
  var isTextHeading = false

  /// Share of the characters that stand in links; in a list only letters count beside them, so that
  /// the number behind `World (3031)` makes no text of a link.
  var linkShare: Double {
    guard length > 0 else { return 0 }
    let all =
      line.kind == .item ? min(line.range.count, Int(letterBytes) + words) : line.range.count
    return min(1, Double(line.linked) / Double(max(1, all - Int(markBytes))))
  }

  /// Whether it is a heading of a low level that reads as a paragraph.
  var mayBeTextHeading: Bool {
    guard case .heading(let level) = line.kind else { return false }
    return level >= Self.lowHeading && isSentence && length >= 80
  }

  /// Whether it reads as running text.
  var isProse: Bool {
    switch line.kind {
    case .heading: guard isTextHeading else { return false }
    case .row: return false
    default: break
    }
    guard linkShare < 0.5 else { return false }
    return isOfRun || length >= 80 || (isSentence && length >= 25)
      || announces && words >= Self.announcingWords
  }

  init(_ line: HTMLText.Line, in utf8: [UInt8]) {
    self.line = line
    var (length, words, commas) = (0, 0, 0)
    var isInWord = false
    var last: UInt8 = 0
    for position in line.range {
      let byte = utf8[position]
      if byte == 0x20 {
        isInWord = false
        continue
      }
      if byte & 0xC0 != 0x80 { length += byte >= 0xE3 && byte < 0xF0 ? 3 : 1 }
      if byte >= 0xE0, byte < 0xF0, Self.isDense(byte, utf8[position + 1]) {
        isDense = true
        // Those of South East Asia have few signs for the ends of sentences, if any.
        if byte < 0xE2 { length += 1 }
      }
      if !isInWord { words += 1 }
      isInWord = true
      if byte >= 0xC3 || ASCII.isLetter(byte) { hasLetter = true }
      if byte >= 0x80 || ASCII.isLetter(byte) { letterBytes += 1 }
      if ASCII.isDigit(byte) { hasDigit = true }
      if byte == 0x2C { commas += 1 }
      if byte == 0xE3, position + 2 < line.range.upperBound, utf8[position + 1] == 0x80,
        utf8[position + 2] == 0x81
      {
        commas += 1
      }
      last = byte
    }
    counts = SIMD4(
      UInt32(truncatingIfNeeded: max(0, length - Int(line.linked))),
      UInt32(truncatingIfNeeded: length), UInt32(truncatingIfNeeded: words),
      UInt32(truncatingIfNeeded: commas))
    if line.mark > 0 {
      let mark = String(decoding: utf8[line.range.prefix(Self.longestMark)], as: UTF8.self)
      markBytes = UInt8(
        clamping: mark.unicodeScalars.prefix(Int(line.mark)).reduce(0) {
          $0 + UTF8.width($1)
        })
    }
    statesFigure =
      hasDigit && utf8[line.range.dropFirst(Int(markBytes))].contains(where: ASCII.isDigit)
    announces = last == UInt8(ascii: ":")
    isSentence = Self.endsSentence(utf8, line.range, last: last)
  }

  /// Whether a character that begins with two bytes is of a script without blanks between words:
  /// Thai, Lao and Tibetan, Burmese and Khmer, Chinese and Japanese, but not Korean.
  private static func isDense(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE0: (0xB8...0xBF).contains(second)
    case 0xE1: (0x80...0x82).contains(second) || (0x9E...0x9F).contains(second)
    case 0xE3...0xE9: true
    default: false
    }
  }

  private static let longestMark = 40
  /// Length of a word in such a script.
  private static let denseWord = 6
  /// Level from which on headings may be paragraphs.
  private static let lowHeading = 4
  /// Words of the shortest sentence that announces something; shorter ones are labels.
  private static let announcingWords = 8

  private static func endsSentence(_ utf8: [UInt8], _ range: Range<Int>, last: UInt8) -> Bool {
    let tail = String(
      decoding: utf8[max(range.lowerBound, range.upperBound - 24)..<range.upperBound], as: UTF8.self
    )
    for scalar in tail.unicodeScalars.reversed() {
      switch scalar {
      case ".", "!", "?", "\u{2026}", "\u{3002}", "\u{FF01}", "\u{FF1F}", "\u{061F}", "\u{06D4}",
        "\u{0964}", "\u{0965}", "\u{104B}", "\u{17D4}", "\u{17D5}", "\u{1362}", "\u{1367}",
        "\u{0589}",
        "\u{0F0D}", "\u{0F0E}", "\u{FF0E}", "\u{FF61}":
        return true
      // Greek asks with a semicolon.
      case ";", "\u{037E}": return tail.unicodeScalars.contains(where: isGreek)
      case "\"", "'", ")", "]", "\u{201C}", "\u{201D}", "\u{2019}", "\u{00BB}", "\u{300D}",
        "\u{300F}",
        "\u{FF09}", " ":
        continue
      // Magazines end an article with such a sign.
      case "\u{25A0}", "\u{25AA}", "\u{25CF}", "\u{25C6}", "\u{2666}": continue
      default: return false
      }
    }
    return false
  }

  private static func isGreek(_ scalar: Unicode.Scalar) -> Bool {
    (0x0391...0x03CE).contains(scalar.value) || (0x1F00...0x1FFF).contains(scalar.value)
  }
}
