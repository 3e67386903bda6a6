internal import Articles

/// Finds peoples and their adjectives (`Russian`, `South Koreans`) outside of other names.
struct PeopleNames {
  /// Words of the longest people's name.
  private static let longest = 3

  let text: EntityText
  /// In order, without overlap.
  let spans: [EntitySpan]

  /// The peoples in the order of the text, each with its country.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func all(in article: Article) -> [DocumentNames.People] {
    all().map { people in
      let range = text.bytes(people.words)
      return DocumentNames.People(
        range: range, text: article.text.string(range), country: people.country)
    }
  }

  /// The words of each people's name, and the row of its country.
  func all() -> [(words: Range<Int>, country: Int)] {
    var result: [(words: Range<Int>, country: Int)] = []
    var next = 0
    var index = 0
    while index < text.words.count {
      while next < spans.count, spans[next].tokens.upperBound <= index { next += 1 }
      if next < spans.count, spans[next].tokens.contains(index) {
        index = spans[next].tokens.upperBound
        continue
      }
      let limit = next < spans.count ? spans[next].tokens.lowerBound : text.words.count
      guard let found = people(from: index, to: limit) else {
        index += 1
        continue
      }
      result.append(found)
      index = found.words.upperBound
    }
    return result
  }

  private func people(from start: Int, to limit: Int) -> (words: Range<Int>, country: Int)? {
    guard text.words[start].shape.contains(.capitalised) else { return nil }
    let table = NameTable.shared
    var key = NameKey.empty
    var found: (words: Range<Int>, country: Int)?
    for end in start..<min(limit, start + Self.longest) {
      key = key.followed(by: text.words[end].key)
      for form in table.forms(of: key) where form.exact == key.exact {
        if let country = table.country(ofPeople: Int(form.row)) {
          found = (start..<(end + 1), country)
        }
      }
      guard table.isPrefix(key) else { break }
    }
    return found
  }
}
