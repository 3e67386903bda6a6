import TerminalCanvas
import Testing

struct RectangleTests {
  private let whole = Rectangle(column: 2, row: 1, columns: 10, rows: 4)

  @Test func `parts and what is left of them make up the whole`() {
    for count in -1...12 {
      #expect(whole.left(count).columns + whole.droppingLeft(count).columns == 10)
      #expect(whole.right(count).columns + whole.droppingRight(count).columns == 10)
      #expect(whole.top(count).rows + whole.droppingTop(count).rows == 4)
      #expect(whole.bottom(count).rows + whole.droppingBottom(count).rows == 4)
      #expect(whole.left(count).endColumn == whole.droppingLeft(count).column)
      #expect(whole.bottom(count).row == whole.droppingBottom(count).endRow)
    }
  }

  @Test func `a rectangle can be inset, centred and cut by another`() {
    #expect(whole.inset(columns: 1, rows: 1) == Rectangle(column: 3, row: 2, columns: 8, rows: 2))
    #expect(whole.inset(columns: 9).isEmpty)
    #expect(whole.centred(columns: 4) == Rectangle(column: 5, row: 1, columns: 4, rows: 4))
    let other = Rectangle(column: 0, row: 0, columns: 4, rows: 2)
    #expect(whole.intersection(other) == Rectangle(column: 2, row: 1, columns: 2, rows: 1))
    #expect(whole.contains(column: 11, row: 4) && !whole.contains(column: 12, row: 4))
  }
}
