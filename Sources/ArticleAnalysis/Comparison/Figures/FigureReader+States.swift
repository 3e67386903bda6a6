internal import Articles

// How those who are counted fared: dead, injured, missing, arrested.
extension FigureReader {
  /// The nearest word that says how those counted fared; what follows a figure wins a tie.
  func nearestState(
    _ words: Range<Int>
  ) -> (value: Outcome.Value, index: Int)? {
    if let lives = takesLives(words) ?? losesLives(words) { return (.dead, lives) }
    if let toll = toll(of: words) { return (.dead, toll) }
    if words.upperBound < sentence.words.count,
      sentence.words[words.upperBound].hash == Self.arrestsNoun
    {
      return (.held, words.upperBound)
    }
    var best: (value: Outcome.Value, index: Int, distance: Int)?
    for index in reachable(from: words) {
      guard sentence.forms[index].cues.contains(.outcome),
        let outcome = Outcome.of(sentence.words[index]),
        outcome.axis == .life || Self.arrests.contains(sentence.words[index].hash)
      else { continue }
      let distance = distance(of: index, to: words)
      if distance < best?.distance ?? .max { best = (outcome.value, index, distance) }
    }
    return best.map { ($0.value, $0.index) }
  }

  /// The words near a figure that may say what befell those counted: in its clause, without another
  /// figure or the end of another statement (`died and 600`) between.
  private func reachable(from words: Range<Int>) -> [Int] {
    let clause = sentence.clauseOfWord[words.lowerBound]
    let end = min(sentence.words.count, words.upperBound + Self.predicateReach)
    let range = max(0, words.lowerBound - 5)..<max(words.upperBound, end)
    if let behind = behindInsertion(words) { return Array(behind) }
    return range.filter { index in
      !words.contains(index) && sentence.clauseOfWord[index] == clause
        && (index < words.upperBound + 5 || isPredicate(index))
        && !separates(index, words) && !isOfSpeech(index, behind: words)
        && !(index < words.lowerBound && Self.ands.contains(sentence.words[index + 1].hash))
    }
  }

  /// Whether a word far behind a figure is what is said of those counted: `12 men from the village were
  /// found dead`.
  private func isPredicate(_ index: Int) -> Bool {
    sentence.words[max(0, index - 2)..<index].contains { Self.verbs.contains($0.hash) }
  }

  /// Whether those counted say what a word tells: `forty guards said that he had been killed`.
  private func isOfSpeech(_ index: Int, behind words: Range<Int>) -> Bool {
    index >= words.upperBound
      && sentence.forms[words.upperBound..<index].contains {
        !$0.cues.isDisjoint(with: [.saying, .speech])
      }
  }

  /// Words behind a figure in which a predicate of those counted is looked for.
  private static let predicateReach = 11
  static let verbs = NumberWords.beings.union(NumberWords.set("have has had"))

  /// The words of the predicate behind `, including two children,`, which belong to the figure before
  /// that and to the one in it; nil where no such insertion stands beside a figure.
  private func behindInsertion(_ words: Range<Int>) -> Range<Int>? {
    let all = sentence.words
    let near = max(0, words.lowerBound - 3)..<min(all.count, words.upperBound + Self.insertionReach)
    guard
      let start = near.first(where: {
        all[$0].hash == NumberWords.comma && $0 + 1 < all.count
          && Self.insertions.contains(all[$0 + 1].hash)
      }), start + 2 < all.count,
      let end = (start + 2..<min(all.count, start + Self.longestInsertion)).first(where: {
        all[$0].hash == NumberWords.comma
      }), end > words.lowerBound, end + 1 < all.count, Self.beings.contains(all[end + 1].hash)
    else { return nil }
    return end + 1..<min(all.count, end + 5)
  }

  /// Whether `including` or the like stands right before a figure.
  func isInserted(_ words: Range<Int>) -> Bool {
    sentence.words[max(0, words.lowerBound - 2)..<words.lowerBound].contains {
      Self.insertions.contains($0.hash)
    }
  }

  /// Words from a figure in which an insertion begins, and words and signs of one.
  private static let insertionReach = 5
  private static let longestInsertion = 14
  private static let insertions = NumberWords.set("including among most many all mostly mainly")

  /// How far a word is from a figure: a predicate (`600 have been injured`) is the nearest, and what
  /// follows wins a tie.
  private func distance(
    of index: Int, to words: Range<Int>
  ) -> Int {
    guard index >= words.upperBound else { return 2 * (words.lowerBound - index) - 1 }
    let between = sentence.words[words.upperBound..<index]
    let isPredicate =
      between.last.map { Self.beings.contains($0.hash) } ?? false
      && !between.contains { Self.ands.contains($0.hash) || Self.relatives.contains($0.hash) }
    return isPredicate ? 0 : 2 * (index - words.upperBound)
  }

  /// What befell those counted, where it is neither life nor death: the number of it in `plights`.
  func plight(of words: Range<Int>) -> Int? {
    guard sentence.cues.contains(.plight) else { return nil }
    return reachable(from: words)
      .filter { plight(at: $0) != nil }
      .min { distance(of: $0, to: words) < distance(of: $1, to: words) }
      .flatMap { plight(at: $0) }
  }

