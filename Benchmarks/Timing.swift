internal import Foundation

/// How long a piece of work took, run after run.
struct Sample: Sendable {
  /// Milliseconds on the clock, rising.
  private(set) var wall: [Double]
  /// Milliseconds of processor time of all threads, rising.
  private(set) var processor: [Double]

  init(wall: [Double], processor: [Double] = []) {
    self.wall = wall.sorted()
    self.processor = processor.sorted()
  }

  var median: Double { Self.centile(50, of: wall) }
  var medianProcessor: Double { Self.centile(50, of: processor) }
  func centile(_ share: Double) -> Double { Self.centile(share, of: wall) }

  private static func centile(_ share: Double, of sorted: [Double]) -> Double {
    guard !sorted.isEmpty else { return .nan }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share / 100))]
  }
}

/// Runs work and looks at the clock.
enum Timing {
  /// Times `body` after one run that is not counted.
  ///
  /// Runs until both `runs` and `milliseconds` are reached, at the most 500 times.
  static func sample(
    runs: Int = 7, milliseconds: Double = 200, warm: Bool = true, _ body: () -> Void
  ) -> Sample {
    if warm { body() }
    var wall: [Double] = []
    var processor: [Double] = []
    var spent = 0.0
    while wall.count < 500, wall.count < runs || spent < milliseconds {
      let before = processorTime()
      let time = once(body)
      processor.append(processorTime() - before)
      wall.append(time)
      spent += time
    }
    return Sample(wall: wall, processor: processor)
  }

  /// Milliseconds of one run.
  static func once(_ body: () -> Void) -> Double {
    let start = ContinuousClock.now
    body()
    return (ContinuousClock.now - start) / .milliseconds(1)
  }

  /// Milliseconds of processor time that the process has used.
  static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  /// Keeps a value that nothing else uses from being optimised away.
  @inline(never)
  static func keep<Value>(_ value: Value) {
    withExtendedLifetime(value) {}
  }
}

/// Memory of the process, as Linux tells it.
enum Memory {
  /// Megabytes resident now; nil where it cannot be told.
  static var resident: Double? { status("VmRSS:") }
  /// The most megabytes that were ever resident.
  static var peak: Double? { status("VmHWM:") }
  /// The same of another process.
  static func peak(of process: pid_t) -> Double? {
    field("VmHWM:", of: "/proc/\(process)/status")
  }
  /// Begins the peak anew.
  static func forgetPeak() {
    try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
  }
  /// Megabytes that other programs leave.
  static var available: Double? { field("MemAvailable:", of: "/proc/meminfo") }

  private static func status(_ name: String) -> Double? { field(name, of: "/proc/self/status") }

  private static func field(_ name: String, of path: String) -> Double? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
    let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first
    return kilobytes.flatMap { Double($0) }.map { $0 * 1024 / 1e6 }
  }
}
