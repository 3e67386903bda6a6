/// Finds names whose initials also stand in the text: `Islamic State` and `IS`.
struct Initials {
  private var acronyms: [UInt64: Int32] = [:]
  private var phrases: [UInt64: [Int32]] = [:]

  /// How much of a match an acronym counts for a word of its name.
  private static let nearness = 0.85
  private static let longest = 6

  /// Takes in the acronyms and capitalised runs of a sentence.
  mutating func read(_ sentence: ParsedSentence, in utf8: [UInt8]) {
    var run: [Int] = []
    for (index, word) in sentence.words.enumerated() {
      if word.isAllCapitals, word.kind == .word { acronyms[word.hash] = sentence.ids[index] }
      if word.isCapitalised, word.kind == .word {
        run.append(index)
      } else if !(word.hash == NumberWords.of && !run.isEmpty) {
        close(&run, sentence, in: utf8)
      }
    }
    close(&run, sentence, in: utf8)
  }

  private mutating func close(_ run: inout [Int], _ sentence: ParsedSentence, in utf8: [UInt8]) {
    defer { run.removeAll() }
    guard run.count >= 2 else { return }
    for start in run.indices {
      for end in run.index(after: start)..<min(run.endIndex, start + Self.longest) {
        let letters = run[start...end].map { utf8[sentence.words[$0].range.lowerBound] | 0x20 }
        let key = WordHash.hash(letters)
        if phrases[key] == nil { phrases[key] = run[start...end].map { sentence.ids[$0] } }
      }
    }
  }

  /// Makes each acronym near to the words of its name.
  func relate(in lexicon: inout Lexicon) {
    for (key, acronym) in acronyms {
      for word in phrases[key] ?? [] { lexicon.relate(acronym, word, weight: Self.nearness) }
    }
  }
}
