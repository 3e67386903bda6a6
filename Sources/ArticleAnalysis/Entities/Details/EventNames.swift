/// Finds the names of events in a sentence: wars, summits, elections, games.
struct EventNames {
  /// Words of the longest name that is looked for.
  private static let longest = 8

  let text: EntityText
  let sentence: EntityText.SentenceSpan

  /// The words of the event's name that begins at a word.
  func name(at index: Int) -> Range<Int>? {
    let word = text.words[index]
    guard word.shape.contains(.capitalised), !sentence.isTitle, !sentence.isCapitals else {
      return nil
    }
    return named(at: index) ?? headed(at: index) ?? ending(at: index)
  }

  /// One of the table's events.
  private func named(at index: Int) -> Range<Int>? {
    let table = NameTable.shared
    var key = NameKey.empty
    var found: Range<Int>?
    for end in index..<min(sentence.words.upperBound, index + Self.longest) {
      key = key.followed(by: text.words[end].key)
      let isEvent = table.forms(of: key).contains {
        table.classes[Int($0.row)] == .other && $0.exact == key.exact
          && Self.table.contains(table.name(Int($0.row)))
      }
      if isEvent { found = index..<(end + 1) }
      guard table.isPrefix(key) else { break }
    }
    return found
  }

  /// `Battle of Aleppo`, `Operation Desert Storm`.
  private func headed(at index: Int) -> Range<Int>? {
    let first = text.words[index]
    var next = index + 1
    if Self.headsOf.contains(first) {
      guard next < sentence.words.upperBound, text.string(next) == "of" else { return nil }
      next += 1
    } else if !Self.heads.contains(first) {
      return nil
    }
    let end = runEnd(from: next)
    return end > next ? index..<end : nil
  }

  /// A row of capitalised words whose last says that it is an event: `Geneva Conference`.
  private func ending(at index: Int) -> Range<Int>? {
    let end = runEnd(from: index)
    guard end - index > 1, end - index <= Self.longest else { return nil }
    let last = (index..<end).last { Self.ends.contains(text.words[$0]) }
    guard let last, last > index else { return nil }
    let first = ContextWords.function.contains(text.words[index]) ? index + 1 : index
    return first < last ? first..<(last + 1) : nil
  }

  private func runEnd(from start: Int) -> Int {
    var end = start
    while end < sentence.words.upperBound, text.words[end].shape.contains(.capitalised) { end += 1 }
    return end
  }

  private static let headsOf = ContextWordSet("battle siege treaty fall massacre peace")
  private static let heads = ContextWordSet("operation hurricane typhoon cyclone")
  private static let ends = ContextWordSet(
    "war wars summit conference revolution uprising olympics olympiad games cup championship"
      + " championships open festival massacre crisis accord accords referendum election elections"
      + " intifada offensive spring holocaust tournament marathon genocide")
  /// Rows of the table of other names that are events; the rest are feasts, books and prizes.
  private static let table: Set<String> = [
    "World War II", "World War I", "Cold War", "Arab Spring", "Brexit", "Holocaust",
    "Great Depression", "French Revolution", "Industrial Revolution", "Vietnam War", "Korean War",
    "Gulf War", "Iraq War", "Civil War", "Crimean War", "Spanish Civil War", "American Civil War",
    "Russian Revolution", "October Revolution", "Cuban Missile Crisis", "Yom Kippur War",
    "Six-Day War", "Olympic Games", "World Cup", "Champions League", "Europa League", "Super Bowl",
    "World Series", "Tour de France", "Davis Cup", "European Championship",
    "United Nations Climate Change Conference",
  ]
}
