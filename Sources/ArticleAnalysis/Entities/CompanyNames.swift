internal import Articles

/// Settles what is a company, a bank, a club or a party: the text or the name itself says so.
///
/// `Halloran Marine Inc.` makes `Halloran Marine` a company throughout its text, and `Halloran`
/// too, although a Thomas Halloran owns it, where the text speaks of it before it names him.
struct CompanyNames {
  /// Words behind the name of a company that say what it is in law.
  private static let legal: Set<String> = [
    "inc", "ltd", "limited", "plc", "corp", "corporation", "llc", "llp", "gmbh", "ag", "asa", "sa",
    "nv", "se", "ab", "oyj", "spa", "holdings",
  ]
  private static let heads = ContextWordSet("banco banca banque club")
  private static let ends = ContextWordSet("bank club party airlines airways holdings")
  /// Words before `Bank` that make it the side of a river.
  private static let sides = ContextWordSet("west east north south left right river the")
  /// What a company has and a person hardly does, behind `'s`.
  private static let assets = ContextWordSet(
    "equity shareholders headquarters subsidiary subsidiaries bondholders creditors shares stock"
      + " board turnover factories")
  /// Words before `of`, `in` or `with` and the name of a company.
  private static let deals = ContextWordSet("takeover acquisition shares merger")
  private static let buying = ContextWordSet("acquire acquires acquired acquiring")

  let text: EntityText

  /// The spans in order, without overlap.
  ///
  /// - Complexity: O(*n*) in the number of spans.
  func settled(_ spans: [EntitySpan]) -> [EntitySpan] {
    guard text.isEnglish else { return spans }
    let spans = spans.flatMap(parted)
    let companies = companies(among: spans)
    let firsts = firsts(of: companies)
    let shorts = shorts(among: spans, firsts: firsts)
    let begins = Set(firsts.keys)
    return spans.map { span in
      guard span.known == nil, span.kind != .other else { return span }
      let isCompany =
        span.tokens.count > 1
        ? saysItself(span) || companies[key(base(of: span))] != nil || isMerger(span, begins)
        : shorts.contains(key(span.tokens)) && !isPersonHere(span)
      guard isCompany else { return span }
      var span = span
      span.kind = .organisation
      return span
    }
  }

  /// The name without what it is in law: `Nordvik` of `Nordvik ASA`.
  func base(of span: EntitySpan) -> Range<Int> {
    var end = span.tokens.upperBound
    // The full stop of `Jr.` says nothing of a law.
    var hasLegal = false
    while end - 1 > span.tokens.lowerBound {
      let isSign =
        text.byte(end - 1) == UInt8(ascii: ".") || text.byte(end - 1) == UInt8(ascii: ",")
      guard isSign || isLegal(end - 1) else { break }
      if !isSign { hasLegal = true }
      end -= 1
    }
    return hasLegal ? span.tokens.lowerBound..<end : span.tokens
  }

  private func isLegal(_ index: Int) -> Bool {
    let word = text.words[index]
    guard word.shape.contains(.capitalised) || text.string(index) == "plc" else { return false }
    let plain = text.string(index).lowercased().filter { $0 != "." }
    return Self.legal.contains(plain)
  }

  private func key(_ words: Range<Int>) -> UInt64 { text.key(words).exact }

  /// The bases of companies by their keys.
  func companies(among spans: [EntitySpan]) -> [UInt64: Range<Int>] {
    let shortened = Set(
      spans.lazy.filter { $0.tokens.count == 1 && isOwner($0.tokens) }.map { key($0.tokens) })
    var result: [UInt64: Range<Int>] = [:]
    for span in spans where span.known == nil && span.kind != .other {
      let base = base(of: span)
      let isLegalName = base != span.tokens || isFollowedByLegal(span)
      let isDealt =
        base.count > 1 && !text.words[base.lowerBound].flags.contains(.given)
        && (isOwner(base) || shortened.contains(key(first(of: base))))
      if isLegalName || isDealt { result[key(base)] = result[key(base)] ?? base }
    }
    return result
  }

  private func first(of words: Range<Int>) -> Range<Int> {
    words.lowerBound..<(words.lowerBound + 1)
  }

  private func isFollowedByLegal(_ span: EntitySpan) -> Bool {
    let next = span.tokens.upperBound
    guard next < text.words.count else { return false }
    if text.string(next) == ",", next + 1 < text.words.count { return isLegal(next + 1) }
    return text.string(next) != "." && isLegal(next)
  }

  /// Whether the text speaks of shares, a board or a takeover of what is named.
  private func isOwner(_ words: Range<Int>) -> Bool {
    let end = words.upperBound
    if end + 1 < text.words.count, text.words[end].shape.contains(.possessive),
      Self.assets.contains(text.words[end + 1])
    {
      return true
    }
    let start = words.lowerBound
    guard start > 1 else { return false }
    if Self.buying.contains(text.words[start - 1]) { return true }
    return ["of", "in", "with"].contains(text.string(start - 1))
      && Self.deals.contains(text.words[start - 2])
  }

