internal import Articles

// Figures that are only expected, only of a survey or only an average.
extension NumberDifferences {
  /// Whether one figure is only expected, and the other sentence tells of no future.
  func areForecastAndResult(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard left.state == nil, right.state == nil else { return false }
    if left.quantity.kind == .percent || left.quantity.kind == .count,
      Self.isOfPoll(pair.left) != Self.isOfPoll(pair.right)
    {
      return true
    }
    let isOfLeft = isForecast(left, in: pair.left)
    guard isOfLeft != isForecast(right, in: pair.right) else { return false }
    return !(isOfLeft ? pair.right : pair.left).words.contains { Self.futures.contains($0.hash) }
  }

  /// Whether a sentence tells what people said that they voted for, and not how they voted: `a poll
  /// suggested`, but not `the poll on Sunday`.
  static func isOfPoll(_ sentence: ParsedSentence) -> Bool {
    guard sentence.cues.contains(.poll) else { return false }
    return sentence.words.indices.contains { index in
      let hash = sentence.words[index].hash
      if surveys.contains(hash) { return true }
      guard polls.contains(hash) else { return false }
      return index > 0 && pollKinds.contains(sentence.words[index - 1].hash)
        || sentence.words[(index + 1)...].prefix(3).contains { showings.contains($0.hash) }
    }
  }

  private static let surveys = NumberWords.set(
    "pollster pollsters survey surveys projection projections")
  private static let polls = NumberWords.set("poll polls")
  private static let pollKinds = NumberWords.set("exit opinion")
  private static let showings = NumberWords.set(
    "gave gives showed shows suggested suggests found put puts indicated indicates had")
  /// Words without which no sentence is of a poll.
  static let pollWords = surveys.union(polls)

  /// Whether only one figure is an average: `averaged 388 kilometres an hour`.
  func areAverageAndOther(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    func isAverage(_ figure: StatedFigure, _ sentence: ParsedSentence) -> Bool {
      let near = sentence.window(figure.words, before: Self.averageReach, behind: Self.averageReach)
      return sentence.words[near].contains { Self.averages.contains($0.hash) }
    }
    return isAverage(left, pair.left) != isAverage(right, pair.right)
  }

  /// Words round a figure in which it is said that it is an average.
  private static let averageReach = 4
  private static let averages = NumberWords.set("average averaged averaging averages mean median")

  /// Whether a figure is only expected: `forecast sales of`, `sales of 5 million are expected`, but not
  /// `more than expected`.
  private func isForecast(_ figure: StatedFigure, in sentence: ParsedSentence) -> Bool {
    let words = sentence.words
    func isForecast(_ index: Int) -> Bool { Self.forecasts.contains(words[index].hash) }
    let (start, end) = (figure.words.lowerBound, figure.words.upperBound)
    let before = (max(0, start - Self.forecastReach)..<start).last(where: isForecast)
    if let before, !words[before..<start].contains(where: { $0.hash == NumberWords.comma }),
      // Not `the expected storm`, nor `more than expected`.
      before == 0 || !NumberReader.articles.contains(words[before - 1].hash),
      !words[max(0, before - 3)..<before].contains(where: { Self.comparisons.contains($0.hash) })
    {
      return true
    }
    // `Could reach 3.9 metres`.
    if words[max(0, start - Self.modalReach)..<start].contains(where: {
      Self.modals.contains($0.hash)
    }) {
      return true
    }
    return (end..<min(words.count, end + Self.behindReach)).contains { index in
      index > 0 && isForecast(index) && NumberWords.beings.contains(words[index - 1].hash)
    }
  }

  /// Words before a figure in which it is said that it is expected.
  private static let forecastReach = 16
  /// The same for `could`.
  private static let modalReach = 4
  private static let modals = NumberWords.set("could may might")
  private static let comparisons = NumberWords.set("than as")
  static let forecasts = NumberWords.set(
    "expected expects expect forecast forecasts forecasted predicted predicts predict projected "
      + "projects anticipated anticipates hoped targeted foresees foresee foresaw")
  private static let futures = NumberWords.set("will would plans planned plan shall")
}
