internal import Articles

/// What each group is called before other articles are asked.
struct OwnNames {
  let links: NameClasses<Entity.ID>
  private let scopes: NameScopes
  /// Owners of an institution's name in a scope.
  private var owners: [NameScopes.Scope: [[String]: Set<Int>]] = [:]

  init(_ documents: [DocumentNames], scopes: NameScopes) {
    self.scopes = scopes
    var spellings: [(name: Entity.ID, spelling: String)] = []
    var statements: [NameClasses<Entity.ID>.Statement] = []
    for (number, document) in documents.enumerated() {
      for group in document.groups {
        if let institution = group.institution {
          if let owner = institution.owner {
            owners[scopes[number], default: [:]][institution.words, default: []].insert(owner)
          }
        } else if group.known == nil, !group.isPartial, group.kind == .person {
          spellings += group.names.map { ($0.id(.person), $0.spelling) }.filter { !$0.1.isEmpty }
          let whole = group.names[0].id(.person)
          statements += group.names.dropFirst().filter(\.saysWho)
            .map { .init(part: $0.id(.person), whole: whole) }
        }
      }
    }
    links = NameClasses(spellings: spellings, statements: statements, isBetter: Self.isBetter)
  }

  /// A full name before one word, fewer words, then the longer word, then the alphabet: nothing
  /// that depends on the order.
  private static func isBetter(_ left: Entity.ID, _ right: Entity.ID) -> Bool {
    let words = (left.split(separator: "-").count, right.split(separator: "-").count)
    if words.0 != words.1 {
      return words.1 == 1 ? true : words.0 > 1 && words.0 < words.1
    }
    if left.utf8.count != right.utf8.count { return left.utf8.count > right.utf8.count }
    return left < right
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
      IdentifiedName(id: links.best(of: name.id(group.kind))),
      group.isPartial && Self.isCommon(name)
    )
  }

  /// Whether many unrelated people are called by a word: a given name, an initial, a surname that
  /// is had by many.
  static func isCommon(_ name: NormalName) -> Bool {
    guard let word = name.words.first, name.words.count == 1 else { return false }
    let flags = WordTable.shared.flags(of: NameKey(word: word))
    return word.utf8.count < 3 || !flags.isDisjoint(with: [.given, .frequentSurname])
  }
}
