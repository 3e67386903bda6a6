/// Words that stand in news of every kind and tell no event from another.
enum NewsWords {
  /// Share of articles that hold such a word, about: larger makes it count less.
  static let chance = 0.4
  /// The same for any other word.
  static let otherChance = 0.02

  static func contains(_ stem: UInt64) -> Bool { stems.contains(stem) }

  static func isCalendar(_ stem: UInt64) -> Bool { calendar.contains(stem) }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.hash(Stemmer.stem(String($0))) })
  }

  private static let calendar = hashes(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december today yesterday tomorrow
    """)

  private static let stems = hashes(
    """
    say said says tell told add added ask call called accord according report reported statement
    announce announced speak spoke talk official spokesman spokeswoman spokesperson minister
    ministry president presidential prime government leader country nation national state
    international world people person man men woman women child family year month week day hour
    minute time night morning evening late early earlier later ago last past next new old first
    second third two three four five six seven eight nine ten hundred thousand million billion
    dozen number percent per cent make made take took taken give gave given go went gone come came
    get got put set see saw seen know knew known think thought want need use used work worked
    include including become became remain remained continue continued begin began begun start
    started end ended show showed find found keep kept hold held lead led follow followed following
    expect expected plan planned agree agreed help helped try tried turn turned move moved bring
    brought leave left happen happened stand stood meet met allow allowed believe warn warned urge
    urged call confirm confirmed deny denied describe described claim claimed insist insisted
    stress stressed note noted express expressed accuse accused part place side way thing case
    issue problem question point fact reason result number group member party force action effort
    situation condition area region city town capital north south east west northern southern
    eastern western high higher large larger great big small long short local public general major
    many several much well good better best bad back away far home together able ready clear
    possible likely important necessary main different recent current former own full whole same
    authority agency news press conference journalist reporter source police security military
    political foreign interior defence defense law right power support decision change order
    meeting visit talks deal against total least around nearly almost already
    """)
}
