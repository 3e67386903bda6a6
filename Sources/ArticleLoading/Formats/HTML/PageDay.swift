internal import Articles

/// Finds when an article came out in the elements between its headline and its text that hold a day:
/// `time`, the `abbr` that stands for it in older pages, and those that are called so.
enum PageDay {
  /// The day of the first such element between headline and text that is that of the article, else of
  /// one right over the headline.
  static func day(at reader: PageReader) -> PublicationDate? {
    let tree = reader.outline.tree
    var update: PublicationDate?
    let over = reader.linesOverHeadline.filter { isNamed(reader.outline.lines[$0], in: tree) }
    for line in Array(reader.head) + over where PageWriters.mayState(reader.verdicts[line]) {
      // What stands in a box of the writer may tell of the writer.
      let isAboutWriter = reader.verdicts[line] == .other(.author)
      let block = reader.outline.lines[line].line.node
      for node in PageWriters.nodes(of: block, in: tree)
      where isTime(node, in: tree) && !(isAboutWriter && hasWords(beside: node, in: tree)) {
        guard let isSaid = isUpdate(node, in: block, of: tree),
          case let isUpdate = isSaid || isCalledUpdate(node, in: tree),
          let printed = printed(node, in: tree),
          let day = PageMetadata.day(printed, isUpdate: isUpdate)
        else { continue }
        // The day of publication goes before that of an update.
        if !isUpdate { return day }
        update = update ?? day
      }
    }
    return update ?? silentDay(at: reader) ?? onlyDay(at: reader)
  }

  /// The day of all `time` elements in the element that is the article that are called so and stand
  /// alone in a row with its text, where they say the same one.
  private static func onlyDay(at reader: PageReader) -> PublicationDate? {
    let tree = reader.outline.tree
    guard let line = reader.headline ?? reader.verdicts.firstIndex(of: .body),
      let frame = tree.ancestors(of: node(of: line, reader)).first(
        where: { [.article, .main].contains(tree[$0].tag) })
    else { return nil }
    let text = reader.verdicts.indices.filter(reader.isProse).map { node(of: $0, reader) }
    guard let last = text.last, last > frame else { return nil }
    // Boxes of other articles hold nothing of the text; sections do.
    var rows = Set(text.map { tree[$0].parent })
    rows.formUnion(rows.filter { $0 > frame }.map { tree[$0].parent })
    var found: PublicationDate?
    for node in (frame..<last).prefix(mostNodesOfFrame)
    where tree[node].isElement && tree[node].tag == .time {
      let block = blockAround(node, in: tree)
      guard mayState(reader.outline.traits[Int(node)]), rows.contains(tree[block].parent),
        isNamedDay(node, in: tree) || isNamedDay(block, in: tree),
        !hasWords(beside: node, in: tree), !isHeaded(block, in: tree),
        let printed = tree.string(of: "datetime", in: node),
        let day = PageMetadata.day(
          printed, isUpdate: [node, block].contains { isCalledUpdate($0, in: tree) })
      else { continue }
      if let found, found.dayNumber != day.dayNumber { return nil }
      found = found ?? day
    }
    return found
  }

  /// Whether a heading stands right over an element.
  private static func isHeaded(_ node: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    var (child, before) = (tree[tree[node].parent].firstChild, HTMLTree.Index(-1))
    while child >= 0, child != node {
      if tree[child].isElement { before = child }
      child = tree[child].next
    }
    return before >= 0 && tree[before].tag.isHeading
  }

  private static func node(of line: Int, _ reader: PageReader) -> HTMLTree.Index {
    reader.outline.lines[line].line.node
  }

  /// Nodes of the article that are looked at for its only day.
  private static let mostNodesOfFrame = 20_000

  /// What elements between headline and text, or right over the headline, print that are called days.
  static func prints(at reader: PageReader) -> [String] {
    let tree = reader.outline.tree
    var result: [String] = []
    var seen: HTMLTree.Index = 0
    for line in Array(reader.head) + reader.linesOverHeadline
    where PageWriters.mayState(reader.verdicts[line]) {
      for node in PageWriters.nodes(of: reader.outline.lines[line].line.node, in: tree)
      where node >= seen && tree[node].isElement && result.count < mostPrints {
        guard tree[node].tag == .time || isNamedDay(node, in: tree),
          let text = PageWriters.text(of: node, in: tree, longest: longestPrint)
        else { continue }
        seen = tree.following(node, in: 0) ?? HTMLTree.Index(tree.nodes.count)
        result.append(text)
      }
    }
    return result
  }

  private static let mostPrints = 8
  /// Bytes of the longest print of a day.
  private static let longestPrint = 160