  /// What a word says that befell somebody; those who leave their homes are displaced.
  private func plight(at index: Int) -> Int? {
    guard let plight = Self.plights[sentence.words[index].hash] else { return nil }
    guard plight == 0 else { return Int(plight) }
    return sentence.words[(index + 1)...].prefix(Self.homeReach).contains {
      Self.homes.contains($0.hash)
    } ? 1 : nil
  }

  /// Words behind `leave` in which homes are what is left.
  private static let homeReach = 5
  private static let homes = NumberWords.set("homes houses")

  /// The `lives` of `claimed 40 lives`; nil where a figure counts none.
  private func takesLives(_ words: Range<Int>) -> Int? {
    let next = words.upperBound
    guard next < sentence.words.count, sentence.words[next].hash == Self.lives,
      sentence.words[max(0, words.lowerBound - 4)..<words.lowerBound].contains(where: {
        Self.takings.contains($0.hash)
      })
    else { return nil }
    return next
  }

  /// The `lives` of `nine people lost their lives`.
  private func losesLives(_ words: Range<Int>) -> Int? {
    let behind = words.upperBound..<min(sentence.words.count, words.upperBound + Self.lossReach)
    return behind.dropFirst(2).first { index in
      Self.ownLives.contains(sentence.words[index].hash)
        && Self.losses.contains(sentence.words[index - 2].hash)
    }
  }

  /// Words behind a figure in which it is said that those counted lost their lives.
  private static let lossReach = 8
  private static let ownLives = NumberWords.set("lives life")
  private static let losses = NumberWords.set("lost lose losing")

  /// The `toll` of `the death toll in the valley rose to 53`; nil where a figure is none.
  func toll(of words: Range<Int>) -> Int? {
    let before = sentence.words[..<words.lowerBound]
    guard let toll = before.lastIndex(where: { $0.hash == Self.toll }), toll + 1 < words.lowerBound,
      isOfDeaths(toll),
      before.last.map({ Self.arrivals.contains($0.hash) }) ?? false
    else { return nil }
    let start = sentence.words[toll].range.upperBound
    let end = sentence.words[words.lowerBound].range.lowerBound
    let isFirst = !sentence.quantities.contains {
      $0.range.lowerBound >= start && $0.range.upperBound <= end
    }
    return isFirst ? toll : nil
  }

  /// Whether a toll is one of deaths, and not of a road: `the toll bridge`, `the toll for lorries`.
  private func isOfDeaths(_ toll: Int) -> Bool {
    let words = sentence.words
    if toll > 0, words[toll - 1].hash == Self.death { return true }
    let isOfRoad = [toll - 1, toll + 1].contains {
      words.indices.contains($0) && Self.roads.contains(words[$0].hash)
    }
    let near = max(0, toll - Self.paidWithin)..<min(words.count, toll + Self.paidWithin + 1)
    return !isOfRoad && !words[near].contains { Self.payments.contains($0.hash) }
  }

  private static let death = WordHash.hash("death")
  /// Words from a toll within which it is said that it is paid.
  private static let paidWithin = 5
  private static let roads = NumberWords.set(
    "bridge bridges road roads motorway highway tunnel turnpike booth booths plaza gate gates lane "
      + "lanes charge charges fee fees tax free house system operator route expressway")
  private static let payments = NumberWords.set(
    "pay pays paid motorists lorries fee fees tariff")
  private static let toll = WordHash.hash("toll")
  private static let arrivals = NumberWords.set("to at of reached reaches passed hit is was now")
  private static let arrests = NumberWords.set("arrested detained")
  static let arrestsNoun = WordHash.hash("arrests")
  private static let ands = NumberWords.set("and but while")
  private static let relatives = NumberWords.set("who which that")
  private static let beings = NumberWords.beings.union([WordHash.hash("got")])
  static let plights = NumberWords.table([
    "displaced": 1, "homeless": 1, "evacuated": 2, "fled": 2, "trapped": 3, "buried": 3,
    "stranded": 4, "treated": 5, "treatment": 5, "hospitalised": 5, "hospitalized": 5,
    "infected": 6, "tested": 7, "vaccinated": 8,
    "critical": 9,
    // Only of homes.
    "leave": 0, "left": 0, "leaving": 0, "forced": 0, "driven": 0, "flee": 0,
  ])
  /// Whether a plight is what was done for those counted, so that there may be more: treated, tested,
  /// vaccinated.
  static func isOfCare(_ plight: Int) -> Bool { [5, 7, 8].contains(plight) }

  private static let lives = WordHash.hash("lives")
  private static let takings = NumberWords.set(
    "claimed claims claiming cost costs costing took taken taking takes loss")

  /// Whether another figure stands between a word and a figure.
  private func separates(_ index: Int, _ words: Range<Int>) -> Bool {
    spans.contains { span in
      guard span != words else { return false }
      return index < words.lowerBound
        ? span.lowerBound > index && span.upperBound <= words.lowerBound
        : span.lowerBound >= words.upperBound && span.upperBound <= index
    }
  }
}
