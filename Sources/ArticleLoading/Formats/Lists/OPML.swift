internal import Articles
internal import CLibxml

/// Reads and writes lists of sources in OPML.
package enum OPML {
  /// The list in the bytes of a document; nil where it is none.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func document(_ bytes: [UInt8]) -> OutlineDocument? {
    let text = TextDecoder.read(bytes, declared: [DeclaredEncoding.ofXML(bytes)])
    let reader = Reader()
    text.utf8.withUnsafeBufferPointer { XMLDocument.parse($0, into: reader) }
    guard reader.isOutline else { return nil }
    return reader.finished()
  }

  /// The document as text, in which every prefix is declared.
  package static func text(_ document: OutlineDocument) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<opml version=\"\(escaped(document.version))\""
    for entry in document.namespaces + Namespaces.missing(in: document) {
      text += " \(entry.name)=\"\(escaped(entry.value))\""
    }
    text += ">\n  <head>\n"
    for entry in document.head {
      text += "    <\(entry.name)>\(escaped(entry.value))</\(entry.name)>\n"
    }
    text += "  </head>\n  <body>\n"
    for outline in document.outlines { write(outline, 2, &text) }
    return text + "  </body>\n</opml>\n"
  }

  private static func write(
    _ outline: OutlineDocument.Outline, _ depth: Int, _ text: inout String
  ) {
    let indent = String(repeating: "  ", count: min(depth, 32))
    text += "\(indent)<outline"
    for entry in outline.attributes { text += " \(entry.name)=\"\(escaped(entry.value))\"" }
    guard !outline.children.isEmpty else {
      text += "/>\n"
      return
    }
    text += ">\n"
    for child in outline.children { write(child, depth + 1, &text) }
    text += "\(indent)</outline>\n"
  }

  private static func escaped(_ value: String) -> String {
    var result = ""
    for scalar in value.unicodeScalars {
      if let reference = MarkupSigns.reference(for: scalar) {
        result += reference
        continue
      }
      switch scalar {
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      case "\r": result += "&#13;"
      default: result.unicodeScalars.append(scalar.value < 0x20 ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  /// Collects the tree while it is parsed.
  private final class Reader: XMLEventTarget {
    private(set) var isOutline = false
    private var document = OutlineDocument()
    /// The open outlines, the list itself at the bottom.
    private var open: [OutlineDocument.Outline] = [OutlineDocument.Outline(attributes: [])]
    private var elements: [String] = []
    private var value: [UInt8] = []

    override func start(_ element: XMLElement) {
      let name = Self.name(element.prefix, element.name)
      elements.append(name)
      // The default namespace of a list counts at its root alone.
      if elements.count == 1 || !element.prefix.isEmpty {
        note(element.prefix, element.space)
      }
      value.removeAll(keepingCapacity: true)
      switch name.lowercased() {
      case "opml":
        isOutline = isOutline || elements.count == 1
        document.version = element.value("version") ?? document.version
      case "outline": open.append(OutlineDocument.Outline(attributes: attributes(of: element)))
      default: break
      }
    }

    override func text(_ bytes: Bytes) {
      if value.count < 1 << 16 { value.append(contentsOf: bytes) }
    }

    override func end() {
      guard let name = elements.popLast() else { return }
      if name.lowercased() == "outline", open.count > 1, let done = open.popLast() {
        open[open.count - 1].children.append(done)
      } else if elements.last?.lowercased() == "head" {
        let text = String(decoding: FeedCapture.trimmed(value), as: UTF8.self)
        document.head.append(OutlineDocument.Entry(name: name, value: text))
      }
    }

    func finished() -> OutlineDocument {
      document.outlines = open[0].children
      document.isCutOff = isCutOff
      return document
    }

    private func attributes(of element: XMLElement) -> [OutlineDocument.Entry] {
      var own: [OutlineDocument.Entry] = []
      let attributes = element.attributes.map { attribute in
        let prefix = Bytes(attribute.prefix)
        if !prefix.isEmpty, let other = note(prefix, Bytes(attribute.space)),
          !own.contains(other)
        {
          own.append(other)
        }
        return OutlineDocument.Entry(
          name: Self.name(prefix, Bytes(attribute.name)),
          value: String(decoding: Bytes(attribute.value), as: UTF8.self))
      }
      return own + attributes
    }

    /// Declares a prefix for the whole list.
    ///
    /// - Returns: the declaration, where the list has the prefix for another namespace.
    @discardableResult
    private func note(_ prefix: Bytes, _ space: Bytes) -> OutlineDocument.Entry? {
      guard !space.isEmpty, !prefix.elementsEqual("xml".utf8) else { return nil }
      let entry = OutlineDocument.Entry(
        name: prefix.isEmpty ? "xmlns" : "xmlns:" + String(decoding: prefix, as: UTF8.self),
        value: String(decoding: space, as: UTF8.self))
      guard let known = document.namespaces.first(where: { $0.name == entry.name }) else {
        document.namespaces.append(entry)
        return nil
      }
      return known == entry ? nil : entry
    }

    private static func name(_ prefix: Bytes, _ name: Bytes) -> String {
      let name = String(decoding: name, as: UTF8.self)
      return prefix.isEmpty ? name : "\(String(decoding: prefix, as: UTF8.self)):\(name)"
    }
  }
}
