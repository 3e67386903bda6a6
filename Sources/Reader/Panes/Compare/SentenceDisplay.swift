internal import Articles
internal import TerminalCanvas

/// A sentence as it is shown: its bytes with runs of white space as one blank, perhaps with brackets
/// round what differs, and where in them something is to stand out.
struct SentenceDisplay {
  /// A stretch that stands out.
  struct Span {
    enum Look: Equatable {
      case mention(Entity.Kind, isFocus: Bool)
      case synonym, changed, number, conflict
      case match
    }

    /// Bytes of the display.
    var range: Range<Int>
    var look: Look
  }

  /// A stretch of the article's clean text that is to stand out.
  struct Emphasis {
    var range: Range<Int>
    var look: Span.Look
  }

  /// Bytes shown of one sentence, a longer one ends in a note; more makes such a row slower to draw.
  static let limit = 16_384

  private(set) var utf8: [UInt8] = []
  /// In the order in which they are drawn over one another.
  private(set) var spans: [Span] = []

  /// Makes the display of a range of clean text.
  ///
  /// The marks say what differs; they are in order, do not overlap, and stand in brackets where
  /// `brackets` says so. The others stand out too.
  init(
    _ source: [UInt8], range: Range<Int>, marks: [Emphasis], others: [Emphasis] = [],
    brackets: Bool
  ) {
    let range = range.clamped(to: 0..<source.count)
    let shown = Self.shown(range, of: source)
    var offsets = [Int](repeating: 0, count: shown.count + 1)
    var ends = offsets
    write(source, shown, marks: brackets ? marks : [], offsets: &offsets, ends: &ends)
    if shown.upperBound < range.upperBound {
      utf8 += Array(" … (\(range.upperBound - shown.upperBound) bytes more)".utf8)
    }
    let matches = others.filter { $0.look == .match }
    for emphasis in others.filter({ $0.look != .match }) + marks + matches {
      let part = emphasis.range.clamped(to: shown)
      guard !part.isEmpty else { continue }
      let start = offsets[part.lowerBound - shown.lowerBound]
      let end = ends[part.upperBound - shown.lowerBound]
      if start < end { spans.append(Span(range: start..<end, look: emphasis.look)) }
    }
  }

  /// Makes the display of a note without anything that stands out.
  init(note: String) {
    utf8 = Array(note.utf8)
  }

  func lines(width: Int) -> [Range<Int>] {
    LineBreaker.lines(of: utf8, range: 0..<utf8.count, width: width)
  }

  /// The part of a range that is shown, cut between characters.
  private static func shown(_ range: Range<Int>, of source: [UInt8]) -> Range<Int> {
    guard range.count > limit else { return range }
    var end = range.lowerBound + limit
    while end > range.lowerBound, source[end] & 0xC0 == 0x80 { end -= 1 }
    return range.lowerBound..<end
  }

  /// Writes the bytes, noting for each byte of the source where it went.
  ///
  /// `offsets` has the place of a range's start, `ends` that of its end; they differ at brackets.
  private mutating func write(
    _ source: [UInt8], _ shown: Range<Int>, marks: [Emphasis], offsets: inout [Int],
    ends: inout [Int]
  ) {
    var pending = marks[...]
    var isOpen = false
    var position = shown.lowerBound
    while position < shown.upperBound {
      let place = position - shown.lowerBound
      ends[place] = utf8.count
      while let mark = pending.first, mark.range.upperBound <= position {
        if isOpen { utf8.append(UInt8(ascii: "]")) }
        isOpen = false
        pending.removeFirst()
        ends[place] = utf8.count
      }
      let (width, isBlank) = Self.character(source, at: position, end: shown.upperBound)
      offsets[place] = utf8.count
      if !isBlank, !isOpen, let mark = pending.first, mark.range.lowerBound <= position {
        utf8.append(UInt8(ascii: "["))
        isOpen = true
      }
      if !isBlank {
        utf8 += source[position..<position + width]
      } else if let last = utf8.last, last != 0x20 {
        utf8.append(0x20)
      }
      for inner in 1..<max(1, width) {
        offsets[place + inner] = utf8.count
        ends[place + inner] = utf8.count
      }
      position += width
    }
    if isOpen { utf8.append(UInt8(ascii: "]")) }
    offsets[shown.count] = utf8.count
    ends[shown.count] = utf8.count
  }

  /// The length of the character at a position, and whether it is white space.
  private static func character(
    _ source: [UInt8], at position: Int, end: Int
  ) -> (width: Int, isBlank: Bool) {
    let first = source[position]
    if first < 0x80 { return (1, WhiteSpace.contains(Unicode.Scalar(first))) }
    var next = position + 1
    while next < end, source[next] & 0xC0 == 0x80 { next += 1 }
    let scalars = String(decoding: source[position..<next], as: UTF8.self).unicodeScalars
    return (next - position, scalars.first.map(WhiteSpace.contains) ?? false)
  }
}
