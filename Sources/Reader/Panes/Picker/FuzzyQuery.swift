/// What is typed into a picker: letters that stand in a text in order, whatever stands between them.
package struct FuzzyQuery: Sendable, Equatable {
  /// The forms of a letter in UTF-8: small, capital, and `İ` for `i`.
  private struct Letter: Equatable {
    let forms: [[UInt8]]

    init(_ scalar: Unicode.Scalar) {
      let capital = scalar.properties.uppercaseMapping.unicodeScalars
      var scalars = [scalar]
      // `ß` is no `S`, though its capitals begin with one.
      if capital.count == 1 { scalars += capital }
      if scalar == "i" { scalars.append("\u{130}") }
      forms = scalars.map { Array(String(Character($0)).utf8) }
    }

    /// The first byte of each form, by which nearly all places of a text are told.
    var leads: SIMD4<UInt8> {
      var leads = SIMD4(repeating: forms[0][0])
      for (place, form) in forms.enumerated() { leads[place] = form[0] }
      return leads
    }

    /// Bytes that the letter takes where it stands at a place, else 0.
    func length(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
      forms.first { text[index...].starts(with: $0) }?.count ?? 0
    }
  }

  private let letters: [Letter]
  private let leads: [SIMD4<UInt8>]

  /// Most characters of a text that count against it.
  private static let longest = 200

  /// What letters on end count for beyond each of them, and what a beginning of a word adds: each more
  /// than the length of a text may take away.
  private static let onEnd = 256
  private static let atBeginning = 208

  /// Takes the letters of what was typed; blanks part nothing.
  package init(_ typed: String) {
    // The small form of `İ` has a point of its own.
    letters = typed.lowercased().unicodeScalars.filter { $0 != " " && $0 != "\u{307}" }
      .map(Letter.init)
    leads = letters.map(\.leads)
  }

  package var isEmpty: Bool { letters.isEmpty }

  /// How well the letters stand in a text; nil when they do not.
  ///
  /// Letters in a row and letters at the beginning of words count more, and so do short texts. A text in
  /// which all of them stand on end comes before all in which they are scattered.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package func score(in text: String) -> Int? {
    var text = text
    return text.withUTF8(score)
  }

  /// The same of a text in UTF-8.
  func score(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    leads.withUnsafeBufferPointer { leads in
      var (score, run, index) = (0, 0, 0)
      for (next, lead) in leads.enumerated() {
        var length = 0
        while true {
          // A byte inside a character is none that begins one.
          let start = index
          while index < text.count, text[index] != lead.x, text[index] != lead.y,
            text[index] != lead.z
          {
            index += 1
          }
          guard index < text.count else { return nil }
          if index > start { run = 0 }
          length = text[index] < 0x80 ? 1 : letters[next].length(in: text, at: index)
          if length > 0 { break }
          index += 1
          run = 0
        }
        run += 1
        score += run + (Self.isInWord(text, before: index) ? 0 : 4)
        index += length
      }
      let characters = text.count { $0 & 0xC0 != 0x80 }
      return max(score * 16, scoreOnEnd(in: text)) - min(characters, Self.longest)
    }
  }

  /// What all letters on end count for; less than anything where they are scattered.
  private func scoreOnEnd(in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = leads.first, letters.count > 1 else { return .min / 2 }
    var best = Int.min / 2
    for start in text.indices {
      let byte = text[start]
      guard byte == first.x || byte == first.y || byte == first.z else { continue }
      var index = start
      var place = 0
      while place < letters.count, index < text.count {
        let length = letters[place].length(in: text, at: index)
        guard length > 0 else { break }
        index += length
        place += 1
      }
      guard place == letters.count else { continue }
      let row = letters.count * (letters.count + 1) / 2 * 16 + Self.onEnd
      guard Self.isInWord(text, before: start) else { return row + Self.atBeginning }
      best = row
    }
    return best
  }

  /// Whether the character before a place is a letter.
  private static func isInWord(_ text: UnsafeBufferPointer<UInt8>, before index: Int) -> Bool {
    guard index > 0 else { return false }
    let last = text[index - 1]
    if last < 0x80 { return (last | 0x20) &- 0x61 < 26 }
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    let scalar = String(decoding: text[start..<index], as: UTF8.self).unicodeScalars.first
    return scalar?.properties.isAlphabetic ?? false
  }
}
