package import Articles

/// What the person said of names in this session, so that it can be taken back.
package struct NamingJournal: Sendable, Equatable {
  /// The last one is taken back first.
  package private(set) var said: [NameCorrection] = []
  package private(set) var takenBack: [NameCorrection] = []

  package init() {}

  mutating func say(_ correction: NameCorrection) {
    said.append(correction)
    takenBack = []
  }

  mutating func undo() -> NameCorrection? {
    guard let last = said.popLast() else { return nil }
    takenBack.append(last)
    return last
  }

  mutating func redo() -> NameCorrection? {
    guard let last = takenBack.popLast() else { return nil }
    said.append(last)
    return last
  }

  /// Forgets an edit that could not be kept.
  mutating func drop(_ edit: NameEdit) {
    switch edit {
    case .said(let correction): said.removeAll { $0 == correction }
    case .takenBack(let correction): takenBack.removeAll { $0 == correction }
    }
  }
}

extension ReaderState {
  /// Said behind every naming: stories are found anew only with the whole library.
  private static let afterNaming = "u takes it back · :reload regroups stories"

  /// The entity that naming is about: under the cursor in its pane, else the one in focus.
  package var namedEntity: Entity? {
    if entityPane.isOpen, let selected = entityPane.selected { return selected }
    return highlight.focus.flatMap(library.entity)
  }

  /// One entity with another, which gives the name.
  mutating func mergeEntity(into name: String) -> [Effect] {
    guard let entity = namedEntity else { return [] }
    guard !name.isEmpty else { return ask(.command, text: "merge ") }
    guard name != entity.name else {
      tell("\(name) is this one")
      return []
    }
    guard let other = library.entities.first(where: { $0.name == name }) ?? uniqueAlias(name) else {
      tell("No name is '\(name)'; r gives another name to this one", isError: true)
      return []
    }
    tell("\(entity.name) is \(other.name) · \(Self.afterNaming)")
    return say(.same([other.name, entity.name]))
  }

  /// Another name for an entity; where that is another's name, they become one.
  mutating func renameEntity(to name: String) -> [Effect] {
    guard let entity = namedEntity else { return [] }
    guard !name.isEmpty else { return ask(.command, text: "rename \(entity.name)") }
    guard name != entity.name else { return [] }
    tell("\(entity.name) is called \(name) · \(Self.afterNaming)")
    return say(.same([name, entity.name]))
  }

  /// A form of an entity that stands for itself.
  mutating func splitEntity(form: String) -> [Effect] {
    guard let entity = namedEntity else { return [] }
    guard !entity.aliases.isEmpty else {
      tell("\(entity.name) has one form only")
      return []
    }
    guard !form.isEmpty else {
      let only = entity.aliases.count == 1 ? entity.aliases[0] : ""
      return ask(.command, text: "split \(only)")
    }
    guard ([entity.name] + entity.aliases).contains(form) else {
      tell("\(entity.name) has no form '\(form)'; Tab names them", isError: true)
      return []
    }
    tell("\(form) stands for itself · \(Self.afterNaming)")
    return say(.apart([form]))
  }

  /// All forms of an entity are no names.
  mutating func dropEntity() -> [Effect] {
    guard let entity = namedEntity else { return [] }
    tell("\(entity.name) is no name · \(Self.afterNaming)")
    if highlight.focus == entity.id { highlight.focus = nil }
    return say(.never([entity.name] + entity.aliases))
  }

  mutating func undoNaming() -> [Effect] {
    guard let correction = naming.undo() else {
      tell("Nothing was said of names in this session")
      return []
    }
    tell("Taken back: \(correction.line)")
    return [.correct(.takenBack(correction))]
  }

  mutating func redoNaming() -> [Effect] {
    guard let correction = naming.redo() else {
      tell("Nothing was taken back")
      return []
    }
    tell("Said again: \(correction.line)")
    return [.correct(.said(correction))]
  }

  private mutating func say(_ correction: NameCorrection) -> [Effect] {
    naming.say(correction)
    return [.correct(.said(correction))]
  }

  private func uniqueAlias(_ name: String) -> Entity? {
    let found = library.entities.filter { $0.aliases.contains(name) }
    return found.count == 1 ? found[0] : nil
  }

  /// Takes up the entities under their new names; the cursor stays on its line.
  mutating func take(_ index: EntityIndex) -> [Effect] {
    let focused = highlight.focus.flatMap(library.entity)
    let selected = entityPane.selected
    let limited = list.limitEntity.flatMap(library.entity)
    let excluded = list.excludedEntity.flatMap(library.entity)
    library.setEntities(index)
    highlight.isStale = true
    highlight.focus = focused.flatMap(heir)?.id
    list.limitEntity = limited.flatMap(heir)?.id
    list.excludedEntity = excluded.flatMap(heir)?.id
    refreshRows()
    entityPane.refresh(library, kinds: highlight.kinds)
    if let heir = selected.flatMap(heir) {
      entityPane.select(heir.id, height: ScreenLayout(self).height(of: .entities))
    }
    entityPane.cursor.keepVisible(
      total: entityPane.rows.count, height: ScreenLayout(self).height(of: .entities))
    layOut(force: true)
    compare?.forget()
    return compare?.effects ?? []
  }

  /// What an entity has become: itself, or the one that has its name now.
  private func heir(_ entity: Entity) -> Entity? {
    library.entity(entity.id)
      ?? library.entities.first { $0.name == entity.name }
      ?? library.entities.first { $0.aliases.contains(entity.name) }
  }
}
