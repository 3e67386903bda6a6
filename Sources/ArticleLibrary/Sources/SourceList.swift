internal import ArticleLoading
package import ArticleStorage
internal import Articles

/// A list of sources of another reader, to be taken over.
package struct SourceList: Sendable, Equatable {
  package enum Format: String, Sendable, CaseIterable {
    case opml, urls
  }

  /// In the order of the list, with what stands beside sources in it.
  package var entries: [NewSource] = []
  /// Saved searches whose filters could be translated.
  package var searches: [SavedSearch] = []
  /// What was not taken over, and why.
  package var remarks: [String] = []

  /// The addresses under which what is no source is kept.
  enum Place {
    static let head = "opml:head"
    static let outline = "opml:outline"
    static let line = "urls:line"
  }

  /// The format of a list, by its name or else by its first bytes; nil for none.
  package static func format(of path: String, start: [UInt8]) -> Format? {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    if name.hasSuffix(".opml") { return .opml }
    if name == "urls" || name.hasSuffix(".urls") { return .urls }
    let text = String(decoding: start.prefix(2_000), as: UTF8.self).lowercased()
    if text.contains("<opml") { return .opml }
    let first = text.split(separator: "\n").first { !$0.hasPrefix("#") } ?? ""
    let signs = ["http://", "https://", "exec:", "filter:", "\"query:", "query:"]
    return signs.contains { first.hasPrefix($0) } ? .urls : nil
  }

  /// The list in the bytes of a file; nil where they are none.
  package init?(_ bytes: [UInt8], _ format: Format) {
    switch format {
    case .opml:
      guard let document = OPML.document(bytes) else { return nil }
      read(document)
      if document.isCutOff { remarks.append("is cut off (what is whole of it is taken over)") }
    case .urls: for (number, line) in NewsboatList.numbered(bytes) { read(line, number) }
    }
  }

  /// Adds what the library does not have, as one act.
  package func add(to store: LibraryStore, name: String) throws(StoreError) -> SourceAddition {
    let kept = try store.sources(counted: false).filter { !$0.kind.gives }
    let new = entries.filter { entry in
      entry.kind.gives
        || !kept.contains { old in
          var settings = old.settings
          settings.order = entry.settings.order
          return old.kind == entry.kind && old.address == entry.address
            && settings == entry.settings
        }
    }
    return try store.add(new, name: name)
  }

  // MARK: OPML

  private mutating func read(_ document: OutlineDocument) {
    var head = SourceSettings()
    head.attributes = [.init(name: "version", value: document.version)]
    head.attributes += (document.namespaces + document.head).map {
      .init(name: $0.name, value: $0.value)
    }
    keep(Place.head, head)
    var open = document.outlines.reversed().map { (outline: $0, folders: [String]()) }
    while let (outline, folders) = open.popLast() {
      let inner = read(outline, in: folders)
      open += outline.children.reversed().map { ($0, inner) }
    }
  }

  /// Reads one outline and gives the folders that its children stand in.
  private mutating func read(
    _ outline: OutlineDocument.Outline, in folders: [String]
  ) -> [String] {
    var alone = outline
    alone.children = []
    var settings = SourceSettings()
    settings.folders = folders
    settings.attributes = outline.attributes.map { .init(name: $0.name, value: $0.value) }
    let inner = folders + [outline.folder ?? ""]
    guard let source = OutlineDocument(outlines: [alone]).sources.first else {
      settings.name = inner.last
      keep(Place.outline, settings)
      return inner
    }
    settings.name = source.title
    settings.tags = source.tags
    settings.isDisabled = outline["disabled"] == "true"
    add(source, settings, isFromOutline: true)
    return inner
  }

  // MARK: newsboat

  private mutating func read(_ line: NewsboatList.Line, _ number: Int) {
    var settings = SourceSettings()
    switch line {
    case .comment(let printed):
      settings.attributes = [.init(name: "line", value: printed)]
      keep(Place.line, settings)
    case .query(let name, let filter, let tags):
      settings.name = name
      settings.tags = tags
      entries.append(
        NewSource(kind: .query, address: "query:\(name):\(filter)", settings: settings))
      take(filter, named: name, number)
    case .source(let source):
      settings.name = source.title
      settings.tags = source.tags
      settings.isHidden = source.isHidden
      add(source, settings, isFromOutline: false)
    }
  }

  /// Makes a saved search of newsboat one of ours, or says why it is none.
  private mutating func take(_ filter: String, named name: String, _ number: Int) {
    do throws(NewsboatFilter.Refusal) {
      let query = try NewsboatFilter.query(filter)
      guard !name.isEmpty else { throw NewsboatFilter.Refusal("it has no name") }
      searches.append(SavedSearch(name: name, query: query))
    } catch {
      remarks.append(
        "line \(number): the query '\(name)' was left: \(error.words) (say parallax save)")
    }
  }

  // MARK: Both

  private mutating func add(
    _ source: ListedSource, _ settings: SourceSettings, isFromOutline: Bool
  ) {
    let shown = WebAddress.withoutSecrets(source.address)
    guard !WebAddress.hasSecrets(source.address) else {
      remarks.append(
        "\(shown): holds a name or password and was left (add it with --credentials FILE)")
      return
    }
    if source.needsCommand, !isFromOutline {
      remarks.append(
        "\(shown): is a command and is not run ('parallax sources allow' allows one)")
      entries.append(NewSource(kind: .command, address: source.address, settings: settings))
      return
    }
    let isTwice = entries.contains { $0.kind == .feed && $0.address == source.address }
    guard source.isFeed, !source.needsCommand, !isTwice else {
      if !isTwice {
        remarks.append("\(shown): is no feed of http or https and is only kept (look at the list)")
      }
      keep(isFromOutline ? Place.outline : Place.line, settings, of: source)
      return
    }
    entries.append(NewSource(kind: .feed, address: source.address, settings: settings))
  }

  private mutating func keep(
    _ place: String, _ settings: SourceSettings, of source: ListedSource? = nil
  ) {
    var settings = settings
    if let source, settings.attributes.isEmpty {
      let line = NewsboatList.text([.source(source)]).split(separator: "\n").first
      settings.attributes = [.init(name: "line", value: line.map(String.init) ?? "")]
    }
    entries.append(NewSource(kind: .remark, address: place, settings: settings))
  }
}
