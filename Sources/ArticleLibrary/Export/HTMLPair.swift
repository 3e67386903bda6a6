internal import Articles

/// One report beside another, as a part of a page.
struct HTMLPair {
  let left: Article
  let right: Article
  let alignment: Alignment
  /// Begins every id of this part of the page.
  let prefix: String

  var text: String {
    """
    <section class="comparison">
    <div class="row titles"><h2>\(HTMLText.escaped(left.headline))</h2><span></span>\
    <h2>\(HTMLText.escaped(right.headline))</h2></div>
    <div class="row paths"><p>\(source(left))</p><span></span><p>\(source(right))</p></div>
    \(summary)
    \(differences)\(agreements)\(aliases)\(rows)</section>

    """
  }

  /// The sign of a difference, which never rests on colour alone.
  static func sign(of kind: Discrepancy.Class) -> String {
    switch kind {
    case .number, .date: "#"
    case .quotation: "“"
    case .outcome: "!"
    case .attribution, .speaker, .recipient: "@"
    }
  }

  private func source(_ report: Article) -> String {
    let date = report.date.map { [$0.iso8601] } ?? []
    let fields = [report.publisher].compactMap(\.self) + date + [report.path]
    return fields.map { HTMLText.escaped($0) }.joined(separator: " · ")
  }

  private var summary: String {
    let sure = alignment.pairs.count { $0.tier == .sure }
    return "<p class=\"summary\">\(sure) pairs · \(alignment.discrepancies.count) differ · "
      + "\(alignment.onlyLeft.count) only left · \(alignment.onlyRight.count) only right · "
      + "\(alignment.agreements.count) agree</p>"
  }

  // MARK: - Lists

  private var differences: String {
    guard !alignment.discrepancies.isEmpty else { return "" }
    let items = alignment.discrepancies.map { entry in
      "<li><a href=\"#\(prefix)-l\(entry.left.sentence)\"><b>\(Self.sign(of: entry.class))</b> "
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

  // MARK: - Rows

  /// In the order of the left; what only the right has follows its predecessor there.
  private var rows: String {
    var pairsOfLeft: [Sentence.ID: [SentencePair]] = [:]
    var shownRight = Set<Sentence.ID>()
    for pair in alignment.pairs where pair.tier == .sure {
      pairsOfLeft[pair.left, default: []].append(pair)
      shownRight.insert(pair.right)
    }
    var followers: [Sentence.ID: [Sentence]] = [:]
    var anchor = -1
    for sentence in alignment.right {
      if shownRight.contains(sentence.id) {
        anchor = sentence.id
      } else {
        followers[anchor, default: []].append(sentence)
      }
    }
    let rightByID = Dictionary(
      alignment.right.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var written = Set<Sentence.ID>()
    let signs = signs
    var result = "<div class=\"rows\">\n"
    result += (followers[-1] ?? []).map(onlyRight).joined()
    for sentence in alignment.left {
      let pairs = pairsOfLeft[sentence.id] ?? []
      result += row(
        sentence, pairs.compactMap { pair in rightByID[pair.right].map { (pair, $0) } }, signs,
        &written)
      for pair in pairs {
        result += (followers.removeValue(forKey: pair.right) ?? []).map(onlyRight).joined()
      }
    }
    return result + "</div>\n"
  }

  private func row(
    _ sentence: Sentence, _ partners: [(SentencePair, Sentence)],
    _ signs: [Pair: String], _ written: inout Set<Sentence.ID>
  ) -> String {
    let sign = partners.first.map { self.sign(of: $0.0, signs) } ?? "‹"
    let marks = partners.first.map { spots($0.0, isLeft: true) } ?? []
    var cells = ""
    for (pair, other) in partners {
      let id = written.insert(other.id).inserted ? " id=\"\(prefix)-r\(other.id)\"" : ""
      cells +=
        "<p\(id)>\(number(other))"
        + HTMLText.marked(other.range, spots(pair, isLeft: false), in: right.text.utf8)
        + "</p>"
    }
    return "<div class=\"row \(partners.isEmpty ? "only" : "pair")\">"
      + "<div class=\"a\"><p id=\"\(prefix)-l\(sentence.id)\">\(number(sentence))"
      + HTMLText.marked(sentence.range, marks, in: left.text.utf8) + "</p></div>"
      + "<span class=\"sign\">\(sign)</span><div class=\"b\">\(cells)</div></div>\n"
  }

  private func onlyRight(_ sentence: Sentence) -> String {
    "<div class=\"row only\"><div class=\"a\"></div><span class=\"sign\">›</span>"
      + "<div class=\"b\"><p id=\"\(prefix)-r\(sentence.id)\">\(number(sentence))"
      + HTMLText.marked(sentence.range, [], in: right.text.utf8) + "</p></div></div>\n"
  }

  private func number(_ sentence: Sentence) -> String {
    sentence.paragraph.map { "<span class=\"number\">\($0)</span> " } ?? ""
  }

  private func spots(
    _ pair: SentencePair, isLeft: Bool
  ) -> [(range: Range<Int>, kind: String)] {
    pair.marks.filter { $0.kind != .synonym }
      .compactMap { mark in (isLeft ? mark.left : mark.right).map { ($0, mark.kind.rawValue) } }
      .sorted { ($0.0.lowerBound, $0.0.upperBound) < ($1.0.lowerBound, $1.0.upperBound) }
  }

  /// The heaviest sign of each pair on which a difference was found.
  private var signs: [Pair: String] {
    var result: [Pair: String] = [:]
    for entry in alignment.discrepancies {
      let (sign, key) = (
        Self.sign(of: entry.class), Pair(left: entry.left.sentence, right: entry.right.sentence)
      )
      let rank = Self.ranks.firstIndex(of: sign) ?? Self.ranks.count
      let known = result[key].flatMap { Self.ranks.firstIndex(of: $0) } ?? Self.ranks.count
      if rank < known { result[key] = sign }
    }
    return result
  }

  private static let ranks = ["!", "#", "“", "@"]

  private func sign(of pair: SentencePair, _ signs: [Pair: String]) -> String {
    signs[Pair(left: pair.left, right: pair.right)]
      ?? (pair.marks.allSatisfy { $0.kind == .synonym } ? "=" : "≈")
  }

  /// Two sentences.
  private struct Pair: Hashable {
    var left: Sentence.ID
    var right: Sentence.ID
  }
}
