internal import Articles

/// What a sentence holds whatever the story is: its words and figures.
struct SentenceReading: Sendable {
  /// Bytes of the sentence.
  let range: Range<Int>
  /// Words and signs, in order.
  let words: [Word]
  /// Its first figures, in order.
  let quantities: [Quantity]

  /// Figures of one sentence that are compared; only text that is no prose has more.
  private static let mostQuantities = 48

  init(_ range: Range<Int>, in utf8: [UInt8]) {
    self.range = range
    words = WordReader.words(in: utf8, range: range)
    let all = NumberReader.quantities(in: utf8, words: words[...])
    quantities = all.count > Self.mostQuantities ? Array(all.prefix(Self.mostQuantities)) : all
  }
}

/// Turns sentences into what the comparison works on.
struct SentenceParser {
  let utf8: [UInt8]
  /// Mentions of the article in order, with the number of each one's entity.
  var mentions: [(range: Range<Int>, entity: Int32)] = []
  /// What is quoted in the passage that is read, and the first of it that is not behind.
  private var spans: [QuotedSpan] = []
  private var span = 0
  private var lastPassage: Range<Int>?
  private var mention = 0
  /// For each word of the lexicon the last list that it was put in.
  private var listOfWord: [Int32] = []
  private var list: Int32 = 0

  /// Terms and quotations of one sentence that are compared.
  ///
  /// Only text that is no prose has more; the bounds keep the work on such a text linear.
  private static let mostTerms = 240
  private static let mostQuotations = 16

  init(utf8: [UInt8], mentions: [(range: Range<Int>, entity: Int32)] = []) {
    self.utf8 = utf8
    self.mentions = mentions
  }

  /// The parse of a sentence; sentences must come in order.
  ///
  /// A quotation may run over sentences of one passage, whose bytes are those of the sentence where they are
  /// not told.
  ///
  /// - Complexity: O(*n*) in the bytes of the sentence.
  mutating func parse(
    _ reading: SentenceReading, passage: Range<Int>? = nil, lexicon: inout Lexicon
  ) -> ParsedSentence.Draft {
    let passage = passage ?? reading.range
    if passage != lastPassage {
      spans = QuotedSpan.spans(in: utf8, range: passage)
      span = 0
    }
    lastPassage = passage
    let words = reading.words
    let shouts = isShouted(words)
    var parsed = ParsedSentence.Draft(words: words)
    read(&parsed, shouts: shouts, lexicon: &lexicon)
    for index in words.indices where parsed.forms[index].cues.contains(.outcome) {
      parsed.outcomes |= Outcome.axes(at: index, in: words)
    }
    parsed.quantities = reading.quantities
    parsed.quotations = quotations(words, in: reading.range)
    parsed.clauseOfWord = ClauseReader.clauses(of: words, parsed.forms)
    parsed.terms = terms(parsed, shouts: shouts, lexicon: &lexicon)
    for term in parsed.terms {
      for index in term.words where words[index].kind != .punctuation {
        parsed.forms[index].isContent = true
      }
    }
    summarise(&parsed, shouts: shouts, words: lexicon.count)
    return parsed
  }

  private func read(_ parsed: inout ParsedSentence.Draft, shouts: Bool, lexicon: inout Lexicon) {
    parsed.ids.reserveCapacity(parsed.words.count)
    parsed.forms.reserveCapacity(parsed.words.count)
    for var word in parsed.words {
      if shouts { word.isAllCapitals = false }
      let form = lexicon.form(of: word, in: utf8)
      parsed.ids.append(form.id)
      parsed.outcomes |= form.outcomes
      parsed.cues.formUnion(form.cues)
      parsed.forms.append(
        WordLinker.WordForm(
          id: form.id, surface: form.surface, spelling: form.spelling, isContent: false,
          grammar: form.grammar,
          isEmpty: form.isEmpty, cues: form.cues))
    }
  }

  private func isShouted(_ words: [Word]) -> Bool {
    var long = 0
    for word in words where word.kind == .word && word.range.count > 3 {
      guard word.isAllCapitals else { return false }
      long += 1
    }
    return long >= 3
  }

  // MARK: - Quotations

  /// The quotations of a sentence, of the one that runs on from the sentence before only what is here.
  private mutating func quotations(
    _ words: [Word], in sentence: Range<Int>
  ) -> [ParsedSentence.Quotation] {
    while span < spans.count, spans[span].range.upperBound <= sentence.lowerBound { span += 1 }
    var result: [ParsedSentence.Quotation] = []
    for quoted in spans[span...].prefix(Self.mostQuotations) {
      guard quoted.range.lowerBound < sentence.upperBound,
        let first = words.firstIndex(where: { $0.range.lowerBound >= quoted.words.lowerBound })
      else { break }
      let end = words[first...].firstIndex { $0.range.lowerBound >= quoted.words.upperBound }
      guard first < end ?? words.count else { continue }
      let start = max(quoted.range.lowerBound, words[0].range.lowerBound)
      let stop = end == nil ? words[words.count - 1].range.upperBound : quoted.range.upperBound
      result.append(
        ParsedSentence.Quotation(words: first..<(end ?? words.count), range: start..<stop))
    }
    return result
  }

  // MARK: - Terms

