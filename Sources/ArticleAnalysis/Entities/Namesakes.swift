internal import Articles

/// Tells a person from the place or club of the same name, mention by mention.
///
/// Behind `Jim Jordan` a lone `Jordan` is the man, but not `in Jordan` or `Jordan and Egypt`; `Austin,
/// Texas` is no man. A club in `Chelsea, a district of London` is a place.
struct Namesakes {
  /// Words before a preposition in which a movement is looked for.
  private static let reach = 3
  private static let inside = ContextWordSet("in near around outside inside across throughout into")
  private static let motion = ContextWordSet(
    "fly flies flew flown flying travel travels traveled travelled traveling travelling go goes"
      + " going went gone move moves moved came come comes flee flees fled return returns returned"
      + " deported extradited sent drove drive walked arrived arrive arrives trip journey flight"
      + " way visit back border refugees migrants imports exports troops aid weapons sailed crossed"
      + " smuggled shipped moving coming returning fleeing refugee people families")
  /// Words behind which `in` names somebody who is trusted.
  private static let trust = ContextWordSet(
    "confidence faith trust trusts trusted believe believes believed belief interest interested"
      + " disappointed confide confided")
  private static let states = ContextWordSet(
    "kingdom king queen government capital city state republic south north east west parts part"
      + " border borders university people mayor president parliament")
  private static let owned = ContextWordSet(
    "government king queen capital parliament army military border borders economy foreign prime"
      + " ministry royal population embassy president minister security intelligence air territory"
      + " monarch monarchy constitution currency desert eastern western northern southern northeast"
      + " largest biggest second ambassador mayor airport downtown coast supreme central national")
  private static let settlements = ContextWordSet(
    "district town city suburb neighbourhood neighborhood borough village area quarter part"
      + " municipality county province region")

  let text: EntityText

  /// The spans in order, each as what it names where it stands.
  ///
  /// - Complexity: O(*n*) in the number of spans.
  func settled(_ spans: [EntitySpan]) -> [EntitySpan] {
    let (surnames, given) = people(spans)
    return spans.indices.map { index in
      var span = spans[index]
      guard span.tokens.count == 1, span.kind == .place || span.kind == .organisation else {
        return span
      }
      let token = span.tokens.lowerBound
      let key = text.key(span.tokens).folded
      if span.kind == .organisation, isSettlement(index, spans) {
        span.kind = .place
        span.known = nil
        return span
      }
      guard !text.words[token].shape.contains(.allCapitals) else { return span }
      let isNamesake =
        span.kind == .place
        ? surnames[key].map { $0 < token } ?? false && !isPlace(index, spans)
        : [surnames[key], given[key]].contains { $0.map { $0 < token } ?? false }
          && isSpokenOf(token)
      if isNamesake {
        span.kind = .person
        span.known = nil
        span.confidence = 0.8
      }
      return span
    }
  }

  /// Where the text first has somebody in full, by the folded keys of surnames and given names.
  private func people(_ spans: [EntitySpan]) -> (surnames: [UInt64: Int], given: [UInt64: Int]) {
    var surnames: [UInt64: Int] = [:]
    var given: [UInt64: Int] = [:]
    for span in spans where span.kind == .person && span.tokens.count > 1 && span.confidence > 0.6 {
      let (first, last) = (span.tokens.lowerBound, span.tokens.upperBound - 1)
      for key in PersonRepair.surnameKeys(last, in: text) { surnames[key] = surnames[key] ?? first }
      let key = text.key(first..<(first + 1)).folded
      given[key] = given[key] ?? first
    }
    return (surnames, given)
  }

  /// Whether what stands around a place's name is what stands around one.
  func isPlace(_ index: Int, _ spans: [EntitySpan]) -> Bool {
    let token = spans[index].tokens.lowerBound
    return isPlace(token) || isBesidePlace(index, spans)
  }

  /// Whether the words beside a name are those beside a place's.
  func isPlace(_ token: Int) -> Bool {
    if token > 0 {
      let before = text.words[token - 1]
      if Self.inside.contains(before) {
        return token < 2 || !Self.trust.contains(text.words[token - 2])
      }
      if ContextWords.beforePlace.contains(before) { return true }
      let word = text.string(token - 1).lowercased()
      if word == "neighbouring" || word == "neighboring" { return true }
      if word == "to" || word == "from" {
        return text.words[max(0, token - 1 - Self.reach)..<(token - 1)].contains {
          Self.motion.contains($0)
        }
      }
      if word == "of", token > 1, Self.states.contains(text.words[token - 2]) { return true }
    }
    guard token + 1 < text.words.count else { return false }
    if text.byte(token + 1) == UInt8(ascii: "-"), text.words[token + 1].isGlued { return true }
    return text.words[token + 1].shape.contains(.possessive) && token + 2 < text.words.count
      && Self.owned.contains(text.words[token + 2])
  }

  /// Whether only `and` or a comma stands between a name and that of a known place.
  private func isBesidePlace(_ index: Int, _ spans: [EntitySpan]) -> Bool {
    func isPlace(_ other: Int) -> Bool {
      spans.indices.contains(other) && spans[other].kind == .place && spans[other].known != nil
    }
    func isList(_ words: Range<Int>) -> Bool {
      (1...2).contains(words.count)
        && words.allSatisfy { [",", "and", "or"].contains(text.string($0)) }
    }
    let tokens = spans[index].tokens
    if isPlace(index - 1), spans[index - 1].tokens.upperBound <= tokens.lowerBound,
      isList(spans[index - 1].tokens.upperBound..<tokens.lowerBound)
    {
      return true
    }
    return isPlace(index + 1) && isList(tokens.upperBound..<spans[index + 1].tokens.lowerBound)
  }

  /// Whether a name is explained as that of a town or a part of one.
  private func isSettlement(_ index: Int, _ spans: [EntitySpan]) -> Bool {
    let token = spans[index].tokens.lowerBound
    guard token > 0, Self.inside.contains(text.words[token - 1]), token + 3 < text.words.count,
      text.byte(token + 1) == UInt8(ascii: ",")
    else { return false }
    let article = text.string(token + 2).lowercased()
    if article == "a" || article == "an" || article == "the" {
      return text.words[(token + 3)..<min(token + 6, text.words.count)].contains {
        Self.settlements.contains($0)
      }
    }
    return index + 1 < spans.count && spans[index + 1].kind == .place
      && spans[index + 1].known != nil && spans[index + 1].tokens.lowerBound == token + 2
  }

  /// Whether a word stands for somebody, though a place may have the name: `Jordan said`.
  func isSpokenOf(_ index: Int) -> Bool {
    if index + 1 < text.words.count, ContextWords.saying.contains(text.words[index + 1]) {
      return true
    }
    return index > 0 && ContextWords.beforePerson.contains(text.words[index - 1])
  }
}
