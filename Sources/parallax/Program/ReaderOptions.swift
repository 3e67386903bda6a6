/// What the reader is opened with.
struct ReaderOptions {
  /// Files and folders; empty for the library.
  var paths: [String]
  /// The library's file; nil where nothing is to be kept.
  var libraryPath: String?
  /// The theme's name; nil for the one that fits the terminal.
  var theme: String?
}
