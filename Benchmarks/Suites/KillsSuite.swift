internal import ArticleStorage
internal import Articles
internal import Foundation

extension Suite {
  static let kills = Suite(
    name: "kills", summary: "imports and acts beside them, killed at random moments"
  ) { options, results in
    guard options.hasProgram else { return results.skip("killed imports", "no program") }
    let files = try ScratchFolder()
    for number in 0..<1_500 {
      _ = try files.write(
        GeneratedReport(seed: UInt64(number), words: 300).file, to: "\(number).txt")
    }
    let rounds = options.isLarge ? 200 : 20
    var random = SeededRandom(seed: 9)
    var broken = 0
    var lost = 0
    var acts = 0
    for _ in 0..<rounds {
      let folder = try ScratchFolder()
      let outcome = try KilledImport.run(
        options.program, files: files.path, library: folder.path + "/library.sqlite",
        milliseconds: 20 + random.below(700))
      if !outcome.isWhole { broken += 1 }
      lost += outcome.lost
      acts += outcome.acts
    }
    results.add("\(rounds) kills: libraries not whole", Double(broken), "", wanted: .atMost(0))
    results.add(
      "\(rounds) kills: acknowledged acts lost", Double(lost), "", wanted: .atMost(0),
      note: "of \(acts)")
  }
}

/// An import and acts beside it, killed after some time.
private enum KilledImport {
  static func run(
    _ program: String, files: String, library: String, milliseconds: Int
  ) throws -> (isWhole: Bool, acts: Int, lost: Int) {
    // With one article from the beginning, so that every act has something to change.
    try started(program, ["add", files + "/0.txt", "--library", library]).waitUntilExit()
    let adding = try started(program, ["add", files, "--library", library])
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    var acknowledged = 0
    while ContinuousClock.now < end {
      let tag = "t\(acknowledged)"
      let acting = try started(program, ["tag", tag, "words:>0", "--library", library])
      while acting.isRunning, ContinuousClock.now < end { usleep(1_000) }
      if acting.isRunning { kill(acting.processIdentifier, SIGKILL) }
      acting.waitUntilExit()
      if acting.terminationReason == .exit, acting.terminationStatus == 0 { acknowledged += 1 }
    }
    kill(adding.processIdentifier, SIGKILL)
    adding.waitUntilExit()
    let check = ChildProgram(program, ["library", "check", "--library", library])
    let store = try LibraryStore(path: library)
    let names = Set(try store.journal(changes: .max).done.map(\.name))
    let lost = (0..<acknowledged).filter { !names.contains("tagged t\($0)") }
    return (check?.status == 0 && store.notices.isEmpty, acknowledged, lost.count)
  }

  private static func started(_ program: String, _ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }
}
