package import Articles
internal import TerminalCanvas

/// The list of who and what is named, by kind.
package struct EntityPane: Sendable, Equatable {
  package enum Row: Sendable, Equatable {
    case heading(Entity.Kind, count: Int)
    /// A lesser kind, which is not listed but can be marked in the texts.
    case detail(Detail)
    case entity(Entity)
    /// Other forms of the name above.
    case aliases(String)
  }

  package var isOpen = false
  package var rows: [Row] = []
  package var cursor = ListCursor()
  /// Words that were searched for in the list; empty when none were.
  package var sought = ""
  /// The name to put the cursor on when the entities come back changed.
  var returning: String?

  package init() {}

  /// Makes the rows anew: kinds in a fixed order, most widely named first.
  package mutating func refresh(_ library: LibraryIndex, kinds: Set<Entity.Kind>) {
    rows = []
    for kind in Entity.Kind.allCases {
      let entities = library.entities.filter { $0.kind == kind }
      guard !entities.isEmpty else { continue }
      rows.append(.heading(kind, count: entities.count))
      guard kinds.contains(kind) else { continue }
      for entity in entities {
        rows.append(.entity(entity))
        if !entity.aliases.isEmpty {
          rows.append(.aliases(entity.aliases.joined(separator: ", ")))
        }
      }
    }
    if !rows.isEmpty { rows += Detail.allCases.map { .detail($0) } }
  }

  /// Moves over the lines that only list aliases.
  mutating func move(_ motion: Motion, count: Int?, height: Int) {
    let before = cursor.index
    cursor.move(motion, count: count, total: rows.count, height: height)
    guard case .aliases? = rows[safe: cursor.index] else { return }
    let step = cursor.index < before || cursor.index == rows.count - 1 ? -1 : 1
    cursor.move(.lines(step), count: nil, total: rows.count, height: height)
  }

  /// Puts the cursor on an entity, or on the heading of its kind where that is not listed; without
  /// either it stays on its line, as far as there is one.
  mutating func select(_ entity: Entity?, height: Int) {
    if let entity, let place = place(of: entity) { cursor.index = place }
    cursor.keepVisible(total: rows.count, height: height)
  }

  private func place(of wanted: Entity) -> Int? {
    rows.firstIndex {
      if case .entity(let entity) = $0 { entity.id == wanted.id } else { false }
    }
      ?? rows.firstIndex {
        if case .heading(let kind, _) = $0 { kind == wanted.kind } else { false }
      }
  }

  package var selected: Entity? {
    switch rows[safe: cursor.index] {
    case .entity(let entity): entity
    case .aliases:
      if case .entity(let entity)? = rows[safe: cursor.index - 1] { entity } else { nil }
    default: nil
    }
  }

  func draw(in area: Rectangle, state: ReaderState, theme: Theme, into canvas: inout Canvas) {
    guard !rows.isEmpty else {
      let text =
        state.isAnalysed
        ? "No name was recognised."
        : "Names are being looked for …"
          + (state.namesPercent > 0 ? " \(state.namesPercent) %" : "")
      PaneDrawing.paragraph(
        text, in: area.inset(columns: 1, rows: 1), style: theme.style(.dim), into: &canvas)
      return
    }
    for line in 0..<area.rows {
      guard let row = rows[safe: cursor.top + line] else { break }
      let place = Rectangle(
        column: area.column, row: area.row + line, columns: area.columns, rows: 1)
      draw(row, in: place, state: state, theme: theme, into: &canvas)
      if cursor.top + line == cursor.index {
        PaneDrawing.select(place, isFocused: state.focus == .entities, theme: theme, into: &canvas)
      }
    }
  }

  private func draw(
    _ row: Row, in place: Rectangle, state: ReaderState, theme: Theme, into canvas: inout Canvas
  ) {
    switch row {
    case .heading(let kind, let count):
      let isShown = state.highlight.kinds.contains(kind)
      PaneDrawing.ends(
        " \(kind.plural.uppercased())", "\(count)\(isShown ? "" : " hidden") ", in: place,
        style: theme.style(.title), into: &canvas)
    case .detail(let detail):
      let isShown = state.highlight.details.contains(detail)
      PaneDrawing.ends(
        " \(detail.plural.uppercased())", isShown ? "marked " : "not marked ", in: place,
        style: theme.style(isShown ? .title : .dim), into: &canvas)
    case .entity(let entity):
      var style = theme.style(TextPainter.role(of: entity.kind))
      if state.highlight.focus == entity.id { style.attributes.formUnion([.bold, .reverse]) }
      let count = "\(entity.mentions) · \(entity.articles)/\(state.library.articles.count) "
      let tail = DisplayWidth.columns(of: count)
      let room = max(0, place.columns - tail - 3)
      canvas.put(
        DisplayWidth.truncated(entity.name, width: room), column: place.column + 2,
        row: place.row, style: style)
      canvas.put(
        count, column: place.endColumn - tail, row: place.row, style: theme.style(.dim))
    case .aliases(let names):
      canvas.put(
        DisplayWidth.truncated(names, width: max(0, place.columns - 5)), column: place.column + 4,
        row: place.row, style: theme.style(.dim))
    }
  }
}

