package import Articles

/// The paragraphs of one article as the search for standing ones sees them.
package struct StandingLines: Sendable {
  /// Of text and boilerplate, in order, in the form of `BoilerplateFinder.hash(of:)`.
  private(set) var hashes: [UInt64] = []
  private var ranges: [Range<Int>] = []
  private var isBoilerplate: [Bool] = []
  /// Places of paragraphs that stand before them already.
  private var again: Set<Int> = []
  private var seen: Set<UInt64> = []
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

  /// The first two paragraphs that are not this one.
  func beside(_ index: Int) -> (first: UInt64, second: UInt64) {
    (hashes[index == 0 ? 1 : 0], hashes[index <= 1 ? 2 : 1])
  }

  /// The first and the last paragraph that are neither boilerplate nor known: what is not between
  /// them stands at the head or the foot.
  func text(isKnown: (UInt64) -> Bool) -> Range<Int> {
    let isText: (Int) -> Bool = { !isBoilerplate[$0] && !isKnown(hashes[$0]) }
    guard let first = hashes.indices.first(where: isText),
      let last = hashes.indices.last(where: isText)
    else { return 0..<0 }
    return first..<last
  }

  func hasCue(_ index: Int) -> Bool {
    var words = CueLine()
    let line = ScoredLine(
      Page(ArticleText(text.readable(ranges[index]))), 0, known: [], words: &words)
    return line.cue != nil && !line.isSeparator
  }

  /// Number of paragraphs of the text that hold each word with a capital.
  private lazy var holders: [UInt64: Int] = {
    var result: [UInt64: Int] = [:]
    for index in ranges.indices where !isBoilerplate[index] {
      for name in names(in: ranges[index], afterLetters: false) { result[name, default: 0] += 1 }
    }
    return result
  }()

  /// Whether at least half of the names in the paragraph stand elsewhere in the article.
  mutating func isRelated(_ index: Int) -> Bool {
    let names = names(in: ranges[index], afterLetters: true)
    guard !names.isEmpty else { return false }
    let own = isBoilerplate[index] ? 0 : 1
    var shared = 0
    for name in names where (holders[name] ?? 0) > own { shared += 1 }
    return shared * 2 >= names.count
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
        isPending = !isEmpty
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
