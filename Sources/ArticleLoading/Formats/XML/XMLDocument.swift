internal import CLibxml

/// Parses clean UTF-8 as XML: our own repair in front, libxml2's push parser behind.
enum XMLDocument {
  /// Whether XML can be read here; without libxml2 a document tells nothing.
  static var isReadable: Bool { parallax_xml_is_there() != 0 }

  /// Tells `target` the elements of a document.
  ///
  /// - Complexity: O(*n*) in the number of bytes; the memory of one piece, whatever is told.
  static func parse(
    _ utf8: UnsafeBufferPointer<UInt8>, limits: XMLLimits = XMLLimits(),
    into target: XMLEventTarget
  ) {
    withExtendedLifetime(target) {
      var events = ParallaxXMLEvents(
        context: Unmanaged.passUnretained(target).toOpaque(),
        start: { context, name, prefix, space, attributes, count in
          XMLDocument.target(context)?.start(
            XMLElement(
              name: UnsafeBufferPointer(name), prefix: UnsafeBufferPointer(prefix),
              space: UnsafeBufferPointer(space),
              attributes: UnsafeBufferPointer(start: attributes, count: count)))
        },
        end: { XMLDocument.target($0)?.end() },
        text: { context, text in
          XMLDocument.target(context)?.text(UnsafeBufferPointer(text))
        })
      withUnsafePointer(to: &events) { events in
        guard let parser = parallax_xml_parser_make(events) else { return }
        defer { parallax_xml_parser_free(parser) }
        var repair = XMLRepair(utf8, limits: limits)
        repair.run(
          { piece, left in
            target.bytesLeft = piece.count + left
            let code = parallax_xml_parser_push(parser, piece.baseAddress, piece.count, 0)
            return code == 0 && !target.isDone
          }, onCut: { target.isCutOff = true })
        if !target.isDone { _ = parallax_xml_parser_push(parser, nil, 0, 1) }
      }
    }
  }

  private static func target(_ context: UnsafeMutableRawPointer?) -> XMLEventTarget? {
    guard let context else { return nil }
    let target = Unmanaged<XMLEventTarget>.fromOpaque(context).takeUnretainedValue()
    return target.isDone ? nil : target
  }
}
