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
    /// Whose it is, where institutions of several countries have the name.
    package var institution: Institution?
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
  private var names: [NormalName]
  private let institutions: [Institution?]

  init(text: EntityText, spans: [EntitySpan]) {
    self.text = text
    self.spans = spans
    groupOfSpan = Array(repeating: -1, count: spans.count)
    names = spans.map { span in
      NormalName(String(decoding: text.utf8[text.bytes(span.tokens)], as: UTF8.self))
    }
    institutions = InstitutionOwners(text: text, spans: spans).all()
    names = CompanyForms(text: text, spans: spans).joined(names)
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
    joinTeams()
    joinVariants()
    let aliases = joinAliases()
    let full = fullNames()
    for index in spans.indices where groupOfSpan[index] < 0 {
      if let group = aliases[names[index]]
        ?? full.group(of: names[index], at: index, isGiven: isRoyal(index))
      {
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
    let institution = institutions[index]
    let key =
      institution.map { "=" + $0.slug } ?? span.known.map { "#\($0)" }
      ?? names[index].id(span.kind)
    if let group = groupOfKey[key] {
      groupOfSpan[index] = group
      return
    }
    groupOfKey[key] = groups.count
    groupOfSpan[index] = groups.count
    groups.append(
      DocumentNames.Group(
        kind: span.kind, known: span.known, names: [names[index]],
        isPartial: span.kind == .person
          && (names[index].words.count == 1 || names[index].isSurname),
        institution: institution))
  }

  /// Words of bodies whose short form is often that of another language; a team or a company
  /// in brackets has its league or exchange behind it.
  private static let parties: Set<String> = [
    "party", "movement", "front", "alliance", "coalition", "union", "council", "committee",
    "ministry", "agency", "authority", "service", "directorate", "organisation", "organization",
    "federation", "confederation", "association", "army", "forces", "brigades", "guard", "police",
  ]

  private func isParty(_ name: NormalName) -> Bool {
    name.words.count > 1 && name.words.contains(where: Self.parties.contains)
  }

  /// Acronyms in brackets behind what they stand for: index of the acronym to that of the name.
  private func bracketed() -> [Int: Int] {
    let brackets = BracketNames(text: text)
    let forms = Dictionary(grouping: spans.indices) { names[$0] }
    var result: [Int: Int] = [:]
    for index in spans.indices.dropFirst() {
      let name = spans[index - 1]
      let acronym = spans[index]
      guard acronym.tokens.count == 1, acronym.known == nil,
        name.kind != .person || name.known != nil
          || brackets.isInitials(acronym.tokens.lowerBound, of: name.tokens),
        acronym.tokens.lowerBound == name.tokens.upperBound + 1,
        brackets.isBracketed(acronym.tokens.lowerBound),
        brackets.isShort(acronym.tokens.lowerBound, of: name.tokens)
          // `Nationalist Movement Party (MHP)`, of which the text speaks as `MHP`
          || (name.kind == .organisation && isParty(names[index - 1])
            && text.words[acronym.tokens.lowerBound].range.count > 2
            && (forms[names[index]]?.count ?? 0) > 1)
      else { continue }
      result[index] = index - 1
    }
    return result
  }

  /// Puts an acronym, and so every later mention of it, into the group of what it stands for.
  private mutating func join(acronym: Int, to group: Int) {
    let name = names[acronym]
    if !groups[group].acronyms.contains(name) { groups[group].acronyms.append(name) }
    groupOfSpan[acronym] = group
    groupOfKey[name.id(spans[acronym].kind)] = group
  }

  /// Puts teams that go by their last word (`Lakers`) to the one that has it in full; in another
  /// article the word may be another's.
  private mutating func joinTeams() {
    var byLast: [String: Set<Int>] = [:]
    for group in groups where group.kind == .organisation && group.known == nil {
      guard let last = group.names[0].words.last, group.names[0].words.count > 1 else { continue }
      byLast[last, default: []].insert(groupOfKey[group.names[0].id(.organisation)] ?? -1)
    }
    for index in spans.indices where groupOfSpan[index] >= 0 {
      let group = groups[groupOfSpan[index]]
      let words = names[index].words
      guard group.kind == .organisation, group.known == nil, group.institution == nil,
        words.count == 1, words[0].hasSuffix("s"), words[0].utf8.count > 4,
        let full = byLast[words[0]], full.count == 1, let only = full.first, only >= 0
      else { continue }
      groupOfSpan[index] = only
    }
  }

  /// Makes the groups of full names, one for the variants of one name.
  private mutating func joinVariants() {
    var bySurname: [String: [Int]] = [:]
    for index in spans.indices
    where groupOfSpan[index] < 0 && names[index].words.count > 1 && !names[index].isSurname {
      let key = names[index].id(.person)
      if groupOfKey[key] == nil {
        place(index)
        bySurname[names[index].skeleton.last ?? "", default: []].append(groupOfSpan[index])
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
        guard let longest = variants.max(by: { isFuller($1, than: $0) }),
          isFuller(longest, than: group),
          variants.allSatisfy({
            $0 == longest || groups[$0].names[0].isVariant(of: groups[longest].names[0])
          })
        else { continue }
        target[group] = longest
      }
    }
    merge(by: target)
  }

  /// Of more words, or of more letters; of two alike the one that the text has first.
  private func isFuller(_ group: Int, than other: Int) -> Bool {
    let words = (groups[group].names[0].words, groups[other].names[0].words)
    if words.0.count != words.1.count { return words.0.count > words.1.count }
    let letters = (words.0.joined().utf8.count, words.1.joined().utf8.count)
    return letters.0 != letters.1 ? letters.0 > letters.1 : group < other
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

  /// Joins the groups that the text says are one person, and tells whose the other names are.
  private mutating func joinAliases() -> [NormalName: Int] {
    let found = PersonAliases(text: text, spans: spans)
    var target = Array(groups.indices)
    for (alias, person) in found.names() where groupOfSpan[person] >= 0 {
      let (other, group) = (groupOfSpan[alias], groupOfSpan[person])
      guard other >= 0, groups[other].kind == .person, groups[other].known == nil else { continue }
      let ends = (last(of: other, in: target), last(of: group, in: target))
      if ends.0 != ends.1 { target[ends.0] = ends.1 }
    }
    merge(by: target)
    var result: [NormalName: Int] = [:]
    for (alias, person) in found.names() where groupOfSpan[person] >= 0 {
      result[names[alias]] = groupOfSpan[person]
      addAlias(names[alias], to: groupOfSpan[person])
    }
    for (nickname, person) in found.nicknames() where groupOfSpan[person] >= 0 {
      result[NormalName(nickname)] = groupOfSpan[person]
    }
    for (index, group) in groups.enumerated() where group.kind == .person {
      for acronym in group.acronyms { result[acronym] = index }
    }
    return result
  }

  /// Gives a group a name by which other articles may know the person, unless many have it.
  private mutating func addAlias(_ name: NormalName, to group: Int) {
    guard !groups[group].names.contains(name), let word = name.words.first else { return }
    let flags = WordTable.shared.flags(of: NameKey(word: word))
    if name.words.count > 1
      || word.utf8.count > 4 && flags.isDisjoint(with: [.given, .frequentSurname, .common])
    {
      groups[group].names.append(name)
    }
  }

  /// Whether a monarch's title stands before a name, which is then a given one.
  private func isRoyal(_ span: Int) -> Bool {
    let first = spans[span].tokens.lowerBound
    return first > 0 && ContextWords.royal.contains(text.words[first - 1])
      && text.words[first - 1].shape.contains(.capitalised)
  }

  private func fullNames() -> FullNames {
    var places: [Int: [Int]] = [:]
    for (span, group) in groupOfSpan.enumerated() where group >= 0 && names[span].words.count > 1 {
      places[group, default: []].append(span)
    }
    var result = FullNames(places: places, sentences: sentencesOfSpans())
    let alone = firstsAlone(from: 0)
    let inBody = firstsAlone(from: bodyStart)
    let lastsAlone = lastsAlone()
    let uses = groupOfSpan.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    var firstSpans: [Int: Int] = [:]
    for (span, group) in groupOfSpan.enumerated() where group >= 0 && firstSpans[group] == nil {
      firstSpans[group] = span
    }
    for (index, group) in groups.enumerated() where group.kind == .person && !group.isPartial {
      guard let first = firstSpans[index] else { continue }
      let surnames = group.names.compactMap(\.words.last)
      let isPassing =
        uses[index] == 1 && !isTitled(first)
        && surnames.contains { name in
          inBody[name].map { $0 < first } ?? false && (lastsAlone[name] ?? first) < first
        }
      let yields =
        isPassing
        || isRelative(first) && surnames.contains { alone[$0].map { $0 < first } ?? false }
        || isStranger(first) && surnames.contains { inBody[$0].map { $0 < first } ?? false }
      for name in group.names {
        result.add(name, group: index, ownsSurname: !yields)
      }
    }
    return result
  }

  private func sentencesOfSpans() -> [Int] {
    var sentence = 0
    return spans.map { span in
      while sentence < text.sentences.count,
        text.sentences[sentence].words.upperBound <= span.tokens.lowerBound
      {
        sentence += 1
      }
      return sentence
    }
  }

  /// Whether the text says beside a name whose relative that is: `his wife, Brigitte Macron`.
  private func isRelative(_ span: Int) -> Bool {
    let tokens = spans[span].tokens
    let near = max(0, tokens.lowerBound - 4)..<min(text.words.count, tokens.upperBound + 4)
    return near.contains { !tokens.contains($0) && ContextWords.relatives.contains(text.words[$0]) }
  }

  /// Whether the text introduces somebody whom it has not spoken of: `Chad Brown, a farmer`,
  /// `Chad Brown, 43,`, `Chad Brown of the Rescue Society`.
  private func isStranger(_ span: Int) -> Bool {
    let next = spans[span].tokens.upperBound
    guard next + 1 < text.words.count else { return false }
    switch text.string(next) {
    case ",":
      let word = text.string(next + 1)
      return word == "a" || word == "an" || text.words[next + 1].shape.contains(.digits)
    case "of":
      let first = text.string(next + 1) == "the" ? next + 2 : next + 1
      return span + 1 < spans.count && spans[span + 1].kind == .organisation
        && spans[span + 1].tokens.lowerBound == first
    default: return false
    }
  }

  /// The first span at which somebody goes by each surname alone.
  private func firstsAlone(from start: Int) -> [String: Int] {
    var result: [String: Int] = [:]
    for index in spans.indices
    where spans[index].kind == .person && names[index].words.count == 1
      && spans[index].tokens.lowerBound >= start
    {
      result[names[index].words[0]] = result[names[index].words[0]] ?? index
    }
    return result
  }

  /// The last span at which somebody goes by each surname alone.
  private func lastsAlone() -> [String: Int] {
    var result: [String: Int] = [:]
    for index in spans.indices
    where spans[index].kind == .person && names[index].words.count == 1 {
      result[names[index].words[0]] = index
    }
    return result
  }

  /// Whether an office stands before a name, as before that of whom a text is about.
  private func isTitled(_ span: Int) -> Bool {
    let first = spans[span].tokens.lowerBound
    guard first > 0 else { return false }
    let before = text.words[first - 1]
    return before.flags.contains(.title) && before.shape.contains(.capitalised)
  }

  /// The first word behind the headline.
  private var bodyStart: Int {
    text.sentences.last { $0.isHeadline }?.words.upperBound ?? 0
  }
}
