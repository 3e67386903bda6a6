import Foundation
import Glibc
import TestSupport
import Testing

extension BuiltProgram {
  /// What the program did.
  struct Run {
    var status: Int32
    var output: [UInt8]
    var errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }
  }

  /// Runs the program to its end.
  ///
  /// Input and output are files, so that neither side can wait for the other. With `isPowerless` root gives
  /// up its power over all files for it.
  static func run(
    _ arguments: [String], input: String = "", in folder: TemporaryFolder,
    output: String? = nil, environment: [String: String] = [:], isPowerless: Bool = false
  ) throws -> Run {
    let name = UUID().uuidString
    try folder.write(Array(input.utf8), to: ".\(name).in")
    let paths = [
      folder.file(".\(name).in"), output ?? folder.file(".\(name).out"),
      folder.file(".\(name).err"),
    ]
    let status = try spawn(
      (isPowerless ? powerless : []) + [path] + arguments, paths, folder, environment)
    return Run(
      status: status, output: output == nil ? try folder.bytes(".\(name).out") : [],
      errors: String(decoding: try folder.bytes(".\(name).err"), as: UTF8.self))
  }

  /// What goes in front of a program so that root runs it as nobody.
  private static let powerless =
    geteuid() == 0 ? ["setpriv", "--reuid", "65534", "--clear-groups", "--"] : []

  /// Whether the program can be run without power over all files.
  static let canBePowerless: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? run(["--version"], in: folder, isPowerless: true).status) == 0
  }()

  private static func spawn(
    _ arguments: [String], _ paths: [String], _ folder: TemporaryFolder,
    _ environment: [String: String]
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, path) in paths.enumerated() {
      let flags = descriptor == 0 ? O_RDONLY : O_WRONLY | O_CREAT
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), path, flags, 0o600)
    }
    var variables = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    variables.merge(environment) { $1 }
    var vector = (["env", "-C", folder.path] + arguments).map { strdup($0) } + [nil]
    var block = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in vector + block { free(text) } }
    var child: pid_t = 0
    let fault = posix_spawn(&child, "/usr/bin/env", &actions, nil, &vector, &block)
    try #require(fault == 0, "\(path) cannot be started: \(String(cString: strerror(fault)))")
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
