internal import ArticleLoading
internal import Foundation

extension Suite {
  static let torture = Suite(
    name: "torture", summary: "hostile pages and feeds: crashes, longest time, most memory"
  ) { options, results in
    let folder = try ScratchFolder()
    guard options.script("hostile_files.py", [folder.path]) != nil else {
      return results.skip("hostile files", "needs python3")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var crashed: [String] = []
    var slowest = (name: "", milliseconds: 0.0)
    var largest = (name: "", megabytes: 0.0)
    for name in names {
      guard let child = BenchOptions.errand(["read", "\(folder.path)/\(name)"]),
        let milliseconds = child.number("milliseconds"), let megabytes = child.number("megabytes")
      else {
        crashed.append(name)
        continue
      }
      if milliseconds > slowest.milliseconds { slowest = (name, milliseconds) }
      if megabytes > largest.megabytes { largest = (name, megabytes) }
    }
    results.add(
      "crashes on \(names.count) hostile files", Double(crashed.count), "", wanted: .atMost(0),
      note: crashed.isEmpty ? nil : crashed.joined(separator: " "))
    results.add(
      "longest time", slowest.milliseconds, "ms", wanted: .atMost(2_000), note: slowest.name)
    results.add(
      "most memory", largest.megabytes, "MB", wanted: .atMost(300), note: largest.name)
  }
}

/// Reads one file as the program reads it.
enum TortureErrand {
  static func run(_ path: String) -> [String: Double]? {
    guard let status = try? ScratchFolder.size(of: path) else { return nil }
    let time = Timing.once {
      if path.hasSuffix(".xml") {
        guard status <= FeedParser.limit, let data = FileManager.default.contents(atPath: path)
        else { return }
        Timing.keep(FeedParser.parse([UInt8](data), address: "https://example.org/feed"))
      } else if path.hasSuffix(".opml") {
        Timing.keep(OPML.document([UInt8](FileManager.default.contents(atPath: path) ?? Data())))
      } else {
        Timing.keep(try? ArticleLoader().load(path))
      }
    }
    return ["milliseconds": time, "megabytes": Memory.peak ?? .nan]
  }
}
