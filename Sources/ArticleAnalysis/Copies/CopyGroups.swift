internal import Articles

/// Groups of articles round their leaders, formed in the order in which articles may lead.
struct CopyGroups {
  /// Ids by group, the leader first.
  private(set) var groups: [[ArticleID]] = []
  private var groupOf: [ArticleID: Int] = [:]
  /// Articles that a person has put into their group: they draw others in as the leader does.
  private var anchors: Set<ArticleID> = []
  private var copies: [ArticleID: [CopyRelation]] = [:]
  private let corrections: Corrections
  /// Articles that each article may not stand with.
  private var parted: [ArticleID: [ArticleID]] = [:]

  /// Makes the groups of articles, given by falling claim to lead.
  init(_ ids: [ArticleID], relations: [CopyRelation], corrections: Corrections) {
    self.corrections = corrections
    let known = corrections.isEmpty ? [] : Set(ids)
    for relation in relations
    where relation.verdict == .same || relation.verdict == .version {
      // A person has spoken on these two.
      guard corrections.areCopies(relation.article, relation.other) == nil else { continue }
      link(relation)
    }
    for correction in corrections.all
    where known.contains(correction.first) && known.contains(correction.second) {
      switch correction.verdict {
      case .copies: linkByHand(correction)
      case .notCopies:
        parted[correction.first, default: []].append(correction.second)
        parted[correction.second, default: []].append(correction.first)
      case .leads, .oneStory, .otherStory, .pinned, .rejected, .compared: break
      }
    }
    for id in ids { place(id) }
    for correction in corrections.all where correction.verdict == .leads { lead(correction.first) }
  }

  private mutating func link(_ relation: CopyRelation) {
    var turned = relation
    (turned.article, turned.other) = (relation.other, relation.article)
    copies[relation.article, default: []].append(relation)
    copies[relation.other, default: []].append(turned)
  }

  private mutating func linkByHand(_ correction: Correction) {
    anchors.insert(correction.first)
    anchors.insert(correction.second)
    link(
      CopyRelation(
        article: correction.first, other: correction.second, verdict: .same, containment: 2,
        longestRun: 0, evidence: ""))
  }

  private mutating func place(_ id: ArticleID) {
    let group = bestGroup(for: id) ?? groups.count
    if group == groups.count { groups.append([]) }
    groups[group].append(id)
    groupOf[id] = group
  }

  /// The group whose leader, or two of whose members, an article copies; the closest of several.
  ///
  /// A version joins only its leader, so that the days of a series never chain.
  private func bestGroup(for id: ArticleID) -> Int? {
    var links: [Int: (members: Int, leads: Bool, containment: Double)] = [:]
    for copy in copies[id] ?? [] {
      guard let group = groupOf[copy.other] else { continue }
      var link = links[group] ?? (0, false, 0)
      if copy.verdict == .same { link.members += 1 }
      link.leads = link.leads || groups[group][0] == copy.other || anchors.contains(copy.other)
      link.containment = max(link.containment, copy.containment)
      links[group] = link
    }
    let banned = Set((parted[id] ?? []).compactMap { groupOf[$0] })
    return links.filter { ($0.value.leads || $0.value.members >= 2) && !banned.contains($0.key) }
      .max { ($0.value.containment, $1.key) < ($1.value.containment, $0.key) }?.key
  }

  private mutating func lead(_ id: ArticleID) {
    guard let group = groupOf[id], let place = groups[group].firstIndex(of: id) else { return }
    groups[group].remove(at: place)
    groups[group].insert(id, at: 0)
  }
}
