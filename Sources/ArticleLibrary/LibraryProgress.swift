internal import Synchronization

/// How far a reading or an analysis is.
package enum LibraryProgress: Sendable {
  /// Files that were taken from the disk; they are not cleaned yet.
  case loaded(Int, of: Int)
  /// Files that were read and cleaned.
  case read(Int, of: Int)
  /// Articles that were cleaned anew with what their sources print again and again.
  case cleaned(Int, of: Int)
  /// Articles that were compared for copies.
  case compared(Int, of: Int)
  /// The share of the text that was searched for names, 0 to 1.
  case named(Double)
  /// Texts that were laid beside the stories; copies are one text.
  case placed(Int, of: Int)

  /// Steps between two tellings; more make the line jump, fewer take time from the work.
  static let step = 256
}

/// Counts finished work of all threads, and tells of every few hundred.
final class ProgressTally: Sendable {
  private let done = Atomic<Int>(0)
  private let tell: @Sendable (Int) -> Void

  init(_ tell: @escaping @Sendable (Int) -> Void) {
    self.tell = tell
  }

  func add() {
    let count = done.add(1, ordering: .relaxed).newValue
    if count % LibraryProgress.step == 0 { tell(count) }
  }
}
