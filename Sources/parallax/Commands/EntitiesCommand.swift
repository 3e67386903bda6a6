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
      story how often each of its reports names each entity.
      """)

  @OptionGroup var input: PathArguments
  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func run() throws {
    var run = CommandRun()
    let snapshot = run.analyse(input.paths, place)
    let index = snapshot.entities
    switch output.format {
    case .document:
      let texts = texts(snapshot)
      run.console.json([
        "entities": .array(index.entities.map(json)),
        "mentions": .array(index.mentions.map { json($0, texts[$0.article]) }),
        "matrix": .array(matrices(of: snapshot, texts)),
      ])
    case .lines:
      let texts = texts(snapshot)
      for entity in index.entities { run.console.json(json(entity)) }
      for mention in index.mentions { run.console.json(json(mention, texts[mention.article])) }
    case .text:
      for entity in index.entities {
        run.console.row([
          entity.kind.rawValue, entity.name, String(entity.mentions), String(entity.articles),
          entity.aliases.joined(separator: ", "),
        ])
      }
    }
    try run.finish()
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

  private func json(_ entity: Entity) -> JSON {
    [
      "id": .string(entity.id),
      "name": .string(entity.name),
      "type": .string(entity.kind.rawValue),
      "aliases": JSON(entity.aliases),
      "mentions": .integer(entity.mentions),
      "articles": .integer(entity.articles),
    ]
  }

  private func json(_ mention: Mention, _ article: Article?) -> JSON {
    [
      "path": JSON(article?.path),
      "range": article.map { JSON($0.text.originalRange(mention.range)) } ?? .null,
      "text": .string(mention.text),
      "type": .string(mention.kind.rawValue),
      "entity": .string(mention.entity),
    ]
  }
}
