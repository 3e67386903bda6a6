/// One replacement of an ending.
struct StemmerRule: Sendable {
  var suffix: StaticString
  var replacement: String
  /// Letters of which one must stand before the ending; empty allows any.
  var preceding = ""
  var needsRegion2 = false
}

/// Replacements of which the first that fits is made.
struct StemmerStep: Sendable {
  let rules: [StemmerRule]
  /// Last letters of the endings: most words have none of them.
  let endings: LetterSet

  init(_ rules: [StemmerRule]) {
    self.rules = rules
    endings = LetterSet(rules.map(\.suffix))
  }
}

/// Some of the letters `a` to `z`.
struct LetterSet: Sendable {
  private var bits: UInt32 = 0

  /// The last letters of some endings.
  init(_ endings: [StaticString]) {
    for ending in endings {
      ending.withUTF8Buffer { if let last = $0.last { bits |= Self.bit(last) } }
    }
  }

  /// Whether it has a letter in lower case; it may be true of another byte.
  func contains(_ letter: UInt8) -> Bool { bits & Self.bit(letter) != 0 }

  private static func bit(_ letter: UInt8) -> UInt32 { 1 &<< UInt32(letter &- UInt8(ascii: "a")) }
}

extension Stemmer {
  static let regionPrefixes = [
    "gener", "commun", "arsen", "past", "univers", "later", "emerg",
    "organ", "inter",
  ].map { Array($0.utf8) }

  /// Words that are done after the plural is gone.
  static let finished = Set(
    ["succeed", "proceed", "exceed"].map { Array($0.utf8) })

  /// Bytes of the longest exception.
  static let longestException = exceptions.keys.map(\.count).max() ?? 0

  static let exceptions: [[UInt8]: [UInt8]] = {
    let pairs = [
      "skis": "ski", "skies": "sky", "idly": "idl", "gently": "gentl", "ugly": "ugli",
      "early": "earli", "only": "onli", "singly": "singl", "sky": "sky", "news": "news",
      "howe": "howe", "atlas": "atlas", "cosmos": "cosmos", "bias": "bias", "andes": "andes",
    ]
    return Dictionary(
      uniqueKeysWithValues: pairs.map { (Array($0.key.utf8), Array($0.value.utf8)) })
  }()

  /// The longest endings first.
  static let step2 = StemmerStep([
    StemmerRule(suffix: "ization", replacement: "ize"),
    StemmerRule(suffix: "ational", replacement: "ate"),
    StemmerRule(suffix: "fulness", replacement: "ful"),
    StemmerRule(suffix: "ousness", replacement: "ous"),
    StemmerRule(suffix: "iveness", replacement: "ive"),
    StemmerRule(suffix: "tional", replacement: "tion"),
    StemmerRule(suffix: "biliti", replacement: "ble"),
    StemmerRule(suffix: "lessli", replacement: "less"),
    StemmerRule(suffix: "entli", replacement: "ent"),
    StemmerRule(suffix: "ation", replacement: "ate"),
    StemmerRule(suffix: "alism", replacement: "al"),
    StemmerRule(suffix: "aliti", replacement: "al"),
    StemmerRule(suffix: "ousli", replacement: "ous"),
    StemmerRule(suffix: "iviti", replacement: "ive"),
    StemmerRule(suffix: "fulli", replacement: "ful"),
    StemmerRule(suffix: "ogist", replacement: "og"),
    StemmerRule(suffix: "enci", replacement: "ence"),
    StemmerRule(suffix: "anci", replacement: "ance"),
    StemmerRule(suffix: "abli", replacement: "able"),
    StemmerRule(suffix: "izer", replacement: "ize"),
    StemmerRule(suffix: "ator", replacement: "ate"),
    StemmerRule(suffix: "alli", replacement: "al"),
    StemmerRule(suffix: "bli", replacement: "ble"),
    StemmerRule(suffix: "ogi", replacement: "og", preceding: "l"),
    StemmerRule(suffix: "li", replacement: "", preceding: "cdeghkmnrt"),
  ])

  static let step3 = StemmerStep([
    StemmerRule(suffix: "ational", replacement: "ate"),
    StemmerRule(suffix: "tional", replacement: "tion"),
    StemmerRule(suffix: "alize", replacement: "al"),
    StemmerRule(suffix: "icate", replacement: "ic"),
    StemmerRule(suffix: "iciti", replacement: "ic"),
    StemmerRule(suffix: "ative", replacement: "", needsRegion2: true),
    StemmerRule(suffix: "ical", replacement: "ic"),
    StemmerRule(suffix: "ness", replacement: ""),
    StemmerRule(suffix: "ful", replacement: ""),
  ])

  static let step4: [StaticString] = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
    "ive", "ize", "al", "er", "ic",
  ]

  /// Last letters of those endings and of `ion`.
  static let step4Endings = LetterSet(step4 + ["ion"])
}
