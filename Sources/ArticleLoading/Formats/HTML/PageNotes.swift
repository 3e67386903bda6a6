/// Finds notes on an article that stand in front of its text or below it, in an element of their own: a
/// correction, who contributed, what the editors say of it.
enum PageNotes {
  /// Lines right over or under the text that are looked at.
  private static let reach = 4
  /// Characters of the longest note.
  private static let longest = 600

  /// How notes begin, in small letters.
  private static let openings = [
    "correction:", "corrections:", "clarification:", "editor's note:", "editor\u{2019}s note:",
    "editors' note:", "editors\u{2019} note:", "this article was amended", "this story was amended",
    "this article has been corrected", "this story has been corrected",
    "this article has been updated", "this story has been updated", "an earlier version of this",
    "a previous version of this", "this is a developing story", "this story is developing",
    "this is a breaking news story", "more details to follow", "more to follow",
    "additional reporting by", "reporting by", "korrektur:", "korrekturhinweis",
    "hinweis der redaktion",
    "anmerkung der redaktion", "anm. d. red", "in einer früheren version", "mitarbeit:",
    "correctif", "note de la rédaction", "rectificatif", "une version antérieure",
    "une première version", "corrección:", "nota de la redacción", "nota del editor",
    "fe de errores",
    "una versión anterior", "correzione:", "nota della redazione", "errata:", "correção:",
    "nota da redação", "uma versão anterior", "correctie:", "rectificatie", "noot van de redactie",
    "sprostowanie", "уточнение:", "исправление:", "от редакции:",
  ]

  /// What stands in a sentence on who contributed.
  private static let contributions = [
    " contributed to this report", " contributed to this story", " contributed to this article",
    " contributed reporting", "contributed to the reporting",
  ]

  /// The lines of such notes.
  static func lines(around reader: PageReader) -> [Int] {
    let (outline, verdicts) = (reader.outline, reader.verdicts)
    guard let headline = reader.headline, let first = reader.firstText,
      let last = verdicts.lastIndex(of: .body), headline < first
    else { return [] }
    let over = max(headline + 1, first - reach)..<first
    let under = (last + 1)..<min(verdicts.count, last + 1 + reach)
    return (Array(over) + Array(under)).filter { index in
      let line = outline.lines[index]
      guard verdicts[index] == .other(nil), line.line.kind == .paragraph, line.linkShare < 0.5,
        line.length <= longest
      else { return false }
      let text = outline.text.string(line.line.range).lowercased()
      return openings.contains(where: text.hasPrefix)
        || line.isSentence && contributions.contains(where: text.contains)
    }
  }
}
