internal import Articles

/// Decides which single paragraphs fold: standfirsts, pull quotes, paragraphs pasted twice.
struct ParagraphClassifier {
  /// Words of the shortest paragraph that folds alone.
  static let length = 12
  /// Share of its words that must stand in the other place.
  static let share = 0.95
  /// The same for an item of a list.
  static let itemLength = 8

  let pass: RepetitionPass

  private var meant: MeantRepeats { MeantRepeats(pass: pass) }

  /// The folds of chains that are no blocks; those of a group are taken all or none.
  func folds(of chains: [Chain]) -> [[FoldCandidate]] {
    let candidates = chains.flatMap(candidates)
    let counts = candidates.reduce(into: [Int: Int]()) { $0[$1.key, default: 0] += 1 }
    return grouped(candidates.filter { counts[$0.key] == 1 && !$0.isMeant })
  }

  /// A group for each, and one for the items of each list of which all fold.
  private func grouped(_ candidates: [Candidate]) -> [[FoldCandidate]] {
    var result: [[FoldCandidate]] = []
    var items: [Int: FoldCandidate] = [:]
    for candidate in candidates {
      if isItem(candidate.paragraph) {
        items[candidate.paragraph] = candidate.fold
      } else {
        result.append([candidate.fold])
      }
    }
    guard !items.isEmpty else { return result }
    let length = Self.length * pass.scale
    var list: [FoldCandidate?] = []
    func close() {
      let folds = list.compactMap(\.self)
      // Short items fold beside longer ones only.
      if folds.count == list.count, folds.contains(where: { $0.copy.count >= length }) {
        result.append(folds)
      }
      list = []
    }
    for index in pass.shapes.indices where pass.shapes[index].words > 0 {
      if isItem(index) { list.append(items[index]) } else { close() }
    }
    close()
    return result
  }

  private func isItem(_ index: Int) -> Bool {
    LineWording.isItem(pass.utf8, pass.shapes[index].range)
  }

  /// A paragraph of the text that may fold for the sake of another.
  private struct Candidate {
    /// The paragraph in which the first of both places begins: three places make a refrain.
    var key: Int
    /// The paragraph that folds.
    var paragraph: Int
    var fold: FoldCandidate
    /// Whether it stays after all, and only counts as a place of its text.
    var isMeant = false
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
      let coverage = Coverage(of: words, links: chain.links, in: pass)
      return fold(index, coverage, chain: chain).map { [$0] } ?? []
    }
    guard copies.isEmpty else { return copies }
    let mirrored = chain.links.map {
      Chain.Link(copy: $0.source, source: $0.copy, count: $0.count)
    }
    return paragraphs(touching: chain.source).filter(isCovered).flatMap { index -> [Candidate] in
      let words = stream.words(ofParagraph: index)
      let coverage = Coverage(of: words, links: mirrored, in: pass)
      guard mayFold(index, coverage), let source = coverage.source else { return [] }
      let later = stream.paragraph(ofWord: source.lowerBound)
      let isWhole = source.count * 20 >= stream.words(ofParagraph: later).count * 19
      let kind: RepetitionFold.Kind = pass.isEarly(index) ? .deck : .pull
      guard !meant.isMeant(index, later, isWhole: isWhole), !meant.closesRing(index, later)
      else { return [] }
      // A sentence that was lifted out is the same; one that is not may be the text itself.
      if kind == .pull, coverage.isChanged { return [] }
      return [candidate(index, coverage, key: index, source: source, kind: kind)]
    }
  }

  /// The fold of a paragraph of the copy, or of the standfirst that it repeats.
  private func fold(_ index: Int, _ coverage: Coverage, chain: Chain) -> Candidate? {
    guard mayFold(index, coverage), let source = coverage.source else { return nil }
    let stream = pass.stream
    let earlier = stream.paragraph(ofWord: source.lowerBound)
    let isWholeSource = source.count * 20 >= stream.words(ofParagraph: earlier).count * 19
    guard !meant.isMeant(earlier, index, isWhole: isWholeSource) else { return nil }
    let isSingle = chain.copy.count * 20 <= stream.words(ofParagraph: index).count * 23
    // The items of a list fold for the sake of the text, never the other way round.
    if isItem(earlier), !isItem(index) { return nil }
    let isDeck = isWholeSource && isSingle && pass.isEarly(earlier) && !pass.isLast(index)
    if isWholeSource, isSaidOfAnother(earlier, index, chain: chain) {
      var candidate = candidate(index, coverage, key: earlier, source: source, kind: .paragraph)
      candidate.isMeant = true
      return candidate
    }
    if isDeck {
      let words = stream.words(ofParagraph: earlier)
      guard words.count <= 2 * chain.matched else { return nil }
      let mirrored = chain.links.map {
        Chain.Link(copy: $0.source, source: $0.copy, count: $0.count)
      }
      let coverage = Coverage(of: words, links: mirrored, in: pass)
      guard mayFold(earlier, coverage), let place = coverage.source else { return nil }
      return candidate(earlier, coverage, key: earlier, source: place, kind: .deck)
    }
    let kind: RepetitionFold.Kind = isWholeSource ? .paragraph : .pull
    return candidate(index, coverage, key: earlier, source: source, kind: kind)
  }

  /// Whether a paragraph is said again of something else; what stands under the headline is not, and
  /// a heading may stand between a standfirst and the text.
  private func isSaidOfAnother(_ earlier: Int, _ later: Int, chain: Chain) -> Bool {
    guard pass.isEarly(earlier) else {
      return meant.isSaidOfAnother(earlier, later, chain: chain)
    }
    guard let above = pass.paragraph(before: earlier), pass.shapes[above].isPunctuated else {
      return false
    }
    return meant.hasOtherSubject(earlier, later)
  }

  private func candidate(
    _ index: Int, _ coverage: Coverage, key: Int, source: Range<Int>, kind: RepetitionFold.Kind
  ) -> Candidate {
    Candidate(
      key: key, paragraph: index,
      fold: FoldCandidate(
        copy: pass.stream.words(ofParagraph: index), source: source,
        bytes: pass.shapes[index].range, kind: kind,
        difference: coverage.isChanged ? .differs : nil))
  }

  private func mayFold(_ index: Int, _ coverage: Coverage) -> Bool {
    let shape = pass.shapes[index]
    let length = isItem(index) ? Self.itemLength : Self.length
    guard shape.words >= length * pass.scale, !shape.isInZone,
      coverage.share >= ParagraphClassifier.share, !coverage.numbersDiffer, !coverage.turnsSense,
      !LineWording.isQuestionOrTurn(pass.utf8, shape.range)
    else { return false }
    guard let before = pass.paragraph(before: index).map({ pass.shapes[$0] }) else { return true }
    // What is asked twice is answered twice.
    return !LineWording.isLabel(pass.utf8, before)
      && !LineWording.isQuestion(pass.utf8, before.range)
  }

  private func paragraphs(touching words: Range<Int>) -> ClosedRange<Int> {
    let first = pass.stream.paragraph(ofWord: words.lowerBound)
    var last = first
    // All of them are gone through anyway.
    while last + 1 < pass.stream.paragraphCount, pass.stream.firstWords[last + 1] < words.upperBound
    {
      last += 1
    }
    return first...last
  }
}
