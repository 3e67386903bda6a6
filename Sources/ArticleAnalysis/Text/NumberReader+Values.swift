// Numbers in digits and in words.
extension NumberReader {
  /// `dozens`, `thousands`, `tens of thousands`: from two to ten of the last scale, times the first.
  mutating func readVague() -> Quantity? {
    let start = index
    guard let first = word(index), let scale = NumberWords.vagueScales[first.hash],
      word(index - 1)?.kind != .number
    else { return nil }
    var value = scale
    index += 1
    while word(index)?.hash == NumberWords.of,
      let next = word(index + 1).flatMap({ NumberWords.vagueScales[$0.hash] }), next > 12
    {
      value *= next
      index += 2
    }
    guard index > start + 1 || value >= 12 else {
      index = start
      return nil
    }
    return Quantity(
      range: first.range.lowerBound..<end(index - 1), kind: .count, value: 2 * value,
      upper: 10 * value, bound: .about, isVague: true)
  }

  /// `two-thirds`, `a third of`: a share in percent, told roughly; nil for `a third man` and `a quarter
  /// of an hour`.
  mutating func readFraction() -> Quantity? {
    if let ratio = readRatio() ?? readHalf() { return ratio }
    guard let first = word(index), let parts = word(index + 1),
      let whole = NumberWords.fractions[parts.hash],
      let count = NumberWords.article.contains(first.hash) ? 1 : NumberWords.units[first.hash],
      count >= 1, count < whole.parts
    else { return nil }
    let isOf = word(index + 2)?.hash == NumberWords.of
    guard whole.isPlural ? count > 1 : count == 1 && isOf else { return nil }
    if isOf {
      let next = NumberWords.article.contains(word(index + 3)?.hash ?? 0) ? index + 4 : index + 3
      if let unit = word(next), Measure.of(unit.hash) != nil { return nil }
    }
    let range = first.range.lowerBound..<parts.range.upperBound
    index += 2
    return Quantity(range: range, kind: .percent, value: 100 * count / whole.parts, bound: .about)
  }

  /// `Half of the houses`, `half the houses`: fifty percent, told roughly; nil for `the first half of May`
  /// and `half of the year`.
  private mutating func readHalf() -> Quantity? {
    guard let first = word(index), first.hash == NumberWords.half, let next = word(index + 1),
      next.hash == NumberWords.of || next.hash == NumberWords.the,
      let noun = word(index + (next.hash == NumberWords.of ? 2 : 1)).flatMap({
        NumberWords.article.contains($0.hash) || $0.hash == NumberWords.the ? nil : $0
      }) ?? word(index + (next.hash == NumberWords.of ? 3 : 2)),
      Measure.of(noun.hash) == nil, noun.kind == .word
    else { return nil }
    let before = word(index - 1)
    guard before == nil || !NumberReader.halves.contains(before?.hash ?? 0) else { return nil }
    index += 1
    return Quantity(range: first.range, kind: .percent, value: 50, bound: .about)
  }

  /// Words before a half that is a part of something and no share: `the second half of the match`.
  private static let halves = NumberWords.set(
    "a and first second other better last final next back front top bottom upper lower eastern western "
      + "northern southern one opening closing this that his her their my your our its")

  /// `One in three`, `nine out of ten`, `two in every five`: a share in percent, told roughly; nine out of 15
  /// are a part of so many.
  private mutating func readRatio() -> Quantity? {
    guard let first = word(index), let part = NumberWords.units[first.hash], part >= 1 else {
      return nil
    }
    var next = index + 1
    if word(next)?.hash == Self.out {
      guard word(next + 1)?.hash == NumberWords.of else { return nil }
      next += 1
    } else if word(next)?.hash != Self.inside {
      return nil
    }
    if word(next + 1)?.hash == Self.every { next += 1 }
    guard let last = word(next + 1),
      let whole = NumberWords.units[last.hash] ?? wholeNumber(next + 1, in: 2...100),
      whole > part, whole <= 10 || whole == 20 || whole == 100,
      // `One in three days` is no share of anything.
      word(next + 2).map({ Measure.of($0.hash) == nil }) ?? true
    else { return nil }
    index = next + 2
    return Quantity(
      range: first.range.lowerBound..<last.range.upperBound, kind: .percent,
      value: 100 * part / whole, bound: .about)
  }

  private static let out = WordHash.hash("out")
  private static let every = WordHash.hash("every")

  /// Digits or words with the scales behind them: `1.5 million`, `two hundred and five`.
  mutating func readScaled(hasCurrency: Bool) -> Double? {
    guard let first = word(index) else { return nil }
    if let value = plainNumber(index) {
      index += 1
      return value * readScales() * (hasCurrency ? readShortScale() : 1)
    }
    if hasCurrency, let value = suffixed(first) {
      index += 1
      return value
    }
    guard first.kind == .word else { return nil }
    return readSpelled()
  }

  mutating func readScales() -> Double {
    var factor = 1.0
    while let scale = word(index).flatMap({ NumberWords.scales[$0.hash] }) {
      factor *= scale
      index += 1
    }
    return factor
  }

  /// The scale of `$10 mil.` or `$5.5 bil`, which only a currency makes sure of.
  mutating func readShortScale() -> Double {
    guard let scale = word(index).flatMap({ NumberWords.shortScales[$0.hash] }) else { return 1 }
    index += 1
    return scale
  }

  /// The value of `5m` or `3bn`, which only a currency makes sure of.
  func suffixed(_ word: Word) -> Double? {
    let bytes = utf8[word.range]
    guard let letter = bytes.firstIndex(where: { $0 | 0x20 >= 0x61 && $0 < 0x80 }),
      letter > bytes.startIndex, let value = digits(bytes.startIndex..<letter)
    else { return nil }
    switch String(decoding: bytes[letter...], as: UTF8.self).lowercased() {
    case "k": return value * 1e3
    case "m", "mn", "mln": return value * 1e6
    case "b", "bn": return value * 1e9
    case "tn", "trn": return value * 1e12
    default: return nil
    }
  }

  mutating func readSpelled() -> Double? {
    let start = index
    var total = 0.0
    var part: Double?
    if let first = word(index), let next = word(index + 1),
      NumberWords.article.contains(first.hash), NumberWords.scales[next.hash] != nil
    {
      part = 1
      index += 1
    } else if word(index)?.hash == NumberWords.half, let article = word(index + 1),
      NumberWords.article.contains(article.hash),
      let scale = word(index + 2).flatMap({ NumberWords.scales[$0.hash] })
    {
      index += 3
      return scale / 2
    }
    while let hash = word(index)?.hash {
      if let value = NumberWords.units[hash] {
        guard part.map({ Int($0) % 10 == 0 && Int($0) % 100 != 10 && $0 > 0 }) ?? true else {
          break
        }
        part = (part ?? 0) + value
      } else if let value = NumberWords.tens[hash] {
        guard part.map({ Int($0) % 100 == 0 }) ?? true else { break }
        part = (part ?? 0) + value
      } else if let scale = NumberWords.scales[hash], let current = part {
        if scale == 100 || scale == 12 {
          // `Hundred hundred hundred` is no number.
          guard current < 1e6 else { break }
          part = current * scale
        } else {
          total += current * scale
          part = 0
        }
      } else if hash == NumberWords.and, let current = part, total > 0 || current >= 100,
        let next = word(index + 1)?.hash,
        NumberWords.units[next] != nil || NumberWords.tens[next] != nil
      {
        // The 'and' of 'two hundred and five'.
      } else {
        break
      }
      index += 1
    }
    guard let part, index > start else {
      index = start
      return nil
    }
    return total + part
  }
}
