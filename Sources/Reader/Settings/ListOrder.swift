/// Whether the article list begins with the newest articles or with the oldest.
package enum ListOrder: String, CaseIterable, Sendable {
  case newest, oldest

  var other: ListOrder { self == .newest ? .oldest : .newest }
}

extension ReaderState {
  /// How lines stand to the articles that are held.
  enum LineOrder: Equatable, Sendable {
    case byDay(ListOrder)
    /// As the library gave them.
    case asHeld
    case againstHeld
  }

  var lineOrder: LineOrder {
    guard showsLibrary || shelf != nil else { return .byDay(settings.order) }
    return settings.order == shelf?.choice.order ?? .newest ? .asHeld : .againstHeld
  }

  /// `:sort newest`, `:sort oldest`, or the other of the two; the cursor stays on its article where
  /// the list is held whole, and goes to the beginning of one that is not.
  mutating func sort(_ word: String) -> [Effect] {
    guard let order = word.isEmpty ? settings.order.other : ListOrder(rawValue: word) else {
      tell("A list is sorted by newest or oldest, not by '\(word)'", isError: true)
      return []
    }
    settings.order = order
    refreshList()
    tell("The \(order.rawValue) first")
    return []
  }
}
