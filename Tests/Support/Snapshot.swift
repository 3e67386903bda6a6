internal import Foundation
internal import Testing

/// Expects a text to be what the snapshot of that name says.
///
/// Snapshots are plain text in the folder `Snapshots` beside the test's file. With
/// `RECORD_SNAPSHOTS=1` in the environment they are written anew and the run fails, so that nobody
/// records without looking.
package func expectSnapshot(
  _ text: String, named name: String, file: String = #filePath, line: Int = #line
) {
  let place = SourceLocation(
    fileID: "Snapshots/\(name).txt", filePath: file, line: line, column: 1)
  let path = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Snapshots").appendingPathComponent(name + ".txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    record(text, at: path, place)
    return
  }
  guard let bytes = try? Data(contentsOf: path) else {
    Issue.record(
      "No snapshot '\(name)'; RECORD_SNAPSHOTS=1 writes it:\n\(text)", sourceLocation: place)
    return
  }
  let wanted = String(decoding: bytes, as: UTF8.self)
  guard wanted != text + "\n" else { return }
  Issue.record("\(difference(wanted, text + "\n"))", sourceLocation: place)
}

private func record(_ text: String, at path: URL, _ place: SourceLocation) {
  do {
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((text + "\n").utf8).write(to: path)
    Issue.record("Snapshot '\(path.lastPathComponent)' was recorded", sourceLocation: place)
  } catch {
    Issue.record("Snapshot '\(path.path)' cannot be written: \(error)", sourceLocation: place)
  }
}

/// The lines that differ, as wanted (`-`) and as found (`+`), with the line's number.
private func difference(_ wanted: String, _ found: String) -> String {
  let old = wanted.split(separator: "\n", omittingEmptySubsequences: false)
  let new = found.split(separator: "\n", omittingEmptySubsequences: false)
  var result = ["The screen is not as in the snapshot:"]
  for index in 0..<max(old.count, new.count) {
    let before = index < old.count ? String(old[index]) : nil
    let after = index < new.count ? String(new[index]) : nil
    guard before != after else { continue }
    if let before { result.append("- \(index + 1): \(before)") }
    if let after { result.append("+ \(index + 1): \(after)") }
  }
  return result.joined(separator: "\n")
}
