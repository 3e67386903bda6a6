internal import Articles

/// Finds who wrote an article in the elements between its headline and its text.
enum PageWriters {
  /// Words of classes and ids for the name of a writer; a rule names no site.
  private static let words: Set<UInt64> = Set(
    """
    author authors writer writers reporter journalist contributor autor autores autora auteur \
    auteurs autore autorin redakteur redacteur byline by signature firma signatur assinatura \
    verfasser autorka skribent journalisten forfatter toimittaja yazar muhabir
    """.split(separator: " ").map { HTMLName.hash(Array($0.utf8)[...]) })

  /// Most nodes of an element that are looked at.
  private static let reach: HTMLTree.Index = 60
  /// Bytes of the longest name.
  private static let longestName = 80
  /// Bytes of the longest list of names.
  private static let longestNames = 240
  /// Most writers that are taken.
  private static let mostWriters = 8

  /// The writers whom an element between headline and text is said to name.
  ///
  /// Only what is linked as the author's page, or is named so by microdata or its class, counts, and
  /// only where it holds nothing but words as a name has them.
  static func names(at reader: PageReader) -> [String] {
    let tree = reader.outline.tree
    var result: [String] = []
    var seen: HTMLTree.Index = 0
    for line in reader.head where reader.outline.lines[line].length <= 200 {
      let verdict = reader.verdicts[line]
      // A box beside the text may say who wrote other articles, but for a link that says which.
      guard mayStateAtHead(verdict) || verdict == .other(.aside) else { continue }
      var block = reader.outline.lines[line].line.node
      if tree[tree[block].parent].tag == .ul {
        block = tree[block].parent
        let box = tree[block].parent
        // A list in a box that says whose it is.
        if box > 0, isWriter(box, in: tree) { block = box }
      }
      for node in nodes(of: block, in: tree) where node >= seen {
        guard tree[node].isElement, isAuthorLink(node, in: tree) || isWriter(node, in: tree),
          !isOfThing(node, in: tree), mayStateAtHead(verdict) || isAuthorLink(node, in: tree)
        else { continue }
        let names = names(in: node, of: tree)
        guard !names.isEmpty else { continue }
        seen = tree.following(node, in: 0) ?? HTMLTree.Index(tree.nodes.count)
        for name in names where !result.contains(name) && result.count < mostWriters {
          result.append(name)
        }
      }
    }
    return result
  }

  /// The names that an element holds and nothing else but what stands behind them: the pieces of its
  /// text that are names, or else all of it.
  private static func names(in element: HTMLTree.Index, of tree: HTMLTree) -> [String] {
    if let stated = microdataName(in: element, of: tree) { return names(in: stated) }
    var result: [String] = []
    var all = ""
    var (isJoined, last) = (false, element)
    for node in nodes(of: element, in: tree) {
      guard let mode = tree[node].text else { continue }
      let bytes = HTMLDecoding.text(tree.source, tree[node].range, mode)
      guard bytes.count <= longestNames, all.utf8.count <= longestNames,
        let piece = PageMetadata.plain(String(decoding: bytes, as: UTF8.self))
      else { continue }
      all += " " + piece
      let found = names(in: piece)
      if result.isEmpty || !found.isEmpty && (isJoined || isAlike(node, last, in: tree)) {
        result += found
        (isJoined, last) = (false, node)
      } else if isJoint(piece) {
        isJoined = true
      } else {
        break
      }
    }
    return result.isEmpty ? names(in: WhiteSpace.collapsed(all)) : result
  }

  /// Whether two texts stand in elements of one kind, as the names of a list do.
  private static func isAlike(
    _ text: HTMLTree.Index, _ other: HTMLTree.Index, in tree: HTMLTree
  ) -> Bool {
    let (one, two) = (tree[text].parent, tree[other].parent)
    guard one > 0, two > 0, one != two, tree[one].tag == tree[two].tag,
      tree[tree[one].parent].tag == tree[tree[two].parent].tag
    else { return false }
    return tree.isAlike(one, two)
  }

