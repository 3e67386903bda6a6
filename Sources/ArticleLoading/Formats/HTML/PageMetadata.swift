internal import Articles

/// What a page says of its article outside of the text: JSON-LD, OpenGraph, microdata, plain meta.
struct PageMetadata: Sendable {
  /// The title of the article where the page gives it apart from its own.
  private(set) var headline: String?
  /// The title of the window, which often names the outlet too.
  private(set) var title: String?
  private(set) var summary: String?
  private(set) var authors: [String] = []
  private(set) var outlet: String?
  /// As printed; ISO 8601 nearly always.
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var language: String?
  /// The address that its relative links start from.
  private(set) var address: PageAddress?
  /// The address that the page gives as its own.
  private(set) var ownAddress: String?
  /// Where JSON-LD gives the article's text: the strings of `articleBody`, in bytes of the source.
  private(set) var body: [Range<Int>] = []

  private var values: [String: String] = [:]
  /// The first date among values whose name says that it is that of the publication.
  private var namedDate: String?
  private var authorsTried = 0
  /// The authors that `meta` elements name, one or several each, with the names of the elements.
  private var metaAuthors: [(key: String, name: String)] = []

  /// Elements at most that are looked at for a time or an author.
  private static let valueLimit = 2_000

  /// Reads a page that was loaded from an address, if it was from one.
  init(_ tree: HTMLTree, at place: PageAddress? = nil) {
    language = tree.string(of: "lang", in: 0).flatMap(Self.language)
    var canonical: String?
    var base: String?
    var scripts: [Range<Int>] = []
    for index in tree.nodes.indices.dropFirst() where tree.nodes[index].isElement {
      let node = HTMLTree.Index(truncatingIfNeeded: index)
      switch tree[node].tag {
      case .meta: readMeta(tree, node)
      case .title:
        if title == nil { title = Self.text(of: node, in: tree) }
      case .base: base = base ?? tree.string(of: "href", in: node)
      case .link:
        if let rel = tree.place(of: "rel", in: node),
          HTMLName.matches(tree.source[rel], "canonical")
        {
          canonical = canonical ?? tree.string(of: "href", in: node)
        }
      case .script:
        if let type = tree.place(of: "type", in: node),
          HTMLName.matches(tree.source[type], "application/ld+json"),
          tree[node].firstChild >= 0
        {
          scripts.append(tree[tree[node].firstChild].range)
        }
      default: readMicrodata(tree, node)
      }
    }
    let linked = LinkedData.read(scripts.map { Array(tree.source[$0]) })
    settle(ofPage(linked.descriptions, tree), site: linked.site)
    body = Self.body(of: linked.articles, in: scripts)
    let stated = base.flatMap { PageAddress.resolve(Array($0.utf8), base: place) }
    address = stated.flatMap(PageAddress.init) ?? place
    for text in [canonical, values["og:url"]] where address == nil {
      address = text.flatMap(PageAddress.init)
    }
    ownAddress =
      [canonical, values["og:url"]].lazy.compactMap { $0.flatMap(PageAddress.whole) }.first
  }

