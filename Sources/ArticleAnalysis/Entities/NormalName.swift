package import Articles

/// The form of a name in which two spellings of it are compared.
///
/// In lower case, without diacritics, without `the`, without the Arabic article (`al-Assad` is
/// `assad`) and without full stops.
package struct NormalName: Sendable, Hashable {
  package let words: [String]

  package init(_ form: String) {
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      let text = Self.withoutArticle(word)
      if !text.isEmpty { words.append(String(decoding: text, as: UTF8.self)) }
      word = []
    }
    for byte in NameFolding.lowercased(Self.withoutNickname(form)) {
      switch byte {
      case 0x00...0x20: close()
      case UInt8(ascii: "."), UInt8(ascii: ","): break
      default: word.append(byte)
      }
    }
    close()
    let isArticle: (String) -> Bool = { $0 == "al" || $0 == "el" || $0 == "the" }
    let bare = words.filter { !isArticle($0) }
    self.words = Self.withGeneration(bare.isEmpty ? words : bare)
  }

  /// The words, with the one that tells a son from his father as part of the surname.
  private static func withGeneration(_ words: [String]) -> [String] {
    guard words.count > 2, let last = words.last, generations.contains(last) else { return words }
    return words.dropLast(2) + [words[words.count - 2] + " " + last]
  }

  private static let generations: Set<String> = ["jr", "sr", "jnr", "snr", "ii", "iii", "iv"]

  /// The surname without what tells a son from his father; nil where it has nothing of the kind.
  var familyName: String? {
    words.last.flatMap { last in last.firstIndex(of: " ").map { String(last[..<$0]) } }
  }

  /// The words joined as they stand in an id: `vladimir-putin`.
  package var slug: String {
    var bytes: [UInt8] = []
    for byte in words.joined(separator: "-").utf8 {
      let isPlain = byte >= 0x80 || (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      if isPlain {
        bytes.append(byte)
      } else if let last = bytes.last, last != UInt8(ascii: "-") {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The id of an entity of this name.
  package func id(_ kind: Entity.Kind) -> Entity.ID {
    "\(kind.rawValue):\(slug)"
  }

  /// Whether it is a surname with the particles before it: `von der leyen`.
  var isSurname: Bool {
    guard let first = words.first, words.count > 1 else { return false }
    return Self.particles.contains(first) && words.dropLast().allSatisfy(Self.particles.contains)
  }

  private static let particles: Set<String> = [
    "de", "del", "della", "di", "da", "dos", "das", "du", "van", "von", "der", "den", "ter", "zu",
    "la", "le",
  ]

  /// The name without what stands in quotation marks inside of it: `Joaquin "El Chapo" Guzman`.
  private static func withoutNickname(_ form: String) -> String {
    guard let open = form.firstIndex(where: isQuotation), open > form.startIndex,
      let close = form[form.index(after: open)...].firstIndex(where: isQuotation),
      form[form.index(after: close)...].contains(where: \.isLetter)
    else { return form }
    return String(form[..<open]) + form[form.index(after: close)...]
  }

  private static func isQuotation(_ character: Character) -> Bool {
    character == "\"" || character == "\u{201C}" || character == "\u{201D}"
  }

  private static let articles = ["al-", "el-", "ar-", "as-", "ash-", "an-", "ad-", "at-", "az-"]
    .map { Array($0.utf8) }

  private static func withoutArticle(_ word: [UInt8]) -> [UInt8] {
    for article in articles where word.count > article.count + 2 && word.starts(with: article) {
      return Array(word.dropFirst(article.count))
    }
    return word
  }

  /// Whether this is the end of a longer name, or the given name of it where it is one word.
  func isPart(of full: NormalName) -> Bool {
    guard words.count < full.words.count else { return false }
    return full.words.suffix(words.count).elementsEqual(words)
  }

  /// What stays of the words when another writes them over from another script.
  var skeleton: [String] { NameSkeleton.of(words) }

  /// Whether two full names may be one person's: same surname, same or abbreviated given name,
  /// and middle names that one of them leaves out.
  func isVariant(of other: NormalName) -> Bool {
    Self.areVariants(words, other.words) || Self.areVariants(skeleton, other.skeleton)
  }

  private static func areVariants(_ words: [String], _ other: [String]) -> Bool {
    guard words.count > 1, other.count > 1, words.last == other.last,
      let first = words.first, let otherFirst = other.first
    else { return false }
    let middle = words.dropFirst().dropLast()
    let otherMiddle = other.dropFirst().dropLast()
    let agrees =
      middle.isEmpty || otherMiddle.isEmpty
      || (middle.count == otherMiddle.count
        && zip(middle, otherMiddle).allSatisfy(abbreviates))
    return agrees && abbreviates(first, otherFirst)
  }

  private static func abbreviates(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    return (left.utf8.count == 1 && right.hasPrefix(left))
      || (right.utf8.count == 1 && left.hasPrefix(right))
  }
}
