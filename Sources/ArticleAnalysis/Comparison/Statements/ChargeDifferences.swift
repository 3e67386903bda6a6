internal import Articles

/// Finds the crime of which somebody is accused or guilty in one report, where the other says another.
///
/// Guilty of murder here, and of manslaughter there. Only crimes of one kind are held against each
/// other, because somebody may well be charged with a theft and with spying; and neither sentence may
/// name the other's.
struct ChargeDifferences {
  let pair: ComparedPair

  /// A crime and the words that say that somebody is accused of it, or guilty.
  private struct Charge {
    var words: Range<Int>
    var crime: UInt64
    var kind: Double
    /// Which of `frames` says so.
    var frame: Int
  }

  func find() -> [Discrepancy] {
    guard pair.bothHave(.crime), let left = charge(in: pair.left),
      let right = charge(in: pair.right),
      left.kind == right.kind, left.crime != right.crime, left.frame == right.frame,
      !names(right.crime, pair.left), !names(left.crime, pair.right),
      !ReportAligner.nameOthers(pair.left, pair.right, pair.story.lexicon),
      Timing.areOne((pair.left, left.words), (pair.right, right.words))
    else { return [] }
    return [
      Discrepancy(
        class: .outcome, topic: "crime", left: pair.leftSide(left.words),
        right: pair.rightSide(right.words), reason: "Two crimes are told of one case.")
    ]
  }

  /// The only charge of a sentence.
  private func charge(in sentence: ParsedSentence) -> Charge? {
    let found = sentence.words.indices.prefix(400).compactMap { charge(at: $0, in: sentence) }
    return found.count == 1 ? found.first : nil
  }

  private func charge(at index: Int, in sentence: ParsedSentence) -> Charge? {
    let words = sentence.words
    guard let kind = Self.crimes[words[index].hash],
      Negation.stands(before: index, in: sentence) == nil
    else { return nil }
    let start = max(0, index - Self.reach)
    guard
      let link = (start..<index).last(where: { Self.links.contains(words[$0].hash) }),
      let verb = (max(0, link - Self.reach)..<link).last(where: {
        Self.frame(of: words[$0].hash) != nil
      }), let frame = Self.frame(of: words[verb].hash),
      Negation.stands(before: verb, in: sentence) == nil,
      // `Charged with attempted murder and theft` names two.
      words.count == index + 1 || !Self.joins.contains(words[index + 1].hash)
    else { return nil }
    return Charge(
      words: verb..<index + 1, crime: words[index].hash, kind: kind, frame: frame)
  }

  private func names(_ crime: UInt64, _ sentence: ParsedSentence) -> Bool {
    sentence.words.contains { $0.hash == crime }
  }

  /// Words between a verb, its little word and the crime.
  private static let reach = 4
  private static let links = NumberWords.set("of with")
  /// Words for being accused, found guilty and found innocent.
  private static let frames = [
    NumberWords.set("charged accused indicted suspected arraigned"),
    NumberWords.set("guilty convicted"), NumberWords.set("acquitted cleared"),
  ]

  private static func frame(of hash: UInt64) -> Int? { frames.firstIndex { $0.contains(hash) } }

  private static let joins = NumberWords.set("and or")
  /// Crimes by what was done: to life, to things, taken, got by deceit, told, driven.
  static let crimes = NumberWords.table([
    "murder": 1, "manslaughter": 1, "arson": 2, "damage": 2, "vandalism": 2,
    "robbery": 3, "theft": 3, "burglary": 3, "fraud": 4, "embezzlement": 4, "bribery": 4,
    "forgery": 4, "extortion": 4, "blackmail": 4, "espionage": 5, "treason": 5, "sabotage": 5,
    "perjury": 6, "contempt": 6,
  ])
}
