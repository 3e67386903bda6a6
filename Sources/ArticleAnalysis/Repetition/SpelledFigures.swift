/// Reads numbers written in words, or in Chinese characters, as if they stood in digits.
///
/// `nine` and `9` are then one word, and so are `twenty-five` and `25`, `two hundred` and `200`, 十四
/// and `14`. Ordinals, scales and common fractions stay what they are and count as numbers.
struct SpelledFigures {
  /// A number: the words that it spans, and the word that stands for it.
  private typealias Figure = (words: Range<Int>, figure: UInt32)

  private let stream: WordStream

  /// The stream with each spelled number as one word.
  ///
  /// - Complexity: O(*n*) in the number of words.
  static func read(_ stream: WordStream) -> WordStream {
    let reader = SpelledFigures(stream)
    let figures = reader.figures
    return figures.isEmpty ? stream : reader.rewritten(figures)
  }

  private init(_ stream: WordStream) {
    self.stream = stream
  }

  private var figures: [Figure] {
    var found: [Figure] = []
    let hashes = stream.words
    NumeralTable.withSlots { table in
      for paragraph in 0..<stream.paragraphCount {
        let words = stream.words(ofParagraph: paragraph)
        var index = words.lowerBound
        while index < words.upperBound {
          guard let numeral = table.numeral(hashes[index]) else {
            index += 1
            continue
          }
          let (count, figure) = figure(numeral, at: index, end: words.upperBound, table)
          if let figure { found.append((index..<index + count, figure)) }
          index += count
        }
      }
    }
    return found
  }

  /// Words of the number that begins at a place, and what stands for it; nil for a word that only
  /// may be part of a number.
  private func figure(
    _ numeral: Numeral, at index: Int, end: Int, _ table: NumeralTable.Slots
  ) -> (count: Int, figure: UInt32?) {
    switch numeral {
    case .named: return (1, stream.words[index] | 1)
    case .and: return (1, nil)
    case .digit, .multiplier: return character(at: index, end: end, table)
    case .hundred: return (1, stream.words[index] | 1)
    case .unit, .teen, .ten:
      guard var (value, next) = belowHundred(at: index, end: end, table) else { return (1, nil) }
      guard value < 20, value > 0, follows(next), next < end,
        table.numeral(stream.words[next]) == .hundred
      else { return (next - index, WordStream.hash(ofNumber: value)) }
      value *= 100
      next += 1
      var rest = next
      if rest < end, table.numeral(stream.words[rest]) == .and { rest += 1 }
      if rest > next, let (small, after) = belowHundred(at: rest, end: end, table),
        after == end || !isScale(table.numeral(stream.words[after]))
      {
        (value, next) = (value + small, after)
      }
      return (next - index, WordStream.hash(ofNumber: value))
    }
  }

  private func belowHundred(
    at index: Int, end: Int, _ table: NumeralTable.Slots
  ) -> (value: Int, next: Int)? {
    guard index < end else { return nil }
    switch table.numeral(stream.words[index]) {
    case .unit(let value), .teen(let value): return (value, index + 1)
    case .ten(let value):
      if index + 1 < end, follows(index + 1),
        case .unit(let unit) = table.numeral(stream.words[index + 1]), unit > 0
      {
        return (value + unit, index + 2)
      }
      return (value, index + 1)
    default: return nil
    }
  }

  /// Whether one sign, a blank or a hyphen, parts a word from the one before it.
  private func follows(_ index: Int) -> Bool {
    index < stream.count && stream.starts[index] == stream.ends[index - 1] + 1
  }

  private func isScale(_ numeral: Numeral?) -> Bool { numeral == .hundred || numeral == .named }

  /// A run of Chinese numerals, such as 二百三十万 or 二〇二六.
  private func character(
    at index: Int, end: Int, _ table: NumeralTable.Slots
  ) -> (count: Int, figure: UInt32?) {
    var (whole, part, digits) = (0, 0, 0)
    var next = index
    var isPositional = true
    while next < end, next == index || stream.starts[next] == stream.ends[next - 1],
      next - index < ChineseNumerals.longest
    {
      switch table.numeral(stream.words[next]) {
      case .digit(let value): digits = isPositional ? digits * 10 + value : value
      case .multiplier(let value):
        isPositional = false
        if value >= ChineseNumerals.myriad {
          whole += max(1, part + digits) * value
          part = 0
        } else {
          part += max(1, digits) * value
        }
        digits = 0
      default: return (next - index, WordStream.hash(ofNumber: whole + part + digits))
      }
      next += 1
    }
    return (next - index, WordStream.hash(ofNumber: whole + part + digits))
  }

  /// The stream with what was found put in place.
  private func rewritten(_ found: [Figure]) -> WordStream {
    var words: [UInt32] = []
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    words.reserveCapacity(stream.count)
    starts.reserveCapacity(stream.count)
    ends.reserveCapacity(stream.count)
    var firstWords = stream.firstWords
    var (place, paragraph, dropped) = (0, 0, 0)
    for (range, figure) in found {
      words.append(contentsOf: stream.words[place..<range.lowerBound])
      starts.append(contentsOf: stream.starts[place..<range.upperBound - range.count + 1])
      ends.append(contentsOf: stream.ends[place..<range.lowerBound])
      words.append(figure)
      ends.append(stream.ends[range.upperBound - 1])
      while paragraph < firstWords.count, firstWords[paragraph] <= range.lowerBound {
        firstWords[paragraph] -= dropped
        paragraph += 1
      }
      dropped += range.count - 1
      place = range.upperBound
    }
    words.append(contentsOf: stream.words[place...])
    starts.append(contentsOf: stream.starts[place...])
    ends.append(contentsOf: stream.ends[place...])
    for index in firstWords.indices.dropFirst(paragraph) { firstWords[index] -= dropped }
    let isCharacters = stream.isMostlyCharacters
    return WordStream(
      words: words, starts: starts, ends: ends, firstWords: firstWords,
      characterWords: isCharacters
        ? max(words.count / 2 + 1, stream.characterWords - dropped) : stream.characterWords)
  }
}

extension WordStream {
  /// The word that a number in digits is.
  static func hash(ofNumber value: Int) -> UInt32 {
    var digits: [UInt8] = []
    var rest = value
    repeat {
      digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    return UInt32(truncatingIfNeeded: PackedHash.value(of: digits.reversed()) >> 32) | 1
  }
}
