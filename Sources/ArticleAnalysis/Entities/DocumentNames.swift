package import Articles

/// The names of one article, gathered into the people and things that they name there.
package struct DocumentNames: Sendable, Equatable {
  /// One spot in the text.
  package struct Spot: Sendable, Equatable {
    /// Bytes of the article's clean text.
    package var range: Range<Int>
    /// As it stands there.
    package var text: String
    /// Its text with white space collapsed.
    package var form: String
    /// Index in `groups`.
    package var group: Int
  }

  /// What several forms name within the article.
  package struct Group: Sendable, Equatable {
    package var kind: Entity.Kind
    /// Row in `NameTable`, where the name is a known one.
    package var known: Int?
    /// The full names of a person, the forms of anything else, without repetition.
    package var names: [NormalName]
    /// A surname or given name alone, whose full name the article does not have.
    package var isPartial: Bool
    /// Short forms that the article explains in brackets; another article may mean others by them.
    package var acronyms: [NormalName] = []
  }

  /// What is a name only where other articles say so.
  package struct Loose: Sendable, Equatable {
    /// Bytes of the article's clean text.
    package var range: Range<Int>
    /// As it stands there.
    package var text: String
    /// Its text with white space collapsed.
    package var form: String
    /// Row in `NameTable` of the name that it is a doubtful form of.
    package var row: Int?
    package var isSingle: Bool
  }

  /// A people's name or adjective.
  package struct People: Sendable, Equatable {
    /// Bytes of the article's clean text.
    package var range: Range<Int>
    /// As it stands there.
    package var text: String
    /// Row of its country in `NameTable`.
    package var country: Int
  }

  package var article: ArticleID
  package var groups: [Group]
  /// In the order of the text.
  package var spots: [Spot]
  /// In the order of the text, none where a spot is.
  package var loose: [Loose] = []
  /// In the order of the text, none where a spot is.
  package var peoples: [People] = []

  /// Whether a form stands here that the other reports of the story decide on.
  package var needsStories: Bool { loose.contains { $0.row != nil } }
}

extension DocumentNames {
  /// Gathers the names that were found in an article.
  ///
  /// - Complexity: near-linear in the number of spans; a name is compared only with the names
  ///   that share its last or first word.
  package init(article: Article, text: EntityText, spans: [EntitySpan]) {
    var builder = DocumentNamesBuilder(text: text, spans: spans)
    builder.gather()
    self.article = article.id
    groups = builder.groups
    spots = zip(spans, builder.groupOfSpan).map { span, group in
      let range = text.bytes(span.tokens)
      let string = article.text.string(range)
      return Spot(
        range: range, text: string, form: WhiteSpace.collapsed(string), group: group)
    }
    loose = LooseNames(text: text, spans: spans).all(in: article)
    peoples = PeopleNames(text: text, spans: spans).all(in: article)
  }
}

/// Decides which spans of one article name the same.
private struct DocumentNamesBuilder {
  let text: EntityText
  let spans: [EntitySpan]
  private(set) var groups: [DocumentNames.Group] = []
  private(set) var groupOfSpan: [Int]
  /// Groups by what their first form is.
  private var groupOfKey: [String: Int] = [:]
  private let names: [NormalName]

  init(text: EntityText, spans: [EntitySpan]) {
    self.text = text
    self.spans = spans
    groupOfSpan = Array(repeating: -1, count: spans.count)
    names = spans.map { span in
      NormalName(String(decoding: text.utf8[text.bytes(span.tokens)], as: UTF8.self))
    }
  }

  mutating func gather() {
    let expansions = bracketed()
    for (acronym, expansion) in expansions.sorted(by: { $0.key < $1.key }) {
      place(expansion)
      join(acronym: acronym, to: groupOfSpan[expansion])
    }
    for index in spans.indices where !isPersonByForm(index) && groupOfSpan[index] < 0 {
      place(index)
    }
    joinVariants()
    let full = fullNames()
    for index in spans.indices where groupOfSpan[index] < 0 {
      if let group = full.group(of: names[index], at: index) {
        groupOfSpan[index] = group
      } else {
        place(index)
      }
    }
  }

  private func isPersonByForm(_ index: Int) -> Bool {
    spans[index].kind == .person && spans[index].known == nil
  }

  private mutating func place(_ index: Int) {
    let span = spans[index]
    let key = span.known.map { "#\($0)" } ?? names[index].id(span.kind)
    if let group = groupOfKey[key] {
      groupOfSpan[index] = group
      return
    }
    groupOfKey[key] = groups.count
    groupOfSpan[index] = groups.count
    groups.append(
      DocumentNames.Group(
        kind: span.kind, known: span.known, names: [names[index]],
        isPartial: span.kind == .person && names[index].words.count == 1))
  }

  /// Acronyms in brackets behind what they stand for: index of the acronym to that of the name.
  private func bracketed() -> [Int: Int] {
    var result: [Int: Int] = [:]
    for index in spans.indices.dropFirst() {
      let name = spans[index - 1]
      let acronym = spans[index]
      guard acronym.tokens.count == 1, acronym.known == nil,
        name.kind != .person || name.known != nil,
        acronym.tokens.lowerBound == name.tokens.upperBound + 1,
        text.byte(name.tokens.upperBound) == UInt8(ascii: "("),
        acronym.tokens.upperBound < text.words.count,
        text.byte(acronym.tokens.upperBound) == UInt8(ascii: ")"),
        isAcronym(acronym.tokens.lowerBound, of: name.tokens)
      else { continue }
      result[index] = index - 1
    }
    return result
  }

