internal import ArticleAnalysis
internal import ArticleLoading
internal import ArticleStorage
internal import Articles

/// An item of a feed as it stands in lists before it is looked through.
struct ListedItem {
  private let page: ItemPage
  private let path: String
  private let item: SourceItem

  init(_ page: ItemPage, path: String, item: SourceItem) {
    self.page = page
    self.path = path
    self.item = item
  }

  /// What lists show of it; nil for one that says nothing.
  ///
  /// With a title and a day the item says itself all that lists need; of others the text is read.
  func article() -> Article? {
    guard let bytes = page.bytes else { return nil }
    guard let date = page.publicationDate, let title = page.title,
      title.utf8.count <= ItemPage.titleLimit
    else { return cleaned(bytes) }
    var article = Article(
      id: item.article, path: path,
      text: ArticleText(
        utf8: [], original: bytes, encoding: "utf-8", offsets: OffsetMap(identity: 0)))
    article.headline = title
    article.headlineIsDerived = false
    article.byline = page.author
    article.outlet = page.outlet
    article.date = date
    return article
  }

  /// The article with its text.
  func cleaned() -> Article? { page.bytes.flatMap(cleaned) }

  private func cleaned(_ bytes: [UInt8]) -> Article? {
    let loaded = try? ArticleLoader.article(id: item.article, path: path, bytes: bytes)
    return loaded.map { ArticleCleaner.clean($0) }
  }
}

extension IncomingArticle {
  /// An item that is to stand in lists; `today` orders it where it states no day.
  init(listing article: Article, item: SourceItem, today: Int) {
    self.init(
      article: article, hash: StableHash.wide(article.text.original), location: nil,
      stamp: .init(size: 0, modified: 0),
      sortDay: ShelvingWork.sortDay(of: article, isItem: true, today: today), day: article.day,
      known: [], search: .init(headline: "", body: "", house: "", path: ""), fingerprints: [],
      sparse: [])
    self.item = item
  }
}
