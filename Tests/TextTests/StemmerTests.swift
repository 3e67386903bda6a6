import ArticleAnalysis
import Testing

@Suite struct StemmerTests {
  @Test(arguments: [
    ("killing", "kill"), ("killed", "kill"), ("cooperation", "cooper"), ("cooperating", "cooper"),
    ("agreed", "agre"), ("countries", "countri"), ("country", "countri"), ("skies", "sky"),
    ("news", "news"), ("generously", "generous"), ("communism", "communism"), ("dying", "die"),
    ("combatting", "combat"), ("succeeded", "succeed"), ("universities", "universiti"),
    ("hopping", "hop"), ("hoping", "hope"), ("relational", "relat"), ("a", "a"), ("is", "is"),
  ])
  func `an ending is taken off as Porter2 says`(word: String, stem: String) {
    #expect(Stemmer.stem(word) == stem)
  }

  @Test func `what is no English word stays as it is`() {
    for word in ["", "Überfall", "москва", "su-24", "東京", "x\u{0}y"] {
      #expect(Stemmer.stem(word) == word)
    }
  }

  @Test func `a stem is never empty or longer than its word by more than a letter`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<5000 {
      let word = (0..<random.next(14) + 1).map { _ in UInt8(0x61 + random.next(26)) }
      let stem = Stemmer.stem(word)
      #expect(!stem.isEmpty)
      #expect(stem.count <= word.count + 1)
    }
  }
}

/// A small generator with the same numbers in every run.
struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  /// A number from 0 below the limit.
  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
