/// What a person has decided on an article.
package struct TriageState: Sendable, Equatable {
  package var isRead: Bool
  package var isStarred: Bool
  package var isDismissed: Bool
  /// Sorted, without repeats.
  package var tags: [String]

  package init(
    isRead: Bool = false, isStarred: Bool = false, isDismissed: Bool = false, tags: [String] = []
  ) {
    self.isRead = isRead
    self.isStarred = isStarred
    self.isDismissed = isDismissed
    self.tags = tags
  }
}

/// One decision, on one article or many, with what it takes to undo it.
package struct TriageAct: Sendable, Equatable, Identifiable {
  package struct Change: Sendable, Equatable {
    package var article: ArticleID
    package var before: TriageState
    package var after: TriageState

    package init(article: ArticleID, before: TriageState, after: TriageState) {
      self.article = article
      self.before = before
      self.after = after
    }
  }

  /// Rises with every act of a library.
  package var id: Int
  /// What was done, as the status line says it: 'dismissed'.
  package var name: String
  package var changes: [Change]
  /// What was said with it of articles that belong together or do not, in that order.
  package var corrections: [Correction]

  package init(id: Int, name: String, changes: [Change], corrections: [Correction] = []) {
    self.id = id
    self.name = name
    self.changes = changes
    self.corrections = corrections
  }
}

extension TriageAct {
  /// The reports that the act parts from the rest of their story; nil where it parts none.
  ///
  /// Those are said to be of one story with one another; where that was said before, they are taken
  /// to be the smaller side.
  package var splitOff: Int? {
    let parting = corrections.filter { $0.verdict == .otherStory }
    guard let first = parting.first?.first else { return nil }
    let tied = corrections.filter { $0.verdict == .oneStory }
    if !tied.isEmpty { return Set(tied.flatMap { [$0.first, $0.second] }).count }
    let all = Set(parting.flatMap { [$0.first, $0.second] })
    let opposed = parting.count { $0.first == first || $0.second == first }
    return min(opposed, all.count - opposed)
  }
}

/// The acts of a library that can be undone and redone.
package struct TriageJournal: Sendable, Equatable {
  /// Oldest first.
  package private(set) var done: [TriageAct]
  /// The one undone last at the end.
  package private(set) var undone: [TriageAct]

  package init(done: [TriageAct] = [], undone: [TriageAct] = []) {
    self.done = done
    self.undone = undone
  }

  /// The id that the next act gets.
  package var nextID: Int {
    (done.map(\.id) + undone.map(\.id)).max().map { $0 + 1 } ?? 1
  }

  /// Adds an act; what was undone before it can no longer be redone.
  package mutating func record(_ act: TriageAct) {
    done.append(act)
    undone.removeAll()
  }

  /// Gives an act another number, so that it can be named to the library that chose it.
  package mutating func renumber(_ old: TriageAct.ID, _ new: TriageAct.ID) {
    if let index = done.lastIndex(where: { $0.id == old }) { done[index].id = new }
    if let index = undone.lastIndex(where: { $0.id == old }) { undone[index].id = new }
  }

  /// Takes back the last act and returns it, or nil when there is none.
  package mutating func undo() -> TriageAct? {
    guard let act = done.popLast() else { return nil }
    undone.append(act)
    return act
  }

  /// Does the act that was undone last again and returns it, or nil when there is none.
  package mutating func redo() -> TriageAct? {
    guard let act = undone.popLast() else { return nil }
    done.append(act)
    return act
  }
}

/// A step of a journal, to be kept.
package enum TriageStep: Sendable, Equatable {
  case recorded(TriageAct)
  case undone(TriageAct)
  case redone(TriageAct)
}
