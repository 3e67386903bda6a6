internal import Articles

extension ReaderState {
  /// `:set NAME VALUE`: for this session; without a name, what is set.
  mutating func set(_ words: String) -> [Effect] {
    let parts = words.split(whereSeparator: { $0 == " " || $0 == "=" }).map(String.init)
    guard let name = parts.first else {
      overlay = .explanation(ExplanationPane(title: "Settings", lines: settingLines))
      return []
    }
    guard let setting = Setting(rawValue: name) else {
      let names = Setting.allCases.map(\.rawValue).joined(separator: ", ")
      tell("No setting is called '\(name)'; there are: \(names)", isError: true)
      return []
    }
    guard parts.count > 1 else {
      tell("\(name) is \(value(of: setting)): \(setting.summary)")
      return []
    }
    if setting == .theme { return chooseTheme(named: parts[1]) }
    guard setting.set(parts[1], in: &settings) else {
      tell("\(name) can be \(setting.values), not '\(parts[1])'", isError: true)
      return []
    }
    if setting == .order { refreshList() }
    tell("\(name) is \(value(of: setting)) until you quit; parallax config says where to keep it")
    return []
  }

  private func value(of setting: Setting) -> String {
    setting == .theme
      ? themes[safe: themeIndex]?.name ?? "none" : setting.value(in: settings)
  }

  private var settingLines: [String] {
    var lines: [String] = []
    for setting in Setting.allCases {
      lines.append("\(setting.rawValue): \(value(of: setting))")
      lines.append("  \(setting.summary) (\(setting.values))")
    }
    return lines + [
      "", ":set NAME VALUE sets one until you quit; parallax config says where it is kept.",
    ]
  }

  /// The articles that reading some marks as read: with the setting their copies too.
  func withCopies(_ articles: [ArticleID]) -> [ArticleID] {
    guard settings.marksCopiesRead else { return articles }
    return articles.flatMap { id -> [ArticleID] in
      let leader = library.leader(of: id)
      return [id, leader] + library.copies(under: leader).map(\.article)
    }
  }
}
