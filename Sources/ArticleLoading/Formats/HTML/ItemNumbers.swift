/// What stands in front of the items of lists: a bullet, or the number of one that counts.
struct ItemNumbers {
  /// By numbered list: the number of its last item.
  private var last: [HTMLTree.Index: Int] = [:]

  /// Numbers that a list or an item may state.
  private static let stated = 0..<1_000_000

  mutating func mark(of item: HTMLTree.Index, in tree: HTMLTree) -> String {
    let list = tree[item].parent
    guard list > 0, tree[list].tag == .ol else { return "\u{2022} " }
    func stated(_ name: StaticString, in node: HTMLTree.Index) -> Int? {
      tree.string(of: name, in: node).flatMap { Int($0) }
        .flatMap { Self.stated.contains($0) ? $0 : nil }
    }
    let number =
      stated("value", in: item) ?? last[list].map { $0 + 1 } ?? stated("start", in: list) ?? 1
    last[list] = number
    return Self.letter(number, tree.string(of: "type", in: list)).map { "\($0). " } ?? "\(number). "
  }

  /// The letter for a number, where a list counts by letters.
  private static func letter(_ number: Int, _ type: String?) -> Character? {
    guard let first = type?.unicodeScalars.first, first == "a" || first == "A",
      let scalar = Unicode.Scalar(Int(first.value) + number - 1), (1...26).contains(number)
    else { return nil }
    return Character(scalar)
  }
}