extension Entity.Kind {
  var plural: String {
    switch self {
    case .person: "People"
    case .organisation: "Organisations"
    case .place: "Places"
    case .other: "Other names"
    }
  }
}

extension ReaderState {
  mutating func toggleEntityPane() -> [Effect] {
    if focus == .entities || entityPane.isOpen {
      entityPane.isOpen = false
      if focus == .entities { return goBack() }
      return []
    }
    entityPane.isOpen = true
    refreshEntityPane()
    enter(screen, .entities)
    if entityPane.selected == nil {
      entityPane.move(.lines(1), count: nil, height: ScreenLayout(self).height(of: .entities))
    }
    return []
  }

  mutating func focusEntityUnderCursor() -> [Effect] {
    if case .heading(let kind, _)? = entityPane.rows[safe: entityPane.cursor.index] {
      return toggleKind(named: kind.rawValue)
    }
    if case .detail(let detail)? = entityPane.rows[safe: entityPane.cursor.index] {
      return toggle(detail)
    }
    guard let entity = entityPane.selected else { return [] }
    highlight.focus = highlight.focus == entity.id ? nil : entity.id
    tell(highlight.focus == nil ? "No name is in focus" : focusText(entity))
    return []
  }

  private func focusText(_ entity: Entity) -> String {
    let forms = entity.aliases.isEmpty ? "" : ", also \(entity.aliases.joined(separator: ", "))"
    let reports = "\(entity.articles) of \(library.articles.count) reports"
    return "\(entity.name) (\(entity.kind.rawValue)\(forms)): "
      + "\(entity.mentions) mentions in \(reports) · * next, ge only these"
  }

  /// Goes to a mention of the entity under the cursor in the list of names, else of the one in
  /// focus; without one, the first entity shown gets the focus.
  mutating func stepMention(by steps: Int) -> [Effect] {
    let named = focus == .entities ? entityPane.selected?.id : nil
    if screen == .compare { return stepMentionInComparison(of: named, by: steps) }
    guard let focused = named ?? highlight.focus ?? firstEntityShown else {
      tell("No name is here")
      return []
    }
    if highlight.focus != focused {
      highlight.focus = focused
      highlight.mentionArticle = nil
    }
    guard let entity = library.entity(focused) else { return [] }
    let places = mentionsListed(of: focused)
    guard !places.isEmpty else {
      tell("\(entity.name) stands in no article of the list")
      return []
    }
    let target = mentionPlace(in: places, steps: steps)
    let place = (target % places.count + places.count) % places.count
    let mention = places[place]
    highlight.mentionArticle = mention.article
    highlight.mentionIndex = place
    if reading.article != mention.article {
      select(mention.article)
      layOut()
    }
    if let article = library.article(mention.article) {
      reveal(offset: mention.range.lowerBound, in: article)
    }
    tell(
      "\(entity.name): mention \(place + 1) of \(places.count), '\(mention.text)'"
        + Wrap.words(isOver: target != place, isForward: steps > 0))
    return []
  }

