package import Articles

/// Finds who and what articles name, and gives each one identity over all of them.
package enum EntityIndexer {
  /// The index of a set of articles.
  ///
  /// The ids do not depend on the order of the articles.
  ///
  /// - Complexity: near-linear in the bytes of the articles.
  package static func index(
    _ articles: [Article], recogniser: some EntityRecogniser = ModelRecogniser(),
    corrections: EntityCorrections = EntityCorrections()
  ) -> EntityIndex {
    joined(
      articles.map { names(in: $0, recogniser: recogniser) }, corrections: corrections)
  }

  /// The names of one article: the slow half of the work, the same whatever else is loaded.
  package static func names(
    in article: Article, recogniser: some EntityRecogniser = ModelRecogniser()
  ) -> DocumentNames {
    let text = EntityText(article)
    return DocumentNames(article: article, text: text, spans: recogniser.spans(in: text))
  }

  /// The index of articles whose names are known: the fast half.
  package static func joined(
    _ documents: [DocumentNames], corrections: EntityCorrections = EntityCorrections()
  ) -> EntityIndex {
    let identity = CollectionIdentity(documents)
    var tally = EntityTally()
    var mentions: [Mention] = []
    for (number, document) in documents.enumerated() {
      for spot in document.spots where !corrections.never.contains(spot.form) {
        let group = document.groups[spot.group]
        let found = identity.name(document: number, group: spot.group)
        let name = corrections.applied(to: found, form: spot.form, kind: group.kind)
        tally.add(spot, as: name, kind: group.kind, document: number)
        mentions.append(
          Mention(
            article: document.article, range: spot.range, text: spot.text, kind: group.kind,
            entity: name.id))
      }
    }
    return EntityIndex(entities: tally.entities(), mentions: mentions)
  }
}

/// The id of an entity, and its name where a table or a person states it.
struct IdentifiedName: Sendable, Hashable {
  var id: Entity.ID
  var stated: String?
}

extension EntityCorrections {
  /// The identity of a mention after the person's say.
  fileprivate func applied(
    to found: IdentifiedName, form: String, kind: Entity.Kind
  ) -> IdentifiedName {
    let stated = same[form] ?? found.stated.flatMap { same[$0] }
    if let stated { return IdentifiedName(id: NormalName(stated).id(kind), stated: stated) }
    guard apart.contains(form) else { return found }
    return IdentifiedName(id: NormalName(form).id(kind), stated: form)
  }
}

/// Counts the mentions of each entity.
private struct EntityTally {
  private struct Count {
    var kind: Entity.Kind
    var stated: String?
    /// In order of first use.
    var forms: [String] = []
    var uses: [String: Int] = [:]
    var mentions = 0
    var articles = 0
    var lastDocument = -1
  }

  private var counts: [Entity.ID: Count] = [:]

  mutating func add(
    _ spot: DocumentNames.Spot, as name: IdentifiedName, kind: Entity.Kind, document: Int
  ) {
    var count = counts.removeValue(forKey: name.id) ?? Count(kind: kind, stated: name.stated)
    if count.uses[spot.form] == nil { count.forms.append(spot.form) }
    count.uses[spot.form, default: 0] += 1
    count.mentions += 1
    if count.lastDocument != document { count.articles += 1 }
    count.lastDocument = document
    counts[name.id] = count
  }

  func entities() -> [Entity] {
    counts.map { id, count in
      let name = count.stated ?? Self.usualName(count)
      return Entity(
        id: id, name: name, kind: count.kind,
        aliases: count.forms.filter { $0 != name && !Self.isLoud($0, of: name) },
        mentions: count.mentions, articles: count.articles)
    }.sorted { left, right in
      if left.articles != right.articles { return left.articles > right.articles }
      if left.mentions != right.mentions { return left.mentions > right.mentions }
      return left.id < right.id
    }
  }

  /// Whether a form is the name in capital letters only.
  private static func isLoud(_ form: String, of name: String) -> Bool {
    form == name.uppercased()
  }

  /// The commonest form of several words, or of one where there are no others; the longer of
  /// equals.
  private static func usualName(_ count: Count) -> String {
    let full = count.forms.filter { NormalName($0).words.count > 1 }
    let choice = full.isEmpty ? count.forms : full
    return choice.max { left, right in
      let uses = (count.uses[left] ?? 0, count.uses[right] ?? 0)
      if uses.0 != uses.1 { return uses.0 < uses.1 }
      if left.utf8.count != right.utf8.count { return left.utf8.count < right.utf8.count }
      return left > right
    } ?? ""
  }
}
