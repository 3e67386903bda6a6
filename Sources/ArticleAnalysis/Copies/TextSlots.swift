/// Where each of two texts has words of its own between words that both have, as the blanks of a
/// form have that is filled in anew.
///
/// Whoever takes a text over cuts and adds, and leaves its names; a form changes just these.
struct TextSlots {
  /// Words on one side of two shared runs that are aligned word by word; longer ones are own text.
  private static let alignedWords = 64
  /// Words between two shared runs that are one blank with what is round it, however few are equal.
  private static let blankWords = 16
  /// Words of a blank: longer ones are own text.
  private static let slotWords = 8

  /// Pairs of names at one place of which neither text has the other's, each pair once.
  private(set) var names: Set<Pair> = []
  /// Pairs of figures that stand at one place, each pair once.
  private(set) var figures: Set<Pair> = []
  /// Days and months that differ at one place.
  private(set) var days = 0
  /// Weekdays that lie as many days apart as the days of the two texts.
  private(set) var movedWeekdays = 0
  /// Names, figures, days and months in what both have.
  private(set) var sharedNames = 0
  private(set) var sharedFigures = 0
  private(set) var sharedDays = 0
  /// Words of quotations in what both have.
  private(set) var sharedSpeech = 0
  /// Words that both have in one order.
  private(set) var sharedWords = 0
  /// Rewritten parts that are no blanks.
  private(set) var rewritten = 0

  /// What stands in the place of what.
  struct Pair: Hashable {
    var smaller: UInt32
    var larger: UInt32
  }

  let smaller: CopyText
  let larger: CopyText
  /// The words of each as a set, made when a name is first asked for.
  private var wordSets: (smaller: Set<UInt32>, larger: Set<UInt32>)?
  /// Days from the smaller text to the larger.
  private let daysBetween: Int

  /// Reads the blanks off two texts.
  ///
  /// - Complexity: O(*n* + *m*) in their words.
  init(_ overlap: TextOverlap, smaller: CopyText, larger: CopyText, daysBetween: Int) {
    self.smaller = smaller
    self.larger = larger
    self.daysBetween = daysBetween
    var (first, second) = (0, 0)
    for match in overlap.matches {
      readGap(first..<max(first, match.smaller), second..<max(second, match.larger))
      noteShared(match.smaller..<match.smaller + match.count)
      (first, second) = (match.smaller + match.count, match.larger + match.count)
    }
    readGap(first..<max(first, smaller.words.count), second..<max(second, larger.words.count))
  }

  private mutating func noteShared(_ range: Range<Int>) {
    sharedWords += range.count
    sharedNames += smaller.names.count(in: range)
    sharedSpeech += smaller.speech.count(in: range)
    for place in range {
      let word = smaller.words[place]
      if HouseStyle.calendar.contains(word) {
        sharedDays += 1
        if smaller.names[place] { sharedNames -= 1 }
      } else if word & 1 == 1 {
        sharedFigures += 1
      }
    }
  }

  private mutating func readGap(_ left: Range<Int>, _ right: Range<Int>) {
    guard !left.isEmpty, !right.isEmpty, left.count <= Self.alignedWords,
      right.count <= Self.alignedWords
    else {
      if !left.isEmpty, !right.isEmpty { rewritten += 1 }
      return
    }
    let equal = Self.equalWords(smaller.words[left], larger.words[right])
    let isBlank =
      max(left.count, right.count) <= Self.blankWords
      || equal.count * 2 >= min(left.count, right.count)
    guard isBlank else {
      rewritten += 1
      return
    }
    var (first, second) = (left.lowerBound, right.lowerBound)
    for (one, other) in equal {
      readSlot(first..<one, second..<other)
      noteShared(one..<one + 1)
      (first, second) = (one + 1, other + 1)
    }
    readSlot(first..<left.upperBound, second..<right.upperBound)
  }

  private mutating func readSlot(_ left: Range<Int>, _ right: Range<Int>) {
    guard !left.isEmpty, !right.isEmpty, max(left.count, right.count) <= Self.slotWords else {
      return
    }
    let calendar = HouseStyle.calendar
    let isFigure: (UInt32) -> Bool = { $0 & 1 == 1 && !calendar.contains($0) }
    figures.formUnion(
      Self.differing(
        smaller.words[left].filter(isFigure), larger.words[right].filter(isFigure)))
    for pair in Self.differing(
      smaller.words[left].filter(calendar.contains), larger.words[right].filter(calendar.contains))
    {
      days += 1
      guard let from = HouseStyle.weekday(pair.smaller), let to = HouseStyle.weekday(pair.larger),
        daysBetween % 7 != 0, (to - from - daysBetween) % 7 == 0
      else { continue }
      movedWeekdays += 1
    }
    let (mine, theirs) = (Self.names(smaller, left), Self.names(larger, right))
    guard !mine.isEmpty, !theirs.isEmpty else { return }
    let sets = wordSets ?? (Set(smaller.words), Set(larger.words))
    wordSets = sets
    if let name = mine.first(where: { !sets.larger.contains($0) }),
      let other = theirs.first(where: { !sets.smaller.contains($0) })
    {
      names.insert(Pair(smaller: name, larger: other))
    }
  }

