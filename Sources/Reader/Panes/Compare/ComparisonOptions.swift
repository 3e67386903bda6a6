package import Articles

/// How a person wants a comparison to be shown.
package struct ComparisonOptions: Sendable, Equatable {
  /// Which differences inside a pair are marked.
  package enum Marks: String, Sendable, CaseIterable {
    case none, changed
    /// Synonyms too.
    case all

    package var next: Marks {
      switch self {
      case .none: .changed
      case .changed: .all
      case .all: .none
      }
    }
  }

  /// The side whose order the rows follow.
  package var spine = CompareSide.left
  package var showsRelated = false
  /// Whether pairs in which nothing differs are folded; nil leaves it to the mode of the comparison.
  package var hidesAgreement: Bool?
  package var marks = Marks.changed
  /// The letter of the right report: that which it has among all reports that are compared.
  package var rightLetter = CompareSide.right.letter

  package init() {}

  /// The letter of a side.
  func letter(_ side: CompareSide) -> String { side == .left ? side.letter : rightLetter }

  /// Whether pairs in which nothing differs are folded: in a revision unless asked for.
  func hidesAgreement(in mode: Alignment.Mode) -> Bool {
    hidesAgreement ?? (mode == .revision)
  }
}

/// What is open of the folds of a comparison, by sentence, so that it outlives another folding.
package struct OpenFolds: Sendable, Equatable {
  /// How far a sentence without a counterpart is opened.
  package enum Depth: Int, Sendable, Comparable {
    /// Inside one line for the whole run.
    case run
    /// Inside one line for its paragraph.
    case paragraph
    case sentence

    package static func < (left: Depth, right: Depth) -> Bool { left.rawValue < right.rawValue }
  }

  private var left: [Sentence.ID: Depth] = [:]
  private var right: [Sentence.ID: Depth] = [:]
  /// By left sentence and right sentence.
  private var agreements: Set<[Sentence.ID]> = []

  package init() {}

  package func depth(_ id: Sentence.ID, _ side: CompareSide) -> Depth {
    (side == .left ? left[id] : right[id]) ?? .run
  }

  package mutating func set(_ depth: Depth, of ids: [Sentence.ID], _ side: CompareSide) {
    for id in ids {
      switch side {
      case .left: left[id] = depth == .run ? nil : depth
      case .right: right[id] = depth == .run ? nil : depth
      }
    }
  }

  func isOpen(agreement entry: ComparisonEntry) -> Bool {
    agreements.contains(entry.key)
  }

  mutating func set(isOpen: Bool, agreement entries: [ComparisonEntry]) {
    for entry in entries {
      if isOpen { agreements.insert(entry.key) } else { agreements.remove(entry.key) }
    }
  }

  mutating func closeAgreements() {
    agreements.removeAll()
  }

  package mutating func closeAll() {
    self = OpenFolds()
  }

  var mirrored: OpenFolds {
    var result = self
    (result.left, result.right) = (right, left)
    result.agreements = Set(agreements.map { $0.reversed() })
    return result
  }
}

extension ComparisonEntry {
  fileprivate var key: [Sentence.ID] { [left?.sentence ?? -1, right?.sentence ?? -1] }
}
