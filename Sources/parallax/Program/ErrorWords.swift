internal import ArticleLibrary
internal import ArticleLoading
internal import ArticleStorage
internal import Articles
internal import Glibc
internal import TerminalCanvas

/// The words of every error: `WHERE: WHAT (what to do)`.
///
/// Names are as they are; whoever prints the words makes control characters visible.
enum ErrorWords {
  static func text(of error: any Error) -> String {
    switch error {
    case let error as LoadFault: text(of: error)
    case let error as StoreError: text(of: error)
    case let error as QueryFault: text(of: error)
    case let error as AliasFault: text(of: error)
    case let error as SourceTrouble: error.words
    case let error as KeyNotation.Fault: text(of: error)
    default: "\(error)"
    }
  }

  static func text(of fault: LoadFault) -> String {
    let isMissing = fault.error == .notFound
    let words = isMissing ? addressWords(fault.path) : nil
    return "\(WebAddress.withoutSecrets(fault.path)): \(words ?? Self.words(of: fault.error))"
  }

  /// What is wrong with an address where files are named; nil for what is none.
  private static func addressWords(_ path: String) -> String? {
    guard path.contains("://"), let scheme = WebAddress.scheme(of: path) else { return nil }
    return SourceAdding.isAddress(path)
      ? "is no article of the library (parallax add fetches what stands there)"
      : FetchWords.text(ofScheme: scheme)
  }

  static func text(of fault: KeyNotation.Fault) -> String {
    switch fault {
    case .unclosed(let offset):
      "'<' at character \(offset + 1) has no '>' (write the sign itself as <lt>)"
    case .unknownName(let name, let offset):
      "'<\(name)>' at character \(offset + 1) is no key (write names such as <Enter>, <Esc> or "
        + "<C-d>, and the sign itself as <lt>)"
    }
  }

  static func text(of error: StoreError) -> String {
    switch error {
    case .unwritable(let path, let reason):
      "\(path): cannot be written: \(reason) (name another file with --library)"
    case .newerVersion(let path):
      "\(path): was written by a newer parallax (use that one, or --no-library)"
    case .notALibrary(let path):
      "\(path): is no library and was left as it is (name another file with --library)"
    case .replaced(let path):
      "\(path): another file was put in its place (a service that keeps folders alike does so; "
        + "nothing more is kept: quit and start again)"
    case .removed(let path):
      "\(path): is not there any more (nothing more is kept: put it back, or quit and start again)"
    case .corrupt(let path):
      "\(path): is damaged (the next opening keeps it aside and takes over what is whole)"
    case .busy(let path):
      "\(path): another program is writing it (try again)"
    case .full(let path):
      "\(path): the disk is full (free some space)"
    case .changedElsewhere:
      "library: another reader has changed it meanwhile (reload with R, then try again)"
    case .failed(let path, let reason):
      "\(path): \(reason) (try again, or use --no-library)"
    }
  }

  static func text(of notice: LibraryStore.Notice, path: String) -> String {
    switch notice {
    case .movedAside(let aside, let rescued):
      "\(path): was damaged and is kept as \(aside) (a new library was begun with "
        + "\(rescued) rows that were whole)"
    case .openElsewhere(let host, let sign):
      "\(path): is open on \(host), or was when that machine stopped (close it there first, or "
        + "changes of one may be lost; remove \(sign) if it is not)"
    case .readOnly(let reason):
      "\(path): can only be read, nothing is kept: \(Self.reason(of: reason))"
    case .conflictingCopy(let copy):
      "\(copy): a service that keeps folders alike has put it beside \(path), with what was decided on "
        + "another machine (see it with --library, then move it away)"
    }
  }

  private static func reason(of error: StoreError) -> String {
    switch error {
    case .unwritable(_, let reason): reason
    case .full: "the disk is full"
    default: text(of: error)
    }
  }

  static func text(of fault: QueryFault) -> String {
    "query, byte \(fault.range.lowerBound + 1): \(words(of: fault))"
  }

  /// What is wrong, without where.
  static func words(of fault: QueryFault) -> String {
    switch fault.reason {
    case .unclosedQuotation: "a quotation mark is not closed (add one)"
    case .unknownField(let name):
      "'\(name):' is no field (the fields are \(fields); put text in quotation marks)"
    case .missingValue(let field):
      "'\(field.rawValue):' has no value (write it right behind the colon)"
    case .notANumber(let value):
      "'\(value)' is no number of words (write words:>300, or <, >=, <=, =)"
    case .notADay(let value):
      "'\(value)' is no day (write 2d, 3w, 6m, 1y, today, 2015-11-30 or 2015)"
    case .pastDay(let value):
      "'\(value)' is over (name a day to come)"
    case .unknownProperty(let value):
      "'\(value)' is nothing that an article has (write has:copy, has:discrepancy, has:tag or has:note)"
    case .unpairedBracket: "a bracket has no partner (add one, or use quotation marks)"
    case .tooDeep: "brackets stand too deep in each other (write it with fewer)"
    case .nothingToLookFor: "there is nothing to look for (write a word behind it)"
    case .needsLibrary(let property):
      "'has:\(property.rawValue)' is known in the library alone (parallax list --query)"
    case .tooLong: "is longer than \(ArticleQuery.longest) bytes (shorten it)"
    }
  }

  private static let fields =
    (ArticleQuery.Field.allCases.map(\.rawValue) + ["words", "newer", "older", "has"])
    .joined(separator: ", ")

  private static func words(of error: LoadError) -> String {
    switch error {
    case .notFound: "is not there (check the name)"
    case .noPermission: "may not be read (change its permissions)"
    case .isFolder: "is a folder (name a file in it)"
    case .notAFile(let kind): "is a \(kind) (name a text file)"
    case .tooLarge(let size, let limit):
      "is too large\(size.map { ": \(mebibytes($0)) MiB" } ?? "") "
        + "(the most is \(mebibytes(limit)) MiB; split it)"
    case .linkLoop: "is a link that leads back to itself (name the file itself)"
    case .brokenLink: "is a link that leads nowhere (mend or remove it)"
    case .linkLeavesFolder(let target):
      "is a link out of the folder, to \(target) (name that to read it)"
    case .refused(let refusal): words(of: refusal)
    case .system(let code): "\(String(cString: strerror(code))) (error \(code))"
    }
  }

  private static func words(of refusal: TextRefusal) -> String {
    switch refusal {
    case .empty: "is empty (there is nothing to read)"
    case .blank: "holds nothing but white space (there is nothing to read)"
    case .format(let name):
      "is not text but \(name) (\(name.hasSuffix("archive") ? "unpack it first" : "save it as text"))"
    case .feed: "is a feed (parallax import takes its items into the library)"
    case .archive(let name): "is \(name) (parallax import takes its articles into the library)"
    case .sources: "is a list of sources (parallax import takes them over)"
    case .binary: "holds binary data (name a text file)"
    case .unknownEncoding: "is in an unknown encoding (save it as UTF-8)"
    }
  }

  private static func mebibytes(_ bytes: Int) -> Int {
    (bytes + (1 << 20) - 1) >> 20
  }
}
