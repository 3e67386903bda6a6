internal import ArticleAnalysis
package import Articles
internal import Glibc

/// What is wrong with the alias file.
package enum AliasFault: Error, Sendable, Equatable {
  /// A line, from 1, that is no correction; it is ignored, the others count.
  case line(path: String, number: Int, text: String)
  /// A line that contradicts an earlier one and wins over it.
  case contradiction(path: String, number: Int, text: String, other: Int, otherText: String)
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  case tooLarge(path: String)
  /// Nothing may be kept in this session.
  case notKept
  /// The line to take back is there no more.
  case notThere(path: String, line: String)
}

/// The file in which a person says which names are one: lines such as `same: Raqqa | Rakka`,
/// `apart: Trump` and `never: Best`.
///
/// Its lines are only ever added at the end or taken out one by one, so that what a person wrote
/// into it by hand stays.
package struct AliasFile: Sendable, Equatable {
  /// Bytes that a file may have; more is no list that a person wrote.
  private static let limit = 1 << 20

  package let path: String
  /// What the reader itself has added, which may correct what was said before.
  private let record: NamingFile?

  package init(path: String, record: NamingFile? = nil) {
    self.path = path
    self.record = record
  }

  /// What tells whether the file has changed.
  package struct Stamp: Sendable, Equatable {
    var seconds: Int
    var nanoseconds: Int
    var size: Int
    var node: UInt64
  }

  /// The stamp of the file as it is now; nil where none is there.
  package var stamp: Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Stamp(
      seconds: Int(status.st_mtim.tv_sec), nanoseconds: Int(status.st_mtim.tv_nsec),
      size: Int(status.st_size), node: UInt64(status.st_ino))
  }

  /// What the person says, and the lines that say nothing or two things; both empty where there is no file.
  package func read() -> (names: NameSayings, faults: [AliasFault]) {
    do throws(AliasFault) {
      let (corrections, problems, contradictions) = EntityCorrections.parse(
        String(decoding: try contents(), as: UTF8.self))
      let faults = problems.map {
        AliasFault.line(path: path, number: $0.line, text: $0.text)
      }
      return (NameSayings(corrections), faults + unsaid(contradictions))
    } catch {
      return (NameSayings(), [error])
    }
  }

  /// The contradictions that were not said in the reader, where the person sees what comes of it.
  private func unsaid(_ contradictions: [EntityCorrections.Contradiction]) -> [AliasFault] {
    guard !contradictions.isEmpty else { return [] }
    let said = Set((record?.read().said ?? []).map(\.line))
    return contradictions.filter { !said.contains($0.text) }.map {
      AliasFault.contradiction(
        path: path, number: $0.line, text: $0.text, other: $0.other, otherText: $0.otherText)
    }
  }

  /// Adds a line at the end, or takes out the last one that says this.
  ///
  /// The new file takes the place of the old one in one step.
  package func keep(_ edit: NameEdit) throws(AliasFault) {
    try FileBytes.locked(path) { () throws(AliasFault) in try change(edit) }
  }

  private func change(_ edit: NameEdit) throws(AliasFault) {
    var bytes = try contents()
    switch edit {
    case .said(let correction):
      if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
      bytes += Array(correction.line.utf8) + [0x0A]
    case .takenBack(let correction):
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let wanted = Array(correction.line.utf8)
      guard let index = lines.lastIndex(where: { $0.elementsEqual(wanted) }) else {
        throw .notThere(path: path, line: correction.line)
      }
      lines.remove(at: index)
      bytes = Array(lines.joined(separator: [0x0A]))
    }
    try write(bytes)
  }
}

extension AliasFile {
  /// The bytes of the file; none where there is no file.
  private func contents() throws(AliasFault) -> [UInt8] {
    do throws(FileBytes.ReadFault) {
      return try FileBytes.read(path, limit: Self.limit)
    } catch {
      switch error {
      case .tooLarge: throw .tooLarge(path: path)
      case .system(let fault): throw .unreadable(path: path, reason: fault.reason)
      }
    }
  }

  private func write(_ bytes: [UInt8]) throws(AliasFault) {
    do throws(FileBytes.SystemFault) {
      try FileBytes.replace(path, with: bytes)
    } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
  }
}
