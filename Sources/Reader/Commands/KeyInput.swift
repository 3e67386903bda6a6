package import TerminalCanvas

/// Keys typed that do not mean anything yet: a count and the beginning of a sequence.
package struct KeyInput: Sendable, Equatable {
  /// How long `1`, `2` and `3` wait for a motion before they switch the screen.
  package static let timeoutMilliseconds = 350

  package var count: Int?
  package var pending: [Key] = []
  /// Number of the last timeout asked for; an older one has no say.
  package var timeout = 0

  package init() {}

  package var isEmpty: Bool { count == nil && pending.isEmpty }

  /// What was typed, for the footer.
  package var notation: String {
    (count.map(String.init) ?? "") + KeyNotation.print(pending)
  }

  package mutating func clear() {
    count = nil
    pending.removeAll()
  }
}

extension ReaderState {
  /// Acts on a key where no prompt and no overlay takes it.
  mutating func handleKey(_ key: Key) -> [Effect] {
    if case .character(let scalar) = key, let effects = handleDigit(scalar) { return effects }
    if key == .escape {
      return escape()
    }
    input.pending.append(key)
    switch CommandTable.match(input.pending, in: focus) {
    case .command(let command):
      let invocation = Command.Invocation(count: input.count, key: key)
      input.clear()
      return perform(command, invocation)
    case .beginning:
      return []
    case .nothing:
      let notation = KeyNotation.print(input.pending)
      input.clear()
      tell(
        "\(notation) does nothing here. "
          + (key == .control("c") ? "Q quits." : "? lists what does."))
      return []
    }
  }

  /// Performs a command, or says why it cannot be done now.
  package mutating func perform(
    _ command: Command, _ invocation: Command.Invocation
  ) -> [Effect] {
    if !command.namesArticles(invocation), let reason = command.obstacle(self) {
      tell("\(command.name): \(reason)")
      return []
    }
    return command.perform(&self, invocation)
  }

  /// A digit counts, except where it chooses a report; nil when the key is no digit for us.
  private mutating func handleDigit(_ scalar: Unicode.Scalar) -> [Effect]? {
    guard input.pending.isEmpty,
      let digit = scalar.properties.numericType == .decimal
        ? Int(scalar.value) - 48 : nil, (0...9).contains(digit)
    else { return nil }
    if digit == 0 && input.count == nil { return nil }
    if focus == .compare || focus == .entities, input.count == nil { return nil }
    input.count = min(99_999, (input.count ?? 0) * 10 + digit)
    guard input.count ?? 0 <= 3 else { return [] }
    input.timeout += 1
    return [.startKeyTimeout(input.timeout)]
  }

  /// The time for a motion behind `1`, `2` or `3` is over: they switch the screen.
  mutating func keyTimeout(_ number: Int) -> [Effect] {
    guard number == input.timeout, input.pending.isEmpty, let count = input.count else { return [] }
    let names = [1: "browse", 2: "read", 3: "compare"]
    guard let name = names[count], let command = CommandTable.command(named: name) else {
      return []
    }
    input.clear()
    return perform(command, Command.Invocation())
  }

  /// Takes back, one at a time: keys typed, what was asked for and is under way, marks, entity
  /// focus, search, limit; at last the work that nobody asked for.
  private mutating func escape() -> [Effect] {
    if !input.isEmpty {
      input.clear()
    } else if let effects = stopComparing() {
      return effects
    } else if let runningCommand {
      tell("Stopping \(runningCommand)")
      return [.stopPipe]
    } else if refreshProgress != nil {
      tell("Stopped; what came is here, R asks the others")
      return [.stop]
    } else if canBeStopped {
      isStopped = true
      tell("Stopped; what was read is here, R looks for the rest")
      return [.stop]
    } else if focus == .compare, compare?.closeList() == true {
      return []
    } else if !list.marked.isEmpty, focus != .entities {
      // What is marked in the list of articles is not meant in that of names.
      list.marked.removeAll()
      tell("Marks cleared")
    } else if focus == .entities, !entityPane.sought.isEmpty {
      entityPane.sought = ""
      tell("Search for a name cleared")
    } else if highlight.focus != nil {
      highlight.focus = nil
    } else if highlight.isSearching {
      highlight.search = ""
      tell("Search cleared")
    } else if list.isLimited {
      let effects = clearLimit()
      tell("All articles shown")
      return effects
    } else if reading.showsDifference {
      return toggleDifference()
    } else if lookProgress != nil {
      lookProgress = nil
      tell("Stopped; the others are looked through after the next R or start")
      return [.stop]
    }
    return []
  }
}
