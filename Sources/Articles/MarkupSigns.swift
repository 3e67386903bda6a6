/// The signs that XML and HTML keep for themselves.
package enum MarkupSigns {
  /// How a sign is written in text and attributes; nil for one that stands for itself.
  package static func reference(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    default: nil
    }
  }
}
