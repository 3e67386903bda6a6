internal import Articles

/// One thing that a report tells about its event.
struct Circumstance: Sendable {
  /// The content words that name it.
  var ids: [Int32]
  /// Which of a few sorts it is; nil where any words may name it.
  var sort: Double?
  var words: Range<Int>
  var sentence: Int
}

/// Reads the circumstances of an event out of a report.
enum CircumstanceReader {
  /// Words of a sentence that are looked at.
  private static let mostWords = 400
  /// Words behind the one that leads to it in which it is named.
  private static let longest = 6
  /// Words between a flight and in what.
  private static let flightReach = 8

  /// The circumstances of which the report tells one alone.
  static func circumstances(
    in side: ComparedSide
  ) -> [Circumstances.Kind: Circumstance] {
    var found: [Circumstances.Kind: Circumstance] = [:]
    var several = Set<Circumstances.Kind>()
    for (index, sentence) in side.parsed.enumerated()
    where sentence.cues.contains(.circumstance) && !Timing.isOfThePast(sentence) {
      for (kind, circumstance) in read(sentence, at: index) {
        if let known = found[kind], !areOne(known, circumstance) { several.insert(kind) }
        if found[kind] == nil { found[kind] = circumstance }
      }
    }
    for kind in several { found[kind] = nil }
    return found
  }

  private static func areOne(_ one: Circumstance, _ other: Circumstance) -> Bool {
    one.sort != nil ? one.sort == other.sort : !Set(one.ids).isDisjoint(with: other.ids)
  }

  private static func read(
    _ sentence: ParsedSentence, at index: Int
  ) -> [(Circumstances.Kind, Circumstance)] {
    let words = sentence.words
    // Those who keep the law have weapons and cars as well.
    let isOfPolice = words.prefix(mostWords).contains { lawful.contains($0.hash) }
    let isOfViolence = words.prefix(mostWords).contains { frames.contains($0.hash) } && !isOfPolice
    return words.indices.prefix(mostWords).flatMap { word -> [(Circumstances.Kind, Circumstance)] in
      guard sentence.forms[word].cues.contains(.circumstance) else { return [] }
      var result: [(Circumstances.Kind, Circumstance)] = []
      func add(_ kind: Circumstances.Kind, _ named: Range<Int>?, sort: Double? = nil) {
        guard let named, Negation.stands(before: named.lowerBound, in: sentence) == nil else {
          return
        }
        let ids = named.filter { sentence.forms[$0].isContent }.map { sentence.ids[$0] }
        guard !ids.isEmpty || sort != nil else { return }
        result.append((kind, Circumstance(ids: ids, sort: sort, words: named, sentence: index)))
      }
      let hash = words[word].hash
      if isOfViolence, !words[word].isCapitalised, let sort = weapons[hash] {
        add(.weapon, word..<word + 1, sort: sort)
      }
      if flights.contains(hash), !isOfPolice,
        let (place, sort) = vehicle(behind: word, in: sentence)
      {
        add(.flight, place, sort: sort)
      }
      if let place = cause(at: word, in: sentence) { add(.cause, place) }
      if let second = grounds[hash], word + 1 < words.count, words[word + 1].hash == second {
        add(.ground, phrase(from: word + 2, in: sentence))
      }
      return result
    }
  }

  /// In what somebody got away by a verb at a place.
  private static func vehicle(
    behind word: Int, in sentence: ParsedSentence
  ) -> (Range<Int>, Double)? {
    let words = sentence.words
    let behind = words[(word + 1)...].prefix(flightReach).prefix { $0.kind == .word }
    guard let link = behind.firstIndex(where: { rides.contains($0.hash) }),
      let place = behind[(link + 1)...].firstIndex(where: { vehicles[$0.hash] != nil }),
      let sort = vehicles[words[place].hash]
    else { return nil }
    return (place..<place + 1, sort)
  }

