internal import NcursesTerminal
internal import Reader

extension ErrorWords {
  static func text(of error: TerminalError) -> String {
    switch error {
    case .notATerminal:
      "terminal: the reader needs one to draw on (for pipes use list, show or screen)"
    case .noType: "terminal: TERM is not set (try TERM=xterm-256color)"
    case .unknownType(let type):
      "terminal: '\(type)' is unknown here (try TERM=xterm-256color, or install ncurses-term)"
    case .tooSimple(let type):
      "terminal: '\(type)' cannot move its cursor (use list, show or screen)"
    case .noDescriptors: "terminal: the system gave no descriptors (close some programs)"
    }
  }

  static func text(of fault: ThemeFault) -> String {
    let line = fault.line.map { ":\($0)" } ?? ""
    return "\(fault.file)\(line): \(words(of: fault.what)) (the theme was left out)"
  }

  private static func words(of problem: ThemeFault.Problem) -> String {
    switch problem {
    case .syntax(let words): "is no YAML: \(words)"
    case .twice(let name): "has '\(name)' twice"
    case .notAScheme: "is no list of names and values"
    case .unknownSystem(let name): "is of the system '\(name)', not base16"
    case .missing(let slot): "has no \(slot)"
    case .badColour(let name, let value):
      "\(name) is '\(value)', no #rrggbb, number from 0 to 255 or 'default'"
    case .unknownRole(let name): "has no role '\(name)'"
    case .badStyle(let role, let word): "the role \(role) cannot be '\(word)'"
    }
  }
}
