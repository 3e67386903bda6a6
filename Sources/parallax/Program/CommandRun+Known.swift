internal import ArticleLibrary
internal import ArticleStorage
internal import Articles

extension CommandRun {
  /// Loads articles by their files, ids or addresses, in the order in which they are named.
  ///
  /// What is a file is read anew; what is none is looked for in the library.
  ///
  /// - Parameters:
  ///   - words: files, folders, ids and addresses, at least one.
  ///   - store: the library, if there is one.
  /// - Returns: the articles, each once; what could not be read is said.
  mutating func read(naming words: [String], or store: LibraryStore?) -> LibraryReading {
    let known = kept(words.filter { !LibraryPlace.exists($0) }, store)
    let files = words.filter { known[$0] == nil }
    var result =
      files.isEmpty ? unread() : read(files, LibraryOptions(), opened: LibraryPlace.Opening())
    guard !known.isEmpty else { return result }
    var rest = result.articles
    result.articles = []
    for word in words {
      if let article = known[word] { result.articles.append(article) }
      result.articles += rest.filter { Self.names(word, $0) }
      rest.removeAll { Self.names(word, $0) }
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

  /// The words that are folders without an article in them.
  static func emptyFolders(among words: [String], _ articles: [Article]) -> [String] {
    words.filter { word in
      !articles.contains { names(word, $0) } && LibraryPlace.isFolder(word)
    }
  }

  /// Whether a word names an article, or the folder that it is in.
  private static func names(_ word: String, _ article: Article) -> Bool {
    article.path == word || article.path.hasPrefix(folder(word))
  }

  private static func folder(_ word: String) -> String { word.hasSuffix("/") ? word : word + "/" }

  /// The articles that only the library knows, by the word that names each.
  private func kept(_ words: [String], _ store: LibraryStore?) -> [String: Article] {
    guard let store else { return [:] }
    var result: [String: Article] = [:]
    for word in words {
      guard let id = (try? store.article(named: word)) ?? nil,
        let body = try? store.bodies(of: [id]).first
      else { continue }
      result[word] = body.article()
    }
    return result
  }
}
