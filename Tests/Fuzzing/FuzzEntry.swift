#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What libFuzzer calls with each input, for the target that PARALLAX_FUZZ names; `make fuzz` links
/// it.
///
/// Ends the program where something is wrong, as libFuzzer wants it.
@_cdecl("LLVMFuzzerTestOneInput")
package func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let before = processorTime()
  if let violation = FuzzRun.target.violation(of: input) { FuzzRun.end(violation) }
  let spent = processorTime() - before
  let allowed = FuzzRun.freeSeconds + FuzzRun.secondsPerByte * Double(count)
  if spent > allowed { FuzzRun.end("took \(spent) s for \(count) bytes") }
  return 0
}

private enum FuzzRun {
  /// Whatever an input is, this is no hang; instrumented code is some ten times slower.
  static let freeSeconds = 0.5
  /// 100 kB a second: near-linear work on text stays far below it even where it is instrumented.
  static let secondsPerByte = 1e-5

  static let target: FuzzTarget = {
    guard let name = getenv("PARALLAX_FUZZ"),
      let target = FuzzTarget(rawValue: String(cString: name))
    else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
      end("PARALLAX_FUZZ must name one of: \(names)")
    }
    return target
  }()

  static func end(_ reason: String) -> Never {
    let words = Array("parallax-fuzz: \(reason)\n".utf8)
    _ = write(2, words, words.count)
    abort()
  }
}

/// Seconds of processor time that this thread has used.
private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
