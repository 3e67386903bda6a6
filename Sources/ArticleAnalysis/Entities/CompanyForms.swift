internal import Articles

/// Gives the forms of a company one name: `Halloran Marine Inc.`, `Halloran Marine`, `Halloran`.
struct CompanyForms {
  let text: EntityText
  /// In order, without overlap.
  let spans: [EntitySpan]

  /// The names of the spans, those of one company alike.
  ///
  /// - Complexity: O(*n*) in the number of spans.
  func joined(_ names: [NormalName]) -> [NormalName] {
    let company = CompanyNames(text: text)
    var bases: [Int: NormalName] = [:]
    for index in spans.indices where isOrganisation(index) {
      let base = company.base(of: spans[index])
      guard base != spans[index].tokens else { continue }
      bases[index] = NormalName(String(decoding: text.utf8[text.bytes(base)], as: UTF8.self))
    }
    let alone = Set(spans.indices.lazy.filter(isOrganisation).map { names[$0] })
    var result = names
    // One word may be another's name too, unless the text itself goes by it.
    for (index, base) in bases where base.words.count > 1 || alone.contains(base) {
      result[index] = base
    }
    let said = company.companies(among: spans).values.map {
      NormalName(String(decoding: text.utf8[text.bytes($0)], as: UTF8.self))
    }
    let full = Set(said.filter { $0.words.count > 1 })
    let short = Set(bases.values.filter { $0.words.count == 1 })
    for index in spans.indices where isOrganisation(index) && names[index].words.count == 1 {
      guard !short.contains(names[index]) else { continue }
      let longer = full.filter { $0.words.first == names[index].words.first }
      if longer.count == 1, let only = longer.first { result[index] = only }
    }
    return result
  }

  private func isOrganisation(_ index: Int) -> Bool {
    spans[index].kind == .organisation && spans[index].known == nil
  }
}
