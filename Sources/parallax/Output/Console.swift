internal import Glibc

/// What a command writes: answers to standard output, complaints to standard error.
///
/// No control character of an article, a file name or a message gets out, except the line ends and
/// tabs that the command itself writes.
struct Console {
  /// Whether something could not be done, though the rest was.
  var hasFailed = false
  private var buffer: [UInt8] = []
  /// Whether standard output takes no more.
  private var isBroken = false

  /// Bytes that are collected before they are written; more means fewer calls of the system.
  private static let bufferSize = 1 << 16

  /// Writes one line.
  mutating func line(_ text: String = "") {
    append(VisibleText.escaped(text))
    append("\n")
  }

  /// Writes one line of fields with a tab between them.
  mutating func row(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { append("\t") }
      append(VisibleText.escaped(field))
    }
    append("\n")
  }

  /// Writes a JSON value and ends the line.
  mutating func json(_ value: JSON) {
    value.write(into: &buffer)
    append("\n")
  }

  /// Writes bytes as they are.
  mutating func raw(_ bytes: [UInt8]) {
    buffer += bytes
    flush()
  }

  /// Says what has gone wrong, and goes on.
  mutating func fail(_ error: any Error) {
    fail(ErrorWords.text(of: error))
  }

  /// Says what has gone wrong, and goes on.
  mutating func fail(_ words: String) {
    hasFailed = true
    warn(words)
  }

  /// Says what a person should know, though nothing has failed.
  mutating func warn(_ words: String) {
    flush()
    Self.complain(words)
  }

  /// Writes what was collected.
  mutating func flush() {
    guard !buffer.isEmpty, !isBroken else { return }
    isBroken = !StandardStream.output.write(buffer)
    buffer.removeAll(keepingCapacity: true)
    guard isBroken else { return }
    hasFailed = true
    let reason = String(cString: strerror(errno))
    Self.complain("standard output: \(reason) (make room, or write elsewhere)")
  }

  /// Writes a line to standard error: `parallax: WHERE: WHAT (what to do)`.
  static func complain(_ words: String) {
    StandardStream.error.write(Array("parallax: \(VisibleText.escaped(words))\n".utf8))
  }

  private mutating func append(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { flush() }
  }
}
