internal import Articles

/// Which groups of which articles are one entity.
///
/// Groups meet by a known name or by a full name. A lone surname joins the one person of the
/// collection that has it only where nearly all full names agree; wrong merges cost a reader more
/// than splits.
struct CollectionIdentity {
  /// Share of the articles with a surname's full names that must have the same one before a lone
  /// surname elsewhere is taken for it; lower merges more.
  private static let agreement = 0.9

  private let names: [[IdentifiedName]]

  /// - Parameters:
  ///   - documents: the names of each article.
  ///   - stories: the reports of each event, which mean the same by a name that many have; nil for
  ///     articles of which there are no others.
  init(_ documents: [DocumentNames], stories: [[ArticleID]]? = nil) {
    let scopes = NameScopes(documents, stories: stories ?? [])
    let own = OwnNames(documents, scopes: scopes)
    let people = Surnames(documents, links: own.links)
    let acronyms = Acronyms(documents, own: own)
    var names: [[IdentifiedName]] = []
    var shared = SharedNames()
    for (number, document) in documents.enumerated() {
      // Whom the article has in full, and did not mean by a surname alone.
      let full = Set(
        document.groups.lazy.filter { $0.kind == .person && !$0.isPartial }
          .map { own.links.best(of: $0.names[0].id(.person)) })
      names.append(
        document.groups.enumerated().map { place, group in
          let name = group.names[0]
          if group.isPartial, let id = people.id(of: name, agreement: Self.agreement),
            !full.contains(id)
          {
            return IdentifiedName(id: id)
          }
          if group.kind == .organisation, group.known == nil, let name = acronyms.name(of: name) {
            return name
          }
          let found = own.name(of: group, in: number)
          if found.isWeak { shared.add(found.name.id, at: (number, place), in: scopes[number]) }
          return found.name
        })
    }
    for (place, id) in shared.apart(documents, all: stories != nil) {
      names[place.document][place.group].id = id
    }
    self.names = names
  }

  /// The identity of a group of an article.
  func name(document: Int, group: Int) -> IdentifiedName {
    names[document][group]
  }
}

/// The full names of a collection by surname.
private struct Surnames {
  private var articles: [String: [Entity.ID: Int]] = [:]

  init(_ documents: [DocumentNames], links: NameClasses<Entity.ID>) {
    for document in documents {
      var seen: Set<String> = []
      for group in document.groups where group.kind == .person && !group.isPartial {
        let id = links.best(of: group.names[0].id(.person))
        for name in group.names {
          for key in Set(name.surnameKeys) where seen.insert(key + " " + id).inserted {
            articles[key, default: [:]][id, default: 0] += 1
          }
        }
      }
    }
  }

  /// The person that a lone surname stands for, where nearly all full names agree.
  func id(of part: NormalName, agreement: Double) -> Entity.ID? {
    guard let counts = part.wantedKeys.lazy.compactMap({ articles[$0] }).first else { return nil }
    let total = counts.values.reduce(0, +)
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      Double(best.value) >= agreement * Double(total)
    else { return nil }
    return best.key
  }
}

/// Acronyms that some article explains in brackets.
private struct Acronyms {
  private var meanings: [NormalName: Set<IdentifiedName>] = [:]

  init(_ documents: [DocumentNames], own: OwnNames) {
    for (number, document) in documents.enumerated() {
      for group in document.groups where group.kind == .organisation && !group.acronyms.isEmpty {
        let name = own.name(of: group, in: number).name
        for acronym in group.acronyms
        where acronym.isTellingAcronym {
          meanings[acronym, default: []].insert(name)
        }
      }
    }
  }

  /// What an acronym stands for, where the collection knows exactly one meaning.
  func name(of acronym: NormalName) -> IdentifiedName? {
    guard let found = meanings[acronym], found.count == 1 else { return nil }
    return found.first
  }
}