  /// What is said to have caused something by a word at a place: `sparked by a downed power line`.
  private static func cause(at word: Int, in sentence: ParsedSentence) -> Range<Int>? {
    let words = sentence.words
    let hash = words[word].hash
    if causings.contains(hash), word + 1 < words.count, words[word + 1].hash == byWord {
      return phrase(from: word + 2, in: sentence)
    }
    guard hash == blame, word > 0, words[word - 1].hash == NumberWords.to else { return nil }
    // `A discarded cigarette is thought to be to blame`, `they said lightning was to blame`.
    let clause = sentence.clauseOfWord[word]
    guard
      let being = words.indices.prefix(word).first(where: {
        sentence.clauseOfWord[$0] == clause && NumberWords.beings.contains(words[$0].hash)
      })
    else { return nil }
    let start = words[..<being].lastIndex {
      $0.kind == .punctuation || ends.contains($0.hash)
        || AttributionDifferences.sayings.contains($0.hash)
    }
    let first = (start ?? -1) + 1
    guard let named = phrase(from: first, in: sentence), named.upperBound == being else {
      return nil
    }
    return named
  }

  /// The words that name a thing from a place on, up to a sign or a word that leads on.
  private static func phrase(from start: Int, in sentence: ParsedSentence) -> Range<Int>? {
    let words = sentence.words
    guard start < words.count else { return nil }
    let first = words[start...].firstIndex { !NumberReader.articles.contains($0.hash) }
    guard let first else { return nil }
    let named = words[first...].prefix(longest).prefix {
      $0.kind == .word && !ends.contains($0.hash) && !NumberWords.beings.contains($0.hash)
    }
    guard !named.isEmpty, !named.contains(where: { unknowns.contains($0.hash) }) else { return nil }
    return named.startIndex..<named.endIndex
  }

  private static let byWord = WordHash.hash("by")
  private static let blame = WordHash.hash("blame")
  private static let causings = NumberWords.set("caused sparked started triggered ignited provoked")
  private static let grounds: [UInt64: UInt64] = [
    WordHash.hash("because"): NumberWords.of, WordHash.hash("due"): NumberWords.to,
    WordHash.hash("owing"): NumberWords.to, WordHash.hash("attributed"): NumberWords.to,
    WordHash.hash("blamed"): WordHash.hash("on"), WordHash.hash("died"): NumberWords.of,
  ]
  private static let ends = NumberWords.set(
    "in at on for from to with who which that and or but when after before near as while during into out"
  )
  /// Words by which no cause is told apart from another.
  private static let unknowns = NumberWords.set(
    "what unknown something anything it them him her that this these those he they fault faults "
      + "problem problems failure failures error errors issue issues malfunction factors conditions "
      + "accident weather")
  private static let rides = NumberWords.set("in on by aboard")
  private static let flights = NumberWords.set(
    "fled flee escaped escape sped drove off away getaway")
  private static let vehicles = NumberWords.table([
    "car": 1, "saloon": 1, "hatchback": 1, "sedan": 1, "van": 2, "vans": 2, "minivan": 2,
    "motorcycle": 3, "motorcycles": 3, "motorbike": 3, "motorbikes": 3, "scooter": 4, "scooters": 4,
    "moped": 4, "mopeds": 4, "lorry": 5, "truck": 5, "bicycle": 6, "bicycles": 6, "taxi": 7,
    "boat": 8, "speedboat": 8, "dinghy": 8, "foot": 9, "train": 10, "bus": 11,
  ])
  private static let weapons = NumberWords.table([
    "pistol": 1, "pistols": 1, "handgun": 1, "handguns": 1, "revolver": 1, "revolvers": 1,
    "shotgun": 2, "shotguns": 2, "rifle": 3, "rifles": 3, "knife": 4, "knives": 4, "machete": 5,
    "machetes": 5, "axe": 6, "axes": 6, "hatchet": 6, "hammer": 7, "hammers": 7, "sword": 8,
    "swords": 8, "crossbow": 9, "grenade": 10, "grenades": 10, "screwdriver": 11, "bat": 12,
  ])
  private static let frames = NumberWords.set(
    "armed brandishing brandished wielding wielded carrying carried threatened threatening shot fired "
      + "stabbed attacked pointed pointing held robbed raided")
  private static let lawful = NumberWords.set(
    "police policeman policemen officer officers soldier soldiers guard guards deputies marksman marksmen"
  )
  /// Words without which no sentence tells of a circumstance.
  static let words = Set(weapons.keys).union(flights).union(causings).union(grounds.keys)
    .union([blame])
}
