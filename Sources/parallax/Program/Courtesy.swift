internal import Glibc

/// How long work stands to what a person waits for.
enum Courtesy {
  /// Steps by which long work stands behind a reader: with fewer a key waits for files to be read.
  private static let steps: Int32 = 10

  /// Lets programs that a person looks at run first; to be called before other threads begin.
  ///
  /// Work on an idle machine is as fast as without it. As root it does not hold for the threads of
  /// Dispatch, whose niceness the quality of their queue decides then.
  static func giveWay() {
    _ = nice(steps)
  }
}
