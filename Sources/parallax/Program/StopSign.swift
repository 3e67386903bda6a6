internal import Synchronization

/// Set once a person wants no more of what is under way.
final class StopSign: Sendable {
  private let flag = Atomic<Bool>(false)

  var isSet: Bool { flag.load(ordering: .relaxed) }

  func set() { flag.store(true, ordering: .relaxed) }
}
