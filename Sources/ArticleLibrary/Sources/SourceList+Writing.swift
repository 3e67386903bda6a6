internal import ArticleLoading
package import Articles

extension SourceList {
  /// The list of some sources and of what is kept beside them, as another reader takes it.
  ///
  /// What came in by a list goes out as it came, with what the person has changed since.
  package static func text(of sources: [Source], _ format: Format) -> String {
    switch format {
    case .opml: OPML.text(document(of: sources))
    case .urls: NewsboatList.text(sources.compactMap(line))
    }
  }

  // MARK: OPML

  /// A folder while its children are gathered.
  private final class Folder {
    var outline: OutlineDocument.Outline
    /// As the sources in it call it; nil for a source that no list has brought.
    let name: String?
    var children: [Folder] = []

    /// - Parameters:
    ///   - attributes: as they go out.
    ///   - listed: as they came in.
    init(_ attributes: [SourceSettings.Attribute], listed: [SourceSettings.Attribute]) {
      outline = SourceList.outline(attributes)
      name = listed.isEmpty ? nil : SourceList.outline(listed).folder ?? ""
    }

    var whole: OutlineDocument.Outline {
      var result = outline
      result.children = children.map(\.whole)
      return result
    }

    /// The last folder with a name, or a new one; a feed right in front that came with sources in it
    /// is their folder.
    func folder(_ name: String) -> Folder {
      if let last = children.last, last.name == name { return last }
      if let known = children.last(where: { $0.outline["xmlUrl"] == nil && $0.name == name }) {
        return known
      }
      let attributes = [SourceSettings.Attribute(name: "text", value: name)]
      children.append(Folder(attributes, listed: attributes))
      return children[children.count - 1]
    }
  }

  private static func document(of sources: [Source]) -> OutlineDocument {
    let root = Folder([], listed: [])
    var document = OutlineDocument(head: [.init(name: "title", value: "Sources")])
    for source in sources {
      if source.address == Place.head, source.kind == .remark {
        let entries = source.settings.attributes
        document.version = entries.first { $0.name == "version" }?.value ?? document.version
        let named = entries.dropFirst().map {
          OutlineDocument.Entry(name: $0.name, value: $0.value)
        }
        document.head = named.filter { !isDeclaration($0) }
        // Two lists may have come in, and each has its own prefixes.
        for entry in named where isDeclaration(entry) {
          guard !document.namespaces.contains(where: { $0.name == entry.name }) else { continue }
          document.namespaces.append(entry)
        }
        continue
      }
      guard let attributes = attributes(of: source) else { continue }
      var place = root
      for name in source.settings.folders { place = place.folder(name) }
      place.children.append(Folder(attributes, listed: source.settings.attributes))
    }
    document.outlines = root.children.map(\.whole)
    return document
  }

  private static func isDeclaration(_ entry: OutlineDocument.Entry) -> Bool {
    entry.name == "xmlns" || entry.name.hasPrefix("xmlns:")
  }

  private static func outline(
    _ attributes: [SourceSettings.Attribute]
  ) -> OutlineDocument.Outline {
    .init(attributes: attributes.map { .init(name: $0.name, value: $0.value) })
  }

  private static func attributes(of source: Source) -> [SourceSettings.Attribute]? {
    let settings = source.settings
    var result = settings.attributes
    func set(_ name: String, _ value: String?) {
      let place = result.firstIndex { $0.name.lowercased() == name.lowercased() }
      switch (place, value) {
      case (let place?, let value?): result[place].value = value
      case (let place?, nil): result.remove(at: place)
      case (nil, let value?): result.append(.init(name: name, value: value))
      case (nil, nil): break
      }
    }
    switch source.kind {
    case .remark:
      guard source.address == Place.line else { return result }
      let line = settings.attributes.first?.value ?? ""
      return [.init(name: "text", value: line), .init(name: "isComment", value: "true")]
    case .query:
      return [
        .init(name: "text", value: source.name), .init(name: "type", value: "query"),
        .init(name: "query", value: source.address),
      ]
    case .feed, .command: break
    }
    let listed = Listed(result)
    if result.isEmpty { set("type", "rss") }
    if listed.name != settings.name || listed.name == nil {
      set("text", source.name)
      if result.contains(where: { $0.name == "title" }) { set("title", source.name) }
    }
    if settings.attributes.isEmpty { set("title", source.health.title) }
    if !result.contains(where: { ["xmlurl", "url"].contains($0.name.lowercased()) }) {
      set("xmlUrl", source.address)
    }
    if settings.attributes.isEmpty { set("htmlUrl", source.health.page) }
    if listed.tags != settings.tags {
      set("category", settings.tags.isEmpty ? nil : settings.tags.joined(separator: ","))
    }
    if settings.isDisabled || listed.isDisabled {
      set("disabled", settings.isDisabled ? "true" : nil)
    }
    return result
  }

  /// What the attributes of an outline say by themselves.
  private struct Listed {
    var name: String?
    var tags: [String] = []
    var isDisabled: Bool

    init(_ attributes: [SourceSettings.Attribute]) {
      let outline = SourceList.outline(attributes)
      let source = OutlineDocument(outlines: [outline]).sources.first
      name = source?.title
      tags = source?.tags ?? []
      isDisabled = outline["disabled"] == "true"
    }
  }

  // MARK: newsboat

  private static func line(of source: Source) -> NewsboatList.Line? {
    let settings = source.settings
    switch source.kind {
    case .remark:
      guard source.address == Place.line else { return nil }
      return .comment(settings.attributes.first?.value ?? "")
    case .query:
      let parts = source.address.dropFirst("query:".count)
      let name = parts.prefix { $0 != ":" }
      return .query(
        name: String(name), filter: String(parts.dropFirst(name.count + 1)), tags: settings.tags)
    case .feed, .command:
      var listed = ListedSource(address: source.address)
      listed.title = settings.name
      listed.isHidden = settings.isHidden
      // The format has no folders, so that a folder goes out as a tag.
      let folder = settings.folders.joined(separator: "/")
      listed.tags = settings.tags
      if !folder.isEmpty, !listed.tags.contains(folder) { listed.tags.append(folder) }
      return .source(listed)
    }
  }
}
