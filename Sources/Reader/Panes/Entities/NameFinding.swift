internal import Articles
internal import TerminalCanvas

/// What is said when a search goes on at the other end.
enum Wrap {
  static func words(isOver: Bool, isForward: Bool) -> String {
    guard isOver else { return "" }
    return isForward ? " · on from the first" : " · on from the last"
  }
}

extension EntityPane {
  /// The lines of names that have the words, in the name or another form of it.
  func places(of words: String) -> [Int] {
    guard !words.isEmpty else { return [] }
    return rows.indices.filter { index in
      guard case .entity(let entity) = rows[index] else { return false }
      return ([entity.name] + entity.aliases).contains { TextSearch.contains(words, in: $0) }
    }
  }
}

extension ReaderState {
  /// Searches the list of names; `n` and `N` go on in it.
  mutating func findName(_ words: String) -> [Effect] {
    entityPane.sought = words
    return stepName(by: 1, startsHere: true)
  }

  /// Shows the name that a search would come to, while it is typed.
  mutating func previewName(_ words: String, from place: Int) {
    let places = entityPane.places(of: words)
    moveEntityCursor(to: places.first { $0 >= place } ?? places.first ?? place)
  }

  /// Goes to the next name with the words searched for, round the end.
  mutating func stepName(by steps: Int, startsHere: Bool = false) -> [Effect] {
    let words = entityPane.sought
    let places = entityPane.places(of: words)
    guard !places.isEmpty else {
      tell("No name of the list has '\(words)'", isError: true)
      return []
    }
    let here = entityPane.cursor.index
    let next = places.firstIndex { startsHere ? $0 >= here : $0 > here } ?? places.count
    let isOn = places.contains(here) && !startsHere
    let target = steps > 0 ? next + steps - 1 : next + steps - (isOn ? 1 : 0)
    let place = (target % places.count + places.count) % places.count
    moveEntityCursor(to: places[place])
    tell(
      "Name \(place + 1) of \(places.count) with '\(words)'"
        + Wrap.words(isOver: target != place, isForward: steps > 0))
    return []
  }

  private mutating func moveEntityCursor(to place: Int) {
    entityPane.cursor.index = place
    entityPane.cursor.keepVisible(
      total: entityPane.rows.count, height: ScreenLayout(self).height(of: .entities))
  }
}
