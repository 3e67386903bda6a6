internal import ArticleAnalysis
package import ArticleStorage
package import Articles

/// The names of a library after what the person says of them.
extension LibraryStore {
  /// Entities that are looked at for each that is wanted, since some are one and some are none.
  private static let spare = 2

  /// Who and what the newest articles name most, under the names that the person gives.
  ///
  /// - Parameters:
  ///   - limit: entities at the most.
  ///   - sayings: what the person says.
  /// - Returns: the entities, each with the number of articles of the whole library that name it; those
  ///   that lists hide do not count.
  /// - Throws: what is wrong with the library file.
  package func mostNamed(limit: Int, sayings: NameSayings) throws(StoreError) -> [Entity] {
    guard !sayings.corrections.isEmpty else { return try mostNamed(limit: limit) }
    var result: [Entity] = []
    var places: [String: Int] = [:]
    for entity in try mostNamed(limit: limit * Self.spare)
    where !sayings.corrections.never.contains(entity.name) {
      var entity = entity
      entity.name = sayings.corrections.stated(entity.name) ?? entity.name
      entity.kind = sayings.corrections.kinds[entity.name] ?? entity.kind
      if let place = places[entity.name] {
        result[place].mentions += entity.mentions
        result[place].articles =
          try count(
            .all([
              try condition(naming: result[place].id, sayings: sayings), .dismissed(false),
              .muted(false),
            ]))
          ?? result[place].articles
      } else if result.count < limit {
        places[entity.name] = result.count
        result.append(entity)
      }
    }
    return result
  }

  /// The articles that name an entity, or what the person says is the same.
  package func condition(
    naming id: Entity.ID, sayings: NameSayings
  ) throws(StoreError) -> ArticleCondition {
    let own = ArticleCondition.names([id])
    let kind = id.split(separator: ":").first.flatMap { Entity.Kind(rawValue: String($0)) }
    guard let kind, let name = try whole(of: id)?.name else { return own }
    let others = sayings.names(of: name).filter { $0 != name }
    guard !others.isEmpty else { return own }
    return .any(
      [own] + others.map { .entity(kind: kind, TextMatch($0, isOpenEnded: false, in: [])) })
  }
}
