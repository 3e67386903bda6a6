internal import Algorithms

/// Cuts copies into sentences; each paragraph is read once, however many copies it holds.
struct SentenceCutter {
  private let pass: RepetitionPass
  /// Sentences of the paragraphs read so far, in bytes, and which of them are each paragraph's.
  private var known: [Range<Int>] = []
  private var places: [Range<Int32>] = []
  /// The pieces of the paragraph at hand.
  private var pieces: [Range<Int>] = []

  init(pass: RepetitionPass) {
    self.pass = pass
  }

  /// The sentences that a run's copy touches, cut also where its source cuts.
  mutating func sentences(of run: ChainRun) -> [CopySentence] {
    let stream = pass.stream
    let links = run.chains.flatMap(\.links)
    var cuts = forcedCuts(of: run)[...]
    let first = stream.paragraph(ofWord: run.copy.lowerBound)
    let last = stream.paragraph(ofWord: run.copy.upperBound - 1)
    let bytes = stream.bytes(of: run.copy)
    var result: [CopySentence] = []
    var link = 0
    for paragraph in first...last where !stream.words(ofParagraph: paragraph).isEmpty {
      cut(paragraph, touching: bytes, cuts: &cuts)
      for range in pieces {
        let start = stream.firstWord(atOrAfter: range.lowerBound)
        let words = start..<max(start, stream.firstWord(atOrAfter: range.upperBound))
        guard words.overlaps(run.copy) else { continue }
        while link < links.count, links[link].copy + links[link].count <= words.lowerBound {
          link += 1
        }
        result.append(
          CopySentence(
            number: result.count, paragraph: paragraph, words: words, bytes: range,
            coverage: Coverage(of: words, links: links, from: link, in: pass)))
      }
    }
    return result
  }

  /// Notes the sentences of a paragraph that reach into some bytes, cut at the forced cuts; cuts that
  /// were passed are taken off the front.
  private mutating func cut(
    _ paragraph: Int, touching bytes: Range<Int>, cuts: inout ArraySlice<Int>
  ) {
    pieces.removeAll(keepingCapacity: true)
    let all = sentences(of: paragraph)
    var low = known[all].partitioningIndex { $0.upperBound > bytes.lowerBound }
    while low < all.upperBound, known[low].lowerBound < bytes.upperBound {
      var start = known[low].lowerBound
      while let cut = cuts.first, cut < known[low].upperBound {
        cuts.removeFirst()
        guard cut > start else { continue }
        note(start..<cut)
        start = cut
      }
      note(start..<known[low].upperBound)
      low += 1
    }
  }

  private mutating func note(_ piece: Range<Int>) {
    let trimmed = ByteTrim.trimmed(piece, in: pass.utf8)
    if !trimmed.isEmpty { pieces.append(trimmed) }
  }

  /// Where the sentences of a paragraph stand in `known`.
  private mutating func sentences(of paragraph: Int) -> Range<Int> {
    if places.isEmpty {
      places = Array(repeating: -1..<(-1), count: pass.stream.paragraphCount)
    }
    let place = places[paragraph]
    if place.lowerBound >= 0 { return Int(place.lowerBound)..<Int(place.upperBound) }
    let start = known.count
    SentenceSplitter.forEachSentence(in: pass.utf8, range: pass.shapes[paragraph].range) {
      known.append($0)
    }
    places[paragraph] =
      Int32(truncatingIfNeeded: start)..<Int32(truncatingIfNeeded: known.count)
    return start..<known.count
  }

  /// Bytes at which a chain begins or ends where its source begins or ends a sentence, rising.
  private func forcedCuts(of run: ChainRun) -> [Int] {
    run.chains.flatMap { chain -> [Int] in
      var cuts: [Int] = []
      let copy = pass.stream.bytes(of: chain.copy)
      let source = pass.stream.bytes(of: chain.source)
      if ClauseEdge.begins(at: source.lowerBound, in: pass, word: chain.source.lowerBound) {
        cuts.append(ClauseEdge.start(of: copy.lowerBound, in: pass.utf8))
      }
      if ClauseEdge.ends(at: source.upperBound, in: pass, word: chain.source.upperBound) {
        cuts.append(ClauseEdge.end(of: copy.upperBound, in: pass.utf8))
      }
      return cuts
    }.sorted()
  }
}
