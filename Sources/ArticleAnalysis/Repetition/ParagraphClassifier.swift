internal import Articles

/// Decides which single paragraphs fold: standfirsts, pull quotes, paragraphs pasted twice.
struct ParagraphClassifier {
  /// Words of the shortest paragraph that folds alone.
  static let length = 12
  /// Share of its words that must stand in the other place.
  static let share = 0.95
  /// Paragraphs from which on between two places the second one is no standfirst's own place; with
  /// fewer, short reports that end with the sentence of their standfirst keep both.
  static let ringLength = 3

  let pass: RepetitionPass

  func folds(of chains: [Chain]) -> [FoldCandidate] {
    let candidates = chains.flatMap(candidates)
    let counts = candidates.reduce(into: [Int: Int]()) { $0[$1.key, default: 0] += 1 }
    return candidates.filter { counts[$0.key] == 1 }.map(\.fold)
  }

  /// A paragraph of the text that may fold for the sake of another.
  private struct Candidate {
    /// The paragraph in which the first of both places begins: three places make a refrain.
    var key: Int
    var fold: FoldCandidate
  }

  private func candidates(_ chain: Chain) -> [Candidate] {
    let stream = pass.stream
    let matched = chain.matched
    // A chain that is shorter than the paragraph leaves it alone, however long the paragraph is.
    func isCovered(_ index: Int) -> Bool {
      Double(matched) >= Double(stream.words(ofParagraph: index).count) * Self.share
    }
    let copies = paragraphs(touching: chain.copy).filter(isCovered).flatMap {
      index -> [Candidate] in
      let words = stream.words(ofParagraph: index)
      let coverage = Coverage(of: words, links: chain.links[...], stream: stream)
      return fold(index, coverage, chain: chain).map { [$0] } ?? []
    }
    guard copies.isEmpty else { return copies }
    let mirrored = chain.links.map {
      Chain.Link(copy: $0.source, source: $0.copy, count: $0.count)
    }
    return paragraphs(touching: chain.source).filter(isCovered).flatMap { index -> [Candidate] in
      let words = stream.words(ofParagraph: index)
      let coverage = Coverage(of: words, links: mirrored[...], stream: stream)
      guard mayFold(index, coverage), let source = coverage.source else { return [] }
      let kind: RepetitionFold.Kind = isEarly(index) ? .deck : .pull
      if kind == .deck, closesRing(index, with: source) { return [] }
      return [Candidate(key: index, fold: candidate(index, coverage, source: source, kind: kind))]
    }
  }

  /// The fold of a paragraph of the copy, or of the standfirst that it repeats.
  private func fold(_ index: Int, _ coverage: Coverage, chain: Chain) -> Candidate? {
    guard mayFold(index, coverage), let source = coverage.source else { return nil }
    let stream = pass.stream
    let earlier = stream.paragraph(ofWord: source.lowerBound)
    let isWholeSource = source.count * 20 >= stream.words(ofParagraph: earlier).count * 19
    let isSingle = chain.copy.count * 20 <= stream.words(ofParagraph: index).count * 23
    if isWholeSource, isSingle, isEarly(earlier), !isLast(index) {
      let words = stream.words(ofParagraph: earlier)
      guard words.count <= 2 * chain.matched else { return nil }
      let mirrored = chain.links.map {
        Chain.Link(copy: $0.source, source: $0.copy, count: $0.count)
      }
      let coverage = Coverage(of: words, links: mirrored[...], stream: stream)
      guard mayFold(earlier, coverage), let place = coverage.source else { return nil }
      return Candidate(
        key: earlier, fold: candidate(earlier, coverage, source: place, kind: .deck))
    }
    let kind: RepetitionFold.Kind = isWholeSource ? .paragraph : .pull
    return Candidate(key: earlier, fold: candidate(index, coverage, source: source, kind: kind))
  }

  private func candidate(
    _ index: Int, _ coverage: Coverage, source: Range<Int>, kind: RepetitionFold.Kind
  ) -> FoldCandidate {
    FoldCandidate(
      copy: pass.stream.words(ofParagraph: index), source: source,
      bytes: pass.shapes[index].range, kind: kind,
      difference: coverage.isChanged ? .differs : nil)
  }

  private func mayFold(_ index: Int, _ coverage: Coverage) -> Bool {
    let shape = pass.shapes[index]
    guard shape.words >= ParagraphClassifier.length * pass.scale, !shape.isInZone,
      coverage.share >= ParagraphClassifier.share, !coverage.numbersDiffer,
      !LineWording.isQuestionOrTurn(pass.utf8, shape.range)
    else { return false }
    guard let before = pass.shapes[..<index].last(where: { $0.words > 0 }) else { return true }
    // What is asked twice is answered twice.
    return !LineWording.isLabel(pass.utf8, before)
      && !LineWording.isQuestion(pass.utf8, before.range)
  }

  /// Whether a text ends with what it began with: the last of several paragraphs holds the first.
  private func closesRing(_ index: Int, with source: Range<Int>) -> Bool {
    let later = pass.stream.paragraph(ofWord: source.lowerBound)
    return isLast(later)
      && pass.shapes[(index + 1)..<max(index + 1, later)].count(where: { $0.words > 0 })
        >= ParagraphClassifier.ringLength
  }

  private func paragraphs(touching words: Range<Int>) -> ClosedRange<Int> {
    let first = pass.stream.paragraph(ofWord: words.lowerBound)
    return first...max(first, pass.stream.paragraph(ofWord: words.upperBound - 1))
  }

  /// Whether a paragraph is one of the first two with words, or stands right under a heading.
  private func isEarly(_ index: Int) -> Bool {
    var before = 0
    var place = index
    while place > 0, before < 2 {
      place -= 1
      guard pass.shapes[place].words > 0 else { continue }
      if before == 0, pass.shapes[place].isHeadingLike, !pass.shapes[place].isInZone {
        return true
      }
      before += 1
    }
    return before < 2
  }

  private func isLast(_ index: Int) -> Bool {
    pass.shapes[(index + 1)...].allSatisfy { $0.words == 0 }
  }
}