  private mutating func terms(
    _ parsed: ParsedSentence.Draft, shouts: Bool, lexicon: inout Lexicon
  ) -> [ParsedSentence.Term] {
    var result: [ParsedSentence.Term] = []
    var quantity = 0
    var index = 0
    while index < parsed.words.count, result.count < Self.mostTerms {
      let word = parsed.words[index]
      while quantity < parsed.quantities.count,
        parsed.quantities[quantity].range.upperBound <= word.range.lowerBound
      {
        quantity += 1
      }
      let start = index
      var id: Int32?
      if quantity < parsed.quantities.count,
        parsed.quantities[quantity].range.lowerBound <= word.range.lowerBound
      {
        let found = parsed.quantities[quantity]
        index =
          parsed.words[index...].firstIndex {
            $0.range.lowerBound >= found.range.upperBound
          } ?? parsed.words.count
        let measure = Measure.of(found, endingAt: index, in: parsed.words)
        id =
          isCounted(found) || measure != nil && !found.isVague
          ? lexicon.id(figure: Self.key(of: found, measure)) : nil
        if found.isVague { id = parsed.ids[start] }
      } else if let (entity, end) = mention(at: index, in: parsed.words) {
        index = end
        id = entity
      } else {
        index += 1
        if word.kind != .punctuation, !parsed.forms[start].isEmpty { id = parsed.ids[start] }
      }
      guard let id else { continue }
      result.append(
        ParsedSentence.Term(
          id: id, words: start..<index, clause: parsed.clauseOfWord[start],
          isQuoted: parsed.quotations.contains { $0.words.contains(start) }))
    }
    return result
  }

  /// 'One' and 'first' say too little to pair sentences.
  private func isCounted(_ quantity: Quantity) -> Bool {
    !quantity.isSmallWord && !quantity.isVague
      && !(quantity.kind == .ordinal && quantity.value == 1)
  }

  /// One key for a figure however it is written; its bound does not matter, but what it measures does.
  static func key(of quantity: Quantity, _ measure: Measure?) -> UInt64 {
    if let measure {
      let value = measure.amount(quantity.value)
      return (value.bitPattern &* 0x9E37_79B9_7F4A_7C15) ^ measure.dimension.rawValue
    }
    let kind: UInt64 =
      switch quantity.kind {
      case .date: 1
      case .time: 2
      case .percent: 3
      case .money: 4
      case .ordinal: 5
      case .count, .year, .age: 6
      case .magnitude: 7
      }
    return (quantity.value.bitPattern &* 0x9E37_79B9_7F4A_7C15) ^ kind
  }

  private mutating func mention(at index: Int, in words: [Word]) -> (entity: Int32, end: Int)? {
    let start = words[index].range.lowerBound
    while mention < mentions.count, mentions[mention].range.upperBound <= start { mention += 1 }
    guard mention < mentions.count, mentions[mention].range.lowerBound <= start,
      words[index].kind != .punctuation,
      words[index].isCapitalised || mentions[mention].range.lowerBound == start
    else { return nil }
    let range = mentions[mention].range
    var end = index + 1
    while end < words.count, words[end].range.lowerBound < range.upperBound { end += 1 }
    // The other report may call it `a leisure centre in Penfold`, so that the last words count too.
    while end > index + 1, words[end - 1].kind == .word, !words[end - 1].isCapitalised { end -= 1 }
    return (mentions[mention].entity, end)
  }

  /// Words that are capitalised before a name and name nobody themselves.
  static let titles = NumberWords.set(
    "president prime minister chancellor king queen prince princess general captain colonel judge "
      + "justice mayor governor senator secretary chief director professor doctor pope bishop "
      + "foreign defence defense interior finance deputy vice former mr mrs ms dr sir")

  private func isName(_ term: ParsedSentence.Term, in parsed: ParsedSentence.Draft) -> Bool {
    let start = term.words.lowerBound
    let word = parsed.words[start]
    guard word.kind == .word, word.isCapitalised, start > 0,
      !NumberWords.weekdays.contains(word.hash), !Self.titles.contains(word.hash),
      NumberWords.months[word.hash] == nil
    else { return false }
    return parsed.words[start - 1].kind == .word
      || !parsed.quotations.contains { $0.words.lowerBound == start }
  }

  private mutating func summarise(
    _ parsed: inout ParsedSentence.Draft, shouts: Bool, words: Int
  ) {
    if listOfWord.count < words {
      listOfWord += [Int32](
        repeating: 0, count: max(words, 2 * listOfWord.count) - listOfWord.count)
    }
    parsed.distinct.reserveCapacity(parsed.terms.count)
    list += 1
    for term in parsed.terms where isNew(term.id) { parsed.distinct.append(term.id) }
    // Clauses of terms only rise.
    var clause: [Int32] = []
    for (index, term) in parsed.terms.enumerated() {
      if index == 0 || parsed.terms[index - 1].clause != term.clause {
        if clause.count >= 2 { parsed.clauses.append(clause) }
        clause.removeAll(keepingCapacity: true)
        list += 1
      }
      if isNew(term.id) { clause.append(term.id) }
    }
    if clause.count >= 2 { parsed.clauses.append(clause) }
    guard !shouts else { return }
    list += 1
    for term in parsed.terms where isName(term, in: parsed) && isNew(term.id) {
      parsed.names.append(term.id)
    }
  }

  /// Whether a word is not yet in the list that is being made.
  private mutating func isNew(_ id: Int32) -> Bool {
    guard listOfWord[Int(id)] != list else { return false }
    listOfWord[Int(id)] = list
    return true
  }
}
