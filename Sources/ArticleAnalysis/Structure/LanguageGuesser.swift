internal import Articles

/// Tells the language of a text by its script and its commonest words.
enum LanguageGuesser {
  /// Bytes that are looked at; the language of an article shows in its first paragraphs.
  private static let limit = 6_000
  /// Common words needed to be sure; a sentence of 20 words has about eight.
  private static let fewest = 4

  private static let common: [(code: String, words: Set<String>)] = [
    (
      "en",
      words(
        "the and of to in that is was for it with as his on be at by had not are but from they which said has have will an he"
      )
    ),
    (
      "de",
      words(
        "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei"
      )
    ),
    (
      "fr",
      words(
        "le la les et des en un une du que est pour qui dans par au il sur pas plus ne se avec ce sont aux cette été mais ses"
      )
    ),
    (
      "es",
      words(
        "el la los las de que y en un una del se por con para su al es lo como más fue pero sus este ha no son entre"
      )
    ),
    (
      "it",
      words(
        "il la di che e un una per in del della con non sono si da le dei nel al più come è ha gli alla anche dal ma"
      )
    ),
    (
      "pt",
      words(
        "o a os as de que e do da em um uma para com não por no na dos se mais ao foi como das é são pelo mas"
      )
    ),
    (
      "nl",
      words(
        "de het een en van in is dat op te zijn voor met niet die aan er om ook door als bij naar was heeft maar uit"
      )
    ),
    (
      "sv",
      words(
        "och att det som en på är av för med den till i inte om ett har de var från han men sig så vid"
      )
    ),
    (
      "pl",
      words(
        "i w na z do się że nie jest to o jak po za od przez ale dla są co był już przed jego oraz")
    ),
    (
      "tr",
      words(
        "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ne en ama ise her olduğu")
    ),
    (
      "ru",
      words("и в не на что с по как это из за от для к он его также был о но было все после при")
    ),
    (
      "uk",
      words("і в не на що з та як це до за від для у він його також був про але було після при є")
    ),
    (
      "bg", words("и в не на че с по като това от за да се е са той му също беше но след при който")
    ),
  ]

  /// BCP 47 code; nil where there is too little text to tell.
  static func language(of utf8: [UInt8], _ ranges: [Range<Int>]) -> String? {
    var scripts = ScriptCount()
    var votes = [Int](repeating: 0, count: common.count)
    var left = limit
    for range in ranges where left > 0 {
      let part = range.lowerBound..<min(range.upperBound, range.lowerBound + left)
      left -= part.count
      let text = String(decoding: utf8[part], as: UTF8.self)
      scripts.add(text)
      for word in text.lowercased().unicodeScalars.split(whereSeparator: {
        !TextScalar.isWordPart($0)
      }) {
        let word = String(word)
        for index in common.indices where common[index].words.contains(word) { votes[index] += 1 }
      }
    }
    if let code = scripts.language { return code }
    return winner(votes)
  }

  private static func winner(_ votes: [Int]) -> String? {
    let order = votes.indices.sorted { (votes[$0], $1) > (votes[$1], $0) }
    guard order.count > 1, votes[order[0]] >= fewest, votes[order[0]] * 4 >= votes[order[1]] * 5
    else { return nil }
    return common[order[0]].code
  }

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }
}

/// Letters by script, where the script alone tells the language.
private struct ScriptCount {
  private var letters = 0
  private var counts: [String: Int] = [:]
  private var persian = 0

  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars where TextScalar.isWordPart(scalar) {
      letters += 1
      if let script = Self.script(scalar) { counts[script, default: 0] += 1 }
      if [0x67E, 0x686, 0x698, 0x6AF, 0x6CC, 0x6A9].contains(scalar.value) { persian += 1 }
    }
  }

  var language: String? {
    guard letters >= 12 else { return nil }
    // Japanese mixes kana with Chinese characters.
    if counts["ja", default: 0] * 10 >= letters { return "ja" }
    guard let (code, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      count * 2 >= letters
    else { return nil }
    if code == "ar" { return persian * 12 >= count ? "fa" : "ar" }
    return code
  }

  private static func script(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case ..<0x370: nil
    case 0x370...0x3FF: "el"
    case 0x530...0x58F: "hy"
    case 0x590...0x5FF: "he"
    case 0x600...0x6FF: "ar"
    case 0x900...0x97F: "hi"
    case 0x980...0x9FF: "bn"
    case 0xE00...0xE7F: "th"
    case 0x10A0...0x10FF: "ka"
    case 0x3040...0x30FF: "ja"
    case 0x4E00...0x9FFF: "zh"
    case 0xAC00...0xD7A3: "ko"
    default: nil
    }
  }
}
