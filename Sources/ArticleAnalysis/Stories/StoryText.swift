internal import Articles

/// What one text is about, in one or two thousand bytes, without the article itself.
///
/// An article and its copies are one text.
struct StoryText: Sendable {
  /// A term that the text is about.
  struct Entry: Sendable {
    var term: UInt64
    /// What its occurrences in the text and its being a name make it count for.
    var strength: Float
    /// Bytes of `printed` with the term as it stands in the text; none where it is too long.
    var start: UInt16
    var length: UInt8
    var isName: Bool
  }

  /// Bytes of all printed terms of one text at most.
  private static let longestPrint = Int(UInt16.max)

  /// All articles that print the text, the leading one first.
  var ids: [ArticleID]
  /// Days since 1970 of the earliest of them, where one is stated.
  var day: Int?
  var headline: String
  var headlineIsDerived: Bool
  /// Number of all its terms, by which short texts are told from long ones.
  var termCount: Int
  /// By rising term.
  private(set) var entries: [Entry] = []
  /// Number of the entries that are names.
  private(set) var nameCount = 0
  /// Weights of the entries as a vector of length 1.
  private(set) var weights: [Float] = []
  /// Which state of the counts `weights` were made from.
  private(set) var epoch = 0
  private var printed: [UInt8] = []

  /// Sums up an article with its terms.
  init(_ article: Article, ids: [ArticleID], day: Int?, terms: StoryTerms) {
    self.ids = ids
    self.day = day
    headline = article.headline
    headlineIsDerived = article.headlineIsDerived
    termCount = terms.uses.count
    for (term, use) in terms.uses.sorted(by: { $0.key < $1.key }) where use.isSalient {
      let word = Array(article.text.readable(use.range).utf8)
      let fits = word.count <= Int(UInt8.max) && printed.count + word.count < Self.longestPrint
      entries.append(
        Entry(
          term: term, strength: StoryWeights.strength(of: use), start: UInt16(printed.count),
          length: fits ? UInt8(word.count) : 0, isName: use.isName))
      if fits { printed += word }
      if use.isName { nameCount += 1 }
    }
  }

  /// The order in which texts are placed: by day, then by id; arrival does not decide it.
  var order: (Int, UInt64) { (day ?? .max, ids.lazy.map(\.rawValue).min() ?? 0) }

  /// Weighs the terms by how rare they are, unless that has been done from the same counts.
  mutating func weigh(_ counts: StoryWeights, epoch: Int) {
    guard self.epoch != epoch else { return }
    self.epoch = epoch
    var square: Float = 0
    weights.removeAll(keepingCapacity: true)
    weights.reserveCapacity(entries.count)
    for entry in entries {
      let weight = entry.strength * Float(counts.weight(entry.term))
      weights.append(weight)
      square += weight * weight
    }
    guard square > 0 else { return }
    let length = square.squareRoot()
    for index in weights.indices { weights[index] /= length }
  }

  /// Indices of the entries of the greatest weight, by falling weight.
  func strongest(_ count: Int) -> ArraySlice<Int> {
    weights.indices.sorted { first, second in
      (weights[second], entries[first].term) < (weights[first], entries[second].term)
    }.prefix(count)
  }

  /// The cosine of the angle between two texts, 0 to 1.
  ///
  /// - Complexity: O(*n* + *m*) in their terms.
  func cosine(_ other: StoryText) -> Double {
    var sum: Float = 0
    forEachShared(other) { mine, theirs in sum += weights[mine] * other.weights[theirs] }
    return Double(sum)
  }

  /// Names that a text is about before it is told from others by them: with fewer, one spelled in
  /// another way would part two reports of one event.
  private static let severalNames = 3

  /// Whether both are about several names, and about none in common.
  ///
  /// - Complexity: O(*n* + *m*) in their terms.
  func namesOthers(than other: StoryText) -> Bool {
    guard nameCount >= Self.severalNames, other.nameCount >= Self.severalNames else { return false }
    var sharesName = false
    forEachShared(other) { mine, theirs in
      sharesName = sharesName || entries[mine].isName || other.entries[theirs].isName
    }
    return !sharesName
  }

  /// Calls `body` with the indices of each term that both hold, by rising term.
  @inline(__always)
  func forEachShared(_ other: StoryText, _ body: (Int, Int) -> Void) {
    var mine = 0
    var theirs = 0
    while mine < entries.count, theirs < other.entries.count {
      let (first, second) = (entries[mine].term, other.entries[theirs].term)
      if first == second { body(mine, theirs) }
      if first <= second { mine += 1 }
      if second <= first { theirs += 1 }
    }
  }

  /// An entry's term as it stands in the text, without a genitive; nil where it was too long.
  func printed(_ entry: Int) -> String? {
    let place = entries[entry]
    guard place.length > 0 else { return nil }
    let start = Int(place.start)
    var word = String(decoding: printed[start..<start + Int(place.length)], as: UTF8.self)
    for ending in ["’s", "'s", "’", "'"] where word.hasSuffix(ending) {
      word.removeLast(ending.count)
      break
    }
    return place.isName ? word : word.lowercased()
  }
}
