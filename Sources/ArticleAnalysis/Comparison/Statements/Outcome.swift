/// A word or phrase that says how something ended: killed or rescued, agreed or turned down.
struct Outcome: Sendable, Equatable {
  /// What is decided by it.
  enum Axis: UInt16, Sendable {
    case life, custody, decision, statement, contest, trend, verdict, success, ruling, running
    case schedule, standing, permission, office
  }

  /// Which way it went.
  enum Value: Sendable {
    case dead, injured, missing, safe
    case held, free
    case yes, no
    case up, down
  }

  var axis: Axis
  var value: Value
  /// Whether the one it happened to stands in front of it even where it is no passive.
  var isIntransitive: Bool

  /// Whether both cannot be true of one person or thing.
  func contradicts(_ other: Outcome) -> Bool {
    if (value == .dead && other.value == .free) || (value == .free && other.value == .dead) {
      return true
    }
    guard axis == other.axis, value != other.value else { return false }
    return axis != .life || value == .dead || other.value == .dead || isLostAndFound(other)
  }

  /// Whether one is missing by it and safe by the other.
  func isLostAndFound(_ other: Outcome) -> Bool {
    (value == .missing && other.value == .safe) || (value == .safe && other.value == .missing)
  }

  /// The outcome that an inflected form states by itself; base forms ('rescue', 'deal') state none.
  static func of(_ word: Word) -> Outcome? { table[word.hash]?.first }

  /// The outcomes that the words from a place on may state, and how many words state each.
  ///
  /// A form may state two: parliament passes a law, a pupil a test. A verb and its little word may be
  /// parted: `turned the offer down` is told by its first word.
  static func all(at index: Int, in words: [Word]) -> [(outcome: Outcome, length: Int)] {
    let hash = words[index].hash
    for (phrase, outcome) in phrases[hash] ?? [] {
      let rest = words[(index + 1)...].prefix(phrase.count)
      if rest.count == phrase.count, zip(rest, phrase).allSatisfy({ $0.hash == $1 }) {
        return [(outcome, 1 + phrase.count)]
      }
    }
    if let stated = table[hash] { return stated.map { ($0, 1) } }
    return parted(at: index, in: words).map { [($0.outcome, 1)] } ?? []
  }

  /// The outcome of a verb whose little word stands right behind its object, and where that ends.
  ///
  /// Nobody `stood his office down`, and in `voted to keep fuel prices down` another verb has the word.
  static func parted(at index: Int, in words: [Word]) -> (outcome: Outcome, end: Int)? {
    for (phrase, outcome) in phrases[words[index].hash] ?? []
    where phrase.count == 1 && outcome.axis != .office && particles.contains(phrase[0]) {
      let between = words[(index + 1)...].prefix(mostParted).prefix {
        $0.kind == .word && !partings.contains($0.hash)
          && (phrase[0] == $0.hash || table[$0.hash] == nil)
      }
      if let end = between.firstIndex(where: { $0.hash == phrase[0] }) {
        return (outcome, end + 1)
      }
    }
    return nil
  }

  /// Words behind a verb in which its little word may stand.
  private static let mostParted = 6
  private static let particles = NumberWords.set("down out off")
  /// Words behind which a little word is no longer that of the verb.
  private static let partings = OutcomeReader.ends.union(OutcomeReader.prepositions)
    .subtracting([NumberWords.of])
    .union(NumberWords.set("that who which whether because so not when where"))

  /// The kinds of outcomes that a form by itself may contradict, as bits by `Axis`.
  static func axes(of hash: UInt64) -> UInt16 { bits(table[hash] ?? []) }

  /// The kinds of outcomes that a phrase at a place states, as bits by `Axis`; 0 where none begins.
  static func axes(at index: Int, in words: [Word]) -> UInt16 {
    phrases[words[index].hash] == nil ? 0 : bits(all(at: index, in: words).map(\.outcome))
  }

  private static func bits(_ outcomes: [Outcome]) -> UInt16 {
    outcomes.reduce(0) { result, outcome in
      // The dead and the freed contradict each other though their kinds are two.
      result | 1 << (outcome.axis == .custody ? Axis.life : outcome.axis).rawValue
    }
  }

  /// Hashes of the forms that state an outcome, or begin a phrase that does.
  static var words: Set<UInt64> { Set(table.keys).union(phrases.keys) }

