internal import Articles

/// What a line at the text of a page says of its article and nothing else: who wrote it and when.
struct StatedLine: Sendable, Equatable {
  /// The part of the line that names writers, as printed.
  var byline: String?
  var date: PublicationDate?
  var agency: String?
  var outlet: String?

  /// Bytes of the longest such line.
  private static let longest = 200
  /// Most parts between bars, dashes and commas.
  private static let mostParts = 8
  /// Most parts beside a full date that are names or the time that reading takes.
  private static let mostOthers = 2

  /// The name in `김민수 기자`, which says that a reporter wrote it.
  private static func reporter(_ segment: String) -> String? {
    let words = LineWords(segment).words
    guard (2...3).contains(words.count), words.last == "기자" || words.last == "記者" else {
      return nil
    }
    return words.dropLast().joined(separator: " ")
  }

  /// Whether a part is what a person is, `Special Correspondent`, and not what a part of a paper is
  /// called, `World`.
  private static func isPosition(_ segment: String) -> Bool {
    LineWords(segment).isRoleLike
      && LineWords(segment).words.contains { positions.contains(LineWords.bare($0).lowercased()) }
  }

  /// Whether a part is an address for mail or a handle, beside the name of whom it is.
  private static func isAddress(_ segment: String) -> Bool {
    segment.contains("@") && !segment.contains(" ")
  }

  /// Whether a part says how often the article was read: `Views: 1,204`, `12 comments`.
  private static func isCount(_ segment: String, behind last: String?) -> Bool {
    let words = LineWords(segment).words.map { LineWords.bare($0).lowercased() }
    let isFigure = segment.allSatisfy { $0.isNumber }
    if isFigure, let last { return isCount(last, behind: nil) }
    return (1...3).contains(words.count) && words.contains(where: countWords.contains)
      && words.contains { $0.contains(where: \.isNumber) }
  }

  private static let countWords: Set<String> = [
    "view", "views", "hits", "reads", "visits", "comment", "comments", "share", "shares", "likes",
    "visitas", "vistas", "lecturas", "comentarios", "visualizações", "comentários", "vues",
    "commentaires", "kommentare", "aufrufe", "просмотров", "комментариев", "okunma", "görüntülenme",
  ]

  private static let positions: Set<String> = [
    "correspondent", "editor", "reporter", "writer", "columnist", "contributor", "analyst",
    "producer",
  ]

  /// Whether a part says how long ago it was, with a short word: `2h`, `3d`.
  private static func isAge(_ segment: String) -> Bool {
    let unit = segment.drop(while: \.isNumber)
    return segment.count <= 4 && unit.count < segment.count && ["h", "m", "d", "w"].contains(unit)
  }

  /// Whether a part is `4 min read` or the like.
  private static func isReadingTime(_ segment: String) -> Bool {
    let words = LineWords(segment).words.map { $0.lowercased() }
    return (2...4).contains(words.count) && words[0].allSatisfy(\.isNumber)
      && ["min", "mins", "minute", "minutes", "min.", "minuten"].contains(words[1])
  }

  /// Words between a date and the names behind it, in `Posted on 3 March 2026 by Jane Doe`.
  private static let joints = [
    " by ", " By ", " BY ", " von ", " Von ", " par ", " Par ", " por ", " da ", " av ", " af ",
    " door ", " بقلم ", " מאת ", " 记者 ", " 記者 ",
  ]

  /// What the line says; nil where it holds anything else, or neither a writer nor a full date.
  static func read(_ line: String) -> StatedLine? {
    guard line.utf8.count <= longest else { return nil }
    let line = withoutHandle(LineSegments.withoutBrackets(WhiteSpace.collapsed(line)))
    if let stated = of(LineSegments.segments(of: line, atHyphens: true)) { return stated }
    if let date = DateLineReader.read(line), date.outlet == nil, date.date != nil {
      return StatedLine(date: date.date)
    }
    return namesBeforeDate(line) ?? labelled(line) ?? dateBeforeNames(line)
      ?? agencyBeforeDate(line) ?? bracketed(line) ?? stamped(line)
  }

  /// A line without the handle at its end: `By Jane Doe @janedoe`.
  private static func withoutHandle(_ line: String) -> String {
    guard let blank = line.lastIndex(of: " "), line[blank...].hasPrefix(" @") else { return line }
    return String(line[..<blank])
  }

  /// Whether a line is a person's name and nothing else, beginning with a given name.
  static func isPerson(_ line: String) -> Bool {
    guard line.utf8.count <= longestName, LineWords(line).isPersonLike,
      !PlaceNames.contains(line), AgencyNames.agency(line) == nil, OutletNames.outlet(line) == nil,
      let first = line.split(separator: " ").first
    else { return false }
    let words = line.split(separator: " ").map(String.init)
    let keys = words.map { NameKey(word: $0) }
    let flags = WordTable.shared.flags(of: NameKey(word: String(first)))
    // Of which the table of names knows, a firm or a place, that is what the article is about.
    guard flags.contains(.given), flags.isDisjoint(with: [.common, .placeStart, .title]),
      !isKnown(keys.reduce(NameKey.empty) { $0.followed(by: $1) })
    else { return false }
    return keys.dropFirst().allSatisfy { key in
      WordTable.shared.flags(of: key)
        .isDisjoint(with: [.common, .organisation, .placeEnd, .placeStart, .title])
        && !isKnown(NameKey.empty.followed(by: key))
    }
  }

