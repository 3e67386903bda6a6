internal import Glibc

/// Starts other programs by an argument vector; no shell sees the arguments.
enum ChildProcess {
  struct Outcome: Sendable {
    /// What the program printed, or why it could not be started, a line each.
    var words: [String]
    /// 0 when the program ended well; nil when it was not started or was ended by a signal.
    var status: Int32?
  }

  /// Runs a program to its end with a text on its standard input.
  ///
  /// Its output and errors are taken together, up to `outputLimit` bytes.
  static func run(_ arguments: [String], input: [UInt8], outputLimit: Int) -> Outcome {
    guard let toChild = Pipe(), let fromChild = Pipe() else {
      return Outcome(words: ["no descriptors are left"], status: nil)
    }
    defer {
      toChild.close()
      fromChild.close()
    }
    guard
      let child = spawn(
        arguments, input: toChild.reading, output: fromChild.writing,
        closing: [toChild.writing, fromChild.reading])
    else { return Outcome(words: ["\(arguments[0]) could not be started"], status: nil) }
    toChild.closeReading()
    fromChild.closeWriting()
    let output = exchange(input, through: toChild, with: fromChild, limit: outputLimit)
    fromChild.closeReading()
    let lines = String(decoding: output, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Outcome(words: lines, status: wait(for: child))
  }

  /// Starts a program with nothing on its standard input and output, and waits for it.
  static func runSilently(_ arguments: [String]) -> Int32? {
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    guard nothing >= 0 else { return nil }
    defer { close(nothing) }
    return spawn(arguments, input: nothing, output: nothing, closing: []).flatMap(wait)
  }

  private static func spawn(
    _ arguments: [String], input: Int32, output: Int32, closing: [Int32]
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
    for descriptor in closing { posix_spawn_file_actions_addclose(&actions, descriptor) }
    // The reader blocks signals for itself; a child must not inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var vector: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    vector.append(nil)
    defer { for argument in vector { free(argument) } }
    var child: pid_t = 0
    let fault = posix_spawnp(&child, arguments[0], &actions, &attributes, vector, environ)
    return fault == 0 ? child : nil
  }

  /// Writes the input and reads the output at once, so that neither side waits for ever.
  private static func exchange(
    _ input: [UInt8], through toChild: Pipe, with fromChild: Pipe, limit: Int
  ) -> [UInt8] {
    var output: [UInt8] = []
    var rest = input[...]
    _ = fcntl(toChild.writing, F_SETFL, O_NONBLOCK)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    if rest.isEmpty { toChild.closeWriting() }
    while true {
      var sources = [pollfd(fd: fromChild.reading, events: Int16(POLLIN), revents: 0)]
      if !rest.isEmpty {
        sources.append(pollfd(fd: toChild.writing, events: Int16(POLLOUT), revents: 0))
      }
      guard poll(&sources, nfds_t(sources.count), -1) >= 0 || errno == EINTR else { break }
      if sources.count > 1, sources[1].revents != 0 {
        let written = rest.withUnsafeBytes { write(toChild.writing, $0.baseAddress, $0.count) }
        if written > 0 { rest = rest.dropFirst(written) } else if errno != EAGAIN { rest = [] }
        if rest.isEmpty { toChild.closeWriting() }
      }
      if sources[0].revents != 0 {
        let count = read(fromChild.reading, &buffer, buffer.count)
        guard count > 0 else { break }
        if output.count < limit { output += buffer.prefix(min(count, limit - output.count)) }
      }
    }
    return output
  }

  private static func wait(for child: pid_t) -> Int32? {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }
}

/// The two ends of a pipe, each closed once.
private final class Pipe {
  private(set) var reading: Int32
  private(set) var writing: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  func closeReading() {
    if reading >= 0 { Glibc.close(reading) }
    reading = -1
  }

  func closeWriting() {
    if writing >= 0 { Glibc.close(writing) }
    writing = -1
  }

  func close() {
    closeReading()
    closeWriting()
  }
}
