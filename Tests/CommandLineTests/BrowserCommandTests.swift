import Testing
import parallax

/// How the variable BROWSER names the programs that open links.
@Suite struct BrowserCommandTests {
  private let link = "https://example.org/a?x=%s&y='1'"

  @Test(arguments: [
    ("firefox", [["firefox", "LINK"]]),
    ("/opt/b --new-window %s", [["/opt/b", "--new-window", "LINK"]]),
    ("/opt/b --url=%u -x", [["/opt/b", "--url=LINK", "-x"]]),
    ("/opt/b  -P \"my profile\" ''", [["/opt/b", "-P", "my profile", "LINK"]]),
    ("'/opt/with space/b' -a\\ b", [["/opt/with space/b", "-a b", "LINK"]]),
    ("\"/opt/say \\\"b\\\"\" 'a\\b'", [["/opt/say \"b\"", "a\\b", "LINK"]]),
    (
      "firefox:w3m -T 'a:b' %s::lynx",
      [["firefox", "LINK"], ["w3m", "-T", "a:b", "LINK"], ["lynx", "LINK"]]
    ),
    ("b; rm -r $HOME `x` 100%", [["b;", "rm", "-r", "$HOME", "`x`", "100%", "LINK"]]),
    ("/opt/my browser", [["/opt/my browser", "LINK"]]),
    ("/opt/a:b -c", [["/opt/a:b -c", "LINK"]]),
    ("/opt/my browser:lynx", [["/opt/my browser", "LINK"], ["lynx", "LINK"]]),
    ("'open", [["open", "LINK"]]), (" : ", []),
  ])
  func `a browser is named with its arguments`(value: String, vectors: [[String]]) {
    let programs: Set = ["/opt/my browser", "/opt/a:b -c"]
    let made = BrowserCommand.vectors(value, link: link, isProgram: programs.contains)
    #expect(made == vectors.map { $0.map { $0.replacing("LINK", with: link) } })
  }

  @Test func `only a file that may be run is a program as a whole`() {
    #expect(BrowserCommand.isProgram("/bin/sh"))
    for path in ["/bin", "/etc/passwd", "/nowhere/sh", "sh", ""] {
      #expect(!BrowserCommand.isProgram(path), "\(path)")
    }
  }

  @Test func `a link within the words of a shell has none of its signs`() {
    let link = "http://a.example/;reboot?a=$(id)&b='c'"
    let made = BrowserCommand.vectors(
      "sh -c 'firefox %s'", link: link, isProgram: { _ in false })
    let encoded = "http://a.example/%3Breboot?a=%24%28id%29%26b=%27c%27"
    #expect(made == [["sh", "-c", "firefox \(encoded)"]])
  }
}