  /// The day of a `time` between headline and text that has no words, as a script will write them.
  private static func silentDay(at reader: PageReader) -> PublicationDate? {
    let (tree, lines) = (reader.outline.tree, reader.outline.lines)
    guard let headline = reader.headline, let first = reader.firstText,
      headline < first
    else { return nil }
    var update: PublicationDate?
    let between = lines[headline].line.node..<max(lines[headline].line.node, lines[first].line.node)
    for node in between.prefix(mostNodes)
    where tree[node].isElement && tree[node].tag == .time && tree[node].firstChild < 0 {
      guard mayState(reader.outline.traits[Int(node)]),
        let printed = tree.string(of: "datetime", in: node)
      else { continue }
      let isUpdate = isCalledUpdate(node, in: tree)
      guard let day = PageMetadata.day(printed, isUpdate: isUpdate) else { continue }
      if !isUpdate { return day }
      update = update ?? day
    }
    return update
  }

  /// Nodes between headline and text that are looked at; bounds the time of a hostile page.
  private static let mostNodes = 2_000

  private static func mayState(_ trait: PageTrait?) -> Bool {
    switch trait {
    case nil, .byline, .date: true
    default: false
    }
  }

  /// The day as the element has it for programs, else for people.
  private static func printed(_ node: HTMLTree.Index, in tree: HTMLTree) -> String? {
    let stated: String? =
      switch tree[node].tag {
      case .abbr: tree.string(of: "title", in: node)
      case .time: tree.string(of: "datetime", in: node)
      default: nil
      }
    return stated ?? plainDay(node, in: tree)
  }

  /// What an element says where that is a day and nothing else, be it in elements of its own.
  private static func plainDay(_ node: HTMLTree.Index, in tree: HTMLTree) -> String? {
    guard let text = PageWriters.text(of: node, in: tree, longest: longestPrint) else { return nil }
    if isPlainDay(text) { return text }
    // `2026-03-03 :: 4 min read`: behind the sign stands how long that takes.
    let parts = text.split(separator: " :: ", maxSplits: 1)
    guard parts.count == 2, isInOrder(parts[0]), isLengthOrNone(parts[1]) else { return nil }
    return String(parts[0])
  }

  /// Whether a text is a day in figures with the year in front, in which month and day do not change
  /// places.
  private static func isInOrder(_ text: Substring) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  private static func isLengthOrNone(_ text: Substring) -> Bool {
    text.split { !$0.isLetter }.allSatisfy { around.contains($0.lowercased()) }
  }

  /// Whether a text is a day and its time in words: figures alone may have the month in front or
  /// behind, and further words may say that it is another day.
  private static func isPlainDay(_ text: String) -> Bool {
    let words = text.split(whereSeparator: { !$0.isLetter }).map { $0.lowercased() }
    return words.contains { MonthNames.month(ofDate: $0) != nil }
      && words.allSatisfy {
        MonthNames.month(ofDate: $0) != nil || DateWords.weekday($0) != nil
          || DateWords.half($0) != nil
          || DateWords.zone($0) != nil || around.contains($0)
      }
  }

  private static func hasWords(beside time: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    let inside = PageWriters.nodes(of: time, in: tree)
    return PageWriters.nodes(of: blockAround(time, in: tree), in: tree).contains { node in
      guard let mode = tree[node].text, !inside.contains(node) else { return false }
      return HTMLDecoding.text(tree.source, tree[node].range, mode).contains { $0 > 0x20 }
    }
  }

  /// Whether the words round a `time` say that it is that of an update; nil where they say that it is
  /// that of something else, such as a summit to come.
  private static func isUpdate(
    _ time: HTMLTree.Index, in block: HTMLTree.Index, of tree: HTMLTree
  ) -> Bool? {
    let inside = PageWriters.nodes(of: time, in: tree)
    var (isUpdate, others) = (false, 0)
    let all = PageWriters.nodes(of: block, in: tree)
    // Only the line of the day, where its block holds the text too.
    let before = (all.lowerBound..<time).reversed().prefix { !isEnd($0, in: tree) }
    let behind = (inside.upperBound..<max(inside.upperBound, all.upperBound)).prefix {
      !isEnd($0, in: tree)
    }
    let home = blockAround(time, in: tree)
    for node in Array(before) + Array(behind) {
      guard let mode = tree[node].text, blockAround(node, in: tree) == home else { continue }
      let bytes = HTMLDecoding.text(tree.source, tree[node].range, mode)
      for part in String(decoding: bytes, as: UTF8.self).split(whereSeparator: { !$0.isLetter }) {
        let word = part.lowercased()
        if updates.contains(word) { isUpdate = node < time || isUpdate }
        // Scripts without capitals have no sign of a name.
        let isName = part.first.map { $0.isUppercase || !$0.isCased } ?? false
        if strange.contains(word) { return nil }
        if !isName && !around.contains(word) && !updates.contains(word) { others += 1 }
        // The words of a sentence are no labels.
        if others > mostOthers { return nil }
      }
    }
    return isUpdate
  }

