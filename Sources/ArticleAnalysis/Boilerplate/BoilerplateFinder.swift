internal import Articles

/// Finds what the page put around an article: banners, appeals, newsletters, links, notices.
///
/// Every line with a usual phrase of pages is a cue. Before the headline and behind the text the
/// run of lines with the highest sum is taken, lines without a cue counting against it; between
/// two paragraphs of the text a cue takes its own line only. A text that would be boilerplate
/// from end to end is news about such things, and keeps all its lines.
enum BoilerplateFinder {
  /// Sum that a run before or behind the text must reach; one medium cue does.
  private static let threshold = 2.0
  /// Paragraphs at the start that may be a banner; a longer one is not read before the headline.
  private static let headLimit = 60

  /// The runs in order.
  ///
  /// - Parameters:
  ///   - page: the text in paragraphs.
  ///   - known: hashes (`hash(of:)`) of paragraphs that the outlet prints under every article.
  /// - Returns: runs of neighbouring paragraphs of one label that do not overlap.
  /// - Complexity: O(*n*) in the number of bytes.
  static func runs(in page: Page, known: Set<UInt64> = []) -> [BoilerplateRun] {
    var words = CueLine()
    var lines: [ScoredLine] = []
    lines.reserveCapacity(page.paragraphs.count)
    for index in page.paragraphs.indices {
      lines.append(ScoredLine(page, index, known: known, words: &words))
    }
    guard !lines.isEmpty else { return [] }
    let isTitled = opensWithHeadline(lines)
    let head = isTitled ? 0 : headEnd(lines)
    let lists = LinkLists.lists(lines, after: head)
    let tail = tailStart(lines, after: isTitled ? 1 : head, listed: Set(lists.joined()))
    var taken = Array(repeating: false, count: lines.count)
    for index in 0..<head { taken[index] = true }
    for index in tail..<lines.count { taken[index] = true }
    takeInside(lines, (isTitled ? 1 : head)..<tail, &taken)
    for index in CuedHeadings.lines(lines, in: head..<tail, of: page) { taken[index] = false }
    for list in LinkLists.inside(lists) where taken[list.lowerBound - 1] {
      for index in list { taken[index] = true }
    }
    guard taken.contains(false) else { return [] }
    return group(lines, taken, head: head, tail: tail)
  }

  /// The hash by which a paragraph is known again, whatever its white space.
  static func hash(of line: String) -> UInt64 {
    StableHash.fnv1a(WhiteSpace.collapsed(line).utf8)
  }

  /// The end of the best run that begins the text with a cue and ends with one.
  private static func headEnd(_ lines: [ScoredLine]) -> Int {
    guard lines[0].cue != nil else { return 0 }
    var sum = 0.0
    var best = (sum: 0.0, end: 0)
    for (index, line) in lines.prefix(headLimit).enumerated() {
      sum += line.headScore
      if sum < -3 { break }
      if line.cue != nil, sum > best.sum { best = (sum, index + 1) }
    }
    // A first line over running text, such as `More on the eel`, may well be the headline.
    if best.end == 1, lines[0].cue?.weight == .medium, lines.count > 1, lines[1].isProse {
      return 0
    }
    let end = beforeTitle(lines, end: best.end)
    if end < best.end { best = (lines[..<end].reduce(0) { $0 + $1.headScore }, end) }
    return best.sum >= threshold ? best.end : 0
  }

  /// The end of a run before the headline that leaves one.
  ///
  /// Where running text follows the run, the first line in it without a cue is the headline, however
  /// short, unless it stands in a menu.
  private static func beforeTitle(_ lines: [ScoredLine], end: Int) -> Int {
    guard end < lines.count, lines[end].isProse,
      let title = lines[..<end].firstIndex(where: { $0.cue == nil }),
      !lines[title].isProse, lines[title].words >= 2
    else { return end }
    let next = lines[title..<end].first { $0.cue != nil }?.cue
    return next?.label == .navigation ? end : title
  }

  /// Words of the shortest line below the first that may be the headline; a byline has fewer.
  private static let shortestHeadline = 5

  /// Whether the first line only begins as furniture does, and no line between it and the text can
  /// be the headline in its place.
  private static func opensWithHeadline(_ lines: [ScoredLine]) -> Bool {
    guard lines[0].cue?.mayBeHeadline == true else { return false }
    let next = lines.dropFirst().first {
      $0.cue == nil && ($0.isProse || $0.words >= shortestHeadline)
    }
    return next?.isProse ?? false
  }

