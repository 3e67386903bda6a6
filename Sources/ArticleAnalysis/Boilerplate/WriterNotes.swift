internal import Articles

/// Finds what a page says of those who wrote it: below a heading such as `About the author`, and in
/// lines that open with the name of its writer.
enum WriterNotes {
  /// What such a note adds to a run behind the text: nothing, as the heading speaks for it.
  static let tailScore = 0.0
  /// Paragraphs of the longest note.
  private static let longest = 2

  /// Such headings in small letters, as cues are written.
  static let headings = [
    "about the author", "about the authors", "about the writer", "about the writers",
    "about the reporter", "about the journalist", "about the contributor", "über den autor",
    "über die autorin", "über die autoren", "zum autor", "zur autorin", "à propos de l'auteur",
    "sobre el autor", "sobre la autora", "sobre o autor", "sobre a autora", "sull'autore",
    "over de auteur", "об авторе",
  ]

  /// Words of the longest such line.
  private static let longestNote = 60
  /// Words between the name and the one that says what the writer does.
  private static let reach = 16
  /// Writers of one article that are looked for.
  private static let mostWriters = 50
  /// What writers are.
  private static let roles = WordSet(
    """
    reporter reporters correspondent editor journalist columnist writer author producer critic \
    contributor photographer professor lecturer researcher fellow director \
    redakteur redakteurin korrespondent korrespondentin journalistin autor autorin reporterin \
    journaliste rédacteur rédactrice correspondant correspondante chroniqueur \
    auteur autrice redactor redactora periodista corresponsal autora giornalista \
    redattore redattrice autore jornalista repórter colunista verslaggever \
    redacteur columniste dziennikarz dziennikarka reporterka redaktör skribent журналист журналистка корреспондент корреспондентка редактор обозреватель \
    журналістка журналіст кореспондент кореспондентка muhabir muhabiri muhabiridir gazeteci yazar \
    صحفي صحفية كاتب كاتبة محرر محررة خبرنگار نویسنده כתב כתבת עיתונאי עיתונאית
    """)
  /// What they do, and the words behind it for what: who `reports that` something is so tells news.
  private static let acts = WordSet(
    """
    reports covers writes schreibt berichtet écrit escribe scrive escreve schrijft pisze skriver \
    skriven пишет пише
    """)
  private static let matters = WordSet(
    """
    on about for from at über für aus zu sur pour à de sobre para en su per da di em over voor uit \
    o dla om för från о про для из из-за
    """)
  /// How the words end that say so in scripts without blanks.
  private static let endings = ["記者", "记者", "編集委員", "编辑", "기자", "기자입니다"]

  /// Who wrote an article, and the first word of the name as a line has it.
  struct Writer: Sendable {
    let name: String
    let opening: UInt64
  }

  /// Those of a list with commas whose names are whole, and no words that open sentences.
  static func writers(in byline: String) -> [Writer] {
    byline.split(separator: ",").prefix(mostWriters).compactMap { part in
      let name = WhiteSpace.collapsed(String(part))
      guard isWhole(name), AgencyNames.agency(name) == nil, let first = CueLine(name).words.first
      else { return nil }
      return Writer(name: name, opening: first.hash)
    }
  }

  /// The cue of a line that opens with the name of one of its page's writers and says what that one
  /// does, as nobody writes of himself within a report; nil for any other.
  static func cue(_ line: CueLine, of writers: [Writer], text: () -> String) -> BoilerplateCue? {
    isNote(line, of: writers, text: text) ? BoilerplateCue(label: .contact, weight: .medium) : nil
  }

  private static func isNote(_ line: CueLine, of writers: [Writer], text: () -> String) -> Bool {
    guard let first = line.words.first, line.words.count <= longestNote,
      writers.contains(where: { $0.opening == first.hash }), case let text = text(),
      let name = writers.first(where: { text.hasPrefix($0.name) })?.name
    else { return false }
    let rest = text.dropFirst(name.count)
    guard let next = rest.unicodeScalars.first, !TextScalar.isWordPart(next) else { return false }
    // A colon stands behind the name of one who speaks in an interview or files to a live page.
    guard next != ":", next != "\u{FF1A}" else { return false }
    let behind = CueLine(String(rest)).words.prefix(reach)
    let end = behind.firstIndex { roles.contains($0.hash) || acts.contains($0.hash) }
    if let end {
      return roles.contains(behind[end].hash)
        || behind.dropFirst(end + 1).first.map { matters.contains($0.hash) } ?? false
    }
    let last = rest.unicodeScalars.reversed().drop { !TextScalar.isWordPart($0) }
    let ending = String(String.UnicodeScalarView(last.reversed()))
    return endings.contains { ending.hasSuffix($0) }
  }

  private static func isWhole(_ name: String) -> Bool {
    name.contains(" ")
      || name.unicodeScalars.count > 1
        && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic && !$0.properties.isCased }
  }

  /// The paragraphs right below such headings, the first of which begins with a name.
  static func lines(_ lines: [ScoredLine], after head: Int) -> Set<Int> {
    var result: Set<Int> = []
    for index in head..<lines.count
    where lines[index].cue?.label == .contact && headings.contains(lines[index].text.lowercased()) {
      let note = lines[(index + 1)...].prefix(longest).prefix { $0.cue == nil }
      guard note.first?.opensWithName == true else { continue }
      result.formUnion(note.indices)
    }
    return result
  }
}
