// What is told with the words of an outcome and is another thing.
extension OutcomeDifferences {
  /// Whether it is a dead body that was released.
  func isOfBody(_ event: OutcomeEvent, _ sentence: ParsedSentence) -> Bool {
    guard event.outcome.axis == .custody else { return false }
    // A list or a film is released too.
    let near = sentence.window(event.words, before: Self.workReach, behind: Self.workReach)
    if sentence.words[near].contains(where: { Self.releases.contains($0.hash) }) { return true }
    let start = max(0, event.words.lowerBound - Self.bodyReach)
    return sentence.words[start..<event.words.lowerBound].contains {
      Self.bodies.contains($0.hash)
    }
  }

  /// Whether the owner of what one tells of stands elsewhere in the other sentence: its shares rose, while
  /// investors marked the buyer down, and the shares of the buyer fell.
  func isOfAnother(_ left: OutcomeEvent, than right: OutcomeEvent) -> Bool {
    func isElsewhere(
      _ event: OutcomeEvent, _ other: OutcomeEvent, _ sentence: ParsedSentence
    ) -> Bool {
      guard other.theme.coreCount == other.theme.terms.count else { return false }
      return event.theme.terms[event.theme.coreCount...].contains { owner in
        sentence.terms.contains { term in
          term.clause != sentence.clauseOfWord[other.words.lowerBound]
            && pair.story.lexicon.nearness(term.id, owner.id) >= 0.75
        }
      }
    }
    guard left.outcome.axis == .trend else { return false }
    return isElsewhere(left, right, pair.right) || isElsewhere(right, left, pair.left)
  }

  /// Whether a plan was carried out: `attacks executed or inspired by them`.
  func isOfPlan(_ event: OutcomeEvent, _ sentence: ParsedSentence) -> Bool {
    let words = event.words
    guard words.contains(where: { sentence.words[$0].hash == Self.executed }) else { return false }
    return sentence.words[sentence.window(words, before: Self.planReach, behind: Self.planReach)]
      .contains { Self.plans.contains($0.hash) }
  }

  private static let executed = WordHash.hash("executed")
  /// Words round `executed` in which it is said that it is a plan.
  private static let planReach = 4
  private static let plans = NumberWords.set(
    "attack attacks plan plans raid raids order orders warrant warrants operation operations search "
      + "strategy trade trades manoeuvre maneuver contract program programme")
  private static let releases = NumberWords.set(
    "list report statement video footage film album song data figures documents results details names "
      + "photo photos image images transcript tape book single water funds money")
  /// Words round `released` in which it is said that it is a work.
  private static let workReach = 8
  /// Words before `released` in which it is said that it is a body.
  private static let bodyReach = 20
  private static let bodies = NumberWords.set("body bodies remains corpse corpses coffin ashes")

  /// Whether it is a building that fell.
  func isOfCollapse(_ event: OutcomeEvent, _ sentence: ParsedSentence) -> Bool {
    guard event.outcome.axis == .trend, let head = event.theme.head else { return false }
    return Self.structures.contains(sentence.words[head.words.upperBound - 1].hash)
  }

  private static let structures = NumberWords.set(
    "building block bridge tower wall walls roof house houses tree trees crane ceiling spire "
      + "chimney mast scaffolding tenement column rock rocks stone stones plane helicopter")

  /// Whether one was closed for a time and the other went on thereafter: `closed for three hours`,
  /// `reopened after three hours`; a strike halts what later resumed.
  func areOneStop(_ left: OutcomeEvent, _ right: OutcomeEvent) -> Bool {
    guard left.outcome.axis == .running else { return false }
    let isOfLeft = left.outcome.value == .no
    let (stop, sentence) = isOfLeft ? (left, pair.left) : (right, pair.right)
    // What stayed open was not closed.
    guard !(isOfLeft ? right : left).outcome.isIntransitive else { return false }
    // Who halts something has it go on again later.
    let resumption =
      isOfLeft ? pair.right.words[right.words.lowerBound] : pair.left.words[left.words.lowerBound]
    if stop.actor != nil, Self.resumptions.contains(resumption.hash) { return true }
    let behind = sentence.words[stop.words.upperBound...].prefix(Self.stopReach)
    let span = behind.firstIndex { $0.hash == Self.span }.map { sentence.words[$0...].prefix(4) }
    return behind.contains { Self.stopEnds.contains($0.hash) }
      || span?.contains { Self.spans.contains($0.hash) } ?? false
      || sentence.words[max(0, stop.words.lowerBound - 2)..<stop.words.lowerBound].contains {
        Self.brieves.contains($0.hash)
      }
  }

  private static let resumptions = NumberWords.set("resumed resumes reopened reopens restored")
  /// Words behind `closed` in which it is said for how long.
  private static let stopReach = 5
  private static let stopEnds = NumberWords.set("briefly temporarily overnight")
  private static let span = WordHash.hash("for")
  private static let spans = NumberWords.set(
    "minutes hour hours day days night nights week weeks month months time while weekend")
  private static let brieves = NumberWords.set("briefly temporarily")
}
