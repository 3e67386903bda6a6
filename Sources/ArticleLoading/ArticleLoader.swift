package import Articles

/// Loads articles from files and folders.
///
/// A file that cannot be loaded is a fault of its own and never harms the others.
package struct ArticleLoader: Sendable {
  /// The most bytes of a file that is loaded: 64 MiB, some 10,000 times a long report.
  package static let usualLimit = 64 << 20

  /// In bytes.
  package var sizeLimit: Int

  package init(sizeLimit: Int = ArticleLoader.usualLimit) {
    self.sizeLimit = sizeLimit
  }

  /// The article in a file that a person named.
  package func load(_ path: String) throws(LoadError) -> Article {
    try load(FileLocation(path), followsLinks: true)
  }

  /// The article in a file whose name need not be valid UTF-8.
  package func load(_ location: FileLocation) throws(LoadError) -> Article {
    try load(location, followsLinks: true)
  }

  /// Calls `body` with every article and every fault, in a stable order, until it says false.
  ///
  /// Nothing is kept, so any number of files needs the memory of one. Folders are walked as
  /// `FileWalker` says; a file without an extension in one is left out in silence where it is not
  /// a text.
  ///
  /// - Returns: whether all were visited.
  @discardableResult
  package func forEachArticle(
    in paths: [String], _ body: (Result<Article, LoadFault>) -> Bool
  ) -> Bool {
    forEachArticle(in: paths.map { FileLocation($0) }, body)
  }

  /// Calls `body` with every article and every fault under paths that need not be valid UTF-8.
  @discardableResult
  package func forEachArticle(
    in locations: [FileLocation], _ body: (Result<Article, LoadFault>) -> Bool
  ) -> Bool {
    FileWalker().forEachFile(under: locations) { found in
      switch found {
      case .failure(let fault): return body(.failure(fault))
      case .success(let file):
        do throws(LoadError) {
          return body(.success(try load(file.location, followsLinks: file.isNamed)))
        } catch {
          if !file.isNamed, file.location.fileExtension == nil, case .refused = error {
            return true
          }
          return body(.failure(LoadFault(path: file.location.readable, error: error)))
        }
      }
    }
  }

  private func load(_ location: FileLocation, followsLinks: Bool) throws(LoadError) -> Article {
    let bytes = try FileReader.bytes(
      of: location, followsLinks: followsLinks, limit: sizeLimit)
    let id = ArticleID(rawValue: StableHash.fnv1a(location.absolute.bytes))
    return try Self.article(id: id, path: location.readable, bytes: bytes)
  }

  /// The article that the bytes of a file stand for: a page's main text, Markdown behind its front
  /// matter, or a plain text.
  ///
  /// - Parameters:
  ///   - id: its identity.
  ///   - path: where the bytes were loaded from; its ending may say that they are a page, or Markdown.
  ///   - bytes: the file, whole.
  /// - Returns: the article, not yet cleaned.
  /// - Throws: why they are no article, as a feed is none; a page longer than `HTMLPage.usualLimit` is none.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func article(
    id: ArticleID, path: String, bytes: [UInt8]
  ) throws(LoadError) -> Article {
    let fileExtension = FileLocation(path).fileExtension
    let isPage = HTMLPage.isPage(bytes, fileExtension: fileExtension)
    guard !isPage || bytes.count <= HTMLPage.usualLimit else {
      throw .tooLarge(size: bytes.count, limit: HTMLPage.usualLimit)
    }
    if UnpackedStream.isGzip(bytes),
      let refusal = CollectionSign.refusal(
        of: UnpackedStream.start(of: bytes),
        fileExtension: path.hasSuffix(".gz")
          ? FileLocation(String(path.dropLast(3))).fileExtension : nil)
    {
      throw .refused(refusal)
    }
    do throws(TextRefusal) {
      let declared = isPage ? DeclaredEncoding.ofPage(bytes) : nil
      let text =
        if let declared { TextDecoder.read(bytes, declared: [declared]) } else {
          try TextDecoder.decode(bytes)
        }
      guard isPage || HTMLPage.isPage(text.utf8, fileExtension: nil) else {
        if let refusal = CollectionSign.refusal(of: text.utf8, fileExtension: fileExtension) {
          throw refusal
        }
        if Markdown.isNamed(fileExtension) {
          guard let article = Markdown.article(id: id, path: path, decoded: text) else {
            throw .blank
          }
          return article
        }
        return Article(id: id, path: path, text: text)
      }
      guard let page = HTMLPage.article(id: id, path: path, decoded: text) else {
        throw .blank
      }
      return page
    } catch {
      throw .refused(error)
    }
  }
}
