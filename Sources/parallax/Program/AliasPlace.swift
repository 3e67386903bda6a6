internal import ArticleLibrary

/// Where a person's aliases are.
enum AliasPlace {
  /// `parallax/aliases` in the XDG configuration folder; nil where there is no home.
  static var file: AliasFile? {
    Environment.configurationFolder.map { AliasFile(path: $0 + "/aliases", record: record) }
  }

  /// What the person says of names now; nothing where the file cannot be read.
  @Sendable static func sayings() -> NameSayings { file?.read().names ?? NameSayings() }

  /// `parallax/naming` in the XDG data folder, beside the library; nil where there is no home.
  static var record: NamingFile? {
    Environment.dataFolder.map { NamingFile(path: $0 + "/naming") }
  }
}

extension ErrorWords {
  static func text(of fault: AliasFault) -> String {
    switch fault {
    case .line(let path, let number, let text):
      "\(path):\(number): '\(text)' says nothing of names and is ignored "
        + "(write same: NAME | OTHER, apart: NAME, never: WORD, person: NAME, "
        + "organisation: NAME or place: NAME)"
    case .contradiction(let path, let number, let text, let other, let otherText):
      "\(path):\(number): '\(text)' contradicts line \(other), '\(otherText)', and wins "
        + "(take one of them out)"
    case .unreadable(let path, let reason):
      "\(path): cannot be read: \(reason) (check its permissions)"
    case .unwritable(let path, let reason):
      "\(path): cannot be written: \(reason) (check its permissions)"
    case .notKept: "names: nothing is kept in this session (leave --no-library out)"
    case .tooLarge(let path): "\(path): is too large for a list of names (shorten it)"
    case .notThere(let path, let line): "\(path): '\(line)' is there no more (look at the file)"
    }
  }
}
