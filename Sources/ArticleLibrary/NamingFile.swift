package import Articles
internal import Glibc

/// The file that remembers what the reader added to the alias file, so that it can be taken back in
/// a later session; lines that a person wrote into the alias file by hand are not in it.
///
/// A line has `said` or `back`, a blank and the line of the alias file. A file that cannot be read is
/// an empty one, and one that cannot be written is left: only the way back is lost.
package struct NamingFile: Sendable, Equatable {
  /// Bytes that are read; a journal has far fewer.
  private static let limit = 1 << 20

  package let path: String

  package init(path: String) {
    self.path = path
  }

  package func read() -> NamingJournal {
    guard let bytes = try? FileBytes.read(path, limit: Self.limit) else { return NamingJournal() }
    var said: [NameCorrection] = []
    var back: [NameCorrection] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let correction = NameCorrection(line: String(line.dropFirst(5)))
      guard let correction else { continue }
      if line.hasPrefix("said ") { said.append(correction) }
      if line.hasPrefix("back ") { back.append(correction) }
    }
    return NamingJournal(said: said, takenBack: back)
  }

  /// Reads the journal and writes it as it is changed, as one step.
  package func update(_ change: (inout NamingJournal) -> Void) {
    FileBytes.locked(path) {
      var journal = read()
      change(&journal)
      write(journal)
    }
  }

  package func write(_ journal: NamingJournal) {
    let lines =
      journal.said.map { "said \($0.line)\n" } + journal.takenBack.map { "back \($0.line)\n" }
    try? FileBytes.replace(path, with: Array(lines.joined().utf8))
  }
}
