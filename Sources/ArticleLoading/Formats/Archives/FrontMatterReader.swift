internal import Algorithms
internal import Articles

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
  /// What has been read of a text whose quotation marks are open, and the marks that close it.
  private var openText: (value: String, end: String)?
  /// The table of TOML that has begun, whose values are not of the article, but for an author's name.
  private var table: String?

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
        closeText()
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
    return (line[...].trimmingSuffix(while: \.isWhitespace), range)
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
    if let (value, end) = openText {
      // In YAML such a text goes on indented; a quotation mark in front of another line is none.
      if isTOML || isIndented || words.isEmpty {
        // A backslash at the end of a line takes the end away.
        let start =
          value.last == "\\" && end.hasPrefix("\"") ? String(value.dropLast()) : value + " "
        openText = (start + words, end)
        if words.hasSuffix(end) { closeText() }
        return true
      }
      closeText()
    }
    if words.isEmpty || words.hasPrefix("#") && !(isFolded && isIndented) { return true }
    if isTOML, words.hasPrefix("["), words.hasSuffix("]") {
      table = words.filter { $0 != "[" && $0 != "]" && $0 != " " }.lowercased()
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
    let value = Self.trimmed(rest)
    if let table {
      if name == "name", ["author", "authors"].contains(table) {
        append(Self.plain(value), to: table)
      }
      return true
    }
    last = name
    let start = text[range].firstIndex { Character(Unicode.Scalar($0)) == mark }
    lines[name] = (start ?? range.lowerBound)..<range.upperBound
    isFolded = mark == ":" && [">", "|", ">-", "|-", ">+", "|+"].contains(value)
    fields[name] = []
    if value.hasPrefix("[") {
      openList = String(value)
      closeList()
    } else if let end = Self.openQuote(of: value, isTOML: mark == "=") {
      openText = (String(value), end)
    } else if value.hasPrefix("{"), value.hasSuffix("}") {
      append(Self.member(value), to: name)
    } else if !isFolded {
      let plain = mark == ":" ? Self.withoutMarks(value) : value
      append(Self.plain(plain), to: name)
    }
    return true
  }

  /// Takes the text whose quotation marks were open.
  private mutating func closeText() {
    guard let (value, _) = openText, let last else { return }
    openText = nil
    append(WhiteSpace.collapsed(Self.plain(value[...])), to: last)
  }

  /// Takes the members of the open list where its bracket is closed.
  private mutating func closeList() {
    guard let list = openList, let last else { return }
    let words = Self.trimmed(Self.withoutRemark(list[...]))
    guard words.hasSuffix("]") else { return }
    openList = nil
    for value in Self.members(words.dropFirst().dropLast()) { append(Self.member(value), to: last) }
  }

  private mutating func append(_ value: String, to field: String) {
    if !value.isEmpty { fields[field, default: []].append(value) }
  }

  // MARK: Values

  /// A member of a list, which may have a name of its own: `name: Jane Doe`, `{name: Jane Doe}`.
  private static func member(_ words: Substring) -> String {
    let words = trimmed(words)
    guard words.hasPrefix("{") else {
      return plain(words.hasPrefix("name:") ? trimmed(words.dropFirst(5)) : words)
    }
    let pairs = members(words.dropFirst().prefix { $0 != "}" })
    for pair in pairs {
      guard let sign = pair.firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
      if unquoted(trimmed(pair[..<sign])).lowercased() == "name" {
        return plain(pair[pair.index(after: sign)...])
      }
    }
    return ""
  }

  /// What stands between the commas of a list, with those in quotes and braces left alone.
  private static func members(_ list: Substring) -> [Substring] {
    var quote: Character?
    var depth = 0
    return list.split { character in
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "{" {
        depth += 1
      } else if character == "}" {
        depth -= 1
      }
      return character == "," && quote == nil && depth <= 0
    }.map { trimmed($0) }
  }

  private static func plain(_ value: Substring) -> String {
    unquoted(trimmed(withoutRemark(trimmed(value))))
  }

  /// A value of YAML without its type and the mark by which others repeat it; nothing for such a
  /// repetition and for what is said to be none.
  private static func withoutMarks(_ value: Substring) -> Substring {
    if ["~", "null", "Null", "NULL"].contains(trimmed(withoutRemark(value))) { return "" }
    if value.hasPrefix("*"), value.dropFirst().allSatisfy({ $0.isLetter || $0.isNumber }) {
      return ""
    }
    var value = value
    while value.hasPrefix("!!") || value.hasPrefix("&"), let end = value.firstIndex(of: " "),
      value.distance(from: value.startIndex, to: end) > 1
    {
      value = trimmed(value[end...])
    }
    return value
  }

  /// Without what stands behind a number sign between blanks, unless in quotes.
  private static func withoutRemark(_ value: Substring) -> Substring {
    if let quote = value.first, quote == "\"" || quote == "'",
      let end = end(ofQuoted: value, quote)
    {
      let rest = trimmed(value[end...])
      return rest.isEmpty || rest.hasPrefix("#") ? value[..<end] : value
    }
    guard let place = value.firstRange(of: " # ")?.lowerBound else { return value }
    let quotes = value[..<place].count { $0 == "\"" }
    return quotes.isMultiple(of: 2) ? value[..<place] : value
  }

  /// Where a text in quotes ends that begins the value; nil where nothing closes it.
  private static func end(ofQuoted value: Substring, _ quote: Character) -> Substring.Index? {
    for tripled in ["\"\"\"", "'''"] where value.hasPrefix(tripled) {
      return value.dropFirst(3).firstRange(of: tripled)?.upperBound
    }
    var isEscaped = false
    var index = value.index(after: value.startIndex)
    while index < value.endIndex {
      let character = value[index]
      index = value.index(after: index)
      if isEscaped {
        isEscaped = false
      } else if character == "\\", quote == "\"" {
        isEscaped = true
      } else if character == quote {
        // In YAML a doubled mark stands for one.
        guard quote == "'", index < value.endIndex, value[index] == quote else { return index }
        index = value.index(after: index)
      }
    }
    return nil
  }

  /// The marks that close a text which goes on in the next line; nil for a value that is whole.
  private static func openQuote(of value: Substring, isTOML: Bool) -> String? {
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    let tripled = String(repeating: quote, count: 3)
    let isTripled = isTOML && value.hasPrefix(tripled)
    guard isTripled || !isTOML, end(ofQuoted: value, quote) == nil else { return nil }
    return isTripled ? tripled : String(quote)
  }

  private static func unquoted(_ value: Substring) -> String {
    guard let quote = value.first, quote == "\"" || quote == "'", value.count > 1,
      value.last == quote
    else { return String(value) }
    let count = value.hasPrefix(String(repeating: quote, count: 3)) && value.count >= 6 ? 3 : 1
    let inner = value.dropFirst(count).dropLast(count)
    if quote == "'" { return String(count == 3 ? inner : inner.replacing("''", with: "'")) }
    return unescaped(inner)
  }

  /// A text with the escapes that YAML and TOML have in double quotes.
  private static func unescaped(_ text: Substring) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let sign = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      let digits: Int
      switch sign {
      case "n", "t", "r", "b", "f", "v", "e", "a", "0", "N", "L", "P", "_":
        result.append(" ")
        continue
      case "x": digits = 2
      case "u": digits = 4
      case "U": digits = 8
      default:
        result.append(sign)
        continue
      }
      let number = rest.prefix(digits)
      guard number.count == digits, let value = UInt32(String(number), radix: 16) else {
        result.append(sign)
        continue
      }
      rest = rest.dropFirst(digits)
      let character = XMLReference.character(value)
      result.append(contentsOf: String(decoding: character, as: UTF8.self).unicodeScalars)
    }
    return String(result)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    text.trimming(while: \.isWhitespace)
  }
}
