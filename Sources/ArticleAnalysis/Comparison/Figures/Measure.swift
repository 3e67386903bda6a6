/// A unit of measure: what it measures, and how much.
struct Measure: Sendable, Equatable {
  /// The numbers go on behind those of the kinds in `SentenceParser.key`.
  enum Dimension: UInt64, Sendable {
    case length = 8
    case area, volume, mass, time, power, speed, temperature
  }

  var dimension: Dimension
  /// How many metres, square metres, litres, kilograms, seconds, watts, metres a second or degrees Celsius
  /// it is.
  var factor: Double
  /// Where its zero lies on the scale of the others, which only temperatures have: 32 °F is 0 °C.
  var zero = 0.0

  /// What so many of it are in the unit of its dimension.
  func amount(_ value: Double) -> Double { (value - zero) * factor }

  /// The unit that stands at a place of a sentence and its words, such as `square miles`; nil for none.
  static func at(_ index: Int, in words: [Word]) -> (unit: Measure, words: Range<Int>)? {
    func hash(_ index: Int) -> UInt64? { index < words.count ? words[index].hash : nil }
    guard let first = hash(index) else { return nil }
    if degrees.contains(first), let scale = hash(index + 1).flatMap({ scales[$0] }) {
      return (scale, index..<index + 2)
    }
    let next = hash(index + 1).flatMap { table[$0] }
    if let next, let shape = shape(first, of: next) { return (shape, index..<index + 2) }
    // `Seven minutes past eleven` is no span.
    guard let unit = table[first], unit.dimension != .time || hash(index + 1) != past else {
      return nil
    }
    guard unit.dimension == .length else { return (unit, index..<index + 1) }
    // `195 kilometres (121 miles) per hour`.
    var behind = index + 1
    if hash(behind) == bracket,
      let end = words[behind...].prefix(longestConversion).firstIndex(where: { $0.hash == closing })
    {
      behind = end + 1
    }
    guard let per = hash(behind), pers.contains(per), let span = hash(behind + 1),
      hours.contains(span)
    else { return (unit, index..<index + 1) }
    return (Measure(dimension: .speed, factor: unit.factor / 3600), index..<behind + 2)
  }

  /// The unit of a figure that ends before a word of a sentence: that of `15-metre` and `15 metres`.
  static func of(_ quantity: Quantity, endingAt end: Int, in words: [Word]) -> Measure? {
    guard quantity.kind == .count else { return nil }
    return quantity.unit.flatMap(of) ?? at(end, in: words)?.unit
  }

  /// The unit of a word, by its hash: that of `15-metre`.
  static func of(_ hash: UInt64) -> Measure? { table[hash] }

  /// Whether so many of it are as many of another as told: lengths, weights, times, temperatures.
  ///
  /// A temperature may have risen by so many degrees, so that the zeros of the scales do not matter.
  func equals(_ value: Double, _ other: Measure, _ otherValue: Double) -> Bool {
    let (one, another) = (amount(value), other.amount(otherValue))
    guard dimension == .temperature else {
      return abs(one - another) <= tolerance(with: other) * max(one, another)
    }
    return abs(one - another) <= Self.leastDegrees
      || abs(value * factor - otherValue * other.factor) <= Self.leastDegrees
  }

  /// Degrees Celsius by which two rounded temperatures may differ.
  private static let leastDegrees = 0.6

  /// The unit that a word such as `square` makes of another; nil for other words.
  private static func shape(_ word: UInt64, of unit: Measure) -> Measure? {
    if word == metric { return unit }
    guard unit.dimension == .length else { return nil }
    let side = unit.factor
    switch word {
    case square: return Measure(dimension: .area, factor: side * side)
    case cubic: return Measure(dimension: .volume, factor: 1000 * side * side * side)
    case nautical: return Measure(dimension: .length, factor: 1852)
    default: return nil
    }
  }

  /// Whether figures in the two units may be held against each other.
  ///
  /// A cargo is weighed by one report and measured by the other, so that one figure for both is a
  /// difference; of other kinds a figure in one says nothing of a figure in the other.
  func isComparable(with other: Measure) -> Bool {
    dimension == other.dimension || isOfCargo && other.isOfCargo
  }

  private var isOfCargo: Bool { dimension == .mass || dimension == .volume }

  /// Share by which figures in two units may differ and still be one, rounded by a writer.
  ///
  /// Time is told more roughly: three weeks may be 17 days.
  func tolerance(with other: Measure) -> Double {
    if self == other { return 0 }
    return dimension == .time ? 0.25 : 0.08
  }

  private static let degrees = NumberWords.set("degree degrees ° º")
  private static let scales: [UInt64: Measure] = {
    let celsius = Measure(dimension: .temperature, factor: 1)
    let fahrenheit = Measure(dimension: .temperature, factor: 5.0 / 9, zero: 32)
    var result: [UInt64: Measure] = [:]
    for hash in NumberWords.set("celsius centigrade c") { result[hash] = celsius }
    for hash in NumberWords.set("fahrenheit f") { result[hash] = fahrenheit }
    return result
  }()
  private static let past = WordHash.hash("past")
  private static let square = WordHash.hash("square")
  private static let cubic = WordHash.hash("cubic")
  private static let nautical = WordHash.hash("nautical")
  private static let metric = WordHash.hash("metric")
  private static let hours = NumberWords.set("hour h hr")
  private static let pers = NumberWords.set("per an a /")
  private static let bracket = WordHash.hash("(")
  private static let closing = WordHash.hash(")")
  /// Words and signs of `(121 miles)`.
  private static let longestConversion = 6

  private static let table: [UInt64: Measure] = {
    let rows: [(Dimension, Double, String)] = [
      (.length, 0.001, "millimetre millimetres millimeter millimeters mm"),
      (.length, 0.01, "centimetre centimetres centimeter centimeters cm"),
      (.length, 0.0254, "inch inches"),
      (.length, 0.3048, "foot feet ft"),
      (.length, 0.9144, "yard yards"),
      (.length, 1, "metre metres meter meters"),
      (.length, 1000, "kilometre kilometres kilometer kilometers km"),
      (.length, 1609.344, "mile miles"),
      (.area, 4046.86, "acre acres"),
      (.area, 10_000, "hectare hectares"),
      (.volume, 1, "litre litres liter liters"),
      (.volume, 3.785, "gallon gallons"),
      (.volume, 158.987, "barrel barrels bbl"),
      (.mass, 0.001, "gram grams gramme grammes"),
      (.mass, 0.02835, "ounce ounces"),
      (.mass, 0.453592, "pound pounds lb lbs"),
      (.mass, 1, "kilogram kilograms kilogramme kilogrammes kilo kilos kg"),
      (.mass, 1000, "tonne tonnes ton tons"),
      (.time, 1, "second seconds"),
      (.time, 60, "minute minutes"),
      (.time, 3600, "hour hours"),
      (.time, 86_400, "day days"),
      (.time, 604_800, "week weeks"),
      (.time, 2_629_800, "month months"),
      (.time, 31_557_600, "year years"),
      (.power, 1000, "kilowatt kilowatts kw"),
      (.power, 1e6, "megawatt megawatts mw"),
      (.power, 1e9, "gigawatt gigawatts gw"),
      (.speed, 0.514444, "knot knots"),
      (.speed, 0.277778, "kph"),
      (.speed, 0.44704, "mph"),
    ]
    var result: [UInt64: Measure] = [:]
    for (dimension, factor, words) in rows {
      for word in words.split(separator: " ") {
        result[WordHash.hash(String(word))] = Measure(dimension: dimension, factor: factor)
      }
    }
    return result
  }()
}
