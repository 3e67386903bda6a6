internal import Articles

/// Counts the mentions of each entity.
struct EntityTally {
  private struct Count {
    var kind: Entity.Kind
    var stated: String?
    var owner: String?
    /// In order of first use.
    var forms: [String] = []
    var uses: [String: Int] = [:]
    var mentions = 0
    var articles = 0
    var lastDocument = -1

    mutating func add(_ spot: EntitySpot) {
      let form = spot.spot.form
      uses[form, default: 0] += 1
      if uses[form] == 1 { forms.append(form) }
      mentions += 1
      if lastDocument != spot.document { articles += 1 }
      lastDocument = spot.document
      if stated == nil { stated = spot.name.stated }
    }
  }

  private var counts: [Entity.ID: Count] = [:]

  mutating func add(_ spot: EntitySpot) {
    // In place: an entry that is taken out makes the dictionary hash its neighbours anew.
    counts[
      spot.name.id,
      default: Count(kind: spot.kind, stated: spot.name.stated, owner: spot.name.owner)
    ].add(spot)
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
    let count = quiet(count)
    let full = count.forms.filter { NormalName($0).words.count > 1 }
    guard let owner = count.owner else {
      return usual(full.isEmpty ? count.forms : full, of: count)
    }
    let owned = count.forms.filter { Institution(form: $0)?.owner != nil }
    return owned.isEmpty
      ? usual(count.forms, of: count) + " (\(owner))" : usual(owned, of: count)
  }

  /// Without the forms in capital letters only, where the same name stands in small ones too.
  private static func quiet(_ count: Count) -> Count {
    var count = count
    let forms = count.forms
    let loud = Set(forms.filter { !isLoud($0, of: $0) }.map { $0.uppercased() })
    count.forms.removeAll { loud.contains($0) }
    return count
  }

  private static func usual(_ forms: [String], of count: Count) -> String {
    forms.max { left, right in
      let uses = (count.uses[left] ?? 0, count.uses[right] ?? 0)
      if uses.0 != uses.1 { return uses.0 < uses.1 }
      if left.utf8.count != right.utf8.count { return left.utf8.count < right.utf8.count }
      return left > right
    } ?? ""
  }
}
