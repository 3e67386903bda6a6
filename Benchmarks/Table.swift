internal import Foundation

/// Lays figures out as a table or as JSON.
enum Table {
  /// `what | figure | wanted | peer`, a row a figure, columns padded.
  static func text(_ figures: [Figure]) -> String {
    var rows = [["what", "figure", "wanted", "peer"]]
    for figure in figures {
      let note = figure.note.map { figure.value == nil ? $0 : " (\($0))" } ?? ""
      let measured = figure.value.map { number($0) + (figure.unit.isEmpty ? "" : " ") } ?? ""
      rows.append([
        figure.what, measured + (figure.value == nil ? "" : figure.unit) + note,
        wanted(figure), figure.peer ?? "",
      ])
    }
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column == 3 ? cell : cell.padding(toLength: widths[column], withPad: " ", startingAt: 0)
      }
      return cells.joined(separator: " | ")
    }.joined(separator: "\n")
  }

  /// An array with an object a figure; `value` is null where nothing was measured.
  static func json(_ figures: [Figure]) throws -> Data {
    let objects = figures.map { figure -> [String: Any] in
      var object: [String: Any] = [
        "suite": figure.suite, "what": figure.what, "unit": figure.unit,
        "value": figure.value.map { $0 as Any } ?? NSNull(),
      ]
      object["peer"] = figure.peer
      object["note"] = figure.note
      object["reached"] = figure.isReached
      switch figure.goal {
      case .atLeast(let least): object["atLeast"] = least
      case .atMost(let most): object["atMost"] = most
      case nil: break
      }
      return object
    }
    return try JSONSerialization.data(
      withJSONObject: objects, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  }

  private static func wanted(_ figure: Figure) -> String {
    let text: String
    switch figure.goal {
    case .atLeast(let least): text = "≥ \(number(least))"
    case .atMost(let most): text = "≤ \(number(most))"
    case nil: return ""
    }
    guard let isReached = figure.isReached else { return text }
    return text + (isReached ? " reached" : " MISSED")
  }

  /// Three or four figures that count: `0.8421`, `12.3`, `8042`.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    let size = abs(value)
    let decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4
    return String(format: "%.\(decimals)f", value)
  }
}
