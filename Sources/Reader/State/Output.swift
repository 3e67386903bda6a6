package import Articles
internal import TerminalCanvas

extension Article {
  /// Where the article itself stands on the web: what it was loaded from, or what a saved page says of
  /// itself; nil where neither is an address.
  package var ownAddress: String? {
    [path, markup?.address].compactMap(\.self).first {
      ["http", "https"].contains(WebAddress.scheme(of: $0)) && WebAddress.host(of: $0) != nil
    }
  }

  /// What `3o` opens: the links of a page by their numbers, else the addresses that stand in the text.
  package var openable: [(number: Int, address: String)] {
    if let links = markup?.links, !links.isEmpty {
      return links.map { ($0.number, $0.address) }
    }
    return links.enumerated().map { ($0.offset + 1, $0.element) }
  }

  /// Addresses in the text, in order, each once.
  ///
  /// - Complexity: O(*n*) in the bytes of the article.
  package var links: [String] {
    var result: [String] = []
    let bytes = text.utf8
    for scheme in ["https://", "http://"] {
      for start in TextSearch.ranges(of: scheme, in: bytes, range: 0..<bytes.count) {
        var end = start.upperBound
        while end < bytes.count, Self.isPartOfLink(bytes[end]) { end += 1 }
        while end > start.upperBound, Self.trailing.contains(bytes[end - 1]) { end -= 1 }
        let link = text.string(start.lowerBound..<end)
        if end > start.upperBound, !result.contains(link) { result.append(link) }
      }
    }
    return result
  }

  private static let trailing = Set(".,;:!?)]'".utf8)
  private static let outside = Set("\"<>`{}|\\^".utf8)

  private static func isPartOfLink(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !outside.contains(byte)
  }

  /// The text as a person reads it, a paragraph a line, folds closed.
  package var unwrappedText: String {
    blocks.compactMap { block -> String? in
      switch block {
      case .paragraph(let range, _, _, _): text.shown(range)
      case .fold(let passages): "[\(foldText(passages))]"
      }
    }.joined(separator: "\n\n") + "\n"
  }

  /// One line that says what the article is and where it stands.
  package var citation: String {
    let parts = [publisher, "“\(headline)”", date?.iso8601, path]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}

extension ReaderState {
  /// Opens a link of the text by its number; without one the article itself, else the first link.
  mutating func openLink(number: Int?, marksRead: Bool) -> [Effect] {
    guard let id = selectedArticle, let article = library.article(id) else { return [] }
    let links = article.openable
    let address =
      if let number {
        links.first { $0.number == number }?.address
      } else {
        pageAddress(of: article) ?? links.first?.address
      }
    guard let address else {
      tell("The text has no link [\(number ?? 1)]; it has \(links.count)", isError: true)
      return []
    }
    let wasRead = library.state(id).isRead
    let effects = marksRead && !wasRead ? act(.markRead, on: [id]) : []
    tell("Opening \(address)")
    return [.open(link: address, marking: effects.isEmpty ? nil : id)] + effects
  }

  /// Says why a link could not be opened; what was marked read for it is unread again, unless something
  /// else was done since.
  mutating func takeBackOpening(_ words: String, marked id: ArticleID?) -> [Effect] {
    let effects = id.map { takeBackReading(of: $0) } ?? []
    tell(words, isError: true)
    return effects
  }

  /// The address of an article; nil for an item without a link, which has that of its feed.
  func pageAddress(of article: Article) -> String? {
    article.ownAddress.flatMap { address in
      library.rules.feeds.contains { [$0.address, $0.health.page].contains(address) }
        ? nil : address
    }
  }

  mutating func write(to path: String) -> [Effect] {
    if focus == .compare, Self.isPage(path), let compare, let alignment = compare.alignment {
      return [.writePage(compare.request, alignment, path: path)]
    }
    return outputText().map { [.write(text: $0, path: path)] } ?? []
  }

  /// Whether the name of a file says that it holds a page of the web.
  private static func isPage(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".html") || name.hasSuffix(".htm")
  }

  mutating func pipe(to command: String) -> [Effect] {
    // What the command prints of it is shown in a window.
    let window = OverlayFrame.inside(of: OverlayFrame.area(columns: columns, rows: rows))
    guard let outputText = outputText(columns: window.columns) else { return [] }
    if let runningCommand {
      tell("\(runningCommand) is still running; Esc stops it", isError: true)
      return []
    }
    runningCommand = command
    return [.pipe(text: outputText, command: command)]
  }

  mutating func chooseTheme(named name: String) -> [Effect] {
    guard !name.isEmpty else { return ask(.command, text: "theme ") }
    guard let index = themes.firstIndex(where: { $0.name == name }) else {
      tell("No theme is called '\(name)'", isError: true)
      return []
    }
    themeIndex = index
    tell("Theme \(name)")
    return []
  }
}
