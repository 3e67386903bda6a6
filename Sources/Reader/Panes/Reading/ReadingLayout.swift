internal import Articles

/// The lines of the reading pane, which for a long text are made part by part.
///
/// A part whose lines are not made yet counts as many as its bytes likely take, so that every line of
/// the text has a number. When a part is made, the numbers of the lines behind it change: a line that
/// is to be found again is kept as its part and its number in that.
package struct ReadingLayout: Sendable, Equatable {
  /// A line by the part that it is in, and its number there.
  struct Place {
    var part: Int
    var line: Int
  }

  /// Bytes of a part: its lines are made in a fraction of a millisecond.
  private static let partBytes = 32 << 10
  /// Bytes of a text of which all lines are made at once; with more a key is answered later.
  private static let wholeBytes = 256 << 10

  /// Tells it from what was laid out before.
  let number: Int
  package private(set) var parts: [Part] = []
  private let body: BodyLines?

  /// Lines that are made already.
  init(_ lines: [ReadingLine] = [], number: Int = 0) {
    self.number = number
    body = nil
    if !lines.isEmpty { parts = [Part(lines)] }
  }

  /// The lines of an article below those of its head.
  ///
  /// - Parameters:
  ///   - body: makes them.
  ///   - head: the lines of the head.
  ///   - old: what was laid out before; of the same text, what is the same is taken over.
  /// - Complexity: O(*b*) in the blocks of the text, and O(*n*) in the bytes of a text that is not long.
  init(_ body: BodyLines, head: [ReadingLine], after old: ReadingLayout) {
    number = old.number + 1
    self.body = body
    parts = [Part(head)] + Self.parts(of: body)
    let links = body.linkLines
    if !links.isEmpty { parts.append(Part(links)) }
    if let other = old.body, body.hasText(of: other.article), other.width == body.width {
      for index in parts.indices.dropFirst() {
        guard parts[index].lines == nil, let lines = old.parts[index].lines,
          parts[index].folds.allSatisfy({ body.showsFold($0, as: other) })
        else { continue }
        parts[index].take(lines)
      }
    }
    if body.article.text.utf8.count <= Self.wholeBytes { makeAll() }
  }

  package static func == (left: ReadingLayout, right: ReadingLayout) -> Bool {
    left.number == right.number && left.parts == right.parts
  }

  private static func parts(of body: BodyLines) -> [Part] {
    var parts: [Part] = []
    var start = 0
    for index in body.blocks.indices {
      let bytes = body.bytes(of: start..<(index + 1))
      guard bytes.count >= partBytes || index == body.blocks.count - 1 else { continue }
      parts.append(Part(start..<(index + 1), bytes: bytes, of: body))
      start = index + 1
    }
    return parts
  }

  /// The blocks of an article, which are known already where it is the same.
  func blocks(of article: Article) -> [ArticleBlock] {
    guard let body, body.hasText(of: article) else { return article.blocks }
    return body.blocks
  }

  // MARK: Lines

  /// Lines made or likely.
  var count: Int { parts.reduce(0) { $0 + $1.count } }

  var isMade: Bool { parts.allSatisfy { $0.lines != nil } }

  /// Lines of a range from its beginning on, up to one that is not made.
  ///
  /// - Complexity: O(*p* + *n*) in the parts and in the lines of the range.
  func lines(_ range: Range<Int>) -> [ReadingLine] {
    var result: [ReadingLine] = []
    var start = 0
    for part in parts where start < range.upperBound {
      defer { start += part.count }
      guard start + part.count > range.lowerBound else { continue }
      guard let lines = part.lines else { break }
      result += lines[safe: (max(start, range.lowerBound) - start)..<(range.upperBound - start)]
    }
    return result
  }

  /// A line; nil where it is not made.
  func line(_ number: Int) -> ReadingLine? { lines(number..<(number + 1)).first }

  /// The number of the first line of a part.
  func start(of part: Int) -> Int { parts[..<part].reduce(0) { $0 + $1.count } }

  func number(of place: Place) -> Int { start(of: place.part) + place.line }

  /// Where a line is; the last one for those behind it, nil where there are none.
  func place(of line: Int) -> Place? {
    var rest = max(0, line)
    for (index, part) in parts.enumerated() {
      if rest < part.count { return Place(part: index, line: rest) }
      rest -= part.count
    }
    return parts.last.map { Place(part: parts.count - 1, line: max(0, $0.count - 1)) }
  }

  // MARK: Making

  /// Makes the lines round one.
  ///
  /// - Parameters:
  ///   - line: its number; of a part that is not made yet, the one that is as far down in it is meant.
  ///   - above: lines above it that are wanted.
  ///   - below: lines below it that are wanted.
  /// - Returns: the number that it has now.
  mutating func makeLines(round line: Int, above: Int, below: Int) -> Int {
    guard var place = place(of: line) else { return 0 }
    let likely = max(1, parts[place.part].count)
    if make(place.part) {
      place.line = min(place.line, likely) * parts[place.part].count / likely
    }
    var part = place.part
    var rest = above - place.line
    while rest > 0, part > 0 {
      part -= 1
      make(part)
      rest -= parts[part].count
    }
    part = place.part
    rest = below - (parts[part].count - place.line)
    while rest >= 0, part < parts.count - 1 {
      part += 1
      make(part)
      rest -= parts[part].count
    }
    return number(of: place)
  }

  /// All lines of the text; nil when cancelled, which is asked before each part.
  package func made(isCancelled: () -> Bool = { false }) -> ReadingLayout? {
    var layout = self
    for part in parts.indices {
      if isCancelled() { return nil }
      layout.make(part)
    }
    return layout
  }

  private mutating func makeAll() {
    for part in parts.indices { make(part) }
  }

  /// Makes the lines of a part; whether they were not made before.
  @discardableResult
  private mutating func make(_ part: Int) -> Bool {
    guard parts[part].lines == nil, let body else { return false }
    parts[part].take(body.lines(of: parts[part].blocks))
    return true
  }

  // MARK: Looking

  /// The first line that shows something from a byte of the text on.
  mutating func firstLine(from offset: Int) -> Place? {
    for part in parts.indices where parts[part].bytes.upperBound > offset {
      make(part)
      let line = parts[part].lines?.firstIndex { ($0.offset ?? -1) >= offset }
      if let line { return Place(part: part, line: line) }
    }
    return nil
  }

  /// The last line that begins at a byte of the text, or before it.
  mutating func lastLine(upTo offset: Int) -> Place? {
    for part in parts.indices.reversed()
    where !parts[part].bytes.isEmpty && parts[part].bytes.lowerBound <= offset {
      make(part)
      let line = parts[part].lines?.lastIndex { ($0.offset ?? .max) <= offset }
      if let line { return Place(part: part, line: line) }
    }
    return nil
  }

  /// The line of a fold, by its first passage.
  mutating func line(ofFold fold: Int) -> Place? {
    guard let part = parts.firstIndex(where: { $0.folds.contains(fold) }) else { return nil }
    make(part)
    return parts[part].lines?.firstIndex { $0.fold?.id == fold }
      .map { Place(part: part, line: $0) }
  }

  /// The fold that is the last above a line, or else the first from there on, of those that fit.
  func fold(near line: Int, where fits: (Int) -> Bool) -> Int? {
    guard let place = place(of: line) else { return nil }
    let here = parts[place.part].lines ?? []
    let above = here[..<min(place.line, here.count)].compactMap { $0.fold?.id }
    if let fold = above.last(where: fits) { return fold }
    for part in parts[..<place.part].reversed() {
      if let fold = part.folds.last(where: fits) { return fold }
    }
    for part in parts[place.part...] {
      if let fold = part.folds.first(where: fits) { return fold }
    }
    return nil
  }

  /// The number of the last body paragraph that begins above a line.
  func paragraph(above line: Int) -> Int? {
    guard let place = place(of: line) else { return nil }
    let here = parts[place.part].lines ?? []
    return here[..<min(place.line, here.count)].lazy.compactMap(\.paragraph).last
      ?? parts[..<place.part].lazy.compactMap(\.lastParagraph).last
  }

  var lastParagraph: Int? { parts.lazy.compactMap(\.lastParagraph).last }
}

