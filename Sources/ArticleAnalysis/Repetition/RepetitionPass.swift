internal import Articles

/// One look over a text: finds its chains and decides which of them fold.
///
/// A class, because those who decide ask it of every sentence and hold it beside their own state.
final class RepetitionPass {
  let utf8: [UInt8]
  let stream: WordStream
  let shapes: [ParagraphShape]
  /// Where a word counts less than in English: characters of Chinese count half.
  let scale: Int
  /// Accepted so far, with the words they span.
  private var accepted: [(fold: RepetitionFold, copy: Range<Int>, source: Range<Int>)] = []
  /// Words that the text writes with a small first letter, read when first asked for.
  private(set) lazy var smallWords = SmallWords(self)
  /// Headings in front of each paragraph, counted when first asked for.
  private(set) lazy var headingsBefore = countHeadings()
  private var foldedWords: WordIndexSet
  private var sourceWords: WordIndexSet

  /// The repeats that one look finds, in rising order, never overlapping.
  ///
  /// `stream` holds the words of the paragraphs.
  static func folds(
    in utf8: [UInt8], paragraphs: [Range<Int>], stream: WordStream
  ) -> [RepetitionFold] {
    let chains = ChainFinder.chains(in: stream.words)
    let twins = LineTwin.twins(in: stream)
    guard !chains.isEmpty || !twins.isEmpty else { return [] }
    let pass = RepetitionPass(utf8: utf8, paragraphs: paragraphs, stream: stream)
    pass.run(chains: chains, twins: twins)
    return pass.accepted.map(\.fold).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private init(utf8: [UInt8], paragraphs: [Range<Int>], stream: WordStream) {
    self.utf8 = utf8
    self.stream = stream
    shapes = ParagraphShape.shapes(of: utf8, paragraphs: paragraphs, stream: stream)
    scale = stream.isMostlyCharacters ? 2 : 1
    foldedWords = WordIndexSet(count: stream.count)
    sourceWords = WordIndexSet(count: stream.count)
  }

  private func run(chains: [Chain], twins: [LineTwin]) {
    let runs = ChainRun.runs(of: chains)
    var blocks = BlockClassifier(pass: self, runs: runs)
    var lone: [Chain] = []
    for index in runs.indices {
      guard let folds = blocks.folds(ofRun: index) else { continue }
      if folds.isEmpty {
        lone.append(contentsOf: runs[index].chains)
      } else {
        for fold in folds where isFree(fold) { accept(fold) }
      }
    }
    for fold in LineClassifier(pass: self).folds(of: twins) where isFree(fold) { accept(fold) }
    for group in ParagraphClassifier(pass: self).folds(of: lone) where group.allSatisfy(isFree) {
      for fold in group where isFree(fold) { accept(fold) }
    }
  }

  /// Whether a fold touches none that was taken, nor what one stands for, and has something to show.
  private func isFree(_ candidate: FoldCandidate) -> Bool {
    !foldedWords.intersects(candidate.copy) && !sourceWords.intersects(candidate.copy)
      && !foldedWords.intersects(candidate.source) && !candidate.copy.isEmpty
      && !candidate.copy.overlaps(candidate.source)
  }

  private func accept(_ candidate: FoldCandidate) {
    foldedWords.insert(candidate.copy)
    sourceWords.insert(candidate.source)
    accepted.append((candidate.fold(in: stream), candidate.copy, candidate.source))
  }
}

/// A fold that is proposed, in words.
struct FoldCandidate {
  var copy: Range<Int>
  var source: Range<Int>
  /// Bytes to fold, which take in the signs round the words.
  var bytes: Range<Int>
  var kind: RepetitionFold.Kind
  var difference: Passage.Difference?
  /// Figures that are others than in the source.
  var differingFigures = 0

  func fold(in stream: WordStream) -> RepetitionFold {
    RepetitionFold(
      range: bytes, source: stream.bytes(of: source), kind: kind, difference: difference,
      differingFigures: differingFigures)
  }
}

/// A set of words, a bit each.
struct WordIndexSet: Sendable {
  private var bits: [UInt64]

  init(count: Int) {
    bits = Array(repeating: 0, count: count / 64 + 1)
  }

  mutating func insert(_ range: Range<Int>) {
    for word in range { bits[word >> 6] |= 1 << UInt64(word & 63) }
  }

  func intersects(_ range: Range<Int>) -> Bool {
    range.contains { bits[$0 >> 6] >> UInt64($0 & 63) & 1 == 1 }
  }
}
