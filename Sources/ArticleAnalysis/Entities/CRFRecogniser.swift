internal import Articles

/// Finds names with the trained model alone.
package struct CRFRecogniser: EntityRecogniser {
  package init() {}

  /// Whether the model in the binary is one that this program can read.
  package static var isAvailable: Bool { CRFModel() != nil && WordClasses() != nil }

  /// The names in a text, in order and without overlap; none where there is no model.
  ///
  /// - Complexity: O(*n*) in the number of words.
  package func spans(in text: EntityText) -> [EntitySpan] {
    spans(in: text) { _ in true } ?? []
  }

  /// Words between two questions whether to go on: some hundredths of a second.
  private static let piece = 4096

  /// The names in a text, looked for in pieces; nil when `goesOn` ended the work.
  func spans(in text: EntityText, goesOn: (Int) -> Bool) -> [EntitySpan]? {
    guard text.isEnglish, let model = CRFModel(), let classes = WordClasses() else { return [] }
    var chain = TagChain(model: model, features: CRFFeatures(classes: classes))
    var result: [EntitySpan] = []
    var pause = Self.piece
    for sentence in text.sentences {
      if sentence.words.upperBound > pause {
        guard goesOn(text.words[sentence.words.lowerBound].range.lowerBound) else { return nil }
        pause = sentence.words.upperBound + Self.piece
      }
      let labels = chain.labels(of: text.words[sentence.words].lazy.map { text.utf8[$0.range] })
      Self.append(labels, from: sentence.words.lowerBound, to: &result)
    }
    return result
  }

  private static func append(
    _ labels: [(label: Int, probability: Float)], from first: Int, to spans: inout [EntitySpan]
  ) {
    var index = 0
    while index < labels.count {
      guard let kind = kind(of: labels[index].label) else {
        index += 1
        continue
      }
      let start = index
      var sum = Double(labels[index].probability)
      index += 1
      // Inside labels have even numbers; a span goes on with those of its own kind.
      let inside = (labels[start].label + 1) / 2 * 2
      while index < labels.count, labels[index].label == inside {
        sum += Double(labels[index].probability)
        index += 1
      }
      spans.append(
        EntitySpan(
          tokens: (first + start)..<(first + index), kind: kind,
          confidence: sum / Double(index - start)))
    }
  }

  private static func kind(of label: Int) -> Entity.Kind? {
    switch label {
    case 1, 2: .person
    case 3, 4: .organisation
    case 5, 6: .place
    default: nil
    }
  }
}

/// Finds the likeliest row of labels of a sentence, and how likely each label of it is.
///
/// Viterbi for the row, forward and backward sums for the likelihood (Rabiner, 1989). The buffers
/// are kept from sentence to sentence.
private struct TagChain {
  private let model: CRFModel
  private var features: CRFFeatures
  private let count = CRFModel.labelCount
  /// Exponents of the transitions, by label behind label.
  private let factors: [Float]
  /// Score of each label of each word.
  private var emissions: [Float] = []
  private var best: [Float] = []
  private var from: [UInt8] = []
  private var forward: [Float] = []

  init(model: CRFModel, features: CRFFeatures) {
    self.model = model
    self.features = features
    factors = model.transitions.map(Exponential.of)
  }

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
      for label in 0..<count { emissions.append(model.scaled(sums[label])) }
    }
  }

  private mutating func likeliestPath(_ length: Int) -> [Int] {
    best.removeAll(keepingCapacity: true)
    from.removeAll(keepingCapacity: true)
    best += emissions[0..<count]
    from += repeatElement(0, count: count)
    for word in 1..<max(1, length) {
      let before = (word - 1) * count
      for label in 0..<count {
        var value = -Float.infinity
        var choice = 0
        for last in 0..<count {
          let candidate = best[before + last] + model.transitions[last * count + label]
          if candidate > value { (value, choice) = (candidate, last) }
        }
        best.append(value + emissions[word * count + label])
        from.append(UInt8(choice))
      }
    }
    var label = 0
    let last = (length - 1) * count
    for other in 1..<count where best[last + other] > best[last + label] { label = other }
    var path = [Int](repeating: 0, count: length)
    for word in stride(from: length - 1, through: 0, by: -1) {
      path[word] = label
      label = Int(from[word * count + label])
    }
    return path
  }

  /// The probability of each label of a path, the others of its word against it.
  private mutating func likelihoods(of path: [Int]) -> [Float] {
    let length = path.count
    forward.removeAll(keepingCapacity: true)
    for word in 0..<length {
      var row = weights(of: word)
      if word > 0 { row = row * stepped(forward[((word - 1) * count)...]) }
      row /= row.sum()
      for label in 0..<count { forward.append(row[label]) }
    }
    var result = [Float](repeating: 0, count: length)
    var backward = SIMD8<Float>(repeating: 1)
    for word in stride(from: length - 1, through: 0, by: -1) {
      var joint = SIMD8<Float>()
      for label in 0..<count { joint[label] = forward[word * count + label] * backward[label] }
      result[word] = joint[path[word]] / joint.sum()
      guard word > 0 else { break }
      backward = steppedBack(weights(of: word) * backward)
    }
    return result
  }

  /// Exponents of a word's scores, the largest made 1.
  private func weights(of word: Int) -> SIMD8<Float> {
    let row = emissions[(word * count)..<((word + 1) * count)]
    let largest = row.max() ?? 0
    var result = SIMD8<Float>()
    for (label, value) in row.enumerated() { result[label] = Exponential.of(value - largest) }
    return result
  }

  private func stepped(_ row: ArraySlice<Float>) -> SIMD8<Float> {
    var result = SIMD8<Float>()
    for (last, value) in row.enumerated() {
      for label in 0..<count { result[label] += value * factors[last * count + label] }
    }
    return result
  }

  private func steppedBack(_ row: SIMD8<Float>) -> SIMD8<Float> {
    var result = SIMD8<Float>()
    for last in 0..<count {
      for label in 0..<count { result[last] += factors[last * count + label] * row[label] }
    }
    return result / result.sum()
  }
}

/// The exponential function without a library of mathematics.
private enum Exponential {
  /// e to a power from about -80 to 80, to six digits; 0 below.
  static func of(_ power: Float) -> Float {
    guard power > -80 else { return 0 }
    let scaled = min(power, 80) * 1.442_695_04
    let whole = scaled.rounded()
    let rest = (scaled - whole) * 0.693_147_18
    let series =
      1 + rest * (1 + rest * (0.5 + rest * (1 / 6 + rest * (1 / 24 + rest * (1 / 120)))))
    return Float(sign: .plus, exponent: Int(whole), significand: series)
  }
}