  /// Kinds, ways, whether the one it happened to stands in front, and forms.
  ///
  /// `turned_down` is a phrase, and `stays/stayed_on` are two.
  private static let rows: [(Axis, Value, Bool, String)] = [
    (.life, .dead, false, "killed kills killing slain murdered assassinated executed"),
    (
      .life, .dead, true,
      "dead died dies dying deaths death fatalities perished drowned succumbed "
        + "lost/lose_their/his/her_lives/life"
    ),
    (.life, .injured, false, "injured injures injuring wounded wounding wounds hurt hurting"),
    (.life, .injured, true, "injuries"),
    (.life, .missing, true, "missing disappeared vanished"),
    (.life, .safe, false, "rescued saved rescuing"),
    (.life, .safe, true, "survived survives survivors unharmed unhurt alive safe"),
    (.custody, .held, false, "arrested detained jailed imprisoned captured seized"),
    (
      .custody, .held, true,
      "remains/remained/still_in_prison/custody/jail/detention behind_bars still_being_held still_held "
        + "remain/remains/remained_captive/hostage remain/remains/remained_in_captivity"
    ),
    (.custody, .free, false, "released freed liberated"),
    (.custody, .free, true, "escaped hiding walked_free"),
    (
      .decision, .yes, true,
      "agreed agrees agreeing accepted accepts accepting approved approves ratified backed backs "
        + "endorsed welcomed welcomes supported supports passed passes adopted signed signs voted_to"
    ),
    (
      .decision, .no, true,
      "refused refuses refusing rejected rejects rejecting declined declines vetoed opposed "
        + "opposes blocked defeated turned_down turns_down voted_down threw_out thrown_out"
    ),
    (
      .statement, .yes, true,
      "confirmed confirms admitted admits acknowledged conceded concedes concede "
        + "accepted/accepts/claimed/claims/took/takes_responsibility"
    ),
    (.statement, .no, true, "denied denies"),
    (.contest, .yes, true, "won wins"),
    (.contest, .no, true, "lost loses"),
    (.contest, .no, false, "defeated beaten"),
    (
      .trend, .up, true,
      "rose rises rising increased increases grew jumped climbed soared gained"
    ),
    (.trend, .up, false, "raised raises hiked boosted"),
    (
      .trend, .down, true,
      "fell falls falling decreased decreases dropped declined plunged slumped shrank"
    ),
    (.trend, .down, false, "lowered lowers reduced slashed"),
    (.verdict, .yes, false, "convicted guilty"),
    (.verdict, .no, false, "acquitted exonerated innocent cleared"),
    (.ruling, .yes, false, "upheld upholds"),
    (
      .ruling, .no, false,
      "overturned overturns quashed annulled rejected rejects dismissed struck_down"
    ),
    (.running, .yes, false, "reopened reopens resumed resumes lifted lifts restored"),
    (
      .running, .yes, true,
      "remain/remains/remained/stay/stays/stayed_open/running went/goes/kept/keeps_on_running "
        + "kept/keeps_running continued/continues_to_run/operate"
    ),
    (.running, .no, false, "closed suspended suspends halted halts imposed imposes shut_down"),
    (.running, .no, true, "remain/remains/remained/stay/stays/stayed_shut"),
    (
      .office, .no, true,
      "resigned resigns resign resigning quit quits quitting stepped/steps/step/stepping_down "
        + "stepped_aside stood/stand_down left_office left_the_coalition/government/cabinet/alliance "
        + "announced/tendered/submitted_his/her/their_resignation"
    ),
    (
      .office, .yes, true,
      "stay/stays/stayed_on remain/remains/remained/stay/stays/stayed_in_office "
        + "remain/remains/remained/stay/stays/stayed_in_the_coalition/government/cabinet/alliance"
    ),
    (.success, .yes, true, "succeeded succeeds passed passes"),
    (.success, .no, true, "failed fails"),
    (.schedule, .yes, true, "went_ahead goes_ahead took_place ahead_of_schedule"),
    (
      .schedule, .no, false, "delayed postponed cancelled canceled scrapped called_off put_off"
    ),
    (.schedule, .no, true, "behind_schedule"),
    (.standing, .yes, true, "withstood intact undamaged unscathed survived survives"),
    (.standing, .no, false, "destroyed demolished flattened levelled leveled razed"),
    (.standing, .no, true, "collapsed burned_down burnt_down"),
    (.permission, .yes, false, "allowed permitted authorised authorized legalised legalized"),
    (.permission, .no, false, "banned barred prohibited forbidden outlawed"),
  ]

  private static let table: [UInt64: [Outcome]] = {
    var result: [UInt64: [Outcome]] = [:]
    for (axis, value, isIntransitive, forms) in rows {
      for form in forms.split(separator: " ") where !form.contains("_") {
        result[WordHash.hash(String(form)), default: []].append(
          Outcome(axis: axis, value: value, isIntransitive: isIntransitive))
      }
    }
    return result
  }()

  /// By the first word: the words behind it.
  private static let phrases: [UInt64: [(rest: [UInt64], outcome: Outcome)]] = {
    var result: [UInt64: [(rest: [UInt64], outcome: Outcome)]] = [:]
    for (axis, value, isIntransitive, forms) in rows {
      for form in forms.split(separator: " ") where form.contains("_") {
        let outcome = Outcome(axis: axis, value: value, isIntransitive: isIntransitive)
        for words in spelledOut(form) {
          guard let first = words.first else { continue }
          result[first, default: []].append((Array(words.dropFirst()), outcome))
        }
      }
    }
    return result
  }()

  /// The phrases that a form of `rows` stands for, as the hashes of their words.
  private static func spelledOut(_ form: Substring) -> [[UInt64]] {
    form.split(separator: "_").reduce([[]]) { phrases, place in
      phrases.flatMap { phrase in
        place.split(separator: "/").map { phrase + [WordHash.hash(String($0))] }
      }
    }
  }
}
