import Foundation
import TestSupport
import Testing

/// The page that `compare --html` writes.
@Suite struct ComparePageTests {
  let question: Question

  init() throws { question = try Question() }

  private static let browser = ["chromium-headless-shell", "chromium"]
    .map { "/usr/bin/" + $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }

  private func page(_ names: [String]) throws -> String {
    let run = try BuiltProgram.run(
      ["compare"] + names + ["--html", "page.html", "--no-library"], in: question.folder)
    try #require(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    return String(decoding: try question.folder.bytes("page.html"), as: UTF8.self)
  }

  @Test func `the page is whole in itself and every element is closed`() throws {
    let names = try question.writeSeeds()
    let page = try page(Array(names.prefix(3)))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    for sign in ["<script", "<link", "<img", "src=", "url(", "@import", "http-equiv"] {
      #expect(!page.contains(sign), "\(sign)")
    }
    #expect(page.contains("prefers-color-scheme: dark") && page.contains("@media print"))
    let read = StrictPage(page)
    #expect(read.faults.isEmpty)
    #expect(!read.links.isEmpty)
  }

  @Test func `each value of the facts leads to its sentence`() throws {
    let names = try question.writeSeeds()
    let page = try page(names)
    let facts = try #require(page.components(separatedBy: "class=\"facts\"").dropFirst().first)
      .components(separatedBy: "</section>")[0]
    let cells = facts.components(separatedBy: "<td ").dropFirst()
    #expect(cells.count > 20)
    #expect(cells.allSatisfy { $0.contains("silent") || $0.contains("<a href=\"#c") })
    #expect(StrictPage(page).faults.isEmpty)
  }

  private static let edited = [
    "Council Approves New Library", "The council voted 7 to 4 to build a library in Tarn.",
    "The mayor called it a victory for the town.", "The tannery of Tarn closed long ago.",
    "Residents of the lower town applauded.", "Work is to begin in the autumn.",
  ]

  @Test func `of a revision the page names what moved and folds what is the same`() throws {
    var second = Self.edited
    second.swapAt(2, 4)
    second[1] = "The council voted 8 to 3 to build a library in Tarn."
    for (name, lines) in [("a.txt", Self.edited), ("b.txt", second)] {
      try question.folder.write(Array(lines.joined(separator: "\n\n").utf8), to: name)
    }
    let page = try page(["a.txt", "b.txt"])
    #expect(page.contains("<b>⇅</b> moved") && page.contains("<span class=\"sign\">⇅</span>"))
    #expect(page.contains("<mark class=\"number\">7 to 4</mark>"))
    #expect(page.contains("<mark class=\"number\">8 to 3</mark>"))
    let folds = page.components(separatedBy: "<details").dropFirst().map {
      $0.components(separatedBy: "</details>")[0]
    }
    #expect(folds.contains { $0.contains("agree") && $0.contains("autumn") })
    #expect(folds.allSatisfy { !$0.contains("⇅") && !$0.contains("<mark") })
    #expect(StrictPage(page).faults.isEmpty)
  }

  @Test func `the page says which report is which, and marks are seen`() throws {
    let names = try question.writeSeeds()
    let page = try page([names[0], names[2], names[3]])
    for letter in ["A", "B", "C"] {
      #expect(page.contains("<h2><b class=\"letter\">\(letter)</b> "))
      #expect(page.contains("<p><b class=\"letter\">\(letter)</b> "))
    }
    #expect(page.contains("<b>&quot;</b> same quotation") && !page.contains("another quotation"))
    #expect(page.contains("<span class=\"sign\">&quot;</span>"))
    #expect(page.contains("<mark class=\"number\">at least 129</mark>"))
    // What gives a paragraph's number its grey would give it to a marked figure too.
    #expect(!page.contains("class=\"number\"><") && !page.contains("\n.number"))
    #expect(page.contains("<span class=\"place\">"))
    let numbers = page.components(separatedBy: "<mark class=\"number\">").dropFirst().map {
      $0.components(separatedBy: "</mark>")[0]
    }
    #expect(numbers.allSatisfy { $0.split(separator: " ").count <= 5 }, "\(numbers)")
  }

  @Test(arguments: [
    "<p>a</p>", "<!DOCTYPE html><p><div></div></p>", "<!DOCTYPE html><p>a & b</p>",
    "<!DOCTYPE html><p id=\"a\"></p><p id=\"a\"></p>", "<!DOCTYPE html><a href=\"#b\">c</a>",
    "<!DOCTYPE html><b>c", "<!DOCTYPE html><p class=a>c</p>", "<!DOCTYPE html><li>c</li>",
  ])
  func `the check of pages sees what is wrong`(page: String) {
    #expect(!StrictPage(page).faults.isEmpty)
  }

