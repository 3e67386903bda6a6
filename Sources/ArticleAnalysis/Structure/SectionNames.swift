internal import Articles

/// What stands over headlines to name the part of the paper.
enum SectionNames {
  private static let names: Set<String> = [
    "world", "politics", "europe", "asia", "africa", "americas", "middle east", "opinion",
    "analysis", "news", "business", "sport", "sports", "culture", "live", "breaking", "exclusive",
    "breaking news", "world news", "comment", "editorial", "interview", "feature", "features",
    "explainer", "national", "international", "local", "economy", "science", "health", "tech",
    "technology", "top stories", "top story", "latest", "special report", "investigation",
    "russia", "syria", "us news", "uk news", "home", "video", "commentary", "column", "profile",
    "review", "politik", "wirtschaft", "kultur", "ausland", "inland", "meinung", "monde",
    "politique", "économie", "internacional", "política", "mundo", "мир", "политика", "новости",
    "экономика", "общество", "в мире", "国际", "新闻",
  ]
  private static let pathSigns = PhraseSet([">", "›", "»", "/", "|"])
  /// Bytes of the longest line that can be a name, with room for odd capitals.
  private static let longest = 80

  /// Whether a line is the name of a part of a paper, in whatever case.
  static func isName(_ line: String) -> Bool {
    line.utf8.count <= longest && names.contains(line.lowercased())
  }

  /// Whether it is a way through such parts: `Home > World > Europe`.
  static func isPath(_ line: String) -> Bool {
    guard pathSigns.isContained(in: line) else { return false }
    let parts = line.split(whereSeparator: { ">›»/|".contains($0) })
    return parts.count > 1 && parts.allSatisfy { $0.split(separator: " ").count <= 3 }
      && line.first.map { !"\"“«".contains($0) } ?? false
  }
}
