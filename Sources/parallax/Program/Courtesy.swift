internal import CThreadRank
internal import Glibc

/// How long work stands to what a person waits for.
enum Courtesy {
  /// Steps by which long work stands behind a reader: with fewer a key waits for files to be read.
  private static let steps: Int32 = 10

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
}
