internal import ArticleLibrary
internal import Articles
internal import Dispatch

/// Keeps what a person says of names, and finds out when the alias file has changed.
///
/// Its queue does one thing after the other, so that the lines of the file stand in the order in
/// which they were said.
final class NameKeeper: Sendable {
  /// Seconds between two looks at the file.
  static let interval = 2

  let memory = NameMemory()
  private let file: AliasFile?
  private let record: NamingFile?
  private let mayWrite: Bool
  private let queue = DispatchQueue(label: "parallax.names")

  /// - Parameters:
  ///   - file: the alias file; nil where there is no home.
  ///   - record: where it is remembered what was added to it.
  ///   - mayWrite: whether anything may be kept.
  init(_ file: AliasFile?, record: NamingFile?, mayWrite: Bool) {
    self.file = file
    self.record = record
    self.mayWrite = mayWrite
  }

  /// What was said in earlier sessions and can be taken back; nothing where nothing may be kept.
  var journal: NamingJournal {
    mayWrite ? record?.read() ?? NamingJournal() : NamingJournal()
  }

  /// The stamp of the file as it is now.
  var stamp: AliasFile.Stamp? { file?.stamp }

  /// Keeps an edit and names the library's entities anew.
  ///
  /// - Parameters:
  ///   - edit: what was said or taken back.
  ///   - snapshot: the library.
  ///   - done: told what came of it, on a queue of its own.
  func keep(
    _ edit: NameEdit, in snapshot: LibrarySnapshot,
    done: @escaping @Sendable (Result<EntityIndex, AliasFault>) -> Void
  ) {
    queue.async { [self] in
      guard let file, mayWrite else { return done(.failure(.notKept)) }
      do throws(AliasFault) {
        try file.keep(edit)
        remember { $0.apply(edit) }
        done(.success(named(snapshot)))
      } catch {
        // A line that was taken out by hand cannot be taken back at a later time either.
        if case .notThere = error { remember { $0.forget(edit) } }
        done(.failure(error))
      }
    }
  }

  private func remember(_ change: (inout NamingJournal) -> Void) {
    record?.update(change)
  }

  /// Names the library's entities anew by the file as it is.
  func reread(
    _ snapshot: LibrarySnapshot, done: @escaping @Sendable (EntityIndex, [AliasFault]) -> Void
  ) {
    queue.async { [self] in done(named(snapshot), file?.read().faults ?? []) }
  }

  /// Waits until all is kept.
  func finish() {
    queue.sync {}
  }

  private func named(_ snapshot: LibrarySnapshot) -> EntityIndex {
    ArticleLibrary.entities(
      of: snapshot, sayings: file?.read().names ?? NameSayings(), names: memory)
  }
}
