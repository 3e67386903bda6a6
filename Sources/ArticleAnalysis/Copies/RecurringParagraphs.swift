/// Paragraphs that stand in many different texts, and so are no news: learned, not listed.
struct RecurringParagraphs: Sendable {
  /// Different texts from which a paragraph counts as recurring.
  static let texts = 5

  /// A paragraph as it is known again, and how much of a text it is.
  struct Paragraph: Sendable {
    var hash: UInt64
    var words: UInt32
  }

  private var hashes: Set<UInt64> = []

  /// Learns from the paragraphs of some texts, given as their hashes in order with their words.
  ///
  /// A text of which most stands in others is a copy of theirs and does not count: the paragraphs of
  /// a wire stand in many outlets.
  ///
  /// - Complexity: O(*n* log *n*) in the number of paragraphs.
  init(in texts: [[Paragraph]]) {
    let long = texts.filter { $0.count >= 3 }
    let frequent = Self.frequent(long)
    guard !frequent.isEmpty else { return }
    var uses: [UInt64: Int] = [:]
    for text in long {
      let known = text.filter { frequent.contains($0.hash) }
      guard known.reduce(0, { $0 + Int($1.words) }) * 2 <= text.reduce(0, { $0 + Int($1.words) })
      else { continue }
      for hash in Set(known.lazy.map(\.hash)) { uses[hash, default: 0] += 1 }
    }
    hashes = Set(uses.lazy.filter { $0.value >= Self.texts }.map(\.key))
  }

  var isEmpty: Bool { hashes.isEmpty }

  func contains(_ paragraph: UInt64) -> Bool { hashes.contains(paragraph) }

  /// The hashes that stand often enough, wherever.
  private static func frequent(_ texts: [[Paragraph]]) -> Set<UInt64> {
    let sorted = texts.joined().map(\.hash).sorted()
    var result: Set<UInt64> = []
    guard sorted.count >= Self.texts else { return result }
    for index in Self.texts - 1..<sorted.count where sorted[index] == sorted[index - Self.texts + 1]
    {
      result.insert(sorted[index])
    }
    return result
  }
}
