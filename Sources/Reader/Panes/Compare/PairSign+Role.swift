internal import Articles

extension PairSign {
  /// The colour that it has.
  var role: Role {
    switch self {
    case .onlyLeft: .onlyLeft
    case .onlyRight: .onlyRight
    case .related: .dim
    case .sameWords, .sameStatement: .same
    case .moved, .attribution: .differs
    case .quotation: .quotation
    case .number: .number
    case .contradiction: .conflict
    }
  }
}
