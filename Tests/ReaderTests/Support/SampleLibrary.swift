import Articles
import Reader
import TerminalCanvas

/// Invented articles for tests of the reader, made by hand and without any analysis.
enum SampleLibrary {
  /// A part of an article: its kind, what it says, and what of it is folded.
  struct Part {
    var kind: Passage.Kind
    var text: String
    var isFolded = false
    var label: String?
    var joinsPrevious = false
    /// How its page sets it; the range is found.
    var layout: LineLayout?
    /// What parts it from the one in front.
    var gap = "\n\n"

    static func body(_ text: String) -> Part { Part(kind: .body, text: text) }
    static func deck(_ text: String) -> Part { Part(kind: .deck, text: text) }
    static func caption(_ text: String) -> Part { Part(kind: .caption, text: text) }
    /// A line of a list, table or listing, right behind the last unless there is a gap.
    static func line(
      _ text: String, _ form: LineLayout.Form, level: UInt8 = 0, gap: String = "\n"
    ) -> Part {
      var layout = LineLayout(range: 0..<0, form: form)
      layout.level = level
      layout.mark = text.hasPrefix("\u{2022} ") ? 2 : 0
      return Part(kind: .body, text: text, layout: layout, gap: gap)
    }
    static func quoted(_ text: String) -> Part {
      var layout = LineLayout(range: 0..<0, form: .paragraph)
      layout.isQuoted = true
      return Part(kind: .body, text: text, layout: layout)
    }
    static func folded(_ kind: Passage.Kind, _ text: String, _ label: String) -> Part {
      Part(kind: kind, text: text, isFolded: true, label: label)
    }
  }

  static func article(
    _ path: String, headline: String?, outlet: String? = nil, agency: String? = nil,
    date: PublicationDate? = nil, _ parts: [Part]
  ) -> Article {
    var text = ""
    var passages: [Passage] = []
    var layouts: [LineLayout] = []
    var parts = parts
    if let headline { parts.insert(Part(kind: .headline, text: headline), at: 0) }
    for part in parts {
      if !text.isEmpty { text += part.joinsPrevious ? " " : part.gap }
      let start = text.utf8.count
      text += part.text
      passages.append(
        Passage(
          kind: part.kind, range: start..<text.utf8.count, isFolded: part.isFolded,
          reason: "made for a test", label: part.label, joinsPrevious: part.joinsPrevious))
      if var layout = part.layout {
        layout.range = start..<text.utf8.count
        layouts.append(layout)
      }
    }
    var article = Article(
      id: ArticleID(location: "/" + path), path: path, text: ArticleText(text))
    article.passages = passages
    article.headline = headline ?? parts.first { $0.kind == .body }?.text ?? ""
    article.headlineIsDerived = headline == nil
    article.outlet = outlet
    article.agency = agency
    article.date = date
    article.words = text.split(separator: " ").count
    if !layouts.isEmpty {
      var markup = PageMarkup(parts: [])
      markup.layouts = layouts
      article.markup = markup
    }
    return article
  }

  /// Six reports: a story of three with a copy, and two alone.
  static var six: LibrarySnapshot {
    let harbour = article(
      "harbour.txt", headline: "Harbour closes its eastern pier", outlet: "Coast Daily",
      date: PublicationDate(year: 2024, month: 5, day: 3, printed: "3 May 2024"),
      [
        .deck("Ferries move to the western quay for six weeks"),
        .caption("The eastern pier at Port Ellery"),
        .body(
          "The harbour authority in Port Ellery said on Monday that it would close the eastern "
            + "pier for six weeks while engineers replace a cracked support beam."),
        .body(
          "“Nobody wants to shut a working pier in the middle of the season,” harbour master Ines "
            + "Calder told reporters."),
        .folded(
          .boilerplate, "Sign up for our newsletter\nShare this article", "newsletter"),
        .body("The council has set aside 2.3 million crowns for the work."),
      ])
    let wire = article(
      "wire.txt", headline: nil, agency: "AFP",
      [
        Part(kind: .dateline, text: "PORT ELLERY (AFP) -"),
        Part(
          kind: .body,
          text: "The eastern pier of Port Ellery closes on Monday, Ines Calder said.",
          joinsPrevious: true),
        .body("Ferries leave from the western quay."),
        .folded(.repeat, "The eastern pier of Port Ellery closes on Monday.", "twice"),
        .folded(.repeat, "Ferries leave from the western quay.", "twice"),
      ])
    let islands = article(
      "islands.txt", headline: "Islanders fear a lost season as pier shuts",
      outlet: "Island Post",
      date: PublicationDate(year: 2024, month: 5, day: 4, printed: "May 4"),
      [.body("Hoteliers on the three outer islands expect fewer guests, Calder was told.")])
    let copy = article(
      "copy.txt", headline: "Pier at Port Ellery shuts", outlet: "Northern Echo",
      [.body("The eastern pier of Port Ellery closes on Monday, Ines Calder said.")])
    let bridge = article(
      "bridge.txt", headline: "Old rail bridge floated downstream", outlet: "Coast Daily",
      [.body("Crowds gathered along the river as the bridge moved. See https://example.org/b.")])
    let fair = article(
      "fair.txt", headline: "Herring fair opens", outlet: "Island Post",
      [.body("The herring fair opened in the rain.")])
    let articles = [harbour, wire, islands, copy, bridge, fair]
    return LibrarySnapshot(
      articles: articles, copies: groups(of: articles, copies: [copy.id: wire.id]),
      stories: [
        Story(
          id: "pier", title: "Harbour closes its eastern pier",
          articles: [islands.id, harbour.id, wire.id, copy.id], terms: ["pier", "Port Ellery"]),
        Story(id: "bridge", title: bridge.headline, articles: [bridge.id], terms: []),
        Story(id: "fair", title: fair.headline, articles: [fair.id], terms: []),
      ],
      entities: index(
        articles,
        [
          ("person:ines-calder", "Ines Calder", .person, ["Ines Calder", "Calder"]),
          ("place:port-ellery", "Port Ellery", .place, ["Port Ellery"]),
          ("organisation:afp", "AFP", .organisation, ["AFP"]),
        ]))
  }

