#if canImport(Glibc)
  internal import Glibc
#endif

/// How long the stages of a reading took, and what the program held in memory after each.
package struct StageTimes: Sendable {
  package struct Stage: Sendable {
    package var name: String
    package var duration: Duration
    /// Bytes of memory of the whole process when the stage had ended; nil where it cannot be told.
    package var residentBytes: Int?
  }

  /// In the order in which they ran.
  package private(set) var stages: [Stage] = []

  package init() {}

  /// The time of all stages together.
  package var total: Duration { stages.reduce(.zero) { $0 + $1.duration } }

  /// Runs a stage and notes it.
  package mutating func measure<Value, Failure: Error>(
    _ name: String, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let start = ContinuousClock.now
    let value = try body()
    stages.append(
      Stage(
        name: name, duration: ContinuousClock.now - start, residentBytes: Self.residentBytes()))
    return value
  }

  /// The second figure of `/proc/self/statm`, in bytes.
  private static func residentBytes() -> Int? {
    #if canImport(Glibc)
      let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      var buffer = [UInt8](repeating: 0, count: 128)
      let count = read(descriptor, &buffer, buffer.count)
      let fields = buffer.prefix(max(0, count)).split(separator: UInt8(ascii: " "))
      guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else {
        return nil
      }
      return pages * Int(getpagesize())
    #else
      return nil
    #endif
  }
}
