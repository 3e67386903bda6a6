/// Reports of which it is known which print one text: wires with their copies as outlets print
/// them, and what only looks like a copy.
///
/// Hard negatives are the same event by another writer with the same quotations, a daily series made
/// from a template, and reports that share a long footer.
struct Syndication: Sendable {
  private(set) var reports: [GeneratedReport] = []
  /// The text that each report prints; same number, same text.
  private(set) var truth: [Int] = []
  private var random: SeededRandom

  /// Makes about this many reports, of about this many words each.
  init(seed: UInt64, reports count: Int, words: Int = 500) {
    random = SeededRandom(seed: seed)
    while reports.count < count {
      switch random.below(20) {
      case 0: addSeries(days: 4 + random.below(4))
      case 1, 2: addFooterUser(words: words / 3)
      default: addWire(words: words)
      }
    }
    var order = Array(reports.indices)
    order.shuffle(using: &random)
    reports = order.map { reports[$0] }
    truth = order.map { truth[$0] }
  }

  private mutating func add(_ report: GeneratedReport, text: Int) {
    reports.append(report)
    truth.append(text)
  }

  private var nextText: Int { (truth.last ?? -1) + 1 }

  private mutating func addWire(words: Int) {
    let text = nextText
    var wire = GeneratedReport(seed: random.next(), words: words)
    wire.day = 1 + random.below(25)
    add(wire, text: text)
    for _ in 0..<random.below(4) { add(variant(of: wire), text: text) }
    guard random.chance(0.4) else { return }
    var rival = GeneratedReport(seed: random.next(), words: words)
    rival.day = wire.day
    let quotations = wire.sentences.filter { $0.starts(with: Array("“".utf8)) }
    // Some rivals take over all that was said in the wire.
    let taken = random.chance(0.3) ? quotations.count : 1
    rival.paragraphs.insert(contentsOf: quotations.prefix(taken).map { [$0] }, at: 1)
    add(rival, text: text + 1)
  }

  /// A copy as an outlet prints it: retitled, cut, rewrapped, restyled, reworded, added to,
  /// doubled or badly scanned.
  private mutating func variant(of wire: GeneratedReport) -> GeneratedReport {
    var writer = NewsWriter(seed: random.next())
    var copy = wire
    copy.headline = writer.headline()
    copy.outlet = random.pick(["Dawn", "Star", "Post", "Echo", "Herald"])
    if random.chance(0.2) { copy.day = nil } else { copy.day? += random.below(3) }
    let count = copy.paragraphs.count
    if random.chance(0.6) { copy.paragraphs.removeLast(random.below(count * 2 / 3)) }
    if random.chance(0.3), copy.paragraphs.count > 4 { copy.paragraphs.remove(at: 3) }
    if random.chance(0.3) { copy.paragraphs = merged(copy.paragraphs) }
    if random.chance(0.3) { copy.paragraphs = copy.paragraphs.flatMap { $0.map { [$0] } } }
    if random.chance(0.4) { copy.paragraphs = restyled(copy.paragraphs, Self.styles) }
    if random.chance(0.2) { copy.paragraphs = restyled(copy.paragraphs, Self.entities) }
    if random.chance(0.15) { copy.paragraphs = noisy(copy.paragraphs, share: 0.03) }
    if random.chance(0.15) { copy.paragraphs = reworded(copy.paragraphs, share: 0.08) }
    if random.chance(0.2) {
      copy.paragraphs.insert(contentsOf: writer.paragraphs(words: 60), at: 1)
    }
    if random.chance(0.1) { copy.paragraphs += copy.paragraphs }
    if random.chance(0.4) { copy.paragraphs.append([Self.footer]) }
    return copy
  }

  private func merged(_ paragraphs: [GeneratedReport.Paragraph]) -> [GeneratedReport.Paragraph] {
    stride(from: 0, to: paragraphs.count, by: 2).map {
      paragraphs[$0..<min($0 + 2, paragraphs.count)].flatMap(\.self)
    }
  }

