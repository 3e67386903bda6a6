internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleLoading
internal import ArticleStorage
internal import Articles
internal import Glibc

/// `parallax import`: lists of sources and archives of articles.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take over lists of sources and archives of articles.",
    discussion: """
      Lists: OPML, and newsboat's urls with its tags; its queries become saved searches where all \
      of them can be asked here. Commands are listed and never run before each is allowed by \
      'parallax sources allow'. Archives: WARC (.warc, .warc.gz), JSON, an \
      object a line (.jsonl), in an array or over many lines (.json; --field title=head says which \
      member is what), mailboxes (.mbox), mails (.eml) and saved feeds (.rss, .atom, .xml). \
      Without --format the name decides, or else the first bytes. Ctrl-C keeps what was read \
      until then.
      """)

  @Argument(help: "Lists and archives.", completion: .file())
  var files: [String]

  @Option(help: "One of opml, urls, jsonl, json, warc, mbox, mail, feed.")
  var format: ImportForm?

  @Option(
    help: ArgumentHelp(
      """
      Which member of a JSON object is what: title, text, html, url, date, author, outlet, id, \
      language or tags = member, or a path such as fields.body; may be repeated.
      """, valueName: "part=member"))
  var field: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  /// Bytes of a list; the longest have some 100 KiB.
  private static let listLimit = 16 << 20

  func validate() throws { _ = try fields() }

  func run() throws {
    try LibraryRun.refuseBlanks(files)
    let fields = try fields()
    Courtesy.giveWay()
    var run = try LibraryRun(place)
    Interruption.listen()
    var total = Total()
    for file in files where !Interruption.isAsked {
      let start = Self.start(of: file, limit: 4_096)
      switch format ?? ImportForm(file: file, start: start) {
      case nil where LibraryPlace.exists(file):
        total.fail("\(file): is neither a list nor an archive that is known (say --format)", &run)
      case .list(let format): try take(file, format, &run, &total)
      case .archive(let format): try take(file, format, fields, &run, &total)
      case nil: total.fail(LoadFault(path: file, error: .notFound), &run)
      }
    }
    if Interruption.isAsked {
      run.console.fail("import: stopped before the end (what was read is kept; run it again)")
    }
    write(total, &run.console)
    try run.finish()
  }

  /// What was taken over of all files.
  private struct Total {
    var sources = 0
    var knownSources = 0
    var searches = 0
    var articles = ArchiveImport.Report()
    /// Files of which nothing could be read.
    var failedFiles = 0

    /// Files, and records of the others.
    var failed: Int { articles.faultCount + failedFiles }

    mutating func fail(_ fault: LoadFault, _ run: inout LibraryRun) {
      fail(ErrorWords.text(of: fault), &run)
    }

    mutating func fail(_ words: String, _ run: inout LibraryRun) {
      failedFiles += 1
      run.console.fail(words)
    }
  }

  private func take(
    _ file: String, _ format: SourceList.Format, _ run: inout LibraryRun, _ total: inout Total
  ) throws {
    let bytes: [UInt8]
    do throws(LoadError) {
      bytes = try Self.whole(file)
    } catch {
      return total.fail(LoadFault(path: file, error: error), &run)
    }
    guard let list = SourceList(bytes, format) else {
      guard format != .opml || FeedParser.canReadXML else {
        return total.fail("\(file): cannot be read here (install the package libxml2)", &run)
      }
      return total.fail(
        "\(file): is no list in the form of \(format.rawValue) (say --format)", &run)
    }
    for remark in list.remarks { run.console.warn("\(file): \(remark)") }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let addition = try list.add(to: run.store, name: "imported sources from \(name)")
    let sources = Set(try run.store.sources(counted: false).filter { $0.kind.gives }.map(\.id))
    try take(list.searches, file, &run, &total)
    total.sources += addition.added.count { sources.contains($0) }
    total.knownSources += Set(addition.ids).subtracting(addition.added)
      .count { sources.contains($0) }
  }

  /// Saves searches, but for those of a name that is there.
  private func take(
    _ searches: [SavedSearch], _ file: String, _ run: inout LibraryRun, _ total: inout Total
  ) throws {
    guard !searches.isEmpty else { return }
    var known: [String: String] = [:]
    for search in try run.store.savedSearches() { known[search.name] = search.query }
    for search in searches {
      if let query = known[search.name] {
        guard query != search.query else { continue }
        run.console.warn(
          "\(file): the query '\(search.name)' was left: a saved search has that name "
            + "(parallax save)")
        continue
      }
      known[search.name] = search.query
      guard try run.store.save(search) != nil else { continue }
      total.searches += 1
      if output.format == .text {
        run.console.line("search \(search.name) saved: \(search.query)")
      }
    }
  }

  private func take(
    _ file: String, _ format: ArchiveImport.Format, _ fields: ArchiveFields,
    _ run: inout LibraryRun, _ total: inout Total
  ) throws {
    let line = ProgressLine()
    let work = ArchiveImport(
      into: run.store, today: run.today, sayings: AliasPlace.sayings, fields: fields,
      onProgress: { line.show("\($0) records") }, isCancelled: { Interruption.isAsked })
    defer { line.clear() }
    let outcome = try work.run(file, format)
    line.clear()
    switch outcome {
    case .failure(let fault): total.fail(fault, &run)
    case .success(let report):
      for fault in report.faults {
        run.console.fail("\(fault.path), record \(fault.record): \(Self.words(fault.reason))")
      }
      if report.faultCount > report.faults.count {
        let more = report.faultCount - report.faults.count
        run.console.fail("\(file): \(more) more records gave no article (the others were read)")
      }
      total.articles.added += report.added
      total.articles.changed += report.changed
      total.articles.known += report.known
      total.articles.faultCount += report.faultCount
    }
  }

  private func write(_ total: Total, _ console: inout Console) {
    let counts = [
      ("sources", total.sources), ("knownSources", total.knownSources),
      ("searches", total.searches),
      ("added", total.articles.added), ("changed", total.articles.changed),
      ("known", total.articles.known), ("failed", total.failed),
    ]
    guard output.format == .text else {
      return console.json(.object(counts.map { (key: $0.0, value: JSON($0.1)) }))
    }
    if total.sources + total.knownSources > 0 {
      console.line(
        "\(Counted.text(total.sources, "source")) added, \(total.knownSources) known already")
    }
    let articles = total.articles
    guard
      articles.records + total.failed > 0
        || total.sources + total.knownSources + total.searches == 0
    else {
      return
    }
    console.line(
      "\(articles.added) added, \(articles.changed) changed, \(articles.known) known already, "
        + "\(total.failed) failed")
  }

  private func fields() throws -> ArchiveFields {
    var fields = ArchiveFields()
    for pair in field {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, fields.set(parts[0], parts[1]) else {
        throw ValidationError(
          """
          '\(pair)' is no mapping; write part=member, the part one of title, text, html, url, \
          date, author, outlet, id, language, tags.
          """)
      }
    }
    return fields
  }

  private static func start(of file: String, limit: Int) -> [UInt8] {
    guard let pieces = try? FilePieces(file) else { return [] }
    return Array(pieces.next().prefix(limit))
  }

  private static func whole(_ file: String) throws(LoadError) -> [UInt8] {
    let pieces = try FilePieces(file)
    var bytes: [UInt8] = []
    while true {
      let more = pieces.next()
      if more.isEmpty { return bytes }
      bytes += more
      guard bytes.count <= listLimit else { throw .tooLarge(size: nil, limit: listLimit) }
    }
  }

  private static func words(_ fault: ArchiveFault) -> String {
    switch fault {
    case .unreadable: "cannot be read (look at the file)"
    case .outOfReach: "is a feed that cannot be read here (install the package libxml2)"
    case .noText: "holds no text (the others were read)"
    case .tooLarge(let limit): "is larger than \(limit >> 20) MiB (the others were read)"
    case .bomb: "is packed more tightly than any text (it may be an attack)"
    case .unknownPacking: "is packed in a way that cannot be read here (the others were read)"
    case .damagedPacking: "is damaged (what stands before it was read)"
    case .cutOff: "is cut off: the file ends in it (what stands before it was read)"
    }
  }
}

/// What a file that is imported is.
enum ImportForm: ExpressibleByArgument {
  case list(SourceList.Format)
  case archive(ArchiveImport.Format)

  init?(argument: String) {
    if let format = SourceList.Format(rawValue: argument) {
      self = .list(format)
    } else if let format = ArchiveImport.Format(rawValue: argument) {
      self = .archive(format)
    } else {
      return nil
    }
  }

  init?(file: String, start: [UInt8]) {
    // A file by the name of `urls` is a list whatever it begins with.
    if let format = SourceList.format(of: file, start: start) {
      self = .list(format)
    } else if let format = ArchiveImport.format(of: file, start: start) {
      self = .archive(format)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    SourceList.Format.allCases.map(\.rawValue) + ArchiveImport.Format.allCases.map(\.rawValue)
  }
}
