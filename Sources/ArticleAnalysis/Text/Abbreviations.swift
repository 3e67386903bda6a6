/// Short forms with a full stop that does not end a sentence.
enum Abbreviations {
  /// Titles and particles after which a name follows: never the end of a sentence.
  private static let beforeNames: Set<String> = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cmdr", "sgt", "cpl",
    "adm", "brig", "sen", "rep", "gov", "pres", "rev", "hon", "st", "ste", "mt", "ft", "fr", "msgr",
    "supt", "insp", "det", "amb", "sec", "messrs", "mme", "mlle", "hr", "frau", "vs", "cf",
    "approx",
    "dept", "ave", "blvd", "rd", "univ", "vol", "pp", "ed", "eds", "al", "spc", "pvt", "pfc",
  ]
  /// Short forms that may also stand at the end: they end a sentence before a usual beginning only.
  private static let ambiguous: Set<String> = [
    "inc", "ltd", "co", "corp", "bros", "jr", "sr", "etc", "plc", "llc", "est", "mass", "calif",
    "conn", "ill", "ind", "kan", "ky", "la", "md", "mich", "minn", "miss", "mo", "mont", "neb",
    "nev",
    "okla", "ore", "pa", "tenn", "tex", "vt", "va", "wash", "wis", "wyo", "ariz", "ark", "colo",
    "del", "fla", "ga", "ala",
  ]
  /// Short forms before a figure.
  private static let beforeFigures: Set<String> = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no",
    "nos",
    "fig", "p", "art", "ch",
  ]
  /// Words that usually begin a sentence and seldom a name.
  private static let beginnings: Set<String> = [
    "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "in", "on", "at", "but", "and",
    "this", "that", "these", "those", "his", "her", "its", "their", "our", "there", "when", "while",
    "as", "after", "before", "however", "meanwhile", "for", "from", "with", "if", "no", "not",
    "one",
    "two", "some", "many", "most", "both", "what", "who", "why", "how", "according", "asked",
    "earlier", "later", "since", "such", "under", "by", "to", "or", "so", "yet", "still", "also",
  ]

  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    beforeNames.contains(lowercased(word))
  }

  static func isAmbiguous(_ word: ArraySlice<UInt8>) -> Bool {
    ambiguous.contains(lowercased(word))
  }

  static func isMonthOrNumber(_ word: ArraySlice<UInt8>) -> Bool {
    beforeFigures.contains(lowercased(word))
  }

  /// Whether the word after the blank at `position` usually begins a sentence.
  static func startsSentence(_ utf8: [UInt8], from position: Int, end: Int) -> Bool {
    var start = position
    while start < end, utf8[start] <= 0x20 { start += 1 }
    guard start < end else { return true }
    var stop = start
    while stop < end, utf8[stop] | 0x20 >= 0x61, utf8[stop] | 0x20 <= 0x7A { stop += 1 }
    // A quotation mark or bracket begins one; a bare capitalised word only if it is a usual one.
    guard stop > start else { return true }
    return beginnings.contains(lowercased(utf8[start..<stop]))
  }

  private static func lowercased(_ word: ArraySlice<UInt8>) -> String {
    String(decoding: word, as: UTF8.self).lowercased()
  }
}
