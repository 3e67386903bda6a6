internal import Articles

/// Takes the names out of the header that says whom a mail is from.
enum MailSenders {
  /// The most bytes of a header that are read, and the most senders that are named.
  private static let headerLimit = 4_000
  private static let senderLimit = 20

  /// The names with commas between; nil where there are addresses only.
  ///
  /// - Complexity: O(*n*) in the length of the header.
  static func names(in header: String) -> String? {
    var names: [String] = []
    var sender = Sender()
    func finish() {
      if names.count < senderLimit, let name = sender.name { names.append(name) }
      sender = Sender()
    }
    for scalar in header.unicodeScalars.prefix(headerLimit) where sender.take(scalar) {
      finish()
    }
    finish()
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// One sender: `Jane Doe <jd@e.org>`, `"Doe, Jane" <jd@e.org>`, `jd@e.org (Jane Doe)`.
  private struct Sender {
    private var words = String.UnicodeScalarView()
    private var remark = String.UnicodeScalarView()
    private var isQuoted = false
    private var isEscaped = false
    private var isInAddress = false
    private var remarks = 0

    /// Takes the next character; whether it ends the sender.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      if isEscaped {
        isEscaped = false
        keep(scalar)
        return false
      }
      switch scalar {
      case "\\" where isQuoted || remarks > 0: isEscaped = true
      case "\"" where remarks == 0 && !isInAddress: isQuoted.toggle()
      case _ where isQuoted: keep(scalar)
      case "(":
        remarks += 1
        if remarks > 1 { keep(scalar) }
      case ")" where remarks > 0:
        remarks -= 1
        if remarks > 0 { keep(scalar) }
      case _ where remarks > 0: keep(scalar)
      case "<": isInAddress = true
      case ">": isInAddress = false
      case "," where !isInAddress, ";" where !isInAddress: return true
      default: keep(scalar)
      }
      return false
    }

    private mutating func keep(_ scalar: Unicode.Scalar) {
      if isInAddress { return }
      if remarks > 0 { remark.append(scalar) } else { words.append(scalar) }
    }

    /// What the sender is called; nil for an address without a name.
    var name: String? {
      [words, remark].lazy.map { WhiteSpace.collapsed(MailWords.decoded(String($0))) }
        .first { name in
          name.unicodeScalars.contains(where: \.properties.isAlphabetic)
            && !(name.contains("@") && !name.contains(" "))
        }
    }
  }
}
