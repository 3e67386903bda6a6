internal import ArgumentParser
internal import Reader

/// The manual page in the `man` macros of roff.
enum ManualPage {
  /// The whole page, which says of every command what its own help says.
  static var text: String {
    var page = Roff()
    page.request("TH PARALLAX 1 \"\" \"parallax \(Program.version)\" \"User Commands\"")
    page.section("NAME")
    page.line("parallax - \(Roff.uncapitalised(Parallax.configuration.abstract))")
    page.section("SYNOPSIS")
    page.verbatim("parallax [PATH ...]\nparallax COMMAND [ARGUMENT ...]")
    page.section("DESCRIPTION")
    page.paragraph(Parallax.configuration.discussion)
    page.section("COMMANDS")
    for command in Parallax.configuration.subcommands where command.configuration.shouldDisplay {
      page.subsection("parallax \(command._commandName)")
      page.verbatim(Parallax.helpMessage(for: command, columns: 76))
    }
    page.section("KEYS")
    for section in Command.Section.allCases { add(section, to: &page) }
    for (heading, entries) in ending {
      page.section(heading)
      for (term, words) in entries { page.entry(term, words) }
    }
    return page.text
  }

  private static func add(_ section: Command.Section, to page: inout Roff) {
    let commands = CommandTable.all.filter { $0.section == section }
    guard !commands.isEmpty else { return }
    page.subsection(section.rawValue)
    for command in commands {
      page.entry((command.keys + [":" + command.name]).joined(separator: "  "), command.summary)
    }
  }

  private static let ending: [(heading: String, entries: [(String, String)])] = [
    (
      "FILES",
      [
        ("$XDG_DATA_HOME/parallax/library.sqlite", "the library: what was read, starred, tagged"),
        ("$XDG_CONFIG_HOME/parallax/config", "settings; parallax config shows them"),
        ("$XDG_CONFIG_HOME/parallax/aliases", "which names are one, and which are not"),
        ("$XDG_CONFIG_HOME/parallax/themes/*.yaml", "themes of your own, Base16 schemes"),
      ]
    ),
    (
      "ENVIRONMENT",
      [
        ("NO_COLOR", "no colours; everything stays told apart by signs and weight"),
        ("COLORTERM", "truecolor or 24bit where the terminal shows all colours"),
        (
          "BROWSER",
          "the program that opens links, with arguments (%s is the link), or several between colons; xdg-open without it"
        ),
      ]
    ),
    (
      "EXIT STATUS",
      [
        ("0", "all was done"), ("1", "something failed and was named; the rest was done"),
        ("2, 64", "wrong usage"), ("130", "stopped by Ctrl-C; what was done stands"),
      ]
    ),
  ]
}

/// A text in roff: every line of its own words is kept from being read as a request.
private struct Roff {
  private(set) var text = ""

  mutating func request(_ line: String) { text += ".\(line)\n" }
  mutating func section(_ title: String) { request("SH \(title)") }
  mutating func subsection(_ title: String) { request("SS \(Self.escaped(title))") }
  mutating func line(_ words: String) { text += "\(Self.escaped(words))\n" }
  mutating func paragraph(_ words: String) { text += ".PP\n\(Self.escaped(words))\n" }

  mutating func entry(_ term: String, _ words: String) {
    text += ".TP\n\(Self.escaped(term))\n\(Self.escaped(words))\n"
  }

  mutating func verbatim(_ words: String) {
    text += ".PP\n.nf\n\(Self.escaped(words))\n.fi\n"
  }

  static func uncapitalised(_ words: String) -> String {
    words.prefix(1).lowercased()
      + (words.hasSuffix(".") ? words.dropFirst().dropLast() : words.dropFirst())
  }

  /// Backslashes, hyphens that are typed, carets and quotes are signs of roff, so is a dot at the
  /// start of a line; what is not ASCII is named by its number.
  private static func escaped(_ words: String) -> String {
    words.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var result = ""
      for scalar in line.unicodeScalars {
        switch scalar {
        case "\\": result += "\\e"
        case "-": result += "\\-"
        case "^": result += "\\(ha"
        case "~": result += "\\(ti"
        case "'": result += "\\(aq"
        case "`": result += "\\(ga"
        case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
        default: result += "\\[u\(hexadecimal(scalar))]"
        }
      }
      return result.hasPrefix(".") ? "\\&" + result : result
    }.joined(separator: "\n")
  }

  /// At least four digits, as roff wants them.
  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
