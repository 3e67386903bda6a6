internal import Articles

/// Finds the nouns of a sentence by what stands round them: articles before them, endings and a few lists,
/// for there is no table of parts of speech.
///
/// Where it cannot tell it finds none, so that no verb or adverb is taken for a thing.
struct NounPhrases {
  let sentence: ParsedSentence
  let utf8: [UInt8]

  init(_ sentence: ParsedSentence, in utf8: [UInt8]) {
    self.sentence = sentence
    self.utf8 = utf8
  }

  /// Words of one phrase; more seldom belong together.
  private static let longest = 4

  /// What is counted by a figure that ends before a word: the `crew members` of `32 crew members aboard`.
  ///
  /// - Returns: Indices of its words; nil where no noun stands there.
  func counted(from index: Int) -> Range<Int>? {
    var start = index
    while start < sentence.words.count, Self.fillers.contains(sentence.words[start].hash) {
      start += 1
    }
    let run = run(from: start)
    guard let plural = run.first(where: isPlural) else {
      // Without a plural only a noun by itself is sure: `its 240-strong workforce`.
      return run.count == 1 && isNoun(run.lowerBound) ? run : nil
    }
    var end = plural + 1
    while run.contains(end), Self.masses.contains(sentence.words[end - 1].hash), isPlural(end) {
      end += 1
    }
    return max(start, end - Self.longest)..<end
  }

  /// The phrase that begins at a word or at an article before it; nil where none does.
  func phrase(from index: Int) -> Range<Int>? {
    var start = index
    while start < sentence.words.count, Self.articles.contains(sentence.words[start].hash) {
      start += 1
    }
    let run = run(from: start)
    guard let last = run.last(where: isNoun) else { return nil }
    return withOwner(run.lowerBound..<last + 1)
  }

  /// A phrase with the name behind its `of`: `Star of Corran`.
  private func withOwner(_ words: Range<Int>) -> Range<Int> {
    let of = words.upperBound
    guard of + 1 < sentence.words.count, sentence.words[of].hash == NumberWords.of,
      sentence.words[of - 1].isCapitalised, sentence.words[of + 1].isCapitalised, isPlain(of + 1)
    else { return words }
    return words.lowerBound..<of + 2
  }

  /// The nearest phrase behind an article that ends before a word, in its clause or else before
  /// that; no `number` or `toll`.
  func nearest(before index: Int) -> Range<Int>? {
    let found = phrases(before: index)
    let clause = sentence.clauseOfWord[index]
    let own = found.filter { sentence.clauseOfWord[$0.lowerBound] == clause }
    return own.last { !isPlace($0) } ?? found.last { !isPlace($0) } ?? found.last
  }

  /// Whether a phrase only says where: `in the valley`.
  private func isPlace(_ words: Range<Int>) -> Bool {
    sentence.words[..<words.lowerBound].last { !Self.articles.contains($0.hash) }.map {
      Self.wheres.contains($0.hash)
    } ?? false
  }

  /// The phrases behind an article that end before a word, in order.
  private func phrases(before end: Int) -> [Range<Int>] {
    sentence.words.indices.prefix(end).compactMap { index in
      guard index > 0, Self.articles.contains(sentence.words[index - 1].hash),
        let words = phrase(from: index), words.upperBound <= end,
        !Self.totals.contains(sentence.words[words.upperBound - 1].hash)
      else { return nil }
      return words
    }
  }

