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
    var left = first.filter(pass.stream.isNumber)[...]
    var right = second.filter(pass.stream.isNumber)[...]
    let words = pass.stream.words
    while let mine = left.first, let other = right.first, words[mine] == words[other] {
      left.removeFirst()
      right.removeFirst()
    }
    while let mine = left.last, let other = right.last, words[mine] == words[other] {
      left.removeLast()
      right.removeLast()
    }
    if !left.isEmpty, !right.isEmpty { return max(left.count, right.count) }
    return (left + right).count { isInDigits($0, in: pass) }
  }

  /// Whether a word begins with a digit of ASCII.
  static func isInDigits(_ word: Int, in pass: RepetitionPass) -> Bool {
    pass.utf8[Int(pass.stream.starts[word])] &- 0x30 < 10
  }
}
