internal import Foundation

let usage = """
  usage: bench [SUITE …] [--json FILE] [--seeds DIR] [--data DIR] [--program FILE] [--large]
         [--libraries DIR] [--list]

  """

func printError(_ text: String) {
  FileHandle.standardError.write(Data(text.utf8))
}

guard let options = BenchOptions(Array(CommandLine.arguments.dropFirst())) else {
  printError(usage)
  exit(64)
}
if !options.errand.isEmpty {
  exit(Errand.run(options.errand) ? 0 : 1)
}
if options.listsSuites {
  for suite in Suite.all { print("\(suite.name)\t\(suite.summary)") }
  exit(0)
}
let chosen =
  options.suites.isEmpty ? Suite.all : Suite.all.filter { options.suites.contains($0.name) }
let unknown = options.suites.filter { name in !Suite.all.contains { $0.name == name } }
guard unknown.isEmpty else {
  printError("bench: no suite is called \(unknown.joined(separator: ", ")) (see --list)\n")
  exit(64)
}
var measurements = Measurements()
var hasFailed = false
for suite in chosen {
  measurements.suite = suite.name
  printError("\(suite.name) …\n")
  do {
    try suite.run(options, &measurements)
  } catch {
    hasFailed = true
    measurements.skip(suite.name, "failed: \(error)")
  }
}
print(Table.text(measurements.figures))
print("\npeak of this process: \(Table.number(Memory.peak ?? .nan)) MB")
if let file = options.jsonFile {
  do {
    try Table.json(measurements.figures).write(to: URL(fileURLWithPath: file))
  } catch {
    printError("bench: \(file): \(error.localizedDescription)\n")
    hasFailed = true
  }
}
exit(hasFailed ? 1 : 0)
