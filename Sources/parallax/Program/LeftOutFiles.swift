internal import ArticleLoading

/// What a person should know of files that a walk through folders leaves out.
enum LeftOutFiles {
  /// A line for each folder with files that are imported and not read.
  static func words(_ paths: [String]) -> [String] {
    paths.compactMap { path in
      let counts = FileWalker().collections(in: FileLocation(path)).sorted { $0.key < $1.key }
      guard !counts.isEmpty else { return nil }
      let kinds = counts.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
      return "\(path): left out: \(kinds) (parallax import takes in what they hold)"
    }
  }
}
