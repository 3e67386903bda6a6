internal import ArticleLibrary
internal import ArticleStorage
internal import Articles

extension CommandRun {
  /// Loads articles by their files, ids or addresses, in the order in which they are named.
  ///
  /// What is a file is read anew; what is none is looked for in the library, which is opened only then.
  ///
  /// - Parameters:
  ///   - words: files, folders, ids and addresses.
  ///   - options: where the library is.
  /// - Returns: the articles, each once; what could not be read is said.
  mutating func read(naming words: [String], _ options: LibraryOptions) -> LibraryReading {
    let known = keptArticles(words.filter { !LibraryPlace.exists($0) }, options)
    guard !known.isEmpty else { return read(words, options) }
    let files = words.filter { known[$0] == nil }
    var result = files.isEmpty ? unread() : read(files, options)
    var rest = result.articles
    result.articles = []
    for word in words {
      if let article = known[word] { result.articles.append(article) }
      let isNamed = { (article: Article) in
        article.path == word || article.path.hasPrefix(Self.folder(word))
      }
      result.articles += rest.filter(isNamed)
      rest.removeAll(where: isNamed)
    }
    result.articles += rest
    var seen = Set<ArticleID>()
    result.articles.removeAll { !seen.insert($0.id).inserted }
    return result
  }

  /// A reading of nothing, with what the person says of names.
  private mutating func unread() -> LibraryReading {
    var result = LibraryReading(articles: [])
    if let said = AliasPlace.file?.read() {
      result.sayings = said.names
      for fault in said.faults { console.warn(ErrorWords.text(of: fault)) }
    }
    return result
  }

  private static func folder(_ word: String) -> String { word.hasSuffix("/") ? word : word + "/" }

  /// The articles that only the library knows, by the word that names each.
  private func keptArticles(_ words: [String], _ options: LibraryOptions) -> [String: Article] {
    guard !words.isEmpty, let store = options.opening().store else { return [:] }
    var result: [String: Article] = [:]
    for word in words {
      let id = ArticleID(hexadecimal: word) ?? (try? store.article(atPath: word)) ?? nil
      guard let id, let body = try? store.bodies(of: [id]).first else { continue }
      result[word] = body.article()
    }
    return result
  }
}
