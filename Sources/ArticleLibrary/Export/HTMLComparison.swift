package import ArticleAnalysis
package import Articles

/// A comparison as one self-contained page.
///
/// It needs no script and no other file, follows the reader's choice of light and dark, stands side by
/// side where there is room and one under the other where there is none, and prints.
package struct HTMLComparison {
  /// The reports in the order in which they were named.
  private let reports: [Article]
  /// The first report with each of the others.
  private let pairs: [ComparedReports]
  private let story: StoryComparison

  /// Makes the page of some reports.
  ///
  /// - Parameters:
  ///   - reports: two or more, the first beside each of the others.
  ///   - pairs: comparisons of any two of them; those without the first report are not shown.
  ///   - story: what they say together.
  package init(reports: [Article], pairs: [ComparedReports], story: StoryComparison) {
    self.reports = reports
    self.pairs = pairs.filter { $0.left == reports.first?.id }
    self.story = story
  }

  /// The whole page.
  package var text: String {
    let title = reports.map { HTMLText.escaped($0.headline) }.joined(separator: " · ")
    var page = """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <header>
      <h1>\(reports.count) reports compared</h1>
      \(copies)\(legend)
      </header>
      <main>

      """
    if reports.count > 2 { page += facts }
    for (index, pair) in pairs.enumerated() {
      guard let right = reports.first(where: { $0.id == pair.right }), let left = reports.first
      else { continue }
      page +=
        HTMLPair(
          left: left, right: right, alignment: pair.alignment, prefix: "c\(index + 1)",
          letters: (letter(of: left.id), letter(of: right.id))
        ).text
    }
    return page + "</main>\n</body>\n</html>\n"
  }

  private var language: String {
    let code = reports.first?.language ?? "en"
    return code.utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x2D }
      && !code.isEmpty ? code : "en"
  }

  private var legend: String {
    let signs: [(PairSign, String)] = [
      (.sameWords, "same words"), (.sameStatement, "same statement"), (.moved, "moved"),
      (.quotation, "same quotation"), (.number, "another number"),
      (.contradiction, "contradiction"), (.attribution, "another source or speaker"),
    ]
    let items =
      (signs.map { (HTMLText.escaped($0.0.glyph), $0.1) } + [("‹ ›", "no counterpart found")])
      .map { "<li><b>\($0.0)</b> \($0.1)</li>" }.joined(separator: " ")
    return "<ul class=\"legend\">\(items)</ul>"
  }

  /// Which reports are one text, so that what they say alike is said once.
  private var copies: String {
    story.copies.map { group in
      let letters = group.map(letter)
      return "<p class=\"copies\">\(letters.dropLast().joined(separator: ", ")) and "
        + "\(letters.last ?? "") are one text</p>\n"
    }.joined()
  }

  private func letter(of report: ArticleID) -> String {
    ReportLetters.letter(reports.firstIndex { $0.id == report } ?? 0)
  }

  // MARK: - Facts

  private var facts: String {
    let facts = story.facts
    guard !facts.isEmpty else { return "" }
    let heads = reports.map { "<th scope=\"col\">\(HTMLText.escaped(name(of: $0)))</th>" }
    var result = """
      <section class="facts">
      <h2>Facts by report</h2>
      <div class="wide" role="region" aria-label="Facts by report" tabindex="0">
      <table>
      <thead><tr><th scope="col">Fact</th>\(heads.joined())</tr></thead>
      <tbody>

      """
    for fact in facts {
      let sign = HTMLText.escaped((fact.isDisputed ? fact.class.sign : .sameWords).glyph)
      result +=
        "<tr class=\"\(fact.isDisputed ? "differs" : "agrees")\"><th scope=\"row\"><b>\(sign)</b> "
        + "\(HTMLText.escaped(fact.topic))</th>"
      for report in reports {
        let value = fact.values[report.id].map { side in
          "<a href=\"#\(anchor(of: side.sentence, in: report))\">"
            + "\(HTMLText.escaped(side.value))</a>"
        }
        result +=
          "<td data-report=\"\(HTMLText.escaped(name(of: report)))\">"
          + "\(value ?? untold(fact, by: report))</td>"
      }
      result += "</tr>\n"
    }
    return result + "</tbody>\n</table>\n</div>\n</section>\n"
  }

  /// What stands for a report without a value: its figure where it gives that elsewhere, or that it is
  /// silent.
  private func untold(_ fact: StoryComparison.Fact, by report: Article) -> String {
    guard let echo = fact.echoes[report.id] else { return "<span class=\"silent\">silent</span>" }
    return "<a class=\"silent\" href=\"#\(anchor(of: echo.sentence, in: report))\">"
      + "elsewhere \(HTMLText.escaped(echo.value))</a>"
  }

  /// The id of a sentence on the page: of the first report in its first comparison, of any other in
  /// its own.
  private func anchor(of sentence: Sentence.ID, in report: Article) -> String {
    guard let place = pairs.firstIndex(where: { $0.right == report.id }) else {
      return "c1-l\(sentence)"
    }
    return "c\(place + 1)-r\(sentence)"
  }

  private func name(of report: Article) -> String {
    "\(letter(of: report.id)) \(report.publisher ?? report.headline)"
  }
}
