internal import Articles

/// A line as the words between its blanks, for rules that look at words.
struct LineWords: Sendable {
  let words: [Substring]

  init(_ line: some StringProtocol) {
    words = BlankSplit.words(of: Substring(line))
  }

  /// Words that may stand in a name in lower case.
  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "del", "della", "der", "den", "di", "du", "la", "le", "van", "von",
    "zu", "bin", "ibn", "al", "el", "ter", "ten", "af", "av", "y", "dal",
  ]
  /// Words that join names, roles and places on a line that names writers.
  private static let joiners: Set<String> = [
    "and", "in", "for", "of", "with", "at", "the", "und", "et", "e", "en", "à", "y", "и", "в",
    "to", "from", "via", "mit", "aus", "für",
  ]
  /// What writers are called.
  private static let roles: Set<String> = [
    "correspondent", "correspondents", "editor", "editors", "reporter", "reporters", "writer",
    "writers", "staff", "chief", "political", "diplomatic", "foreign", "senior", "defence",
    "defense", "security", "special", "agencies", "agency", "bureau", "business", "news",
    "analyst", "contributor", "columnist", "economics", "world", "affairs", "producer", "deputy",
    "international", "national", "europe", "technology", "health", "science", "sports", "legal",
  ]

  static func isCapitalized(_ word: some StringProtocol) -> Bool {
    guard let first = word.unicodeScalars.first(where: TextScalar.isWordPart) else { return false }
    return TextScalar.isUppercase(first) || first.properties.generalCategory == .otherLetter
  }

  /// Whether a word may stand in a name in lower case: `van`, `de`.
  static func isParticle(_ word: some StringProtocol) -> Bool {
    particles.contains(bare(word).lowercased())
  }

  /// Whether a line that names people may hold a word: a name, a particle, a joiner, a role or signs.
  static func mayStandBesideNames(_ word: Substring) -> Bool {
    if isCapitalized(word) { return true }
    let lower = bare(word).lowercased()
    return lower.isEmpty || particles.contains(lower) || joiners.contains(lower)
      || roles.contains(lower)
  }

  /// The word without the signs at its ends.
  static func bare(_ word: some StringProtocol) -> String { String(core(Substring(word))) }

  /// The part of a word between its first and last letter or figure.
  static func core(_ word: Substring) -> Substring {
    let scalars = word.unicodeScalars
    guard let start = scalars.firstIndex(where: TextScalar.isWordPart),
      let end = scalars.lastIndex(where: TextScalar.isWordPart)
    else { return "" }
    return word[start..<scalars.index(after: end)]
  }

  /// Whether every letter is a capital, and there are two or more.
  static func isAllCapitals(_ text: some StringProtocol) -> Bool {
    var capitals = 0
    for scalar in text.unicodeScalars {
      if TextScalar.isLowercase(scalar) { return false }
      if TextScalar.isUppercase(scalar) { capitals += 1 }
    }
    return capitals >= 2
  }

  /// Whether the line can name people, what they are and where: capitalised words, particles,
  /// joiners and roles, no figures, no sentence.
  var isNameLike: Bool {
    guard !words.isEmpty, words.count <= 16, let first = words.first,
      Self.isCapitalized(first)
    else { return false }
    var names = 0
    for word in words {
      let bare = Self.bare(word)
      if bare.isEmpty { continue }
      if bare.unicodeScalars.contains(where: TextScalar.isDigit) { return false }
      let lower = bare.lowercased()
      if Self.particles.contains(lower) || Self.joiners.contains(lower) { continue }
      if Self.roles.contains(lower) { continue }
      guard Self.isCapitalized(word) else { return false }
      if CalendarWords.isWeekday(lower) || CalendarWords.isMonthOnly(lower) { return false }
      names += 1
    }
    guard names > 0, let last = words.last else { return false }
    let isInitialOrAbbreviation = last.unicodeScalars.count <= 4
    return !"?!:;".contains(last.last ?? " ") && (last.last != "." || isInitialOrAbbreviation)
  }

  /// Whether it is two to four capitalised words, as a person's name is.
  var isPersonLike: Bool {
    guard (2...5).contains(words.count), isNameLike else { return false }
    var names = 0
    for word in words {
      let bare = Self.bare(word)
      let lower = bare.lowercased()
      if Self.particles.contains(lower) { continue }
      guard Self.isCapitalized(word), !Self.joiners.contains(lower), !Self.roles.contains(lower),
        word.last != ","
      else { return false }
      names += 1
    }
    return (2...4).contains(names)
  }

  /// Whether a few words end with what a writer is: `wildlife correspondent`.
  var endsInRole: Bool {
    words.count <= 5
      && words.last.map { Self.writers.contains(Self.bare($0).lowercased()) } ?? false
  }

  private static let writers: Set<String> = [
    "correspondent", "editor", "reporter", "writer", "analyst", "contributor", "columnist",
    "producer",
  ]

  /// Whether it says what a writer is: `Moscow correspondent`, `Staff Writer`.
  var isRoleLike: Bool {
    guard (1...6).contains(words.count) else { return false }
    return words.contains { Self.roles.contains(Self.bare($0).lowercased()) }
      && words.allSatisfy { word in
        let lower = Self.bare(word).lowercased()
        return Self.roles.contains(lower) || Self.joiners.contains(lower)
          || Self.isCapitalized(word)
      }
  }
}