  /// Of what a page describes, what is called as the page calls its article; the first where that says
  /// nothing, and nothing where all are called otherwise.
  private func ofPage(
    _ described: [LinkedData.Description], _ tree: HTMLTree
  ) -> LinkedData.Description? {
    let headings = tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .h1 }.prefix(4)
      .map { Self.text(of: HTMLTree.Index(truncatingIfNeeded: $0), in: tree) }
    let titles = ([values["og:title"], values["twitter:title"], title] + headings)
      .map { TitleWords(Self.plain($0)) }
    // The page as a whole may be called otherwise than its article.
    let likeness = described.map { description in
      let words = TitleWords(Self.plain(description.headline))
      return titles.compactMap { $0.likeness(to: words) }.max()
    }
    if let best = likeness.compactMap(\.self).max() {
      return best > 0 ? likeness.firstIndex(of: best).map { described[$0] } : nil
    }
    return described.first
  }

  /// The text of the first article; where it has none, of the first that is called as it is.
  private static func body(
    of articles: [[LinkedData.Article]], in scripts: [Range<Int>]
  ) -> [Range<Int>] {
    let articles = zip(articles, scripts).flatMap { articles, script in
      articles.map { article in
        var article = article
        article.body = article.body.map {
          ($0.lowerBound + script.lowerBound)..<($0.upperBound + script.lowerBound)
        }
        return article
      }
    }
    guard let first = articles.first else { return [] }
    guard first.body.isEmpty else { return first.body }
    let wanted = plain(first.headline).map(PageReader.key) ?? ""
    return articles.first { article in
      guard !article.body.isEmpty else { return false }
      let title = plain(article.headline).map(PageReader.key) ?? ""
      return title.hasPrefix(wanted) || wanted.hasPrefix(title)
    }?.body ?? []
  }

  private mutating func readMeta(_ tree: HTMLTree, _ node: HTMLTree.Index) {
    guard values.count < Self.valueLimit,
      let content = tree.string(of: "content", in: node) ?? tree.string(of: "datetime", in: node),
      !content.isEmpty
    else { return }
    let isMicrodata = tree.place(of: "itemprop", in: node) != nil
    if isMicrodata, PageWriters.isOfComment(node, in: tree) { return }
    for name in ["property", "name", "itemprop"] as [StaticString] {
      guard let key = tree.string(of: name, in: node)?.lowercased() else { continue }
      if values[key] == nil { values[key] = content }
      if Self.authorKeys.contains(key), metaAuthors.count < Self.mostAuthors {
        metaAuthors.append((key, content))
      }
      if namedDate == nil, Self.saysPublished(key), Self.day(content, isUpdate: false) != nil {
        namedDate = content
      }
    }
  }

  /// Whether the name of a `meta` says that its value is when the article came out, as
  /// `citation_publication_date`, `dcterms.issued` and `article-publish-time` do; any other word in it
  /// may say that it is the day of something else.
  private static func saysPublished(_ key: String) -> Bool {
    let words = key.split { !$0.isLetter }
    return words.allSatisfy { publications.contains($0) || namesBeside.contains($0) }
      && words.contains { publications.contains($0) }
  }

  private static let publications: Set<Substring> = [
    "publish", "published", "publication", "pubdate", "publishdate", "publishtime", "pubtime",
    "issued", "publicationdate", "publisheddate", "originalpublicationdate", "datecreated",
    "datepublished", "regdate",
  ]
  private static let namesBeside: Set<Substring> = [
    "article", "story", "news", "page", "content", "meta", "og", "dc", "dcterms", "citation",
    "cxenseparse", "sailthru", "parsely", "first", "original", "originally", "date", "time",
    "datetime", "on", "at", "bt", "rnews", "recs",
  ]

  private mutating func readMicrodata(_ tree: HTMLTree, _ node: HTMLTree.Index) {
    readProperty(tree, node)
    guard values.count < Self.valueLimit, let place = tree.place(of: "itemprop", in: node) else {
      return
    }
    let key = String(decoding: tree.source[place], as: UTF8.self).lowercased()
    if key == "author" { return readAuthor(tree, node) }
    if key == "publisher" { return readPublisher(tree, node) }
    guard ["datepublished", "datemodified", "headline"].contains(key), values[key] == nil else {
      return
    }
    let value =
      tree.string(of: "datetime", in: node) ?? tree.string(of: "content", in: node)
      ?? Self.text(of: node, in: tree)
    if let value, !value.isEmpty { values[key] = value }
  }

  /// The day of RDFa: `<span property="dc:date" content="2026-11-18">`.
  private mutating func readProperty(_ tree: HTMLTree, _ node: HTMLTree.Index) {
    guard values[Self.propertyDate] == nil, let place = tree.place(of: "property", in: node),
      let content = tree.string(of: "content", in: node), !content.isEmpty
    else { return }
    let names = String(decoding: tree.source[place], as: UTF8.self).lowercased()
      .split(separator: " ")
    guard
      names.contains(where: { ["dc:date", "schema:datepublished", "datepublished"].contains($0) })
    else { return }
    values[Self.propertyDate] = content
  }

  private static let propertyDate = "rdfa datepublished"

  /// The first author of microdata who is not one of a reader's comment.
  private mutating func readAuthor(_ tree: HTMLTree, _ node: HTMLTree.Index) {
    guard values[Self.microdataAuthor] == nil, authorsTried < Self.mostAuthors else { return }
    authorsTried += 1
    guard let name = PageWriters.name(in: node, of: tree),
      !PageWriters.isOfComment(node, in: tree), !PageWriters.isOfThing(node, in: tree)
    else { return }
    values[Self.microdataAuthor] = name
  }

  /// The first publisher of microdata that is not one of a thing a reader speaks of.
  private mutating func readPublisher(_ tree: HTMLTree, _ node: HTMLTree.Index) {
    guard values[Self.microdataPublisher] == nil, authorsTried < Self.mostAuthors else { return }
    authorsTried += 1
    guard let name = PageWriters.name(in: node, of: tree), !name.hasPrefix("www."),
      !PageWriters.isOfComment(node, in: tree), !PageWriters.isOfThing(node, in: tree)
    else { return }
    values[Self.microdataPublisher] = name
  }

  /// Authors and publishers of microdata that are looked at; bounds the time of a hostile page.
  private static let mostAuthors = 50

  private static let microdataAuthor = "itemprop author"
  private static let microdataPublisher = "itemprop publisher"

  /// Takes each fact from the source that is most often right.
  private mutating func settle(_ described: LinkedData.Description?, site: String?) {
    let stated =
      [
        described?.headline, values["og:title"], values["headline"], values["twitter:title"],
      ] + Self.titleKeys.map { values[$0] }
    summary = Self.first([described?.summary, values["og:description"], values["description"]])
    let named = described?.authors ?? []
    for name in (named.isEmpty ? authorsOfMeta : named).compactMap(Self.plain).map({
      PageWriters.bare($0, isLine: false)
    })
    where Self.isName(name) && !authors.contains(name)
      && !Self.accounts.contains(name.lowercased())
    {
      authors.append(name)
    }
    // A platform is not who publishes on it.
    let isPlatform =
      values["og:site_name"].map { Self.platforms.contains($0.lowercased()) } ?? false
    let sites = [values["og:site_name"], described?.publisher]
    let publishers =
      (isPlatform ? sites.reversed() : sites) + Self.publisherKeys.map { values[$0] }
    outlet = (publishers + [site]).lazy.compactMap(Self.plain).first(where: Self.isName)
    headline = Self.first(stated).map { TitleOutlet.headline(of: $0, without: outlet) }
    published = Self.readable(
      [described?.published] + Self.publishedKeys.map { values[$0] } + [namedDate])
    modified = Self.readable(
      [described?.modified]
        + ["article:modified_time", "datemodified", "og:updated_time"].map { values[$0] })
  }

  /// The authors of the `meta` elements that are most often right, or the one of microdata.
  private var authorsOfMeta: [String] {
    for key in Self.authorKeys {
      let names = metaAuthors.filter { $0.key == key }.map(\.name)
      // An address says where the author's page is.
      if names.contains(where: { !$0.contains("://") }) { return names }
    }
    return values[Self.microdataAuthor].map { [$0] } ?? []
  }

  /// Sites on which others publish, each under a name of its own.
  private static let platforms: Set<String> = [
    "medium", "substack", "wordpress.com", "blogger", "tumblr", "beehiiv", "hashnode", "dev.to",
  ]

  /// What programs call who put a page in, of whom the page says nothing.
  private static let accounts: Set<String> = [
    "admin", "administrator", "super user", "superuser", "webmaster", "root", "user", "guest",
    "editor", "default", "author", "anonymous", "unknown", "wordpress",
  ]

  private static let authorKeys = [
    "author", "article:author", "og:article:author", "og:author", "dc.creator", "dcterms.creator",
    "citation_author", "parsely-author", "sailthru.author", "byl",
  ]
  private static let publisherKeys = [
    "article:publisher", "dc.publisher", "dcterms.publisher", "publisher", microdataPublisher,
    "application-name",
  ]
  private static let titleKeys = [
    "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "citation_title",
  ]
  private static let publishedKeys = [
    "article:published_time", "datepublished", "og:published_time", "dc.date", "dc.date.issued",
    "parsely-pub-date", "pubdate", "publishdate", "sailthru.date", "date", propertyDate,
    "dcterms.created",
  ]

  /// The first value that is a day; else the first, which may be a print that no reader knows.
  private static func readable(_ values: [String?]) -> String? {
    let values = values.compactMap(\.self)
    return values.first { day($0, isUpdate: false) != nil } ?? values.first
  }

  private static func first(_ texts: [String?]) -> String? {
    for text in texts {
      if let plain = plain(text) { return plain }
    }
    return nil
  }

  /// The day of publication, or else of the last change, where a print of it can be read.
  var date: PublicationDate? {
    if let published, let date = Self.day(published, isUpdate: false) { return date }
    return modified.flatMap { Self.day($0, isUpdate: true) }
  }

  /// The day that a value in a page states, where a print of it can be read.
  static func day(_ printed: String, isUpdate: Bool) -> PublicationDate? {
    // A year or a month alone is no day.
    let parts = printed.split { !$0.isLetter && !$0.isNumber }
    guard parts.count >= 3 || parts.first.map({ $0.utf8.count >= 8 }) ?? false else { return nil }
    // The day where it was printed, whatever its zone: what stands behind it is left out.
    let isISO = printed.utf8.dropFirst(4).first == UInt8(ascii: "-")
    // `20261118103000`: the day and the time without any sign.
    let isBare = [12, 14].contains(printed.utf8.count) && printed.utf8.allSatisfy(ASCII.isDigit)
    let read = FeedDate(printed: isISO || isBare ? String(printed.prefix(isISO ? 10 : 8)) : printed)
    guard var date = read.publicationDate(printed: String(printed.prefix(40))),
      (1990...2100).contains(date.year)
    else { return nil }
    date.isUpdate = isUpdate
    return date
  }

  /// The titles that the page states, for comparing.
  var titles: Set<String> {
    Set(
      [headline, title.map { TitleOutlet.headline(of: $0, outlet: outlet) }]
        .compactMap { $0.map(PageReader.key) })
  }

  /// The title that both the page and its window have without the name of a section that a line has in
  /// front of it: `Traffic: The bridge is closed`.
  func headline(endingLine line: String?) -> String? {
    guard let line, let headline, title?.hasPrefix(headline) ?? false, line.hasSuffix(headline),
      line.dropLast(headline.count).last(where: { !$0.isWhitespace }) == ":"
    else { return nil }
    return headline
  }

  /// Whether it can be the name of a person or desk rather than an address.
  static func isName(_ text: String) -> Bool {
    text.contains(where: \.isLetter) && !text.contains("://") && !text.contains("@")
      && text.utf8.count <= 120
  }

  /// A value with its character references decoded once more, as many pages write them twice.
  static func plain(_ text: String?) -> String? {
    guard let text, text.utf8.count <= 4_000 else { return nil }
    let read = HTMLText.fragment(Array(text.utf8))
    let plain = read.lines.map { read.string($0.range) }.joined(separator: " ")
    return plain.isEmpty ? nil : plain
  }

  /// The text that stands right in an element.
  static func text(of node: HTMLTree.Index, in tree: HTMLTree) -> String? {
    var child = tree[node].firstChild
    var bytes: [UInt8] = []
    while child >= 0, bytes.count < 2_000 {
      if let mode = tree[child].text {
        bytes += HTMLDecoding.text(tree.source, tree[child].range, mode)
      }
      child = tree[child].next
    }
    return plain(String(decoding: bytes.prefix(2_000), as: UTF8.self))
  }

  /// `en` of `en-GB`; nil where it is no language tag.
  static func language(_ text: String) -> String? {
    let code = text.lowercased().prefix { $0.isLetter }
    return code.utf8.count == 2 || longCodes.contains(code) ? String(code) : nil
  }

  /// Codes of three letters of languages that have none of two.
  private static let longCodes: Set<Substring> = [
    "apc", "ary", "arz", "ast", "bho", "ceb", "chr", "ckb", "dsb", "fil", "fur", "gsw", "haw",
    "hsb",
    "ilo", "kab", "kmr", "kok", "lld", "mai", "mni", "nds", "pap", "pcm", "rup", "sah", "sat",
    "scn",
    "szl", "tet", "tpi", "war", "yue", "zgh",
  ]
}
