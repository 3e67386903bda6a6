internal import ArgumentParser
internal import ArticleLibrary
internal import Articles

/// `parallax entities`: who and what is named.
struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities", abstract: "List the people, organisations and places named.",
    discussion: """
      A line has, with tabs between them: type, name, mentions, articles and other names. With \
      --jsonl the entities come first, then the mentions. With --json the matrix says for each \
      story how often each of its reports names each entity. What --with adds has the type other \
      and says in the field kind what it is: date, number, money, weapon or event.
      """)

  @Option(
    name: .customLong("with"),
    help: "Also list dates, numbers, money, weapons or events: a kind, or several with commas.")
  var details: DetailKinds = DetailKinds(kinds: [])

  @OptionGroup var input: PathArguments
  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func run() throws {
    var run = CommandRun()
    let snapshot = run.analyse(input.paths, place)
    var index = snapshot.entities
    add(ArticleLibrary.details(of: snapshot, kinds: details.kinds), to: &index)
    var kinds: [Entity.ID: Detail] = [:]
    for mention in index.mentions {
      kinds[mention.entity] = mention.detail ?? kinds[mention.entity]
    }
    switch output.format {
    case .document:
      let texts = texts(snapshot)
      run.console.json([
        "entities": .array(index.entities.map { json($0, kinds[$0.id]) }),
        "mentions": .array(index.mentions.map { json($0, texts[$0.article]) }),
        "matrix": .array(matrices(of: snapshot, texts)),
      ])
    case .lines:
      let texts = texts(snapshot)
      for entity in index.entities { run.console.json(json(entity, kinds[entity.id])) }
      for mention in index.mentions { run.console.json(json(mention, texts[mention.article])) }
    case .text:
      for entity in index.entities {
        run.console.row([
          kinds[entity.id]?.rawValue ?? entity.kind.rawValue, entity.name, String(entity.mentions),
          String(entity.articles),
          entity.aliases.joined(separator: ", "),
        ])
      }
    }
    try run.finish()
  }

  /// Adds what was asked for behind the names, or its kind to a name that stands there.
  private func add(_ details: [Mention], to index: inout EntityIndex) {
    guard !details.isEmpty else { return }
    var places: [ArticleID: [Range<Int>: Int]] = [:]
    for (place, mention) in index.mentions.enumerated() {
      places[mention.article, default: [:]][mention.range] = place
    }
    var further: [Mention] = []
    for detail in details {
      if let place = places[detail.article]?[detail.range] {
        index.mentions[place].detail = detail.detail
      } else {
        further.append(detail)
      }
    }
    index.mentions += further
    index.entities += Self.entities(of: further)
  }

  /// One entity for all details of one form, most widely stated first.
  private static func entities(of details: [Mention]) -> [Entity] {
    Dictionary(grouping: details, by: \.entity).map { id, mentions in
      var forms: [String] = []
      for mention in mentions where !forms.contains(mention.text) { forms.append(mention.text) }
      return Entity(
        id: id, name: forms[0], kind: .other, aliases: Array(forms.dropFirst()),
        mentions: mentions.count, articles: Set(mentions.map(\.article)).count)
    }.sorted { ($1.articles, $1.mentions, $0.id) < ($0.articles, $0.mentions, $1.id) }
  }

  private func texts(_ snapshot: LibrarySnapshot) -> [ArticleID: Article] {
    Dictionary(snapshot.articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Who is named where, for each story of several reports.
  private func matrices(of snapshot: LibrarySnapshot, _ texts: [ArticleID: Article]) -> [JSON] {
    let index = snapshot.entities
    let mentions = Dictionary(grouping: index.mentions, by: \.article)
    let entities = Dictionary(
      index.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return snapshot.stories.filter { $0.articles.count > 1 }.map { story in
      let articles = story.articles.compactMap { texts[$0] }
      let matrix = EntityMatrix(
        articles: articles, mentions: { mentions[$0] ?? [] }, entity: { entities[$0] })
      return [
        "story": .string(story.id),
        "paths": JSON(articles.map(\.path)),
        "outlets": .array(matrix.columns.map { JSON($0.outlet) }),
        "rows": .array(
          matrix.rows.map { row in
            ["entity": .string(row.entity.id), "counts": .array(row.counts.map { .integer($0) })]
          }),
      ]
    }
  }

  private func json(_ entity: Entity, _ detail: Detail?) -> JSON {
    var fields: [(key: String, value: JSON)] = [
      ("id", .string(entity.id)),
      ("name", .string(entity.name)),
      ("type", .string(entity.kind.rawValue)),
      ("aliases", JSON(entity.aliases)),
      ("mentions", .integer(entity.mentions)),
      ("articles", .integer(entity.articles)),
    ]
    if let detail { fields.append((key: "kind", value: .string(detail.rawValue))) }
    return .object(fields)
  }

  private func json(_ mention: Mention, _ article: Article?) -> JSON {
    var fields: [(key: String, value: JSON)] = [
      ("path", JSON(article?.path)),
      ("range", article.map { JSON($0.text.originalRange(mention.range)) } ?? .null),
      ("text", .string(mention.text)),
      ("type", .string(mention.kind.rawValue)),
      ("entity", .string(mention.entity)),
    ]
    if let detail = mention.detail {
      fields.append((key: "kind", value: .string(detail.rawValue)))
    }
    return .object(fields)
  }
}
