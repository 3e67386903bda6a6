internal import Articles
internal import TerminalCanvas

extension Detail {
  var plural: String {
    switch self {
    case .date: "Dates"
    case .number: "Numbers"
    case .money: "Money"
    case .weapon: "Weapons"
    case .event: "Events"
    }
  }
}

extension ReaderState {
  /// Marks a lesser kind in the texts, or no more; the texts are searched at the first wish.
  mutating func toggle(_ detail: Detail) -> [Effect] {
    if highlight.details.remove(detail) == nil { highlight.details.insert(detail) }
    let isShown = highlight.details.contains(detail)
    tell("\(detail.plural) \(isShown ? "marked" : "not marked")")
    if highlight.details.isEmpty { library.details = [] }
    layOut()
    return library.details.isEmpty ? detailEffects : []
  }

  /// Marks a lesser kind by its key in the order of the list, from 6 to 0, or any kind by its name.
  mutating func toggleDetail(_ invocation: Command.Invocation) -> [Effect] {
    guard case .character(let scalar)? = invocation.key,
      let detail = Detail.allCases[safe: (Int(scalar.value) - 0x30 + 4) % 10]
    else { return toggleKind(named: invocation.argument) }
    return toggle(detail)
  }

  /// What must be looked for because it is to be marked.
  var detailEffects: [Effect] {
    highlight.details.isEmpty || !isLoaded ? [] : [.findDetails]
  }

  /// Takes up what was found.
  mutating func take(details: [Mention]) -> [Effect] {
    guard !highlight.details.isEmpty else { return [] }
    library.details = details
    layOut()
    return []
  }
}
