/// What a person can set, and what it is set to.
package struct ReaderSettings: Sendable, Equatable {
  /// Whether reading a text marks its copies read too.
  package var marksCopiesRead = false
  /// Of the article list.
  package var order = ListOrder.newest
  /// The theme's name; nil for the one that the program begins with.
  package var theme: String?

  package init() {}
}

/// One thing that can be set, under the name that stands in the configuration file.
package enum Setting: String, CaseIterable, Sendable {
  case markCopiesRead = "mark-copies-read"
  case order
  case theme

  package var summary: String {
    switch self {
    case .markCopiesRead: "reading a text marks its copies read too"
    case .order: "what the article list begins with"
    case .theme: "the colours to begin with"
    }
  }

  /// What may stand behind the name, for a person.
  package var values: String {
    switch self {
    case .markCopiesRead: "on or off"
    case .order: "newest or oldest"
    case .theme: "the name of a theme"
    }
  }

  package func value(in settings: ReaderSettings) -> String {
    switch self {
    case .markCopiesRead: settings.marksCopiesRead ? "on" : "off"
    case .order: settings.order.rawValue
    case .theme: settings.theme ?? "parallax-dark"
    }
  }

  /// Sets it to what a person wrote.
  ///
  /// - Returns: whether that can be; where it cannot, nothing is changed.
  package func set(_ word: String, in settings: inout ReaderSettings) -> Bool {
    switch self {
    case .markCopiesRead:
      guard let isOn = Self.isOn(word) else { return false }
      settings.marksCopiesRead = isOn
    case .order:
      guard let order = ListOrder(rawValue: word.lowercased()) else { return false }
      settings.order = order
    case .theme:
      guard !word.isEmpty else { return false }
      settings.theme = word
    }
    return true
  }

  private static func isOn(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "on", "true", "yes": true
    case "off", "false", "no": false
    default: nil
    }
  }
}
