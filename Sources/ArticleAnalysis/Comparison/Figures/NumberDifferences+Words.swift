internal import Articles

// What is told of two figures, and why, in words for a person.
extension NumberDifferences {
  func entry(_ left: StatedFigure, _ right: StatedFigure) -> Discrepancy {
    let kind: Discrepancy.Class = left.quantity.kind == .date ? .date : .number
    return Discrepancy(
      class: kind, topic: topic(left, right),
      left: pair.leftSide(bytes: bytes(of: left, beside: right, in: pair.left)),
      right: pair.rightSide(bytes: bytes(of: right, beside: left, in: pair.right)),
      reason: reason(left, right))
  }

  private func reason(_ left: StatedFigure, _ right: StatedFigure) -> String {
    let (first, second) = (left.quantity, right.quantity)
    if haveTwoMeasures(left, right), areEqual(left, right), !isOfTwoKinds(left, right) {
      return "Both state the same figure, in two units."
    }
    if haveTwoMeasures(left, right) {
      return isOfTwoKinds(left, right)
        ? "The same figure is given in two kinds of measure."
        : "The figures differ, also when one is converted."
    }
    if first.isSame(as: second) { return "Both state the same figure." }
    if areOneRoughly(first, second) { return "Both state one figure, one of them more roughly." }
    if first.kind == .ordinal || second.kind == .ordinal {
      return "The figures for one thing differ."
    }
    if first.kind != second.kind {
      return first.value == second.value
        ? "The same figure stands for two currencies."
        : "The sums are in two currencies; the rate says whether they are one."
    }
    if first.value == second.value, first.upper == second.upper {
      return "The figure is the same, but one of them is only a bound."
    }
    if let sources = sources(left, right) { return sources }
    return first.agrees(with: second)
      ? "The figures differ, though both can be true." : "The figures for one thing differ."
  }
}
