internal import Articles
package import FeedFetching

/// Why an address gave nothing, in words for a person.
package enum FetchWords {
  /// What was wrong, and in brackets what to do.
  ///
  /// `isKept` says whether what was asked is a source of the library, which is asked again.
  package static func text(of error: FetchError, isKept: Bool = true) -> String {
    let later = isKept ? "it is asked again later" : "nothing is kept; try again later"
    return switch error {
    case .badAddress: "is no address of the web (write http:// or https:// and a host)"
    case .scheme(let name): text(ofScheme: name)
    case .tooLarge(let limit): "gave more than \(limit >> 20) MiB and was left (look at it by hand)"
    case .headersTooLarge(let limit):
      "gave more than \(limit >> 10) KiB of header lines and was left (look at it by hand)"
    case .timeout: "did not answer in time, or too slowly (\(later))"
    case .redirects(let limit): "redirects more than \(limit) times (its server must mend that)"
    case .redirectWithoutAddress: "redirects to nowhere (its server must mend that)"
    case .localAddress(let host):
      "leads to \(host), which is in the local network (type that address to allow it)"
    case .status(let status, let wait): text(status: status, wait: wait, later, isKept: isKept)
    case .network(_, let words): "\(words) (\(later))"
    case .stopped: "was not asked any more (refresh again)"
    }
  }

  /// Of an address that is none of the web.
  package static func text(ofScheme name: String) -> String {
    "'\(name):' is not fetched (only http: and https: are)"
  }

  private static func text(status: Int, wait: Int?, _ later: String, isKept: Bool) -> String {
    let then = wait.map { "it wants to be left alone for \(Source.duration($0))" }
    return switch status {
    case 401, 407: "answered \(status): it wants a name and a password (give --credentials)"
    case 403:
      "answered 403: it does not let us in (\(then ?? "give --credentials" + (isKept ? ", or remove it" : "")))"
    case 404: "answered 404: there is nothing (check the address)"
    case 410: "answered 410: it is gone for good (\(isKept ? "remove it" : "nothing is kept"))"
    case 429: "answered 429: it was asked too often (\(then ?? later))"
    case 500...599:
      "answered \(status): its server is in trouble (\(then ?? later))"
    default: "answered \(status) (\(then ?? "look at it by hand"))"
    }
  }
}
