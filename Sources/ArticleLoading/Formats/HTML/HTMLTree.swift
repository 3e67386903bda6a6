/// The elements and texts of a page, as places in its source.
package struct HTMLTree: Sendable {
  /// An index into `nodes`; -1 where there is none.
  package typealias Index = Int32

  package struct Node: Sendable {
    package var tag: HTMLTag
    /// Set for text; an element has none.
    package var text: HTMLTextMode?
    package var parent: Index
    package var firstChild: Index = -1
    package var lastChild: Index = -1
    package var next: Index = -1
    /// Of an element its name, of a text its bytes.
    var start: Int32
    var end: Int32
    var attributes: Range<Int32> = 0..<0

    package var range: Range<Int> { Int(start)..<Int(end) }
    package var isElement: Bool { text == nil }
  }

  package let source: [UInt8]
  /// In the order of the source; the first is the root.
  package private(set) var nodes: [Node]
  private var attributes: [HTMLAttribute] = []

  init(source: [UInt8]) {
    self.source = source
    nodes = [Node(tag: .html, text: nil, parent: -1, start: 0, end: 0)]
  }

  /// Adds a node as the last child of its parent.
  mutating func append(_ node: Node, attributes: [HTMLAttribute] = []) -> Index {
    let index = Index(truncatingIfNeeded: nodes.count)
    var node = node
    let first = Int32(truncatingIfNeeded: self.attributes.count)
    self.attributes += attributes
    node.attributes = first..<Int32(truncatingIfNeeded: self.attributes.count)
    let parent = Int(node.parent)
    if nodes[parent].lastChild >= 0 {
      nodes[Int(nodes[parent].lastChild)].next = index
    } else {
      nodes[parent].firstChild = index
    }
    nodes[parent].lastChild = index
    nodes.append(node)
    return index
  }

  /// Takes over the attributes of a second start tag of the same element.
  mutating func setAttributes(_ added: [HTMLAttribute], of node: Index) {
    let first = Int32(truncatingIfNeeded: attributes.count)
    attributes += added
    nodes[Int(node)].attributes = first..<Int32(truncatingIfNeeded: attributes.count)
  }

  /// A node; the root for an index below 0, as its own parent has.
  subscript(_ index: Index) -> Node { nodes[max(0, Int(index))] }

  func attributes(of node: Index) -> ArraySlice<HTMLAttribute> {
    let range = nodes[Int(node)].attributes
    return attributes[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The value of an attribute as it stands in the source; nil where there is none.
  func place(of name: StaticString, in node: Index) -> Range<Int>? {
    attributes(of: node).first { HTMLName.matches(source[$0.name], name) }?.value
  }

  /// The decoded value of an attribute.
  func value(of name: StaticString, in node: Index) -> [UInt8]? {
    place(of: name, in: node).map { HTMLDecoding.value(source, $0) }
  }

  /// The decoded value of an attribute for a person, without white space at the ends.
  func string(of name: StaticString, in node: Index) -> String? {
    value(of: name, in: node).map { String(decoding: $0, as: UTF8.self) }
  }

  func isNamed(_ name: StaticString, _ node: Index) -> Bool {
    HTMLName.matches(source[nodes[Int(node)].range], name)
  }

  /// Most elements around another that are looked at.
  static let reach = 60

  /// The elements around a node, from the innermost on, as far as they are looked at.
  func ancestors(of node: Index) -> some Sequence<Index> {
    sequence(first: self[node].parent) { self[$0].parent }.prefix { $0 > 0 }.prefix(Self.reach)
  }

  /// Whether a node is an element or stands in it.
  func holds(_ node: Index, in element: Index) -> Bool {
    node >= element && node < following(element, in: 0) ?? Index(nodes.count)
  }

  /// The node behind a node and all that is in it; nil behind the last one inside of `root`.
  func following(_ node: Index, in root: Index) -> Index? {
    var node = node
    while node != root, node >= 0 {
      if nodes[Int(node)].next >= 0 { return nodes[Int(node)].next }
      node = nodes[Int(node)].parent
    }
    return nil
  }
}
