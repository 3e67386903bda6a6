internal import ArgumentParser
internal import Glibc
internal import NcursesTerminal
internal import TerminalCanvas

/// `parallax debug crash`: dies on purpose, to see that the terminal survives it.
struct DebugCrashCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crash", abstract: "Crash on purpose.", shouldDisplay: false)

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case segv, abort, trap
  }

  @Argument(help: "How to crash.") var kind: Kind
  @Flag(help: "After the first paint of a screen.") var terminal = false

  func run() throws {
    let kind = kind
    guard terminal else { Self.crash(kind) }
    try MainActor.assumeIsolated {
      do throws(TerminalError) {
        _ = try Terminal.run { terminal in
          var hasPainted = false
          return Terminal.Program(
            draw: {
              if hasPainted { Self.crash(kind) }
              hasPainted = true
              Task { @MainActor in terminal.setNeedsPaint() }
              return Canvas(columns: terminal.columns, rows: terminal.rows)
            }, onEvent: { _ in }, shouldQuit: { false })
        }
      } catch {
        Console.complain(ErrorWords.text(of: error))
        throw ExitCode.failure
      }
    }
  }

  private static func crash(_ kind: Kind) -> Never {
    switch kind {
    case .trap: preconditionFailure("crash on purpose")
    case .segv, .abort:
      StandardStream.error.write(Array("crash on purpose\n".utf8))
      _ = raise(kind == .segv ? SIGSEGV : SIGABRT)
      Glibc.exit(1)
    }
  }
}