extension ReadingLayout {
  /// Lines that are made together.
  package struct Part: Sendable, Equatable {
    /// Nil until they are made.
    package private(set) var lines: [ReadingLine]?
    /// Lines made or likely.
    private(set) var count: Int
    /// Blocks of the text that they show.
    let blocks: Range<Int>
    /// Bytes of the text in which the offsets of the lines lie.
    let bytes: Range<Int>
    /// Folds among them, by first passage.
    let folds: [Int]
    /// The number of the last body paragraph among them.
    let lastParagraph: Int?

    /// Lines that are made.
    init(_ lines: [ReadingLine]) {
      self.lines = lines
      count = lines.count
      blocks = 0..<0
      let offsets = lines.compactMap(\.offset)
      bytes = (offsets.min() ?? 0)..<((offsets.max() ?? -1) + 1)
      folds = []
      lastParagraph = nil
    }

    /// Lines that are to be made.
    init(_ blocks: Range<Int>, bytes: Range<Int>, of body: BodyLines) {
      self.blocks = blocks
      self.bytes = bytes
      var folds: [Int] = []
      var last: Int?
      for block in body.blocks[blocks] {
        switch block {
        case .fold(let passages): folds.append(passages.lowerBound)
        case .paragraph(_, _, _, let number): last = number ?? last
        }
      }
      self.folds = folds
      lastParagraph = last
      count = max(1, body.likelyLines(of: blocks))
    }

    mutating func take(_ lines: [ReadingLine]) {
      self.lines = lines
      count = lines.count
    }
  }
}
