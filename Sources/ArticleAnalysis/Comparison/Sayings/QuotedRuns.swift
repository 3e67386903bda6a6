/// Sentences of two reports that quote runs of the same words, however common the words are.
///
/// 'We were only hanging on' has no rare word, and is still the same as 'we were just hanging on'.
struct QuotedRuns {
  /// Right sentences of each three words in a row that are quoted there.
  private var places: [UInt64: [Int32]] = [:]
  private let lefts: [ParsedSentence]
  private let rights: [ParsedSentence]

  /// Words in a row that are looked up.
  private static let length = 3
  /// Runs that two quotations must share.
  private static let leastRuns = 2
  /// Sentences that may quote one run; more is a formula and proposes nothing.
  private static let mostPlaces = 8
  /// Share of the shorter side's quoted words that both must have.
  private static let leastShared = 0.6

  init(_ left: [ParsedSentence], _ right: [ParsedSentence]) {
    lefts = left
    rights = right
    guard left.contains(where: { !$0.quotations.isEmpty }) else { return }
    for (index, sentence) in right.enumerated() where !sentence.quotations.isEmpty {
      Self.forEachRun(of: sentence) { run in
        let known = places[run, default: []]
        if known.last != Int32(index), known.count <= Self.mostPlaces {
          places[run, default: []].append(Int32(index))
        }
      }
    }
  }

  /// The right sentences that quote much of what a left one quotes, in rising order.
  func partners(of left: Int) -> [Int32] {
    guard !places.isEmpty, !lefts[left].quotations.isEmpty else { return [] }
    var runs: [Int32: Int] = [:]
    Self.forEachRun(of: lefts[left]) { run in
      guard let found = places[run], found.count <= Self.mostPlaces else { return }
      for place in found { runs[place, default: 0] += 1 }
    }
    return runs.filter { $0.value >= Self.leastRuns && shareWords(left, Int($0.key)) }.keys.sorted()
  }

  private static func forEachRun(of sentence: ParsedSentence, _ body: (UInt64) -> Void) {
    for quotation in sentence.quotations {
      let words = quoted(quotation, sentence)
      guard words.count > length else { continue }
      for start in 0...(words.count - length) {
        var key: UInt64 = 0
        for word in words[start..<start + length] {
          key = (key &+ word) &* 0x9E37_79B9_7F4A_7C15
        }
        body(key)
      }
    }
  }

  private static func quoted(
    _ quotation: ParsedSentence.Quotation, _ sentence: ParsedSentence
  ) -> [UInt64] {
    quotation.words.compactMap {
      sentence.words[$0].kind == .punctuation ? nil : sentence.words[$0].hash
    }
  }

  private func shareWords(_ left: Int, _ right: Int) -> Bool {
    let first = lefts[left].quotations.flatMap { Self.quoted($0, lefts[left]) }
    let second = rights[right].quotations.flatMap { Self.quoted($0, rights[right]) }
    let shared = SharedCount.of(first, second)
    return Double(shared) >= Self.leastShared * Double(min(first.count, second.count))
  }
}
