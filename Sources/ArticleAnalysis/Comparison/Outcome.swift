/// A word that says how something ended: killed or rescued, agreed or refused.
struct Outcome: Sendable, Equatable {
  /// What is decided by it.
  enum Axis: UInt16, Sendable {
    case life, custody, decision, statement, contest, trend, verdict, success, ruling, running
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
    return axis != .life || value == .dead || other.value == .dead
  }

  /// The outcome that an inflected form states; base forms ('rescue', 'deal') state none.
  static func of(_ word: Word) -> Outcome? { table[word.hash] }

  /// The kinds of outcomes that a form may contradict, as bits by `Axis`.
  static func axes(of hash: UInt64) -> UInt16 {
    guard let outcome = table[hash] else { return 0 }
    // The dead and the freed contradict each other though their kinds are two.
    let axis = outcome.axis == .custody ? Axis.life : outcome.axis
    return 1 << axis.rawValue
  }

  /// Hashes of the forms that state an outcome.
  static var words: Set<UInt64> { Set(table.keys) }

  private static let table: [UInt64: Outcome] = {
    let rows: [(Axis, Value, Bool, String)] = [
      (.life, .dead, false, "killed kills killing slain murdered assassinated executed"),
      (.life, .dead, true, "dead died dies dying deaths death fatalities perished drowned"),
      (.life, .injured, false, "injured injures injuring wounded wounding wounds hurt hurting"),
      (.life, .injured, true, "injuries"),
      (.life, .missing, true, "missing disappeared vanished"),
      (.life, .safe, false, "rescued saved rescuing"),
      (.life, .safe, true, "survived survives survivors unharmed unhurt alive safe"),
      (.custody, .held, false, "arrested detained jailed imprisoned captured seized"),
      (.custody, .free, false, "released freed liberated"),
      (.custody, .free, true, "escaped"),
      (
        .decision, .yes, true,
        "agreed agrees accepted accepts approved approves ratified backed backs endorsed supported "
          + "supports"
      ),
      (
        .decision, .no, true,
        "refused refuses rejected rejects declined declines vetoed opposed opposes blocked"
      ),
      (.statement, .yes, true, "confirmed confirms admitted admits acknowledged"),
      (.statement, .no, true, "denied denies"),
      (.contest, .yes, true, "won wins"),
      (.contest, .no, true, "lost loses"),
      (.trend, .up, true, "rose rises increased increases grew jumped climbed soared gained"),
      (
        .trend, .down, true,
        "fell falls decreased decreases dropped declined plunged slumped shrank"
      ),
      (.verdict, .yes, false, "convicted guilty"),
      (.verdict, .no, false, "acquitted exonerated innocent"),
      (.ruling, .yes, false, "upheld upholds"),
      (.ruling, .no, false, "overturned overturns quashed annulled"),
      (.running, .yes, false, "reopened reopens resumed resumes lifted lifts restored"),
      (.running, .no, false, "closed suspended suspends halted halts imposed imposes"),
      (.success, .yes, true, "succeeded succeeds"),
      (.success, .no, true, "failed fails"),
    ]
    var result: [UInt64: Outcome] = [:]
    for (axis, value, isIntransitive, words) in rows {
      for word in words.split(separator: " ") {
        let key = WordHash.hash(String(word))
        guard result[key] == nil else { continue }
        result[key] = Outcome(axis: axis, value: value, isIntransitive: isIntransitive)
      }
    }
    return result
  }()
}
