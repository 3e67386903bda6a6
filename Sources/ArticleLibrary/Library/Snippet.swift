package import Articles
internal import Foundation

/// A stretch of an article round the words that were looked for.
package struct Snippet: Sendable, Equatable {
  package var text: String
  /// UTF-8 bytes of `text` that are the words.
  package var marks: [Range<Int>]

  /// Words in front of the first hit, and in all.
  private static let before = 8
  private static let length = 28

  /// The stretch with the first hit in the visible text; nil where there is none.
  ///
  /// - Complexity: O(*n*) in the bytes of the article, for each needle.
  package init?(of needles: [TextNeedle], in article: Article) {
    let sought = needles.map { SoughtWords($0) }
    let visible = article.passages.filter { !$0.isFolded && $0.kind != .headline }
    for passage in visible {
      let words = ReadWords(article.text.readable(passage.range))
      guard
        let first = sought.compactMap({ $0.first(in: words) }).min(by: {
          $0.lowerBound < $1.lowerBound
        })
      else { continue }
      self.init(words, round: first.lowerBound, sought)
      return
    }
    return nil
  }

  private init(_ words: ReadWords, round hit: Int, _ sought: [SoughtWords]) {
    let start = max(0, hit - Self.before)
    let end = min(words.ranges.count, start + Self.length)
    let bytes = words.ranges[start].lowerBound..<words.ranges[end - 1].upperBound
    let lead = start > 0 ? "… " : ""
    let tail = end < words.ranges.count ? " …" : ""
    text = lead + String(decoding: words.bytes[bytes], as: UTF8.self) + tail
    let shift = lead.utf8.count - bytes.lowerBound
    marks = sought.flatMap { $0.all(in: words, start..<end) }.map {
      let range =
        words.ranges[$0.lowerBound].lowerBound..<words.ranges[$0.upperBound - 1].upperBound
      return (range.lowerBound + shift)..<(range.upperBound + shift)
    }.sorted { $0.lowerBound < $1.lowerBound }
  }
}

/// The words of a text, as the index of words tells them apart.
private struct ReadWords {
  let bytes: [UInt8]
  private(set) var ranges: [Range<Int>] = []
  private(set) var folded: [String] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    var start = -1
    var place = 0
    for scalar in text.unicodeScalars {
      let size = UTF8.width(scalar)
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      let isMark = scalar.properties.canonicalCombiningClass != .notReordered
      if isWord || isMark && start >= 0 {
        if start < 0 { start = place }
      } else if start >= 0 {
        add(start..<place)
        start = -1
      }
      place += size
    }
    if start >= 0 { add(start..<place) }
  }

  private mutating func add(_ range: Range<Int>) {
    ranges.append(range)
    let word = String(decoding: bytes[range], as: UTF8.self)
    folded.append(
      word.utf8.allSatisfy { $0 < 0x80 }
        ? word.lowercased()
        : word.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil))
  }
}

/// A needle as words.
private struct SoughtWords {
  private let words: [String]
  private let isOpenEnded: Bool

  init(_ needle: TextNeedle) {
    words = ReadWords(needle.words).folded
    isOpenEnded = needle.isOpenEnded
  }

  func first(in text: ReadWords) -> Range<Int>? {
    all(in: text, text.folded.indices, limit: 1).first
  }

  /// Indexes of the words of the text at which it stands.
  func all(in text: ReadWords, _ range: Range<Int>, limit: Int = .max) -> [Range<Int>] {
    guard !words.isEmpty else { return [] }
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while index + words.count <= range.upperBound, found.count < limit {
      if stands(at: index, in: text) {
        found.append(index..<(index + words.count))
        index += words.count
      } else {
        index += 1
      }
    }
    return found
  }

  private func stands(at index: Int, in text: ReadWords) -> Bool {
    for (offset, word) in words.enumerated() {
      let other = text.folded[index + offset]
      let isLast = offset == words.count - 1
      guard other == word || isLast && isOpenEnded && other.hasPrefix(word) else { return false }
    }
    return true
  }
}
