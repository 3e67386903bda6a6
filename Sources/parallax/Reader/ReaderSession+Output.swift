internal import ArticleAnalysis
internal import ArticleLibrary
internal import Articles
internal import Dispatch
internal import Reader

// What leaves the reader: into a file, or to a command.
extension ReaderSession {
  func write(_ text: String, to path: String) {
    Task.detached { [weak self] in
      let outcome = TextFile.write(text, to: path)
      await self?.send(.told(outcome.words, isError: outcome.isError))
    }
  }

  /// Writes the page that `compare --html` writes.
  func writePage(_ request: ComparisonRequest, _ alignment: Alignment, to path: String) {
    let snapshot = state.library.snapshot
    let reports = [request.left, request.right].compactMap(state.library.article)
    guard reports.count == 2 else { return }
    let pair = ComparedReports(left: request.left, right: request.right, alignment: alignment)
    Task.detached { [weak self] in
      let story = ArticleLibrary.story(of: reports.map(\.id), [pair], in: snapshot)
      let page = HTMLComparison(reports: reports, pairs: [pair], story: story)
      let outcome = TextFile.write(page.text, to: path)
      await self?.send(.told(outcome.words, isError: outcome.isError))
    }
  }

  /// Bytes that are kept of what a command prints.
  private nonisolated static let longestPrint = 1 << 20

  func pipe(_ text: String, to command: String) {
    let stop = StopSign()
    piping = stop
    // It may run for hours: the tasks' own threads are few.
    DispatchQueue.global().async { [weak self] in
      let outcome = ChildProcess.run(
        ["/bin/sh", "-c", command], input: Array(text.utf8),
        ChildProcess.Terms(limit: Self.longestPrint, takesErrors: true, stop: stop))
      var lines = String(decoding: outcome?.output ?? [], as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      while lines.last?.isEmpty == true { lines.removeLast() }
      let end = Self.end(of: outcome, printed: !lines.isEmpty)
      Task { @MainActor in self?.send(.piped(command: command, lines + end)) }
    }
  }

  /// How a command ended, where what it printed does not say all.
  private nonisolated static func end(
    of outcome: ChildProcess.Outcome?, printed: Bool
  ) -> [String] {
    switch outcome?.end {
    case nil: ["It could not be started"]
    case .wasStopped: ["(stopped)"]
    case .exited(0): printed ? [] : ["(nothing was printed)"]
    case .exited(let status?): ["(exit status \(status))"]
    case .exited(nil): ["(ended by a signal)"]
    case .printedTooMuch: ["(what it printed beyond this is left out)"]
    case .tookTooLong: ["(took too long)"]
    }
  }
}
