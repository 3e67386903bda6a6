/// What a person writes of the settings of sources.
extension SourceSettings {
  /// The folders of a path, the outermost first; `/` parts them.
  package static func folders(of path: String) -> [String] {
    path.split(separator: "/").map { WhiteSpace.collapsed(String($0)) }.filter { !$0.isEmpty }
  }
}

extension [Source] {
  /// The settings with which the sources stand in this order.
  package var numbered: [Source.ID: SourceSettings] {
    var result: [Source.ID: SourceSettings] = [:]
    for (place, source) in enumerated() {
      result[source.id] = source.settings
      result[source.id]?.order = place + 1
    }
    return result
  }
}
