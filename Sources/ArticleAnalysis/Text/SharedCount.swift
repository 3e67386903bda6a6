/// How many words two texts have in common.
enum SharedCount {
  /// The words of both, each as often as it stands in the one that has it less often.
  ///
  /// - Complexity: O(*n* + *m*).
  static func of<Word: Hashable>(
    _ first: some Sequence<Word>, _ second: some Sequence<Word>
  ) -> Int {
    var counts: [Word: Int] = [:]
    for word in first { counts[word, default: 0] += 1 }
    var shared = 0
    for word in second {
      guard let left = counts[word], left > 0 else { continue }
      counts[word] = left - 1
      shared += 1
    }
    return shared
  }
}
