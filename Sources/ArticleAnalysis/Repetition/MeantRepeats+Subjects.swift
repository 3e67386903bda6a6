/// Paragraphs that stand twice since they are said of two subjects.
///
/// What a museum's hours are or what a court's sentence is depends on what stands above: a heading,
/// a name, a step like the one before. In a text pasted twice what stands above is the same.
extension MeantRepeats {
  /// Share of words from which two paragraphs are built alike.
  private static let likeness = 0.5
  /// Paragraphs from a heading on in which what it is over is looked for.
  private static let section = 8
  /// Words of the longest paragraph that is said again word for word of somebody else.
  private static let longestSaying = 30
  /// Words below which two paragraphs are not asked how alike they are.
  private static let shortestAlike = 4

  /// Whether one paragraph is said again of something else; `chain` holds both places.
  func isSaidOfAnother(_ earlier: Int, _ later: Int, chain: Chain) -> Bool {
    guard !LineWording.endsWithCredit(pass.utf8, pass.shapes[later].range) else { return false }
    if isUnderOtherHeading(earlier, later, chain: chain) { return true }
    guard !isPastedTogether(chain) else { return false }
    return hasOtherSubject(earlier, later)
  }

  /// The same, whatever headings stand between.
  func hasOtherSubject(_ earlier: Int, _ later: Int) -> Bool {
    guard let above = pass.paragraph(before: later), above > earlier else { return false }
    let before = pass.paragraph(before: earlier)
    if let before, isAlike(before, above) { return true }
    guard !LineWording.isQuotation(pass.utf8, pass.shapes[later].range) else { return false }
    let names = WrittenNames(pass: pass)
    // What names somebody says the same wherever it stands; whom a text names cannot be told in a
    // script without capitals.
    guard pass.stream.words(ofParagraph: later).count <= Self.longestSaying * pass.scale,
      names.hasCapitals(later), names.names(ofParagraph: later).isEmpty
    else { return false }
    let known = before.map(names.names(ofParagraph:)) ?? []
    return !names.names(ofParagraph: above).isSubset(of: known)
  }

  /// Whether a heading that is no part of the repeat stands between two places, each of which is as
  /// far under one: a lone line of an advertisement makes no sections.
  func isUnderOtherHeading(_ earlier: Int, _ later: Int, chain: Chain) -> Bool {
    guard earlier < later else { return false }
    let between = pass.headingsBefore[later] - pass.headingsBefore[earlier + 1]
    let first = pass.stream.paragraph(ofWord: chain.source.lowerBound)
    guard between > 0, let depth = depth(of: later), depth == self.depth(of: min(earlier, first))
    else { return false }
    // The headings that were pasted with the text stand twice themselves.
    let source = pass.paragraphs(within: chain.source)
    let copy = pass.paragraphs(within: chain.copy)
    let pasted =
      (max(source.lowerBound, earlier + 1)..<max(source.upperBound, earlier + 1))
      .count { pass.isSectionHeading($0) }
      + (copy.lowerBound..<max(copy.lowerBound, min(copy.upperBound, later)))
      .count { pass.isSectionHeading($0) }
    return between > pasted
  }

  /// Paragraphs between a place and the heading above it, nil where that is far away.
  private func depth(of index: Int) -> Int? {
    var depth = 0
    for above in pass.shapes[..<index].indices.reversed() where pass.shapes[above].words > 0 {
      if pass.isSectionHeading(above) { return depth }
      depth += 1
      if depth == Self.section { return nil }
    }
    return nil
  }

  /// Whether more than one paragraph stands again.
  private func isPastedTogether(_ chain: Chain) -> Bool {
    pass.paragraphs(within: chain.copy).count { pass.shapes[$0].words > 0 } > 1
  }

  /// Whether two paragraphs are built of the same words, as the first and the second step are.
  private func isAlike(_ first: Int, _ second: Int) -> Bool {
    let stream = pass.stream
    let (one, other) = (stream.words(ofParagraph: first), stream.words(ofParagraph: second))
    guard min(one.count, other.count) >= Self.shortestAlike,
      one.count <= 3 * other.count, other.count <= 3 * one.count
    else { return false }
    var counts = one.reduce(into: [UInt32: Int]()) { $0[stream.words[$1], default: 0] += 1 }
    let common = other.count { word in
      guard let left = counts[stream.words[word]], left > 0 else { return false }
      counts[stream.words[word]] = left - 1
      return true
    }
    return Double(2 * common) >= Self.likeness * Double(one.count + other.count)
  }
}

extension RepetitionPass {
  /// Whether a paragraph is a line over the text below it.
  func isSectionHeading(_ index: Int) -> Bool {
    let shape = shapes[index]
    return shape.isHeadingLike && !shape.isInZone && !LineWording.isCredit(utf8, shape.range)
      && !LineWording.endsWithCredit(utf8, shape.range)
      && !LineWording.isDateline(utf8, shape.range)
  }

  /// The section headings in front of each paragraph, and at the end all of them.
  func countHeadings() -> [Int] {
    shapes.indices.reduce(into: [0]) { $0.append($0[$1] + (isSectionHeading($1) ? 1 : 0)) }
  }

  /// The paragraphs of which all words are in a range.
  func paragraphs(within words: Range<Int>) -> Range<Int> {
    guard !words.isEmpty else { return 0..<0 }
    var first = stream.paragraph(ofWord: words.lowerBound)
    if stream.firstWords[first] < words.lowerBound { first += 1 }
    var last = stream.paragraph(ofWord: words.upperBound - 1)
    if stream.firstWords[last + 1] <= words.upperBound { last += 1 }
    return first..<max(first, last)
  }
}
