import Foundation
import TestSupport
import Testing

/// A suite that runs the program with a library in a folder of its own.
protocol LibraryUser {
  var folder: TemporaryFolder { get }
}

extension LibraryUser {
  /// Runs the program to its end, asking this machine without a proxy.
  @discardableResult
  func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> BuiltProgram.Run {
    try BuiltProgram.run(
      arguments + ["--library", folder.file("library.sqlite")], in: folder,
      environment: environment.merging(["no_proxy": "127.0.0.1"]) { own, _ in own })
  }

  @discardableResult
  func run(_ arguments: String...) throws -> BuiltProgram.Run { try run(arguments) }

  /// What a command that ends well says as JSON.
  func object(_ arguments: String...) throws -> [String: Any] {
    let run = try run(arguments + ["--json"])
    #expect(run.status == 0, "\(run.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
  }
}
