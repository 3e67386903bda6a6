package import TerminalCanvas
internal import Glibc

extension Terminal {
  /// What the person's environment asks of the terminal.
  package struct Options: Sendable {
    /// The terminfo name; `TERM`.
    package var type: String?
    /// False where `NO_COLOR` holds anything.
    package var usesColour: Bool
    /// Whether `COLORTERM` promises any red, green and blue.
    package var promisesDirectColour: Bool
    package var usesMouse: Bool

    package init(
      type: String?, usesColour: Bool = true, promisesDirectColour: Bool = false,
      usesMouse: Bool = true
    ) {
      self.type = type
      self.usesColour = usesColour
      self.promisesDirectColour = promisesDirectColour
      self.usesMouse = usesMouse
    }

    /// The options that the environment of the process states.
    package static func environment() -> Options {
      func value(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
      }
      let promise = value("COLORTERM")
      return Options(
        type: value("TERM"), usesColour: value("NO_COLOR") == nil,
        promisesDirectColour: promise == "truecolor" || promise == "24bit")
    }
  }

  /// The program that a terminal shows.
  @MainActor package struct Program {
    /// Makes what is to be seen; called at most once a wake-up.
    var draw: () -> Canvas
    var onEvent: (TerminalEvent) -> Void
    /// Asked after every wake-up.
    var shouldQuit: () -> Bool

    package init(
      draw: @escaping () -> Canvas, onEvent: @escaping (TerminalEvent) -> Void,
      shouldQuit: @escaping () -> Bool
    ) {
      self.draw = draw
      self.onEvent = onEvent
      self.shouldQuit = shouldQuit
    }
  }
}
