/// A phrase that pages use, and where on a line it must stand.
struct CuePhrase: Sendable {
  enum Place: Sendable {
    /// The line is the phrase, perhaps with figures and signs around it.
    case whole
    /// The line begins with it.
    case start
    /// The line begins with it, and so do sentences of news: one that ends with a stop must say
    /// what the page offers.
    case loose
    /// It stands anywhere outside quotation marks.
    case within
  }

  /// Its words in the index that holds it: `*` stands for up to six words, and `#` for a figure
  /// where the phrase opens the line.
  let words: Range<Int>
  let place: Place
  /// A line with more words does not count.
  let longest: Int
  let cue: BoilerplateCue
}

/// Cue phrases by their first word, all words as hashes.
struct CueIndex: Sendable {
  /// The words of all phrases, one phrase behind the other.
  private var words: [UInt64] = []
  private var phrases: [CuePhrase] = []
  /// The phrase after each with the same first word; -1 behind the last.
  private var next: [Int32] = []
  /// The first and the last phrase by first word.
  private var chains = WordMap<(first: Int32, last: Int32)>(filler: (-1, -1), capacity: 2_048)

  /// Bits by some of a first word's hash: most words of a text begin no phrase.
  private var firstWords = Array(repeating: UInt64(0), count: 64)

  /// Words that one `*` may stand for.
  private static let gap = 6
  static let anyWords = FoldedWord.hash(of: "*")
  static let figure = FoldedWord.hash(of: "#")

  /// - Complexity: O(*n*) in the bytes of the rows.
  init(_ rows: [CueTable.Row]) {
    for row in rows { read(row) }
  }

  private mutating func read(_ row: CueTable.Row) {
    var start = words.count
    var word = FoldedWord()
    func closeWord() {
      if !word.isEmpty { words.append(word.hash) }
      word = FoldedWord()
    }
    for byte in row.list.utf8 {
      switch byte {
      case UInt8(ascii: " "): closeWord()
      case UInt8(ascii: "|"), 0x0A:
        closeWord()
        append(row, start..<words.count)
        start = words.count
      default: word.add(byte)
      }
    }
    closeWord()
    append(row, start..<words.count)
  }

  private mutating func append(_ row: CueTable.Row, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let index = Int32(phrases.count)
    let cue = BoilerplateCue(label: row.label, weight: row.weight)
    phrases.append(CuePhrase(words: range, place: row.place, longest: row.longest, cue: cue))
    next.append(-1)
    let first = words[range.lowerBound]
    firstWords[Int(first >> 46 & 63)] |= 1 << (first >> 40 & 63)
    if let chain = chains[first] {
      next[Int(chain.last)] = index
      chains[first] = (chain.first, index)
    } else {
      chains[first] = (index, index)
    }
  }

  /// False where no phrase has the first word.
  @inline(__always)
  func mayBegin(with hash: UInt64) -> Bool {
    firstWords[Int(hash >> 46 & 63)] >> (hash >> 40 & 63) & 1 == 1
  }

  /// The phrases with a first word, in the order of the table, until `body` says false.
  @inline(__always)
  func forEachPhrase(startingWith hash: UInt64, _ body: (CuePhrase) -> Bool) {
    guard mayBegin(with: hash), let chain = chains[hash] else { return }
    var index = Int(chain.first)
    while index >= 0 {
      if !body(phrases[index]) { return }
      index = Int(next[index])
    }
  }

  /// The end of a phrase whose words a line has from `start` on; nil where it has others.
  func end(of phrase: CuePhrase, _ line: [CueWord], from start: Int) -> Int? {
    let hasFigures =
      phrase.place != .within && words[phrase.words].contains(Self.figure)
    guard let end = end(phrase.words, line, from: start, hasFigures) else { return nil }
    return phrase.place != .whole || end == line.count ? end : nil
  }

  private func end(
    _ pattern: Range<Int>, _ line: [CueWord], from start: Int, _ hasFigures: Bool
  ) -> Int? {
    var position = start
    for offset in pattern {
      if words[offset] == Self.anyWords {
        let rest = (offset + 1)..<pattern.upperBound
        for skip in 0...Self.gap where position + skip <= line.count {
          if let end = end(rest, line, from: position + skip, hasFigures) { return end }
        }
        return nil
      }
      guard position < line.count else { return nil }
      let word = line[position]
      let hash = hasFigures && word.isFigure ? Self.figure : word.hash
      guard hash == words[offset] else { return nil }
      position += 1
    }
    return position
  }
}
