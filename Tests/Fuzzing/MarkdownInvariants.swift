internal import ArticleLoading
internal import Articles

/// Markdown is a text whose parts and links lie in it, whose ranges lead into the file, and in which
/// no words are that the file has not.
enum MarkdownInvariants {
  static func check(_ bytes: [UInt8], _ findings: inout Findings) {
    let decoded = TextDecoder.read(bytes)
    FeedInvariants.check(FrontMatter(decoded.utf8)?.date, &findings)
    guard
      let article = Markdown.article(id: ArticleID(rawValue: 1), path: "a.md", decoded: decoded)
    else { return }
    findings.requireText(article.text.utf8, "the text of Markdown")
    DecoderInvariants.check(article.text, bytes, &findings)
    if let markup = article.markup { PageInvariants.check(markup, article.text.utf8, &findings) }
  }
}
