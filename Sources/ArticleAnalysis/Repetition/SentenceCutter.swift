/// Cuts copies into sentences; each paragraph is read once, however many copies it holds.
struct SentenceCutter {
  private let pass: RepetitionPass
  /// Sentences of the paragraphs read so far, in bytes.
  private var paragraphs: [Int: [Range<Int>]] = [:]

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
      for range in pieces(of: paragraph, touching: bytes, cuts: &cuts) {
        let start = stream.firstWord(atOrAfter: range.lowerBound)
        let words = start..<max(start, stream.firstWord(atOrAfter: range.upperBound))
        guard words.overlaps(run.copy) else { continue }
        while link < links.count, links[link].copy + links[link].count <= words.lowerBound {
          link += 1
        }
        var stop = link
        while stop < links.count, links[stop].copy < words.upperBound { stop += 1 }
        result.append(
          CopySentence(
            number: result.count, paragraph: paragraph, words: words, bytes: range,
            coverage: Coverage(of: words, links: links[link..<stop], stream: stream)))
      }
    }
    return result
  }

  /// The sentences of a paragraph that reach into some bytes, cut at the forced cuts; cuts that were
  /// passed are taken off the front.
  private mutating func pieces(
    of paragraph: Int, touching bytes: Range<Int>, cuts: inout ArraySlice<Int>
  ) -> [Range<Int>] {
    let all = sentences(of: paragraph)
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].upperBound <= bytes.lowerBound { low = middle + 1 } else { high = middle }
    }
    var result: [Range<Int>] = []
    while low < all.count, all[low].lowerBound < bytes.upperBound {
      var start = all[low].lowerBound
      while let cut = cuts.first, cut < all[low].upperBound {
        cuts.removeFirst()
        guard cut > start else { continue }
        result.append(ByteTrim.trimmed(start..<cut, in: pass.utf8))
        start = cut
      }
      result.append(ByteTrim.trimmed(start..<all[low].upperBound, in: pass.utf8))
      low += 1
    }
    return result.filter { !$0.isEmpty }
  }

  private mutating func sentences(of paragraph: Int) -> [Range<Int>] {
    if let known = paragraphs[paragraph] { return known }
    let found = SentenceSplitter.sentences(in: pass.utf8, range: pass.shapes[paragraph].range)
    paragraphs[paragraph] = found
    return found
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
