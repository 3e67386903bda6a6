internal import Articles

/// The words of an article's visible text with their places.
struct DifferenceText {
  let words: [UInt32]
  let paragraphs: [Range<Int>]
  private let stream: WordStream
  private let utf8: [UInt8]
  private let firstWords: Set<Int>

  /// The deck and body that a person reads.
  init(_ article: Article) {
    let passages = article.passages.filter {
      !$0.isFolded && ($0.kind == .body || $0.kind == .deck)
    }
    self.init(article.text.utf8, passages.map(\.range))
  }

  /// Paragraphs in rising order that do not overlap.
  init(_ utf8: [UInt8], _ ranges: [Range<Int>]) {
    self.utf8 = utf8
    let stream = WordStream(utf8, paragraphs: ranges)
    words = stream.words.map(HouseStyle.canonical)
    paragraphs = (0..<stream.paragraphCount).map(stream.words(ofParagraph:))
    firstWords = Set(paragraphs.map(\.lowerBound))
    self.stream = stream
  }

  func startsParagraph(_ word: Int) -> Bool { firstWords.contains(word) }

  func bytes(of range: Range<Int>) -> Range<Int> { stream.bytes(of: range) }

  func paragraph(ofWord word: Int) -> Int { stream.paragraph(ofWord: word) }

  /// The bytes of a run of words with the signs before and behind that touch them.
  func printed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (bytes(of: range).lowerBound, bytes(of: range).upperBound)
    let before = range.lowerBound == 0 ? 0 : Int(stream.ends[range.lowerBound - 1])
    var reach = start
    while reach > before, utf8[reach - 1] > 0x20 { reach -= 1 }
    // Signs that touch the word before as well belong to it.
    if reach > before || before == 0 { start = reach }
    let after = range.upperBound < stream.count ? Int(stream.starts[range.upperBound]) : utf8.count
    while end < after, utf8[end] > 0x20 { end += 1 }
    return start..<end
  }

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
