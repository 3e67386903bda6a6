import Articles
import Reader

/// Two invented reports with an alignment made by hand.
struct SampleComparison {
  var left: Article
  var right: Article
  var alignment: Alignment
  var mentions: EntityIndex

  var leftReport: ComparedReport {
    ComparedReport(left, mentions: mentions.mentions.filter { $0.article == left.id })
  }

  var rightReport: ComparedReport {
    ComparedReport(right, mentions: mentions.mentions.filter { $0.article == right.id })
  }

  var library: LibrarySnapshot {
    LibrarySnapshot(
      articles: [left, right], copies: SampleLibrary.groups(of: [left, right], copies: [:]),
      stories: [Story(id: "s", title: left.headline, articles: [left.id, right.id], terms: [])],
      entities: mentions)
  }

  /// A report whose paragraphs are written sentence by sentence; `[words]` is a differing stretch.
  struct Draft {
    var article: Article
    var sentences: [Sentence]
    /// By sentence.
    var marks: [[Range<Int>]]
  }

  static func draft(
    _ path: String, outlet: String?, headline: String?, _ paragraphs: [[String]]
  ) -> Draft {
    var utf8: [UInt8] = []
    var passages: [Passage] = []
    var sentences: [Sentence] = []
    var marks: [[Range<Int>]] = []
    let id = ArticleID(location: "/" + path)
    let blocks = (headline.map { [[$0]] } ?? []) + paragraphs
    for (index, block) in blocks.enumerated() {
      if !utf8.isEmpty { utf8 += [0x0A, 0x0A] }
      let start = utf8.count
      let isHeadline = headline != nil && index == 0
      for sentence in block {
        if utf8.count > start { utf8.append(0x20) }
        let begin = utf8.count
        marks.append(append(sentence, to: &utf8))
        sentences.append(
          Sentence(
            id: sentences.count, article: id, passage: index,
            paragraph: isHeadline ? nil : headline == nil ? index + 1 : index,
            range: begin..<utf8.count,
            text: WhiteSpace.collapsed(String(decoding: utf8[begin...], as: UTF8.self))))
      }
      passages.append(
        Passage(
          kind: isHeadline ? .headline : .body, range: start..<utf8.count,
          reason: "made for a test"))
    }
    var article = Article(
      id: id, path: path, text: ArticleText(String(decoding: utf8, as: UTF8.self)))
    article.passages = passages
    article.headline = headline ?? ""
    article.outlet = outlet
    return Draft(article: article, sentences: sentences, marks: marks)
  }

