internal import ArticleLibrary

/// Runs what a person has written as a command of a shell; nothing foreign is ever part of it.
enum ShellCommand {
  /// Seconds after which a command is ended; a feed that takes longer keeps the others waiting.
  private static let patience = 60

  /// What a command prints, up to `limit` bytes.
  ///
  /// - Parameters:
  ///   - words: for `/bin/sh -c`.
  ///   - input: for its standard input.
  ///   - limit: bytes after which it is ended.
  /// - Returns: what it printed, or why that is not to be used.
  static func output(
    of words: String, input: [UInt8] = [], limit: Int
  ) -> Result<[UInt8], SourceTrouble> {
    let outcome = ChildProcess.run(
      ["/bin/sh", "-c", words], input: input,
      ChildProcess.Terms(limit: limit, endsAtLimit: true, patience: patience))
    return switch outcome?.end {
    case nil: .failure(SourceTrouble(words: "could not be started"))
    case .tookTooLong: .failure(SourceTrouble(words: "took more than \(patience) s"))
    case .printedTooMuch:
      .failure(SourceTrouble(words: "printed more than \(limit >> 10) KiB"))
    case .exited(0): .success(outcome?.output ?? [])
    case .exited(let status?): .failure(SourceTrouble(words: "ended with \(status)"))
    case .exited(nil), .wasStopped: .failure(SourceTrouble(words: "was ended by a signal"))
    }
  }
}
