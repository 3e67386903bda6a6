/// Where the parts of a line of the sheet of facts stand, in columns from its left.
package struct FactColumns {
  package let topic: Range<Int>
  package let base: Range<Int>
  /// The reports that fit, so that the selected one is among them.
  package let values: [(index: Int, place: Range<Int>)]

  /// Columns of a value; fewer reports fit where it is wider.
  private static let narrowestValue = 16
  /// Wider, no value is read in one look.
  private static let widestValue = 76
  /// Columns of sign and gaps round a topic.
  private static let roundTopic = 4

  /// - Parameters:
  ///   - width: the columns of a line.
  ///   - reports: how many besides the base.
  ///   - selected: the report that must be among those shown.
  ///   - longestTopic: the columns of the longest topic.
  package init(width: Int, reports: Int, selected: Int, longestTopic: Int) {
    let room = max(0, width - 1)
    let shown = max(1, min(reports, room / Self.narrowestValue - 2))
    // Topics take what they need, up to one and a half times their even share.
    let share = 3 * room / (2 * (shown + 2))
    let wanted = max(8, min(longestTopic + Self.roundTopic, share))
    let value = min(Self.widestValue, max(8, (room - wanted) / (shown + 1)))
    let topicWidth = max(8, room - value * (shown + 1))
    topic = 1..<topicWidth
    base = (topicWidth + 1)..<(topicWidth + value)
    let first = min(max(0, selected - shown + 1), max(0, reports - shown))
    values = (first..<min(reports, first + shown)).map { index in
      let start = topicWidth + value * (index - first + 1) + 1
      return (index, start..<(start + value - 1))
    }
  }
}
