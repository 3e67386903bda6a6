/// Breaks text into lines of a width.
package enum LineBreaker {
  /// The ranges of the lines, each without the white space around it, in their order.
  ///
  /// Breaks at white space (also between the no-break blanks of web pages, and at line ends in the
  /// text), after hyphens and dashes, and between ideographs except before closing and after opening
  /// punctuation. A longer word is cut between clusters. Only a wide character in a width of 1 makes
  /// a line wider than asked. Text that is all white space has no lines.
  ///
  /// - Complexity: O(*n*) in the bytes of the range.
  package static func lines(
    of utf8: [UInt8], range: Range<Int>? = nil, width: Int
  ) -> [Range<Int>] {
    let range = (range ?? 0..<utf8.count).clamped(to: 0..<utf8.count)
    var lines = Lines(width: max(1, width))
    let bytes = utf8.span
    var position = range.lowerBound
    var start = position
    while let cluster = next(in: bytes, at: &position, end: range.upperBound) {
      lines.add(cluster, range: start..<position)
      if cluster.isASCIILetter {
        position += lines.addLetters(in: bytes, position..<range.upperBound)
      }
      start = position
    }
    return lines.finished()
  }

  /// The next cluster; most are one byte before another, which needs no look at the tables.
  private static func next(
    in bytes: Span<UInt8>, at position: inout Int, end: Int
  ) -> DisplayCluster? {
    guard position + 1 < end, (0x20..<0x7F).contains(bytes[position]),
      (0x20..<0x7F).contains(bytes[position + 1])
    else { return DisplayCluster.next(in: bytes, at: &position, end: end) }
    position += 1
    let byte = bytes[position - 1]
    return DisplayCluster(base: Unicode.Scalar(byte), columns: 1, isBlank: byte == 0x20)
  }
}

/// The lines made so far and the one that is filled.
private struct Lines {
  let width: Int
  private var done: [Range<Int>] = []
  /// Where the line begins; nil until something that shows has come.
  private var start: Int?
  /// The end of what shows in the line.
  private var end = 0
  private var columns = 0
  /// The last place in the line where it may end, with where the next would begin.
  private var chance: (end: Int, next: Int, columns: Int)?
  private var previous: DisplayCluster?
  private var beforePrevious: DisplayCluster?

  init(width: Int) {
    self.width = width
  }

  mutating func add(_ cluster: DisplayCluster, range: Range<Int>) {
    defer {
      beforePrevious = previous
      previous = cluster
    }
    guard start != nil else {
      if !cluster.isBlank { begin(cluster, range) }
      return
    }
    if cluster.isBlank {
      columns += cluster.columns
      return
    }
    if mayBreak(before: cluster) { chance = (end, range.lowerBound, columns) }
    while let begun = start, columns + cluster.columns > width {
      wrap(from: begun, before: range.lowerBound)
    }
    if start == nil { begin(cluster, range) } else { extend(cluster, range) }
  }

  /// Takes letters of a word together, as many as fit into the line, of those that stand in a range
  /// behind a letter that was added.
  ///
  /// Nothing breaks between letters. The last before a byte that is not ASCII is left: a mark may
  /// stand on it.
  mutating func addLetters(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let limit = min(range.upperBound, range.lowerBound + width - columns)
    var end = range.lowerBound
    while end < limit, bytes[end].isASCIILetter { end += 1 }
    if end < range.upperBound, bytes[end] >= 0x80 { end -= 1 }
    let count = end - range.lowerBound
    guard count > 0 else { return 0 }
    beforePrevious =
      count > 1
      ? DisplayCluster(base: Unicode.Scalar(bytes[end - 2]), columns: 1) : previous
    previous = DisplayCluster(base: Unicode.Scalar(bytes[end - 1]), columns: 1)
    columns += count
    self.end = end
    return count
  }

  func finished() -> [Range<Int>] {
    start.map { done + [$0..<end] } ?? done
  }

  private mutating func begin(_ cluster: DisplayCluster, _ range: Range<Int>) {
    start = range.lowerBound
    columns = 0
    chance = nil
    extend(cluster, range)
  }

  private mutating func extend(_ cluster: DisplayCluster, _ range: Range<Int>) {
    columns += cluster.columns
    end = range.upperBound
  }

  /// Ends the line at its last chance, or before the cluster that does not fit.
  private mutating func wrap(from begun: Int, before position: Int) {
    guard let chance else {
      done.append(begun..<end)
      start = nil
      return
    }
    done.append(begun..<chance.end)
    columns -= chance.columns
    start = chance.next == position ? nil : chance.next
    self.chance = nil
  }

  private func mayBreak(before cluster: DisplayCluster) -> Bool {
    guard let previous else { return false }
    if previous.isBlank { return true }
    if previous.isDash { return !cluster.isDash && !cluster.isClosing }
    if previous.isHyphen {
      return cluster.base.properties.isAlphabetic
        && beforePrevious?.base.properties.isAlphabetic == true
    }
    let between = (previous.isIdeographic || cluster.isIdeographic)
    return between && !cluster.isClosing && !previous.isOpening
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}

extension DisplayCluster {
  fileprivate var isASCIILetter: Bool {
    base.value < 0x80 && UInt8(base.value).isASCIILetter && marks.isEmpty
  }

  fileprivate var isHyphen: Bool { base == "-" || base == "\u{2010}" }

  fileprivate var isDash: Bool { base == "\u{2013}" || base == "\u{2014}" }

  /// Chinese and Japanese; Korean is broken at its blanks.
  fileprivate var isIdeographic: Bool {
    columns == 2 && !(0xAC00...0xD7A3).contains(base.value)
      && !(0x1100...0x115F).contains(base.value)
  }

  /// What never begins a line.
  fileprivate var isClosing: Bool {
    if base.value < 0x80 { return ",.;:!?)]}%'\"".unicodeScalars.contains(base) }
    return "、。，．：；！？）］｝」』】〉》〕〗’”»›…‥・ーゝゞ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％"
      .unicodeScalars.contains(base)
  }

  /// What never ends a line.
  fileprivate var isOpening: Bool {
    if base.value < 0x80 { return "([{'\"$".unicodeScalars.contains(base) }
    return "（［｛「『【〈《〔〖‘“«‹".unicodeScalars.contains(base)
  }
}
