internal import ArticleLibrary
internal import Articles
internal import FeedFetching
internal import Glibc

/// What a refresh needs from outside, as this program has it.
enum SourceSurroundings {
  /// Bytes of a feed that a command prints.
  private static let outputLimit = 16 << 20

  static var present: SourceRefresh.Surroundings {
    var result = SourceRefresh.Surroundings(today: Today.number, now: Int(time(nil)))
    result.sayings = AliasPlace.sayings
    result.credentials = SecretPlace.secret
    result.output = output
    return result
  }

  /// What the command of a source prints: `exec:WORDS`, or `filter:WORDS:ADDRESS`, which gets what
  /// the address gives on its standard input.
  private static func output(of source: Source) -> Result<[UInt8], SourceTrouble> {
    guard let command = CommandAddress(source.address), source.settings.isAllowed else {
      return .failure(SourceTrouble(words: "is no command that was allowed"))
    }
    var input: [UInt8] = []
    if let address = command.address {
      var answer: Result<FetchResponse, FetchError> = .failure(.stopped)
      FeedFetcher().fetch([FetchRequest(address: address)]) { answer = $1 }
      switch answer {
      case .success(let found): input = found.body
      case .failure(let error):
        return .failure(SourceTrouble(words: FetchWords.text(of: error)))
      }
    }
    return ShellCommand.output(of: command.words, input: input, limit: outputLimit).mapError {
      SourceTrouble(words: "the command \($0.words) (try it by hand)")
    }
  }
}
