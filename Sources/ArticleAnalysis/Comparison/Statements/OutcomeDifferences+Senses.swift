// What is told with the words of an outcome and is another thing.
extension OutcomeDifferences {
  /// Whether it is a dead body, or a work, that was released.
  func isOfBody(_ event: OutcomeEvent, _ sentence: ParsedSentence) -> Bool {
    guard event.outcome.axis == .custody else { return false }
    // A list or a film is released too.
    if isOfWork(event, sentence) { return true }
    let start = max(0, event.words.lowerBound - Self.bodyReach)
    return sentence.words[start..<event.words.lowerBound].contains {
      Self.bodies.contains($0.hash)
    }
  }

  /// Whether a plan was carried out: `attacks executed or inspired by them`.
  func isOfPlan(_ event: OutcomeEvent, _ sentence: ParsedSentence) -> Bool {
    let start = event.words.lowerBound
    guard event.words.contains(where: { sentence.words[$0].hash == Self.executed }) else {
      return false
    }
    // Who was convicted of the attacks was executed himself.
    let noun = sentence.words[..<start].last { $0.kind == .word }
    return noun.map { Self.plans.contains($0.hash) } ?? false
      || event.theme.head.map {
        Self.plans.contains(sentence.words[$0.words.upperBound - 1].hash)
      } ?? false
  }

  private static let executed = WordHash.hash("executed")
  private static let plans = NumberWords.set(
    "attack attacks plan plans raid raids order orders warrant warrants operation operations search "
      + "strategy trade trades manoeuvre maneuver contract program programme")
  private static let releases = NumberWords.set(
    "list report statement video footage film album song data figures documents results details names "
      + "photo photos image images transcript tape book single water funds money")
  /// Whether it is a work that was released: `released a list`, `his last album was released`.
  private func isOfWork(_ event: OutcomeEvent, _ sentence: ParsedSentence) -> Bool {
    let (start, end) = (event.words.lowerBound, event.words.upperBound)
    let behind = sentence.words[end...].prefix(Self.workReach)
    if behind.contains(where: { Self.releases.contains($0.hash) }) { return true }
    guard start > 0, Self.released == sentence.words[start].hash,
      Self.beings.contains(sentence.words[start - 1].hash)
    else { return false }
    return sentence.words[max(0, start - Self.subjectReach)..<start].contains {
      Self.releases.contains($0.hash)
    }
  }

  /// Words behind `released` in which a work is its object, and before it in which it is its subject.
  private static let workReach = 4
  private static let subjectReach = 8
  private static let released = WordHash.hash("released")
  private static let beings = NumberWords.set("was were is are been being")
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
