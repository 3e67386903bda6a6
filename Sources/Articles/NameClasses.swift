/// Which names are one, after how they are spelled and what texts state of them.
///
/// Names of one spelling are one. A name of which texts say that it is part of another, or another
/// word for it (`Vladimir Putin` for `Vladimir Vladimirovich Putin`), is one with that. Where texts
/// say so of several that are not one by themselves (`George Bush` for `George W. Bush` and for
/// `George H. W. Bush`), it is none of them, since it would make one of two people.
///
/// The classes depend on the names and statements alone, not on their order.
package struct NameClasses<Name: Hashable> {
  /// What a text states of two names.
  package struct Statement: Hashable {
    package var part: Name
    package var whole: Name

    package init(part: Name, whole: Name) {
      self.part = part
      self.whole = whole
    }
  }

  private var parent: [Name: Name] = [:]
  private let isBetter: (Name, Name) -> Bool

  /// - Parameters:
  ///   - spellings: what all spellings of a name have in common.
  ///   - statements: what texts state.
  ///   - isBetter: whether the first name stands before the second as that of both; a total order.
  /// - Complexity: near-linear in the names and statements.
  package init(
    spellings: [(name: Name, spelling: String)], statements: some Sequence<Statement>,
    isBetter: @escaping (Name, Name) -> Bool
  ) {
    self.isBetter = isBetter
    var first: [String: Name] = [:]
    for (name, spelling) in spellings {
      if let other = first[spelling] { join(name, other) } else { first[spelling] = name }
    }
    var wholes: [Name: Set<Name>] = [:]
    for statement in statements {
      let (part, whole) = (best(of: statement.part), best(of: statement.whole))
      if part != whole { wholes[part, default: []].insert(whole) }
    }
    for (part, whole) in wholes where whole.count == 1 {
      for whole in whole { join(part, whole) }
    }
    let agreed = wholes.compactMap { part, wholes -> Statement? in
      guard wholes.count > 1, let first = wholes.first else { return nil }
      let target = best(of: first)
      return wholes.allSatisfy { best(of: $0) == target }
        ? Statement(part: part, whole: target) : nil
    }
    for statement in agreed { join(statement.part, statement.whole) }
    // So that every name is one step from its best.
    for name in Array(parent.keys) { _ = shortened(name) }
  }

  /// The best name of those that are one with a name.
  package func best(of name: Name) -> Name {
    var name = name
    while let next = parent[name] { name = next }
    return name
  }

  private mutating func join(_ left: Name, _ right: Name) {
    let (left, right) = (shortened(left), shortened(right))
    guard left != right else { return }
    if isBetter(left, right) { parent[right] = left } else { parent[left] = right }
  }

  /// The best name, to which all names on the way lead at once from now on.
  private mutating func shortened(_ name: Name) -> Name {
    let best = best(of: name)
    var name = name
    while let next = parent[name], next != best {
      parent[name] = best
      name = next
    }
    return best
  }
}
