package import Articles

/// The paragraphs of one article as the search for standing ones sees them.
package struct StandingLines: Sendable {
  /// Of text and boilerplate, in order, in the form of `BoilerplateFinder.hash(of:)`.
  private(set) var hashes: [UInt64] = []
  private(set) var ranges: [Range<Int>] = []
  private(set) var isBoilerplate: [Bool] = []
  /// Places of paragraphs that stand before them already.
  private var again: Set<Int> = []
  private var seen: Set<UInt64> = []
  /// Places of paragraphs that are neither boilerplate nor known.
  private var own: [Int] = []
  private let utf8: [UInt8]
  private let text: ArticleText

  /// Reads the paragraphs of a cleaned article.
  ///
  /// - Complexity: O(*n*) in its bytes.
  package init(_ article: Article) {
    text = article.text
    utf8 = article.text.utf8
    for (index, passage) in article.passages.enumerated() {
      switch passage.kind {
      case .boilerplate:
        for line in lines(of: passage.range) { append(line, isBoilerplate: true) }
      case .body, .deck, .byline, .caption:
        // A part of a line is no paragraph.
        let next = index + 1
        let isWhole =
          !passage.joinsPrevious
          && (next == article.passages.count || !article.passages[next].joinsPrevious)
        if isWhole { append(passage.range, isBoilerplate: false) }
      case .headline, .dateline, .date, .credit, .repeat: break
      }
    }
  }

  private mutating func append(_ range: Range<Int>, isBoilerplate: Bool) {
    guard range.count <= Page.lineLimit, !range.isEmpty else { return }
    let hash = BoilerplateFinder.hash(of: utf8, range)
    if !seen.insert(hash).inserted { again.insert(hashes.count) }
    hashes.append(hash)
    ranges.append(range)
    self.isBoilerplate.append(isBoilerplate)
  }

  private func lines(of range: Range<Int>) -> [Range<Int>] {
    utf8[range].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map(\.indices)
      .map { ByteTrim.trimmed($0, in: utf8) }
  }

  /// Whether the paragraph does not stand before its place.
  func isFirstUse(_ index: Int) -> Bool { !again.contains(index) }

  /// Whether a paragraph without the wording of boilerplate may be it: a short sentence, as that a
  /// trial goes on, ends many reports and is news in each.
  func mayStand(_ index: Int) -> Bool {
    let words = WordReader.words(in: utf8, range: ranges[index])
    return words.count { $0.kind != .punctuation } >= 6 || words.last?.kind != .punctuation
  }

  /// The first and the last paragraph that are neither boilerplate nor known: what is not between
  /// them stands at the head or the foot.
  mutating func text(isKnown: (UInt64) -> Bool) -> Range<Int> {
    own = hashes.indices.filter { !isBoilerplate[$0] && !isKnown(hashes[$0]) }
    holders = nil
    guard let first = own.first, let last = own.last else { return 0..<0 }
    return first..<last
  }

  func hasCue(_ index: Int) -> Bool {
    var words = CueLine()
    let line = ScoredLine(
      Page(ArticleText(text.readable(ranges[index]))), 0, known: [], words: &words)
    return line.cue != nil && !line.isSeparator
  }

  /// Words with a capital in the paragraphs that are the article's own; nil before they are read.
  private var holders: Set<UInt64>?

  /// Whether at least half of the names in the paragraph stand elsewhere in what is the article's
  /// own.
  mutating func isRelated(_ index: Int) -> Bool {
    let names = names(in: ranges[index], afterLetters: true)
    guard !names.isEmpty else { return false }
    let holders =
      holders
      ?? own.reduce(into: []) { $0.formUnion(self.names(in: ranges[$1], afterLetters: false)) }
    self.holders = holders
    return names.count(where: holders.contains) * 2 >= names.count
  }

  /// Hashes of words with a capital; with `afterLetters` only of those inside a sentence.
  private func names(in range: Range<Int>, afterLetters: Bool) -> Set<UInt64> {
    var result: Set<UInt64> = []
    var isInner = false
    for word in WordReader.words(in: utf8, range: range) {
      if word.kind == .punctuation {
        isInner = isInner && utf8[word.range.lowerBound] == UInt8(ascii: ",")
        continue
      }
      let isName = word.isCapitalised && word.range.count >= 3
      if isName, isInner || !afterLetters { result.insert(word.hash) }
      isInner = true
    }
    return result
  }
}

extension BoilerplateFinder {
  /// The same hash, of a line that stands in a text.
  static func hash(of utf8: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = StableHash.Rolling()
    var position = range.lowerBound
    var isEmpty = true
    var isPending = false
    while position < range.upperBound {
      let (isBlank, next) = blank(in: utf8, at: position, end: range.upperBound)
      if isBlank {
        isPending = isPending || !isEmpty && !WhiteSpace.hasNoWidth(utf8[position..<next])
      } else {
        if isPending { hash.add(0x20) }
        (isPending, isEmpty) = (false, false)
        for index in position..<next { hash.add(UInt64(utf8[index])) }
      }
      position = next
    }
    return hash.value
  }

  /// Whether a scalar is white space, and where the next one begins; letters of ASCII are not decoded.
  @inline(__always)
  private static func blank(in utf8: [UInt8], at position: Int, end: Int) -> (Bool, next: Int) {
    let byte = utf8[position]
    if byte > 0x20, byte < 0x7F { return (false, position + 1) }
    let (scalar, next) = UTF8Scalar.decode(utf8, at: position, end: end)
    return (WhiteSpace.contains(scalar), next)
  }
}
