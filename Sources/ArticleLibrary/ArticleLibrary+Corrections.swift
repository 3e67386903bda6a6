internal import ArticleAnalysis
package import ArticleStorage
package import Articles

extension ArticleLibrary {
  /// Keeps what a person says of articles that belong together or do not, where anything may be kept.
  ///
  /// It holds from the next analysis on, whatever the rules say.
  ///
  /// - Throws: what is wrong with the library file; then nothing has been changed in it.
  package func save(_ correction: Correction) throws(StoreError) {
    try store?.save(correction)
  }

  /// Takes the last correction back.
  ///
  /// - Returns: the correction; nil when there is none.
  /// - Throws: what is wrong with the library file.
  package func undoCorrection() throws(StoreError) -> Correction? {
    try store?.undoCorrection()
  }

  /// Does the correction again that was taken back last.
  ///
  /// - Returns: the correction; nil when there is none.
  /// - Throws: what is wrong with the library file.
  package func redoCorrection() throws(StoreError) -> Correction? {
    try store?.redoCorrection()
  }

  /// Keeps the groups of copies with their evidence and the version of the rule.
  ///
  /// - Throws: what is wrong with the library file; then nothing has been changed in it.
  package func saveCopies(of snapshot: LibrarySnapshot) throws(StoreError) {
    try store?.save(snapshot.copies, algorithm: CopyFinder.version)
  }

  /// The groups of copies that the present rule has made earlier; those of older rules are made anew.
  ///
  /// - Throws: what is wrong with the library file.
  package func keptCopies() throws(StoreError) -> [CopyGroup] {
    try store?.copies(algorithm: CopyFinder.version) ?? []
  }
}
