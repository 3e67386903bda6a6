internal import Algorithms

/// Finds the element of a page that holds its article.
struct PageContainer: Sendable {
  private let outline: PageOutline
  private let teasers: PageTeasers
  /// Lines of other articles.
  private let others: Set<Int>
  private var tree: HTMLTree { outline.tree }

  init(_ outline: PageOutline, _ teasers: PageTeasers, but others: [PageFurniture.OtherArticle]) {
    self.outline = outline
    self.teasers = teasers
    self.others = Set(others.lazy.flatMap(\.lines))
  }

  /// Levels over a paragraph that its words speak for.
  private static let levels = 6

  /// The element whose paragraphs say most, as Readability weighs them; the root where none does.
  func element() -> HTMLTree.Index {
    var scores = [Double](repeating: 0, count: tree.nodes.count)
    for (index, line) in outline.lines.enumerated() where line.trait == nil && line.isProse {
      guard !teasers.hold(line), !others.contains(index) else { continue }
      // The lines of one element are one paragraph, however many they are.
      let isFirst = index == 0 || outline.lines[index - 1].line.node != line.line.node
      let value =
        (isFirst ? 1 : 0) + Double(line.commas) + min(3, Double(line.letters) / 100)
      var node = line.line.node
      if tree[node].tag != .div, tree[node].tag != .section, tree[node].tag != .article {
        node = tree[node].parent
      }
      var level = 1.0
      while node > 0, level <= Double(Self.levels) {
        scores[Int(node)] += level == 1 ? value : value / (level == 2 ? 2 : level * 2)
        node = tree[node].parent
        level += 1
      }
    }
    let linked = outline.sum { $0.line.linked }
    let all = outline.sum { Int32(truncatingIfNeeded: $0.line.range.count) }
    var best: HTMLTree.Index = 0
    var bestScore = 0.0
    for index in scores.indices where scores[index] > 0 {
      let share = Double(linked[index]) / Double(max(1, all[index]))
      let score = scores[index] * (1 - share) * weight(HTMLTree.Index(index))
      if score > bestScore {
        bestScore = score
        best = HTMLTree.Index(index)
      }
    }
    return climbed(from: best)
  }

  /// How much the name of an element speaks for it.
  private func weight(_ node: HTMLTree.Index) -> Double {
    if isArticleBody(node) { return 2 }
    switch tree[node].tag {
    case .article: return 1.25
    case .li, .ul, .ol, .td, .blockquote: return 0.7
    default: return 1
    }
  }

  private func isArticleBody(_ node: HTMLTree.Index) -> Bool {
    guard let place = tree.place(of: "itemprop", in: node) else { return false }
    return HTMLName.matches(tree.source[place], "articlebody")
      || HTMLName.matches(tree.source[place], "reviewbody")
  }

  /// The element around that holds clearly more of the same text, as when sections part an article.
  ///
  /// What is added must be text for the greater part: a column of boxes beside the article is not.
  private func climbed(from start: HTMLTree.Index) -> HTMLTree.Index {
    let clean = outline.sum {
      $0.trait == nil && $0.isProse && $0.line.kind != .item
        ? Int32(truncatingIfNeeded: $0.letters) : 0
    }
    let all = outline.sum { $0.trait == nil ? Int32(truncatingIfNeeded: $0.length) : 0 }
    var best = start
    var node = start
    while node > 0, !isArticleBody(node), tree[node].tag != .article, tree[node].tag != .main {
      let parent = tree[node].parent
      guard parent > 0, tree[parent].tag != .body else { break }
      let added = clean[Int(parent)] - clean[Int(best)]
      if Double(added) > 0.15 * Double(clean[Int(best)]),
        Double(added) > 0.5 * Double(all[Int(parent)] - all[Int(best)])
      {
        best = parent
      }
      node = parent
    }
    return posts(around: best) ?? best
  }

  /// The element that holds an `article` and others like it, as the posts of a live blog stand under
  /// one headline; nil where they have headlines of their own or lead to other pages.
  private func posts(around element: HTMLTree.Index) -> HTMLTree.Index? {
    guard
      let post = ([element] + tree.ancestors(of: element))
        .first(where: { tree[$0].tag == .article })
    else { return nil }
    let frame = tree[post].parent
    guard frame > 0 else { return nil }
    let homes = sequence(first: tree[frame].firstChild) { tree[$0].next }
      .prefix { $0 >= 0 }.filter { tree[$0].tag == .article }
    guard homes.count >= Self.fewestPosts else { return nil }
    let ends = homes.map { tree.following($0, in: 0) ?? HTMLTree.Index(tree.nodes.count) }
    var letters: [HTMLTree.Index: Int] = [:]
    for line in outline.lines where line.trait == nil {
      let home = homes.partitioningIndex { $0 > line.line.node } - 1
      guard home >= 0, line.line.node < ends[home] else { continue }
      if case .heading(let level) = line.line.kind,
        level == 1 || line.linkShare > 0.9 && PageTeasers.leadsAway(line, in: tree)
      {
        return nil
      }
      if line.isProse { letters[homes[home], default: 0] += line.letters }
    }
    let all = letters.values.reduce(0, +)
    let isOneOfMany = letters.count >= Self.fewestPosts && (letters[post] ?? 0) * 3 < all * 2
    return isOneOfMany ? frame : nil
  }

  private static let fewestPosts = 3
}
