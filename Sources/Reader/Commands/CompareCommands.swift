/// Comparing two reports.
enum CompareCommands {
  static let all: [Command] =
    [
      Command(
        "compare", ["c"], .compare,
        "compare with the marked article, else the next report of the story (key 3)",
        unless: { $0.comparisonObstacle }
      ) { state, invocation in state.compare(isKey: invocation.key != nil) },
      jump("next-difference", "n", .difference, 1, "next difference, or match while searching"),
      jump("previous-difference", "N", .difference, -1, "previous difference, or match"),
      jump("next-discrepancy", "]d", .discrepancy, 1, "next discrepancy: number, quotation, …"),
      jump("previous-discrepancy", "[d", .discrepancy, -1, "previous discrepancy"),
      jump("next-only", "]u", .onlyOne, 1, "next text without a counterpart"),
      jump("previous-only", "[u", .onlyOne, -1, "previous text without a counterpart"),
    ] + shows + decides

  private static let shows: [Command] = [
    pane("swap", "x", "swap the sides") { pane in
      pane.swapSides()
      return nil
    },
    pane("other-order", "<Tab>", "follow the other side in its own order") { pane in
      pane.change { $0.spine = $0.spine.other }
      return "In the order of \(pane.options.spine.letter)"
    },
    pane("stacked", "m", "side by side, or one over the other") { pane in
      pane.toggleStacked()
      return pane.layout.isStacked && !pane.isStacked
        ? "Side by side from \(ComparisonLayout.sideBySide) columns on" : nil
    },
    Command(
      "facts", ["F"], .compare, "the sheet of facts, one column a report", in: .comparing,
      unless: noAlignment
    ) { state, _ in state.showFacts() },
    pane("marks", "W", "marks on words: none, changed, all") { pane in
      pane.change { $0.marks = $0.marks.next }
      return "Marks on words: \(pane.options.marks.rawValue)"
    },
    pane("agreement", "=", "hide or show pairs in which nothing differs") { pane in
      guard pane.hasAgreement else { return pane.whyNothingAgrees }
      pane.toggleAgreement()
      return pane.hidesAgreement ? "What agrees is folded" : "What agrees is shown"
    },
    pane("related", "~", "show or hide pairs that are only related") { pane in
      guard pane.hasRelated else { return "No pair is only related" }
      pane.change { $0.showsRelated.toggle() }
      return pane.options.showsRelated ? "Related pairs are shown" : "Related pairs are hidden"
    },
    pane("discrepancies", "D", "the list of discrepancies; Enter goes to one") { pane in
      pane.toggleList()
      return nil
    },
  ]

  private static let decides: [Command] = [
    decision("pin", "p", "pin two sentences together: p on one, p on the other") { $0.pin() },
    decision("reject", "X", "reject a pair; again brings it back") { $0.reject() },
    Command(
      "other-report", (1...9).map(String.init), .compare,
      "another report of the story on the right", short: "report", in: .comparing,
      argument: .words("number"),
      unless: { state in
        if let reason = noComparison(state) { return reason }
        let others = state.storyReports.filter { $0 != state.compare?.right }
        return others.isEmpty ? "the story has no other report" : nil
      }
    ) { state, invocation in state.compareWithReport(invocation) },
  ]

  /// Why nothing can be done with a comparison that is not made yet.
  static let noAlignment: @Sendable (ReaderState) -> String? = { state in
    if let reason = noComparison(state) { return reason }
    guard let compare = state.compare, compare.alignment == nil else { return nil }
    return compare.isStopped
      ? "the comparison was stopped; c compares again" : "the reports are still being compared"
  }

  private static let noComparison: @Sendable (ReaderState) -> String? = { state in
    state.compare == nil || state.screen != .compare
      ? "no comparison is on the screen; c compares two reports" : nil
  }

  private static func pane(
    _ name: String, _ key: String, _ summary: String,
    act: @escaping @Sendable (inout ComparePane) -> String?
  ) -> Command {
    Command(name, [key], .compare, summary, in: .comparing, unless: noAlignment) { state, _ in
      if var pane = state.compare {
        let told = act(&pane)
        state.compare = pane
        if let told { state.tell(told) }
      }
      return []
    }
  }

  private static func decision(
    _ name: String, _ key: String, _ summary: String,
    act: @escaping @Sendable (inout ComparePane) -> String
  ) -> Command {
    Command(name, [key], .compare, summary, in: .comparing, unless: noAlignment) { state, _ in
      state.decide(act)
    }
  }

  /// The last word of a name, for the footer.
  private static func short(_ name: String) -> String {
    name.split(separator: "-").last.map(String.init) ?? name
  }

  private static func jump(
    _ name: String, _ key: String, _ target: ComparePane.Target, _ step: Int, _ summary: String
  ) -> Command {
    Command(
      name, [key], .compare, summary, short: short(name),
      in: .comparing, unless: noAlignment
    ) { state, invocation in state.jumpInComparison(to: target, by: step * invocation.times) }
  }
}
