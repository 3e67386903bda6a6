extension HTMLTree {
  /// Whether a browser would show nothing of an element.
  func isHidden(_ index: Index) -> Bool {
    let node = self[index]
    if node.tag.isInvisible { return true }
    if node.tag == .other, HTMLTag.isUnshown(source[node.range]) { return true }
    for attribute in attributes(of: index) {
      let name = source[attribute.name]
      if name.count == 6, HTMLName.matches(name, "hidden") { return true }
      if name.count == 5, HTMLName.matches(name, "style"),
        HTMLStyle.hides(source[attribute.value])
      {
        return true
      }
    }
    return false
  }
}

/// The few words of style sheets that reading needs.
enum HTMLStyle {
  /// Whether a style attribute takes an element off the page.
  static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count < 1_000 else { return false }
    let text = style.filter { !ASCII.isBlank($0) }.map(ASCII.lowercased)
    return contains(text, "display:none") || contains(text, "visibility:hidden")
  }

  /// Whether a style attribute sets an element on lines of its own.
  static func setsAsBlock(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count < 1_000 else { return false }
    return contains(
      style.filter { !ASCII.isBlank($0) }.map(ASCII.lowercased), "display:block")
  }

  private static func contains(_ text: [UInt8], _ wanted: StaticString) -> Bool {
    wanted.withUTF8Buffer { wanted in
      guard text.count >= wanted.count else { return false }
      return (0...(text.count - wanted.count)).contains { text[$0...].starts(with: wanted) }
    }
  }
}
