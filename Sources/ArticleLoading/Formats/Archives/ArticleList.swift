/// The list of articles in an object that a service answers with:
/// `{"status": "ok", "response": {"results": [ … ]}}`.
struct ArticleList {
  /// The objects of the list, out of what each is wrapped in; some may be no articles.
  let objects: [JSONValue]

  /// Objects within one another that are looked into.
  private static let deepest = 6
  /// What lists hold an article for each, as GraphQL and Elasticsearch do.
  private static let wrappers = ["node", "_source", "article", "item", "data"]
  /// Words in the names of members that hold what belongs to an article, or to none.
  private static let others: Set<String> = [
    "related", "recommended", "recommendations", "suggested", "more", "next", "comment", "reply",
    "replies", "image", "photo", "picture", "media", "video", "author", "byline", "contributor",
    "tag", "keyword", "category", "categories", "entity", "entities", "source", "link",
    "attachment", "facet", "chapter", "paragraph", "block", "version", "error",
  ]

  /// The articles in an object that are nearest to it; nil for an object that is an article itself, or
  /// has none.
  ///
  /// One with a text of its own is an article, whatever it holds; one with a title and a summary is
  /// one unless what it holds has whole texts.
  ///
  /// - Complexity: O(*n*) in the size of the object.
  init?(in object: JSONValue, _ fields: ArchiveFields) {
    guard case .object = object, !fields.hasText(object) else { return nil }
    var found: (objects: [JSONValue], hasTexts: Bool)?
    var level = [object]
    for _ in 0..<Self.deepest where !level.isEmpty {
      var next: [JSONValue] = []
      var texts: [JSONValue] = []
      var summaries: [JSONValue] = []
      for case .object(let members) in level {
        for member in members
        where !Self.isOther(member.name) || Self.wrappers.contains(member.name) {
          if case .object = member.value {
            if fields.hasText(member.value), fields.isArticle(member.value) {
              texts.append(member.value)
            } else {
              next.append(member.value)
            }
          } else if let list = Self.list(member.value, fields) {
            if list.hasTexts { texts += list.objects } else { summaries += list.objects }
          } else {
            next += member.value.elements
          }
        }
      }
      if !texts.isEmpty {
        found = (texts, true)
        break
      }
      if found == nil, !summaries.isEmpty { found = (summaries, false) }
      level = next
    }
    guard let found, found.hasTexts || !fields.isArticle(object) else { return nil }
    objects = found.objects
  }

  /// Whether a word of a name, as in `readNext` and `related_items`, says that it holds something else.
  private static func isOther(_ name: String) -> Bool {
    var words = [""]
    for character in name {
      if character.isUppercase || !character.isLetter { words.append("") }
      if character.isLetter { words[words.count - 1] += character.lowercased() }
    }
    return words.contains { word in
      others.contains(word) || word.hasSuffix("s") && others.contains(String(word.dropLast()))
    }
  }

  /// The objects of a list of articles, and whether those have whole texts; nil for other lists.
  private static func list(
    _ value: JSONValue, _ fields: ArchiveFields
  ) -> (objects: [JSONValue], hasTexts: Bool)? {
    let objects = value.elements.map { unwrapped($0, fields) }
    let articles = objects.filter(fields.isArticle)
    let hasTexts = articles.contains(where: fields.hasText)
    guard !articles.isEmpty, hasTexts || 2 * articles.count >= objects.count else { return nil }
    return (objects, hasTexts)
  }

  private static func unwrapped(_ object: JSONValue, _ fields: ArchiveFields) -> JSONValue {
    wrappers.lazy.compactMap { object[$0] }.first(where: fields.isArticle) ?? object
  }
}
