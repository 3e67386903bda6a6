package import Articles

/// Asks how texts differ: values, so that the reader need not compute anything.
package struct DifferenceRequest: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    /// How much of its leading text each copy prints.
    case copies(of: ArticleID)
    /// Where a copy differs from the text that leads it.
    case copy(ArticleID, from: ArticleID)
    /// Where folded passages differ from those that they repeat.
    case `repeat`(Range<Int>, in: ArticleID)
  }

  package var subject: Subject
  /// The state of the library that is asked about; an answer about another one is dropped.
  package var generation: Int
}

/// What is known of how texts differ, as far as it was asked for.
package struct Differences: Sendable, Equatable {
  /// Rises with every change of the library's articles or groups.
  private(set) var generation = 0
  /// Rises with every answer.
  private(set) var revision = 0
  private var asked: Set<DifferenceRequest.Subject> = []
  private var copies: [ArticleID: CopyDifference] = [:]
  private var texts: [DifferenceRequest.Subject: TextDifference] = [:]

  package init() {}

  /// How much of its leading text a copy prints; nil as long as that is not known.
  func measure(ofCopy id: ArticleID) -> CopyDifference? { copies[id] }

  func text(_ subject: DifferenceRequest.Subject) -> TextDifference? { texts[subject] }

  /// Forgets everything, because the library has changed.
  mutating func forget() {
    let (generation, revision) = (generation + 1, revision + 1)
    self = Differences()
    (self.generation, self.revision) = (generation, revision)
  }

  /// Asks for what was not asked for yet.
  mutating func ask(_ subject: DifferenceRequest.Subject) -> [Effect] {
    guard asked.insert(subject).inserted else { return [] }
    return [.differ(DifferenceRequest(subject: subject, generation: generation))]
  }

  mutating func take(_ request: DifferenceRequest, _ found: [ArticleID: CopyDifference]) {
    guard request.generation == generation else { return }
    copies.merge(found) { _, new in new }
    revision += 1
  }

  mutating func take(_ request: DifferenceRequest, _ found: TextDifference) {
    guard request.generation == generation else { return }
    texts[request.subject] = found
    revision += 1
  }
}

extension ReaderState {
  /// Asks for the differences that are about to be shown.
  mutating func askForDifferences() -> [Effect] {
    guard isAnalysed else { return [] }
    var effects: [Effect] = []
    for leader in list.openCopies where !library.copies(under: leader).isEmpty {
      effects += differences.ask(.copies(of: leader))
    }
    guard let id = reading.article else { return effects }
    let leader = library.leader(of: id)
    if leader != id {
      effects += differences.ask(.copies(of: leader))
      if reading.showsDifference { effects += differences.ask(.copy(id, from: leader)) }
    }
    guard let article = library.article(id) else { return effects }
    for fold in reading.differingFolds(of: id) {
      guard let passages = article.fold(beginningAt: fold) else { continue }
      effects += differences.ask(.repeat(passages, in: id))
    }
    return effects
  }

  /// D: shows only what differs from the text that leads the copies, or all again.
  mutating func toggleDifference() -> [Effect] {
    reading.showsDifference.toggle()
    let leader = reading.article.map(library.leader)
    let name = leader.flatMap { library.article($0) }.map { $0.publisher ?? $0.headline }
    tell(
      reading.showsDifference
        ? "Only what differs from \(name ?? "the leading text") · D shows all" : "The whole text")
    return []
  }

  /// zd: shows only what differs in the repeat here, or all of it again.
  mutating func toggleRepeatDifference() -> [Effect] {
    guard let id = reading.article, let article = library.article(id),
      let fold = reading.nearestFold(where: { article.differs(inFold: $0) })
    else {
      tell("No repeat that differs is here")
      return []
    }
    let differs = !reading.differingFolds(of: id).contains(fold)
    reading.setFold(fold, of: id, isOpen: differs)
    reading.setDiffering(fold, of: id, differs)
    layOut(force: true)
    reading.showInside(fold: fold)
    return []
  }
}

extension Article {
  /// The passages of the fold that begins at a passage; nil where none does.
  func fold(beginningAt start: Int) -> Range<Int>? {
    guard passages.indices.contains(start) else { return nil }
    for case .fold(let range) in blocks where range.lowerBound == start { return range }
    return nil
  }

  /// Whether the fold that begins at a passage is a repeat that is not word for word.
  func differs(inFold start: Int) -> Bool {
    fold(beginningAt: start).map { passages[$0].contains { $0.difference != nil } } ?? false
  }
}
