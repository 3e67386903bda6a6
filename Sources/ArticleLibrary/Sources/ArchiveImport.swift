internal import ArticleAnalysis
package import ArticleLoading
package import ArticleStorage
internal import Articles

/// The way of archives into the library: WARC, JSON lines, mailboxes, mails and saved feeds, packed by
/// gzip or not, record by record.
///
/// Records are read over all cores, some at a time, so that memory does not grow with the archive.
package struct ArchiveImport: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case jsonLines = "jsonl"
    /// Objects in an array, or over many lines.
    case json
    case webArchive = "warc"
    case mailbox = "mbox"
    case mail
    case feed
  }

  /// A record that gave no article.
  package struct Fault: Sendable, Equatable {
    package var path: String
    /// From 1 on.
    package var record: Int
    package var reason: ArchiveFault
  }

  package struct Report: Sendable, Equatable {
    package var added = 0
    package var changed = 0
    package var known = 0
    /// The first of them.
    package var faults: [Fault] = []
    package var faultCount = 0

    package init() {}

    package var records: Int { added + changed + known + faultCount }
  }

  /// Records and bytes of them that are read at a time.
  private static let batch = 128
  private static let batchBytes = 4 << 20
  /// Faults that are named; of a broken archive all records may be.
  private static let faultLimit = 20

  private let store: LibraryStore
  private let today: Int
  private let rules: MuteRules
  private let fields: ArchiveFields
  private let onProgress: @Sendable (Int) -> Void
  private let isCancelled: @Sendable () -> Bool

  /// - Parameters:
  ///   - store: the library to add to.
  ///   - today: the day in days since 1970.
  ///   - sayings: what the person says of names, by which rules hide.
  ///   - fields: which members of JSON lines are what.
  ///   - onProgress: told now and then how many records have been read.
  ///   - isCancelled: asked at each record; once true, what was read is kept and the rest left.
  package init(
    into store: LibraryStore, today: Int,
    sayings: @escaping NameSayings.Reading,
    fields: ArchiveFields = ArchiveFields(),
    onProgress: @escaping @Sendable (Int) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.store = store
    self.today = today
    rules = MuteRules(store, today: today, sayings: sayings)
    self.fields = fields
    self.onProgress = onProgress
    self.isCancelled = isCancelled
  }

  /// The format of a file, by its name or else by its first bytes; nil for none of these.
  package static func format(of path: String, start: [UInt8]) -> Format? {
    var name = path.lowercased()
    let isPacked = UnpackedStream.isGzip(start)
    if isPacked, name.hasSuffix(".gz") { name.removeLast(3) }
    let start = isPacked ? UnpackedStream.start(of: start) : start
    for (ending, format) in endings where name.hasSuffix(ending) { return format }
    if start.starts(with: "WARC/".utf8) { return .webArchive }
    if start.starts(with: "From ".utf8) { return .mailbox }
    if FeedParser.isFeed(start) { return .feed }
    if CollectionSign.isMail(start) { return .mail }
    return JSONSign(of: start, isNamed: name.hasSuffix(".json")).map {
      $0 == .lines ? .jsonLines : .json
    }
  }

  private static let endings: [(String, Format)] = [
    (".warc", .webArchive), (".warc.gz", .webArchive), (".jsonl", .jsonLines),
    (".ndjson", .jsonLines), (".jsonlines", .jsonLines), (".mbox", .mailbox), (".mbx", .mailbox),
    (".eml", .mail), (".rss", .feed), (".atom", .feed),
  ]

  /// Adds the articles of an archive.
  ///
  /// - Returns: what became of its records, or why the file cannot be read.
  /// - Throws: what is wrong with the library; the batches written until then are kept.
  package func run(_ path: String, _ format: Format) throws(StoreError) -> Result<Report, LoadFault>
  {
    let pieces: FilePieces
    do throws(LoadError) {
      pieces = try FilePieces(path)
    } catch {
      return .failure(LoadFault(path: path, error: error))
    }
    let shelving = Shelving(store, today: today) { _ in }
    var batch = Batch(path: path, location: AbsolutePath.location(of: path) ?? path)
    var report = Report()
    func take(_ record: ArchiveRecord) -> Bool {
      guard !isCancelled(), shelving.error == nil else { return false }
      batch.number += 1
      switch record {
      case .article(let article): batch.add(article)
      case .fault(let number, let reason):
        report.faultCount += 1
        if report.faults.count < Self.faultLimit {
          report.faults.append(Fault(path: path, record: number, reason: reason))
        }
      }
      if batch.records.count >= Self.batch || batch.bytes >= Self.batchBytes {
        shelving.take(batch.readings())
        onProgress(batch.number)
      }
      return true
    }
    let stream = UnpackedStream(pieces.next)
    read(pieces, stream, format, take)
    if let fault = stream.fault { _ = take(.fault(record: batch.number + 1, fault)) }
    shelving.take(batch.readings())
    let written = try shelving.finish()
    (report.added, report.changed, report.known) = (written.added, written.changed, written.known)
    report.faultCount += batch.empty
    if report.added + report.changed > 0 { try store.settleNew(by: rules) }
    return .success(report)
  }

  private func read(
    _ pieces: FilePieces, _ stream: UnpackedStream, _ format: Format,
    _ take: (ArchiveRecord) -> Bool
  ) {
    switch format {
    case .jsonLines: JSONArchive.readLines(fields, next: stream.read, onRecord: take)
    case .json: JSONArchive.readObjects(fields, next: stream.read, onRecord: take)
    // It unpacks its records by itself.
    case .webArchive: WebArchive.read(next: pieces.next, onRecord: take)
    case .mailbox: Mailbox.read(next: stream.read, onRecord: take)
    case .mail: readWhole(stream, limit: Mailbox.mailLimit, take, Self.mail)
    case .feed: readWhole(stream, limit: FeedParser.limit, take, Self.items)
    }
  }

  /// Reads a file that is understood only as a whole.
  private func readWhole(
    _ stream: UnpackedStream, limit: Int, _ take: (ArchiveRecord) -> Bool,
    _ records: ([UInt8]) -> [ArchiveRecord]?
  ) {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let more = stream.read()
      if more.isEmpty { break }
      bytes += more
    }
    guard stream.fault != .bomb else { return }
    guard bytes.count <= limit else {
      _ = take(.fault(record: 1, .tooLarge(limit: limit)))
      return
    }
    for record in records(bytes) ?? [.fault(record: 1, .noText)] where !take(record) { return }
  }

  private static func mail(_ bytes: [UInt8]) -> [ArchiveRecord]? {
    MailMessage.article(bytes).map { [.article($0)] }
  }

  private static func items(_ bytes: [UInt8]) -> [ArchiveRecord]? {
    guard let document = FeedParser.parse(bytes) else {
      let isOutOfReach = FeedParser.isOutOfReach(bytes)
      return [.fault(record: 1, isOutOfReach ? .outOfReach : .unreadable)]
    }
    return document.items.enumerated().map { place, item in
      item.isCutOff
        ? .fault(record: place + 1, .cutOff)
        : .article(ArchivedArticle(item, in: document.feed))
    }
  }

  /// Records that wait to be read together.
  private struct Batch {
    let path: String
    let location: String
    var number = 0
    var empty = 0
    private(set) var records: [Record] = []
    private(set) var bytes = 0
    private var keys = DistinctKeys()

    init(path: String, location: String) {
      self.path = path
      self.location = location
    }

    mutating func add(_ article: ArchivedArticle) {
      records.append(Record(article: article, id: id(of: article), number: number))
      bytes += article.body.utf8.count
    }

    /// The identity of an article: of what the archive calls it, and of what it says where the
    /// archive calls another so.
    private mutating func id(of article: ArchivedArticle) -> ArticleID {
      let name = article.id ?? article.address ?? "#\(number)"
      let key = StableHash.fnv1a(name.utf8)
      let title = StableHash.fnv1a((article.title ?? "").utf8)
      let content = ItemIdentity.joined([title, StableHash.wide(article.body.utf8)])
      let other = ItemIdentity.joined([key, content])
      let isFirst = keys.take([key, other], content: content)?.key == key
      return ArticleID(location: "\(location) \(name)" + (isFirst ? "" : " \(other)"))
    }

    /// Makes articles of them and begins anew.
    mutating func readings() -> [FileReading] {
      let (records, path) = (records, path)
      let readings = Parallel.map(count: records.count) { index in
        ArchiveImport.reading(records[index], path)
      }
      empty += readings.count { $0 == nil }
      self.records.removeAll(keepingCapacity: true)
      bytes = 0
      return readings.compactMap { $0.map { .article($0) } }
    }
  }

  /// A record that waits.
  private struct Record: Sendable {
    let article: ArchivedArticle
    let id: ArticleID
    /// Its number in the file, from 1 on.
    let number: Int
  }

  /// The article of a record; its place is its address, or the file with the record's number.
  private static func reading(_ record: Record, _ path: String) -> CleanedArticle? {
    let body = record.article.body
    let place = record.article.address ?? "\(path)#\(record.number)"
    let isPage = body.form == .html && HTMLPage.isPage(body.utf8, fileExtension: nil)
    let page = ItemPage(record.article)
    // A page has more on it than its article, and is told apart as pages are.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes =
      isPage ? mark + (page.bytes(around: body.utf8) ?? body.utf8) : page.bytes
    guard let bytes,
      let loaded = try? ArticleLoader.article(id: record.id, path: place, bytes: bytes)
    else { return nil }
    return CleanedArticle(loaded, FileStamp())
  }
}
