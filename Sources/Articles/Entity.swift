/// A person, organisation or place, however it is named.
package struct Entity: Sendable, Equatable, Identifiable {
  package enum Kind: String, Sendable, CaseIterable {
    case person, organisation, place, other
  }

  /// Stable over runs, so that its colour stays: `person:vladimir-putin`.
  package var id: String
  /// The fullest usual form of its name.
  package var name: String
  package var kind: Kind
  /// The other forms that the articles use, in order of first use.
  package var aliases: [String]
  /// Number of mentions in all articles.
  package var mentions: Int
  /// Number of articles that mention it.
  package var articles: Int

  package init(
    id: String, name: String, kind: Kind, aliases: [String], mentions: Int, articles: Int
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.mentions = mentions
    self.articles = articles
  }
}

/// One spot in a text that names an entity.
package struct Mention: Sendable, Equatable {
  package var article: ArticleID
  /// Bytes of the article's clean text.
  package var range: Range<Int>
  /// As it stands there.
  package var text: String
  package var kind: Entity.Kind
  package var entity: Entity.ID
  /// Set for what is no name but is marked when it is asked for; the kind is then `other`.
  package var detail: Detail?

  package init(
    article: ArticleID, range: Range<Int>, text: String, kind: Entity.Kind, entity: Entity.ID,
    detail: Detail? = nil
  ) {
    self.article = article
    self.range = range
    self.text = text
    self.kind = kind
    self.entity = entity
    self.detail = detail
  }
}

/// A lesser kind of thing that a text states: no person, organisation or place, and not looked for
/// unless a person asks.
package enum Detail: String, Sendable, CaseIterable {
  case date, number, money, weapon, event
}

/// Who and what a set of articles names.
package struct EntityIndex: Sendable, Equatable {
  /// By number of articles, then mentions, then id.
  package var entities: [Entity]
  /// In the order of the articles given, then by place in the text.
  package var mentions: [Mention]
  /// Peoples and their adjectives (`Russian`) as their country, in the same order; no mentions by
  /// themselves, and in no entity's counts.
  package var peoples: [Mention]

  package init(entities: [Entity] = [], mentions: [Mention] = [], peoples: [Mention] = []) {
    self.entities = entities
    self.mentions = mentions
    self.peoples = peoples
  }
}