  /// Words beside a day that are neither names nor known labels: short forms, units.
  private static let mostOthers = 2

  private static func blockAround(
    _ node: HTMLTree.Index, in tree: HTMLTree
  ) -> HTMLTree.Index {
    var node = node
    for _ in 0..<HTMLTree.reach where node > 0 && !isBlock(tree[node]) {
      node = tree[node].parent
    }
    return node
  }

  private static func isBlock(_ node: HTMLTree.Node) -> Bool { node.isElement && node.tag.isBlock }

  /// Whether an element is a day: a `time`, an `abbr` whose title is one in ISO 8601, or one that is
  /// called so and holds nothing else.
  private static func isTime(_ node: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    guard tree[node].isElement else { return false }
    switch tree[node].tag {
    case .time: return true
    case .abbr:
      guard let place = tree.place(of: "title", in: node), place.count <= longestValue,
        let title = tree.string(of: "title", in: node)
      else { return false }
      return title.utf8.prefix(4).count(where: ASCII.isDigit) == 4
        && PageMetadata.day(title, isUpdate: false) != nil
    default:
      return isNamedDay(node, in: tree) && plainDay(node, in: tree) != nil
    }
  }

  /// Bytes of the longest class or title that is looked at; bounds the time of a hostile page, where
  /// each is asked about from each day beside it.
  private static let longestValue = 500

  /// Whether the class of an element says that it is a day.
  private static func isNamedDay(_ node: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    isNamed(node, by: dateWords, in: tree)
  }

  private static func isNamed(
    _ node: HTMLTree.Index, by words: Set<UInt64>, in tree: HTMLTree
  ) -> Bool {
    guard let place = tree.place(of: "class", in: node), place.count <= longestValue else {
      return false
    }
    var isNamed = false
    PageTrait.forEachWord(of: tree.source[place]) { word, _ in
      isNamed = isNamed || words.contains(word)
    }
    return isNamed
  }

  /// Whether the element of a line, or one in it, is a day by what it is called.
  static func isNamed(_ line: PageLine, in tree: HTMLTree) -> Bool {
    PageWriters.nodes(of: line.line.node, in: tree).contains {
      tree[$0].isElement && (tree[$0].tag == .time || isNamedDay($0, in: tree))
    }
  }

  /// Whether an element that holds another one is called a day, as the box of all that came out then.
  static func isNamed(
    _ box: HTMLTree.Index, over node: HTMLTree.Index, in tree: HTMLTree
  ) -> Bool {
    guard box > 0, isNamedDay(box, in: tree) else { return false }
    return tree.ancestors(of: node).contains(box)
  }

  /// Words of classes for the day of an article; a rule names no site.
  private static let dateWords: Set<UInt64> = Set(
    """
    date time published publish pubdate publishdate posted timestamp datetime updated modified \
    datum fecha datetimepublished publicationdate articledate
    """.split(separator: " ").map { HTMLName.hash(Array($0.utf8)[...]) })

  /// Whether an element is called the day of an update, and not that of the publication too.
  private static func isCalledUpdate(_ node: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    isNamed(node, by: updateWords, in: tree) && !isNamed(node, by: publicationWords, in: tree)
  }

  private static let publicationWords: Set<UInt64> = Set(
    "published publish pubdate publishdate posted datetimepublished publicationdate"
      .split(separator: " ").map { HTMLName.hash(Array($0.utf8)[...]) })

  private static let updateWords: Set<UInt64> = Set(
    "updated update modified edited".split(separator: " ").map {
      HTMLName.hash(Array($0.utf8)[...])
    })

  /// Whether a node begins a line of its own, or another day of one.
  private static func isEnd(_ node: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    isBlock(tree[node]) || isTime(node, in: tree)
  }

  private static let updates = set(
    """
    updated update modified revised aktualisiert geändert actualizado actualizada actualizat modifié \
    aggiornato atualizado bijgewerkt uppdaterad oppdatert opdateret päivitetty aktualizováno \
    aktualizacja actualizării обновлено оновлено güncelleme güncellenme уточнено 수정 更新 \
    עודכן تحديث aggiornamento atualização actualización laatste update
    """)
  /// Words in small letters that may stand beside the day of an article, in the languages of
  /// `PageWriters`.
  private static let around = set(
    """
    by on at and the in of a am pm min mins minute minutes read ago hours hour published posted first \
    last gmt est et from von um uhr und der die par le à mis jour por el de di il da em op om door \
    minuti minuter minuten minutos alle kl klo kello veröffentlicht erstellt publié publicado \
    publicada pubblicato gepubliceerd h lesezeit leestijd lectura
    """)
  /// Words that name another day than that of the article, also with a capital.
  private static let strange = set(
    """
    next live event events upcoming until deadline starts begins ends summit meeting festival \
    election elections
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }
}
