/// A known name in a text.
struct KnownName: Sendable {
  var words: Range<Int>
  /// Row in `NameTable`.
  var row: Int
  var kind: NameTable.Class
  /// Whether the form counts only beside another form of the name.
  var needsEvidence: Bool
}

/// Finds the known names of a text, the longest at each place.
struct KnownNames {
  private let text: EntityText
  private let evidence: CaseEvidence
  private let table = NameTable.shared

  init(_ text: EntityText, evidence: CaseEvidence) {
    self.text = text
    self.evidence = evidence
  }

  /// The names in order, without overlap.
  ///
  /// - Complexity: O(*n*) in the number of words, by the words of the longest name.
  func all() -> [KnownName] {
    var result: [KnownName] = []
    for sentence in text.sentences {
      var index = sentence.words.lowerBound
      while index < sentence.words.upperBound {
        if let name = longest(at: index, in: sentence) {
          result.append(name)
          index = name.words.upperBound
        } else {
          index += 1
        }
      }
    }
    return withEvidence(result)
  }

  private func longest(at start: Int, in sentence: EntityText.SentenceSpan) -> KnownName? {
    guard canBegin(start) else { return nil }
    var key = NameKey.empty
    var found: KnownName?
    for end in start..<sentence.words.upperBound {
      key = key.followed(by: text.words[end].key)
      let words = start..<(end + 1)
      if let match = best(table.forms(of: key), exact: key.exact, words: words, in: sentence) {
        found = match
      }
      guard table.isPrefix(key) else { break }
    }
    return found
  }

  private func canBegin(_ index: Int) -> Bool {
    let shape = text.words[index].shape
    guard shape.contains(.word) else { return false }
    if shape.contains(.capitalised) || shape.contains(.digits) { return true }
    // `al-Qaeda`, `easyJet`
    return text.utf8[text.words[index].range].contains { $0 >= 0x41 && $0 <= 0x5A }
  }

  private func best(
    _ forms: NameTable.FormChain, exact: UInt64, words: Range<Int>,
    in sentence: EntityText.SentenceSpan
  ) -> KnownName? {
    var result: KnownName?
    var demonym: KnownName?
    for form in forms
    where accepts(form, isExact: form.exact == exact, words: words, in: sentence) {
      let kind = table.classes[Int(form.row)]
      let name = KnownName(
        words: words, row: Int(form.row), kind: kind, needsEvidence: form.needsEvidence)
      if kind == .demonym {
        demonym = name
      } else if result.map({ rank($0.kind) > rank(kind) }) ?? true {
        result = name
      }
    }
    guard let demonym else { return result }
    guard let result, result.kind != .other, standsAlone(words, in: sentence) else {
      return demonym
    }
    return result
  }

  private func rank(_ kind: NameTable.Class) -> Int {
    Int(kind.rawValue)
  }

  /// Whether a word that is place and adjective (`the Mediterranean`) stands as a place.
  private func standsAlone(_ words: Range<Int>, in sentence: EntityText.SentenceSpan) -> Bool {
    guard words.upperBound < sentence.words.upperBound else { return true }
    let next = text.words[words.upperBound]
    return !next.shape.contains(.word) || ContextWords.function.contains(next)
      || next.shape.contains(.possessive)
  }

  private func accepts(
    _ form: NameTable.Form, isExact: Bool, words: Range<Int>, in sentence: EntityText.SentenceSpan
  ) -> Bool {
    let first = text.words[words.lowerBound]
    if form.needsArticle {
      guard isExact, words.lowerBound > sentence.words.lowerBound,
        text.string(words.lowerBound - 1).lowercased() == "the",
        standsAlone(words, in: sentence)
      else { return false }
    }
    if words.count == 1, first.flags.contains(.common) {
      if sentence.isCapitals { return false }
      let saysNothing = sentence.isTitle || isSentenceStart(words.lowerBound, in: sentence)
      if saysNothing, !first.shape.contains(.allCapitals), !evidence.isName(first.key) {
        return false
      }
    }
    if isExact { return true }
    let isLoud = sentence.isCapitals || sentence.isTitle
    return words.allSatisfy { index in
      let word = text.words[index]
      guard word.shape.contains(.capitalised) else { return !word.shape.contains(.word) }
      return word.shape.contains(.allCapitals)
        ? isLoud || word.range.count >= 4 || words.count > 1 : isLoud
    } && !isShortCapitals(words, in: sentence)
  }

  /// Whether a short word could be an acronym of something else once case says nothing.
  private func isShortCapitals(_ words: Range<Int>, in sentence: EntityText.SentenceSpan) -> Bool {
    words.count == 1 && text.words[words.lowerBound].range.count < 4
  }

  private func isSentenceStart(_ index: Int, in sentence: EntityText.SentenceSpan) -> Bool {
    CaseEvidence.isStart(index, of: sentence, in: text)
  }

  /// The names without the forms that lack another form of the same name.
  private func withEvidence(_ names: [KnownName]) -> [KnownName] {
    guard names.contains(where: \.needsEvidence) else { return names }
    let certain = Set(names.lazy.filter { !$0.needsEvidence }.map(\.row))
    return names.filter { !$0.needsEvidence || certain.contains($0.row) }
  }
}

/// How a text capitalises its words where the writer had a choice.
struct CaseEvidence: Sendable {
  private var names: Set<UInt64> = []
  private var lower: Set<UInt64> = []

  init(_ text: EntityText) {
    for sentence in text.sentences where !sentence.isTitle && !sentence.isCapitals {
      for index in sentence.words {
        let word = text.words[index]
        guard word.shape.contains(.word) else { continue }
        if !word.shape.contains(.capitalised) {
          lower.insert(word.key.folded)
        } else if !Self.isStart(index, of: sentence, in: text) {
          names.insert(word.key.folded)
        }
      }
    }
  }

  /// Whether the text has no sentence whose capitals say something.
  var isEmpty: Bool { lower.isEmpty }

  /// Whether the word stands with a capital in the middle of a sentence.
  func isName(_ key: NameKey) -> Bool { names.contains(key.folded) }

  /// Whether the word stands in lower case somewhere.
  func isWord(_ key: NameKey) -> Bool { lower.contains(key.folded) }

  /// Whether a word begins a sentence, a quotation or what follows a colon.
  static func isStart(
    _ index: Int, of sentence: EntityText.SentenceSpan, in text: EntityText
  ) -> Bool {
    guard index > sentence.words.lowerBound else { return true }
    let before = text.words[index - 1]
    if before.shape.contains(.word) || before.shape.contains(.possessive) { return false }
    guard let byte = text.utf8[before.range].first else { return true }
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "&"): return false
    case UInt8(ascii: "."), UInt8(ascii: "-"): return !before.isGlued
    default: return true
    }
  }
}