  private static func append(_ marked: String, to utf8: inout [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for byte in marked.utf8 {
      switch byte {
      case UInt8(ascii: "["): start = utf8.count
      case UInt8(ascii: "]"):
        if let begun = start { ranges.append(begun..<utf8.count) }
        start = nil
      default: utf8.append(byte)
      }
    }
    return ranges
  }

  static func make(
    _ left: Draft, _ right: Draft, pairs: [(Int, Int)], related: [(Int, Int)] = [],
    facts: [(Discrepancy.Class, String, Int, String, Int, String)] = [],
    agreements: [(Discrepancy.Class, String, Int, String, Int, String)] = [],
    names: [(id: String, name: String, kind: Entity.Kind, forms: [String])] = [],
    mode: Alignment.Mode = .report
  ) -> SampleComparison {
    func pair(_ ids: (Int, Int), _ tier: SentencePair.Tier) -> SentencePair {
      let marks =
        left.marks[ids.0].map { WordMark(left: $0, right: nil, kind: .changed) }
        + right.marks[ids.1].map { WordMark(left: nil, right: $0, kind: .changed) }
      return SentencePair(
        left: ids.0, right: ids.1, tier: tier, score: tier == .sure ? 0.7 : 0.3, marks: marks,
        evidence: [SharedTerm(left: "pier", right: "pier", weight: 0.5)])
    }
    func side(_ draft: Draft, _ id: Int, _ value: String) -> Discrepancy.Side {
      let sentence = draft.sentences[id].range
      let found = TextSearch.ranges(of: value, in: draft.article.text.utf8, range: sentence).first
      return .init(value: value, sentence: id, range: found ?? sentence)
    }
    func fact(
      _ it: (Discrepancy.Class, String, Int, String, Int, String)
    ) -> Discrepancy {
      Discrepancy(
        class: it.0, topic: it.1, left: side(left, it.2, it.3), right: side(right, it.4, it.5),
        reason: "both speak of \(it.1)")
    }
    let all = pairs.map { pair($0, .sure) } + related.map { pair($0, .related) }
    let alignment = Alignment(
      mode: mode, left: left.sentences, right: right.sentences,
      pairs: all.sorted { ($0.left, -$0.score, $0.right) < ($1.left, -$1.score, $1.right) },
      discrepancies: facts.map(fact), agreements: agreements.map(fact),
      aliases: names.isEmpty
        ? [] : [AliasUse(entity: "council", left: ["the council"], right: ["city hall"])])
    return SampleComparison(
      left: left.article, right: right.article, alignment: alignment,
      mentions: SampleLibrary.index([left.article, right.article], names))
  }
}

extension SampleComparison {
  /// Two reports on a pier, with a number, an outcome and a quotation on which they differ.
  static var pier: SampleComparison {
    let left = draft(
      "coast/pier.txt", outlet: "Coast Daily", headline: "Harbour closes its eastern pier",
      [
        [
          "The council met on Monday in the old customs house.",
          "It was the third meeting on the harbour this year.",
        ],
        ["Residents had brought banners and a brass band."],
        [
          "The eastern pier of Port Ellery will be closed for [six weeks] from Monday, harbour "
            + "master Ines Calder said.",
          "She spoke of a “cracked but stable” beam.",
        ],
        ["[At least 14] boats have to be moved to the [western] quay."],
        ["“Nobody wants to [shut] a working pier in the middle of the season,” Calder said."],
        ["One of the two divers was [rescued] on Sunday."],
        ["Ferries leave from the western quay."],
        ["The fishermen’s union called the plan “a bad joke” and asked for money."],
      ])
    let right = draft(
      "echo/pier.txt", outlet: "Northern Echo", headline: "Pier at Port Ellery shuts",
      [
        ["Ferries leave from the western quay."],
        ["The eastern pier at Port Ellery closes on Monday for [two months], Ines Calder said."],
        [
          "“Nobody wants to [close] a working pier in the middle of the season,” she told "
            + "reporters."
        ],
        ["City hall has set aside 2.3 million crowns.", "The money comes from the ferry tax."],
        ["A diver who looked at the beam was [killed] on Sunday."],
        ["[Some 20] boats will lie at the [other] quay."],
        ["The mayor thanked Island Rescue."],
      ])
    return make(
      left, right, pairs: [(0, 0), (4, 2), (6, 7), (7, 3), (8, 6), (9, 1)], related: [(10, 4)],
      facts: [
        (.number, "length of the closure", 4, "six weeks", 2, "two months"),
        (.number, "boats moved", 6, "At least 14", 7, "Some 20"),
        (.quotation, "a working pier", 7, "shut", 3, "close"),
        (.outcome, "diver", 8, "rescued", 6, "killed"),
      ],
      agreements: [(.date, "beginning", 4, "Monday", 2, "Monday")],
      names: [
        ("person:ines-calder", "Ines Calder", .person, ["Ines Calder", "Calder"]),
        ("place:port-ellery", "Port Ellery", .place, ["Port Ellery"]),
        ("organisation:island-rescue", "Island Rescue", .organisation, ["Island Rescue"]),
      ])
  }

  static var empty: SampleComparison {
    make(
      draft("a.txt", outlet: nil, headline: nil, []),
      draft("b.txt", outlet: nil, headline: nil, []), pairs: [])
  }

  /// Chinese and Japanese with an emoji.
  static var wide: SampleComparison {
    let left = draft(
      "xin.txt", outlet: "新华社", headline: "俄罗斯总统普京在莫斯科会见法国总统奥朗德",
      [
        ["两国领导人同意加强合作，共同打击[恐怖主义]。", "会谈持续了[三个]小时。"],
        ["👨‍👩‍👧 观察人士说，“含糊的解释”是不够的。"],
      ])
    let right = draft(
      "nhk.txt", outlet: "日報", headline: "プーチン大統領とオランド大統領が会談",
      [
        ["首脳会談は[四]時間に及んだ。"],
        ["両首脳は協力を強化し、共に[テロ]と戦うことで一致した。"], ["記者団は夜まで待った。"],
      ])
    return make(
      left, right, pairs: [(0, 0), (1, 2), (2, 1)],
      facts: [(.number, "会谈", 2, "三个", 1, "四")])
  }

  /// Sentences without blanks, sentences longer than any screen, and hundreds of paragraphs.
  static var long: SampleComparison {
    let sentence = "The committee met again and put off what it had put off before"
    let endless = Array(repeating: sentence, count: 40).joined(separator: " and ")
    let left = draft(
      "long-a.txt", outlet: "A Gazette With A Very Long Name Indeed", headline: endless,
      [[endless + "."], [String(repeating: "x", count: 700)]]
        + (0..<220).map { ["\(sentence) in room \($0).", "It was cold."] })
    let right = draft(
      "long-b.txt", outlet: "Another", headline: "Put off",
      (0..<150).map { ["\(sentence) in hall \($0)."] } + [[endless + "!"]])
    return make(
      left, right,
      pairs: [(1, 151)] + (0..<60).map { (3 + $0 * 4, 150 - $0) })
  }
}
