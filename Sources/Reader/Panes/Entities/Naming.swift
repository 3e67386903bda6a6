package import Articles

extension ReaderState {
  /// Said behind every naming: stories are found anew only with the whole library.
  private static let afterNaming = "u takes it back · :reload regroups stories"

  /// The entity that naming is about: while its line is typed the one that the line names; in the
  /// list of names the one under its cursor; else the one in focus.
  package var namedEntity: Entity? {
    if let asked = prompt?.entity { return library.entity(asked.id) }
    if focus == .entities { return entityPane.selected }
    return highlight.focus.flatMap(library.entity)
      ?? (entityPane.isOpen ? entityPane.selected : nil)
  }

  /// Does to a name what was typed behind it.
  mutating func finishNaming(_ line: Prompt, _ words: String) -> [Effect] {
    guard let entity = line.entity.flatMap({ library.entity($0.id) }) else {
      tell("The name is there no more", isError: true)
      return []
    }
    guard !words.isEmpty else { return [] }
    return switch line.purpose {
    case .merge: merge(entity, into: words)
    case .split: split(entity, form: words)
    case .rename: rename(entity, to: words)
    default: []
    }
  }

  /// One entity with another, which gives the name.
  mutating func mergeEntity(into name: String) -> [Effect] {
    guard let entity = namedEntity else { return [] }
    return name.isEmpty ? ask(.merge, about: .entity(entity)) : merge(entity, into: name)
  }

  private mutating func merge(_ entity: Entity, into name: String) -> [Effect] {
    guard name != entity.name else {
      tell("\(name) is this one")
      return []
    }
    guard let other = other(than: entity, named: name) else {
      tell("No name is '\(name)'; r gives another name to \(entity.name)", isError: true)
      return []
    }
    tell("\(entity.name) is \(other.name) · \(Self.afterNaming)")
    return say(.same([other.name, entity.name]))
  }

  /// Another name for an entity; where that is another's name, they become one.
  mutating func renameEntity(to name: String) -> [Effect] {
    guard let entity = namedEntity else { return [] }
    return name.isEmpty
      ? ask(.rename, text: entity.name, about: .entity(entity)) : rename(entity, to: name)
  }

  private mutating func rename(_ entity: Entity, to name: String) -> [Effect] {
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
      return ask(
        .split, text: entity.aliases.count == 1 ? entity.aliases[0] : "", about: .entity(entity))
    }
    return split(entity, form: form)
  }

  private mutating func split(_ entity: Entity, form: String) -> [Effect] {
    let forms = [entity.name] + entity.aliases
    guard let form = forms.contains(form) ? form : Completion.only(form, among: forms) else {
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
      tell("Nothing that was said of names here is left to take back")
      return []
    }
    entityPane.returning = returning(from: correction)
    tell("Taken back: \(correction.line) · ^r says it again")
    return [.correct(.takenBack(correction))]
  }

  mutating func redoNaming() -> [Effect] {
    guard let correction = naming.redo() else {
      tell("Nothing was taken back")
      return []
    }
    entityPane.returning = nil
    tell("Said again: \(correction.line)")
    return [.correct(.said(correction))]
  }

  private mutating func say(_ correction: NameCorrection) -> [Effect] {
    naming.say(correction)
    entityPane.returning = nil
    return [.correct(.said(correction))]
  }

  /// The name to put the cursor on when a correction is taken back: the one that was acted on, where
  /// the cursor is on what it has become.
  private func returning(from correction: NameCorrection) -> String? {
    let here = entityPane.selected.map { [$0.name] + $0.aliases } ?? []
    return switch correction {
    case .same(let forms): forms.contains(where: here.contains) ? forms.last : nil
    case .apart: nil
    case .never(let forms): forms.first
    }
  }

  /// The entity with a name, or with the only name that begins so.
  private func other(than entity: Entity, named name: String) -> Entity? {
    let others = library.entities.filter { $0.id != entity.id }
    if let other = others.first(where: { $0.name == name }) ?? uniqueAlias(name) { return other }
    let only = Completion.only(name, among: others.map(\.name))
    return others.first { $0.name == only }
  }

  private func uniqueAlias(_ name: String) -> Entity? {
    let found = library.entities.filter { $0.aliases.contains(name) }
    return found.count == 1 ? found[0] : nil
  }

  /// Takes up the entities under their new names; the cursor stays on what it was on.
  mutating func take(_ index: EntityIndex) -> [Effect] {
    let focused = highlight.focus.flatMap(library.entity)
    let selected = entityPane.selected
    let limited = list.limitEntity.flatMap(library.entity)
    let excluded = list.excludedEntity.flatMap(library.entity)
    let returning = entityPane.returning
    entityPane.returning = nil
    library.setEntities(index)
    highlight.isStale = true
    highlight.focus = focused.flatMap(heir)?.id
    list.limitEntity = limited.flatMap(heir)?.id
    list.excludedEntity = excluded.flatMap(heir)?.id
    refreshRows()
    refreshEntityPane(on: returning.flatMap { named($0, like: selected) } ?? selected.flatMap(heir))
    layOut()
    compare?.forget()
    return compare?.effects ?? []
  }

  /// Makes the list of names anew; the cursor goes to an entity, else stays on its own or near it.
  mutating func refreshEntityPane(on entity: Entity? = nil) {
    let selected = entityPane.selected
    entityPane.refresh(library, kinds: highlight.kinds)
    selectName(entity ?? selected)
  }

  /// Puts the cursor of the list of names on what an entity has become.
  mutating func selectName(_ entity: Entity?) {
    entityPane.select(
      entity.flatMap(heir), height: ScreenLayout(self).height(of: .entities))
  }

  /// The entity with a name, of the same kind as another where there are several.
  private func named(_ name: String, like other: Entity?) -> Entity? {
    let found = library.entities.filter { $0.name == name }
    return found.first { $0.kind == other?.kind } ?? found.first
      ?? library.entities.first { $0.aliases.contains(name) }
  }

  /// What an entity has become: itself, or the one that has its name now.
  private func heir(_ entity: Entity) -> Entity? {
    library.entity(entity.id)
      ?? library.entities.first { $0.name == entity.name }
      ?? library.entities.first { $0.aliases.contains(entity.name) }
  }
}
