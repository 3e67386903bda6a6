/// Finds the likeliest row of labels of a sentence, and how likely each label of it is.
///
/// Viterbi for the row, forward and backward sums for the likelihood (Rabiner, 1989). The buffers
/// are kept from sentence to sentence.
struct TagChain {
  typealias Row = CRFModel.Row

  private let model: CRFModel
  private var features: CRFFeatures
  private let count = CRFModel.labelCount
  /// Exponents of the transitions, by label behind label.
  private let factors: [Row]
  /// Scores of the labels of each word.
  private var emissions: [Row] = []
  private var from: [SIMD16<Int32>] = []
  private var forward: [Row] = []

  init(model: CRFModel, features: CRFFeatures) {
    self.model = model
    self.features = features
    factors = model.transitions.map(Exponential.of)
  }

  /// The likeliest label of each word with its probability.
  mutating func labels(
    of words: some Collection<ArraySlice<UInt8>>
  ) -> [(label: Int, probability: Float)] {
    guard !words.isEmpty else { return [] }
    features.read(words)
    score(words.count)
    let path = likeliestPath(words.count)
    guard path.contains(where: { $0 != 0 }) else { return path.map { ($0, 1) } }
    return zip(path, likelihoods(of: path)).map { ($0, $1) }
  }

  private mutating func score(_ length: Int) {
    emissions.removeAll(keepingCapacity: true)
    for word in 0..<length {
      var sums = CRFModel.Scores()
      features.forEach(of: word) { model.add($0, to: &sums) }
      emissions.append(model.scaled(sums))
    }
  }

  private mutating func likeliestPath(_ length: Int) -> [Int] {
    from.removeAll(keepingCapacity: true)
    var best = emissions[0]
    from.append(SIMD16())
    for word in 1..<max(1, length) {
      var value = model.transitions[0] + best[0]
      var choice = SIMD16<Int32>()
      for last in 1..<count {
        let candidate = model.transitions[last] + best[last]
        let isBetter = candidate .> value
        value.replace(with: candidate, where: isBetter)
        choice.replace(with: Int32(last), where: isBetter)
      }
      best = value + emissions[word]
      from.append(choice)
    }
    var label = 0
    for other in 1..<count where best[other] > best[label] { label = other }
    var path = [Int](repeating: 0, count: length)
    for word in stride(from: length - 1, through: 0, by: -1) {
      path[word] = label
      label = Int(from[word][label])
    }
    return path
  }

  /// The probability of each label of a path, the others of its word against it.
  private mutating func likelihoods(of path: [Int]) -> [Float] {
    let length = path.count
    forward.removeAll(keepingCapacity: true)
    for word in 0..<length {
      var row = weights(of: word)
      if word > 0 { row *= stepped(forward[word - 1]) }
      forward.append(row / row.sum())
    }
    var result = [Float](repeating: 0, count: length)
    var backward = Row(repeating: 1)
    for word in stride(from: length - 1, through: 0, by: -1) {
      let joint = forward[word] * backward
      result[word] = joint[path[word]] / joint.sum()
      guard word > 0 else { break }
      backward = steppedBack(weights(of: word) * backward)
    }
    return result
  }

  /// Exponents of a word's scores, the largest made 1; 0 beyond the labels.
  private func weights(of word: Int) -> Row {
    let row = emissions[word]
    var largest = row[0]
    for label in 1..<count { largest = max(largest, row[label]) }
    var result = Exponential.of(row - largest)
    for lane in count..<Row.scalarCount { result[lane] = 0 }
    return result
  }

  private func stepped(_ row: Row) -> Row {
    var result = Row()
    for last in 0..<count { result += factors[last] * row[last] }
    return result
  }

  private func steppedBack(_ row: Row) -> Row {
    var result = Row()
    for last in 0..<count { result[last] = (factors[last] * row).sum() }
    return result / result.sum()
  }
}

/// The exponential function without a library of mathematics.
private enum Exponential {
  /// e to powers up to 80, to six digits; 0 below -80.
  static func of(_ powers: CRFModel.Row) -> CRFModel.Row {
    var result = CRFModel.Row()
    let steps = powers * 1.442_695_04
    for lane in 0..<CRFModel.Row.scalarCount {
      let power = powers[lane]
      guard power > -80 else { continue }
      let scaled: Float = min(steps[lane], 115)
      let whole = scaled.rounded()
      let rest = (scaled - whole) * 0.693_147_18
      let tail: Float = 0.5 + rest * (1 / 6 + rest * (1 / 24 + rest * (1 / 120)))
      let series: Float = 1 + rest * (1 + rest * tail)
      result[lane] = Float(sign: .plus, exponent: Int(whole), significand: series)
    }
    return result
  }
}
