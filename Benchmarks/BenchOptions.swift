internal import Foundation

/// What a run was asked for.
struct BenchOptions: Sendable {
  /// Names of suites; empty for all.
  var suites: [String] = []
  /// Where the figures go as JSON.
  var jsonFile: String?
  /// Folder of the five reports.
  var seeds = "seeds"
  /// Folder of labelled data, laid out as the README says.
  var data = ProcessInfo.processInfo.environment["PARALLAX_DATA"]
  /// The program that terminal and process figures are taken of.
  var program = BenchOptions.besideBench("parallax")
  /// The Python that has the peers.
  var python = ProcessInfo.processInfo.environment["PARALLAX_PYTHON"] ?? "python3"
  /// Folder of the scripts.
  var scripts = "Benchmarks/peers"
  /// Folder in which large libraries are kept from run to run; nil to make them anew.
  var libraries: String?
  /// Also the million articles and newsboat, which take minutes.
  var isLarge = false
  var listsSuites = false
  /// A piece of work that a suite runs in a process of its own.
  var errand: [String] = []

  /// Reads the arguments after the program's name; nil where one is not understood.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    func value() -> String? { rest.popFirst() }
    while let argument = rest.popFirst() {
      switch argument {
      case "--json": guard let file = value() else { return nil }; jsonFile = file
      case "--seeds": guard let folder = value() else { return nil }; seeds = folder
      case "--data": guard let folder = value() else { return nil }; data = folder
      case "--program": guard let file = value() else { return nil }; program = file
      case "--libraries": guard let folder = value() else { return nil }; libraries = folder
      case "--large": isLarge = true
      case "--list": listsSuites = true
      case "--errand":
        errand = Array(rest)
        rest = []
      default:
        guard !argument.hasPrefix("-") else { return nil }
        suites.append(argument)
      }
    }
  }

  /// A program in the folder of this one.
  private static func besideBench(_ name: String) -> String {
    let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let folder = (own ?? CommandLine.arguments[0])
      .split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder + [Substring(name)]).joined(separator: "/")
  }

  var hasProgram: Bool { FileManager.default.isExecutableFile(atPath: program) }

  /// Runs a script of `scripts` and returns what it printed; nil where it cannot run.
  func script(_ name: String, _ arguments: [String]) -> ChildProgram? {
    let child = ChildProgram(python, ["\(scripts)/\(name)"] + arguments)
    return child?.status == 0 ? child : nil
  }

  /// Runs an errand in a process of its own, for figures of memory and of a first time.
  static func errand(_ arguments: [String]) -> ChildProgram? {
    let child = ChildProgram(
      "/proc/\(ProcessInfo.processInfo.processIdentifier)/exe",
      ["--errand"] + arguments)
    return child?.status == 0 ? child : nil
  }
}