  private static func isKnown(_ key: NameKey) -> Bool {
    NameTable.shared.forms(of: key).contains { _ in true }
  }

  /// Bytes of the longest name that nothing says to be the writer's.
  private static let longestName = 60

  /// Reads `By Jane Doe (Hallam, special correspondent)`.
  private static func bracketed(_ line: String) -> StatedLine? {
    guard line.last == ")", let byline = BylineReader.prefixed(line) else { return nil }
    return StatedLine(byline: line, agency: byline.agency, outlet: byline.outlet)
  }

  /// The names before a full date that ends the line, with no sign between them.
  ///
  /// `Jane Doe March 3, 2026 9:02 AM`; nil where anything but names stands there.
  static func names(beforeDateAtEndOf line: String) -> (names: String, date: DateLine)? {
    let words = line.split(separator: " ")
    guard words.count <= mostWords else { return nil }
    for start in words.indices.dropFirst() where mayBeginDate(words[start]) {
      let date = DateLineReader.read(words[start...].joined(separator: " "))
      guard let date, date.date != nil, date.outlet == nil else { continue }
      let names = words[..<start].joined(separator: " ")
      let isNames =
        BylineReader.prefixed(names) != nil || LineWords(names).isNameLike
        || AgencyNames.agency(names) != nil
      return isNames ? (names, date) : nil
    }
    return nil
  }

  private static func mayBeginDate(_ word: Substring) -> Bool {
    let bare = LineWords.bare(word).lowercased()
    return bare.first?.isNumber ?? false || DateLineReader.mayBegin(bare)
  }

  /// Most words of a line that names a writer and a date.
  private static let mostWords = 30

  /// Reads `By Jane Doe March 3, 2026`, and `Associated Press March 3, 2026, 9:02 AM`, which without
  /// the time may be whose picture it is.
  private static func agencyBeforeDate(_ line: String) -> StatedLine? {
    guard let (names, date) = names(beforeDateAtEndOf: line) else { return nil }
    if let agency = AgencyNames.agency(names) {
      return date.hasTime ? StatedLine(byline: names, date: date.date, agency: agency) : nil
    }
    guard let byline = BylineReader.prefixed(names) else { return nil }
    return StatedLine(
      byline: names, date: date.date, agency: byline.agency, outlet: byline.outlet)
  }

  /// Reads `Submitted by Jane Doe on Tue, 11/17/2026 - 18:04`.
  private static func namesBeforeDate(_ line: String) -> StatedLine? {
    for joint in [" on ", " at ", " am ", " le ", " el ", " em ", " il ", " op ", " den "] {
      guard let cut = line.firstRange(of: joint),
        let date = DateLineReader.read(String(line[cut.upperBound...])), date.outlet == nil,
        var stated = of(LineSegments.segments(of: String(line[..<cut.lowerBound]))),
        stated.byline != nil
      else { continue }
      stated.date = stated.date ?? date.date
      return stated
    }
    return nil
  }

  /// `来源：东港日报 作者：李文 2026-11-18 09:15`: labels that colons end, and a date.
  private static func labelled(_ line: String) -> StatedLine? {
    var result = StatedLine()
    var rest: [Substring] = []
    var parts = line.split(separator: " ")[...]
    while let part = parts.popFirst() {
      guard let colon = part.firstIndex(of: "\u{FF1A}") ?? part.firstIndex(of: ":"),
        let label = labels[String(part[..<colon])]
      else {
        rest.append(part)
        continue
      }
      var value = String(part[part.index(after: colon)...])
      if value.isEmpty {
        // Another label says that this one has no value.
        guard let next = parts.first, !isLabel(next) else { continue }
        value = String(parts.removeFirst())
      }
      switch label {
      case .writer: result.byline = result.byline ?? value
      case .source: result.outlet = result.outlet ?? value
      case .other: break
      }
    }
    guard result.byline != nil || result.outlet != nil else { return nil }
    if !rest.isEmpty {
      guard let date = DateLineReader.read(rest.joined(separator: " ")) else { return nil }
      result.date = date.date
    }
    return result
  }

  /// Words of the longest line with a time in figures and a name.
  private static let longestStamped = 8

