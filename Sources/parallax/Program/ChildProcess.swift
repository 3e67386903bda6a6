internal import Glibc

/// Another program, started by an argument vector in a process group of its own; no shell sees the
/// arguments.
final class ChildProcess {
  /// How a program is run.
  struct Terms {
    /// Bytes of what it prints that are kept.
    var limit: Int
    /// Whether it is ended where it prints more than that; else what is more is dropped.
    var endsAtLimit = false
    /// Whether its errors are taken with what it prints.
    var takesErrors = false
    /// Seconds after which it is ended.
    var patience = Int.max
    /// When it is to end before that.
    var stop: StopSign?
  }

  /// How a program ended, and what it printed until then.
  struct Outcome {
    enum End: Equatable {
      /// The status is nil where a signal ended it.
      case exited(Int32?)
      case tookTooLong, printedTooMuch, wasStopped
    }

    var end: End
    var output: [UInt8]
  }

  private let id: pid_t
  private var input: Int32
  private let output: Int32

  /// Runs a program to its end with some bytes on its standard input; nil where it cannot be started.
  ///
  /// The thread waits for it.
  static func run(_ arguments: [String], input: [UInt8] = [], _ terms: Terms) -> Outcome? {
    ChildProcess(arguments, takesErrors: terms.takesErrors)?.exchange(input, terms)
  }

  /// Runs a program with nothing on its standard input and output, and waits for it: its status, nil
  /// where it could not be started or a signal ended it.
  static func runSilently(_ arguments: [String]) -> Int32? {
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    guard nothing >= 0 else { return nil }
    defer { close(nothing) }
    return spawn(arguments, input: nothing, output: nothing, errors: nothing).flatMap(wait)
  }

  private init?(_ arguments: [String], takesErrors: Bool) {
    guard let (inner, input) = Self.pipe() else { return nil }
    guard let (output, outer) = Self.pipe() else {
      close(inner)
      close(input)
      return nil
    }
    let nothing = open("/dev/null", O_WRONLY | O_CLOEXEC)
    let child = Self.spawn(
      arguments, input: inner, output: outer, errors: takesErrors ? outer : nothing)
    for end in [inner, outer, nothing] where end >= 0 { close(end) }
    guard let child else {
      close(input)
      close(output)
      return nil
    }
    (id, self.input, self.output) = (child, input, output)
  }

  deinit {
    closeInput()
    close(output)
  }

  private func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// The ends of a pipe that no other program inherits.
  private static func pipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ arguments: [String], input: Int32, output: Int32, errors: Int32
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    // The reader blocks signals for itself; a child must not inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETPGROUP))
    var vector: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    vector.append(nil)
    defer { for argument in vector { free(argument) } }
    var child: pid_t = 0
    return posix_spawnp(&child, arguments[0], &actions, &attributes, vector, environ) == 0
      ? child : nil
  }

  /// Milliseconds after which it is asked whether a program is to stop, and whether one that prints no
  /// more has ended.
  private static let (pause, shortPause) = (100, 10)

  /// Writes the input and reads the output at once, so that neither side waits for ever; a program may
  /// close its output and go on.
  private func exchange(_ bytes: [UInt8], _ terms: Terms) -> Outcome {
    var rest = bytes[...]
    var printed: [UInt8] = []
    var printsMore = true
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let start = ContinuousClock.now
    if rest.isEmpty { closeInput() } else { _ = fcntl(input, F_SETFL, O_NONBLOCK) }
    while printsMore || !hasEnded {
      if terms.stop?.isSet == true { return ended(.wasStopped, printed) }
      if (ContinuousClock.now - start).components.seconds >= terms.patience {
        return ended(.tookTooLong, printed)
      }
      // A negative descriptor is passed over.
      var ends = [pollfd(fd: printsMore ? output : -1, events: Int16(POLLIN), revents: 0)]
      if !rest.isEmpty { ends.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
      let pause = printsMore ? Self.pause : Self.shortPause
      guard poll(&ends, nfds_t(ends.count), Int32(pause)) >= 0 || errno == EINTR else { break }
      if ends.count > 1, ends[1].revents != 0 {
        let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        if count > 0 { rest = rest.dropFirst(count) } else if errno != EAGAIN { rest = [] }
        if rest.isEmpty { closeInput() }
      }
      guard ends[0].revents != 0 else { continue }
      let count = read(output, &buffer, buffer.count)
      printsMore = count > 0
      let room = terms.limit - printed.count + (terms.endsAtLimit ? 1 : 0)
      printed += buffer.prefix(max(0, min(count, room)))
      if printed.count > terms.limit { return ended(.printedTooMuch, printed) }
    }
    return Outcome(end: .exited(Self.wait(for: id)), output: printed)
  }

  /// Ends the program and what it has started: asks it to, and does not ask twice.
  private func ended(_ end: Outcome.End, _ printed: [UInt8]) -> Outcome {
    kill(-id, SIGTERM)
    for _ in 0..<10 where !hasEnded { usleep(UInt32(Self.pause) * 1_000) }
    kill(-id, SIGKILL)
    _ = Self.wait(for: id)
    return Outcome(end: end, output: printed)
  }

  /// Whether the program has ended; it is still to be waited for.
  private var hasEnded: Bool {
    var info = siginfo_t()
    return waitid(P_PID, id_t(id), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_signo != 0
  }

  private static func wait(for child: pid_t) -> Int32? {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }
}
