internal import ArticleLoading
internal import Articles
internal import Foundation

/// feedparser's own test feeds, which are read from where `PARALLAX_FEEDPARSER` says they are.
struct FeedparserSuite {
  /// What a feed gave beside what its comment expects.
  enum Outcome: Equatable {
    case right
    case wrong(String)
    /// The expectation is about what is not read here.
    case outside(String)
  }

  static var folder: String? {
    ProcessInfo.processInfo.environment["PARALLAX_FEEDPARSER"]
  }

  static func files(_ part: String) -> [String] {
    guard let folder else { return [] }
    let path = "\(folder)/\(part)"
    return (FileManager.default.subpaths(atPath: path) ?? []).sorted()
      .filter { $0.hasSuffix(".xml") }.map { "\(path)/\($0)" }
  }

  static func outcome(_ path: String) -> Outcome {
    guard let data = FileManager.default.contents(atPath: path) else { return .outside("no file") }
    let bytes = [UInt8](data)
    let comment = TextDecoder.read(bytes, declared: [DeclaredEncoding.ofXML(bytes)])
    let lines = String(decoding: comment.utf8.prefix(4096), as: UTF8.self).split(separator: "\n")
    guard let line = lines.first(where: { $0.drop { $0 == " " }.hasPrefix("Expect:") }),
      let colon = line.firstIndex(of: ":")
    else { return .outside("no expectation") }
    let expectation = judged(line[line.index(after: colon)...])
    guard !expectation.isEmpty else { return .outside("how feedparser names the encoding") }
    let media = lines.first {
      $0.lowercased().hasPrefix("header:") && $0.lowercased().contains("content-type")
    }
    let base = lines.first {
      $0.lowercased().hasPrefix("header:") && $0.lowercased().contains("content-location")
    }
    let document = FeedParser.parse(
      bytes, address: base?.split(separator: " ").last.map(String.init) ?? address(path),
      mediaType: media.map(String.init))
    do {
      let value = try PythonReader.value(expectation, FeedparserView.names(document))
      return value.isTrue ? .right : .wrong(expectation)
    } catch let fault as PythonReader.Fault {
      return .outside("\(fault.at) in \(expectation)")
    } catch {
      return .outside(expectation)
    }
  }

  /// What is left of an expectation without the names of encodings and what `bozo` is set for.
  private static func judged(_ expectation: Substring) -> String {
    expectation.components(separatedBy: " and ").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { part in
        part != "bozo" && part != "not bozo" && !part.hasPrefix("encoding ==")
          && !part.hasPrefix("isinstance(bozo_exception")
      }.joined(separator: " and ")
  }

  /// Where feedparser's own test server has the file.
  private static func address(_ path: String) -> String {
    guard let range = path.range(of: "/tests/") else { return "" }
    return "http://127.0.0.1:8097/tests/" + path[range.upperBound...]
  }
}
