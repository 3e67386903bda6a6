/// Finds the numbers that a text states: counts, ordinals, money, shares, ages, times and days.
///
/// Days are folded first, so that the 13 of `November 13` counts nothing. Names with figures
/// (`S-400`, `G20`, `Flight 370`, `No. 10`) are no numbers.
package struct NumberReader {
  let utf8: [UInt8]
  let words: ArraySlice<Word>
  var index: Int
  var result: [Quantity] = []

  /// The quantities of a range, in order.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func quantities(in utf8: [UInt8], range: Range<Int>) -> [Quantity] {
    quantities(in: utf8, words: WordReader.words(in: utf8, range: range)[...])
  }

  /// The quantities of words that were read before.
  package static func quantities(in utf8: [UInt8], words: ArraySlice<Word>) -> [Quantity] {
    var reader = NumberReader(utf8: utf8, words: words, index: words.startIndex)
    while reader.index < words.endIndex { reader.readNext() }
    return reader.result
  }

  mutating func readNext() {
    guard mayBegin(words[index]) else {
      index += 1
      return
    }
    let start = index
    if let date = readDate() ?? readTime() ?? readOrdinal() ?? readVague() {
      result.append(date)
    } else if var quantity = readFraction() ?? readAmount() {
      quantity.range = quantity.range.lowerBound..<max(quantity.range.upperBound, end(index - 1))
      applyBound(&quantity, before: start)
      result.append(quantity)
    }
    if index == start { index += 1 }
  }

  /// Whether a quantity can begin with a word; nearly all words are turned away here.
  func mayBegin(_ word: Word) -> Bool {
    switch word.kind {
    case .number: true
    case .punctuation: NumberWords.currencySigns[word.hash] != nil
    case .word:
      startsWithDigit(word) || NumberWords.beginnings.contains(word.hash) && !isNoOne(word)
    }
  }

  /// Whether a word is the `one` of `no one`.
  private func isNoOne(_ word: Word) -> Bool {
    word.hash == NumberReader.one && self.word(index - 1)?.hash == NumberReader.no
  }

  func startsWithDigit(_ word: Word) -> Bool {
    let first = utf8[word.range.lowerBound]
    return first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9")
  }

  // MARK: - Looking at words

  func word(_ index: Int) -> Word? {
    index >= words.startIndex && index < words.endIndex ? words[index] : nil
  }

  func end(_ index: Int) -> Int { words[index].range.upperBound }

  func isSign(_ index: Int, _ sign: UInt8) -> Bool {
    guard let word = word(index), word.kind == .punctuation else { return false }
    return word.range.count == 1 && utf8[word.range.lowerBound] == sign
  }

  func isDash(_ index: Int) -> Bool {
    guard let word = word(index), word.kind == .punctuation else { return false }
    return word.hash == NumberReader.enDash || isSign(index, UInt8(ascii: "-"))
  }

  static let enDash = WordHash.hash("–")

  /// The value of a token made of digits, such as `10,000` or `7.5`.
  func digits(_ range: Range<Int>) -> Double? {
    var value = 0.0
    var scale = 0.0
    for byte in utf8[range] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Double(byte - UInt8(ascii: "0"))
        if scale == 0 {
          value = value * 10 + digit
        } else {
          value += digit * scale
          scale /= 10
        }
      case UInt8(ascii: "."):
        guard scale == 0 else { return nil }
        scale = 0.1
      case UInt8(ascii: ","): continue
      default: return nil
      }
    }
    return (value * 1e6).rounded() / 1e6
  }

  func plainNumber(_ index: Int) -> Double? {
    guard let word = word(index), word.kind == .number else { return nil }
    return digits(word.range)
  }

  func wholeNumber(_ index: Int, in allowed: ClosedRange<Double>) -> Double? {
    guard let value = plainNumber(index), allowed.contains(value), value == value.rounded(),
      let word = word(index), !utf8[word.range].contains(UInt8(ascii: ","))
    else { return nil }
    return value
  }

  // MARK: - Amounts

  mutating func readAmount() -> Quantity? {
    let start = index
    guard let first = word(index) else { return nil }
    var currency: String?
    if let sign = NumberWords.currencySigns[first.hash], !isModel(first) {
      currency = sign
      index += 1
    }
    if let hyphenated = currency == nil ? readHyphenated() : nil { return hyphenated }
    guard let (value, upper, isSmallWord) = readValue(hasCurrency: currency != nil) else {
      index = start
      return nil
    }
    let kind = readUnit(currency: currency, value: value, first: start)
    guard let kind else { return nil }
    return Quantity(
      range: first.range.lowerBound..<end(index - 1), kind: kind, value: value, upper: upper,
      isSmallWord: isSmallWord)
  }

  /// Whether a word is the `RS` of a car; rupees are `Rs`.
  private func isModel(_ word: Word) -> Bool {
    word.hash == NumberWords.rupees && utf8[word.range].elementsEqual("RS".utf8)
  }

  /// A number, or a range of two such as `10 to 15`, `10-15` or `between 10 and 15`.
  mutating func readValue(
    hasCurrency: Bool
  ) -> (value: Double, upper: Double?, isSmallWord: Bool)? {
    let start = index
    if let range = hyphenRange() { return range }
    guard let value = readScaled(hasCurrency: hasCurrency) else { return nil }
    let isSmallWord = index == start + 1 && words[start].kind == .word && value <= 2
    let isBetween = word(start - 1)?.hash == NumberWords.between
    let after = index
    let joins =
      word(after)?.hash == NumberWords.to || isDash(after)
      || (isBetween && word(after)?.hash == NumberWords.and)
    if joins, word(start)?.kind == word(after + 1)?.kind {
      index = after + 1
      if let upper = readScaled(hasCurrency: hasCurrency), upper > value {
        let factor = upper >= 1e3 && value < 1e3 && upper.truncatingRemainder(dividingBy: 1e3) == 0
        return (
          factor && words[start].kind == .number ? value * scale(of: upper) : value, upper, false
        )
      }
      index = after
    }
    return (value, nil, isSmallWord)
  }

  /// The scale word's part of a number such as 15 million.
  func scale(of value: Double) -> Double {
    [1e12, 1e9, 1e6, 1e3].first { value >= $0 } ?? 1
  }

  mutating func hyphenRange() -> (value: Double, upper: Double?, isSmallWord: Bool)? {
    guard let word = word(index), word.kind == .number,
      let hyphen = utf8[word.range].firstIndex(of: UInt8(ascii: "-")),
      let low = digits(word.range.lowerBound..<hyphen),
      let high = digits(hyphen + 1..<word.range.upperBound), low < high
    else { return nil }
    index += 1
    var factor = 1.0
    if let scale = self.word(index).flatMap({ NumberWords.scales[$0.hash] }) {
      factor = scale
      index += 1
    }
    return (low * factor, high * factor, false)
  }

  /// `45-year-old`, `17-second`, `three-year`: one token of the text.
  mutating func readHyphenated() -> Quantity? {
    guard let word = word(index), word.kind == .word,
      let hyphen = utf8[word.range].firstIndex(of: UInt8(ascii: "-")),
      let value = digits(word.range.lowerBound..<hyphen), hyphen > word.range.lowerBound
    else { return nil }
    index += 1
    let unit = utf8[(hyphen + 1)..<word.range.upperBound]
    var kind = Quantity.Kind.count
    if unit.starts(with: "year-old".utf8) { kind = .age }
    if unit.elementsEqual("magnitude".utf8) { kind = .magnitude }
    return Quantity(range: word.range, kind: kind, value: value, unit: WordHash.hash(Array(unit)))
  }

  /// Whether `year-old` or `years old` stands behind a number.
  private func isOfAge() -> Bool {
    guard let years = word(index), let old = word(index + 1) else { return false }
    return NumberWords.years.contains(years.hash) && old.hash == NumberWords.old
  }

  /// What the number counts, by the signs and words round it; nil where it is part of a name.
  mutating func readUnit(
    currency: String?, value: Double, first: Int
  ) -> Quantity.Kind? {
    if let currency { return .money(currency) }
    if let next = word(index) {
      if isSign(index, UInt8(ascii: "%")) || NumberWords.percents.contains(next.hash) {
        index += 1
        return .percent
      }
      if next.hash == NumberWords.per, word(index + 1)?.hash == NumberWords.cent {
        index += 2
        return .percent
      }
      if let name = NumberWords.currencies[next.hash] {
        index += 1
        return .money(name)
      }
    }
    if isOfAge() { return .age }
    if isMagnitude(first, value: value) { return .magnitude }
    if isName(first, value: value) { return nil }
    if index == first + 1, isYear(first) { return .year }
    if isAge(first, value: value) { return .age }
    return .count
  }

  /// `magnitude 6.4`, `a magnitude of 6.4`, `put the magnitude at 6.4`, `6.4 magnitude`, `6.4 on the Richter
  /// scale`, `a quake measuring 6.4`.
  func isMagnitude(_ first: Int, value: Double) -> Bool {
    guard value < 11, word(index).map({ Measure.of($0.hash) == nil }) ?? true else { return false }
    var label = word(first - 1)
    for place in 1...3 {
      guard let before = word(first - place), Self.links.contains(before.hash) else { break }
      label = word(first - place - 1)
    }
    let isNamed =
      label?.hash == NumberReader.magnitude || word(index)?.hash == NumberReader.magnitude
      || (word(index + 2)?.hash == NumberReader.richter
        && word(index + 1)?.hash == NumberWords.the)
    if isNamed { return true }
    guard value >= 3, value != value.rounded(), let before = word(first - 1) else { return false }
    let near = words[max(words.startIndex, first - Self.magnitudeReach)..<first]
    // `Gave the magnitude of the quake as 6.8`, `a quake measuring 6.4`.
    return Self.namings.contains(before.hash)
      && near.contains { $0.hash == NumberReader.magnitude }
      || label.map { Self.measurings.contains($0.hash) } ?? false
        && near.contains { Self.quakes.contains($0.hash) }
  }

  /// Words before a figure in which it is said that it is a magnitude.
  private static let magnitudeReach = 8
  private static let namings = NumberWords.set("as at")
  private static let links = NumberWords.set("of as at was is be to put estimated measured")
  private static let measurings = NumberWords.set(
    "measuring measured registering registered recorded recording strength")
  private static let quakes = NumberWords.set(
    "quake earthquake tremor quakes earthquakes tremors aftershock aftershocks temblor")
  static let magnitude = WordHash.hash("magnitude")
  static let richter = WordHash.hash("richter")

  /// `Flight 370`, `Boeing 737`, `Article 5`, a score or fraction such as `3/4` or `2-1`.
  func isName(_ first: Int, value: Double) -> Bool {
    if isSign(first - 1, UInt8(ascii: "/")) || isSign(index, UInt8(ascii: "/")) { return true }
    guard let before = word(first - 1), words[first].kind == .number else { return false }
    if isSign(first - 1, UInt8(ascii: "#")) { return true }
    var label = before
    if isSign(first - 1, UInt8(ascii: ".")), let earlier = word(first - 2) { label = earlier }
    if NumberWords.labels.contains(label.hash) { return true }
    // 'August 2019' names no thing, as 'Boeing 737' does.
    if NumberWords.months[label.hash] != nil, wholeNumber(first, in: 1700...2099) != nil {
      return false
    }
    guard before.isCapitalised, before.kind == .word, first - 1 > words.startIndex else {
      return false
    }
    guard let next = word(index), next.kind == .word, !next.isCapitalised else { return true }
    // 'Gives the Alliance 121 of the 225 seats' names nobody.
    if next.hash == NumberWords.of, let whole = word(index + 1),
      whole.hash == NumberWords.the || whole.kind == .number
    {
      return false
    }
    return StopWords.contains(next.hash)
  }

  func isYear(_ first: Int) -> Bool {
    let isLed = word(first - 1).map { NumberReader.yearWords.contains($0.hash) } ?? false
    var isFollowed = false
    if let next = word(index), next.kind == .word, !next.isCapitalised {
      isFollowed = !StopWords.contains(next.hash)
    }
    // Years long ago are told as such: `cast in 1684`.
    return wholeNumber(first, in: 1700...2099) != nil && (isLed || !isFollowed)
      || wholeNumber(first, in: 1000...1699) != nil && isLed && !isFollowed
  }

  static let yearWords = NumberWords.set("in since until by of early late mid during year")

  /// `Smith, 45, said`, `aged 45`, `at the age of 45`, `45 years old`.
  func isAge(_ first: Int, value: Double) -> Bool {
    if let before = word(first - 1)?.hash, value < 120 {
      if before == NumberReader.aged { return true }
      if before == NumberWords.of {
        if word(first - 2)?.hash == NumberReader.age { return true }
        if isOfPerson(first, value: value) { return true }
      }
      if word(index + 1)?.hash == NumberReader.old,
        word(index).map({ NumberReader.years.contains($0.hash) }) ?? false
      {
        return true
      }
    }
    guard isSign(first - 1, UInt8(ascii: ",")), isSign(index, UInt8(ascii: ",")), value < 120
    else { return false }
    return word(first - 2)?.isCapitalised ?? false
  }

  /// Whether `of 76` tells the age of who is named behind it: `a retired engineer of 76, Josip Karam,`.
  private func isOfPerson(_ first: Int, value: Double) -> Bool {
    guard value >= 10, isSign(index, UInt8(ascii: ",")), let noun = word(first - 2),
      noun.kind == .word, !noun.isCapitalised, !NumberReader.groups.contains(noun.hash),
      let name = word(index + 1), let surname = word(index + 2)
    else { return false }
    let hasArticle = (max(words.startIndex, first - 5)..<first - 2).contains {
      NumberReader.articles.contains(words[$0].hash)
    }
    return hasArticle && name.isCapitalised && surname.isCapitalised
      && !name.isAllCapitals
  }

  static let articles = NumberWords.article.union([NumberWords.the])
  /// Words before an `of` that count: a crew of 24.
  private static let groups = NumberWords.set(
    "crew team group total number average majority minority margin rate price cost value fine sum "
      + "maximum minimum staff party force fleet population crowd distance speed height length width "
      + "depth age temperature score result mother father parent family squad panel jury loss profit "
      + "increase decrease rise fall length toll load cargo lead list series collection")
  static let over = WordHash.hash("over")
  static let handings = NumberWords.set(
    "hand hands handed handing turn turns turned turning take takes took taken taking sign signed "
      + "carry carried win won extend extends extended extending spread spreads stretch stretches "
      + "stretched scattered distributed")
  static let one = WordHash.hash("one")
  static let no = WordHash.hash("no")
  static let aged = WordHash.hash("aged")
  static let age = WordHash.hash("age")
  static let old = WordHash.hash("old")
  static let years = NumberWords.set("year years")

  /// Whether an `over` bounds nothing: `hands over 1,200 tonnes`, `stripped over two summers`, but not `for
  /// over two years`.
  private func isNoBound(_ over: Int) -> Bool {
    let before = word(over - 1)?.hash ?? 0
    if NumberReader.handings.contains(before) { return true }
    guard let unit = word(index) else { return false }
    if NumberReader.seasons.contains(unit.hash) { return true }
    let isLong = Measure.of(unit.hash).map {
      $0.dimension == .time && $0.factor >= NumberReader.week
    }
    return isLong ?? false && !NumberReader.lastings.contains(before)
  }

  private static let seasons = NumberWords.set("summers winters seasons nights weekends decades")
  private static let lastings = NumberWords.set(
    "for of well lasted lasts lasting took takes after in waited spent lived jailed")
  /// Seconds from which on a span may be one over which something is done.
  private static let week = 604_800.0

  mutating func applyBound(_ quantity: inout Quantity, before start: Int) {
    for (phrase, bound) in NumberWords.bounds where start - phrase.count >= words.startIndex {
      let spot = start - phrase.count
      guard zip(words[spot..<start], phrase).allSatisfy({ $0.hash == $1 }) else { continue }
      if phrase.first == NumberReader.over, isNoBound(spot) { return }
      quantity.bound = bound
      quantity.range = words[spot].range.lowerBound..<quantity.range.upperBound
      return
    }
    guard word(index)?.hash == NumberWords.or, word(index + 1)?.hash == NumberWords.more else {
      return
    }
    quantity.bound = .atLeast
    quantity.range = quantity.range.lowerBound..<end(index + 1)
    index += 2
  }
}