  private static func names(_ text: CopyText, _ range: Range<Int>) -> [UInt32] {
    guard text.names.count(in: range) > 0 else { return [] }
    return range.compactMap { place in
      let word = text.words[place]
      return text.names[place] && word & 1 == 0 && !HouseStyle.calendar.contains(word) ? word : nil
    }
  }

  /// The words that only one of two blanks has, where both have such, side by side.
  private static func differing(_ mine: [UInt32], _ theirs: [UInt32]) -> [Pair] {
    guard !mine.isEmpty, !theirs.isEmpty else { return [] }
    var (left, right) = (mine, theirs)
    for word in mine {
      guard let place = right.firstIndex(of: word), let own = left.firstIndex(of: word) else {
        continue
      }
      right.remove(at: place)
      left.remove(at: own)
    }
    return zip(left, right).map { Pair(smaller: $0, larger: $1) }
  }

  /// The places of words that both have in one order, the longest such row.
  private static func equalWords(
    _ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>
  ) -> [(Int, Int)] {
    let width = right.count + 1
    var lengths = Array(repeating: UInt8(0), count: (left.count + 1) * width)
    for (row, word) in left.enumerated().reversed() {
      for (column, other) in right.enumerated().reversed() {
        let place = row * width + column
        lengths[place] =
          word == other
          ? lengths[place + width + 1] + 1 : max(lengths[place + width], lengths[place + 1])
      }
    }
    var result: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      let place = row * width + column
      let (one, other) = (left.startIndex + row, right.startIndex + column)
      if left[one] == right[other] {
        result.append((one, other))
        (row, column) = (row + 1, column + 1)
      } else if lengths[place + width] >= lengths[place + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return result
  }
}

extension TextSlots {
  /// Share of the larger text that the smaller one has, 0 to 1: a form has little beside its blanks.
  private var coverage: Double {
    larger.words.isEmpty ? 0 : Double(sharedWords) / Double(larger.words.count)
  }

  /// Whether the two differ in their blanks alone.
  private var hasOnlyBlanks: Bool { coverage >= 0.7 && rewritten == 0 }

  private var speaks: Bool { sharedSpeech > 0 }

  /// Words in which one figure changes at least: fewer where a script shows no names that could speak
  /// against a form.
  private var wordsForFigure: Int { sharedNames > 0 ? 100 : 50 }

  /// Whether one form was filled in with other names: what both have names little, and names are
  /// what differs.
  var namesDiffer: Bool {
    guard hasOnlyBlanks, !isRespelled else { return false }
    return names.count >= 2 && names.count * (speaks ? 4 : 10) >= sharedNames
      || names.count == 1 && !speaks && sharedNames <= 10 && headlineIsForm
  }

  /// Whether hardly a word is another in a long text, and no figure or day: its names were put right.
  private var isRespelled: Bool {
    figures.isEmpty && days == 0 && coverage >= Self.respelled && sharedNames >= 2 * names.count
      && sharedWords >= wordsForFigure
  }

  /// Share of equal words from which on other names are other spellings.
  private static let respelled = 0.95

  /// Whether one form was filled in with other figures or for other days.
  var figuresDiffer: Bool {
    guard hasOnlyBlanks else { return false }
    return isNextDay
      || !speaks && figures.count >= 2
        && figures.count * 2 >= sharedFigures + sharedNames
        && figures.count * wordsForFigure >= sharedWords
  }

  /// Whether the weekdays of a text move along with its own day: in a copy they stay.
  private var isNextDay: Bool {
    movedWeekdays >= 2 && movedWeekdays == days && sharedDays == 0
  }

  /// Whether the headlines are one but for words that only the text below each of them has.
  private var headlineIsForm: Bool {
    let (one, other) = (Set(smaller.headline), Set(larger.headline))
    let shared = one.intersection(other).count
    guard shared >= 3, shared * 2 >= max(one.count, other.count) else { return false }
    return one.subtracting(other).contains {
      smaller.words.contains($0) && !larger.words.contains($0)
    }
      && other.subtracting(one).contains {
        larger.words.contains($0) && !smaller.words.contains($0)
      }
  }

  /// Whether both tell one event: they have a quotation and the names in common, and none differs.
  var isOneEvent: Bool {
    names.isEmpty && sharedSpeech >= NameMarks.speechWords && sharedNames >= 6
  }

  /// Whether nothing that names or counts differs, in words of which most stand in one order.
  var isReworded: Bool {
    agrees && names.isEmpty && sharedNames + sharedFigures >= 8 && rewritten == 0
      && sharedWords * 5 >= smaller.words.count * 3
  }

  /// Whether no figure and at most the form of a name differs, and there are some.
  var agrees: Bool {
    figures.isEmpty && days == 0 && names.count <= 1 && sharedNames + sharedFigures >= 4
  }
}
