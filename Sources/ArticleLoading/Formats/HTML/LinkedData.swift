/// Reads what a page says of its article in JSON-LD (schema.org's `Article` and its kinds).
struct LinkedData: Sendable {
  /// The article as the page describes it.
  struct Description: Sendable {
    var headline: String?
    var summary: String?
    var authors: [String] = []
    var publisher: String?
    var published: String?
    var modified: String?
    fileprivate var writers: [Writer] = []
    fileprivate var publisherID: String?
    /// Where it begins.
    fileprivate var start = 0

    /// With the names of those who are described elsewhere.
    fileprivate func resolved(by names: [String: String]) -> Description {
      var result = self
      result.authors = writers.compactMap { writer in
        switch writer {
        case .named(let name): name
        case .described(let id): names[id]
        }
      }
      result.publisher = publisher ?? publisherID.flatMap { names[$0] }
      return result
    }
  }

  /// An article that stands in no other one.
  struct Article: Sendable {
    var headline: String?
    /// Where the strings of its `articleBody` stand, without their quotation marks.
    var body: [Range<Int>]
    /// Where it begins.
    fileprivate(set) var start = 0
  }

  /// Deepest nesting that is read; deeper parts are passed over.
  private static let depthLimit = 64
  /// Most names that are kept for authors that are described elsewhere; most articles.
  private static let namesLimit = 1_000

  /// An author as an article names him.
  fileprivate enum Writer {
    case named(String)
    /// Described elsewhere in the script: `{"@id": "#jane"}`.
    case described(String)
  }

  private struct Object {
    /// The key under which it stands in the object around it.
    var key = ""
    var start = 0
    var types: [String] = []
    var fields: [String: String] = [:]
    var writers: [Writer] = []
    var publisher: String?
    var publisherID: String?
    var body: [Range<Int>] = []
    /// The names that stand in a list under the one key: `"name": ["Jane Doe", "John Roe"]`.
    var names: [String] = []
    var isArray = false
  }

  private let json: [UInt8]
  private var position = 0
  private var stack: [Object] = []
  private var key = ""
  /// Whether each quotation mark that is not escaped ends a string.
  private var isStrict = false
  private var descriptions: [Description] = []
  /// The days that the page as a whole states; for pages that describe no article.
  private var page: Description?
  /// By identity, whom and what the scripts of the page name.
  private var names: [String: String]
  /// What the page says that it is of: the site, or else who makes it.
  private var site: String?
  private var maker: String?
  private var articles: [Article] = []

  private init(_ json: [UInt8], names: [String: String]) {
    self.json = json
    self.names = names
  }

  /// What all scripts of a page say.
  struct Reading: Sendable {
    /// What they describe: articles, or else the page.
    var descriptions: [Description] = []
    /// By script: the articles in it.
    var articles: [[Article]] = []
    /// The site's name, or its maker's.
    var site: String?
  }

