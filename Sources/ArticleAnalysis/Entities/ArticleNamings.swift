package import Articles

extension EntityIndexer {
  /// What an article names, so that identities can be found among all articles of a library,
  /// whenever each of them came.
  ///
  /// The rules are those of an index of many articles but for two things: what is a name only
  /// because other articles take it for one is not looked for; and a surname that is shared by
  /// others of its article in full stands for itself unless the library knows whose it is.
  ///
  /// - Returns: in order of first mention.
  package static func namings(of document: DocumentNames) -> [Naming] {
    let document = CollectionNames(stories: []).completed([document])[0]
    let reader = NamingReader(document)
    let ids = document.groups.map(reader.name)
    var tally = EntityTally()
    var groups: [Entity.ID: Int] = [:]
    var order: [Entity.ID] = []
    for spot in document.spots {
      let name = ids[spot.group]
      tally.add(
        EntitySpot(
          document: 0, article: document.article, spot: spot,
          kind: document.groups[spot.group].kind, name: name))
      if groups[name.id] == nil {
        groups[name.id] = spot.group
        order.append(name.id)
      }
    }
    let entities = Dictionary(tally.entities().map { ($0.id, $0) }) { first, _ in first }
    return order.compactMap { id in
      guard let entity = entities[id], let group = groups[id] else { return nil }
      return reader.naming(of: entity, group: document.groups[group])
    }
  }
}

/// Reads what one article says of the identity of what it names.
private struct NamingReader {
  private let document: DocumentNames
  private let own: OwnNames
  /// Full names by the keys of their surnames.
  private var namesakes: [String: [Entity.ID]] = [:]
  private let sign: String

  init(_ document: DocumentNames) {
    self.document = document
    own = OwnNames([document], scopes: NameScopes([document], stories: []))
    sign = SharedNames.sign(of: document.article)
    for group in document.groups where group.kind == .person && !group.isPartial {
      for key in Set(group.names.flatMap(\.surnameKeys)) {
        namesakes[key, default: []].append(group.names[0].id(.person))
      }
    }
  }

  func name(of group: DocumentNames.Group) -> IdentifiedName {
    guard group.institution == nil, group.known == nil else { return signed(group) }
    if group.isPartial, !apart(group).isEmpty {
      return IdentifiedName(id: group.names[0].id(group.kind) + "-" + sign)
    }
    if group.kind == .person, !group.isPartial {
      return IdentifiedName(id: group.names[0].id(group.kind))
    }
    return signed(group)
  }

  /// The own name of a group, which many have only with the sign of its article.
  private func signed(_ group: DocumentNames.Group) -> IdentifiedName {
    var found = own.name(of: group, in: 0)
    if found.isWeak { found.name.id += "-" + sign }
    return found.name
  }

  func naming(of entity: Entity, group: DocumentNames.Group) -> Naming {
    var naming = Naming(
      name: Naming.Name(id: entity.id, form: entity.name), kind: entity.kind,
      forms: [entity.name] + entity.aliases, mentions: entity.mentions)
    switch group.kind {
    case .person where group.isPartial:
      naming.wanted = group.names[0].wantedKeys
      naming.apart = naming.wanted.isEmpty ? [] : apart(group)
    case .person:
      naming.name.spelling = group.names[0].spelling
      naming.name.keys = group.names[0].surnameKeys
      naming.others = group.names.dropFirst().filter(\.saysWho).map { name in
        Naming.Name(
          id: name.id(.person), form: form(of: name, in: naming.forms), spelling: name.spelling,
          keys: name.surnameKeys)
      }
    case .organisation:
      naming.name.keys = group.acronyms.filter(\.isTellingAcronym).map(\.acronymKey)
      if group.known == nil, group.institution == nil, group.acronyms.isEmpty,
        group.names[0].isTellingAcronym, naming.forms.contains(where: Self.isLoud)
      {
        naming.wanted = [group.names[0].acronymKey]
      }
    default: break
    }
    return naming
  }

  private func apart(_ group: DocumentNames.Group) -> [Entity.ID] {
    guard let surname = group.names[0].words.last else { return [] }
    return NormalName(surname).surnameKeys.lazy.compactMap { namesakes[$0] }.first ?? []
  }

  private static func isLoud(_ form: String) -> Bool {
    form == form.uppercased()
  }

  private func form(of name: NormalName, in forms: [String]) -> String {
    forms.first { NormalName($0) == name } ?? name.words.joined(separator: " ")
  }
}
