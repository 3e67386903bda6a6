internal import Articles

/// Finds short forms in brackets behind what they stand for: `… Renaissance Party of Tajikistan
/// (IRPT)`, `Jalisco New Generation Cartel (CJNG)`.
///
/// After Schwartz and Hearst (2003), A simple algorithm for identifying abbreviation definitions in
/// biomedical text, over the initials of words rather than all letters; letters in another order
/// count too, because the name may be a translation.
struct BracketNames {
  /// What stands before a bracket with a short form in it.
  struct Definition {
    /// The word of the short form.
    var acronym: Int
    /// What it stands for.
    var name: Range<Int>
    /// Whether the name is a term in lower case (`unmanned aircraft systems`), and so no name.
    var isTerm: Bool
  }

  private static let lengths = 2...8
  /// Words of the longest name that is looked at, for each letter.
  private static let wordsPerLetter = 2

  let text: EntityText

  /// The definitions in the order of the text.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func all() -> [Definition] {
    text.sentences.flatMap { sentence in
      sentence.words.dropFirst(2).dropLast().compactMap { index in
        isBracketed(index) ? definition(of: index, from: sentence.words.lowerBound) : nil
      }
    }
  }

  /// Whether a word of capital letters, or of several capitals and small ones (`BoE`), stands alone
  /// between brackets.
  func isBracketed(_ index: Int) -> Bool {
    (text.words[index].shape.contains(.allCapitals) || isMixed(index))
      && !text.words[index].shape.contains(.digits)
      && Self.lengths.contains(text.words[index].range.count)
      && index > 0 && text.byte(index - 1) == UInt8(ascii: "(")
      && index + 1 < text.words.count && text.byte(index + 1) == UInt8(ascii: ")")
  }

  private func isMixed(_ index: Int) -> Bool {
    let bytes = text.utf8[text.words[index].range]
    return !text.words[index].shape.contains(.allCapitals)
      && bytes.first.map { 0x41...0x5A ~= $0 } ?? false
      && bytes.count { 0x41...0x5A ~= $0 } > 1
      && bytes.allSatisfy { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
  }

  /// Whether the letters of a word are the initials of a person's name, one for each part.
  func isInitials(_ acronym: Int, of name: Range<Int>) -> Bool {
    let letters = text.utf8[text.words[acronym].range].filter { 0x41...0x5A ~= $0 }
    let initials = initials(name).all.map(\.letter)
    return letters.count > 1 && letters == initials
  }

  /// Whether the letters of a word are all the initials of a name in order, those of small words
  /// left out or not.
  func isSpelledOut(_ acronym: Int, of name: Range<Int>) -> Bool {
    let letters = Array(text.utf8[text.words[acronym].range])
    guard letters.allSatisfy({ 0x41...0x5A ~= $0 }) else { return false }
    return spells(letters, initials(name).all)
  }

  /// Whether a word spells a name letter by letter: capitals the beginnings of words, small letters
  /// what follows in a word or the beginnings of small words (`BoE`).
  private func spellsMixed(_ acronym: Int, _ name: Range<Int>) -> Bool {
    let letters = Array(text.utf8[text.words[acronym].range])
    var rest = letters[...]
    for index in name where text.words[index].shape.contains(.word) {
      let word = text.utf8[text.words[index].range]
      guard let first = word.first, let wanted = rest.first else { return false }
      let isCapital = 0x41...0x5A ~= wanted
      guard first | 0x20 == wanted | 0x20, isCapital == (0x41...0x5A ~= first) else {
        if ContextWords.function.contains(text.words[index]) { continue }
        return false
      }
      rest = rest.dropFirst()
      for byte in word.dropFirst() {
        guard let next = rest.first, 0x61...0x7A ~= next, byte == next else { continue }
        // A small word's beginning comes first: the `o` of `BoE` is that of `of`.
        if index + 1 < name.upperBound, text.utf8[text.words[index + 1].range].first == next {
          break
        }
        rest = rest.dropFirst()
      }
    }
    return rest.isEmpty
  }

  /// Whether the letters of a word are the initials of a name, some left out, or all in another
  /// order.
  func isShort(_ acronym: Int, of name: Range<Int>) -> Bool {
    if isMixed(acronym) {
      return [name, name.dropFirst()].contains { !$0.isEmpty && spellsMixed(acronym, $0) }
    }
    let letters = text.utf8[text.words[acronym].range].filter { 0x41...0x5A ~= $0 }
    let (all, strong) = initials(name)
    guard letters.count > 1 else { return false }
    if letters.count > 2, letters.sorted() == strong.sorted() { return true }
    guard all.first?.letter == letters.first else { return false }
    var rest = all.map(\.letter)[...]
    for letter in letters {
      guard let found = rest.firstIndex(of: letter) else { return false }
      rest = rest[(found + 1)...]
    }
    return true
  }

  private func definition(of acronym: Int, from first: Int) -> Definition? {
    if isMixed(acronym) { return mixedDefinition(of: acronym, from: first) }
    let letters = Array(text.utf8[text.words[acronym].range])
    guard letters.allSatisfy({ 0x41...0x5A ~= $0 }) else { return nil }
    let end = acronym - 1
    var isTerm = true
    let limit = max(first, end - Self.wordsPerLetter * letters.count - 1)
    for start in stride(from: end - 1, through: limit, by: -1) {
      let word = text.words[start]
      guard word.shape.contains(.word) || isInside(start) else { return nil }
      let isFunction = ContextWords.function.contains(word)
      if word.shape.contains(.capitalised) { isTerm = false }
      if isFunction || !word.shape.contains(.word) { continue }
      let initials = initials(start..<end)
      guard initials.strong.count <= letters.count else { return nil }
      if spells(letters, initials.all) || isPermuted(letters, initials.strong, from: start, first) {
        guard isTerm || word.shape.contains(.capitalised) else { continue }
        return Definition(acronym: acronym, name: start..<end, isTerm: isTerm)
      }
    }
    return nil
  }

  private func mixedDefinition(of acronym: Int, from first: Int) -> Definition? {
    let end = acronym - 1
    let limit = max(first, end - Self.wordsPerLetter * text.words[acronym].range.count)
    for start in stride(from: end - 2, through: limit, by: -1) {
      guard text.words[start].shape.contains(.word) || isInside(start) else { return nil }
      if text.words[start].shape.contains(.capitalised), spellsMixed(acronym, start..<end) {
        return Definition(acronym: acronym, name: start..<end, isTerm: false)
      }
    }
    return nil
  }

  private func isInside(_ index: Int) -> Bool {
    text.words[index].shape.contains(.possessive)
      || [UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: ",")]
        .contains(text.byte(index) ?? 0)
  }

  private typealias Initial = (letter: UInt8, isOptional: Bool)

  /// The first letters of words and of the parts of compounds, in capitals.
  private func initials(_ words: Range<Int>) -> (all: [Initial], strong: [UInt8]) {
    var all: [Initial] = []
    for index in words where text.words[index].shape.contains(.word) {
      let isOptional = ContextWords.function.contains(text.words[index])
      let before = all.count
      let word = text.utf8[text.words[index].range]
      // The `al` of `al-Sham`
      let hasArticle =
        word.count > 4 && word.first.map { 0x61...0x7A ~= $0 } ?? false
        && word.firstIndex(of: UInt8(ascii: "-")).map { $0 - word.startIndex < 4 } ?? false
      var isStart = true
      for byte in word {
        if isStart {
          let isSmall = byte >= 0x61 && byte <= 0x7A
          // The `e` of `Tehreek-e-Insaf` joins its parts.
          let isJoint = isSmall && all.count > before && (word.first.map { $0 < 0x61 } ?? false)
          let mayMiss = isOptional || isJoint || hasArticle && all.count == before
          all.append((isSmall ? byte & 0xDF : byte, mayMiss))
        }
        isStart = byte == UInt8(ascii: "-")
      }
    }
    return (all, all.filter { !$0.isOptional }.map(\.letter))
  }

  /// Whether letters are the initials in order, optional ones left out or not.
  private func spells(_ letters: [UInt8], _ initials: [Initial]) -> Bool {
    var position = 0
    for initial in initials {
      if position < letters.count, letters[position] == initial.letter {
        position += 1
      } else if !initial.isOptional {
        return false
      }
    }
    return position == letters.count && initials.first?.letter == letters.first
  }

  /// Whether letters are the initials in another order, of a name that no other capital stands
  /// before.
  private func isPermuted(
    _ letters: [UInt8], _ initials: [UInt8], from start: Int, _ first: Int
  ) -> Bool {
    guard letters.count > 2, letters.sorted() == initials.sorted() else { return false }
    return start == first || !text.words[start - 1].shape.contains(.capitalised)
  }
}