  /// Reads the scripts of a page, which may name in one what another describes.
  ///
  /// Articles of lists, comments and other parts are none. What is not JSON is read as far as it is.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func read(_ scripts: [[UInt8]]) -> Reading {
    var readers: [LinkedData] = []
    var names: [String: String] = [:]
    for script in scripts {
      var reader = LinkedData(script, names: names)
      reader.read()
      names = reader.names
      readers.append(reader)
    }
    var result = Reading(articles: readers.map(\.articles))
    result.descriptions = readers.flatMap(\.descriptions).map { $0.resolved(by: names) }
    if result.descriptions.isEmpty { result.descriptions = readers.compactMap(\.page) }
    result.site =
      readers.lazy.compactMap(\.site).first ?? readers.lazy.compactMap(\.maker).first
    return result
  }

  private mutating func read() {
    while position < json.count {
      let byte = json[position]
      position += 1
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard stack.count < Self.depthLimit else { return }
        var object = Object(start: position)
        let outer = stack.last
        object.key = outer.map { $0.isArray ? $0.key : key } ?? ""
        object.isArray = byte == UInt8(ascii: "[")
        if outer?.isArray ?? false, !object.isArray { object.key = outer?.key ?? "" }
        stack.append(object)
        key = object.isArray ? object.key : ""
      case UInt8(ascii: "}"), UInt8(ascii: "]"): close()
      case UInt8(ascii: "\""): string()
      default: break
      }
    }
    // A script that breaks off says what it said until then.
    while !stack.isEmpty { close() }
  }

  private mutating func close() {
    guard let done = stack.popLast() else { return }
    key = ""
    if done.isArray {
      if let last = stack.indices.last { merge(array: done, into: last) }
      return
    }
    if done.types.contains(where: Self.isArticle) {
      note(done)
      return
    }
    let isPage = done.types.contains("WebPage") || done.types.isEmpty && stack.isEmpty
    if page == nil, isPage, done.fields["datePublished"] != nil {
      page = Description(
        published: done.fields["datePublished"], modified: done.fields["dateModified"])
    }
    let id = done.fields["@id"]
    if let id, let name = done.fields["name"], names.count < Self.namesLimit, names[id] == nil {
      names[id] = name
    }
    noteSite(done)
    guard let outer = stack.indices.last else { return }
    if let name = done.fields["name"] {
      for name in done.names.isEmpty ? [name] : done.names { note(name, for: done.key, at: outer) }
    } else if let id, done.key == "author" || done.key == "creator" {
      stack[outer].writers.append(.described(id))
    } else if let id, done.key == "publisher" {
      stack[outer].publisherID = stack[outer].publisherID ?? id
    }
  }

  /// Keeps the name of the site, or of who makes it, where they are described for themselves.
  private mutating func noteSite(_ object: Object) {
    guard object.key.isEmpty || object.key == "@graph" || object.key == "isPartOf",
      let name = object.fields["name"]
    else { return }
    if object.types.contains("WebSite") {
      site = site ?? name
    } else if object.types.contains(where: { $0.hasSuffix("Organization") }), maker == nil {
      maker = name
    }
  }

  /// Keeps an article in place of those that stand in it: answers, updates, what it is part of.
  private mutating func note(_ article: Object) {
    while let last = articles.last, last.start > article.start { articles.removeLast() }
    while let last = descriptions.last, last.start > article.start { descriptions.removeLast() }
    guard articles.count < Self.namesLimit else { return }
    if !isPart(article) {
      descriptions.append(
        Description(
          headline: article.fields["headline"] ?? article.fields["name"],
          summary: article.fields["description"], publisher: article.publisher,
          published: article.fields["datePublished"] ?? article.fields["dateCreated"],
          modified: article.fields["dateModified"], writers: article.writers,
          publisherID: article.publisherID, start: article.start))
    }
    articles.append(
      Article(
        headline: article.fields["headline"] ?? article.fields["name"], body: article.body,
        start: article.start))
  }

  /// Whether an article stands in a list or among the parts of something else.
  private func isPart(_ article: Object) -> Bool {
    Self.parts.contains(article.key) || stack.contains { Self.parts.contains($0.key) }
  }

  private static let parts: Set<String> = [
    "itemListElement", "item", "hasPart", "mentions", "citation", "isBasedOn", "relatedLink",
    "significantLink", "comment", "review", "itemReviewed", "blogPost", "blogPosts", "subjectOf",
  ]

  private mutating func merge(array: Object, into outer: Int) {
    stack[outer].writers += array.writers
    stack[outer].types += array.types
    if stack[outer].body.isEmpty || stack[outer].isArray { stack[outer].body += array.body }
    if stack[outer].publisher == nil { stack[outer].publisher = array.publisher }
    if array.key == "name", !stack[outer].isArray, stack[outer].fields["name"] == nil {
      stack[outer].fields["name"] = array.names.first
      stack[outer].names = array.names
    }
  }

  private mutating func note(_ name: String, for key: String, at outer: Int) {
    switch key {
    case "author", "creator": stack[outer].writers.append(.named(name))
    case "publisher": stack[outer].publisher = stack[outer].publisher ?? name
    default: break
    }
  }

  private mutating func string() {
    let start = position
    let text = scanned()
    let place = start..<(position - 1)
    guard let top = stack.indices.last, position <= json.count else { return }
    if stack[top].isArray {
      value(text, place, for: stack[top].key, at: top)
      return
    }
    var next = position
    while next < json.count, ASCII.isBlank(json[next]) { next += 1 }
    if next < json.count, json[next] == UInt8(ascii: ":"), key.isEmpty {
      key = text
      position = next + 1
      skipBlank()
      let opens = position < json.count && [0x22, 0x7B, 0x5B].contains(json[position])
      if !opens { key = "" }
    } else {
      value(text, place, for: key, at: top)
      key = ""
    }
  }

  private mutating func skipBlank() {
    while position < json.count, ASCII.isBlank(json[position]) { position += 1 }
  }

  private mutating func value(
    _ text: String, _ place: Range<Int>, for key: String, at top: Int
  ) {
    switch key {
    case "articleBody":
      guard !place.isEmpty, stack[top].isArray || stack[top].body.isEmpty else { return }
      stack[top].body.append(place)
    case "@type": stack[top].types.append(text)
    case "author", "creator", "publisher": note(text, for: key, at: top)
    case "name" where stack[top].isArray: stack[top].names.append(text)
    default:
      if stack[top].fields[key] == nil { stack[top].fields[key] = text }
    }
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type.hasSuffix("Reportage")
      || type.hasSuffix("Report") || type == "ReviewNewsArticle" || type == "SocialMediaPosting"
      || type == "Recipe"
  }

  /// The string that begins here, behind its first quotation mark.
  private mutating func scanned() -> String {
    let start = position
    let text = scanned(keepingMarks: !isStrict)
    guard position > json.count, !isStrict else { return text }
    // It has no end: marks in it that nobody escaped are not what is wrong with the script.
    isStrict = true
    position = start
    return scanned(keepingMarks: false)
  }

  /// The same; with `keepingMarks` a mark behind which nothing stands that JSON has there, as in
  /// `"A "first" for all"`, is of the string.
  private mutating func scanned(keepingMarks: Bool) -> String {
    var units: [UInt8] = []
    while position < json.count {
      if json[position] == UInt8(ascii: "\""), !keepingMarks || endsString(at: position) { break }
      let byte = json[position]
      position += 1
      guard byte == UInt8(ascii: "\\"), position < json.count else {
        units.append(byte)
        continue
      }
      let escaped = json[position]
      position += 1
      switch escaped {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): units.append(0x20)
      case UInt8(ascii: "b"), UInt8(ascii: "f"): break
      case UInt8(ascii: "u"):
        units += UTF8.encode(Self.scalar(json, at: &position)).map(Array.init) ?? []
      default: units.append(escaped)
      }
    }
    position += 1
    return String(decoding: units, as: UTF8.self)
  }

  /// Whether a quotation mark ends a string: a sign of JSON stands behind it, and behind a comma
  /// another value; or the next line begins with one.
  private func endsString(at mark: Int) -> Bool {
    var next = mark + 1
    var hasLineEnd = false
    func skipBlank() {
      while next < json.count, ASCII.isBlank(json[next]) {
        hasLineEnd = hasLineEnd || json[next] == 0x0A
        next += 1
      }
    }
    skipBlank()
    guard next < json.count else { return true }
    switch json[next] {
    case UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ";"),
      UInt8(ascii: "/"):
      return true
    case UInt8(ascii: "\""): return hasLineEnd
    case UInt8(ascii: ","): next += 1
    default: return false
    }
    skipBlank()
    guard next < json.count else { return true }
    switch json[next] {
    case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "}"),
      UInt8(ascii: "]"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return true
    default:
      return ["true", "false", "null"].contains { json[next...].starts(with: $0.utf8) }
    }
  }

  /// The character whose digits stand behind `\u`; U+FFFD for half of one and for what a terminal
  /// would obey.
  static func scalar(_ json: [UInt8], at position: inout Int) -> Unicode.Scalar {
    guard let high = unit(json, at: &position) else { return "?" }
    var value = high
    if (0xD800...0xDBFF).contains(high), position + 1 < json.count,
      json[position] == UInt8(ascii: "\\"), json[position + 1] == UInt8(ascii: "u")
    {
      position += 2
      if let low = unit(json, at: &position), (0xDC00...0xDFFF).contains(low) {
        value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
      }
    }
    let isBlank = value == 0x09 || value == 0x0A || value == 0x0D
    if value < 0x20 && !isBlank || (0x7F...0x9F).contains(value) { return "\u{FFFD}" }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func unit(_ json: [UInt8], at position: inout Int) -> UInt32? {
    guard position + 4 <= json.count else { return nil }
    var value: UInt32 = 0
    for offset in 0..<4 {
      guard let digit = ASCII.digit(json[position + offset], isHexadecimal: true) else {
        return nil
      }
      value = value << 4 | digit
    }
    position += 4
    return value
  }
}
