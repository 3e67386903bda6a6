internal import ArticleLibrary
internal import Glibc

/// Runs what a person has written as a command of a shell; nothing foreign is ever part of it.
enum ShellCommand {
  /// Seconds after which a command is ended; a feed that takes longer keeps the others waiting.
  private static let patience = 60

  /// What a command prints, up to `limit` bytes.
  ///
  /// - Parameters:
  ///   - words: for `/bin/sh -c`.
  ///   - input: for its standard input.
  ///   - limit: bytes after which it is ended.
  /// - Returns: what it printed, or why that is not to be used.
  static func output(
    of words: String, input: [UInt8] = [], limit: Int
  ) -> Result<[UInt8], SourceTrouble> {
    guard let child = Child(["/bin/sh", "-c", words]) else {
      return .failure(SourceTrouble(words: "could not be started"))
    }
    let end = child.exchange(input, limit: limit, seconds: patience)
    switch end {
    case .tooLong: return .failure(SourceTrouble(words: "took more than \(patience) s"))
    case .tooMuch: return .failure(SourceTrouble(words: "printed more than \(limit >> 10) KiB"))
    case .ended(let status?, let output) where status == 0: return .success(output)
    case .ended(let status, _):
      return .failure(
        SourceTrouble(words: status.map { "ended with \($0)" } ?? "was ended by a signal"))
    }
  }
}

/// A program with a pipe to and from it, in a process group of its own.
private final class Child {
  enum End {
    case ended(Int32?, [UInt8])
    case tooLong, tooMuch
  }

  private let id: pid_t
  private var input: Int32
  private let output: Int32

  init?(_ arguments: [String]) {
    var toChild: [Int32] = [-1, -1]
    var fromChild: [Int32] = [-1, -1]
    guard pipe(&toChild) == 0 else { return nil }
    guard pipe(&fromChild) == 0 else {
      toChild.forEach { close($0) }
      return nil
    }
    for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child = Self.spawn(arguments, toChild[0], fromChild[1])
    close(toChild[0])
    close(fromChild[1])
    guard let child else {
      close(toChild[1])
      close(fromChild[0])
      return nil
    }
    (id, input, output) = (child, toChild[1], fromChild[0])
  }

  deinit {
    closeInput()
    close(output)
  }

  private func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  private static func spawn(_ arguments: [String], _ input: Int32, _ output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
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
    return posix_spawn(&child, arguments[0], &actions, &attributes, vector, environ) == 0
      ? child : nil
  }

  /// Writes the input and reads the output until the program ends or is ended.
  func exchange(_ bytes: [UInt8], limit: Int, seconds: Int) -> End {
    var rest = bytes[...]
    var printed: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let start = Self.now
    if rest.isEmpty { closeInput() } else { _ = fcntl(input, F_SETFL, O_NONBLOCK) }
    while true {
      guard Self.now - start < seconds else { return end(.tooLong) }
      var ends = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
      if !rest.isEmpty { ends.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
      guard poll(&ends, nfds_t(ends.count), 200) >= 0 || errno == EINTR else { break }
      if ends.count > 1, ends[1].revents != 0 {
        let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        if count > 0 { rest = rest.dropFirst(count) } else if errno != EAGAIN { rest = [] }
        if rest.isEmpty { closeInput() }
      }
      guard ends[0].revents != 0 else { continue }
      let count = read(output, &buffer, buffer.count)
      guard count > 0 else { break }
      printed += buffer.prefix(count)
      if printed.count > limit { return end(.tooMuch) }
    }
    return .ended(wait(), printed)
  }

  private func end(_ way: End) -> End {
    kill(-id, SIGKILL)
    _ = wait()
    return way
  }

  private func wait() -> Int32? {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }
}
