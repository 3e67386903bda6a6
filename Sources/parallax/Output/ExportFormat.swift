internal import ArgumentParser
internal import ArticleAnalysis
internal import ArticleStorage
internal import Articles

/// The forms in which articles leave the library.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  /// A list in Markdown.
  case md
  case json
  /// A table after RFC 4180.
  case csv
  /// A citation list in BibTeX's form.
  case bib

  var head: String {
    switch self {
    case .md: "# Articles\n\n"
    case .json: "{\"articles\":["
    case .csv: Self.columns.joined(separator: ",") + "\r\n"
    case .bib: ""
    }
  }

  var foot: String { self == .json ? "]}\n" : "" }

  var separator: String {
    switch self {
    case .json: ","
    case .csv: ""
    case .md, .bib: "\n"
    }
  }

  /// One article; `text` are its paragraphs where they are wanted.
  func entry(_ row: ArticleRow, text: [String]?) -> String {
    switch self {
    case .md: Self.markdown(row, text)
    case .json: Self.object(row, text)
    case .csv: Self.table(row)
    case .bib: Self.citation(row)
    }
  }

  private static let columns = [
    "id", "date", "outlet", "agency", "headline", "words", "read", "starred", "dismissed", "tags",
    "note", "path",
  ]

  private static func object(_ row: ArticleRow, _ text: [String]?) -> String {
    var bytes: [UInt8] = []
    var members = RowOutput.members(row)
    if let text { members.append((key: "text", value: JSON(text))) }
    JSON.object(members).write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func markdown(_ row: ArticleRow, _ text: [String]?) -> String {
    let facts = [row.publisher, row.date?.iso8601, "\(row.words) words"]
      .compactMap(\.self).map(MarkdownText.escaped).joined(separator: ", ")
    let tags = row.state.tags.map { " " + MarkdownText.code($0) }.joined()
    var result = "- **\(MarkdownText.escaped(row.headline))**, \(facts)"
    result += row.state.isStarred ? " ★" : ""
    result += tags + "\n  \(MarkdownText.escaped(row.path))\n"
    if let note = row.note { result += "\n" + MarkdownText.quoted(note, indent: 2) }
    for paragraph in text ?? [] { result += "\n  \(MarkdownText.paragraph(paragraph))\n" }
    return result
  }

  private static func table(_ row: ArticleRow) -> String {
    let state = row.state
    let fields = [
      row.id.hexadecimal, row.date?.iso8601 ?? "", row.outlet ?? "", row.agency ?? "",
      row.headline, String(row.words), String(state.isRead), String(state.isStarred),
      String(state.isDismissed), state.tags.joined(separator: " "), row.note ?? "", row.path,
    ]
    return fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func citation(_ row: ArticleRow) -> String {
    var lines = [
      "@misc{parallax\(row.id.hexadecimal),", "  title = {{\(escapedTeX(row.headline))}},",
    ]
    if let byline = row.byline {
      // In braces each, since BibTeX would take them apart at `and`, commas and particles.
      let names = BylineNames.names(in: byline).map { "{\(escapedTeX($0))}" }
      lines.append("  author = {\(names.joined(separator: " and "))},")
    }
    if let house = row.publisher {
      lines.append("  howpublished = {\(escapedTeX(house))},")
    }
    if let date = row.date {
      lines.append("  date = {\(date.iso8601)},")
      lines.append("  year = {\(date.year)},")
    }
    if let note = row.note {
      let text = VisibleText.lines(note).map(escapedTeX).joined(separator: "\n    ")
      lines.append("  annote = {\(text)},")
    }
    if !row.state.tags.isEmpty {
      lines.append("  keywords = {\(escapedTeX(row.state.tags.joined(separator: ", ")))},")
    }
    lines.append("  note = {\(escapedTeX(row.path))}")
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  /// In quotation marks, with the lines that it has, and an apostrophe before what a spreadsheet would take
  /// for a formula (OWASP, CSV injection).
  private static func quoted(_ field: String) -> String {
    let text = VisibleText.lines(field).joined(separator: "\n")
    // By scalars: a mark upon a sign does not keep a program from it.
    let isFormula = text.unicodeScalars.first.map("=+-@".unicodeScalars.contains) ?? false
    let doubled = text.unicodeScalars.reduce(into: String.UnicodeScalarView()) { result, scalar in
      result.append(scalar)
      if scalar == "\"" { result.append(scalar) }
    }
    return "\"" + (isFormula ? "'" : "") + String(doubled) + "\""
  }

  private static func escapedTeX(_ text: String) -> String {
    VisibleText.escaped(VisibleText.line(text), signs: "\\{}$&#%_~^") { sign in
      switch sign {
      case "\\": "\\textbackslash{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      default: "\\\(sign)"
      }
    }
  }
}