  /// The keys of all companies by the key of their first word.
  private func firsts(of companies: [UInt64: Range<Int>]) -> [UInt64: Set<UInt64>] {
    companies.reduce(into: [:]) { result, company in
      result[key(first(of: company.value)), default: []].insert(company.key)
    }
  }

  /// Keys of the single words by which the text calls companies.
  private func shorts(
    among spans: [EntitySpan], firsts: [UInt64: Set<UInt64>]
  ) -> Set<UInt64> {
    var open = Set(firsts.filter { $0.value.count == 1 }.keys)
    var result: Set<UInt64> = []
    for span in spans where span.known == nil {
      if span.tokens.count == 1 {
        let key = key(span.tokens)
        if open.contains(key), !isPersonHere(span) { result.insert(key) }
      } else if span.kind == .person, !isCompany(span, firsts) {
        // Who has the name from here on is open, unless the text spoke of the company before.
        open.remove(key((span.tokens.upperBound - 1)..<span.tokens.upperBound))
      }
    }
    return result
  }

  private func isCompany(_ span: EntitySpan, _ firsts: [UInt64: Set<UInt64>]) -> Bool {
    firsts[key(first(of: span.tokens))]?.contains(key(base(of: span))) ?? false
  }

  /// Whether a title before the name or a word of saying behind it makes it a person's.
  private func isPersonHere(_ span: EntitySpan) -> Bool {
    let (start, end) = (span.tokens.lowerBound, span.tokens.upperBound)
    if start > 0, ContextWords.beforePerson.contains(text.words[start - 1]) { return true }
    let isTitled =
      start > 0 && text.string(start - 1) == "."
      && start > 1 && ContextWords.beforePerson.contains(text.words[start - 2])
    return isTitled || end < text.words.count && ["himself", "herself"].contains(text.string(end))
  }

  /// Whether a name is that of a company, put together of two.
  private func isMerger(_ span: EntitySpan, _ begins: Set<UInt64>) -> Bool {
    guard span.tokens.count == 2, !text.words[span.tokens.lowerBound].flags.contains(.given) else {
      return false
    }
    return span.tokens.allSatisfy { begins.contains(key($0..<($0 + 1))) }
  }

  /// Whether a word of the name tells that it is an organisation's: `Banco Atlântico`.
  private func saysItself(_ span: EntitySpan) -> Bool {
    let (first, last) = (span.tokens.lowerBound, span.tokens.upperBound - 1)
    guard span.tokens.allSatisfy({ text.words[$0].shape.contains(.capitalised) }),
      !text.words[last].flags.contains(.placeEnd) || Self.ends.contains(text.words[last])
    else { return false }
    if Self.heads.contains(text.words[first]) { return true }
    return Self.ends.contains(text.words[last]) && !Self.sides.contains(text.words[last - 1])
  }

  // MARK: - Two names in one

  /// `Washington and Brussels` as two places; a name without the post before it; a headline's `Social Democrats win Estonian` as the
  /// name that stands in the text.
  private func parted(_ span: EntitySpan) -> [EntitySpan] {
    guard span.known == nil, span.tokens.count > 2 else { return [span] }
    let inner = span.tokens.dropFirst().dropLast()
    if span.kind == .place, let and = inner.first(where: { text.string($0) == "and" }),
      let left = place(span.tokens.lowerBound..<and),
      let right = place((and + 1)..<span.tokens.upperBound)
    {
      return [left, right]
    }
    var name = span
    if span.kind == .person, ContextWords.posts.contains(text.words[span.tokens.lowerBound]),
      !text.words[span.tokens.lowerBound].flags.contains(.given)
    {
      name.tokens = (span.tokens.lowerBound + 1)..<span.tokens.upperBound
      return [name]
    }
    guard let verb = inner.first(where: isVerb) else { return [span] }
    name.tokens = span.tokens.lowerBound..<verb
    return [name]
  }

  private func isVerb(_ index: Int) -> Bool {
    let word = text.words[index]
    return word.shape == .word && word.flags.contains(.common)
      && Self.verbs.contains(word)
  }

  /// Verbs of headlines that stand in no name in small letters.
  private static let verbs = ContextWordSet(
    "win wins lose loses beat beats say says vow vows seek seeks face faces reject rejects back"
      + " backs hit hits warn warns urge urges agree agrees claim claims demand demands defeat"
      + " defeats accuse accuses take takes make makes call calls want wants get gets")

  /// The known place that words are.
  private func place(_ words: Range<Int>) -> EntitySpan? {
    let key = text.key(words)
    let form = NameTable.shared.forms(of: key).first {
      $0.exact == key.exact && !$0.needsEvidence
        && NameTable.shared.classes[Int($0.row)] == .place
    }
    return form.map {
      EntitySpan(tokens: words, kind: .place, confidence: 0.9, known: Int($0.row))
    }
  }
}
