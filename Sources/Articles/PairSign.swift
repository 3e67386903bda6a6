/// What the gutter says of a row, from the weakest to the strongest.
package enum PairSign: Int, Sendable, Comparable, CaseIterable {
  case onlyLeft, onlyRight
  /// Speaks of the same, but is not known to say the same.
  case related
  case sameWords, sameStatement
  /// In a revision: the same text at another place.
  case moved
  case quotation
  /// Who is said to have said it, or how sure the report is of it.
  case attribution
  /// A number or a date.
  case number
  /// An outcome: both cannot be right.
  case contradiction

  package var glyph: String {
    switch self {
    case .onlyLeft: "‹"
    case .onlyRight: "›"
    case .related: "~"
    case .sameWords: "="
    case .sameStatement: "≈"
    case .moved: "⇅"
    case .quotation: "\""
    case .attribution: "@"
    case .number: "#"
    case .contradiction: "!"
    }
  }

  /// What it means, in words.
  package var meaning: String {
    switch self {
    case .onlyLeft: "only in A"
    case .onlyRight: "only in B"
    case .related: "related"
    case .sameWords: "same words"
    case .sameStatement: "same statement"
    case .moved: "moved"
    case .quotation: "quotation"
    case .attribution: "attribution"
    case .number: "number"
    case .contradiction: "contradiction"
    }
  }

  package static func < (left: PairSign, right: PairSign) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Discrepancy.Class {
  /// What the gutter says of a pair that differs in it.
  package var sign: PairSign {
    switch self {
    case .outcome: .contradiction
    case .number, .date: .number
    case .attribution, .speaker, .recipient: .attribution
    case .quotation: .quotation
    }
  }
}