  /// The start of the best run that reaches the end of the text; running text that does not speak of
  /// the newsroom ends it, whatever stands above.
  private static func tailStart(
    _ lines: [ScoredLine], after head: Int, listed: Set<Int>
  ) -> Int {
    let noted = WriterNotes.lines(lines, after: head)
    let commented = CommentThreads.lines(lines, after: head)
    var sum = 0.0
    var best = (sum: 0.0, start: lines.count)
    for index in stride(from: lines.count - 1, through: head, by: -1) {
      var score = lines[index].tailScore
      if listed.contains(index) { score = LinkLists.tailScore }
      if noted.contains(index) { score = WriterNotes.tailScore }
      if commented.contains(index) { score = max(0, score) }
      if lines[index].isPersonal, isWithinAppeal(index, lines) { score = ScoredLine.personalScore }
      if score <= ScoredLine.textScore { break }
      sum += score
      if lines[index].cue != nil, sum > best.sum { best = (sum, index) }
    }
    return best.sum >= threshold ? best.start : lines.count
  }

  /// Whether the lines over and under another speak of the newsroom or appeal to the reader.
  private static func isWithinAppeal(_ index: Int, _ lines: [ScoredLine]) -> Bool {
    [index - 1, index + 1].allSatisfy {
      lines.indices.contains($0)
        && (lines[$0].isOfNewsroom || lines[$0].cue?.label == .appeal)
    }
  }

  /// Takes single lines with a strong cue, and neighbours whose cues together are as strong.
  ///
  /// Words that are in news as well do not speak for one another: a list may hold any number.
  private static func takeInside(
    _ lines: [ScoredLine], _ range: Range<Int>, _ taken: inout [Bool]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      var end = index
      var sum = 0.0
      var isClear = false
      while end < range.upperBound, lines[end].isShort, !lines[end].isOfFoot,
        let cue = lines[end].cue
      {
        sum += cue.weight.rawValue
        isClear = isClear || cue.weight != .weak && !lines[end].isSeparator
        end += 1
      }
      if !isClear { sum = 0 }
      if sum >= BoilerplateCue.Weight.strong.rawValue || lines[index].isSeparator {
        for taking in index..<end where sum >= 3 || lines[taking].isSeparator {
          taken[taking] = true
        }
      }
      index = max(end, index + 1)
    }
  }

  private static func group(
    _ lines: [ScoredLine], _ taken: [Bool], head: Int, tail: Int
  ) -> [BoilerplateRun] {
    var result: [BoilerplateRun] = []
    var index = 0
    while index < lines.count {
      guard taken[index] else {
        index += 1
        continue
      }
      var end = index
      // Head, inside and tail never join.
      let border = index < head ? head : index < tail ? tail : lines.count
      while end < border, taken[end] { end += 1 }
      let place: BoilerplateRun.Place = index < head ? .head : index < tail ? .inside : .tail
      result += labelled(lines, index..<end, place)
      index = end
    }
    return result
  }

  /// Cuts a run where a clear cue of another class begins.
  private static func labelled(
    _ lines: [ScoredLine], _ range: Range<Int>, _ place: BoilerplateRun.Place
  ) -> [BoilerplateRun] {
    let isClear: (Int) -> Bool = {
      lines[$0].cue.map { $0.weight != .weak } ?? false && !lines[$0].isSeparator
    }
    let firstClear = range.first(where: isClear) ?? range.lowerBound
    var label = lines[firstClear].cue?.label ?? .navigation
    var cueLine = lines[firstClear].text
    var start = range.lowerBound
    var result: [BoilerplateRun] = []
    func close(_ end: Int) {
      result.append(
        BoilerplateRun(
          paragraphs: start..<end, label: label,
          reason: place.reason(label: label, cue: cueLine, lines: end - start)))
    }
    for index in range where index > firstClear && isClear(index) {
      guard let next = lines[index].cue?.label, next != label else { continue }
      close(index)
      (start, label, cueLine) = (index, next, lines[index].text)
    }
    close(range.upperBound)
    return result
  }
}

extension BoilerplateRun {
  /// Where a run stands.
  enum Place: String {
    case head = "before the headline"
    case inside = "between paragraphs"
    case tail = "below the text"

    func reason(label: BoilerplateCue.Label, cue: String, lines: Int) -> String {
      let count = lines == 1 ? "a line" : "\(lines) lines"
      let quoted = cue.unicodeScalars.count > 48 ? String(cue.prefix(45)) + "…" : cue
      return "\(count) \(rawValue) with the wording of \(label.rawValue) (“\(quoted)”)"
    }
  }
}
