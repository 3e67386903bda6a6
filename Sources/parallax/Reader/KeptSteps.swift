internal import Articles
internal import Synchronization

/// The steps of triage on their way into the library.
///
/// Whatever is read from the library while a step is on its way does not show it yet; this says
/// which steps those are, so that the screen never goes back behind what a person has decided.
final class KeptSteps: Sendable {
  private struct Contents {
    var sent = 0
    var kept = 0
    var steps: [(number: Int, step: TriageStep)] = []
    var refusals: [String] = []
  }

  /// Steps that are remembered: more than are ever on their way at once.
  private static let remembered = 400

  private let contents = Mutex(Contents())

  /// Notes a step that is sent to be kept and numbers it.
  func send(_ step: TriageStep) -> Int {
    contents.withLock { contents in
      contents.sent += 1
      contents.steps.append((contents.sent, step))
      if contents.steps.count > Self.remembered { contents.steps.removeFirst(100) }
      return contents.sent
    }
  }

  /// Notes that a step, and all before it, are in the library, or were refused by it.
  func confirm(_ number: Int) {
    contents.withLock { $0.kept = max($0.kept, number) }
  }

  /// Notes why a step could not be kept.
  func refuse(_ words: String) { contents.withLock { $0.refusals.append(words) } }

  /// Notes that the first of them was told.
  func tellRefusal() {
    contents.withLock { _ = $0.refusals.isEmpty ? nil : $0.refusals.removeFirst() }
  }

  /// Why steps could not be kept of which nobody was told yet, in their order.
  var refusals: [String] { contents.withLock { $0.refusals } }

  /// The last step that whoever reads the library from now on will see.
  var kept: Int { contents.withLock { $0.kept } }

  /// The last step that was sent.
  var sent: Int { contents.withLock { $0.sent } }

  /// Lets states that were read show the steps that came behind a number.
  func apply(after number: Int, to states: inout [ArticleID: TriageState]) {
    let late = contents.withLock { $0.steps.filter { $0.number > number }.map(\.step) }
    for step in late {
      switch step {
      case .recorded(let act), .redone(let act):
        for change in act.changes { states[change.article] = change.after }
      case .undone(let act):
        for change in act.changes { states[change.article] = change.before }
      }
    }
  }
}
