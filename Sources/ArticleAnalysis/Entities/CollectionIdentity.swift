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
          .flatMap(\.names).map { own.links.id(of: $0.id(.person)) })
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

/// Names that some article uses for one and the same.
private struct NameLinks {
  private var parent: [String: String] = [:]
  private var uses: [String: Int] = [:]

  mutating func join(_ ids: [String]) {
    for id in ids { uses[id, default: 0] += 1 }
    guard ids.count > 1, let first = ids.first else { return }
    for id in ids.dropFirst() {
      let left = root(first)
      let right = root(id)
      guard left != right else { continue }
      if isBetter(right, than: left) { parent[left] = right } else { parent[right] = left }
    }
  }

  /// The id under which all names that are linked to this one count.
  func id(of id: String) -> String {
    root(id)
  }

  private func root(_ id: String) -> String {
    var id = id
    while let next = parent[id] { id = next }
    return id
  }

  /// A full name before one word, fewer words, then the longer word, then the alphabet: nothing that depends on the order.
  private func isBetter(_ left: String, than right: String) -> Bool {
    let words = (left.split(separator: "-").count, right.split(separator: "-").count)
    if words.0 != words.1 {
      return words.1 == 1 ? true : words.0 > 1 && words.0 < words.1
    }
    if left.utf8.count != right.utf8.count { return left.utf8.count > right.utf8.count }
    return left < right
  }
}

/// The full names of a collection by surname.
private struct Surnames {
  private var articles: [String: [Entity.ID: Int]] = [:]

  init(_ documents: [DocumentNames], links: NameLinks) {
    for document in documents {
      var seen: Set<String> = []
      for group in document.groups where group.kind == .person && !group.isPartial {
        for name in group.names {
          guard let surname = name.words.last else { continue }
          let id = links.id(of: name.id(.person))
          for key in Set([surname, Self.skeleton(surname)].compactMap(\.self))
          where seen.insert(key + " " + id).inserted {
            articles[key, default: [:]][id, default: 0] += 1
          }
        }
      }
    }
  }

  /// What all spellings of a surname have in common, marked as no surname; nil for one too short.
  private static func skeleton(_ surname: String) -> String? {
    let skeleton = NameSkeleton.of(surname)
    return skeleton.utf8.count < NameSkeleton.tellingLength ? nil : "~" + skeleton
  }

  /// The person that a lone surname stands for, where nearly all full names agree.
  func id(of part: NormalName, agreement: Double) -> Entity.ID? {
    guard part.words.count == 1 else { return nil }
    let found = articles[part.words[0]] ?? Self.skeleton(part.words[0]).flatMap { articles[$0] }
    guard let counts = found else { return nil }
    let key = NameKey(word: part.words[0])
    guard !WordTable.shared.flags(of: key).contains(.frequentSurname) else { return nil }
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
        where acronym.words.count == 1 && acronym.words[0].utf8.count > 2 {
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

/// What each group is called before other articles are asked.
private struct OwnNames {
  private(set) var links = NameLinks()
  private let scopes: NameScopes
  private var firstOfSkeleton: [String: String] = [:]
  /// Owners of an institution's name in a scope.
  private var owners: [NameScopes.Scope: [[String]: Set<Int>]] = [:]

  init(_ documents: [DocumentNames], scopes: NameScopes) {
    self.scopes = scopes
    for (number, document) in documents.enumerated() {
      for group in document.groups {
        if let institution = group.institution {
          if let owner = institution.owner {
            owners[scopes[number], default: [:]][institution.words, default: []].insert(owner)
          }
        } else if group.known == nil, !group.isPartial {
          links.join(group.names.map { $0.id(group.kind) })
          if group.kind == .person { joinSpellings(group.names) }
        }
      }
    }
  }

  /// Joins full names that differ in how they were written over from another script.
  private mutating func joinSpellings(_ names: [NormalName]) {
    for name in names where name.words.count > 1 {
      let id = name.id(.person)
      let skeleton = name.skeleton.joined(separator: " ")
      links.join([id, firstOfSkeleton[skeleton] ?? id])
      firstOfSkeleton[skeleton] = firstOfSkeleton[skeleton] ?? id
    }
  }

  /// The name of a group, and whether others may have the same.
  func name(
    of group: DocumentNames.Group, in document: Int
  ) -> (name: IdentifiedName, isWeak: Bool) {
    if var institution = group.institution {
      if institution.owner == nil,
        let said = owners[scopes[document]]?[institution.words], said.count == 1
      {
        institution.owner = said.first
      }
      let name = IdentifiedName(
        id: NormalName(institution.slug).id(group.kind),
        owner: institution.owner.map(NameTable.shared.name))
      return (name, institution.owner == nil)
    }
    if let row = group.known {
      let name = NameTable.shared.name(row)
      return (IdentifiedName(id: NormalName(name).id(group.kind), stated: name), false)
    }
    let name = group.names[0]
    return (
      IdentifiedName(id: links.id(of: name.id(group.kind))), group.isPartial && isCommon(name)
    )
  }

  /// Whether many unrelated people are called by a word: a given name, an initial, a surname that
  /// is had by many.
  private func isCommon(_ name: NormalName) -> Bool {
    guard let word = name.words.first, name.words.count == 1 else { return false }
    let flags = WordTable.shared.flags(of: NameKey(word: word))
    return word.utf8.count < 3 || !flags.isDisjoint(with: [.given, .frequentSurname])
  }
}