  /// Reads `2026/11/18 09:15 Jane Doe` and `2026-11-18 09:15 입력 김민수 기자`: day and time in figures,
  /// as programs print them, and who wrote it.
  private static func stamped(_ line: String) -> StatedLine? {
    let words = line.split(separator: " ")
    guard (4...longestStamped).contains(words.count), words[0].prefix(4).allSatisfy(\.isNumber),
      let date = DateLineReader.read(words[..<2].joined(separator: " ")), date.date != nil,
      date.hasTime
    else { return nil }
    let rest = words[2...].joined(separator: " ")
    guard let name = isPerson(rest) ? rest : reporter(words.suffix(2).joined(separator: " "))
    else { return nil }
    return StatedLine(byline: name, date: date.date)
  }

  private static func isLabel(_ part: Substring) -> Bool {
    part.firstIndex { $0 == "\u{FF1A}" || $0 == ":" }.map { labels[String(part[..<$0])] != nil }
      ?? false
  }

  private enum Label { case writer, source, other }

  private static let labels: [String: Label] = [
    "作者": .writer, "记者": .writer, "記者": .writer, "文": .writer, "撰文": .writer, "来源": .source,
    "來源": .source, "编辑": .other, "責任編輯": .other, "责任编辑": .other, "责编": .other, "发布时间": .other,
  ]

  /// Reads `Posted on 3 March 2026 by Jane Doe`.
  private static func dateBeforeNames(_ line: String) -> StatedLine? {
    for joint in joints {
      let parts = line.split(separator: joint, maxSplits: 1)
      guard parts.count == 2, let date = DateLineReader.read(String(parts[0])), date.outlet == nil
      else { continue }
      if date.date != nil, isAccount(parts[1]) { return StatedLine(date: date.date) }
      guard var stated = of(["By " + parts[1]]) else { continue }
      stated.byline = WhiteSpace.collapsed(String(joint + parts[1]))
      stated.date = stated.date ?? date.date
      return stated
    }
    return nil
  }

  /// Whether it is what a program calls who put the article in: one word in small letters.
  private static func isAccount(_ text: Substring) -> Bool {
    !text.contains(" ") && text.utf8.count <= 24
      && text.unicodeScalars.allSatisfy {
        TextScalar.isLowercase($0) || TextScalar.isDigit($0) || "._-".unicodeScalars.contains($0)
      }
  }

  /// What parts say of which each must be a date, a writer or what belongs to a writer.
  private static func of(_ segments: [String]) -> StatedLine? {
    guard (1...mostParts).contains(segments.count) else { return nil }
    var result = StatedLine()
    var names: [String] = []
    var others = 0
    var last: String?
    var needsDate = false
    var (isPlaced, isTimed) = (false, false)
    for segment in segments {
      defer { last = segment }
      if let date = DateLineReader.read(segment) {
        // The day of publication stands before that of an update.
        if let day = date.date, result.date.map({ $0.isUpdate && !day.isUpdate }) ?? true {
          result.date = day
        }
      } else if names.isEmpty, let byline = BylineReader.prefixed(segment) {
        names.append(segment)
        result.agency = byline.agency
        result.outlet = byline.outlet
      } else if !names.isEmpty, let agency = AgencyNames.agency(segment) {
        result.agency = result.agency ?? agency
        names.append(segment)
      } else if !names.isEmpty,
        LineWords(segment).isNameLike || LineWords(segment).isRoleLike
          || BylineReader.isStation(LineWords(segment))
      {
        names.append(segment)
      } else if !names.isEmpty && (isAddress(segment) || isAge(segment))
        || isCount(segment, behind: last)
      {
        continue
      } else if names.isEmpty, let name = reporter(segment) {
        names.append(name)
      } else if names.isEmpty, others == 1, let name = last, LineWords(name).isPersonLike,
        isPosition(segment)
      {
        names = [name, segment]
        others = 0
        needsDate = true
      } else if last == nil, segments.count > 1, PlaceNames.contains(segment) {
        isPlaced = true
      } else if result.date != nil, !isTimed, DateLineReader.isTime(segment) {
        isTimed = segment.contains(where: \.isLetter)
      } else if names.isEmpty, result.outlet == nil, let outlet = OutletNames.outlet(segment),
        OutletNames.isCertain(outlet)
      {
        result.outlet = outlet
      } else if isReadingTime(segment) || LineWords(segment).isNameLike {
        others += 1
      } else {
        return nil
      }
    }
    // A name that nothing says to be the writer's may be that of a part of the paper, or of what
    // happens on the day beside it: `Council Meeting | 3 December`.
    let isOfArticle = !names.isEmpty || segments.contains(where: isReadingTime)
    // `Madrid - 5 March 2026 - 08:30 CET`: a day alone may be that of what happens there.
    guard !isPlaced || isTimed || !names.isEmpty else { return nil }
    guard others == 0 || isOfArticle && result.date != nil && others <= mostOthers else {
      return nil
    }
    guard !names.isEmpty && !needsDate || result.date != nil else { return nil }
    if !names.isEmpty { result.byline = names.joined(separator: ", ") }
    return result
  }
}
