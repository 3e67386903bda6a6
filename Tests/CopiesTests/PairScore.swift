/// How well groups match the truth, counted over pairs.
struct PairScore: CustomStringConvertible {
  private(set) var both = 0
  private(set) var onlyFound = 0
  private(set) var onlyTrue = 0
  private var all = 0

  /// Compares labels of the same items; equal labels mean together.
  init(found: [Int], truth: [Int]) {
    for first in truth.indices {
      for second in truth.indices where second > first {
        let isTrue = truth[first] == truth[second]
        let isFound = found[first] == found[second]
        if isTrue, isFound { both += 1 } else if isFound { onlyFound += 1 }
        if isTrue, !isFound { onlyTrue += 1 }
        all += 1
      }
    }
  }

  var precision: Double { Double(both) / Double(max(1, both + onlyFound)) }
  var recall: Double { Double(both) / Double(max(1, both + onlyTrue)) }

  /// Adjusted Rand index (Hubert and Arabie, 1985): 1 for the truth, 0 for chance.
  var adjustedRand: Double {
    let found = Double(both + onlyFound)
    let wanted = Double(both + onlyTrue)
    let chance = found * wanted / Double(max(1, all))
    let most = (found + wanted) / 2
    return most == chance ? 1 : (Double(both) - chance) / (most - chance)
  }

  var description: String {
    "pairs: precision \(precision), recall \(recall), ARI \(adjustedRand), "
      + "true \(both + onlyTrue)"
  }
}
