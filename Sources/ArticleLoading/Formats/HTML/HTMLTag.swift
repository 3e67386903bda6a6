/// The elements that reading a page tells apart; every other name is `other`.
package enum HTMLTag: UInt8, CaseIterable, Sendable {
  case other
  case html, head, body, title, meta, link, base, style, script, noscript, template
  case article, section, main, aside, header, footer, nav, hgroup, address, search, dialog
  case div, p, h1, h2, h3, h4, h5, h6, blockquote, pre, center, figure, figcaption, hr, br, wbr
  case ul, ol, menu, li, dl, dt, dd, details, summary, fieldset, legend, form
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case a, b, big, code, em, font, i, s, small, span, strike, strong, sub, sup, tt, u
  case q, cite, time, abbr, mark, ins, del, label, ruby, rt, rp
  case img, picture, source, audio, video, track, canvas, map, area, object, embed, param, iframe
  case input, button, select, option, optgroup, textarea, keygen
  case svg, math, foreignobject, desc
  case frame, frameset, noframes, noembed, xmp, listing, plaintext, marquee, applet, dir

  private static let byHash: [UInt64: HTMLTag] = {
    var result: [UInt64: HTMLTag] = [:]
    for tag in allCases.dropFirst() { result[HTMLName.hash(Array("\(tag)".utf8)[...])] = tag }
    return result
  }()

  static func named(_ hash: UInt64) -> HTMLTag { byHash[hash] ?? .other }

  /// Has no content and no end tag.
  var isVoid: Bool {
    switch self {
    case .meta, .link, .base, .hr, .br, .wbr, .col, .img, .source, .track, .area, .embed, .param,
      .input, .keygen, .frame:
      true
    default: false
    }
  }

  /// Stands on lines of its own, and ends an open paragraph.
  var isBlock: Bool {
    switch self {
    case .html, .body, .article, .section, .main, .aside, .header, .footer, .nav, .hgroup,
      .address, .search, .dialog, .div, .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre,
      .center, .figure, .figcaption, .hr, .ul, .ol, .menu, .li, .dl, .dt, .dd, .details, .summary,
      .fieldset, .legend, .form, .table, .xmp, .listing, .plaintext, .dir:
      true
    default: false
    }
  }

  /// Stands on lines of its own where it is shown, though it does not end a paragraph.
  var breaksLine: Bool {
    switch self {
    case .caption, .thead, .tbody, .tfoot, .tr, .option, .title, .marquee, .object: true
    default: isBlock
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Is part of a table's frame.
  var isTablePart: Bool {
    switch self {
    case .caption, .colgroup, .col, .thead, .tbody, .tfoot, .tr, .td, .th: true
    default: false
    }
  }

  /// End tags inside do not reach what is open around it.
  var isBarrier: Bool {
    switch self {
    case .html, .table, .td, .th, .caption, .template, .object, .marquee, .applet: true
    default: false
    }
  }

  /// May stand in the head of a page.
  var isHeadContent: Bool {
    switch self {
    case .meta, .link, .base, .title, .style, .script, .noscript, .template, .head: true
    default: false
    }
  }

  /// Never shows its content as text.
  var isInvisible: Bool {
    switch self {
    case .head, .title, .style, .script, .noscript, .template, .svg, .iframe, .object,
      .audio,
      .video, .canvas, .select, .option, .textarea, .noframes, .noembed, .rp, .map, .applet:
      true
    default: false
    }
  }

  /// Whether an element of another name shows its content only in place of what a script shows, or
  /// to programs.
  static func isUnshown(_ name: ArraySlice<UInt8>) -> Bool { unshown.contains(HTMLName.hash(name)) }

  private static let unshown = Set(
    [
      "amp-ad", "amp-embed", "amp-sticky-ad", "amp-social-share", "amp-consent", "amp-analytics",
      "amp-user-notification", "amp-video", "amp-youtube", "amp-iframe", "annotation",
      "annotation-xml",
    ].map { HTMLName.hash(Array($0.utf8)[...]) })

  /// How the text behind its start tag is read.
  var contentState: HTMLTokenizer.State {
    switch self {
    case .title, .textarea: .rcdata
    case .style, .xmp, .iframe, .noembed, .noframes, .noscript: .rawtext
    case .script: .scriptData
    case .plaintext: .plaintext
    default: .data
    }
  }
}

/// Names of elements and attributes as hashes, so that none is copied.
enum HTMLName {
  /// The FNV-1a hash of a name in lowercase.
  @inline(__always)
  static func hash(_ name: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(ASCII.lowercased(byte))) &* 0x100_0000_01B3 }
    return hash
  }

  /// Whether a name is `wanted`, which is in lowercase.
  static func matches(_ name: ArraySlice<UInt8>, _ wanted: StaticString) -> Bool {
    guard name.count == wanted.utf8CodeUnitCount else { return false }
    return wanted.withUTF8Buffer { wanted in
      zip(name, wanted).allSatisfy { ASCII.lowercased($0) == $1 }
    }
  }
}
