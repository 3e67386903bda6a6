package import Articles

/// Finds who and what articles name, and gives each one identity over all of them.
package enum EntityIndexer {
  /// Rises whenever other names are found, or under other ids, so that those kept from before are
  /// searched anew.
  package static let version = 9

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
    let spans = SmallInstitutions(text: text, spans: recogniser.spans(in: text)).added()
    return DocumentNames(article: article, text: text, spans: spans)
  }

  /// The names of one article, looked for in pieces.
  ///
  /// - Parameters:
  ///   - article: where to look.
  ///   - goesOn: told now and then how many of its bytes are read; false ends the work.
  /// - Returns: nil when the work was ended.
  package static func names(in article: Article, goesOn: (Int) -> Bool) -> DocumentNames? {
    guard goesOn(0) else { return nil }
    let text = EntityText(article)
    guard let spans = ModelRecogniser().spans(in: text, goesOn: goesOn) else { return nil }
    return DocumentNames(
      article: article, text: text, spans: SmallInstitutions(text: text, spans: spans).added())
  }

  /// The index of articles whose names are known: the fast half.
  ///
  /// - Parameters:
  ///   - documents: the names of each article.
  ///   - corrections: what a person says of them.
  ///   - stories: the reports of each event; one report's names are evidence in the others. Names
  ///     that many have get ids of their own for each, also where no other article has them, so that
  ///     ids hold when others come; nil for articles of which there are no others.
  /// - Returns: the entities and their mentions.
  package static func joined(
    _ documents: [DocumentNames], corrections: EntityCorrections = EntityCorrections(),
    stories: [[ArticleID]]? = nil
  ) -> EntityIndex {
    let documents = CollectionNames(stories: stories ?? []).completed(documents)
    let identity = CollectionIdentity(documents, stories: stories)
    let found = documents.enumerated().flatMap { number, document in
      document.spots.map { spot in
        let group = document.groups[spot.group]
        return EntitySpot(
          document: number, article: document.article, spot: spot, kind: group.kind,
          name: identity.name(document: number, group: spot.group))
      }
    }
    var result = index(corrections.isEmpty ? found : corrections.applied(to: found))
    result.peoples = documents.flatMap { peoples(of: $0, corrections: corrections) }
    return result
  }

  /// The peoples of an article as mentions of their countries.
  private static func peoples(
    of document: DocumentNames, corrections: EntityCorrections
  ) -> [Mention] {
    document.peoples.map { people in
      let name = NameTable.shared.name(people.country)
      return Mention(
        article: document.article, range: people.range, text: people.text, kind: .place,
        entity: NormalName(corrections.stated(name) ?? name).id(.place))
    }
  }

  private static func index(_ spots: [EntitySpot]) -> EntityIndex {
    var tally = EntityTally()
    for spot in spots { tally.add(spot) }
    return EntityIndex(
      entities: tally.entities(),
      mentions: spots.map {
        Mention(
          article: $0.article, range: $0.spot.range, text: $0.spot.text, kind: $0.kind,
          entity: $0.name.id)
      })
  }
}

/// The id of an entity, and its name where a table or a person states it.
struct IdentifiedName: Sendable, Hashable {
  var id: Entity.ID
  var stated: String?
  /// The country or place whose institution it is, where several have one of that name.
  var owner: String?
}

/// A spot of an article with what it names in the collection.
struct EntitySpot {
  var document: Int
  var article: ArticleID
  var spot: DocumentNames.Spot
  var kind: Entity.Kind
  var name: IdentifiedName
}

extension EntityCorrections {
  /// The spots with their identity after the person's say.
  ///
  /// What is said of an entity's name holds of all its forms; what is said of a form, of the form
  /// wherever it stands.
  fileprivate func applied(to spots: [EntitySpot]) -> [EntitySpot] {
    var tally = EntityTally()
    for spot in spots { tally.add(spot) }
    var byID: [Entity.ID: String] = [:]
    var kindByID: [Entity.ID: Entity.Kind] = [:]
    for entity in tally.entities() {
      if let name = stated(entity.name) { byID[entity.id] = name }
      if let kind = self.kinds[entity.name] { kindByID[entity.id] = kind }
    }
    func name(of spot: EntitySpot) -> String? {
      if let name = stated(spot.spot.form) { return name }
      return apart.contains(spot.spot.form) ? nil : byID[spot.name.id]
    }
    let spots = spots.filter { !never.contains($0.spot.form) }.map { spot in
      let said = self.kinds[spot.spot.form] ?? kindByID[spot.name.id]
      return said.map { spot.called($0) } ?? spot
    }
    let names = spots.map(name)
    let kinds = kinds(of: spots, names: names)
    return zip(spots, names).map { spot, name in
      var spot = spot
      if let name {
        spot.kind = kinds[name] ?? spot.kind
        spot.name = IdentifiedName(id: NormalName(name).id(spot.kind), stated: name)
      } else if apart.contains(spot.spot.form) {
        var id = NormalName(spot.spot.form).id(spot.kind)
        if id == spot.name.id { id += "-apart" }
        spot.name = IdentifiedName(id: id, stated: spot.spot.form)
      }
      return spot
    }
  }

  /// The one kind of each name that the person states: what they say of it, else that of a known
  /// name, of the spots with this name itself, or the commonest.
  private func kinds(of spots: [EntitySpot], names: [String?]) -> [String: Entity.Kind] {
    var votes: [String: [Entity.Kind: Int]] = [:]
    for (spot, name) in zip(spots, names) {
      guard let name else { continue }
      let isIt = spot.spot.form == name || spot.name.stated == name || kinds[spot.spot.form] != nil
      votes[name, default: [:]][spot.kind, default: 0] += isIt ? spots.count + 1 : 1
    }
    var result = votes.compactMapValues { votes in
      Entity.Kind.allCases.max { (votes[$0] ?? 0) < (votes[$1] ?? 0) }
    }
    for name in votes.keys {
      let known = NameTable.shared.row(named: name).map { NameTable.shared.classes[$0] }
      let usual = known == .organisation || known == .place ? known?.kind : nil
      if let kind = kinds[name] ?? usual { result[name] = kind }
    }
    return result
  }
}

extension EntitySpot {
  /// The spot with another kind, in its id too.
  fileprivate func called(_ kind: Entity.Kind) -> Self {
    var result = self
    let own = name.id.split(separator: ":", maxSplits: 1).last ?? ""
    result.kind = kind
    result.name.id = "\(kind.rawValue):\(own)"
    return result
  }
}
