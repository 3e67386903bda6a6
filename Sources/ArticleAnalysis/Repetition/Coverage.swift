/// How the words of a stretch of a copy stand in its source.
struct Coverage {
  var words = 0
  var matched = 0
  /// The source words from the first to the last match.
  var source: Range<Int>?
  /// Whether words were changed, added or left out, or a number is written in another way.
  var isChanged = false
  /// Figures that are others than in the source.
  var differingFigures = 0
  /// Whether it denies what the source says, or names somebody else.
  var turnsSense = false

  var share: Double { words == 0 ? 0 : Double(matched) / Double(words) }
  var numbersDiffer: Bool { differingFigures > 0 }

  /// Reads the coverage of a range of words of the copy.
  ///
  /// `links` are those of the whole copy, of which the first that may reach into the range stands at
  /// `first`; what they match outside it does not count.
  init(of range: Range<Int>, links: [Chain.Link], from first: Int = 0, in pass: RepetitionPass) {
    words = range.count
    var position = range.lowerBound
    var index = first
    while index < links.count, links[index].copy < range.upperBound {
      let link = links[index]
      index += 1
      let lower = max(link.copy, range.lowerBound)
      let upper = min(link.copy + link.count, range.upperBound)
      guard lower < upper else { continue }
      let start = link.source + lower - link.copy
      if let source {
        note(position..<lower, source.upperBound..<max(start, source.upperBound), pass)
      } else if position < lower {
        note(position..<lower, max(0, start - (lower - position))..<start, pass)
      }
      matched += upper - lower
      if !isChanged { isChanged = isRewritten(lower..<upper, start, pass) }
      source = (source?.lowerBound ?? start)..<start + upper - lower
      position = upper
    }
    noteRest(of: range, upTo: position, pass)
    guard position < range.upperBound else { return }
    // Which words of the source stand where the copy goes on is not known beyond its links.
    let limit = index < links.count ? links[index].source : pass.stream.count
    let end = min(source?.upperBound ?? limit, limit)
    note(
      position..<range.upperBound, end..<min(limit, end + range.upperBound - position), pass)
  }

  /// Notes words of the copy that stand in the place of words of the source.
  private mutating func note(_ copy: Range<Int>, _ source: Range<Int>, _ pass: RepetitionPass) {
    guard !copy.isEmpty || !source.isEmpty else { return }
    isChanged = true
    differingFigures += Figures.differing(copy, source, in: pass)
    if !turnsSense { turnsSense = SenseChange.turns(copy, source, in: pass) }
  }

  /// Notes the few words that the sentence of the source has in front of and behind all of the copy.
  private mutating func noteRest(of range: Range<Int>, upTo end: Int, _ pass: RepetitionPass) {
    guard let source, matched == words, end == range.upperBound else { return }
    if let rest = wordsBefore(source, pass) { note(rest: rest, of: range, pass) }
    if let rest = wordsBehind(source, pass) { note(rest: rest, of: range, pass) }
  }

  private mutating func note(rest: Range<Int>, of range: Range<Int>, _ pass: RepetitionPass) {
    if range.count <= CopySentence.answer * pass.scale { isChanged = true }
    if SenseChange.turns(range.upperBound..<range.upperBound, rest, in: pass) {
      (isChanged, turnsSense) = (true, true)
    }
  }

  /// The words from the start of a sentence to a stretch of it, nil where there is none or many.
  private func wordsBefore(_ source: Range<Int>, _ pass: RepetitionPass) -> Range<Int>? {
    let starts = pass.stream.starts
    let start = (max(0, source.lowerBound - SenseChange.reach)...source.lowerBound).last {
      ClauseEdge.begins(at: Int(starts[$0]), in: pass, word: $0)
    }
    return start.flatMap { $0 < source.lowerBound ? $0..<source.lowerBound : nil }
  }

  /// The words from a stretch of a sentence to its end, nil where there is none or many.
  private func wordsBehind(_ source: Range<Int>, _ pass: RepetitionPass) -> Range<Int>? {
    let last = min(pass.stream.count, source.upperBound + SenseChange.reach)
    let end = (source.upperBound...last).first {
      ClauseEdge.ends(at: Int(pass.stream.ends[$0 - 1]), in: pass, word: $0)
    }
    return end.flatMap { $0 > source.upperBound ? source.upperBound..<$0 : nil }
  }

  /// Whether a number of equal words stands in digits in one place and in words in the other.
  private func isRewritten(_ copy: Range<Int>, _ source: Int, _ pass: RepetitionPass) -> Bool {
    let stream = pass.stream
    for word in copy where stream.isNumber(word) {
      let twin = source + word - copy.lowerBound
      if Figures.isInDigits(word, in: pass) != Figures.isInDigits(twin, in: pass) { return true }
    }
    return false
  }
}

/// The figures of two stretches that stand for one another.
enum Figures {
  /// How many figures of two stretches differ.
  ///
  /// A number in words counts only where the other side has a number too: `one` and `second` are
  /// often none. What the stretches begin and end with alike is left out.
  static func differing(_ first: Range<Int>, _ second: Range<Int>, in pass: RepetitionPass) -> Int {
    let (mine, others) = (figures(first, in: pass), figures(second, in: pass))
    var left = mine[...]
    var right = others[...]
    while let word = left.first, let other = right.first, word.figure == other.figure {
      left.removeFirst()
      right.removeFirst()
    }
    while let word = left.last, let other = right.last, word.figure == other.figure {
      left.removeLast()
      right.removeLast()
    }
    if !left.isEmpty, !right.isEmpty { return max(left.count, right.count) }
    let rest = left + right
    let inDigits = rest.count { isInDigits($0.word, in: pass) }
    // `vingt` and `vingt-cinq` have one word in common.
    let isLonger = inDigits == 0 && !rest.isEmpty && follows(first, in: pass)
    return isLonger ? rest.count : inDigits
  }

  /// The numbers of a stretch, and the word that stands for each however it is written.
  private static func figures(
    _ range: Range<Int>, in pass: RepetitionPass
  ) -> [(word: Int, figure: UInt32)] {
    range.compactMap { word in
      let hash = pass.stream.words[word]
      if pass.stream.isNumber(word) { return (word, hash) }
      return NumeralsOfLanguages.figure(hash).map { (word, $0) }
    }
  }

  /// Whether a number of another language than English stands right before a stretch.
  private static func follows(_ range: Range<Int>, in pass: RepetitionPass) -> Bool {
    range.lowerBound > 0
      && NumeralsOfLanguages.figure(pass.stream.words[range.lowerBound - 1]) != nil
  }

  /// Whether a word begins with a digit of ASCII.
  static func isInDigits(_ word: Int, in pass: RepetitionPass) -> Bool {
    pass.utf8[Int(pass.stream.starts[word])] &- 0x30 < 10
  }
}
