internal import Foundation

/// A program run to its end, with what it printed.
struct ChildProgram: Sendable {
  var output: Data
  var status: Int32
  /// Milliseconds from before the start to the end.
  var wall: Double

  /// Runs a program that is named by its path or found on PATH; nil where it cannot be started.
  ///
  /// Its standard error is dropped.
  init?(_ program: String, _ arguments: [String], environment: [String: String] = [:]) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    let start = ContinuousClock.now
    do { try process.run() } catch { return nil }
    output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    wall = (ContinuousClock.now - start) / .milliseconds(1)
    status = process.terminationStatus
    // What `env` says of a program that is not there.
    guard status != 127 else { return nil }
  }

  /// The last line of the output as a JSON object.
  var object: [String: Any]? {
    let line = output.split(separator: 0x0A).last.map { Data($0) }
    return line.flatMap { try? JSONSerialization.jsonObject(with: $0) } as? [String: Any]
  }

  /// A number of the object.
  func number(_ key: String) -> Double? { (object?[key] as? NSNumber)?.doubleValue }

  /// A text of the object.
  func text(_ key: String) -> String? { object?[key] as? String }
}

/// A folder that goes when it is no longer needed.
final class ScratchFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("parallax-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  /// Bytes of a file.
  static func size(of path: String) throws -> Int {
    (try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue ?? 0
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }
}
