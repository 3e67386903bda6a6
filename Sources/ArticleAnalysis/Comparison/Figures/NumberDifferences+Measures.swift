internal import Articles

// Figures in units of measure: 57 kilometres are 35 miles, and 40 tonnes are not 40 barrels.
extension NumberDifferences {
  /// Whether both are measured, in two units.
  func haveTwoMeasures(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard let first = left.measure, let second = right.measure else { return false }
    return first.unit != second.unit
  }

  /// Whether one is weighed and the other measured.
  func isOfTwoKinds(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    left.measure?.unit.dimension != right.measure?.unit.dimension
  }

  /// Whether the values are one, also when one is converted to the unit of the other.
  func areEqual(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    let (first, second) = (left.quantity, right.quantity)
    guard first.kind == second.kind, first.mayBeOfOneYear(with: second) else { return false }
    guard let unit = left.measure?.unit, let other = right.measure?.unit, unit != other,
      unit.dimension == other.dimension
    else { return first.value == second.value }
    return unit.equals(first.value, other, second.value)
  }

  /// Whether figures in two units can be a difference: bounds and round figures can not.
  func mayDiffer(_ left: StatedFigure, _ right: StatedFigure, _ areEqual: Bool) -> Bool {
    if isOfTwoKinds(left, right) { return areEqual }
    return areEqual || (left.quantity.bound == .exact && right.quantity.bound == .exact)
  }

  /// Bytes of a figure, with its unit where the other has another.
  func bytes(of figure: StatedFigure, beside other: StatedFigure, in sentence: ParsedSentence)
    -> Range<Int>
  {
    let range = figure.quantity.range
    guard haveTwoMeasures(figure, other), let last = figure.measure?.words.last else {
      return range
    }
    return range.lowerBound..<max(range.upperBound, sentence.words[last].range.upperBound)
  }
}
