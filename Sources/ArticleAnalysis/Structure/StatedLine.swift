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

  /// Words between a date and the names behind it, in `Posted on 3 March 2026 by Jane Doe`.
  private static let joints = [" by ", " By ", " von ", " par ", " por ", " da ", " av ", " door "]

  /// What the line says; nil where it holds anything else, or neither a writer nor a full date.
  static func read(_ line: String) -> StatedLine? {
    guard line.utf8.count <= longest else { return nil }
    let line = WhiteSpace.collapsed(line)
    if let stated = of(LineSegments.segments(of: line, atHyphens: true)) { return stated }
    for joint in joints {
      let parts = line.split(separator: joint, maxSplits: 1)
      guard parts.count == 2, let date = DateLineReader.read(String(parts[0])), date.outlet == nil,
        var stated = of(["By " + parts[1]])
      else { continue }
      stated.byline = WhiteSpace.collapsed(String(joint + parts[1]))
      stated.date = stated.date ?? date.date
      return stated
    }
    return nil
  }

  /// What parts say of which each must be a date, a writer or what belongs to a writer.
  private static func of(_ segments: [String]) -> StatedLine? {
    guard (1...mostParts).contains(segments.count) else { return nil }
    var result = StatedLine()
    var names: [String] = []
    for segment in segments {
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
      } else if !names.isEmpty, LineWords(segment).isNameLike || LineWords(segment).isRoleLike {
        names.append(segment)
      } else {
        return nil
      }
    }
    guard !names.isEmpty || result.date != nil else { return nil }
    if !names.isEmpty { result.byline = names.joined(separator: ", ") }
    return result
  }
}
