internal import Algorithms
internal import Articles

/// Turns the roles of paragraphs into passages: cuts off datelines and repeats, joins boilerplate.
struct PassageBuilder {
  let structure: PageStructure
  private(set) var passages: [Passage] = []
  /// Source of each repeat among the passages, to be resolved when all are known.
  private var sources: [Int: Range<Int>] = [:]
  private var nextFold = 0

  private var utf8: [UInt8] { structure.page.text.utf8 }

  init(_ structure: PageStructure) {
    self.structure = structure
    build()
    resolveRepeats()
  }

  private mutating func build() {
    var run = 0
    var index = 0
    while index < structure.page.paragraphs.count {
      if run < structure.runs.count, structure.runs[run].paragraphs.lowerBound == index {
        appendBoilerplate(structure.runs[run])
        index = structure.runs[run].paragraphs.upperBound
        run += 1
      } else {
        appendParagraph(index)
        index += 1
      }
    }
  }

  private mutating func appendBoilerplate(_ run: BoilerplateRun) {
    let paragraphs = structure.page.paragraphs[run.paragraphs]
    guard let first = paragraphs.first, let last = paragraphs.last else { return }
    passages.append(
      Passage(
        kind: .boilerplate, range: first.range.lowerBound..<last.range.upperBound, isFolded: true,
        reason: run.reason, label: run.label.rawValue))
  }

  private mutating func appendParagraph(_ index: Int) {
    let range = structure.page.paragraphs[index].range
    let mark = structure.page.marks[index].flatMap { $0.kind == .body ? $0.reason : nil }
    let role = structure.roles[index] ?? Role(.body, mark ?? "running text")
    var position = range.lowerBound
    if let dateline = structure.dateline, dateline.paragraph == index,
      dateline.line.range.upperBound < range.upperBound
    {
      let reason =
        dateline.line.isGuess
        ? "a place before a colon at the start of the first paragraph"
        : "place, day or agency in front of the lead"
      append(Role(.dateline, reason), dateline.line.range, joins: false)
      position = dateline.line.range.upperBound
    }
    while nextFold < structure.folds.count,
      structure.folds[nextFold].range.lowerBound < range.upperBound
    {
      let fold = structure.folds[nextFold]
      append(
        role, position..<max(position, fold.range.lowerBound), joins: position > range.lowerBound)
      appendRepeat(fold, joins: fold.range.lowerBound > range.lowerBound, from: position)
      position = max(position, fold.range.upperBound)
      nextFold += 1
    }
    append(role, position..<range.upperBound, joins: position > range.lowerBound)
  }

  private mutating func append(_ role: Role, _ range: Range<Int>, joins: Bool) {
    let range = ByteTrim.trimmed(range, in: utf8)
    guard !range.isEmpty else { return }
    passages.append(
      Passage(
        kind: role.kind, range: range, isFolded: role.kind == .boilerplate, reason: role.reason,
        label: role.label?.rawValue, joinsPrevious: joins))
  }

  /// Appends a fold, or lets the repeat before it grow where both are parts of one paragraph.
  private mutating func appendRepeat(_ fold: RepetitionFold, joins: Bool, from start: Int) {
    let range = max(start, fold.range.lowerBound)..<max(start, fold.range.upperBound)
    guard !range.isEmpty else { return }
    if joins, let last = passages.last, last.kind == .repeat,
      last.difference == fold.difference,
      ByteTrim.trimmed(last.range.upperBound..<range.lowerBound, in: utf8).isEmpty
    {
      passages[passages.count - 1].range = last.range.lowerBound..<range.upperBound
      passages[passages.count - 1].differingFigures += fold.differingFigures
      return
    }
    passages.append(
      Passage(
        kind: .repeat, range: range, isFolded: true, reason: "",
        label: Self.label(fold.kind), difference: fold.difference,
        differingFigures: fold.differingFigures, joinsPrevious: joins))
    sources[passages.count - 1] = fold.source
  }

  private static func opening(_ passage: Passage) -> String {
    switch passage.difference {
    case nil: "stands word for word in"
    case .differs: "stands with small differences in"
    case .numbersDiffer where passage.differingFigures == 0: "stands with other figures in"
    case .numbersDiffer:
      "stands with \(Counted.text(passage.differingFigures, "other figure")) in"
    }
  }

  private static func label(_ kind: RepetitionFold.Kind) -> String {
    switch kind {
    case .block, .paragraph: "repeated text"
    case .deck: "repeated deck"
    case .pull: "lifted sentence"
    case .adjacent: "repeated line"
    case .credit: "repeated credit"
    case .title: "repeated headline"
    case .dateline: "repeated dateline"
    }
  }

  private mutating func resolveRepeats() {
    guard !sources.isEmpty else { return }
    let numbers = paragraphNumbers()
    for (index, source) in sources {
      passages[index].reason = Self.opening(passages[index])
      guard let target = passage(holding: source, besides: index) else { continue }
      passages[index].repeats = target
      let place =
        numbers[target].map { "¶\($0)" } ?? "the \(passages[target].kind.rawValue)"
      passages[index].reason += " " + place
    }
  }

  /// Numbers of body paragraphs as the reading pane counts them.
  private func paragraphNumbers() -> [Int: Int] {
    var result: [Int: Int] = [:]
    var number = 0
    var lineHasBody = false
    for (index, passage) in passages.enumerated() {
      if !passage.joinsPrevious { lineHasBody = false }
      guard passage.kind == .body, !passage.isFolded else { continue }
      if !lineHasBody { number += 1 }
      lineHasBody = true
      result[index] = number
    }
    return result
  }

  /// The first passage that overlaps the source and is no repeat itself, where there is one.
  private func passage(holding source: Range<Int>, besides own: Int) -> Int? {
    let first = passages.partitioningIndex { $0.range.upperBound > source.lowerBound }
    var index = first
    var fallback: Int?
    while index < passages.count, passages[index].range.lowerBound < source.upperBound {
      if index != own {
        if passages[index].kind != .repeat { return index }
        fallback = fallback ?? index
      }
      index += 1
    }
    return fallback ?? (first < passages.count && first != own ? first : own > 0 ? own - 1 : nil)
  }
}
