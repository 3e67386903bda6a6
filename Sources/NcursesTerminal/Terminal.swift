internal import CNcurses
internal import CTerminalGuard
internal import Dispatch
internal import Glibc
package import TerminalCanvas

/// The terminal that the program runs in: shows canvases and tells events.
///
/// One at a time, made by `run`. Everything happens on the main actor; the loop sleeps until a key, a
/// signal or a job of the main actor comes, and paints once for all that has come, keys before jobs.
@MainActor package final class Terminal {
  package internal(set) var columns = 0
  package internal(set) var rows = 0
  package let colours: ColourCapability
  let screen: OpaquePointer
  let usesMouse: Bool
  var painter: Painter
  var input = Input()
  private var needsPaint = true
  /// The signal that ends the loop.
  var ending: Int32?

  /// Shows a program until it wants to quit or a signal ends it; the terminal is then as it was.
  ///
  /// Must be called on the main thread outside of any task, because jobs of the main actor run inside.
  ///
  /// - Parameters:
  ///   - options: what the environment asks for.
  ///   - begin: makes the program; the terminal's size and colours are known by then.
  /// - Returns: 0, or 128 and the number of the signal (1 when the terminal has gone).
  /// - Throws: `TerminalError` before anything was drawn.
  package static func run(
    _ options: Options = .environment(), _ begin: (Terminal) -> Program
  ) throws(TerminalError) -> Int32 {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let type = try usableType(options)
    guard guard_begin(STDIN_FILENO) == 0 else { throw .noDescriptors }
    defer { guard_end() }
    useUTF8()
    set_escdelay(escapeDelay)
    use_env(false)
    use_tioctl(true)
    guard let screen = cn_newterm(type) else { throw .unknownType(type) }
    let terminal = Terminal(screen: screen, options: options)
    defer { terminal.leave() }
    return terminal.loop(begin(terminal))
  }

  /// Asks for a paint at the end of this wake-up; for tasks that changed what is to be seen.
  package func setNeedsPaint() {
    needsPaint = true
  }

  /// Milliseconds after which an Esc byte is the Esc key and not the begin of another.
  private static let escapeDelay: Int32 = 25

  private init(screen: OpaquePointer, options: Options) {
    self.screen = screen
    usesMouse = options.usesMouse
    raw()
    noecho()
    nonl()
    let window = cn_stdscr()
    keypad(window, true)
    nodelay(window, true)
    meta(window, true)
    // Not every terminal fills what moves in with the ground that is set.
    idcok(window, false)
    // One paint is one piece of output: no look at the keyboard after every few lines.
    typeahead(-1)
    cn_write_whole_screens()
    input.defineSequences()
    colours = Self.startColours(options)
    painter = Painter(colours: colours)
    enter()
    measure()
  }

  private func loop(_ program: Program) -> Int32 {
    paint(program)
    let jobs = _dispatch_get_main_queue_handle_4CF()
    var sources = [STDIN_FILENO, guard_signal_descriptor(), jobs]
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while !program.shouldQuit() {
      if poll(&sources, nfds_t(sources.count), -1) < 0 && errno != EINTR { break }
      if sources[1].revents != 0 { takeSignals(program) }
      // What a key does is seen before jobs are done, which may take longer.
      if sources[0].revents != 0 { takeInput(program, sources[0].revents) }
      if let ending { return 128 + ending }
      if !program.shouldQuit() && needsPaint { paint(program) }
      if !program.shouldQuit() && sources[2].revents != 0 { runJobs(jobs) }
      if !program.shouldQuit() && needsPaint { paint(program) }
    }
    return 0
  }

  private func paint(_ program: Program) {
    needsPaint = false
    painter.paint(program.draw(), columns: columns, rows: rows)
  }

  private func runJobs(_ descriptor: Int32) {
    var count: UInt64 = 0
    _ = read(descriptor, &count, MemoryLayout.size(ofValue: count))
    _dispatch_main_queue_callback_4CF(nil)
  }

  private func takeInput(_ program: Program, _ events: Int16) {
    while let event = input.next() {
      needsPaint = true
      program.onEvent(event)
      if program.shouldQuit() { return }
    }
    if events & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { ending = SIGHUP }
  }

  private func takeSignals(_ program: Program) {
    var isResized = false
    while case let signal = guard_next_signal(), signal != 0 {
      switch signal {
      case SIGWINCH: isResized = true
      case SIGTSTP: suspend()
      case SIGCONT: resume()
      default: ending = signal
      }
    }
    guard isResized, measure() else { return }
    needsPaint = true
    program.onEvent(.resize(columns: columns, rows: rows))
  }
}
