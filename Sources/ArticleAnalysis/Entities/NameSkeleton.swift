/// What stays of a name's word when it is written over from another script in another way.
///
/// `Zelensky`, `Zelenskiy` and `Zelenskyy` have one skeleton; so have `Gaddafi` and `Qaddafi`,
/// `Mohammed` and `Muhammad`. A word of one syllable keeps its vowels, since they alone tell `Zhang`
/// from `Zheng`; so does the first of two (`Perry`, `Parry`), a surname of two (`Allen`, `Allan`,
/// `Salah`, `Saleh`) and the end of a word (`Maria`, `Marie`). Two people may share a skeleton: it
/// is evidence only beside another name that agrees.
package enum NameSkeleton {
  /// Bytes from which a surname's skeleton alone is evidence where one person has it; lower joins
  /// more, and more that are two.
  static let tellingLength = 6

  /// The skeleton of a word in lower case and without diacritics; of a surname where it is the last.
  package static func of(_ word: String, isLast: Bool = true) -> String {
    var letters = Array(word.utf8.filter { $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "-") })
    guard letters.count > 3, letters.allSatisfy({ 0x61...0x7A ~= $0 }) else { return word }
    letters = replaced(letters)
    let syllables = syllables(letters)
    if syllables > 1 {
      letters = levelled(letters, isLong: syllables > 2, keepsVowels: isLast && syllables == 2)
    }
    return String(decoding: withoutRepeats(letters), as: UTF8.self)
  }

  /// The skeletons of the words of a name, its Arabic servant's names (`Abdul Rahman`) in one.
  package static func of(_ words: [String]) -> [String] {
    var result: [String] = []
    var isServant = false
    for (index, word) in words.enumerated() {
      if servants.contains(word) {
        isServant = true
        continue
      }
      let stem = isServant ? word : withoutServant(word)
      result.append(
        (isServant || stem != word ? "abd" : "") + of(stem, isLast: index == words.count - 1))
      isServant = false
    }
    return isServant ? result + ["abd"] : result
  }

  private static let servants: Set<String> = ["abd", "abdul", "abdel", "abdal", "abd-al", "abd-el"]

  private static func withoutServant(_ word: String) -> String {
    for servant in ["abdul", "abdel", "abdal"] where word.hasPrefix(servant) {
      let rest = word.dropFirst(servant.count)
      let stem = rest.hasPrefix("-") ? rest.dropFirst() : rest
      if stem.utf8.count > 2 { return String(stem) }
    }
    return word
  }

  // MARK: - Letters

  /// Letters that one script writes for one sound of another.
  private static let pairs: [(from: [UInt8], to: [UInt8])] = [
    ("kh", "k"), ("gh", "g"), ("dh", "d"), ("ph", "f"), ("ck", "k"), ("dj", "j"), ("ou", "u"),
    ("oo", "u"), ("q", "k"), ("x", "ks"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
  private static let endings: [(from: [UInt8], to: [UInt8])] = [
    ("eff", "ev"), ("off", "ov"), ("ow", "ov"), ("ij", "i"), ("iy", "i"), ("yy", "i"), ("yi", "i"),
    ("ii", "i"), ("ey", "ei"), ("y", "i"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func replaced(_ word: [UInt8]) -> [UInt8] {
    var word = word
    for ending in endings where word.count > 4 && word.suffix(ending.from.count) == ending.from[...]
    {
      word.removeLast(ending.from.count)
      word += ending.to
      break
    }
    var result: [UInt8] = []
    var index = 0
    while index < word.count {
      let rest = word[index...]
      if let pair = pairs.first(where: { rest.starts(with: $0.from) }) {
        result += pair.to
        index += pair.from.count
      } else {
        result.append(word[index])
        index += 1
      }
    }
    return result
  }

  /// The word with the vowels that one sound is written by made one.
  private static func levelled(
    _ word: [UInt8], isLong: Bool, keepsVowels: Bool
  ) -> [UInt8] {
    var word = word
    if isLong, word[0] == UInt8(ascii: "g") { word[0] = UInt8(ascii: "k") }
    if word.starts(with: Array("ye".utf8)) { word.removeFirst() }
    let first = word.firstIndex(where: isVowel) ?? 0
    let start = isLong ? 0 : word[first...].firstIndex { !isVowel($0) } ?? word.count
    for index in start..<word.count {
      let isLast = index + 1 == word.count
      switch word[index] {
      case UInt8(ascii: "y") where index > 0: word[index] = UInt8(ascii: "i")
      case UInt8(ascii: "o") where !isLast && !keepsVowels: word[index] = UInt8(ascii: "u")
      case UInt8(ascii: "e") where index > 0 && !isLast && !keepsVowels:
        word[index] = UInt8(ascii: "a")
      default: break
      }
    }
    return word
  }

  private static func withoutRepeats(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for letter in word where letter != result.last { result.append(letter) }
    return result
  }

  private static func syllables(_ word: [UInt8]) -> Int {
    var count = 0
    var last: UInt8 = 0
    for letter in word {
      // `Muammar` has three, `Hussein` two.
      let isOpen = letter == UInt8(ascii: "a") && last != letter
      if isVowel(letter), !isVowel(last) || isOpen { count += 1 }
      last = letter
    }
    return count
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    "aeiouy".utf8.contains(letter)
  }
}
