/// Tells the rows of tables with figures, in which an empty cell holds a place, from those that only
/// place what is in them.
struct TableRows {
  private struct Table {
    var node: HTMLTree.Index
    /// Cells of its last row; none where one is long.
    var cells: Int?
    /// Whether those held places.
    var held = false
  }

  /// The tables that are open, the innermost last.
  private var tables: [Table] = []

  /// Tables in each other, nodes of a row, bytes of a cell's text and nodes between rows that are
  /// looked at.
  private static let deepest = 8
  private static let reach: HTMLTree.Index = 200
  private static let textReach = 1_000
  private static let gap = 4
  /// Letters of the longest cell of such a table.
  private static let longestCell = 60

  /// Whether a row has as many cells as the one before or behind it, none of them a long text, and two
  /// of them, or of those before it, short ones at least.
  ///
  /// Rows are asked for in the order of the page.
  mutating func holdsPlaces(_ row: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    let table = tree[row].parent
    let cells = Self.cells(of: row, in: tree)
    while let last = tables.last, let end = tree.following(last.node, in: 0), end <= row {
      tables.removeLast()
    }
    let before = leave(to: table)
    var held = false
    if let cells {
      let isAlike = before.cells == cells.all
      held =
        isAlike && before.held
        || cells.filled >= 2 && (isAlike || isHead(table, tree) || isOver(row, cells.all, tree))
    }
    if tables.count == Self.deepest { tables.removeLast() }
    tables.append(Table(node: table, cells: cells?.all, held: held))
    return held
  }

  /// Forgets the tables within one, and what was known of it, which is given.
  private mutating func leave(to table: HTMLTree.Index) -> Table {
    guard let place = tables.lastIndex(where: { $0.node == table }) else {
      return Table(node: table)
    }
    defer { tables.removeSubrange(place...) }
    return tables[place]
  }

  /// The only row of a head stands over those of the body.
  private func isHead(_ table: HTMLTree.Index, _ tree: HTMLTree) -> Bool {
    table >= 0 && tree[table].tag == .thead
  }

  private func isOver(_ row: HTMLTree.Index, _ cells: Int, _ tree: HTMLTree) -> Bool {
    var next = tree[row].next
    for _ in 0..<Self.gap where next >= 0 && tree[next].tag != .tr { next = tree[next].next }
    return next >= 0 && tree[next].tag == .tr && Self.cells(of: next, in: tree)?.all == cells
  }

  /// How many cells a row has, and how many with a text; nil where one is long.
  private static func cells(
    of row: HTMLTree.Index, in tree: HTMLTree
  ) -> (all: Int, filled: Int)? {
    var (all, filled) = (0, 0)
    var cell = tree[row].firstChild
    while cell >= 0 {
      defer { cell = tree[cell].next }
      guard tree[cell].tag == .td || tree[cell].tag == .th else { continue }
      let end = tree.following(cell, in: 0) ?? HTMLTree.Index(tree.nodes.count)
      guard end - row <= reach else { return nil }
      var letters = 0
      for index in (cell + 1)..<max(cell + 1, end) where tree[index].text != nil {
        guard tree[index].range.count <= textReach else { return nil }
        letters += tree.source[tree[index].range].count { !ASCII.isBlank($0) }
      }
      guard letters <= longestCell else { return nil }
      all += 1
      if letters > 0 { filled += 1 }
    }
    return (all, filled)
  }
}
