package import Articles

/// How much of one text another one prints, what it has cut and what it has added.
package struct CopyDifference: Sendable, Equatable {
  /// A paragraph of one of the two texts, or a part of it.
  package struct Piece: Sendable, Equatable {
    /// Bytes of the clean text of the article that has it.
    package var range: Range<Int>
    package var words: Int

    package init(range: Range<Int>, words: Int) {
      self.range = range
      self.words = words
    }
  }

  /// Words of the leading text, and how many of them the copy prints.
  package var leaderWords: Int
  package var keptWords: Int
  /// Words of the copy that do not stand in the leading text.
  package var addedWords: Int
  /// Paragraphs of the leading text of which the copy has next to nothing, in order.
  package var cut: [Piece]
  /// Sentences of the copy of which the leading text has next to nothing, in order.
  package var added: [Piece]
  /// Bytes of runs that only the leading text has, in order.
  package var onlyLeader: [Range<Int>]
  /// Bytes of runs that only the copy has, in order.
  package var onlyCopy: [Range<Int>]

  /// Share of the leading text that the copy prints, 0 to 1.
  package var share: Double {
    leaderWords == 0 ? 0 : Double(keptWords) / Double(leaderWords)
  }

  /// `92 % of the text, 2 paragraphs cut, 1 sentence added`.
  package var summary: String {
    var parts = ["\(Int((share * 100).rounded(.down))) % of the text"]
    if !cut.isEmpty {
      parts.append("\(cut.count) \(cut.count == 1 ? "paragraph" : "paragraphs") cut")
    }
    if !added.isEmpty {
      parts.append("\(added.count) \(added.count == 1 ? "sentence" : "sentences") added")
    }
    if parts.count == 1, keptWords == leaderWords, addedWords == 0 { return "the whole text" }
    return parts.joined(separator: ", ")
  }

  /// Share of the words of a piece that must stand nowhere in the other text for it to be cut or
  /// added as a whole: less calls reworded sentences new.
  private static let missing = 0.7
  /// Compares the visible text of a copy with that of the article that leads it.
  ///
  /// - Complexity: O(*n* + *m*) in their words.
  package init(leader: Article, copy: Article) {
    let (first, second) = (DifferenceText(leader), DifferenceText(copy))
    let copySentences = second.sentences
    let kept = first.marked(standingIn: second, sentences: first.sentences)
    let known = second.marked(standingIn: first, sentences: copySentences)
    leaderWords = first.words.count
    keptWords = kept.count { $0 }
    addedWords = known.count { !$0 }
    cut = Self.pieces(first.paragraphs, kept, first)
    added = Self.pieces(copySentences, known, second)
    onlyLeader = Self.runs(kept, first)
    onlyCopy = Self.runs(known, second)
  }

  private static func pieces(
    _ ranges: [Range<Int>], _ isShared: [Bool], _ text: DifferenceText
  ) -> [Piece] {
    ranges.compactMap { range in
      guard !range.isEmpty else { return nil }
      let missing = range.count { !isShared[$0] }
      guard Double(missing) >= Self.missing * Double(range.count) else { return nil }
      return Piece(range: text.bytes(of: range), words: range.count)
    }
  }

  private static func runs(_ isShared: [Bool], _ text: DifferenceText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for index in 0...isShared.count {
      let isOpen = index < isShared.count && !isShared[index] && !text.startsParagraph(index)
      if let first = start, !isOpen {
        result.append(text.bytes(of: first..<index))
        start = nil
      }
      if start == nil, index < isShared.count, !isShared[index] { start = index }
    }
    return result
  }
}

/// The words of an article's visible text with their places.
private struct DifferenceText {
  let words: [UInt32]
  let paragraphs: [Range<Int>]
  private let stream: WordStream
  private let utf8: [UInt8]
  private let firstWords: Set<Int>

  init(_ article: Article) {
    utf8 = article.text.utf8
    let passages = article.passages.filter {
      !$0.isFolded && ($0.kind == .body || $0.kind == .deck)
    }
    let stream = WordStream(utf8, paragraphs: passages.map(\.range))
    words = stream.words.map(HouseStyle.canonical)
    paragraphs = (0..<stream.paragraphCount).map(stream.words(ofParagraph:))
    firstWords = Set(paragraphs.map(\.lowerBound))
    self.stream = stream
  }

  func startsParagraph(_ word: Int) -> Bool { firstWords.contains(word) }

  func bytes(of range: Range<Int>) -> Range<Int> { stream.bytes(of: range) }

  /// The words of each sentence.
  var sentences: [Range<Int>] {
    paragraphs.flatMap { paragraph -> [Range<Int>] in
      guard !paragraph.isEmpty else { return [] }
      let end = bytes(of: paragraph).upperBound
      return SentenceSplitter.sentences(in: utf8, range: bytes(of: paragraph)).map { sentence in
        let last = sentence.upperBound >= end ? paragraph.upperBound : nil
        return stream.firstWord(
          atOrAfter: sentence.lowerBound)..<(last
          ?? stream.firstWord(atOrAfter: sentence.upperBound))
      }
    }
  }

  /// Words of the longest shared run below which a sentence shares but stock phrases.
  private static let stockPhrase = 7

  /// For each word, whether it stands in a run of four that the other text has.
  func marked(standingIn other: DifferenceText, sentences: [Range<Int>]) -> [Bool] {
    var result = Array(repeating: false, count: words.count)
    guard words.count >= TextOverlap.run, other.words.count >= TextOverlap.run else {
      return result
    }
    let places = RunPlaces(of: other.words)
    for start in 0...words.count - TextOverlap.run where places.contains(runAt: start, in: words) {
      for index in start..<start + TextOverlap.run { result[index] = true }
    }
    for sentence in sentences where sentence.count > Self.stockPhrase {
      let longest = result[sentence].split(separator: false).map(\.count).max() ?? 0
      guard longest < Self.stockPhrase else { continue }
      for index in sentence { result[index] = false }
    }
    return result
  }
}
