import Articles
import TestSupport
import Testing

@Suite struct NameClassesTests {
  private typealias Classes = NameClasses<Int>

  private static func classes(
    _ spellings: [(name: Int, spelling: String)], _ statements: [Classes.Statement]
  ) -> [Int] {
    let classes = Classes(spellings: spellings, statements: statements, isBetter: <)
    return (0..<20).map(classes.best)
  }

  @Test(arguments: 0..<50) func `the order of names and statements says nothing`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var spellings = (0..<20).map {
      (name: $0, spelling: "\($0 / Int.random(in: 1...3, using: &random))")
    }
    var statements = (0..<12).map { _ in
      Classes.Statement(
        part: Int.random(in: 0..<20, using: &random), whole: Int.random(in: 0..<20, using: &random))
    }
    let once = Self.classes(spellings, statements)
    for _ in 0..<5 {
      spellings.shuffle(using: &random)
      statements.shuffle(using: &random)
      #expect(Self.classes(spellings, statements) == once)
    }
  }

  @Test func `a part of two wholes joins neither, unless they are one`() {
    let two = [Classes.Statement(part: 0, whole: 1), Classes.Statement(part: 0, whole: 2)]
    #expect(Self.classes([], two) == Array(0..<20))
    let one = two + [Classes.Statement(part: 2, whole: 1)]
    #expect(Self.classes([], one) == [0, 0, 0] + Array(3..<20))
    #expect(Self.classes([(1, "x"), (2, "x")], two) == [0, 0, 0] + Array(3..<20))
  }

  @Test func `many spellings of one name, each better than the last, are read at once`() {
    let count = 20_000
    let classes = Classes(
      spellings: (0..<count).map { (count - $0, "x") }, statements: [], isBetter: <)
    #expect(classes.best(of: count) == 1)
  }
}
