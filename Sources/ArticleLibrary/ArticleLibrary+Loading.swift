internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles

extension ArticleLibrary {
  /// A file to load, or what is wrong with a name.
  typealias Finding = Result<FileWalker.Found, LoadFault>

  /// The files under some paths, in the order of the walk.
  static func find(under paths: [String]) -> [Finding] {
    var findings: [Finding] = []
    FileWalker().forEachFile(under: paths.map { FileLocation($0) }) { finding in
      findings.append(finding)
      return true
    }
    return findings
  }

  /// The articles of the files found, in their order, over all cores.
  static func load(
    _ findings: [Finding], tally: ProgressTally, isCancelled: @Sendable () -> Bool
  ) -> [Result<Article, LoadFault>] {
    Parallel.map(count: findings.count) { index in
      guard !isCancelled() else { return nil }
      tally.add()
      switch findings[index] {
      case .failure(let fault): return .failure(fault)
      case .success(let file): return load(file)
      }
    }.compactMap(\.self)
  }

  /// The articles with their passages, in their order, over all cores.
  static func clean(
    _ articles: [Article], tally: ProgressTally, isCancelled: @Sendable () -> Bool
  ) -> [Article] {
    Parallel.map(count: articles.count) { index in
      guard !isCancelled() else { return nil }
      tally.add()
      return ArticleCleaner.clean(articles[index])
    }.compactMap(\.self)
  }

  /// The article of a file; nil for one without an ending in a folder that turns out to be no text.
  static func load(_ file: FileWalker.Found) -> Result<Article, LoadFault>? {
    do throws(LoadError) {
      return .success(try ArticleLoader().load(file.location))
    } catch {
      let path = file.location.readable
      if !file.isNamed, !hasEnding(path), case .refused = error { return nil }
      return .failure(LoadFault(path: path, error: error))
    }
  }

  private static func hasEnding(_ path: String) -> Bool {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last
    return name?.dropFirst().contains(UInt8(ascii: ".")) ?? false
  }
}
