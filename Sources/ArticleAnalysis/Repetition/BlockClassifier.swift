internal import Articles

/// Decides which chains are a stretch of sentences that stands again, and folds them by sentence.
struct BlockClassifier {
  /// Equal words that make a block at the end of the text or right behind its source.
  static let shortBlock = 50
  /// Equal words that make a block anywhere, if they are also a fifth of the text.
  static let longBlock = 100
  /// Share of equal words from which a chain is a copy and not a likeness.
  static let identity = 0.75

  /// Most words between a text and its copy that a headline and a byline may be.
  static let furniture = 24

  let pass: RepetitionPass
  let runs: [ChainRun]
  private var cutter: SentenceCutter
  /// Equal words of all runs whose sources begin at the same word.
  private let tiles: [Int: Int]

  init(pass: RepetitionPass, runs: [ChainRun]) {
    self.pass = pass
    self.runs = runs
    cutter = SentenceCutter(pass: pass)
    tiles = runs.reduce(into: [:]) { $0[$1.source.lowerBound, default: 0] += $1.matched }
  }

  /// The folds of a run, or none where it is no block; nil where nothing of it may fold.
  mutating func folds(ofRun index: Int) -> [FoldCandidate]? {
    let run = runs[index]
    guard run.identity >= BlockClassifier.identity, isLong(index), !isRefrain(index),
      !isOutline(run)
    else { return [] }
    let sentences = cutter.sentences(of: run)
    let whole = sentences.count { $0.coverage.share >= CopySentence.whole }
    let isAll = isWholeText(run)
    guard whole >= (isAll ? 1 : 2) else { return [] }
    if isTemplate(run, sentences) {
      // Of a form nothing folds, or half of it is left without what fills it in.
      let copies = sentences.filter { $0.coverage.share >= CopySentence.partial }
      return isTemplate(run, copies) ? nil : []
    }
    if isQuestionnaire(run, sentences) { return nil }
    guard isAllowedInZone(index, sentences), isAll || !isMeant(run) else { return [] }
    let folds = merged(CopySentence.foldable(sentences, scale: pass.scale))
    return dateline(before: run, folds: folds) + folds
  }

  private func isLong(_ index: Int) -> Bool {
    let run = runs[index]
    let scale = pass.scale
    let matched = run.matched
    let fifth = pass.stream.count / 5
    if matched >= max(BlockClassifier.longBlock * scale, fifth) { return true }
    if isWholeText(run) { return matched >= 16 * scale }
    let endsText = pass.stream.count - run.copy.upperBound <= 12
    return matched >= BlockClassifier.shortBlock * scale && (endsText || adjoins(index))
  }

  /// Whether the run is the second half of the text.
  private func isWholeText(_ run: ChainRun) -> Bool {
    let slack = max(8, pass.stream.count / 20)
    return run.source.lowerBound <= slack && run.copy.lowerBound - run.source.upperBound <= slack
      && pass.stream.count - run.copy.upperBound <= slack
      && run.matched * 5 >= pass.stream.count * 2
  }

  /// Whether the copy stands right behind its source, or behind another copy of it that does.
  private func adjoins(_ index: Int) -> Bool {
    let run = runs[index]
    if run.copy.lowerBound - run.source.upperBound <= 8 { return true }
    guard index > 0 else { return false }
    let before = runs[index - 1]
    return before.source.overlaps(run.source)
      && run.copy.lowerBound - before.copy.upperBound <= max(8, run.matched / 5)
  }

  /// Whether the source stands three times or more with other text between: it is meant.
  private func isRefrain(_ index: Int) -> Bool {
    let run = runs[index]
    let neighbours = [index - 1, index + 1].filter(runs.indices.contains).map { runs[$0] }
    return neighbours.contains { other in
      let shared = other.source.clamped(to: run.source).count
      guard shared * 2 >= run.source.count else { return false }
      let (first, second) =
        other.copy.lowerBound < run.copy.lowerBound ? (other, run) : (run, other)
      let gap = second.copy.lowerBound - first.copy.upperBound
      return gap > max(8, run.matched / 5)
    }
  }

  /// Whether the figures of many sentences differ: one form filled in twice.
  ///
  /// A text pasted whole is no form while most of its sentences and figures are the same.
  private func isTemplate(_ run: ChainRun, _ sentences: [CopySentence]) -> Bool {
    var (withFigures, differing) = (0, 0)
    var (figures, differingFigures) = (0, 0)
    let stream = pass.stream
    for sentence in sentences {
      var hasFigure = sentence.coverage.numbersDiffer
      for word in sentence.words where stream.isNumber(word) {
        figures += 1
        hasFigure = hasFigure || Figures.isInDigits(word, in: pass)
      }
      differingFigures += sentence.coverage.differingFigures
      if sentence.coverage.numbersDiffer { differing += 1 }
      if hasFigure { withFigures += 1 }
    }
    guard differing >= 2, differing * 10 >= withFigures * 3 else { return false }
    return
      !(isWholeText(run) && differing * 2 <= sentences.count
      && differingFigures * 3 <= figures && !hasHeading(before: run))
  }

