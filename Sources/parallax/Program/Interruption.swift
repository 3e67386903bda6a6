internal import Glibc
internal import Synchronization

/// The first `Ctrl-C` of a long command: what is done by then is kept; a second one ends at once.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  /// Whether the person has asked to stop.
  static var isAsked: Bool { flag.load(ordering: .relaxed) }

  /// Takes the first interruption from now on.
  static func listen() {
    guard !isAsked else { return }
    signal(SIGINT) { _ in
      Interruption.flag.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }
}
