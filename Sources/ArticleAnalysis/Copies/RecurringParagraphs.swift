/// Paragraphs that stand in many different texts, and so are no news: learned, not listed.
struct RecurringParagraphs: Sendable {
  /// Different texts from which a paragraph counts as recurring: fewer take a wire's copies for it.
  static let texts = 5

  private var hashes: Set<UInt64> = []

  /// Learns from the paragraphs of some texts, given as their hashes in order.
  ///
  /// Texts are told apart by the first two paragraphs beside the one in question: copies with other
  /// leads do not count as different.
  ///
  /// - Complexity: O(*n* log *n*) in the number of paragraphs.
  init(in texts: [[UInt64]]) {
    let long = texts.filter { $0.count >= 3 }
    let frequent = Self.frequent(long)
    guard !frequent.isEmpty else { return }
    var uses: [UInt64: Use] = [:]
    for text in long {
      for (index, hash) in text.enumerated() where frequent.contains(hash) {
        uses[hash, default: Use()].note(text[index == 0 ? 1 : 0], text[index <= 1 ? 2 : 1])
      }
    }
    hashes = Set(uses.lazy.filter { $0.value.isSettled }.map(\.key))
  }

  var isEmpty: Bool { hashes.isEmpty }

  func contains(_ paragraph: UInt64) -> Bool { hashes.contains(paragraph) }

  /// What stood first, and what second, beside a paragraph.
  private struct Use {
    private var first: Set<UInt64> = []
    private var second: Set<UInt64> = []

    var isSettled: Bool {
      first.count >= RecurringParagraphs.texts && second.count >= RecurringParagraphs.texts
    }

    mutating func note(_ first: UInt64, _ second: UInt64) {
      guard !isSettled else { return }
      self.first.insert(first)
      self.second.insert(second)
    }
  }

  /// The hashes that stand often enough, wherever.
  private static func frequent(_ texts: [[UInt64]]) -> Set<UInt64> {
    let sorted = texts.joined().sorted()
    var result: Set<UInt64> = []
    guard sorted.count >= Self.texts else { return result }
    for index in Self.texts - 1..<sorted.count where sorted[index] == sorted[index - Self.texts + 1]
    {
      result.insert(sorted[index])
    }
    return result
  }
}
