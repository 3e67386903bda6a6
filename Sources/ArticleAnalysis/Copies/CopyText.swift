package import Articles

/// The words of an article's visible text, in a form in which house styles are equal.
///
/// Headlines are left out, since every outlet writes its own; so are captions, credits, datelines,
/// boilerplate and what is folded.
package struct CopyText: Sendable {
  /// Hashes of the words; the lowest bit says whether it is a number.
  package private(set) var words: [UInt32]
  private(set) var names: NameMarks
  /// Words of quotations.
  private(set) var speech: NameMarks
  /// Words of the headline, which is no part of the text.
  private(set) var headline: [UInt32]
  /// Index of the first word of each paragraph, and at the end the number of words.
  private(set) var firstWords: [Int]

  package init(_ article: Article) {
    let passages = Self.passages(of: article)
    let stream = WordStream(article.text.utf8, paragraphs: passages)
    self.init(
      stream, article.text.utf8,
      paragraphs: (0..<stream.paragraphCount).map(stream.words(ofParagraph:)),
      headline: Self.headline(of: article))
  }

  /// Reads the words off those of all paragraphs of the text.
  init(_ article: Article, words stream: WordStream) {
    let passages = Self.passages(of: article)
    var paragraphs: [Range<Int>] = []
    paragraphs.reserveCapacity(passages.count)
    var next = 0
    for passage in passages {
      while next < stream.count, Int(stream.starts[next]) < passage.lowerBound { next += 1 }
      let first = next
      while next < stream.count, Int(stream.ends[next]) <= passage.upperBound { next += 1 }
      paragraphs.append(first..<next)
    }
    self.init(
      stream, article.text.utf8, paragraphs: paragraphs, headline: Self.headline(of: article))
  }

  /// Cleans an article as `ArticleCleaner` does and reads its words, in one look over the text.
  ///
  /// - Complexity: expected O(*n*) in the number of bytes.
  package static func cleaning(
    _ loaded: Article, known: Set<UInt64> = []
  ) -> (article: Article, text: CopyText) {
    let (article, words) = ArticleCleaner.read(loaded, known: known)
    return (article, CopyText(article, words: words))
  }

  private static func passages(of article: Article) -> [Range<Int>] {
    article.passages.compactMap { passage in
      !passage.isFolded && (passage.kind == .body || passage.kind == .deck) ? passage.range : nil
    }
  }

  private static func headline(of article: Article) -> [UInt32] {
    guard let passage = article.passages.first(where: { $0.kind == .headline }) else { return [] }
    return WordStream(article.text.utf8, paragraphs: [passage.range]).words
      .map(HouseStyle.canonical)
  }

  private init(
    _ stream: WordStream, _ utf8: [UInt8], paragraphs: [Range<Int>], headline: [UInt32]
  ) {
    var firstWords = [0]
    firstWords.reserveCapacity(paragraphs.count + 1)
    let room = paragraphs.reduce(0) { $0 + $1.count }
    var names = NameMarks(words: room)
    var speech = NameMarks(words: room)
    words = Array(unsafeUninitializedCapacity: room) { words, count in
      HouseStyle.withForms { forms in
        for paragraph in paragraphs {
          var previous: UInt32 = 0
          var quotation: Int?
          for place in paragraph {
            let word = stream.words[place]
            if word == forms.cent, previous == forms.per {
              words[count - 1] = forms.percent
            } else {
              words[count] = forms.canonical(word)
              utf8.withUnsafeBufferPointer { utf8 in
                let start = Int(stream.starts[place])
                if NameMarks.isName(utf8, at: start) {
                  names.mark(count)
                } else if NameMarks.opensSpeech(utf8, at: start) {
                  quotation = count
                }
                if let first = quotation, NameMarks.closesSpeech(utf8, at: Int(stream.ends[place]))
                {
                  if count - first >= NameMarks.speechWords { speech.mark(first...count) }
                  quotation = nil
                }
              }
              count += 1
            }
            previous = word
          }
          firstWords.append(count)
        }
      }
    }
    self.firstWords = firstWords
    self.names = names
    self.speech = speech
    self.headline = headline
  }

  var paragraphs: Range<Int> { 0..<firstWords.count - 1 }

  func words(ofParagraph index: Int) -> Range<Int> { firstWords[index]..<firstWords[index + 1] }

  /// A hash of a paragraph's words, the same in every run.
  func hash(ofParagraph index: Int) -> UInt64 {
    let range = words(ofParagraph: index)
    return words.withUnsafeBufferPointer {
      StableHash.fnv1a(stored: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  /// The text without some of its paragraphs.
  func without(_ isLeftOut: (UInt64) -> Bool) -> CopyText {
    var result = self
    result.words = []
    result.names = NameMarks(words: words.count)
    result.speech = NameMarks(words: words.count)
    result.firstWords = [0]
    for paragraph in paragraphs where !isLeftOut(hash(ofParagraph: paragraph)) {
      for word in words(ofParagraph: paragraph) {
        let place = result.words.count + word - firstWords[paragraph]
        if names[word] { result.names.mark(place) }
        if speech[word] { result.speech.mark(place) }
      }
      result.words.append(contentsOf: words[words(ofParagraph: paragraph)])
      result.firstWords.append(result.words.count)
    }
    return result
  }
}

/// Words that houses write in different ways.
enum HouseStyle {
  /// The table of those words, at hand for the words of a whole text.
  struct Forms {
    let per: UInt32
    let cent: UInt32
    let percent: UInt32
    fileprivate let table: UnsafeBufferPointer<(key: UInt32, value: UInt32)>

    /// The form that stands for all.
    @inline(__always)
    func canonical(_ word: UInt32) -> UInt32 {
      var slot = Int(word >> 8) & (HouseStyle.size - 1)
      while table[slot].key != 0 {
        if table[slot].key == word { return table[slot].value }
        slot = (slot + 1) & (HouseStyle.size - 1)
      }
      return word
    }
  }

  private static let per = WordStream.hash(of: "per")
  private static let cent = WordStream.hash(of: "cent")
  private static let percent = WordStream.hash(of: "percent")

  /// Calls `body` with the words that have several forms.
  @inline(__always)
  static func withForms<Result>(_ body: (Forms) -> Result) -> Result {
    table.withUnsafeBufferPointer {
      body(Forms(per: per, cent: cent, percent: percent, table: $0))
    }
  }

  /// The form that stands for all.
  static func canonical(_ word: UInt32) -> UInt32 { withForms { $0.canonical(word) } }

  /// Days of the week and months: figures like numbers, when both texts have one and they differ.
  static let calendar = WordHashSet([
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december",
  ])

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ].map { WordStream.hash(of: $0) }

  /// The number of a day of the week; nil for another word.
  static func weekday(_ word: UInt32) -> Int? { weekdays.firstIndex(of: word) }

  /// At most a tenth full, so that most words end at a free slot.
  private static let size = 512
  private static let table = makeTable()

  private static func makeTable() -> [(key: UInt32, value: UInt32)] {
    let forms = [
      ("pct", "percent"), ("mln", "million"), ("bln", "billion"), ("bn", "billion"),
      ("isis", "is"), ("isil", "is"), ("daesh", "is"), ("one", "1"), ("two", "2"),
      ("three", "3"), ("four", "4"), ("five", "5"), ("six", "6"), ("seven", "7"), ("eight", "8"),
      ("nine", "9"), ("ten", "10"), ("mon", "monday"), ("tues", "tuesday"), ("tue", "tuesday"),
      ("wed", "wednesday"), ("thurs", "thursday"), ("fri", "friday"), ("jan", "january"),
      ("feb", "february"), ("aug", "august"), ("sept", "september"), ("sep", "september"),
      ("oct", "october"), ("nov", "november"), ("dec", "december"), ("centre", "center"),
      ("centres", "centers"), ("defence", "defense"), ("programme", "program"),
      ("kilometres", "km"), ("kilometers", "km"), ("kilometre", "km"), ("kilometer", "km"),
      ("metres", "meters"), ("metre", "meter"), ("theatre", "theater"),
    ]
    var table = Array(repeating: (key: UInt32(0), value: UInt32(0)), count: size)
    for (form, canonical) in forms {
      let key = WordStream.hash(of: form)
      var slot = Int(key >> 8) & (size - 1)
      while table[slot].key != 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = (key, WordStream.hash(of: canonical))
    }
    return table
  }
}

/// A few words by their hashes, a look-up in nanoseconds.
struct WordHashSet: Sendable {
  /// At most a quarter full; 0 where free.
  private var slots: [UInt32]

  init(_ words: [String]) {
    var count = 16
    while count < words.count * 4 { count *= 2 }
    slots = Array(repeating: 0, count: count)
    for word in words {
      let hash = WordStream.hash(of: word)
      slots[slot(of: hash)] = hash
    }
  }

  @inline(__always)
  func contains(_ hash: UInt32) -> Bool { slots[slot(of: hash)] != 0 }

  @inline(__always)
  private func slot(of hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash >> 8) & mask
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }
}
