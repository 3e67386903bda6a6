internal import Articles
internal import Testing

@Suite struct WebAddressTests {
  /// The examples of RFC 3986, section 5.4.
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
    ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
    ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
    ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
    ("./g/.", "http://a/b/c/g/"), ("g/../h", "http://a/b/c/h"), (" g\n", "http://a/b/c/g"),
  ])
  func `a relative address means what the RFC says`(reference: String, address: String) {
    #expect(WebAddress.resolve(reference, against: "http://a/b/c/d;p?q") == address)
  }

  @Test func `an address knows its scheme and host`() {
    #expect(WebAddress.scheme(of: "HTTPS://x") == "https")
    #expect(WebAddress.host(of: "http://user:word@Example.com:80/x") == "example.com")
    #expect(WebAddress.host(of: "http://[::1]:80/x") == "::1")
    #expect(WebAddress.scheme(of: "no scheme") == nil)
  }

  @Test(arguments: [
    ("http://E.org/a", "http://e.org:80/b", true), ("https://e.org", "https://e.org:443/", true),
    ("http://me@e.org/", "http://e.org/", true), ("http://[::1]:80/", "http://[::1]/", true),
    ("http://e.org/", "https://e.org/", false), ("http://e.org/", "http://e.org:81/", false),
    ("http://e.org/", "http://e.org.evil.org/", false), ("http://[::1]/", "http://[::1]:8/", false),
    ("http://e.org/", "http://evil.org/@e.org/", false), ("http://e.org/", "/a", false),
    ("http://e.org/", "http://e.org:80@evil.org/", false),
    ("http://e.org/", "http://evil.org?@e.org/", false),
  ])
  func `an origin is scheme, host and port`(one: String, other: String, isSame: Bool) {
    #expect((WebAddress.origin(of: one) == WebAddress.origin(of: other)) == isSame)
  }
}
