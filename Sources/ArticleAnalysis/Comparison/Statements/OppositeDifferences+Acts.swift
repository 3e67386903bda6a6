internal import Articles

// What was done with one thing and its opposite: bail granted, bail denied.
extension OppositeDifferences {
  /// What was done with a thing.
  struct Act {
    enum Kind { case grant, praise, target, level, side, promise }

    /// The verb and the thing.
    var words: Range<Int>
    var kind: Kind
    /// False for the opposite.
    var isDone: Bool
    var thing: Int32
  }

  /// The difference between the only act of each sentence.
  ///
  /// What is granted or denied may be told with either in front.
  func acts() -> [Discrepancy] {
    guard pair.bothHave(.act), !ReportAligner.nameOthers(pair.left, pair.right, pair.story.lexicon),
      let left = act(in: pair.left), let right = act(in: pair.right), left.kind == right.kind,
      left.isDone != right.isDone, pair.story.lexicon.nearness(left.thing, right.thing) >= 0.75,
      left.kind == .grant || haveOneSubject(left.words, right.words),
      Timing.areOne((pair.left, left.words), (pair.right, right.words))
    else { return [] }
    return [
      entry(left.words, right.words, reason: "What was done with one thing, and its opposite.")
    ]
  }

  /// Whether not each of two acts has a word before it that the other has not: unions, employers.
  private func haveOneSubject(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let first = pair.left.terms.filter { $0.words.upperBound <= left.lowerBound }
    let second = pair.right.terms.filter { $0.words.upperBound <= right.lowerBound }
    func hasOther(_ terms: [ParsedSentence.Term], than others: [ParsedSentence.Term]) -> Bool {
      terms.contains { term in
        !others.contains { pair.story.lexicon.nearness(term.id, $0.id) >= 0.6 }
      }
    }
    return !first.isEmpty && !second.isEmpty
      && !(hasOther(first, than: second) && hasOther(second, than: first))
  }

  /// The only such act of a sentence with what it was done with.
  private func act(in sentence: ParsedSentence) -> Act? {
    let found = sentence.words.indices.prefix(Self.mostWords).filter {
      sentence.forms[$0].cues.contains(.act)
    }
    guard found.count == 1, let index = found.first,
      let verb = Self.acts[sentence.words[index].hash],
      Negation.stands(before: index, in: sentence) == nil, !isConditional(index, sentence),
      !sentence.quotations.contains(where: { $0.words.contains(index) })
    else { return nil }
    let start = sentence.words[(index + 1)...].firstIndex { !Self.articles.contains($0.hash) }
    guard let start,
      let thing = sentence.terms.first(where: { $0.words.lowerBound == start }),
      !sentence.words[start].isCapitalised
    else { return nil }
    return Act(
      words: index..<thing.words.upperBound, kind: verb.kind, isDone: verb.isDone, thing: thing.id)
  }

  private static let articles = NumberReader.articles.union(
    NumberWords.set("his her its their this that him them"))
  /// The verbs of each kind of act and those of its opposite.
  static let acts: [UInt64: (kind: Act.Kind, isDone: Bool)] = {
    let rows: [(kind: Act.Kind, done: String, opposite: String)] = [
      (.grant, "granted claimed", "denied refused disclaimed"),
      (.praise, "welcomed hailed praised", "condemned criticised criticized deplored"),
      (.target, "met", "missed"), (.level, "raised", "cut lowered"), (.side, "backed", "opposed"),
      (.promise, "kept", "broke"),
    ]
    var result: [UInt64: (kind: Act.Kind, isDone: Bool)] = [:]
    for row in rows {
      for word in NumberWords.set(row.done) { result[word] = (row.kind, true) }
      for word in NumberWords.set(row.opposite) { result[word] = (row.kind, false) }
    }
    return result
  }()
}