  /// The names of a list such as `By Jane Doe, John Roe and Ann Poe | Hallam`; none where the comma may
  /// stand before what a single writer is.
  static func names(in text: String) -> [String] {
    guard text.utf8.count <= longestNames else { return [] }
    var words = text.split(separator: " ").map(String.init)
    // A sign in front parts the names from the day.
    words.removeFirst(words.prefix { ends.contains($0) }.count)
    if let end = words.firstIndex(where: { ends.contains($0) || $0.hasPrefix("(") }) {
      words.removeSubrange(end...)
    }
    // Behind the last name of a list stands what the writers are.
    if let and = words.firstIndex(where: { ands.contains($0.lowercased()) }),
      let end = words[and...].firstIndex(where: { $0.hasSuffix(",") })
    {
      words.removeSubrange((end + 1)...)
      words[end].removeLast()
    }
    let parts = words.split { ands.contains($0.lowercased()) }.flatMap { part in
      part.prefix { !places.contains($0.lowercased()) }.joined(separator: " ")
        .split(separator: ",")
    }
    let names = parts.map { bare(WhiteSpace.collapsed(String($0))) }
    let isList = names.count != 2 || !words.contains { $0.hasSuffix(",") }
    if isList, names.allSatisfy(isPersonLike) { return names }
    // `Jane Doe, Hallam`: behind a whole name stands where one is.
    if !isList, isPersonLike(names[0]), !isPersonLike(names[1]) { return [names[0]] }
    // `y` stands within names too, and `en` before places.
    let whole = bare(words.joined(separator: " "))
    if words.contains("y"), isPersonLike(whole) { return [whole] }
    return words.contains("en") ? names.prefix(1).filter(isPersonLike) : []
  }

  /// Whether a line may name writers or a desk and nothing else: every word has a capital.
  static func mayNameWriters(_ text: String) -> Bool {
    !text.contains(",")
      && text.split(separator: " ").dropFirst().allSatisfy { word in
        word.first.map { $0.isUppercase || !$0.isLetter } ?? false || ands.contains(String(word))
      }
  }

  /// Words between the names of a list.
  private static let ands: Set<String> = [
    "and", "und", "et", "y", "&", "e", "og", "och", "en", "и",
  ]
  /// Signs behind which stands what is no name.
  private static let ends: Set<String> = ["-", "–", "—", "/", "|", "·", "•", "::"]
  /// Words behind which stands where or for whom a writer writes.
  private static let places: Set<String> = ["from", "for", "in", "at"]
  /// Whether another name follows behind a piece of text between names: `,`, `in Hallam and`.
  private static func isJoint(_ piece: String) -> Bool {
    let words = piece.lowercased().split(separator: " ")
    guard words.count <= longestJoint, let last = words.last else { return false }
    return joints.contains(piece.lowercased()) || ands.contains(String(last))
      || last.last.map { ",;".contains($0) } ?? false
  }

  private static let longestJoint = 4
  /// Pieces of a text between names.
  private static let joints: Set<String> = [
    ",", "and", "&", "und", "et", "y", "e", ";", "|", ", and",
  ]