  /// Whether a heading of its own stands over the copy.
  private func hasHeading(before run: ChainRun) -> Bool {
    let gap = run.source.upperBound..<max(run.source.upperBound, run.copy.lowerBound)
    return gap.contains { word in
      let shape = pass.shapes[pass.stream.paragraph(ofWord: word)]
      return shape.isHeadingLike && !LineWording.isDateline(pass.utf8, shape.range)
    }
  }

  /// Whether the source is a list of what the text says: its items fold, not the text.
  private func isOutline(_ run: ChainRun) -> Bool {
    func isItem(_ word: Int) -> Bool {
      let paragraph = pass.stream.paragraph(ofWord: word)
      return LineWording.isItem(pass.utf8, pass.shapes[paragraph].range)
    }
    return isItem(run.source.lowerBound) && !isItem(run.copy.lowerBound)
  }

  /// Whether the copy is repeated on purpose: a paragraph, or a few under a heading of their own.
  private func isMeant(_ run: ChainRun) -> Bool {
    let stream = pass.stream
    let meant = MeantRepeats(pass: pass)
    let chain = Chain(copy: run.copy, source: run.source, links: run.chains.flatMap(\.links))
    let earlier = stream.paragraph(ofWord: run.source.lowerBound)
    let later = stream.paragraph(ofWord: run.copy.lowerBound)
    guard later == stream.paragraph(ofWord: run.copy.upperBound - 1) else {
      let above = stream.paragraph(ofWord: run.source.upperBound - 1)
      return run.matched < BlockClassifier.longBlock * pass.scale
        && run.copy.lowerBound - run.source.upperBound > Self.furniture
        && meant.isUnderOtherHeading(above, later, chain: chain)
    }
    guard earlier < later else { return false }
    let isWhole = earlier == stream.paragraph(ofWord: run.source.upperBound - 1)
    return meant.isMeant(earlier, later, isWhole: isWhole)
      || isWhole && !pass.isEarly(earlier)
        && run.source.count * 20 >= stream.words(ofParagraph: earlier).count * 19
        && meant.isSaidOfAnother(earlier, later, chain: chain)
  }

  /// Whether verse, tables and lists are left alone: there only a text pasted twice folds.
  private func isAllowedInZone(_ index: Int, _ sentences: [CopySentence]) -> Bool {
    let words = sentences.reduce(0) {
      $0 + (pass.shapes[$1.paragraph].isInZone ? $1.words.count : 0)
    }
    let run = runs[index]
    guard words * 2 > run.copy.count else { return true }
    guard run.identity >= 0.9 else { return false }
    if run.matched * 5 >= pass.stream.count * 2 { return true }
    return adjoins(index) && tiled(index) * 5 >= pass.stream.count * 2
  }

  /// Equal words of the run and of its neighbours that copy the same source without a gap.
  private func tiled(_ index: Int) -> Int {
    let source = runs[index].source.lowerBound
    return tiles[source] ?? 0
  }

  /// One fold a paragraph for sentences next to one another.
  private func merged(_ sentences: [CopySentence]) -> [FoldCandidate] {
    var result: [FoldCandidate] = []
    var last: CopySentence?
    for sentence in sentences {
      guard let source = sentence.coverage.source else { continue }
      if let last, last.number + 1 == sentence.number, last.paragraph == sentence.paragraph {
        result[result.count - 1].extend(by: sentence, source: source)
      } else {
        result.append(
          FoldCandidate(
            copy: sentence.words, source: source, bytes: sentence.bytes, kind: .block,
            difference: sentence.difference,
            differingFigures: sentence.coverage.differingFigures))
      }
      last = sentence
    }
    return result
  }

  /// The short agency line right before the copy.
  private func dateline(before run: ChainRun, folds: [FoldCandidate]) -> [FoldCandidate] {
    guard let first = folds.first, run.copy.lowerBound > 0 else { return [] }
    let index = pass.stream.paragraph(ofWord: run.copy.lowerBound - 1)
    let words = pass.stream.words(ofParagraph: index)
    let shape = pass.shapes[index]
    guard words.upperBound == first.copy.lowerBound, words.count <= 8,
      words.lowerBound >= run.source.upperBound, LineWording.isDateline(pass.utf8, shape.range)
    else { return [] }
    let before = max(0, run.source.lowerBound - words.count)..<run.source.lowerBound
    let isSame = pass.stream.words[before] == pass.stream.words[words]
    return [
      FoldCandidate(
        copy: words, source: isSame ? before : first.source, bytes: shape.range, kind: .dateline,
        difference: isSame ? nil : .differs)
    ]
  }
}

extension FoldCandidate {
  fileprivate mutating func extend(by sentence: CopySentence, source other: Range<Int>) {
    copy = copy.lowerBound..<sentence.words.upperBound
    bytes = bytes.lowerBound..<sentence.bytes.upperBound
    source = min(source.lowerBound, other.lowerBound)..<max(source.upperBound, other.upperBound)
    differingFigures += sentence.coverage.differingFigures
    if difference != .numbersDiffer { difference = sentence.difference ?? difference }
  }
}
