/// Declarations of the prefixes in a list of sources.
enum Namespaces {
  /// Declarations for prefixes that a list uses and has none for, as damaged ones do.
  static func missing(in document: OutlineDocument) -> [OutlineDocument.Entry] {
    var declared = Set(document.namespaces.map(\.name))
    var missing: [OutlineDocument.Entry] = []
    func use(_ name: String, _ own: [OutlineDocument.Entry]) {
      guard let colon = name.firstIndex(of: ":") else { return }
      let prefix = String(name[..<colon])
      let declaration = "xmlns:" + prefix
      guard prefix != "xml", prefix != "xmlns", !own.contains(where: { $0.name == declaration }),
        declared.insert(declaration).inserted
      else { return }
      missing.append(.init(name: declaration, value: "urn:undeclared:" + prefix))
    }
    for entry in document.head { use(entry.name, []) }
    var open = Array(document.outlines.reversed())
    while let outline = open.popLast() {
      for entry in outline.attributes { use(entry.name, outline.attributes) }
      open += outline.children.reversed()
    }
    return missing
  }
}
