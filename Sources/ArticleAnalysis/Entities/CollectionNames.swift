internal import Articles

/// Takes spots of articles for names because other articles name the same there.
///
/// A form that needs evidence has it from another report of the story. A row of capitalised words
/// is what the whole collection takes it for, where that is one thing.
struct CollectionNames {
  /// Tagged articles that a lone word needs before it is a name elsewhere; lower finds more.
  private static let leastForWord = 2

  let stories: [[ArticleID]]

  /// The documents with the loose spots that the others speak for, in the order of each text.
  ///
  /// - Complexity: near-linear in the number of spots.
  func completed(_ documents: [DocumentNames]) -> [DocumentNames] {
    guard documents.contains(where: { !$0.loose.isEmpty }) else { return documents }
    let rows = rowsByArticle(documents)
    let agreed = agreedForms(documents)
    return documents.map { document in
      var document = document
      for loose in document.loose {
        if let row = loose.row {
          if rows[document.article]?.contains(row) == true {
            document.add(loose, Self.group(ofRow: row))
          }
        } else if let group = agreed[loose.form] {
          document.add(loose, group)
        }
      }
      document.spots.sort { $0.range.lowerBound < $1.range.lowerBound }
      return document
    }
  }

  private static func group(ofRow row: Int) -> DocumentNames.Group {
    let name = NameTable.shared.name(row)
    return DocumentNames.Group(
      kind: NameTable.shared.classes[row].kind, known: row, names: [NormalName(name)],
      isPartial: false)
  }

  /// The known names that the other reports of each article's story have.
  private func rowsByArticle(_ documents: [DocumentNames]) -> [ArticleID: Set<Int>] {
    var own: [ArticleID: Set<Int>] = [:]
    for document in documents {
      own[document.article] = Set(document.groups.compactMap(\.known))
    }
    var result: [ArticleID: Set<Int>] = [:]
    for story in stories where story.count > 1 {
      let all = story.reduce(into: Set<Int>()) { $0.formUnion(own[$1] ?? []) }
      for article in story { result[article] = all }
    }
    return result
  }

  private struct Use {
    var group: DocumentNames.Group
    var isAmbiguous = false
    var tagged = 0
    var untagged = 0
    var last = -1

    mutating func add(_ other: DocumentNames.Group, in document: Int) {
      if group.kind != other.kind || group.known != other.known
        || group.names.last != other.names.last || group.institution != other.institution
      {
        isAmbiguous = true
      }
      if last != document { tagged += 1 }
      last = document
    }
  }

  /// What each form is that the collection takes for one thing, and oftener than for nothing.
  private func agreedForms(_ documents: [DocumentNames]) -> [String: DocumentNames.Group] {
    let wanted = Set(documents.flatMap { $0.loose.lazy.filter { $0.row == nil }.map(\.form) })
    var uses: [String: Use] = [:]
    for (number, document) in documents.enumerated() {
      for spot in document.spots where wanted.contains(spot.form) {
        let group = document.groups[spot.group]
        uses[spot.form, default: Use(group: group)].add(group, in: number)
      }
    }
    for document in documents {
      for form in Set(document.loose.map(\.form)) { uses[form]?.untagged += 1 }
    }
    var result: [String: DocumentNames.Group] = [:]
    let single = Set(documents.flatMap { $0.loose.lazy.filter(\.isSingle).map(\.form) })
    for (form, use) in uses where !use.isAmbiguous && use.group.kind != .other {
      let least = single.contains(form) ? max(Self.leastForWord, use.untagged) : use.untagged / 2
      if use.tagged >= least { result[form] = use.group }
    }
    return result
  }
}

extension DocumentNames {
  /// Makes a loose spot a name: of the group that already is the same, or of a new one.
  fileprivate mutating func add(_ loose: Loose, _ group: Group) {
    let found = groups.firstIndex {
      $0.kind == group.kind && $0.known == group.known && $0.institution == group.institution
        && (group.known != nil || $0.names == group.names)
    }
    if found == nil { groups.append(group) }
    spots.append(
      Spot(
        range: loose.range, text: loose.text, form: loose.form,
        group: found ?? groups.count - 1))
  }
}
