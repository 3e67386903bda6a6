internal import Articles

/// An institution whose name many countries and towns have (`Defence Ministry`), and whose it is.
package struct Institution: Sendable, Hashable {
  /// In lower case and one spelling, the kind last: `foreign`, `ministry`.
  package let words: [String]
  /// Row in `NameTable` of the country or place in whose name it acts; nil while nothing says it.
  package var owner: Int?
  /// Whether towns have it as well as countries.
  let isLocal: Bool

  /// Reads a name; nil where a word of it is a proper one, so that it is nobody else's.
  ///
  /// - Parameter name: its words as they stand there, `'s` as one of its own.
  init?(_ name: [String]) {
    let hasArticle = name.first == "The" || name.first == "the"
    let (rest, place) = Self.withoutOwner(hasArticle ? Array(name.dropFirst()) : name)
    let words = Self.ordered(rest)
    guard let words, words.contains(where: { Self.heads.contains($0) }) else { return nil }
    self.words = words
    isLocal =
      words.contains { Self.local.contains($0) } && !words.contains { Self.national.contains($0) }
    owner = place.map { [isLocal] in Self.owner(of: $0, isLocal: isLocal) }
  }

  /// Reads a form of a name, its words between blanks.
  init?(form: String) {
    self.init(NameWords.split(Array(form.utf8)).map { String(decoding: $0, as: UTF8.self) })
  }

  /// In whose name an institution acts that is said to be of a place, or in it: in a capital, in
  /// that of the country, unless towns have it too.
  static func owner(of place: Int, isLocal: Bool) -> Int {
    let table = NameTable.shared
    guard !isLocal, table.isCapital(place) else { return place }
    return table.country(ofPlace: place) ?? place
  }

  /// The name as it stands in an id.
  var slug: String {
    let own = words.joined(separator: "-")
    return owner.map { NormalName(NameTable.shared.name($0)).slug + "-" + own } ?? own
  }

  // MARK: - Reading

  /// The name without the people or place at its beginning or behind `of` at its end.
  private static func withoutOwner(_ name: [String]) -> (rest: ArraySlice<String>, place: Int?) {
    for count in [3, 2, 1] where count < name.count {
      guard let place = place(name[..<count]) else { continue }
      let rest = name[count...]
      return (isPossessive(rest.first) ? rest.dropFirst() : rest, place)
    }
    guard let last = name.lastIndex(where: { $0 == "of" || $0 == "in" }), last > 0 else {
      return (name[...], nil)
    }
    let behind = name[(last + 1)...]
    let bare = behind.first == "the" ? behind.dropFirst() : behind
    guard !bare.isEmpty, bare.count < 4, let place = place(bare) else { return (name[...], nil) }
    return (name[..<last], place)
  }

  /// The row of the country of a people, or of a place.
  static func place(_ words: ArraySlice<String>) -> Int? {
    let key = words.reduce(NameKey.empty) { $0.followed(by: NameKey(word: $1)) }
    let table = NameTable.shared
    var result: Int?
    for form in table.forms(of: key) where form.exact == key.exact && !form.needsEvidence {
      let row = Int(form.row)
      if let country = table.country(ofPeople: row) { return country }
      if table.classes[row] == .place { result = row }
    }
    return result
  }

  private static func isPossessive(_ word: String?) -> Bool {
    word == "'s" || word == "’s" || word == "'" || word == "’"
  }

  /// The words in one spelling, what is behind `of` or `for` first; nil where one is a proper one.
  private static func ordered(_ name: ArraySlice<String>) -> [String]? {
    var parts: [[String]] = [[]]
    for word in name where !isPossessive(word) {
      let plain = String(
        decoding: NameFolding.lowercased(word).filter { $0 != 0x2E }, as: UTF8.self)
      switch plain {
      case "of", "for": parts.append([])
      case "the", "and", "on", "", "&", ",", "-": break
      default:
        let usual = spellings[plain] ?? plain
        guard heads.contains(usual) || modifiers.contains(usual) else { return nil }
        parts[parts.count - 1].append(usual)
      }
    }
    var words = parts.reversed().flatMap(\.self)
    if words.count > 2 { words.removeAll { $0 == "affairs" } }
    return words.isEmpty ? nil : words
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  private static let spellings = [
    "defense": "defence", "center": "centre", "labor": "labour", "organization": "organisation",
    "internal": "interior", "external": "foreign", "defence's": "defence",
  ]
  /// Kinds of what countries and towns have.
  private static let heads = set(
    "ministry department court parliament congress senate assembly government army navy force"
      + " forces guard guards police bank party council cabinet treasury embassy consulate office"
      + " commission committee agency service services chamber tribunal house administration bureau"
      + " directorate secretariat authority board university federation institute fleet command"
      + " headquarters legislature judiciary presidency corps division customs secretariat union"
      + " coalition front archives library museum hospital college school prosecutors procuracy"
      + " inspectorate mint institution centre organisation marines association")
  /// Words that say which of them, and are no country's own.
  private static let modifiers = set(
    "defence foreign interior finance justice health education agriculture trade commerce industry"
      + " economy economic economics energy transport transportation environment culture tourism"
      + " labour information communications housing planning development science technology"
      + " security intelligence border immigration migration emergency emergencies disaster"
      + " management affairs state national federal central supreme constitutional high higher"
      + " appeal appeals criminal civil military district circuit county municipal regional"
      + " provincial city lower upper general attorney prosecutor prosecutors prosecution public"
      + " election electoral elections central reserve investigation investigative investigations"
      + " audit auditor anti-corruption corruption narcotics drug drugs tax revenue customs"
      + " statistics statistical weather meteorological space nuclear atomic aviation civil"
      + " maritime coast air naval land ground armed special operations presidential prime"
      + " minister's president's minister president cabinet commons lords representatives deputies"
      + " people's peoples democratic republican socialist social communist conservative liberal"
      + " labour green workers' workers worker's freedom progressive nationalist independence"
      + " christian radical reform unity welfare justice popular united red cross crescent football"
      + " olympic press human rights women's youth veterans water electricity power oil petroleum"
      + " gas mining natural resources works post railways railway ports roads safety standards"
      + " police fire sheriff's sheriff counter-terrorism antiterrorism counterterrorism terrorism"
      + " crime crimes organised organized serious fraud financial monetary banking competition"
      + " markets insurance pensions social medical medicine veterinary food fisheries forestry"
      + " forest religious islamic sharia urban rural local internal external homeland veterans"
      + " treasury bar magistrates crown sessions family juvenile grand jury")
  /// Words of what towns have, unless one of a country's stands beside them.
  private static let local = set(
    "police fire sheriff sheriff's council hospital university college school district circuit"
      + " county municipal regional provincial city magistrates crown sessions museum library")
  private static let national = set(
    "supreme national federal central constitutional security state")
}
