import Foundation
import TestSupport
import Testing

/// Pages that were added, as the library gives them again.
@Suite struct LibraryPageCommandTests: LibraryUser {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("news"), withIntermediateDirectories: true)
    let page = """
      <!DOCTYPE html><html><head><title>Ferry runs aground | The Strait</title>
      <meta property="og:title" content="Ferry runs aground"></head><body><article>
      <h1>Ferry runs aground</h1>
      <p>A ferry with ninety <b>passengers</b> ran aground off the island on Monday, said the
      coast guard, and nobody was hurt.</p><p>Tugs pulled the ship free at high water, and it
      went back to the harbour in the evening, the company said.</p></article></body></html>
      """
    try folder.write(Array(page.utf8), to: "news/page.html")
    // In windows-1251, whose Cyrillic letters stand at 0xC0.
    let russian = "Паром сел на мель у острова, сообщила береговая охрана в понедельник вечером"
    let letters = russian.unicodeScalars.map { scalar -> UInt8 in
      scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0x410 + 0xC0)
    }
    let head = "<html><head><meta charset=\"windows-1251\"></head><body><article><p>"
    try folder.write(
      Array(head.utf8) + letters + Array("</p></article></body></html>".utf8),
      to: "news/russian.html")
    #expect(try run("add", folder.file("news")).text.contains("2 added"))
    for name in ["page", "russian"] {
      try FileManager.default.removeItem(atPath: folder.file("news/\(name).html"))
    }
  }

  @Test func `a page is shown as its text`() throws {
    let shown = try run("show", folder.file("news/page.html"))
    #expect(shown.text.hasPrefix("Ferry runs aground\n"))
    #expect(shown.text.contains("ninety passengers ran aground"))
    #expect(!shown.text.contains("<"))
  }

  @Test func `a page is exported and searched as its text`() throws {
    let exported = try run("export", "--full", "--format", "md", "--query", "ferry")
    #expect(exported.text.contains("Tugs pulled") && !exported.text.contains("article"))
    let found = try run("search", "passengers")
    #expect(found.text.contains("passengers ran aground") && !found.text.contains("<b>"))
  }

  @Test func `a page in a code page of its own is read in it`() throws {
    let shown = try run("show", folder.file("news/russian.html"))
    #expect(shown.text.contains("сообщила береговая охрана"))
  }
}
