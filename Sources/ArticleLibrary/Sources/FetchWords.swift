internal import Articles
package import FeedFetching

/// Why an address gave nothing, in words for a person.
package enum FetchWords {
  /// What was wrong, and in brackets what to do.
  package static func text(of error: FetchError) -> String {
    switch error {
    case .badAddress: "is no address of the web (write http:// or https:// and a host)"
    case .scheme(let name): "'\(name):' is not fetched (only http: and https: are)"
    case .tooLarge(let limit): "gave more than \(limit >> 20) MiB and was left (look at it by hand)"
    case .headersTooLarge(let limit):
      "gave more than \(limit >> 10) KiB of header lines and was left (look at it by hand)"
    case .timeout: "did not answer in time, or too slowly (it is asked again later)"
    case .redirects(let limit): "redirects more than \(limit) times (its server must mend that)"
    case .redirectWithoutAddress: "redirects to nowhere (its server must mend that)"
    case .localAddress(let host):
      "leads to \(host), which is in the local network (type that address to allow it)"
    case .status(let status, let wait): text(status: status, wait: wait)
    case .network(_, let words): "\(words) (it is asked again later)"
    case .stopped: "was not asked any more (refresh again)"
    }
  }

  private static func text(status: Int, wait: Int?) -> String {
    let then = wait.map { "it wants to be left alone for \(Source.duration($0))" }
    return switch status {
    case 401, 407: "answered \(status): it wants a name and a password (give --credentials)"
    case 403: "answered 403: it does not let us in (\(then ?? "give --credentials, or remove it"))"
    case 404: "answered 404: there is nothing (check the address)"
    case 410: "answered 410: it is gone for good (remove it)"
    case 429: "answered 429: it was asked too often (\(then ?? "it is asked again later"))"
    case 500...599:
      "answered \(status): its server is in trouble (\(then ?? "it is asked again later"))"
    default: "answered \(status) (\(then ?? "look at it by hand"))"
    }
  }
}
