/// What the person said of names, so that it can be taken back, also in a later session.
package struct NamingJournal: Sendable, Equatable {
  /// How many acts can be taken back; more only makes the file that keeps them longer.
  private static let limit = 500

  /// The last one is taken back first.
  package private(set) var said: [NameCorrection] = []
  package private(set) var takenBack: [NameCorrection] = []
  /// What was said again last, which goes back to where it was if it cannot be kept.
  private var redone: NameCorrection?

  package static func == (left: NamingJournal, right: NamingJournal) -> Bool {
    left.said == right.said && left.takenBack == right.takenBack
  }

  package init(said: [NameCorrection] = [], takenBack: [NameCorrection] = []) {
    self.said = said.suffix(Self.limit)
    self.takenBack = takenBack.suffix(Self.limit)
  }

  package mutating func say(_ correction: NameCorrection) {
    redone = nil
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
    redone = last
    return last
  }

  /// Takes in an edit as it was kept; what was last taken back and is said again is a redo.
  package mutating func apply(_ edit: NameEdit) {
    switch edit {
    case .said(let correction):
      if takenBack.last?.line == correction.line { _ = redo() } else { say(correction) }
    case .takenBack(let correction):
      guard let place = Self.place(of: correction, in: said) else { return }
      takenBack.append(said.remove(at: place))
    }
  }

  /// Forgets what an edit is about.
  package mutating func forget(_ edit: NameEdit) {
    switch edit {
    case .said(let correction):
      if takenBack.last?.line == correction.line { takenBack.removeLast() }
    case .takenBack(let correction):
      if let place = Self.place(of: correction, in: said) { said.remove(at: place) }
    }
  }

  /// Takes back an edit that could not be kept.
  ///
  /// - Parameters:
  ///   - edit: what was said or taken back.
  ///   - isGone: whether its line is there no more, so that it can never be taken back.
  package mutating func drop(_ edit: NameEdit, isGone: Bool = false) {
    switch edit {
    case .said(let correction):
      guard let place = Self.place(of: correction, in: said) else { return }
      let lost = said.remove(at: place)
      if redone == lost { takenBack.append(lost) }
    case .takenBack(let correction):
      guard let place = Self.place(of: correction, in: takenBack) else { return }
      let lost = takenBack.remove(at: place)
      if !isGone { said.append(lost) }
    }
  }

  /// Two corrections are one when their lines are: a sign that cannot stand in a line makes no other.
  private static func place(of correction: NameCorrection, in list: [NameCorrection]) -> Int? {
    list.lastIndex { $0.line == correction.line }
  }
}
