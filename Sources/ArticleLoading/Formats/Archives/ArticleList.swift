/// The list of articles in an object that a service answers with:
/// `{"status": "ok", "response": {"results": [ … ]}}`.
struct ArticleList {
  /// The objects of the list, out of what each is wrapped in; some may be no articles.
  let objects: [JSONValue]

  /// Objects within one another that are looked into.
  private static let deepest = 6
  /// Objects of a list by which it is judged.
  private static let judged = 8
  /// What lists hold an article for each, as GraphQL and Elasticsearch do.
  private static let wrappers = ["node", "_source", "article", "item"]
  /// Lists of what belongs to an article, or to none; words in the names of members.
  private static let others = [
    "related", "recommend", "comment", "repl", "image", "photo", "picture", "media", "video",
    "author", "byline", "contributor", "tag", "keyword", "categor", "section", "entit", "source",
    "link", "attachment", "suggest", "facet",
  ]

  /// The longest list of articles in an object; nil for an object that is an article itself, or has
  /// none.
  ///
  /// One with a text of its own is an article, whatever it holds; one with a title and a summary is
  /// one unless its list has whole texts.
  ///
  /// - Complexity: O(*n*) in the size of the object.
  init?(in object: JSONValue, _ fields: ArchiveFields) {
    guard case .object = object, !fields.hasText(object) else { return nil }
    var found: (objects: [JSONValue], hasTexts: Bool)?
    var level = [object]
    for _ in 0..<Self.deepest where !level.isEmpty {
      var next: [JSONValue] = []
      for case .object(let members) in level {
        for member in members where !Self.isOther(member.name) {
          if case .object = member.value { next.append(member.value) }
          guard let list = Self.list(member.value, fields) else { continue }
          let isBetter = found.map { found in
            list.hasTexts == found.hasTexts
              ? list.objects.count > found.objects.count : list.hasTexts
          }
          if isBetter ?? true { found = list }
        }
      }
      level = next
    }
    guard let found, found.hasTexts || !fields.isArticle(object) else { return nil }
    objects = found.objects
  }

  private static func isOther(_ name: String) -> Bool {
    let name = name.lowercased()
    return others.contains { name.contains($0) }
  }

  /// The objects of a list most of which are articles, and whether those have whole texts.
  private static func list(
    _ value: JSONValue, _ fields: ArchiveFields
  ) -> (objects: [JSONValue], hasTexts: Bool)? {
    let objects = value.elements.map { unwrapped($0, fields) }
    let first = objects.prefix(judged)
    guard !first.isEmpty, 2 * first.count(where: fields.isArticle) >= first.count else {
      return nil
    }
    return (objects, first.contains(where: fields.hasText))
  }

  private static func unwrapped(_ object: JSONValue, _ fields: ArchiveFields) -> JSONValue {
    wrappers.lazy.compactMap { object[$0] }.first(where: fields.isArticle) ?? object
  }
}
