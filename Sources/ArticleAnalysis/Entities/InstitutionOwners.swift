internal import Articles

/// Finds out in whose name the institutions of an article act.
///
/// What stands beside a name decides (`Turkey's Foreign Ministry`, `the Foreign Ministry in
/// Ankara`), then where its sentence is set (`In Berlin, the Foreign Ministry`), then what stands
/// beside the same name elsewhere in the article, then the country of the dateline, or the only one
/// that the article speaks of. Where all this says nothing or two things, nobody is the owner.
struct InstitutionOwners {
  /// How often another country may be named for each time that the country of the dateline is, which
  /// then still is the one that the article speaks of; higher finds more owners, and more wrong ones.
  private static let dominance = 2
  /// Words of the longest name of a place that is looked for.
  private static let longest = 3

  let text: EntityText
  /// In order, without overlap.
  let spans: [EntitySpan]

  /// The institution that each span names; nil for other names.
  ///
  /// - Complexity: O(*n*) in the words of the article.
  func all() -> [Institution?] {
    var result = spans.map(institution)
    var owners: [[String]: Set<Int>] = [:]
    for (index, found) in result.enumerated() {
      guard var found else { continue }
      if found.owner == nil {
        found.owner = neighbour(of: spans[index].tokens, found) ?? setting(of: index, found)
      }
      result[index] = found
      owners[found.words, default: []].formUnion(found.owner.map { [$0] } ?? [])
    }
    guard result.contains(where: { $0 != nil && $0?.owner == nil }) else { return result }
    let countries = countries()
    for (index, found) in result.enumerated() {
      guard var found, found.owner == nil, let said = owners[found.words] else { continue }
      if said.count == 1 { found.owner = said.first }
      if said.isEmpty { found.owner = presumed(spans[index].known, countries, found) }
      result[index] = found
    }
    return result
  }

  private func institution(_ span: EntitySpan) -> Institution? {
    guard span.kind == .organisation else { return nil }
    let own = Institution(span.tokens.map(text.string))
    guard let row = span.known else { return own }
    let table = NameTable.shared
    guard var known = Institution(form: table.name(row)) else { return nil }
    // Of the known names only those that others have, and those that say whose they are.
    if table.isShared(row) { known.owner = own?.owner }
    return known.owner != nil || table.isShared(row) ? known : nil
  }

  // MARK: - Beside the name

  private func neighbour(of tokens: Range<Int>, _ found: Institution) -> Int? {
    let place = placeBefore(tokens.lowerBound)?.row ?? placeBehind(tokens.upperBound)
    return place.map { Institution.owner(of: $0, isLocal: found.isLocal) }
  }

  /// `Turkish` or `Turkey's` before a word.
  func placeBefore(_ index: Int) -> (row: Int, from: Int, isPeople: Bool)? {
    guard index > 0 else { return nil }
    let isOwned = text.words[index - 1].shape.contains(.possessive)
    let end = isOwned ? index - 1 : index
    for count in 1...Self.longest where count <= end {
      let words = (end - count)..<end
      guard text.words[words.lowerBound].shape.contains(.capitalised) else { continue }
      guard let place = Institution.place(words.map(text.string)[...]) else { continue }
      // `in Turkey Foreign Ministry` is no English; a people's name needs no genitive.
      let isPeople = isPeople(words)
      if isOwned || isPeople { return (place, words.lowerBound, isPeople && !isOwned) }
    }
    return nil
  }

  private func isPeople(_ words: Range<Int>) -> Bool {
    NameTable.shared.forms(of: text.key(words)).contains {
      NameTable.shared.classes[Int($0.row)] == .demonym
    }
  }

  /// `of Turkey` or `in Ankara` from a word on.
  func placeBehind(_ index: Int) -> Int? {
    guard index + 1 < text.words.count else { return nil }
    let link = text.string(index)
    guard link == "of" || link == "in" else { return nil }
    let start = text.string(index + 1) == "the" ? index + 2 : index + 1
    for count in stride(from: Self.longest, through: 1, by: -1)
    where start + count <= text.words.count {
      let words = start..<(start + count)
      guard text.words[words.lowerBound].shape.contains(.capitalised), !isPeople(words) else {
        continue
      }
      if let place = Institution.place(words.map(text.string)[...]) { return place }
    }
    return nil
  }

  // MARK: - The article's country

  /// How often the article speaks of each country, its towns and its people.
  private func countries() -> [Int: Int] {
    let table = NameTable.shared
    var result: [Int: Int] = [:]
    for span in spans where span.kind == .place {
      guard let row = span.known, let country = table.country(ofPlace: row) else { continue }
      result[country, default: 0] += 1
    }
    for people in PeopleNames(text: text, spans: spans).all() {
      result[people.country, default: 0] += 1
    }
    return result
  }

  private func presumed(
    _ known: Int?, _ countries: [Int: Int], _ found: Institution
  ) -> Int? {
    let top = countries.values.max() ?? 0
    if let known, let usual = NameTable.shared.usualOwner(ofInstitution: known),
      2 * (countries[usual] ?? 0) >= top
    {
      return usual
    }
    guard !found.isLocal else { return nil }
    if countries.count == 1 { return countries.keys.first }
    guard let dateline, top <= Self.dominance * (countries[dateline] ?? 0) else { return nil }
    return dateline
  }

  /// The country of the place with which the text behind the headline begins in capital letters:
  /// `MOSCOW (AP) -`.
  private var dateline: Int? {
    let start = text.sentences.last { $0.isHeadline }?.words.upperBound ?? 0
    let place = spans.first { $0.tokens.lowerBound >= start }
    guard let place, place.kind == .place, let row = place.known,
      text.sentences.contains(where: { $0.words.lowerBound == place.tokens.lowerBound }),
      place.tokens.allSatisfy({ text.words[$0].shape.contains(.allCapitals) })
    else { return nil }
    return NameTable.shared.country(ofPlace: row)
  }

  /// In whose name an institution acts of which a sentence speaks that begins with a place: `In
  /// Berlin, the Foreign Ministry`.
  private func setting(of index: Int, _ found: Institution) -> Int? {
    guard index > 0 else { return nil }
    let place = spans[index - 1]
    let first = place.tokens.lowerBound
    guard place.kind == .place, let row = place.known, first > 0, text.string(first - 1) == "In",
      text.byte(place.tokens.upperBound) == UInt8(ascii: ","),
      place.tokens.upperBound + 4 >= spans[index].tokens.lowerBound
    else { return nil }
    return Institution.owner(of: row, isLocal: found.isLocal)
  }
}
