internal import ArticleAnalysis

extension Suite {
  static let repetition = Suite(
    name: "repetition",
    summary: "folding of doubled texts: speed, what is folded, what should not be"
  ) { _, results in
    let bodies = (0..<300).map { GeneratedReport(seed: 5_000 + $0, words: 450).body }
    let doubled = bodies.map { $0 + [0x0A] + $0 }
    for (name, texts) in [("texts without repeats", bodies), ("doubled texts", doubled)] {
      let sample = Timing.sample(runs: 5) {
        for text in texts { Timing.keep(RepetitionFinder.folds(in: text)) }
      }
      let bytes = Double(texts.reduce(0) { $0 + $1.count })
      results.add(
        "fold, \(name)", bytes / 1e3 / sample.medianProcessor, "MB/s", wanted: .atLeast(60))
    }
    for (name, text) in [
      ("one text", RepetitionWork.long),
      ("one text twice", RepetitionWork.long + [0x0A] + RepetitionWork.long),
      ("short lines", RepetitionWork.shortLines), ("lines of one letter", RepetitionWork.letters),
    ] {
      let sample = Timing.sample(runs: 5, milliseconds: 0, warm: false) {
        Timing.keep(RepetitionFinder.folds(in: text))
      }
      let rate = Double(text.count) / 1e3 / sample.medianProcessor
      let size = Table.number(Double(text.count) / 1e6)
      results.add("fold, \(name), \(size) MB", rate, "MB/s", wanted: .atLeast(60))
    }
    for (share, goal) in [(0, 0.999), (0.01, nil), (0.02, 0.999), (0.05, 0.99), (0.08, nil)] {
      let tally = RepetitionWork.tally(bodies, editing: share)
      let percent = Table.number(share * 100)
      results.add(
        "copy tokens folded at \(percent) % word edits", tally.copyShare, "",
        wanted: goal.map { .atLeast($0) })
      results.add("  tokens of the first text folded", tally.firstShare, "")
    }
  }
}

private enum RepetitionWork {
  /// A text of some 10 MB.
  static let long = GeneratedReport(seed: 7, words: 1_600_000).body

  /// Two words a line from a small stock, so that lines come again now and then.
  static var shortLines: [UInt8] {
    var random = SeededRandom(seed: 3)
    var lines: [UInt8] = []
    for _ in 0..<200_000 {
      lines += Array("word\(random.below(5_000)) x\(random.below(20))\n".utf8)
    }
    return lines
  }

  /// What no page holds, and must not hang on.
  static var letters: [UInt8] { Array(repeatElement([0x61, 0x0A], count: 300_000).joined()) }

  struct Tally {
    var copy = (folded: 0, all: 0)
    var first = (folded: 0, all: 0)

    var copyShare: Double { Double(copy.folded) / Double(max(1, copy.all)) }
    var firstShare: Double { Double(first.folded) / Double(max(1, first.all)) }
  }

  /// What is folded of texts that stand a second time with this share of words edited.
  static func tally(_ bodies: [[UInt8]], editing share: Double) -> Tally {
    var random = SeededRandom(seed: 99)
    var tally = Tally()
    for body in bodies {
      let lines = body.split(separator: 0x0A).map {
        WordEdits.edited(Array($0), share: share, random: &random)
      }
      let text = body + [0x0A] + lines.joined(separator: [0x0A])
      var isFolded = [Bool](repeating: false, count: text.count)
      for fold in RepetitionFinder.folds(in: text) {
        for byte in fold.range { isFolded[byte] = true }
      }
      count(text, 0..<body.count, isFolded, &tally.first)
      count(text, (body.count + 1)..<text.count, isFolded, &tally.copy)
    }
    return tally
  }

  /// Counts tokens between blanks, each by its first byte.
  private static func count(
    _ text: [UInt8], _ range: Range<Int>, _ isFolded: [Bool],
    _ result: inout (folded: Int, all: Int)
  ) {
    for index in range where text[index] > 0x20 {
      guard index == range.lowerBound || text[index - 1] <= 0x20 else { continue }
      result.all += 1
      if isFolded[index] { result.folded += 1 }
    }
  }
}
