internal import ArgumentParser
internal import ArticleStorage
internal import Articles
internal import Reader

/// What a person decides on sentences of two compared reports.
struct SentenceDecisions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Show two sentences as a pair from now on: their ids, left then right.", valueName: "l:r"))
  var pin: [SentenceIDs] = []

  @Option(
    help: ArgumentHelp("Show two sentences as a pair no longer.", valueName: "l:r"))
  var reject: [SentenceIDs] = []

  @Option(
    help: ArgumentHelp("Leave two sentences to the comparison again.", valueName: "l:r"))
  var leave: [SentenceIDs] = []

  var isEmpty: Bool { pin.isEmpty && reject.isEmpty && leave.isEmpty }

  /// Keeps the decisions in the library as one act.
  ///
  /// - Parameters:
  ///   - alignment: the comparison of the two articles.
  ///   - articles: the two, left and right.
  ///   - corrections: what was said before.
  ///   - place: where the library is.
  ///   - opening: the library, if there is one by now.
  ///   - run: the command.
  /// - Returns: all that is said now.
  /// - Throws: the exit status where something is wrong, once it is told.
  func kept(
    on alignment: Alignment?, _ articles: [Article], after corrections: Corrections,
    _ place: LibraryOptions, _ opening: LibraryPlace.Opening, _ run: inout CommandRun
  ) throws -> Corrections {
    guard !isEmpty, let alignment, articles.count == 2 else { return corrections }
    let asked =
      pin.map { ($0, Correction.Verdict.pinned, "--pin") }
      + reject.map { ($0, .rejected, "--reject") } + leave.map { ($0, .compared, "--leave") }
    var made: [Correction] = []
    for (ids, verdict, option) in asked {
      guard let left = alignment.left.first(where: { $0.id == ids.left }),
        let right = alignment.right.first(where: { $0.id == ids.right })
      else {
        throw ValidationError(
          "\(option) \(ids.left):\(ids.right) names no sentence of each file ('parallax compare A B "
            + "--json' lists their ids).")
      }
      made.append(
        Correction(
          verdict, (articles[0].id, articles[0].text.originalRange(left.range)),
          (articles[1].id, articles[1].text.originalRange(right.range))))
    }
    // What is wrong with it was said at its opening.
    let library = try LibraryRun(
      place, opened: opening.store.map { LibraryPlace.Opening(store: $0) })
    let name = pin.isEmpty ? reject.isEmpty ? "left to the comparison" : "rejected" : "pinned"
    do {
      try library.store.save(
        .recorded(TriageAct(id: 1, name: name, changes: [], corrections: made)))
    } catch {
      run.console.fail(error)
      try run.finish()
    }
    var result = corrections
    for correction in made { result.insert(correction) }
    return result
  }
}

/// Ids of a left and a right sentence, as `3:7`.
struct SentenceIDs: ExpressibleByArgument {
  var left: Sentence.ID
  var right: Sentence.ID

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let left = parts[0], let right = parts[1] else { return nil }
    self.left = left
    self.right = right
  }
}
