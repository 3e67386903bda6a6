/// What the person said of names, so that it can be taken back, also in a later session.
package struct NamingJournal: Sendable, Equatable {
  /// How many acts can be taken back; more only makes the file that keeps them longer.
  private static let limit = 500

  /// The last one is taken back first.
  package private(set) var said: [NameCorrection] = []
  package private(set) var takenBack: [NameCorrection] = []

  package init(said: [NameCorrection] = [], takenBack: [NameCorrection] = []) {
    self.said = said.suffix(Self.limit)
    self.takenBack = takenBack.suffix(Self.limit)
  }

  package mutating func say(_ correction: NameCorrection) {
    said.append(correction)
    if said.count > Self.limit { said.removeFirst() }
    takenBack = []
  }

  package mutating func undo() -> NameCorrection? {
    guard let last = said.popLast() else { return nil }
    takenBack.append(last)
    return last
  }

  package mutating func redo() -> NameCorrection? {
    guard let last = takenBack.popLast() else { return nil }
    said.append(last)
    return last
  }

  /// Takes in an edit as it was kept; what was last taken back and is said again is a redo.
  package mutating func apply(_ edit: NameEdit) {
    switch edit {
    case .said(let correction):
      if takenBack.last == correction { _ = redo() } else { say(correction) }
    case .takenBack(let correction):
      guard let place = said.lastIndex(of: correction) else { return }
      takenBack.append(said.remove(at: place))
    }
  }

  /// Forgets what an edit is about.
  package mutating func forget(_ edit: NameEdit) {
    switch edit {
    case .said(let correction): if takenBack.last == correction { takenBack.removeLast() }
    case .takenBack(let correction):
      if let place = said.lastIndex(of: correction) { said.remove(at: place) }
    }
  }

  /// Forgets an edit that could not be kept.
  package mutating func drop(_ edit: NameEdit) {
    switch edit {
    case .said(let correction):
      if let place = said.lastIndex(of: correction) { said.remove(at: place) }
    case .takenBack(let correction):
      if let place = takenBack.lastIndex(of: correction) { takenBack.remove(at: place) }
    }
  }
}
