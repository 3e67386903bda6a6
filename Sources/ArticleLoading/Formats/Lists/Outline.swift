internal import Articles

/// A list of sources in OPML with everything that stands in it, so that it goes out as it came in.
package struct OutlineDocument: Sendable, Equatable {
  /// Whether the document ends before its elements are closed; what is whole of it is there.
  package var isCutOff = false
  package struct Entry: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A folder or a feed.
  package struct Outline: Sendable, Equatable {
    /// In their order, known or not.
    package var attributes: [Entry]
    package var children: [Outline]

    package init(attributes: [Entry], children: [Outline] = []) {
      self.attributes = attributes
      self.children = children
    }

    /// The value of an attribute, its name in any case; nil where it is empty.
    package subscript(name: String) -> String? {
      let found = attributes.first { $0.name.lowercased() == name.lowercased() }?.value
      return found?.isEmpty == true ? nil : found
    }

    /// The name of the folder that it is for what stands in it.
    package var folder: String? {
      (self["text"] ?? self["title"]).map { WhiteSpace.collapsed($0) }
    }
  }

  package var version: String
  /// The prefixes of names that are declared for the whole list, as `xmlns:PREFIX`.
  package var namespaces: [Entry]
  package var head: [Entry]
  package var outlines: [Outline]

  package init(
    version: String = "2.0", namespaces: [Entry] = [], head: [Entry] = [],
    outlines: [Outline] = []
  ) {
    self.version = version
    self.namespaces = namespaces
    self.head = head
    self.outlines = outlines
  }

  /// The feeds with the folders that they lie in.
  ///
  /// An address that is no http or https (`|command`, `exec:`, `file:`) is listed as what it is and
  /// never becomes a feed.
  package var sources: [ListedSource] {
    var result: [ListedSource] = []
    func visit(_ outline: Outline, _ folders: [String]) {
      if let address = outline["xmlUrl"] ?? (outline["type"] == "rss" ? outline["url"] : nil) {
        var source = ListedSource(address: address)
        // The address is no name: programs print it where they know none.
        source.title = [outline["title"], outline["text"]].lazy
          .compactMap { $0.map { WhiteSpace.collapsed($0) } }
          .first { $0 != source.address && $0 != address }
        source.page = outline["htmlUrl"]
        source.folders = folders
        source.tags = TagNames.all(in: outline["category"] ?? "")
        source.needsCommand = source.needsCommand || outline["filtercmd"] != nil
        result.append(source)
      }
      let inner = folders + (outline.folder.map { [$0] } ?? [])
      for child in outline.children { visit(child, inner) }
    }
    for outline in outlines { visit(outline, []) }
    return result
  }
}
