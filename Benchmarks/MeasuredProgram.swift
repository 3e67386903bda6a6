internal import Foundation

/// A program run to its end, with what it cost.
struct MeasuredProgram: Sendable {
  /// As a shell has it: 128 and the signal where one has ended it.
  var status: Int32
  /// Milliseconds from before the start to the end.
  var wall: Double
  /// The most megabytes that were ever resident.
  var megabytes: Double

  /// Runs a program that is found on PATH, its output dropped; nil where it cannot be started.
  init?(_ program: String, _ arguments: [String], environment: [String: String] = [:]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in Int32(0)...2 {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
    }
    let all = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var pairs = all.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + pairs { free(word) } }
    var child: pid_t = 0
    let start = ContinuousClock.now
    guard posix_spawnp(&child, program, &actions, nil, &words, &pairs) == 0 else { return nil }
    var ending: Int32 = 0
    var most = 0.0
    // The kernel's own figure of a child begins with the memory of its parent.
    while case let ended = waitpid(child, &ending, WNOHANG), ended != child {
      guard ended == 0 || errno == EINTR else { return nil }
      most = max(most, Memory.peak(of: child) ?? 0)
      usleep(Self.interval)
    }
    wall = (ContinuousClock.now - start) / .milliseconds(1)
    let signal = ending & 0x7F
    status = signal == 0 ? ending >> 8 & 0xFF : 128 + signal
    megabytes = most
  }

  /// Microseconds between two looks at its memory.
  private static let interval: UInt32 = 2_000
}
