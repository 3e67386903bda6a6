/// What a fold key does to the fold under the cursor.
package enum FoldMove: Sendable, Equatable {
  case toggle, open, close

  /// Whether the fold is open after the move.
  package func result(isOpen: Bool) -> Bool {
    switch self {
    case .toggle: !isOpen
    case .open: true
    case .close: false
    }
  }
}
