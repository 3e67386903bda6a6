/// Takes the endings off English words, so that `killing` and `killed` are one word.
///
/// Porter2, after M. F. Porter, "The English (Porter2) stemming algorithm", snowballstem.org: the
/// rules work on two regions of the word, each the part after a vowel and a consonant.
package struct Stemmer {
  private var word: [UInt8]
  private var region1 = 0
  private var region2 = 0

  /// The stem of a word in lower-case ASCII letters; any other word is returned as it is.
  ///
  /// - Complexity: O(*n*) in the bytes of the word.
  package static func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2, word.count < 64,
      word.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || $0 == UInt8(ascii: "'") })
    else { return word }
    if word.count <= longestException, let exception = exceptions[word] { return exception }
    var stemmer = Stemmer(word)
    stemmer.run()
    return stemmer.word
  }

  /// The stem of a word, as a string.
  package static func stem(_ word: String) -> String {
    String(decoding: stem(Array(word.utf8)), as: UTF8.self)
  }

  private init(_ word: [UInt8]) {
    self.word = word
  }

  private mutating func run() {
    if word[0] == UInt8(ascii: "'") { word.removeFirst() }
    markConsonantY()
    findRegions()
    removePossessive()
    removePlural()
    guard !ends("eed") || !Self.finished.contains(word) else { return }
    removePastAndGerund()
    replaceFinalY()
    replace(Self.step2)
    replace(Self.step3)
    removeStep4()
    removeFinalE()
    for index in word.indices where word[index] == UInt8(ascii: "Y") {
      word[index] = UInt8(ascii: "y")
    }
  }

  // MARK: - Regions

  private mutating func markConsonantY() {
    for index in word.indices where word[index] == UInt8(ascii: "y") {
      if index == 0 || Self.isVowel(word[index - 1]) { word[index] = UInt8(ascii: "Y") }
    }
  }

  private mutating func findRegions() {
    region1 = word.count
    for prefix in Self.regionPrefixes where word.starts(with: prefix) { region1 = prefix.count }
    if region1 == word.count { region1 = regionStart(from: 0) }
    region2 = regionStart(from: region1)
  }

  private func regionStart(from start: Int) -> Int {
    var index = start + 1
    while index < word.count {
      if !Self.isVowel(word[index]), Self.isVowel(word[index - 1]) { return index + 1 }
      index += 1
    }
    return word.count
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private func hasVowel(before end: Int) -> Bool {
    word[..<max(0, end)].contains(where: Self.isVowel)
  }

  private func ends(_ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard word.count >= count else { return false }
    return suffix.withUTF8Buffer { bytes in
      // From the last letter: most endings are told apart by it.
      var place = word.count - 1
      for byte in bytes.reversed() {
        guard word[place] == byte else { return false }
        place -= 1
      }
      return true
    }
  }

  private func isInRegion1(_ count: Int) -> Bool { word.count - count >= region1 }

  private func isInRegion2(_ count: Int) -> Bool { word.count - count >= region2 }

  /// Whether the first `end` letters end in a short syllable.
  private func endsInShortSyllable(_ end: Int) -> Bool {
    if end == 2 { return Self.isVowel(word[0]) && !Self.isVowel(word[1]) }
    guard end >= 3 else { return false }
    if end == 4, word.starts(with: Array("past".utf8)) { return true }
    let last = word[end - 1]
    return !Self.isVowel(last) && last != UInt8(ascii: "w") && last != UInt8(ascii: "x")
      && last != UInt8(ascii: "Y") && Self.isVowel(word[end - 2]) && !Self.isVowel(word[end - 3])
  }

  // MARK: - Steps

  private mutating func removePossessive() {
    if ends("'s'") {
      word.removeLast(3)
    } else if ends("'s") {
      word.removeLast(2)
    } else if ends("'") {
      word.removeLast()
    }
  }

  private mutating func removePlural() {
    if ends("sses") {
      word.removeLast(2)
    } else if ends("ied") || ends("ies") {
      word.removeLast(word.count > 4 ? 2 : 1)
    } else if ends("us") || ends("ss") {
      return
    } else if ends("s"), hasVowel(before: word.count - 2) {
      word.removeLast()
    }
  }

  private mutating func removePastAndGerund() {
    guard ends("d") || ends("ly") || ends("ing") else { return }
    for suffix: StaticString in ["eedly", "eed"] where ends(suffix) {
      let count = suffix.utf8CodeUnitCount
      let stem = word.dropLast(count)
      let keeps = ["proc", "exc", "succ"].contains { stem.elementsEqual($0.utf8) }
      if isInRegion1(count), !keeps { word.removeLast(count - 2) }
      return
    }
    for suffix: StaticString in ["ingly", "edly", "ing", "ed"] where ends(suffix) {
      removeVerbEnding(suffix.utf8CodeUnitCount, isGerund: ends("ing"))
      return
    }
  }

  private mutating func removeVerbEnding(_ count: Int, isGerund: Bool) {
    let stem = word.count - count
    if isGerund, stem == 2, word[1] == UInt8(ascii: "y"), !Self.isVowel(word[0]) {
      word.removeLast(count + 1)
      word += Array("ie".utf8)
      return
    }
    if isGerund,
      ["inn", "out", "cann", "herr", "earr", "even"].contains(where: {
        word.dropLast(3).elementsEqual($0.utf8)
      })
    {
      return
    }
    guard hasVowel(before: stem) else { return }
    word.removeLast(count)
    if ends("at") || ends("bl") || ends("iz") {
      word.append(UInt8(ascii: "e"))
    } else if endsInDouble() {
      let isShort = word.count == 3 && [0x61, 0x65, 0x6F].contains(word[0])
      if !isShort { word.removeLast() }
    } else if word.count == region1, endsInShortSyllable(word.count) {
      word.append(UInt8(ascii: "e"))
    }
  }

  private func endsInDouble() -> Bool {
    guard word.count >= 2, word[word.count - 1] == word[word.count - 2] else { return false }
    return "bdfgmnprt".utf8.contains(word[word.count - 1])
  }

  private mutating func replaceFinalY() {
    guard word.count > 2, ends("y") || ends("Y"), !Self.isVowel(word[word.count - 2]) else {
      return
    }
    word[word.count - 1] = UInt8(ascii: "i")
  }

  private mutating func replace(_ step: StemmerStep) {
    guard let last = word.last, step.endings.contains(last),
      let rule = step.rules.first(where: { ends($0.suffix) })
    else { return }
    let count = rule.suffix.utf8CodeUnitCount
    guard isInRegion1(count), !rule.needsRegion2 || isInRegion2(count) else { return }
    let before = word.count > count ? word[word.count - count - 1] : 0
    guard rule.preceding.isEmpty || rule.preceding.utf8.contains(before) else { return }
    word.removeLast(count)
    word += Array(rule.replacement.utf8)
  }

  private mutating func removeStep4() {
    guard let last = word.last, Self.step4Endings.contains(last) else { return }
    for suffix in Self.step4 where ends(suffix) {
      if isInRegion2(suffix.utf8CodeUnitCount) { word.removeLast(suffix.utf8CodeUnitCount) }
      return
    }
    guard ends("ion"), isInRegion2(3), word.count > 3 else { return }
    if "st".utf8.contains(word[word.count - 4]) { word.removeLast(3) }
  }

  private mutating func removeFinalE() {
    if ends("e") {
      let isFree = isInRegion1(1) && !endsInShortSyllable(word.count - 1)
      if isInRegion2(1) || isFree { word.removeLast() }
    } else if ends("l"), isInRegion2(1), word.count > 1, word[word.count - 2] == UInt8(ascii: "l") {
      word.removeLast()
    }
  }
}
