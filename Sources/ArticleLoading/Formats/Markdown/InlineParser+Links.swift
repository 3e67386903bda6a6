/// Links and images (CommonMark, sections 6.3 and 6.4).
extension InlineParser {
  mutating func openBracket(count: Int) {
    if let last = brackets.indices.last { brackets[last].hasBracket = true }
    brackets.append(
      Bracket(item: items.count, isImage: count == 2, delimiter: delimiters.last))
    add(.text, to: position + count)
  }

  /// Makes a link or image of what stands between a closing bracket and the last that is open, where
  /// a destination or a label that is defined follows.
  mutating func closeBracket() {
    guard let opener = brackets.popLast() else { return }
    defer { firstBracket = min(firstBracket, brackets.count) }
    guard opener.isImage || brackets.count >= firstBracket else { return }
    var title: Range<Int>?
    let end: Int
    if let inline = inlineDestination() {
      (end, title) = (inline.end, inline.title)
      destinations.append(LinkPart.unescaped(text[inline.address]))
    } else if let reference = reference(opener) {
      end = reference.end
      destinations.append(reference.address)
    } else {
      return
    }
    delimiters.match(above: opener.delimiter, &items)
    items[opener.item].role = opener.isImage ? .imageStart : .linkStart(destinations.count - 1)
    add(opener.isImage ? .imageEnd(title: title) : .linkEnd, to: end)
    if !opener.isImage { firstBracket = brackets.count }
  }

  /// `(address "title")` behind the closing bracket.
  private func inlineDestination() -> (address: Range<Int>, title: Range<Int>?, end: Int)? {
    guard position + 1 < text.count, text[position + 1] == UInt8(ascii: "("),
      let address = LinkPart.destination(
        text[...], at: LinkPart.skipBlanks(text[...], from: position + 2))
    else { return nil }
    var end = LinkPart.skipBlanks(text[...], from: address.end)
    var title: LinkPart?
    if end > address.end { title = LinkPart.title(text[...], at: end) }
    if let title { end = LinkPart.skipBlanks(text[...], from: title.end) }
    guard end < text.count, text[end] == UInt8(ascii: ")") else { return nil }
    return (address.content, title?.content, end + 1)
  }

  /// The destination of a label behind the closing bracket, or of the text between both.
  private func reference(_ opener: Bracket) -> (address: [UInt8], end: Int)? {
    var end = position + 1
    if let label = LinkPart.label(text[...], at: end) {
      if text[label.content].contains(where: { !ASCII.isBlank($0) }) {
        return definitions.destination(of: text[label.content]).map { ($0, label.end) }
      }
      if label.content.isEmpty { end = label.end }
    }
    let content = items[opener.item].range.upperBound..<position
    guard !opener.hasBracket, content.count <= LinkPart.longestLabel else { return nil }
    return definitions.destination(of: text[content]).map { ($0, end) }
  }
}