  @Test func `what an article says stays text`() throws {
    let odd = "Mayor <script>alert(1)</script> & \"council\" of Kalmar met\u{1B}[31m on Monday."
    for name in ["a.txt", "b.txt"] {
      try question.folder.write(
        Array("The <b>council</b> meets\n\n\(odd) It rained in \(name).\n".utf8), to: name)
    }
    let page = try page(["a.txt", "b.txt"])
    #expect(!page.contains("<script") && !page.contains("<b>council") && !page.contains("\u{1B}"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;"))
    #expect(StrictPage(page).faults.isEmpty)
  }

  @Test func `a file that is there already is left as it is, unless told otherwise`() throws {
    let names = try question.writeSeeds()
    let report = try question.folder.bytes(names[1])
    let page = ["compare", names[0], names[1], "--html", names[1], "--no-library"]
    let refused = try BuiltProgram.run(page, in: question.folder)
    #expect(refused.status == 1)
    #expect(
      refused.errors == "parallax: \(names[1]): is there already (name another, or --force)\n")
    #expect(try question.folder.bytes(names[1]) == report)
    try question.folder.write(Array("old".utf8), to: "page.html")
    let forced = try BuiltProgram.run(
      ["compare", names[0], names[1], "--html", "page.html", "--force", "--no-library"],
      in: question.folder)
    #expect(forced.status == 0 && forced.errors.isEmpty)
    #expect(try question.folder.bytes("page.html").starts(with: Array("<!DOCTYPE".utf8)))
  }

  @Test func `a page may go to a device`() throws {
    let names = try question.writeSeeds()
    let run = try question.run(
      "compare", names[0], names[1], "--html", "/dev/stdout", "--no-library")
    #expect(run.status == 0 && run.text.hasPrefix("<!DOCTYPE html>"))
  }

  @Test func `a page that cannot be written is an error`() throws {
    let names = try question.writeSeeds()
    let run = try question.run("compare", names[0], names[1], "--html", "no/page.html")
    #expect(run.status == 1 && run.errors.hasPrefix("parallax: no/page.html: "))
  }

  /// Looks at the boxes of the columns after layout, by a script that only the test adds.
  @Test(
    .enabled(if: browser != nil, "needs the Debian package chromium-headless-shell"),
    arguments: [(1280, "light"), (800, "dark"), (360, "light")])
  func `both columns are inside the window and nothing overlaps`(
    width: Int, scheme: String
  ) throws {
    let names = try question.writeSeeds()
    let page = try page(Array(names.prefix(3)))
    let frame = """
      <!DOCTYPE html><meta charset="utf-8"><body style="margin:0">
      <iframe id="f" src="page.html" style="border:0;width:\(width)px;height:3000px"></iframe>
      <pre id="answer"></pre>
      """
    let script = """
      <script>
      addEventListener('load', () => {
        const wide = innerWidth >= 768, faults = [];
        if (document.documentElement.scrollWidth > innerWidth) faults.push('page is too wide');
        let rows = 0, sides = 0;
        for (const row of document.querySelectorAll('.rows .row')) {
          const [a, b] = ['.a', '.b'].map(s => row.querySelector(s).getBoundingClientRect());
          rows += 1;
          for (const box of [a, b])
            if (box.width > 0 && (box.left < 0 || box.right > innerWidth)) faults.push('outside');
          if (a.height === 0 || b.height === 0) continue;
          sides += 1;
          if (wide && a.right > b.left) faults.push('columns overlap');
          if (!wide && a.bottom > b.top) faults.push('sides overlap');
        }
        const size = parseFloat(getComputedStyle(document.querySelector('.rows p')).fontSize);
        if (size < 15) faults.push('small type');
        const answer = faults.slice(0, 3).join(', ') + '|' + (rows > 20) + (sides > 3) + innerWidth;
        document.title = answer;
        if (parent !== window) parent.document.getElementById('answer').textContent = answer;
      });
      </script></body>
      """
    try question.folder.write(
      Array(page.replacingOccurrences(of: "</body>", with: script).utf8), to: "page.html")
    try question.folder.write(Array(frame.utf8), to: "frame.html")
    let answer = try dump("frame.html", width: max(width, 500))
    #expect(answer.contains(">|truetrue\(width)</pre>"), "\(answer.suffix(300))")
  }

  private func dump(_ name: String, width: Int) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.browser))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
      "--user-data-dir=" + question.folder.file("browser"), "--window-size=\(width),1000",
      "--virtual-time-budget=5000", "--dump-dom", "file://" + question.folder.file(name),
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