  /// A name without the `By` before it, addresses for mail and signs that belong to no name.
  ///
  /// `isLine` says that it may be a line of a page, with words such as `von` in front of a name.
  static func bare(_ name: String, isLine: Bool = true) -> String {
    var words = WriterLeads.removed(from: name, isLine: isLine).split(separator: " ")
    if words.count > 1 { words.removeAll { reporterWords.contains($0) } }
    if words.count > 1 { words.removeAll { $0.contains("@") } }
    // Nobody is called so, and nobody is named behind it.
    if words.count == 1, words[0].lowercased() == "by" { return "" }
    let scalars = words.joined(separator: " ").unicodeScalars
    guard let start = scalars.firstIndex(where: isOfWord),
      let end = scalars.lastIndex(where: { isOfWord($0) || closings.contains($0) })
    else { return "" }
    return String(scalars[start...end])
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// What stands in front of or behind the name of a reporter.
  private static let reporterWords: Set<Substring> = ["기자", "特派員", "記者", "记者", "特派记者"]

  /// Whether a text names a reporter and says so, as `김민수 기자` does.
  static func isReporter(_ text: String) -> Bool {
    text.split(separator: " ").contains { word in reporterWords.contains { word.hasSuffix($0) } }
  }

  /// Signs that may end a name: of initials, nicknames and places.
  private static let closings: Set<Unicode.Scalar> = [".", ")", "\"", "'", "\u{2019}", "\u{201D}"]

  static func mayState(_ verdict: PageReader.Verdict) -> Bool {
    switch verdict {
    case .other(nil), .other(.author), .beside(.byline, _), .beside(.date, _): true
    default: false
    }
  }

  /// Whether a line between headline and text may: the foot of a headline is not that of the page.
  static func mayStateAtHead(_ verdict: PageReader.Verdict) -> Bool {
    mayState(verdict) || verdict == .other(.footer)
  }

  static func nodes(
    of element: HTMLTree.Index, in tree: HTMLTree
  ) -> Range<HTMLTree.Index> {
    let end = tree.following(element, in: 0) ?? HTMLTree.Index(tree.nodes.count)
    return element..<max(element, min(end, element + reach))
  }

  /// Whether an element is a link to the page of an author.
  private static func isAuthorLink(_ node: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    guard tree[node].tag == .a else { return false }
    if let rel = tree.place(of: "rel", in: node), HTMLName.matches(tree.source[rel], "author") {
      return true
    }
    guard let address = tree.place(of: "href", in: node), address.count <= PageTrait.longestName
    else {
      return false
    }
    let path = tree.source[address].split(separator: UInt8(ascii: "/"))
    return path.dropLast().contains { folder in
      folders.contains { HTMLName.matches(folder, $0) }
    }
  }

  /// Folders of a site with a page for each author.
  private static let folders: [StaticString] = [
    "author", "authors", "autor", "autores", "autoren", "auteur", "auteurs", "autori", "writer",
    "writers", "reporter", "reporters", "journalist", "journalists", "journalistes", "columnist",
    "columnists", "contributor", "contributors", "byline",
  ]

  /// Whether the element of a line, or one in it, is said to name a writer.
  static func isNamed(_ line: PageLine, in tree: HTMLTree) -> Bool {
    nodes(of: line.line.node, in: tree).contains {
      tree[$0].isElement && (isWriter($0, in: tree) || isAuthorLink($0, in: tree))
    }
  }

  /// Whether an element is said to name a writer by its class, id, microdata or the like.
  private static func isWriter(_ node: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    if let rel = tree.place(of: "rel", in: node), HTMLName.matches(tree.source[rel], "author") {
      return true
    }
    for attribute in PageTrait.names(of: node, in: tree) {
      var (isNamed, isBeside) = (false, false)
      PageTrait.forEachWord(of: tree.source[attribute.value]) { word, _ in
        isNamed = isNamed || words.contains(word)
        isBeside = isBeside || besides.contains(word)
      }
      // Data of programs may hold any words beside it.
      if isNamed, !isBeside || !HTMLName.matches(tree.source[attribute.name].prefix(5), "data-") {
        return !isBeside
      }
    }
    return false
  }

  /// Words of classes for what stands beside a name: `author-follow`, `author-title`, `photo-author`.
  private static let besides: Set<UInt64> = Set(
    """
    follow sign signup subscribe newsletter title role job position bio biography description photo \
    photographer image picture avatar credit date time share social email link more
    """.split(separator: " ").map { HTMLName.hash(Array($0.utf8)[...]) })

  /// The name that microdata gives in an element.
  private static func microdataName(in element: HTMLTree.Index, of tree: HTMLTree) -> String? {
    if let content = tree.string(of: "content", in: element), !content.isEmpty { return content }
    for node in nodes(of: element, in: tree).dropFirst() {
      if let place = tree.place(of: "itemprop", in: node),
        HTMLName.matches(tree.source[place], "name")
      {
        return name(in: node, of: tree)
      }
    }
    return nil
  }

  /// What an element says as a name: that of its microdata, or all its text.
  static func name(in element: HTMLTree.Index, of tree: HTMLTree) -> String? {
    if let content = tree.string(of: "content", in: element), !content.isEmpty { return content }
    if let stated = microdataName(in: element, of: tree) { return stated }
    return text(of: element, in: tree, longest: longestName)
      .flatMap { PageMetadata.isName($0) ? $0 : nil }
  }

  /// The words in an element with a blank between its pieces; nil where there are none, or more than so
  /// many bytes.
  static func text(
    of element: HTMLTree.Index, in tree: HTMLTree, longest: Int
  ) -> String? {
    var bytes: [UInt8] = []
    for node in nodes(of: element, in: tree) {
      guard let mode = tree[node].text else { continue }
      bytes += HTMLDecoding.text(tree.source, tree[node].range, mode)
      bytes.append(0x20)
      guard bytes.count <= 2 * longest else { return nil }
    }
    let text = PageMetadata.plain(String(decoding: bytes, as: UTF8.self))
    return text.flatMap { $0.utf8.count <= longest ? $0 : nil }
  }

  /// Two to five words of which the first and the last are capitalised, without figures: a name
  /// and not `Staff` or `Follow the author`.
  private static func isPersonLike(_ name: String) -> Bool {
    let parts = name.split(separator: " ")
    guard (1...5).contains(parts.count), !name.contains(where: \.isNumber),
      !name.contains(where: { ":|,/".contains($0) })
    else { return false }
    guard parts.count > 1 else { return isEastAsianName(name) }
    return [parts.first, parts.last].allSatisfy { part in
      part?.unicodeScalars.first.map {
        $0.properties.isUppercase || $0.properties.isAlphabetic && !$0.properties.isCased
      } ?? false
    } && !parts.contains { strangers.contains($0.lowercased()) }
  }

  /// Whether it is a name in Chinese, Japanese or Korean signs, which have no blank in them.
  private static func isEastAsianName(_ name: String) -> Bool {
    (2...longestEastAsian).contains(name.unicodeScalars.count)
      && name.unicodeScalars.allSatisfy {
        $0.properties.isIdeographic || (0xAC00...0xD7A3).contains($0.value)
      } && !houses.contains { name.hasSuffix($0) }
  }

  /// Signs of the longest such name.
  private static let longestEastAsian = 5
  /// How the names of papers, agencies and desks end.
  private static let houses = [
    "新聞", "新闻", "通信", "通讯社", "通訊社", "社", "報", "报", "网", "網", "編集部", "编辑部", "記者", "记者",
    "뉴스", "일보", "신문", "방송", "기자", "電視", "电视", "电视台", "部", "局", "課", "室", "版",
    "国際", "国际", "國際", "政治", "経済", "经济", "社会", "共同", "時事", "新华", "新華",
  ]

  /// Words that no writer is called: those of links and of the calendar.
  private static let strangers: Set<String> = [
    "by", "more", "from", "follow", "updated", "posted", "published", "about", "sign", "up", "read",
    "edition", "morning", "evening", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "images", "newsletter", "subscribe", "editor", "editors", "writer",
    "writers", "staff", "correspondent", "correspondents", "reporter", "reporters", "columnist",
    "contributor", "contributors", "producer", "press", "agency", "bureau", "desk", "redacción",
    "redaccion", "redazione", "redaktion", "rédaction", "redação", "redactie", "редакция",
    "قسم", "الأخبار", "تحرير", "هيئة", "وكالة", "समाचार", "डेस्क", "מערכת", "חדשות",
  ]
}
