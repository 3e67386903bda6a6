internal import Articles

/// The sentences of two reports beside each other, as a part of a page.
struct HTMLRows {
  private let left: Article
  private let right: Article
  private let alignment: Alignment
  private let prefix: String
  private let signs: PairSigns
  /// The pairs that are shown of each left sentence.
  private let pairsOfLeft: [Sentence.ID: [SentencePair]]
  /// The figures and outcomes that differ of each left and each right sentence.
  private let leftFacts: [Sentence.ID: [Discrepancy]]
  private let rightFacts: [Sentence.ID: [Discrepancy]]

  /// Makes the rows of an alignment; `prefix` begins every id.
  init(left: Article, right: Article, alignment: Alignment, prefix: String) {
    self.left = left
    self.right = right
    self.alignment = alignment
    self.prefix = prefix
    let signs = PairSigns(alignment)
    self.signs = signs
    pairsOfLeft = Dictionary(grouping: alignment.pairs.filter(signs.isShown), by: \.left)
      .mapValues { pairs in pairs.sorted { $0.tier == .sure && $1.tier != .sure } }
    let facts = alignment.discrepancies.filter { Self.stands($0.class) }
    leftFacts = Dictionary(grouping: facts, by: \.left.sentence)
    rightFacts = Dictionary(grouping: facts, by: \.right.sentence)
  }

  /// Whether the value of a difference is a few words, so that it is marked as a whole.
  private static func stands(_ kind: Discrepancy.Class) -> Bool {
    switch kind {
    case .number, .date, .outcome: true
    case .quotation, .attribution, .speaker, .recipient: false
    }
  }

  /// A row with what is known of it.
  private struct Row {
    var html: String
    /// The left sentence of a pair in which nothing differs.
    var agreeing: Sentence?
  }

  /// All rows in the order of the left; what only the right has follows its predecessor there.
  ///
  /// In a revision what has not changed is folded.
  var text: String {
    let rows = all
    guard alignment.mode == .revision else {
      return "<div class=\"rows\">\n\(rows.map(\.html).joined())</div>\n"
    }
    var result = "<div class=\"rows\">\n"
    var folded: [(sentence: Sentence, html: String)] = []
    for row in rows {
      if let sentence = row.agreeing {
        folded.append((sentence, row.html))
        continue
      }
      result += fold(folded) + row.html
      folded.removeAll()
    }
    return result + fold(folded) + "</div>\n"
  }

  /// Rows in which nothing differs, closed under a line that says what they are about.
  private func fold(_ rows: [(sentence: Sentence, html: String)]) -> String {
    guard !rows.isEmpty else { return "" }
    return "<details class=\"agreeing\"><summary>\(label(rows.map(\.sentence)))</summary>\n"
      + rows.map(\.html).joined() + "</details>\n"
  }

  /// Words of a fold's first sentence that say what it is about.
  private static let labelWords = 8

  /// What a fold holds: `= ¶4–5, 3 pairs agree: Councilman Peter Vance, who voted against the …`.
  private func label(_ sentences: [Sentence]) -> String {
    let paragraphs = sentences.compactMap(\.paragraph)
    var place = ""
    if let first = paragraphs.first, let last = paragraphs.last {
      place = first == last ? "¶\(first), " : "¶\(first)–\(last), "
    }
    let count = sentences.count == 1 ? "1 pair agrees" : "\(sentences.count) pairs agree"
    let words = sentences[0].text.split(separator: " ")
    let about = words.prefix(Self.labelWords).joined(separator: " ")
    return "\(PairSign.sameWords.glyph) \(place)\(count): \(HTMLText.escaped(about))"
      + (words.count > Self.labelWords ? " …" : "")
  }

  private var all: [Row] {
    var followers: [Sentence.ID: [Sentence]] = [:]
    let shownRight = Set(pairsOfLeft.values.joined().map(\.right))
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
    var result = (followers[-1] ?? []).map(onlyRight)
    for sentence in alignment.left {
      let pairs = pairsOfLeft[sentence.id] ?? []
      result.append(
        row(
          sentence, pairs.compactMap { pair in rightByID[pair.right].map { (pair, $0) } }, &written)
      )
      for pair in pairs {
        result += (followers.removeValue(forKey: pair.right) ?? []).map(onlyRight)
      }
    }
    return result
  }

  private func row(
    _ sentence: Sentence, _ partners: [(SentencePair, Sentence)],
    _ written: inout Set<Sentence.ID>
  ) -> Row {
    let sign = partners.map { signs.sign(of: $0.0) }.max() ?? .onlyLeft
    var cells = ""
    for (pair, other) in partners {
      let id = written.insert(other.id).inserted ? " id=\"\(prefix)-r\(other.id)\"" : ""
      let marks = spots(
        pair.marks.compactMap { mark in mark.right.map { ($0, mark.kind) } },
        (rightFacts[other.id] ?? []).map { ($0.right.range, $0.class) })
      let text = HTMLText.marked(other.range, marks, in: right.text.utf8)
      cells += "<p\(id)>\(place(other))\(text)</p>"
    }
    let marks = spots(
      partners.first?.0.marks.compactMap { mark in mark.left.map { ($0, mark.kind) } } ?? [],
      (leftFacts[sentence.id] ?? []).map { ($0.left.range, $0.class) })
    let html =
      "<div class=\"row \(partners.isEmpty ? "only" : "pair")\">"
      + "<div class=\"a\"><p id=\"\(prefix)-l\(sentence.id)\">\(place(sentence))"
      + HTMLText.marked(sentence.range, marks, in: left.text.utf8) + "</p></div>"
      + "<span class=\"sign\">\(HTMLText.escaped(sign.glyph))</span>"
      + "<div class=\"b\">\(cells)</div></div>\n"
    let agrees = !partners.isEmpty && partners.allSatisfy { signs.agrees($0.0) }
    return Row(html: html, agreeing: agrees ? sentence : nil)
  }

  private func onlyRight(_ sentence: Sentence) -> Row {
    Row(
      html: "<div class=\"row only\"><div class=\"a\"></div><span class=\"sign\">›</span>"
        + "<div class=\"b\"><p id=\"\(prefix)-r\(sentence.id)\">\(place(sentence))"
        + HTMLText.marked(sentence.range, [], in: right.text.utf8) + "</p></div></div>\n")
  }

  private func place(_ sentence: Sentence) -> String {
    sentence.paragraph.map { "<span class=\"place\">\($0)</span> " } ?? ""
  }

  /// What is marked in a sentence: the values that differ, and other words where those do not stand.
  private func spots(
    _ marks: [(range: Range<Int>, kind: WordMark.Kind)],
    _ facts: [(range: Range<Int>, kind: Discrepancy.Class)]
  ) -> [(range: Range<Int>, kind: String)] {
    let words = marks.filter { mark in
      mark.kind != .synonym && !facts.contains { $0.range.overlaps(mark.range) }
    }
    return
      (words.map { ($0.range, $0.kind.rawValue) }
      + facts.map {
        let kind: WordMark.Kind = $0.kind == .outcome ? .changed : .number
        return ($0.range, kind.rawValue)
      })
      .sorted { ($0.0.lowerBound, $0.0.upperBound) < ($1.0.lowerBound, $1.0.upperBound) }
  }
}
