internal import Articles

/// One report beside another, as a part of a page.
struct HTMLPair {
  let left: Article
  let right: Article
  let alignment: Alignment
  /// Begins every id of this part of the page.
  let prefix: String
  /// By what the two reports are called.
  let letters: (left: String, right: String)

  var text: String {
    """
    <section class="comparison">
    <div class="row titles"><h2>\(letter(letters.left))\(HTMLText.escaped(left.headline))</h2>\
    <span></span><h2>\(letter(letters.right))\(HTMLText.escaped(right.headline))</h2></div>
    <div class="row paths"><p>\(letter(letters.left))\(source(left))</p><span></span>\
    <p>\(letter(letters.right))\(source(right))</p></div>
    \(summary)
    \(differences)\(agreements)\(aliases)\(rows)</section>

    """
  }

  private func letter(_ letter: String) -> String { "<b class=\"letter\">\(letter)</b> " }

  private func source(_ report: Article) -> String {
    let date = report.date.map { [$0.iso8601] } ?? []
    let fields = [report.publisher].compactMap(\.self) + date + [report.path]
    return fields.map { HTMLText.escaped($0) }.joined(separator: " · ")
  }

  private var summary: String {
    let sure = alignment.pairs.count { $0.tier == .sure }
    return "<p class=\"summary\">\(sure) pairs · \(alignment.discrepancies.count) differ · "
      + "\(alignment.onlyLeft.count) only \(letters.left) · "
      + "\(alignment.onlyRight.count) only \(letters.right) · "
      + "\(alignment.agreements.count) agree</p>"
  }

  // MARK: - Lists

  private var differences: String {
    guard !alignment.discrepancies.isEmpty else { return "" }
    let items = alignment.discrepancies.map { entry in
      "<li><a href=\"#\(prefix)-l\(entry.left.sentence)\"><b>\(HTMLText.escaped(entry.class.sign.glyph))</b> "
        + "\(HTMLText.escaped(entry.topic))</a> <span class=\"say\">"
        + "\(HTMLText.escaped(entry.left.value)) <b>|</b> \(HTMLText.escaped(entry.right.value))"
        + "</span> <small>\(HTMLText.escaped(entry.reason))</small></li>"
    }
    return
      "<h3>Differences</h3>\n<ul class=\"differences\">\n\(items.joined(separator: "\n"))\n</ul>\n"
  }

  private var agreements: String {
    guard !alignment.agreements.isEmpty else { return "" }
    let items = alignment.agreements.map { HTMLText.escaped($0.left.value) }
    return "<p class=\"agree\"><b>Agree:</b> \(items.joined(separator: " · "))</p>\n"
  }

  private var aliases: String {
    guard !alignment.aliases.isEmpty else { return "" }
    let items = alignment.aliases.map { use in
      [use.left, use.right].map { $0.map { HTMLText.escaped($0) }.joined(separator: ", ") }
        .joined(separator: " = ")
    }
    return "<p class=\"aliases\"><b>Names:</b> \(items.joined(separator: " · "))</p>\n"
  }

  private var rows: String {
    HTMLRows(left: left, right: right, alignment: alignment, prefix: prefix).text
  }
}
