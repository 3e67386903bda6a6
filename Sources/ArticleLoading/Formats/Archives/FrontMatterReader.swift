/// Reads the lines of front matter.
struct FrontMatterReader {
  /// By name in small letters.
  private(set) var fields: [String: [String]] = [:]
  /// What stands on the line behind the name of each field, in bytes of the text.
  private(set) var lines: [String: Range<Int>] = [:]

  private let text: [UInt8]
  private var position = 0
  /// The field whose value goes on.
  private var last: String?
  /// Whether that value is one text over several lines.
  private var isFolded = false
  /// What has been read of a list whose bracket is open.
  private var openList: String?
  /// Whether a table of TOML has begun, whose values are not of the article.
  private var isInTable = false

  /// The longest line of front matter in bytes; a longer one is text.
  private static let lineLimit = 8_192
  /// Front matter is short; a rule at the top of a long text is none.
  private static let lineCount = 200

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// Reads up to the closing line.
  ///
  /// - Returns: where the text behind it begins; nil where this is no front matter.
  mutating func read() -> Int? {
    guard let fence = nextLine()?.text, fence == "---" || fence == "+++" else { return nil }
    for _ in 0..<Self.lineCount {
      guard let line = nextLine() else { return nil }
      if line.text == fence || line.text == "..." && fence == "---" {
        return openList == nil ? position : nil
      }
      guard take(line.text, line.range, isTOML: fence == "+++") else { return nil }
    }
    return nil
  }

  /// The next line without the blanks at its end; nil where there is none, or one that is too long.
  private mutating func nextLine() -> (text: Substring, range: Range<Int>)? {
    guard position < text.count else { return nil }
    let limit = min(text.count, position + Self.lineLimit)
    let end = text[position..<limit].firstIndex(of: 0x0A) ?? limit
    guard end < limit || limit == text.count else { return nil }
    let range = position..<end
    position = min(end + 1, text.count)
    let line = String(decoding: text[range], as: UTF8.self)
    return (Self.trimmed(line[...], atStart: false), range)
  }

  /// Takes one line; false for one that does not belong to front matter.
  private mutating func take(_ line: Substring, _ range: Range<Int>, isTOML: Bool) -> Bool {
    let words = Self.trimmed(line)
    if let list = openList {
      openList = list + " " + words
      closeList()
      return true
    }
    let isIndented = line.first == " " || line.first == "\t"
    if words.isEmpty || words.hasPrefix("#") && !(isFolded && isIndented) { return true }
    if isTOML, words.hasPrefix("["), words.hasSuffix("]") {
      isInTable = true
      return true
    }
    if words.hasPrefix("- ") || words == "-", !isFolded, let last {
      append(Self.member(words.dropFirst()), to: last)
      return true
    }
    if isIndented, let last {
      goOn(words, last)
      return true
    }
    return begin(words, range, isTOML ? "=" : ":")
  }

  /// A line under a field: more of its text, or a value with a name of its own.
  private mutating func goOn(_ words: Substring, _ field: String) {
    if isFolded {
      let text = fields[field]?.first.map { $0 + " " + words } ?? String(words)
      fields[field] = [text]
    } else if fields[field]?.isEmpty ?? false, words.hasPrefix("name:") {
      append(Self.member(words), to: field)
    }
  }

  private mutating func begin(_ words: Substring, _ range: Range<Int>, _ mark: Character) -> Bool {
    guard let place = words.firstIndex(of: mark) else { return false }
    let name = Self.unquoted(Self.trimmed(words[..<place])).lowercased()
    let isName = name.allSatisfy { $0.isLetter || $0.isNumber || "_-. ".contains($0) }
    let rest = words[words.index(after: place)...]
    // In YAML a blank stands behind the colon; an address has none there.
    guard isName, !name.isEmpty, name.count <= 64, mark == "=" || rest.isEmpty || rest.first == " "
    else { return false }
    guard !isInTable else { return true }
    let value = Self.trimmed(rest)
    last = name
    let start = text[range].firstIndex { Character(Unicode.Scalar($0)) == mark }
    lines[name] = (start ?? range.lowerBound)..<range.upperBound
    isFolded = mark == ":" && [">", "|", ">-", "|-", ">+", "|+"].contains(value)
    fields[name] = []
    if value.hasPrefix("[") {
      openList = String(value)
      closeList()
    } else if !isFolded {
      append(Self.plain(value), to: name)
    }
    return true
  }

  /// Takes the members of the open list where its bracket is closed.
  private mutating func closeList() {
    guard let list = openList, let last else { return }
    let words = Self.trimmed(Self.withoutRemark(list[...]))
    guard words.hasSuffix("]") else { return }
    openList = nil
    for value in Self.members(words.dropFirst().dropLast()) { append(Self.plain(value), to: last) }
  }

  private mutating func append(_ value: String, to field: String) {
    if !value.isEmpty { fields[field, default: []].append(value) }
  }

  // MARK: Values

  /// A member of a list over several lines, which may have a name of its own.
  private static func member(_ words: Substring) -> String {
    let words = trimmed(words)
    return plain(words.hasPrefix("name:") ? trimmed(words.dropFirst(5)) : words)
  }

  /// What stands between the commas of a list, with those in quotes left alone.
  private static func members(_ list: Substring) -> [Substring] {
    var quote: Character?
    return list.split { character in
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      }
      return character == "," && quote == nil
    }.map { trimmed($0) }
  }

  private static func plain(_ value: Substring) -> String {
    unquoted(trimmed(withoutRemark(value)))
  }

  /// Without what stands behind a number sign between blanks, unless in quotes.
  private static func withoutRemark(_ value: Substring) -> Substring {
    guard let place = value.firstRange(of: " # ")?.lowerBound else { return value }
    let quotes = value[..<place].count { $0 == "\"" }
    return quotes.isMultiple(of: 2) ? value[..<place] : value
  }

  private static func unquoted(_ value: Substring) -> String {
    guard let quote = value.first, quote == "\"" || quote == "'", value.count > 1,
      value.last == quote
    else { return String(value) }
    let inner = value.dropFirst().dropLast()
    guard quote == "\"" else { return String(inner.replacing("''", with: "'")) }
    var result = ""
    var isEscaped = false
    for character in inner {
      if isEscaped || character != "\\" {
        result.append(isEscaped && "nt".contains(character) ? " " : character)
        isEscaped = false
      } else {
        isEscaped = true
      }
    }
    return result
  }

  private static func trimmed(_ text: Substring, atStart: Bool = true) -> Substring {
    var text = atStart ? text.drop { $0.isWhitespace } : text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
