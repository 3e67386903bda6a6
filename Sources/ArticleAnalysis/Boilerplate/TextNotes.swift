internal import Articles

/// Tells the notes below a text that are of the text: corrections, and credits of those who helped.
enum TextNotes {
  /// What stands before the colon of such a note.
  static let labels = [
    "correction", "corrections", "clarification", "clarifications", "editor's note",
    "editors' note", "editor's notes", "update", "berichtigung", "korrektur", "korrekturhinweis",
    "richtigstellung", "anmerkung der redaktion", "anm d red", "hinweis der redaktion",
    "rectificatif", "correctif", "erratum", "précision", "note de la rédaction", "ndlr",
    "corrección", "fe de erratas", "fe de errores", "rectificación", "nota del editor",
    "nota de la redacción", "correzione", "errata corrige", "rettifica", "nota della redazione",
    "correção", "errata", "nota da redação", "correctie", "rectificatie", "naschrift",
    "noot van de redactie", "sprostowanie", "korekta", "erratum", "od redakcji", "rättelse",
    "rettelse", "oprava", "исправление", "уточнение", "поправка", "от редакции", "виправлення",
    "уточнення", "düzeltme", "διόρθωση", "תיקון", "تصحيح", "تنويه", "更正", "勘误", "訂正", "정정",
    "koreksi", "đính chính",
  ]
  private static let labelSet = OpenerSet(labels)
  /// Words with which a credit below a text begins.
  private static let credits = [
    "reporting by", "additional reporting", "writing by", "editing by", "edited by",
    "compiled by", "translated by", "with reporting by", "with additional reporting",
  ].map { CueLine($0).words.map(\.hash) }

  /// Whether a line opens as such a note.
  static func opens(_ line: CueLine) -> Bool {
    if labelSet.open(line) { return true }
    guard line.words.count > 2 else { return false }
    return credits.contains { credit in line.words.lazy.map(\.hash).starts(with: credit) }
  }
}