  private func restyled(
    _ paragraphs: [GeneratedReport.Paragraph], _ styles: [(String, String)]
  ) -> [GeneratedReport.Paragraph] {
    paragraphs.map { paragraph in
      paragraph.map { sentence in
        var text = String(decoding: sentence, as: UTF8.self)
        for (from, to) in styles { text = text.replacing(from, with: to) }
        return Array(text.utf8)
      }
    }
  }

  private mutating func noisy(
    _ paragraphs: [GeneratedReport.Paragraph], share: Double
  ) -> [GeneratedReport.Paragraph] {
    var result = paragraphs
    for (index, paragraph) in paragraphs.enumerated() {
      result[index] = paragraph.map { sentence in
        sentence.map { byte in
          guard random.chance(share / 5) else { return byte }
          return byte == UInt8(ascii: "l") ? UInt8(ascii: "1") : byte == 0x65 ? 0x63 : byte
        }
      }
    }
    return result
  }

  private mutating func reworded(
    _ paragraphs: [GeneratedReport.Paragraph], share: Double
  ) -> [GeneratedReport.Paragraph] {
    var result = paragraphs
    for (index, paragraph) in paragraphs.enumerated() {
      result[index] = paragraph.map { WordEdits.edited($0, share: share, random: &random) }
    }
    return result
  }

  /// A template filled in day by day.
  private mutating func addSeries(days: Int) {
    var writer = NewsWriter(seed: random.next())
    let template = writer.paragraphs(words: 120)
    let start = 1 + random.below(20)
    for day in 0..<days {
      let paragraphs = template.map { paragraph in
        paragraph.map { WordEdits.edited($0, share: 0.12, random: &random) + Self.figures(&random) }
      }
      add(
        GeneratedReport(
          headline: Array("Markets at the close".utf8), paragraphs: paragraphs, outlet: "Bourse",
          day: start + day),
        text: nextText)
    }
  }

  private static func figures(_ random: inout SeededRandom) -> [UInt8] {
    Array(" It closed at \(random.below(9_000)) after \(random.below(9_000)).".utf8)
  }

  private mutating func addFooterUser(words: Int) {
    var report = GeneratedReport(seed: random.next(), words: words)
    report.outlet = "Gazette"
    report.paragraphs.append([Self.footer])
    add(report, text: nextText)
  }

  private static let styles = [
    ("“", "\""), ("”", "\""), ("million", "mln"), ("Defence", "Defense"),
  ]
  private static let entities = [("“", "&ldquo;"), ("”", "&rdquo;"), ("’", "&rsquo;")]
  private static let footer = Array(
    """
    Our newsroom is paid for by its readers: if you value what we do, please consider a \
    subscription, which gives you every story on the site, the evening letter, the weekend edition \
    and the archive since its first year, at a price that you choose yourself every spring.
    """.utf8)
}

/// How well groups match the truth.
struct GroupScore: Sendable {
  private(set) var precision = 1.0
  private(set) var recall = 1.0
  /// Adjusted Rand index (Hubert and Arabie, 1985).
  private(set) var adjustedRand = 1.0

  /// Compares labels of the same items; equal labels mean together.
  ///
  /// - Complexity: O(*n*) in the items.
  init(found: [Int], truth: [Int]) {
    func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
    func pairs(of labels: [[Int]]) -> Double {
      Dictionary(grouping: labels, by: \.self).values.reduce(0) { $0 + pairs($1.count) }
    }
    let both = pairs(of: zip(found, truth).map { [$0, $1] })
    let together = pairs(of: found.map { [$0] })
    let wanted = pairs(of: truth.map { [$0] })
    if together > 0 { precision = both / together }
    if wanted > 0 { recall = both / wanted }
    let chance = together * wanted / max(1, pairs(truth.count))
    let most = (together + wanted) / 2
    if most != chance { adjustedRand = (both - chance) / (most - chance) }
  }
}
