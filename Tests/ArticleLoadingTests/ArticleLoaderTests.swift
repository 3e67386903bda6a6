internal import ArticleLoading
internal import Articles
import Foundation
import Testing

/// A folder of its own for a test, gone with it.
final class ScratchFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("article-loading-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path
  }

  deinit {
    _ = chmod(path, 0o700)
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }
}

@Suite struct ArticleLoaderTests {
  private func names(_ paths: [String], limit: Int = ArticleLoader.usualLimit) -> [String] {
    var result: [String] = []
    ArticleLoader(sizeLimit: limit).forEachArticle(in: paths) { item in
      switch item {
      case .success(let article): result.append(lastName(article.path))
      case .failure(let fault): result.append("\(lastName(fault.path)): \(fault.error)")
      }
      return true
    }
    return result.map {
      $0.replacing("ArticleLoading.", with: "").replacing("LoadError.", with: "")
    }
  }

  private func lastName(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  @Test func `a folder is loaded by name, hidden and foreign files left out`() throws {
    let folder = try ScratchFolder()
    for name in ["b.txt", "a.TXT", "sub/c.md", ".hidden.txt", ".git/d.txt", "code.swift", "dump"] {
      try folder.write("Some words here.", to: name)
    }
    try folder.write("Build it.", to: "Makefile")
    #expect(names([folder.path]) == ["a.TXT", "b.txt", "dump", "c.md"])
  }

  @Test func `a file that is named is tried whatever it is called`() throws {
    let folder = try ScratchFolder()
    try folder.write("Some words here.", to: ".report.swift")
    #expect(names([folder.path + "/.report.swift"]) == [".report.swift"])
  }

  @Test func `one bad file is named and harms no other`() throws {
    let folder = try ScratchFolder()
    try folder.write("Some words here.", to: "a.txt")
    try folder.write("", to: "b.txt")
    try folder.write("%PDF-1.4", to: "c.txt")
    try folder.write(String(repeating: "long ", count: 50), to: "d.txt")
    try folder.write("More words here.", to: "e.txt")
    #expect(
      names([folder.path, folder.path + "/no.txt"], limit: 100) == [
        "a.txt", "b.txt: refused(TextRefusal.empty)",
        "c.txt: refused(TextRefusal.format(\"PDF\"))",
        "d.txt: tooLarge(size: Optional(250), limit: 100)", "e.txt", "no.txt: notFound",
      ])
  }

  @Test func `links in a folder neither loop nor lead out of it`() throws {
    let folder = try ScratchFolder()
    let other = try ScratchFolder()
    try other.write("Secret words here.", to: "secret.txt")
    try folder.write("Some words here.", to: "a.txt")
    try folder.link("again.txt", to: "a.txt")
    try folder.link("broken.txt", to: "nowhere")
    try folder.link("loop.txt", to: "loop.txt")
    try folder.link("up", to: folder.path)
    try folder.link("out.txt", to: other.path + "/secret.txt")
    #expect(
      names([folder.path]) == [
        "a.txt", "broken.txt: brokenLink", "loop.txt: linkLoop",
        "out.txt: linkLeavesFolder(target: \"\(other.path)/secret.txt\")",
      ])
    #expect(names([folder.path + "/out.txt", folder.path + "/loop.txt"]).count == 2)
  }

  @Test func `a named pipe is refused without waiting for it`() throws {
    let folder = try ScratchFolder()
    try #require(mkfifo(folder.path + "/pipe.txt", 0o600) == 0)
    #expect(names([folder.path]) == ["pipe.txt: notAFile(\"named pipe\")"])
    #expect(names([folder.path + "/pipe.txt"]) == ["pipe.txt: notAFile(\"named pipe\")"])
    #expect(names(["/dev/zero"]) == ["zero: notAFile(\"device\")"])
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file that may not be read is named`() throws {
    let folder = try ScratchFolder()
    try folder.write("Some words here.", to: "a.txt")
    _ = chmod(folder.path + "/a.txt", 0)
    #expect(names([folder.path]) == ["a.txt: noPermission"])
  }

  @Test func `a name that is not valid UTF-8 is loaded all the same`() throws {
    let folder = try ScratchFolder()
    let name: [UInt8] = Array(folder.path.utf8) + Array("/b\u{1B}\n".utf8) + [0xFF, 0xFE]
    let file = FileLocation(bytes: name + Array(".txt".utf8))
    let path = file.bytes.map(CChar.init(bitPattern:)) + [0]
    let stream = try #require(fopen(path, "w"))
    fputs("Some words here.", stream)
    fclose(stream)
    #expect(names([folder.path]) == ["b\u{1B}\n\u{FFFD}\u{FFFD}.txt"])
    #expect(try ArticleLoader().load(file).text.utf8.count == 16)
  }

  @Test func `the walk stops when it is told to`() throws {
    let folder = try ScratchFolder()
    for name in ["a.txt", "b.txt", "c.txt"] { try folder.write("Some words here.", to: name) }
    var seen = 0
    let isWhole = ArticleLoader().forEachArticle(in: [folder.path]) { _ in
      seen += 1
      return seen < 2
    }
    #expect(seen == 2 && !isWhole)
  }

  @Test func `the identity is the place, however it is written`() throws {
    let folder = try ScratchFolder()
    try folder.write("Some words here.", to: "a.txt")
    let plain = try ArticleLoader().load(folder.path + "/a.txt")
    let twisted = try ArticleLoader().load(
      folder.path + "/./x/..//a.txt".replacing("x/..", with: ""))
    #expect(plain.id == twisted.id)
    #expect(plain.id == ArticleID(location: folder.path + "/a.txt"))
    #expect(plain.path == folder.path + "/a.txt")
  }
}