  /// The phrase that ends before a word: the `fine` of `a fine of`, the `Star of Corran disaster`.
  func phrase(endingBefore end: Int) -> Range<Int>? {
    guard end > 0, isPlain(end - 1), !isVerb(end - 1), isNoun(end - 1) else { return nil }
    var start = end - 1
    while start > 0, end - start < Self.longest {
      if isPlain(start - 1), !isVerb(start - 1) {
        start -= 1
      } else if start > 1, sentence.words[start - 1].hash == NumberWords.of,
        sentence.words[start].isCapitalised, sentence.words[start - 2].isCapitalised
      {
        start -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// The words from one on that may be one phrase: content words up to a verb.
  private func run(from start: Int) -> Range<Int> {
    var end = start
    while end < sentence.words.count, end - start < Self.longest, isPlain(end) {
      // `Armed men` begin with what looks like a verb.
      if isVerb(end), end > start || !isPlain(end + 1) { break }
      end += 1
    }
    return start..<max(start, end)
  }

  /// Whether a word is content and neither figure, day nor adverb.
  private func isPlain(_ index: Int) -> Bool {
    guard sentence.words.indices.contains(index) else { return false }
    let word = sentence.words[index]
    return word.kind == .word && !sentence.forms[index].isEmpty
      && !Self.adverbs.contains(word.hash) && !StopWords.contains(word.hash)
      && !NumberWords.weekdays.contains(word.hash)
      && (NumberWords.months[word.hash] == nil || !word.isCapitalised)
      && !sentence.quantities.contains { $0.range.overlaps(word.range) }
      && !(ends(index, with: "ly") && !Self.nounsInLy.contains(word.hash))
  }

  /// Whether a plain word may be a noun.
  private func isNoun(_ index: Int) -> Bool {
    isPlain(index) && !isVerb(index) && !Self.adjectives.contains(sentence.words[index].hash)
  }

  /// Whether a word looks like the form of a verb.
  private func isVerb(_ index: Int) -> Bool {
    guard sentence.words.indices.contains(index) else { return false }
    let word = sentence.words[index]
    if Self.verbs.contains(word.hash) || sentence.forms[index].cues.contains(.saying) {
      return true
    }
    guard !word.isCapitalised || index == 0 else { return false }
    return ends(index, with: "ed") && word.range.count > 4 && !Self.nounsInEd.contains(word.hash)
      || Outcome.of(word) != nil && !isPlural(index)
  }

  /// Whether a word is a plural: by its ending, or as one of those that have none.
  private func isPlural(_ index: Int) -> Bool {
    guard isPlain(index) else { return false }
    let word = sentence.words[index]
    if Self.plurals.contains(word.hash) || Self.masses.contains(word.hash) { return true }
    guard word.range.count > 3, ends(index, with: "s"), !Self.verbs.contains(word.hash) else {
      return false
    }
    return !["ss", "us", "is"].contains { ends(index, with: $0) }
  }

  private func ends(_ index: Int, with ending: String) -> Bool {
    utf8[sentence.words[index].range].reversed().starts(with: ending.utf8.reversed())
  }

  /// Words that may stand between a figure and what it counts.
  private static let fillers = NumberWords.set(
    "more other others of them whom the its their these such")
  private static let wheres = NumberWords.set(
    "in at near off from above below under over inside")
  private static let totals = NumberWords.set("number numbers toll count figure total")
  static let articles = NumberWords.set(
    "the a an its his her their our my this that these those each every")
  /// Plurals without an ending, and words for several that are no plural.
  private static let plurals = NumberWords.set(
    "people men women children police cattle sheep fish aircraft troops firemen policemen crewmen "
      + "servicemen fishermen businessmen lawmen feet teeth mice series species spacecraft hovercraft"
  )
  /// The same, behind which another noun may go on: `crew members`, `police officers`.
  private static let masses = NumberWords.set("crew police staff personnel")
  private static let adverbs = NumberWords.set(
    "away ago apart later earlier early late long wide high deep tall old north south east west today "
      + "yesterday tomorrow tonight aboard alive together each apiece altogether ashore abroad "
      + "overnight instead again nearby overseas onwards upwards almost already now then soon often "
      + "northwest northeast southwest southeast home inside outside total least")
  /// What is said of a thing and is none.
  private static let adjectives = NumberWords.set(
    "critical serious stable able available unable likely due free full empty open safe alive dead "
      + "new last first former own same other several many")
  private static let nounsInLy = NumberWords.set(
    "family supply assembly rally ally reply anomaly monopoly belly jelly bully fly july italy")
  private static let nounsInEd = NumberWords.set("speed breed creed greed steed seabed hundred")
  /// Forms of verbs that do not end in `ed`, and are seldom nouns.
  private static let verbs = NumberWords.set(
    "took take takes went goes go fell rose lost lose loses won win fled flee broke left leave leaves "
      + "made make makes gave give gives hit got get gets came come comes ran sank sink set put say "
      + "says told tell tells began begin begins burst bursts struck swept sweep held hold met meet "
      + "sent send sends spent spend built build builds brought bring brings bought buy buys sold sell "
      + "sells paid pay pays grew grow grows knew drove flew found kept keep keeps led lay lie saw see "
      + "sees shot shook shut shuts spoke speak stood stole swam taught thought threw tore wore wrote "
      + "opens reopens becomes seems appears includes including according")
}
