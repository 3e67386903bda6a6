/// A line of a head that is written as fields, as collections of texts have it: `Title: Harbour wall
/// gives way`, `Source: Reuters`.
struct FieldLabel {
  enum Kind: Equatable {
    case title, author, date, outlet
    /// What the article is filed under.
    case filing
  }

  let kind: Kind
  /// What stands behind the colon.
  let value: Substring

  /// Lines at the beginning of a text that are such a head.
  static let reach = 8
  /// Bytes of the longest label, and of the longest line.
  private static let longestLabel = 40
  private static let longestLine = 400

  /// The field on a line; nil where it has no label that is known, or nothing behind it.
  init?(_ line: String) {
    guard let (kind, value) = Self.parted(line) else { return nil }
    self.value = value
    let isEmpty = Self.nothing.contains(value.lowercased()) || value.contains("://")
    self.kind = isEmpty && kind != .title ? .filing : kind
    guard isOfKind else { return nil }
  }

  /// What stands behind a label that says where a text is from, whatever it is: `Source: The Herald,
  /// 3 March 2026`.
  static func source(_ line: String) -> String? {
    guard let (kind, value) = parted(line), kind == .outlet else { return nil }
    return String(value)
  }

  private static func parted(_ line: String) -> (kind: Kind, value: Substring)? {
    let utf8 = line.utf8
    guard utf8.count <= longestLine,
      let colon = utf8.prefix(longestLabel).firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let label = line[..<colon].lowercased()
    let words = label.last == " " ? label.dropLast() : label[...]
    guard let kind = kinds[String(words)] else { return nil }
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    return value.isEmpty ? nil : (kind, value)
  }

  /// Whether the value is what the label says: headlines begin with such words too.
  private var isOfKind: Bool {
    switch kind {
    case .title, .filing: return true
    case .date: return DateLineReader.read(String(value)) != nil
    case .author, .outlet:
      let words = LineWords(value)
      return words.words.count <= Self.longestName && words.isNameLike
    }
  }

  /// Words of the longest name of an outlet, or of writers.
  private static let longestName = 8

  /// What programs print for a value that they have not.
  private static let nothing: Set<String> = [
    "n/a", "na", "none", "null", "nil", "unknown", "-", "–", "not available",
  ]

  private static let kinds: [String: Kind] = {
    var result: [String: Kind] = [:]
    for (kind, labels) in [
      (Kind.title, "title/headline/titel/überschrift/schlagzeile/titre/título/titolo/заголовок"),
      (
        .author,
        "author/authors/by/byline/writer/autor/autorin/auteur/auteurs/autore/автор"
      ),
      (
        .date,
        "date/published/published on/publication date/publish date/pub date/pubdate/posted/dated/datum/"
          + "date de publication/fecha/data/дата"
      ),
      (
        .outlet,
        "source/publication/publisher/outlet/newspaper/quelle/zeitung/fuente/"
          + "fonte/источник"
      ),
      (
        .filing,
        "url/link/section/category/categories/tags/keywords/language/lang/topic/topics/country/"
          + "edition/word count/length/rubrik/ressort/rubrique/sección/рубрика"
      ),
    ] {
      for label in labels.split(separator: "/") { result[String(label)] = kind }
    }
    return result
  }()
}
