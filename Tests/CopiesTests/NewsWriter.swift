import TestSupport

/// Writes invented news of plain patterns, so that unrelated texts share stock phrases as real
/// ones do.
struct NewsWriter {
  var generator: SeededGenerator
  var cast: [String] = []
  var place = ""

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    cast = (0..<4).map { _ in generator.pick(Words.first) + " " + generator.pick(Words.last) }
    place = generator.pick(Words.places)
  }

  /// Paragraphs of one to three sentences each.
  mutating func paragraphs(_ count: Int) -> [String] {
    (0..<count).map { _ in
      (0..<Int.random(in: 1...3, using: &generator)).map { _ in sentence() }
        .joined(separator: " ")
    }
  }

  mutating func sentence() -> String {
    let who = generator.pick(cast)
    let number = Int.random(in: 2...980, using: &generator)
    let day = generator.pick(Words.days)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return "\(who) said on \(day) that the \(noun()) would \(action()) the \(noun())."
    case 1:
      return "“We will \(action()) every \(noun()), and no \(noun()) will stop us,” \(who) said."
    case 2:
      return "At least \(number) people in \(place) were \(state()) when the \(noun()) \(past())."
    case 3: return "The \(adjective()) \(noun()) \(past()) near \(place) on \(day), officials said."
    case 4: return "According to \(who), the \(noun()) cost \(number) million and \(past()) late."
    case 5: return "A \(adjective()) \(noun()) and a \(noun()) have \(past()) since \(day)."
    case 6:
      return "But the \(noun()) of the \(adjective()) \(noun()) \(past()), according to \(who)."
    default:
      return
        "In \(place), \(number) \(noun())s \(past()) while the \(adjective()) \(noun()) \(past())."
    }
  }

  private mutating func noun() -> String { generator.pick(Words.nouns) }
  private mutating func adjective() -> String { generator.pick(Words.adjectives) }
  private mutating func action() -> String { generator.pick(Words.actions) }
  private mutating func past() -> String { generator.pick(Words.pasts) }
  private mutating func state() -> String { generator.pick(Words.states) }
}

enum Words {
  static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
  static let first = split(
    "Ines Paulo Greta Omar Lidia Tomas Aiko Bruno Clara Dmitri Elena Farid Hanna Igor Jana Karim")
  static let last = split(
    "Calder Mendes Lindqvist Haddad Petrova Novak Tanaka Rossi Weber Orlov Costa Aziz Berg Kova")
  static let places = split(
    "Ellery Marrow Tarn Osmund Kelby Varna Dorset Halden Brava Quillon Ostrow Penvale Sorrel Tull")
  static let nouns = split(
    """
    harbour bridge council ferry market strike budget inquiry vote dam railway hospital school \
    treaty factory mine reactor pipeline storm flood verdict tariff border airport museum festival \
    election minister union bank merger satellite vaccine drought harvest tunnel archive stadium \
    parliament shelter quarry orchard canal lighthouse turbine warehouse embassy ceasefire convoy
    """)
  static let adjectives = split(
    """
    eastern western cracked regional disputed northern sudden costly ageing coastal federal \
    private annual temporary emergency contested hidden historic damaged joint revised interim
    """)
  static let actions = split(
    """
    close rebuild inspect suspend approve reject postpone fund sell privatise defend evacuate \
    restore replace monitor audit expand abandon protect question renegotiate
    """)
  static let pasts = split(
    """
    collapsed reopened failed expanded stalled vanished burned recovered shrank doubled resumed \
    closed merged sank rose fell returned changed broke survived
    """)
  static let states = split(
    "injured stranded evacuated detained rescued arrested displaced missing")

  private static func split(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
