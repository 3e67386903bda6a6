internal import CThreadRank
internal import Glibc

/// How long work stands to what a person waits for.
enum Courtesy {
  /// Steps by which long work stands behind a reader: with fewer a key waits for files to be read.
  private static let steps: Int32 = 10

  /// Steps by which work behind a screen stands to the thread that answers keys: with fewer a key waits
  /// for it; with ten the work took twice as long beside other programs that are busy.
  private static let stepsBehindKeys: Int32 = 5

  /// Keeps Dispatch from putting threads in front of others as root, even of the one that answers
  /// keys; to be called before other threads begin.
  static func keepRank() {
    _ = keep_thread_rank()
  }

  /// Lets programs that a person looks at run first; to be called before other threads begin.
  ///
  /// Work on an idle machine is as fast as without it.
  static func giveWay() {
    _ = nice(steps)
  }

  /// Lets the thread that answers keys run before this one, and before those that help it; for work
  /// that nobody waits for, at each stretch of it, because a task goes from thread to thread.
  ///
  /// A thread cannot come forward again, so that what it does later stands behind keys as well.
  static func standBehindKeys() {
    stand_behind(stepsBehindKeys)
  }
}