  static func groups(
    of articles: [Article], copies: [ArticleID: ArticleID]
  ) -> [CopyGroup] {
    func member(_ id: ArticleID) -> CopyGroup.Member {
      CopyGroup.Member(
        article: id, verdict: .same, containment: 1, longestRun: 40,
        evidence: "40 words in a row")
    }
    return articles.map(\.id).filter { copies[$0] == nil }.map { leader in
      let folded = articles.map(\.id).filter { copies[$0] == leader }
      return CopyGroup(leader: leader, members: ([leader] + folded).map(member))
    }
  }

  /// Names every place in the texts where one of the forms stands; longer forms go first.
  static func index(
    _ articles: [Article],
    _ names: [(id: String, name: String, kind: Entity.Kind, forms: [String])]
  ) -> EntityIndex {
    var mentions: [Mention] = []
    for article in articles {
      var found: [Mention] = []
      for name in names {
        for form in name.forms {
          let all = 0..<article.text.utf8.count
          for range in TextSearch.ranges(of: form, in: article.text.utf8, range: all)
          where !found.contains(where: { $0.range.overlaps(range) }) {
            found.append(
              Mention(
                article: article.id, range: range, text: form, kind: name.kind, entity: name.id))
          }
        }
      }
      mentions += found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    let entities = names.map { name in
      let own = mentions.filter { $0.entity == name.id }
      return Entity(
        id: name.id, name: name.name, kind: name.kind,
        aliases: name.forms.filter { $0 != name.name }, mentions: own.count,
        articles: Set(own.map(\.article)).count)
    }
    return EntityIndex(entities: entities, mentions: mentions)
  }

  /// Many articles with headlines and paragraphs longer than any pane.
  static var long: LibrarySnapshot {
    let sentence = "The committee met again and put off what it had put off before. "
    let articles = (0..<120).map { number in
      article(
        "long-\(number).txt",
        headline: "Number \(number): " + String(repeating: "a headline that goes on ", count: 8),
        outlet: "A Gazette With A Very Long Name Indeed \(number % 3)",
        (0..<30).map { _ in .body(String(repeating: sentence, count: 6)) })
    }
    return alone(articles)
  }

  /// Chinese, Arabic, emoji, combining marks and hostile characters.
  static var wide: LibrarySnapshot {
    alone([
      article(
        "wide.txt", headline: "俄罗斯总统普京在莫斯科会见法国总统奥朗德 👨‍👩‍👧 选挙", outlet: "新华社",
        [.body("两国领导人同意加强合作，共同打击恐怖主义。会谈持续了几个小时。"), .body("🚀🚀 e\u{301}lan Zürich żółć")]),
      article(
        "arabic.txt", headline: "الرئيس يلتقي نظيره الفرنسي", outlet: "جريدة",
        [.body("قال الرئيس إن البلدين اتفقا على التعاون.")]),
      article(
        "hostile.txt", headline: "\u{1B}[31mred\u{1B}]0;title\u{7} \u{202E}evil\u{9B}31m",
        [
          .body(
            "a\u{0}b\u{8}c\u{200B}d\u{FEFF}e" + String(repeating: "\u{301}", count: 60) + " end")
        ]),
    ])
  }

  static func alone(_ articles: [Article]) -> LibrarySnapshot {
    LibrarySnapshot(
      articles: articles, copies: groups(of: articles, copies: [:]),
      stories: articles.map {
        Story(id: $0.path, title: $0.headline, articles: [$0.id], terms: [])
      })
  }
}
