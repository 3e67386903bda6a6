/// What a transfer may cost.
package struct FetchLimits: Sendable {
  /// Bytes of a body after decompression; the longest feeds of news have some 5 MB.
  package var bytes = 16 << 20
  /// Bytes of bodies that all transfers hold together; beyond, all but one wait for each other.
  package var bytesTogether = 32 << 20
  /// Bytes of all header lines.
  package var headerBytes = 64 << 10
  package var redirects = 5
  /// Seconds to reach a server, to wait for `slowBytes` a second, and for everything.
  package var connectSeconds = 8
  package var slowSeconds = 8
  package var slowBytes = 128
  package var totalSeconds = 30
  /// Transfers at the same time: of servers that answer, and from one host, which is what
  /// politeness asks for.
  package var parallel = 24
  /// Transfers at the same time where servers have been silent for `silentSeconds`: those keep none
  /// of `parallel` from the others.
  package var parallelWithSilent = 128
  package var silentSeconds = 1
  package var perHost = 4
  /// How the program calls itself.
  package var agent = "parallax (news reader; terminal)"

  package init() {}
}
