/// Simple questions on the words of two sentences, for the signs in the gutter.
enum SentenceWords {
  /// Words that a quotation must have to count as one: names in quotation marks have fewer.
  private static let quotationWords = 3

  /// Whether both have the same words in the same order, apart from case and signs.
  ///
  /// - Complexity: O(*n*), up to the first difference.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    var first = left.unicodeScalars.lazy.filter(isWordScalar).makeIterator()
    var second = right.unicodeScalars.lazy.filter(isWordScalar).makeIterator()
    while true {
      switch (first.next(), second.next()) {
      case (nil, nil): return true
      case (let one?, let two?) where one == two || folded(one) == folded(two): continue
      default: return false
      }
    }
  }

  /// Whether a quotation of one stands in quotation marks in the other too, whole or as part.
  static func shareQuotation(_ left: String, _ right: String) -> Bool {
    let first = quotations(in: left)
    guard !first.isEmpty else { return false }
    let second = quotations(in: right)
    return first.contains { one in
      second.contains { two in contains(one, two) || contains(two, one) }
    }
  }

  /// What stands between quotation marks, as words, where it has enough of them.
  private static func quotations(in text: String) -> [[String]] {
    let utf8 = Array(text.utf8)
    return QuotedSpan.spans(in: utf8, range: 0..<utf8.count).compactMap { span in
      let words = words(of: String(decoding: utf8[span.words], as: UTF8.self))
      return words.count >= quotationWords ? words : nil
    }
  }

  private static func words(of text: String) -> [String] {
    var result: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if isWordScalar(scalar) {
        word.unicodeScalars.append(folded(scalar))
      } else if scalar != "'" && scalar != "\u{2019}" {
        if !word.isEmpty { result.append(word) }
        word = ""
      }
    }
    return word.isEmpty ? result : result + [word]
  }

  private static func contains(_ whole: [String], _ part: [String]) -> Bool {
    guard let first = part.first, part.count <= whole.count else { return false }
    return whole.indices.dropLast(part.count - 1).contains { start in
      whole[start] == first && whole[start..<start + part.count].elementsEqual(part)
    }
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      let lower = scalar.value | 0x20
      return (lower >= 0x61 && lower <= 0x7A) || (scalar.value >= 0x30 && scalar.value <= 0x39)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value >= 0x41 && scalar.value <= 0x5A {
      return Unicode.Scalar(scalar.value | 0x20) ?? scalar
    }
    guard scalar.value >= 0x80 else { return scalar }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first ?? scalar : scalar
  }
}
