/// Two reports on one event by two writers, of equal length.
struct ReportPair: Sendable {
  var left: GeneratedReport
  var right: GeneratedReport

  /// Makes a pair of about this many words a side.
  ///
  /// Three sentences in five of the right side say what one on the left says, near its place, with a
  /// quarter of the words changed; the others stand only there.
  init(seed: UInt64, words: Int) {
    var random = SeededRandom(seed: seed)
    left = GeneratedReport(seed: random.next(), words: words)
    var other = NewsWriter(seed: random.next())
    var sentences = left.sentences.map { sentence in
      random.chance(0.6)
        ? WordEdits.edited(sentence, share: 0.25, random: &random) : other.sentence()
    }
    for index in sentences.indices {
      sentences.swapAt(index, min(sentences.count - 1, index + random.below(6)))
    }
    var paragraphs: [GeneratedReport.Paragraph] = []
    for start in stride(from: 0, to: sentences.count, by: 3) {
      paragraphs.append(Array(sentences[start..<min(start + 3, sentences.count)]))
    }
    right = GeneratedReport(headline: other.headline(), paragraphs: paragraphs)
  }
}