  /// Whether the letters of a word are, in order, initials of the words of a name.
  private func isAcronym(_ word: Int, of name: Range<Int>) -> Bool {
    let letters = text.utf8[text.words[word].range].filter { $0 >= 0x41 && $0 <= 0x5A }
    let initials = name.compactMap { text.utf8[text.words[$0].range].first }
      .map { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 }
    guard letters.count >= 2, initials.first == letters.first else { return false }
    var position = 0
    for letter in letters {
      guard let found = initials[position...].firstIndex(of: letter) else { return false }
      position = found + 1
    }
    return true
  }

  /// Puts an acronym, and so every later mention of it, into the group of what it stands for.
  private mutating func join(acronym: Int, to group: Int) {
    let name = names[acronym]
    if !groups[group].acronyms.contains(name) { groups[group].acronyms.append(name) }
    groupOfSpan[acronym] = group
    groupOfKey[name.id(spans[acronym].kind)] = group
  }

  /// Makes the groups of full names, one for the variants of one name.
  private mutating func joinVariants() {
    var bySurname: [String: [Int]] = [:]
    for index in spans.indices
    where groupOfSpan[index] < 0 && names[index].words.count > 1 {
      let key = names[index].id(.person)
      if groupOfKey[key] == nil {
        place(index)
        bySurname[names[index].words.last ?? "", default: []].append(groupOfSpan[index])
      }
      groupOfSpan[index] = groupOfKey[key] ?? groupOfSpan[index]
    }
    var target = Array(groups.indices)
    for same in bySurname.values where same.count > 1 && same.count < 20 {
      for group in same {
        let variants = same.filter { other in
          other != group && groups[group].names[0].isVariant(of: groups[other].names[0])
        }
        // Two candidates that are no variants of each other: leave apart.
        guard let longest = variants.max(by: { fullness($0) < fullness($1) }),
          fullness(group) < fullness(longest),
          variants.allSatisfy({
            $0 == longest || groups[$0].names[0].isVariant(of: groups[longest].names[0])
          })
        else { continue }
        target[group] = longest
      }
    }
    merge(by: target)
  }

  private func fullness(_ group: Int) -> Int {
    let words = groups[group].names[0].words
    return words.count * 1000 + words.joined().utf8.count
  }

  private mutating func merge(by target: [Int]) {
    for group in groups.indices where target[group] != group {
      let end = last(of: group, in: target)
      groups[end].names += groups[group].names.filter { !groups[end].names.contains($0) }
    }
    for index in spans.indices where groupOfSpan[index] >= 0 {
      groupOfSpan[index] = last(of: groupOfSpan[index], in: target)
    }
  }

  private func last(of group: Int, in target: [Int]) -> Int {
    var end = group
    while target[end] != end { end = target[end] }
    return end
  }

  private func fullNames() -> FullNames {
    var result = FullNames()
    var firstSpans: [Int: Int] = [:]
    for (span, group) in groupOfSpan.enumerated() where group >= 0 && firstSpans[group] == nil {
      firstSpans[group] = span
    }
    for (index, group) in groups.enumerated() where group.kind == .person && !group.isPartial {
      guard let first = firstSpans[index] else { continue }
      let yields = isRelative(first) && isNamedAlone(group.names, before: first)
      for name in group.names {
        result.add(name, group: index, from: first, ownsSurname: !yields)
      }
    }
    return result
  }

  /// Whether the text says beside a name whose relative that is: `his wife, Brigitte Macron`.
  private func isRelative(_ span: Int) -> Bool {
    let tokens = spans[span].tokens
    let near = max(0, tokens.lowerBound - 4)..<min(text.words.count, tokens.upperBound + 4)
    return near.contains { !tokens.contains($0) && ContextWords.relatives.contains(text.words[$0]) }
  }

  /// Whether somebody has gone by the surname alone before a span.
  private func isNamedAlone(_ full: [NormalName], before span: Int) -> Bool {
    let surnames = Set(full.compactMap(\.words.last))
    return spans.indices[..<span].contains { index in
      spans[index].kind == .person && names[index].words.count == 1
        && surnames.contains(names[index].words[0])
    }
  }
}

/// The full names of an article by their first and last words.
private struct FullNames {
  private var byLast: [String: [(name: NormalName, group: Int)]] = [:]
  private var byFirst: [String: Set<Int>] = [:]
  /// The span where the text first has a group.
  private var starts: [Int: Int] = [:]

  mutating func add(_ name: NormalName, group: Int, from span: Int, ownsSurname: Bool) {
    starts[group] = span
    guard let first = name.words.first, let last = name.words.last else { return }
    if ownsSurname { byLast[last, default: []].append((name, group)) }
    byFirst[first, default: []].insert(group)
  }

  /// The one group that a shorter name at a span belongs to; nil where there is none or more than
  /// one.
  ///
  /// Where several share a surname, it is that of the only one whom the text has named so far.
  func group(of part: NormalName, at span: Int) -> Int? {
    guard let last = part.words.last else { return nil }
    let bySurname = Set((byLast[last] ?? []).filter { part.isPart(of: $0.name) }.map(\.group))
    if bySurname.count > 1 {
      let named = bySurname.filter { starts[$0].map { $0 < span } ?? false }
      return named.count == 1 ? named.first : nil
    }
    if let only = bySurname.first { return only }
    guard part.words.count == 1, let named = byFirst[last], named.count == 1 else { return nil }
    return named.first
  }
}
