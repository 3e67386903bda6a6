internal import Articles

/// What the forms of a word have in common in languages for which there is no stemmer.
///
/// Its first letters, without an article that is written with it: truncation finds nearly as much in
/// inflected languages as a stemmer of their own does (McNamee and Mayfield, 2004).
enum ForeignStem {
  /// Letters that are kept of a word.
  private static let length = 6

  /// Endings that are taken off a word before its first letters are.
  enum Endings {
    /// None but those of words in Cyrillic letters, which tell themselves.
    case cyrillic
    /// Those of Slavic languages in Latin letters as well.
    case slavic
  }

  /// Letters that a word keeps at least when an ending is taken off.
  private static let leastStem = 3

  /// Whether the endings of a language are those of `Endings.slavic`.
  static func isSlavic(_ language: String?) -> Bool { language == "pl" }

  /// Of a word in small letters; 0 for one that every text of its language has, and for
  /// days and months.
  static func key(of word: [UInt8], endings: Endings = .cyrillic) -> UInt32 {
    let text = String(decoding: word, as: UTF8.self)
    guard !LanguageGuesser.isCommon(text), !common.contains(text), !CalendarWords.isWeekday(text),
      MonthNames.month(text) == nil
    else { return 0 }
    var letters = text.unicodeScalars[...]
    for article in articles where text.hasPrefix(article) && letters.count > article.count + 2 {
      letters = letters.dropFirst(article.unicodeScalars.count)
      break
    }
    if letters.first.map({ $0.value >= 0x400 && $0.value < 0x530 }) ?? false {
      letters = without(cyrillicEndings, letters)
    } else if endings == .slavic {
      letters = without(latinEndings, letters)
    }
    var stem: [UInt8] = [0x7E]
    for letter in letters.prefix(length) { stem += Array(String(letter).utf8) }
    return WordHash.hash32(stem)
  }

  /// A word without the longest of some endings of cases and numbers, longer ones first.
  private static func without(
    _ endings: [[Unicode.Scalar]], _ letters: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView {
    for ending in endings
    where letters.count >= ending.count + leastStem
      && letters.suffix(ending.count).elementsEqual(ending)
    {
      return letters.dropLast(ending.count)
    }
    return letters
  }

  private static func byLength(_ words: String) -> [[Unicode.Scalar]] {
    words.split(separator: " ").map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
  }

  private static let cyrillicEndings = byLength(
    """
    ами ями ого его ому ему ыми ими ов ев ей ой ый ий ая яя ое ее ые ие ам ям ах ях ом ем ою ую юю ых \
    их ію ої ій а я о е у ю ы и ь й і
    """)
  private static let latinEndings = byLength(
    "ami ach owi ego emu ych ich imi ymi iem em om ów ie ia ią ię ej a e i o u y ą ę")

  /// Whether a word is too short to say something by itself, unless it is a name: in the alphabets
  /// of Europe four letters and fewer.
  static func isShort(_ word: [UInt8]) -> Bool {
    let letters = String(decoding: word, as: UTF8.self).unicodeScalars
    return letters.count <= 4 && letters.allSatisfy { $0.value < 0x590 }
  }

  /// Words of five letters and more, beside those that tell a language, which say nothing of what a
  /// text is about; shorter ones are left out as they are.
  private static let common = Set(
    """
    wurde wurden haben hatte hatten können sollen müssen waren einen einem einer eines diese dieser \
    dieses seine seiner ihrer ihren unter gegen durch zwischen wieder bereits jedoch sowie sagte sagten \
    avons avait avaient autres parce comme encore aussi leurs après avant depuis contre entre toute \
    toutes elles était étaient serait selon alors cette celle celui faire avoir devenu \
    había habían sobre desde hasta cuando donde también porque todos todas otros otras tiene tienen \
    hacer según después antes durante mientras estaba entre contra además aunque \
    também quando depois ainda outros outras estava tinha segundo nesta neste desta deste feira foram \
    anche della delle degli nella nelle questo questa questi quando ancora aveva erano essere molto \
    sempre stato stata hanno \
    werden hebben hadden worden zouden tegen onder tussen omdat volgens moeten kunnen wordt \
    который которая которые которых также более перед однако этого может будет когда чтобы время \
    между
    """.split(separator: " ").map(String.init))

  /// Of Arabic, longer ones first, and of French and Italian.
  private static let articles = ["وال", "بال", "كال", "فال", "لل", "ال", "l'", "d'", "l’", "d’"]
}
