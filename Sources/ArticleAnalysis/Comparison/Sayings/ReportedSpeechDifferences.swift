internal import Articles

/// Finds one statement that is given to two speakers without quoting it: police said that, the mayor
/// said that.
///
/// The sentences must say nothing else differently, and each speaker must be a named person or a body
/// that is called by one word: whoever is named may well be the mayor.
struct ReportedSpeechDifferences {
  let pair: ComparedPair

  /// Terms that both statements must have.
  private static let leastShared = 3
  /// Share of the longer statement's terms that both must have.
  private static let leastCovered = 0.8
  /// Words before a speaker that tell what he is: `the chief engineer`.
  private static let reach = 4

  func find() -> [Discrepancy] {
    guard pair.bothHave(.speech), pair.left.quotations.isEmpty, pair.right.quotations.isEmpty,
      let left = speaker(in: pair.left), let right = speaker(in: pair.right),
      areTwo(left, right), stateTheSame(left, right)
    else { return [] }
    return [
      Discrepancy(
        class: .speaker, topic: "who said it", left: pair.leftSide(left.words),
        right: pair.rightSide(right.words), reason: "One statement is given to two speakers.")
    ]
  }

  /// Who says something, and where.
  private struct Speaker {
    var words: Range<Int>
    /// The words from the speaker to the word of saying, with what is told of them.
    var clause: Range<Int>
    /// Which body it is; nil for a person.
    var body: Double?
  }

  private func speaker(in sentence: ParsedSentence) -> Speaker? {
    let sayings = sentence.words.indices.prefix(400).filter {
      sentence.forms[$0].cues.contains(.speech)
    }
    guard sayings.count == 1, let index = sayings.first,
      Self.sayings.contains(sentence.words[index].hash)
    else { return nil }
    if let body = body(at: index - 1, in: sentence) {
      return Speaker(
        words: index - 1..<index, clause: start(of: index - 1, sentence)..<index + 1, body: body)
    }
    let speech = SpeechDifferences(pair: pair)
    guard let name = speech.speaker(in: sentence), isPerson(name, in: sentence) else { return nil }
    if name.upperBound <= index {
      return Speaker(words: name, clause: start(of: name.lowerBound, sentence)..<index + 1)
    }
    // `Said a fisherman, Olaf Brun.`
    return Speaker(words: name, clause: index..<end(of: name, sentence))
  }

  /// Where what is told of a speaker begins: behind the sign before it, or the beginning of the sentence;
  /// the speaker where neither is near.
  private func start(of speaker: Int, _ sentence: ParsedSentence) -> Int {
    let words = sentence.words
    var start = speaker
    while start > 0, words[start - 1].kind == .word { start -= 1 }
    return speaker - start <= Self.reach ? start : speaker
  }

  private func end(of name: Range<Int>, _ sentence: ParsedSentence) -> Int {
    sentence.words[name.upperBound...].firstIndex { $0.kind == .punctuation }
      ?? sentence.words.count
  }

  private func body(at index: Int, in sentence: ParsedSentence) -> Double? {
    guard index >= 0, !sentence.words[index].isCapitalised || index == 0 else { return nil }
    // The company's spokesman is none, and `the chief of police` is a person.
    if index > 1, !Self.articles.contains(sentence.words[index - 1].hash),
      sentence.words[index - 1].kind == .word
    {
      return nil
    }
    return Self.bodies[sentence.words[index].hash]
  }

  /// Whether a name is of a person, as far as its words show it: two of them, none that a body is called by.
  private func isPerson(_ name: Range<Int>, in sentence: ParsedSentence) -> Bool {
    !sentence.words[name].contains {
      $0.isAllCapitals || Self.parts.contains($0.hash) || Self.bodies[$0.hash] != nil
    }
  }

  private func areTwo(_ left: Speaker, _ right: Speaker) -> Bool {
    if let first = left.body, let second = right.body { return first != second }
    guard left.body == nil, right.body == nil else { return false }
    func ids(_ words: Range<Int>, _ sentence: ParsedSentence) -> [Int32] {
      words.map { sentence.ids[$0] }
        + sentence.terms.lazy.filter { $0.words.overlaps(words) }.map(\.id)
    }
    let (first, second) = (ids(left.words, pair.left), ids(right.words, pair.right))
    return first.allSatisfy { id in
      second.allSatisfy { pair.story.lexicon.nearness(id, $0) == 0 }
    }
  }

  /// Whether the sentences say one thing but for who says it.
  private func stateTheSame(_ left: Speaker, _ right: Speaker) -> Bool {
    func stated(_ sentence: ParsedSentence, _ speaker: Speaker) -> Set<Int32> {
      Set(sentence.terms.lazy.filter { !speaker.clause.overlaps($0.words) }.map(\.id))
    }
    let (first, second) = (stated(pair.left, left), stated(pair.right, right))
    let shared = first.count { id in
      second.contains { pair.story.lexicon.nearness(id, $0) >= 0.85 }
    }
    return shared >= Self.leastShared
      && Double(shared) >= Self.leastCovered * Double(max(first.count, second.count))
      && Negation.stands(in: pair.left) == Negation.stands(in: pair.right)
      && Set(pair.left.quantities.map(\.value)) == Set(pair.right.quantities.map(\.value))
  }

  private static let sayings = NumberWords.set("said says")
  private static let articles = NumberWords.set("the local")
  /// Bodies and offices that are called by one word in every report; 'officials' and 'authorities' may be
  /// any of them, and so may a spokesman.
  private static let bodies = NumberWords.table([
    "police": 1, "mayor": 2, "governor": 3, "prosecutors": 4, "prosecutor": 4, "army": 5,
    "military": 5, "hospital": 6, "doctors": 6, "company": 7, "union": 8, "council": 9,
    "firefighters": 10, "coastguard": 11, "coroner": 12, "king": 13, "bishop": 14, "ambassador": 15,
    "airline": 7, "operator": 7, "organisers": 16, "organizers": 16, "witnesses": 17,
  ])
  /// Words in the names of bodies.
  private static let parts = NumberWords.set(
    "ministry department office agency house service guard cross court council party committee "
      + "commission government state university institute bank group company hospital army navy force "
      + "union association foundation league times news post federation authority centre center press "
      + "network watch international national united kingdom states city county")
}
