internal import Articles

/// Reads the outlet off the title of a window: `Council backs pool | The Gazette`.
enum TitleOutlet {
  /// Signs between the parts of a title, with the blanks round them.
  private static let joints = [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « "]
  /// Signs that stand within headlines too, but for those right behind or before the whole of it.
  private static let looseJoints = [" : ", ": ", "_", "--", "-"]
  /// Most words of a name; slogans have more.
  private static let mostWords = 4
  /// What parts of a paper are called.
  private static let sections: Set<String> = [
    "news", "world", "politics", "sport", "sports", "business", "opinion", "video", "videos",
    "home",
    "local", "local news", "world news", "latest news", "breaking news", "culture", "science",
    "health", "technology", "tech", "entertainment", "lifestyle", "national", "international",
    "analysis", "comment", "live", "blog", "article", "articles", "press release", "press releases",
    "index", "print", "amp", "archive", "archives",
  ]

  /// The last part of a title behind the headline, or the only one before it; nil where the title is
  /// made otherwise or the part is no name.
  static func outlet(of title: String?, headline: String?) -> String? {
    guard let title, let headline, !headline.isEmpty, title.utf8.count <= longestTitle else {
      return nil
    }
    let wanted = PageReader.key(headline)
    for joint in joints + looseJoints {
      let parts = title.components(by: joint)
      guard parts.count > 1, parts.count <= 4, !wanted.isEmpty else { continue }
      let isBehind = PageReader.key(parts[0]) == wanted
      let isBefore = parts.count == 2 && PageReader.key(parts[1]) == wanted
      guard isBehind || isBefore else { continue }
      var name = isBehind ? parts[parts.count - 1] : parts[0]
      for inner in joints { name = name.components(by: inner).last ?? name }
      return isName(name) ? name : nil
    }
    return nil
  }

  /// The title without the outlet at one of its ends: where a sign that stands in no headline parts
  /// them, or the page names it.
  static func headline(of title: String, outlet: String?) -> String {
    let outlet = outlet.map(PageReader.key)
    for joint in joints {
      let parts = title.components(by: joint)
      guard (2...4).contains(parts.count) else { continue }
      let isSign = !joint.contains { "-–—".contains($0) }
      for (name, rest) in [
        (parts[parts.count - 1], parts.dropLast()), (parts[0], parts.dropFirst()),
      ] {
        let headline = rest.joined(separator: joint)
        let words = headline.split(separator: " ").count
        if isName(name), isSign || outlet == PageReader.key(name), words >= fewestWords,
          words > name.split(separator: " ").count
        {
          return headline
        }
      }
    }
    return title
  }

  /// The title without the outlet that the page names, and what stands behind it.
  static func headline(of title: String, without outlet: String?) -> String {
    let outlet = outlet.map(PageReader.key) ?? ""
    guard !outlet.isEmpty, title.utf8.count <= longestTitle else { return title }
    for joint in joints + [": ", " : "] {
      let parts = title.components(by: joint)
      guard (2...4).contains(parts.count) else { continue }
      // Before a colon stands whose words follow, and behind it what they are.
      let isColon = joint.contains(":") && !joint.contains("::")
      if !isColon, let place = parts.lastIndex(where: { PageReader.key($0) == outlet }), place > 0 {
        return parts[..<place].joined(separator: joint)
      }
      if PageReader.key(parts[0]) == outlet {
        return parts.dropFirst().joined(separator: joint)
      }
    }
    return title
  }

  /// Bytes of the longest title that is taken apart.
  private static let longestTitle = 600

  /// Fewest words of a headline that is told from a name.
  private static let fewestWords = 3

  private static func isName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (1...mostWords).contains(words.count), !sections.contains(name.lowercased()),
      !name.contains(where: { ",:;!?/".contains($0) }), name.contains(where: \.isLetter)
    else { return false }
    // `Channel 24`, but no year and no day.
    let figures = name.split { !$0.isNumber }
    guard figures.count <= 1, figures.allSatisfy({ $0.count <= 2 }),
      figures.isEmpty
        || !words.contains(where: { MonthNames.month(ofDate: $0.lowercased()) != nil })
    else { return false }
    return name.contains { $0.isUppercase || $0.isLetter && !$0.isCased } || name.contains(".")
  }
}

extension String {
  /// The parts between a joint, without white space at their ends.
  fileprivate func components(by joint: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: joint) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return (parts + [String(rest)]).map(WhiteSpace.collapsed)
  }
}
