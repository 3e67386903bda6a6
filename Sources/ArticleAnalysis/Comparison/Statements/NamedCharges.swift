internal import Articles

/// The one crime with which somebody is charged, or of which he is found guilty, in each of two reports:
/// charged with manslaughter here, a charge of murder there.
///
/// A report that names several, or the other's as well, says nothing here.
struct NamedCharges: Sendable {
  private struct Charge: Sendable {
    /// The words for the crime.
    var ids: [Int32]
    /// The word that says that he is charged, up to the crime.
    var words: Range<Int>
    var isGuilty: Bool
    var sentence: Int
  }

  private let left: Charge?
  private let right: Charge?

  /// Words of a crime at most.
  private static let longest = 3
  /// Words between `charged` and `with`.
  private static let linkReach = 4
  /// From which nearness two words for a crime are one.
  private static let leastNearness = 0.6

  init(_ story: ComparedStory) {
    let first = Self.charge(in: story.left)
    let second = first == nil ? nil : Self.charge(in: story.right)
    func names(_ side: ComparedSide, _ charge: Charge) -> Bool {
      side.parsed.contains { sentence in
        charge.ids.contains { id in
          sentence.distinct.contains {
            $0 == id || story.lexicon.nearness(id, $0) >= Self.leastNearness
          }
        }
      }
    }
    guard let first, let second, first.isGuilty == second.isGuilty, !names(story.right, first),
      !names(story.left, second)
    else {
      (left, right) = (nil, nil)
      return
    }
    (left, right) = (first, second)
  }

  /// The right sentence with another charge than a left one.
  func partners(of sentence: Int) -> [Int32] {
    guard let left, let right, left.sentence == sentence else { return [] }
    return [Int32(right.sentence)]
  }

  func differences(of pair: ComparedPair) -> [Discrepancy] {
    guard let left, let right, left.sentence == pair.leftIndex, right.sentence == pair.rightIndex,
      !ReportAligner.nameOthers(pair.left, pair.right, pair.story.lexicon)
    else { return [] }
    return [
      Discrepancy(
        class: .outcome, topic: "crime", left: pair.leftSide(left.words),
        right: pair.rightSide(right.words), reason: "Two crimes are told of one case.")
    ]
  }

  /// The only charge of a report; nil where there is none or more than one.
  private static func charge(in side: ComparedSide) -> Charge? {
    var result: Charge?
    for (index, sentence) in side.parsed.enumerated() where sentence.cues.contains(.charge) {
      for word in sentence.words.indices.prefix(400)
      where sentence.forms[word].cues.contains(.charge) && !Timing.isOfThePast(sentence) {
        guard let charge = charge(at: word, in: sentence, index: index) else { continue }
        guard result == nil || result?.ids == charge.ids else { return nil }
        result = result ?? charge
      }
    }
    return result
  }

  private static func charge(
    at word: Int, in sentence: ParsedSentence, index: Int
  ) -> Charge? {
    let words = sentence.words
    let isVerb = verbs.contains(words[word].hash)
    let link = words[word].hash == charged ? with : NumberWords.of
    guard Negation.stands(before: word, in: sentence) == nil,
      let place = words[(word + 1)...].prefix(linkReach).firstIndex(where: { $0.hash == link })
    else { return nil }
    let start = words[(place + 1)...].firstIndex { !articles.contains($0.hash) } ?? words.count
    // `Charged with a single count of theft` is read at the `count`.
    let crime = words.indices[start...].prefix(longest).prefix {
      sentence.forms[$0].isContent && !words[$0].isCapitalised && words[$0].kind == .word
    }
    guard let end = crime.last, !crime.contains(where: { nouns.contains(words[$0].hash) }),
      // Not `in charge of logistics`, nor `a count of votes`.
      isVerb || crime.contains(where: { ChargeDifferences.crimes[words[$0].hash] != nil })
        || words[max(0, word - linkReach)..<word].contains(where: { facings.contains($0.hash) })
    else { return nil }
    return Charge(
      ids: crime.map { sentence.ids[$0] }, words: word..<end + 1,
      isGuilty: guilts.contains(words[word].hash), sentence: index)
  }

  private static let charged = WordHash.hash("charged")
  private static let verbs = NumberWords.set("charged guilty convicted")
  private static let guilts = NumberWords.set("guilty convicted")
  private static let nouns = NumberWords.set("charge charges count counts")
  private static let facings = NumberWords.set(
    "face faces faced facing answer answers denies denied")
  private static let with = WordHash.hash("with")
  private static let articles = NumberReader.articles.union(NumberWords.set("one single his her"))
  /// Words without which no sentence tells of a charge.
  static let words = verbs.union(nouns)
}