  /// The mentions of an entity in the articles of the list, in its order.
  private func mentionsListed(of entity: Entity.ID) -> [Mention] {
    let listed = ArticleRows(self).articles
    return library.articles.filter { listed.contains($0.id) }.flatMap { article in
      library.mentions(in: article.id).lazy.filter { $0.entity == entity }
    }
  }

  /// The mention to go to, counted on past the ends of the list where the way leads round them.
  private func mentionPlace(in places: [Mention], steps: Int) -> Int {
    if highlight.mentionArticle == reading.article, highlight.mentionArticle != nil {
      return highlight.mentionIndex + steps
    }
    var order: [ArticleID: Int] = [:]
    for (number, article) in library.articles.enumerated() { order[article.id] = number }
    let here = (reading.article.flatMap { order[$0] } ?? 0, reading.topOffset)
    let next =
      places.firstIndex { (order[$0.article] ?? 0, $0.range.lowerBound) >= here } ?? places.count
    return steps > 0 ? next + steps - 1 : next + steps
  }

  private var firstEntityShown: Entity.ID? {
    guard let id = reading.article else { return nil }
    let mentions = library.mentions(in: id).filter { $0.detail == nil && highlight.shows($0) }
    return (mentions.first { $0.range.lowerBound >= reading.topOffset } ?? mentions.first)?.entity
  }

  mutating func limitToEntity() -> [Effect] {
    if list.limitEntity != nil {
      list.limitEntity = nil
      refreshRows()
      tell("All articles shown")
      return []
    }
    guard let id = highlight.focus ?? entityPane.selected?.id, let entity = library.entity(id)
    else {
      tell("Put a name in focus first: * in the text, or e and Enter")
      return []
    }
    highlight.focus = id
    list.excludedEntity = nil
    list.limitEntity = id
    refreshRows()
    let count = list.articleCount
    tell("\(Counted.text(count, "article")) with \(entity.name) · ge shows all")
    return []
  }

  mutating func toggleKind(named name: String) -> [Effect] {
    guard !name.isEmpty else { return ask(.command, text: "kind ") }
    guard let kind = Entity.Kind.allCases.first(where: { $0.rawValue == name }) else {
      if let detail = Detail(rawValue: name) { return toggle(detail) }
      let all = Entity.Kind.allCases.map(\.rawValue) + Detail.allCases.map(\.rawValue)
      tell("Kinds are: \(all.joined(separator: ", "))", isError: true)
      return []
    }
    if highlight.kinds.remove(kind) == nil { highlight.kinds.insert(kind) }
    refreshEntityPane()
    tell("\(kind.plural) \(highlight.kinds.contains(kind) ? "shown" : "hidden")")
    return []
  }

  /// Shows or hides a kind by its number in the order of the list, or by its name.
  mutating func toggleKind(_ invocation: Command.Invocation) -> [Effect] {
    guard case .character(let scalar)? = invocation.key,
      let kind = Entity.Kind.allCases[safe: Int(scalar.value) - 0x31]
    else { return toggleKind(named: invocation.argument) }
    return toggleKind(named: kind.rawValue)
  }

  /// Peoples and their adjectives count as their country, or as nothing.
  mutating func togglePeoples() -> [Effect] {
    library.showsPeoples.toggle()
    layOut()
    tell(library.showsPeoples ? "Peoples count as their country" : "Peoples count as no names")
    return []
  }

  mutating func excludeEntity() -> [Effect] {
    if list.excludedEntity != nil {
      list.excludedEntity = nil
      refreshRows()
      tell("All articles shown")
      return []
    }
    guard let entity = namedEntity else { return [] }
    list.excludedEntity = entity.id
    list.cursor = ListCursor()
    refreshRows()
    let count = list.articleCount
    tell("\(Counted.text(count, "article")) without \(entity.name) · ! shows all")
    return []
  }
}
