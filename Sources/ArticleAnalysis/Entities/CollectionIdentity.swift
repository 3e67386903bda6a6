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

  init(_ documents: [DocumentNames]) {
    var links = NameLinks()
    for document in documents {
      for group in document.groups where group.known == nil && !group.isPartial {
        links.join(group.names.map { $0.id(group.kind) })
      }
    }
    let people = Surnames(documents, links: links)
    let acronyms = Acronyms(documents, links: links)
    names = documents.map { document in
      // Whom the article has in full, and did not mean by a surname alone.
      let full = Set(
        document.groups.lazy.filter { $0.kind == .person && !$0.isPartial }
          .flatMap(\.names).map { links.id(of: $0.id(.person)) })
      return document.groups.map { group in
        if let row = group.known {
          let name = NameTable.shared.name(row)
          return IdentifiedName(id: NormalName(name).id(group.kind), stated: name)
        }
        let own = group.names[0]
        if group.isPartial, let id = people.id(of: own, agreement: Self.agreement),
          !full.contains(id)
        {
          return IdentifiedName(id: id)
        }
        if group.kind == .organisation, let name = acronyms.name(of: own) {
          return name
        }
        return IdentifiedName(id: links.id(of: own.id(group.kind)))
      }
    }
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

  /// Fewer words, then the longer word, then the alphabet: nothing that depends on the order.
  private func isBetter(_ left: String, than right: String) -> Bool {
    let words = (left.split(separator: "-").count, right.split(separator: "-").count)
    if words.0 != words.1 { return words.0 < words.1 }
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
          if seen.insert(surname + " " + id).inserted {
            articles[surname, default: [:]][id, default: 0] += 1
          }
        }
      }
    }
  }

  /// The person that a lone surname stands for, where nearly all full names agree.
  func id(of part: NormalName, agreement: Double) -> Entity.ID? {
    guard part.words.count == 1, let counts = articles[part.words[0]] else { return nil }
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

  init(_ documents: [DocumentNames], links: NameLinks) {
    for document in documents {
      for group in document.groups where group.kind == .organisation && !group.acronyms.isEmpty {
        let name = group.known.map { NameTable.shared.name($0) }
        let id =
          name.map { NormalName($0).id(.organisation) }
          ?? links.id(of: group.names[0].id(.organisation))
        for acronym in group.acronyms
        where acronym.words.count == 1 && acronym.words[0].utf8.count > 2 {
          meanings[acronym, default: []].insert(IdentifiedName(id: id, stated: name))
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
