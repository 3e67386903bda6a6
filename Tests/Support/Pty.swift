internal import CPseudoTerminal
internal import Glibc

/// A program on a pseudo-terminal, for tests.
///
/// Waits for what is on the screen and never sleeps; what does not come in time throws with the
/// screen as it was.
package final class Pty {
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// Everything that the program wrote.
  package private(set) var output: [UInt8] = []
  /// What a terminal would show.
  package private(set) var screen: ScreenReader
  private let master: Int32
  private var pid: pid_t = 0
  private var status: Int32?

  /// Starts a program; the environment holds only what is given, and a path.
  package init(
    _ arguments: [String], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws {
    let usual = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let all = usual.merging(environment) { $1 }
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = all.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    screen = ScreenReader(columns: columns, rows: rows)
    master = pseudo_terminal_spawn(&argv, &envp, Int32(columns), Int32(rows), &pid)
    guard master >= 0 else { throw Failure(description: "no pseudo-terminal") }
  }

  deinit {
    if status == nil && pid > 0 {
      kill(pid, SIGKILL)
      _ = pseudo_terminal_wait(pid, 1)
    }
    close(master)
  }

  /// Types; `\u{1B}[A` and the like are sent as they stand.
  package func send(_ keys: String) {
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  package func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    _ = pseudo_terminal_resize(master, Int32(columns), Int32(rows))
  }

  package func signal(_ number: Int32) {
    kill(pid, number)
  }

  /// Whether the terminal is as a shell wants to find it.
  package var isCooked: Bool { pseudo_terminal_is_cooked(master) == 1 }

  /// Whether the program has been stopped since this was last asked.
  package var hasStopped: Bool { pseudo_terminal_has_stopped(pid) == 1 }

  /// What stood behind `ESC [` in the output, with the letter that ends it.
  package var controlSequences: [String] {
    var result: [String] = []
    var rest = output[...]
    while let start = rest.firstIndex(of: 0x1B) {
      rest = rest[(start + 1)...]
      guard rest.first == UInt8(ascii: "[") else { continue }
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(where: { (0x40...0x7E).contains($0) }) else { break }
      result.append(String(decoding: rest[...end], as: UTF8.self))
    }
    return result
  }

  /// Reads until a text is on the screen.
  package func wait(for text: String, seconds: Double = 10) throws {
    try wait("“\(text)” on the screen", seconds: seconds) { $0.screen.text.contains(text) }
  }

  /// Reads until a text is no longer on the screen.
  package func wait(until text: String, isGone: Bool, seconds: Double = 10) throws {
    try wait("“\(text)” gone", seconds: seconds) { $0.screen.text.contains(text) != isGone }
  }

  /// Reads until something holds; asked after every piece of output and every 20 ms.
  package func wait(
    _ what: String, seconds: Double = 10, _ holds: (Pty) throws -> Bool
  ) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    var isOpen = true
    while try !holds(self) {
      guard isOpen, ContinuousClock.now < end else {
        let why = isOpen ? "not within \(seconds) s" : "the program ended"
        throw Failure(description: "\(what): \(why). The screen:\n\(screen.text)")
      }
      isOpen = readOnce()
    }
  }

  /// Reads to the end: the exit code, or 128 and the number of the signal.
  @discardableResult
  package func exitStatus(seconds: Double = 10) throws -> Int32 {
    let end = ContinuousClock.now + .seconds(seconds)
    while status == nil {
      guard ContinuousClock.now < end else {
        throw Failure(description: "still running. The screen:\n\(screen.text)")
      }
      let isOpen = readOnce()
      let now = pseudo_terminal_wait(pid, isOpen ? 0 : 1)
      if now >= 0 { status = now }
    }
    while readOnce(milliseconds: 0) && hasInput {}
    return status ?? -1
  }

  private var hasInput: Bool {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) > 0 && source.revents & Int16(POLLIN) != 0
  }

  /// Takes what has come; false when nothing more can come.
  private func readOnce(milliseconds: Int32 = 20) -> Bool {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer[..<count]
    screen.feed(buffer[..<count])
    return true
  }
}
