/// What a piece of the screen means; a theme says how each looks.
package enum Role: String, CaseIterable, Hashable, Sendable {
  case text
  /// What may be passed over: dates, counts, folds.
  case dim
  /// Lines between panes.
  case rule
  /// Headings and headlines.
  case title
  /// The title of the pane that has the keys.
  case focusTitle = "focus-title"
  case selection
  case unread
  case starred
  case person
  case organisation
  case place
  case number
  case quotation
  case link
  /// Words that a search found.
  case match
  /// Both reports agree.
  case same
  /// Both say it in other words.
  case differs
  /// Both cannot be right.
  case conflict
  case onlyLeft = "only-left"
  case onlyRight = "only-right"
  /// The first and the last line of a screen.
  case status
  case error
}
