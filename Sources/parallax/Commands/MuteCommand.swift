internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage
internal import Articles

/// `parallax mute`: what a person does not want to see.
struct MuteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mute", abstract: "Hide what a query finds, now and later, or list such rules.",
    discussion: """
      parallax mute --until 2027-01-31 '"transfer window" OR outlet:"Daily Gossip"' — nothing is \
      deleted: list --muted shows what is hidden, and mute --remove shows it again.
      """)

  @Argument(help: "A query; none lists the rules.")
  var words: [String] = []

  @Option(help: ArgumentHelp("The last day on which it holds.", valueName: "2027-01-31"))
  var until: String?

  @Option(help: ArgumentHelp("Take the rule with this number away.", valueName: "number"))
  var remove: Int?

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func validate() throws { try LibraryRun.refuseBlanks(words) }

  func run() throws {
    var run = try LibraryRun(place)
    try run.rules.settle()
    if let remove {
      if try run.store.unmute(Int64(remove)) == nil {
        run.console.fail("mute: there is no rule \(remove) ('parallax mute' lists them)")
      }
      if output.format != .text { write(try run.store.muteRules(), &run.console) }
    } else if words.isEmpty {
      write(try run.store.muteRules(), &run.console)
    } else {
      let query = words.joined(separator: " ")
      let day = try untilDay(today: run.today)
      let rule = try run.store.mute(query, try run.condition(query), untilDay: day).rule
      write([rule], &run.console)
    }
    try run.finish()
  }

  private func untilDay(today: Int) throws -> Int? {
    do throws(QueryFault) {
      guard let until else { return nil }
      return try QueryDay.lastDay(until, today: today)
    } catch {
      Console.complain("mute: \(ErrorWords.words(of: error))")
      throw ExitCode.validationFailure
    }
  }

  private func write(_ rules: [MuteRule], _ console: inout Console) {
    guard output.format == .text else {
      console.json(["rules": .array(rules.map(json))])
      return
    }
    for rule in rules {
      console.row([
        String(rule.id), String(rule.count), rule.untilDay.map(PublicationDate.text(ofDay:)) ?? "-",
        rule.query,
      ])
    }
  }

  private func json(_ rule: MuteRule) -> JSON {
    [
      "id": .integer(Int(rule.id)), "query": .string(rule.query),
      "until": JSON(rule.untilDay.map(PublicationDate.text(ofDay:))),
      "articles": .integer(rule.count),
    ]
  }
}

/// `parallax save`: searches under a name.
struct SaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save", abstract: "Keep a search under a name, or list those kept.",
    discussion: "A name without a query takes the search of that name away.")

  @Argument(help: "The name.")
  var name: String?

  @Argument(help: "The query.")
  var words: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func run() throws {
    var run = try LibraryRun(place)
    if let name {
      guard !name.allSatisfy(\.isWhitespace) else {
        throw ValidationError("A search has a name with a letter in it.")
      }
      let query = words.joined(separator: " ")
      _ = try run.condition(query)
      if query.isEmpty, !(try run.store.savedSearches()).contains(where: { $0.name == name }) {
        run.console.fail("save: there is no search '\(name)' (a query behind the name keeps one)")
      }
      try run.store.save(SavedSearch(name: name, query: query))
    }
    var rows: [(search: SavedSearch, count: Int)] = []
    for search in try run.store.savedSearches() {
      let count = try run.store.count(try run.condition(search.query)) ?? 0
      rows.append((search, count))
    }
    if output.format == .text {
      for row in rows { run.console.row([row.search.name, String(row.count), row.search.query]) }
    } else {
      run.console.json([
        "searches": .array(
          rows.map {
            [
              "name": .string($0.search.name), "query": .string($0.search.query),
              "articles": .integer($0.count),
            ]
          })
      ])
    }
    try run.finish()
  }
}
