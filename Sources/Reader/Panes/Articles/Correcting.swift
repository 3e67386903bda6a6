internal import Articles

extension ReaderState {
  /// Records what the person says of articles as one act, and asks to group the library anew.
  private mutating func correct(_ name: String, _ said: [Correction]) -> [Effect] {
    let new = said.filter { !library.snapshot.corrections.holds($0) }
    guard !new.isEmpty else {
      tell("You have said so already")
      return []
    }
    let act = TriageAct(id: library.journal.nextID, name: name, changes: [], corrections: new)
    library.withJournal { $0.record(act) }
    list.marked.removeAll()
    tell("\(name.capitalisedFirst): \(describe(act)) · u undoes it")
    return [.keep(.recorded(act))] + sayAgain(act)
  }

  /// Lets the corrections of an act hold.
  mutating func sayAgain(_ act: TriageAct) -> [Effect] {
    guard !act.corrections.isEmpty else { return [] }
    library.withCorrections { for correction in act.corrections { $0.insert(correction) } }
    return act.isOnSentences ? showDecisions() : regroup()
  }

  /// Takes the corrections of an act back.
  mutating func takeBack(_ act: TriageAct) -> [Effect] {
    guard !act.corrections.isEmpty else { return [] }
    library.withCorrections { $0.remove(act.corrections) }
    return act.isOnSentences ? showDecisions() : regroup()
  }

  /// Asks for copies and stories by what the person says now; only the last answer counts.
  mutating func regroup() -> [Effect] {
    guard isAnalysed else { return [] }
    regrouping.asked += 1
    return [.regroup(library.snapshot.corrections, number: regrouping.asked)]
  }

  /// Takes over what is said; asks to group anew where the groups were made by something else.
  mutating func setCorrections(_ corrections: Corrections) -> [Effect] {
    guard corrections != library.snapshot.corrections else {
      regrouping.answered = regrouping.asked
      return []
    }
    library.withCorrections { $0 = corrections }
    return regroup()
  }

  /// Takes other groups and stories of the same articles.
  mutating func take(_ copies: [CopyGroup], _ stories: [Story], number: Int) {
    guard number == regrouping.asked, isAnalysed else { return }
    regrouping.answered = number
    let selected = selectedArticle
    library.setGroups(copies, stories)
    differences.forget()
    list.openCopies = Set(list.openCopies.map(library.leader))
    refreshRows()
    if let selected, list.place(of: selected) == nil, reading.article != selected {
      list.openCopies.insert(library.leader(of: selected))
      refreshRows()
      if let place = list.place(of: selected) { select(row: place) }
    }
  }

  // MARK: Copies

  /// X: these are no copies of the text that leads them.
  mutating func callNoCopy() -> [Effect] {
    let copies = targets.filter { library.leader(of: $0) != $0 }
    return correct(
      "called no copy", copies.map { Correction(.notCopies, $0, library.leader(of: $0)) })
  }

  /// =: the article under the cursor prints the text of the marked one.
  mutating func callCopy() -> [Effect] {
    guard let id = selectedArticle else { return [] }
    var said: [Correction] = []
    for other in targets where other != id {
      said.append(Correction(.copies, id, library.leader(of: other)))
      // What was said against it before would keep the two apart.
      let members = library.group(of: other)?.members.map(\.article) ?? [other]
      for member in members where library.snapshot.corrections.areCopies(id, member) == false {
        said.append(Correction(.copies, id, member))
      }
    }
    return correct("called a copy", said)
  }

  /// L: this one leads its copies.
  mutating func callLeader() -> [Effect] {
    guard let id = selectedArticle else { return [] }
    return correct("called the leading text", [.leads(id)])
  }

  // MARK: Stories

  /// S: these report another event than the rest of their story.
  mutating func splitStory() -> [Effect] {
    let chosen = targets.map(library.leader)
    guard let first = chosen.first else { return [] }
    let story = library.texts(ofStoryWith: first)
    let parted = story.filter(chosen.contains)
    let rest = story.filter { !chosen.contains($0) }
    guard !rest.isEmpty else {
      tell("These are all reports of the story: mark some of them only")
      return []
    }
    var said = parted.dropFirst().map { Correction(.oneStory, parted[0], $0) }
    for id in parted { said += rest.map { Correction(.otherStory, id, $0) } }
    return correct("split off", said)
  }

  /// &: the story here and those of the marked articles are one.
  mutating func mergeStories() -> [Effect] {
    var texts: [ArticleID] = []
    for id in selectedArticles.prefix(1) + list.marked.sorted() {
      texts += library.texts(ofStoryWith: id).filter { !texts.contains($0) }
    }
    guard let first = texts.first else { return [] }
    var said: [Correction] = []
    for (index, one) in texts.enumerated() {
      // Every one is tied to the first, and what was parted before is joined.
      for other in texts[(index + 1)...]
      where one == first || library.snapshot.corrections.areOneStory(one, other) == false {
        said.append(Correction(.oneStory, one, other))
      }
    }
    return correct("made one story", said)
  }
}

extension Corrections {
  /// Whether a correction says only what holds already.
  fileprivate func holds(_ correction: Correction) -> Bool {
    switch correction.verdict {
    case .copies: areCopies(correction.first, correction.second) == true
    case .notCopies: areCopies(correction.first, correction.second) == false
    case .oneStory: areOneStory(correction.first, correction.second) == true
    case .otherStory: areOneStory(correction.first, correction.second) == false
    case .leads, .pinned, .rejected, .compared: false
    }
  }
}

/// How often the library was to be grouped anew, and which answer came last.
package struct Regrouping: Sendable, Equatable {
  var asked = 0
  var answered = 0

  /// Whether what is shown is older than what the person has said.
  var isUnderWay: Bool { asked != answered }
}
