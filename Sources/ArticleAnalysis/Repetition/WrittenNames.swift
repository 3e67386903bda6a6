internal import Articles

/// Words that are written as names are, in scripts that have capitals.
///
/// Days and months are none: they change from one printing to the next.
struct WrittenNames {
  let pass: RepetitionPass

  /// Whether a word inside a sentence begins with a capital.
  func isName(_ word: Int) -> Bool {
    isCapitalised(word) && !beginsSentence(word) && !Self.days.contains(pass.stream.words[word])
  }

  /// The names in a paragraph, by the hashes of their words.
  ///
  /// The first word of a sentence is one where another follows and the text nowhere writes it small.
  func names(ofParagraph index: Int) -> Set<UInt32> {
    let words = pass.stream.words(ofParagraph: index).suffix(Self.nearest)
    return Set(
      words.filter { word in
        isName(word)
          || isCapitalised(word) && word + 1 < words.endIndex && isName(word + 1)
            && isNeverSmall(word)
      }
      .map { pass.stream.words[$0] })
  }

  /// Whether the subject of a paragraph is named: two capitals in a row are among its first words.
  func beginsWithName(_ index: Int) -> Bool {
    let words = pass.stream.words(ofParagraph: index).prefix(Self.subject)
    return words.dropLast().contains { word in
      isCapitalised(word) && isName(word + 1) && (isName(word) || isNeverSmall(word))
    }
  }

  /// Whether a paragraph is in a script that has capitals.
  func hasCapitals(_ index: Int) -> Bool {
    pass.stream.words(ofParagraph: index).contains { word in
      let scalar = firstScalar(word)
      return scalar.properties.isLowercase || scalar.properties.isUppercase
    }
  }

  /// Words at the end of a paragraph whose names count for the next, so that a long one that stands
  /// before many is not read again and again.
  private static let nearest = 256
  /// Words among which the subject of a sentence is looked for.
  private static let subject = 5

  private static let days = WordHashSet(Array(CalendarWords.all))

  private func isNeverSmall(_ word: Int) -> Bool {
    let hash = pass.stream.words[word]
    return !pass.smallWords.contains(hash) && !Self.days.contains(hash)
  }

  func isCapitalised(_ word: Int) -> Bool { SmallWords.isCapitalised(word, in: pass) }

  private func firstScalar(_ word: Int) -> Unicode.Scalar {
    UTF8Scalar.decode(
      pass.utf8, at: Int(pass.stream.starts[word]), end: Int(pass.stream.ends[word])
    ).scalar
  }

  /// Whether more than a blank, a comma or a hyphen stands in front of a word; the point behind a
  /// short form such as `Mr.` ends no sentence.
  private func beginsSentence(_ word: Int) -> Bool {
    let stream = pass.stream
    let first = stream.words(ofParagraph: stream.paragraph(ofWord: word)).lowerBound
    guard word > first else { return true }
    let gap = pass.utf8[Int(stream.ends[word - 1])..<Int(stream.starts[word])]
    let isShort =
      2...3 ~= stream.ends[word - 1] - stream.starts[word - 1] && isCapitalised(word - 1)
    return !gap.allSatisfy { byte in
      byte == 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".") && isShort
    }
  }
}

/// The words that a text writes with a small first letter.
///
/// A bit for each hash: a word is rarely taken for one of them, and never the other way round.
struct SmallWords {
  private var bits: [UInt64]

  /// - Complexity: O(*n*) in the number of words.
  init(_ pass: RepetitionPass) {
    let stream = pass.stream
    var size = 64
    while size * 8 < stream.count { size *= 2 }
    bits = Array(repeating: 0, count: size)
    for word in 0..<stream.count where !Self.isCapitalised(word, in: pass) {
      let (slot, bit) = place(of: stream.words[word])
      bits[slot] |= bit
    }
  }

  func contains(_ hash: UInt32) -> Bool {
    let (slot, bit) = place(of: hash)
    return bits[slot] & bit != 0
  }

  /// Whether a word of a text begins with a capital.
  static func isCapitalised(_ word: Int, in pass: RepetitionPass) -> Bool {
    let start = Int(pass.stream.starts[word])
    if pass.utf8[start] < 0x80 { return pass.utf8[start] &- 0x41 < 26 }
    let scalar = UTF8Scalar.decode(pass.utf8, at: start, end: Int(pass.stream.ends[word])).scalar
    return TextScalar.isUppercase(scalar)
  }

  private func place(of hash: UInt32) -> (slot: Int, bit: UInt64) {
    (Int(hash >> 7) & (bits.count - 1), 1 << UInt64(hash >> 1 & 63))
  }
}
