/// Why a terminal cannot be used.
package enum TerminalError: Error, Hashable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// `TERM` is not set.
  case noType
  /// Terminfo does not know the type.
  case unknownType(String)
  /// The type cannot move its cursor.
  case tooSimple(String)
  /// The system gave no descriptors.
  case noDescriptors
}
