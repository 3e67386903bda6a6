/// Paragraphs that stand in many different texts, and so are no news: learned, not listed.
struct RecurringParagraphs: Sendable {
  /// Different texts from which a paragraph counts as recurring: fewer take a wire's copies for it.
  static let texts = 5

  /// What stood first, and what second, beside a paragraph.
  private struct Use: Sendable {
    var first: Set<UInt64> = []
    var second: Set<UInt64> = []

    var isSettled: Bool {
      first.count >= RecurringParagraphs.texts && second.count >= RecurringParagraphs.texts
    }
  }

  private var uses: [UInt64: Use] = [:]

  init() {}

  /// Notes the paragraphs of one more text.
  ///
  /// Texts are told apart by the first two paragraphs beside the one in question: copies with other
  /// leads do not count as different.
  mutating func insert(_ text: CopyText) {
    let hashes = text.paragraphs.map(text.hash(ofParagraph:))
    guard hashes.count >= 3 else { return }
    for index in hashes.indices where uses[hashes[index]]?.isSettled != true {
      uses[hashes[index], default: Use()].first.insert(hashes[index == 0 ? 1 : 0])
      uses[hashes[index], default: Use()].second.insert(hashes[index <= 1 ? 2 : 1])
    }
  }

  func contains(_ paragraph: UInt64) -> Bool {
    uses[paragraph]?.isSettled == true
  }
}
