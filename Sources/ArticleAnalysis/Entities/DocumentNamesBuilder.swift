internal import Algorithms
internal import Articles

/// Decides which spans of one article name the same.
struct DocumentNamesBuilder {
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
    joinSpelledOut()
    for index in spans.indices where !isPersonByForm(index) && groupOfSpan[index] < 0 {
      place(index)
    }
    joinTeams()
    joinVariants()
    let aliases = joinAliases()
    let full = SurnameOwners(
      text: text, spans: spans, names: names, groups: groups, groupOfSpan: groupOfSpan
    ).fullNames()
    for index in spans.indices where groupOfSpan[index] < 0 {
      if let group = aliases[names[index]]
        ?? full.group(
          of: names[index], at: index, isGiven: isRoyal(index),
          gender: ContextWords.gender(before: spans[index].tokens.lowerBound, in: text))
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
    let inFull = Set(spans.lazy.filter { $0.tokens.count > 1 }.compactMap(\.known))
    let forms = Dictionary(grouping: spans.indices) { names[$0] }
    var result: [Int: Int] = [:]
    for index in spans.indices.dropFirst() {
      let name = spans[index - 1]
      let acronym = spans[index]
      guard acronym.tokens.count == 1, mayExplain(acronym, as: name, inFull),
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

  /// Whether a bracket may say what a short form stands for: also of one that usually means another
  /// (`Pakistan Tehreek-e-Insaf (PTI)`), unless the text names that one too.
  private func mayExplain(
    _ acronym: EntitySpan, as name: EntitySpan, _ inFull: Set<Int>
  ) -> Bool {
    guard let usual = acronym.known else { return true }
    return name.known != usual && name.kind == .organisation && !inFull.contains(usual)
      && BracketNames(text: text).isSpelledOut(acronym.tokens.lowerBound, of: name.tokens)
  }

  /// Puts short forms without a bracket to the one organisation of the text whose initials they
  /// are: `State Bank of India`, and later `SBI`.
  private mutating func joinSpelledOut() {
    let brackets = BracketNames(text: text)
    let short = spans.indices.filter { index in
      let word = text.words[spans[index].tokens.lowerBound]
      return groupOfSpan[index] < 0 && spans[index].tokens.count == 1
        && spans[index].known == nil && word.shape.contains(.allCapitals)
        && Self.shortForms.contains(word.range.count)
    }
    guard !short.isEmpty else { return }
    let long = spans.indices.filter {
      spans[$0].kind == .organisation && spans[$0].tokens.count > 2
    }
    guard short.count * long.count <= Self.mostPairs else { return }
    for index in short {
      let acronym = spans[index].tokens.lowerBound
      let named = long.filter { brackets.isSpelledOut(acronym, of: spans[$0].tokens) }
      guard let first = named.first, named.allSatisfy({ names[$0] == names[first] })
      else { continue }
      place(first)
      join(acronym: index, to: groupOfSpan[first])
    }
  }

  /// Letters of a short form that no bracket explains; two are the initials of too much.
  private static let shortForms = 3...6
  /// Pairs of short and long forms above which none is looked for; bounds the time of a list.
  private static let mostPairs = 20_000

  /// Puts an acronym, and so every later mention of it, into the group of what it stands for.
  private mutating func join(acronym: Int, to group: Int) {
    let name = names[acronym]
    if !groups[group].acronyms.contains(name) { groups[group].acronyms.append(name) }
    groupOfSpan[acronym] = group
    groupOfKey[name.id(spans[acronym].kind)] = group
    if let usual = spans[acronym].known { groupOfKey["#\(usual)"] = group }
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
    for (part, whole) in shortened(bySurname.values.flatMap(\.self)) where target[part] == part {
      target[part] = whole
    }
    merge(by: target)
  }

  /// Names of several words that are the end of one longer name of the text (`Lula da Silva`), or
  /// the beginning of one that stands before them (`Sri Mulyani`), with that name.
  private func shortened(_ full: [Int]) -> [Int: Int] {
    guard full.count > 1, full.count <= Self.mostFullNames else { return [:] }
    let bodyStart = text.sentences.last { $0.isHeadline }?.words.upperBound ?? 0
    let firstSpans = groupOfSpan.enumerated().reduce(into: [Int: Int]()) { result, span in
      if result[span.element] == nil, spans[span.offset].tokens.lowerBound >= bodyStart {
        result[span.element] = span.offset
      }
    }
    let sentences = groupOfSpan.enumerated().reduce(into: [Int: Set<Int>]()) { result, span in
      let start = spans[span.offset].tokens.lowerBound
      let sentence = text.sentences.partitioningIndex { $0.words.upperBound > start }
      result[span.element, default: []].insert(sentence)
    }
    var result: [Int: Int] = [:]
    for part in full {
      let words = groups[part].names[0].words
      let whole = full.filter { other in
        let all = groups[other].names[0].words
        guard all.count > words.count, words.count > 1 else { return false }
        // Who is named beside somebody else, or is told who they are, is another.
        guard
          all.suffix(words.count).elementsEqual(words)
            || all.prefix(words.count).elementsEqual(words),
          !(firstSpans[part].map(isIntroduced) ?? false),
          sentences[part, default: []].isDisjoint(with: sentences[other, default: []])
        else { return false }
        return !all.prefix(words.count).elementsEqual(words)
          || (firstSpans[other] ?? spans.count) < (firstSpans[part] ?? spans.count)
            && firstSpans[part] != nil
      }
      if whole.count == 1 { result[part] = whole[0] }
    }
    // Of a chain only the first step is taken: what is itself a part is nobody's whole.
    return result.filter { result[$0.value] == nil }
  }

  /// Whether the text says who somebody is: `Muhammad Ali, the boxer`.
  private func isIntroduced(_ span: Int) -> Bool {
    let next = spans[span].tokens.upperBound
    guard next + 1 < text.words.count, text.byte(next) == UInt8(ascii: ",") else { return false }
    return ContextWords.determiners.contains(text.words[next + 1])
      || text.words[next + 1].shape.contains(.digits)
  }

  /// Full names above which none is looked for in another; bounds the time of a list of names.
  private static let mostFullNames = 200

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
}
