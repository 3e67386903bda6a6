extension String {
  /// The string without blanks at its ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// The string with its first letter as a capital.
  package var capitalisedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}
