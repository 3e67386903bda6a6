internal import ArticleLoading
internal import Articles

extension Suite {
  static let loading = Suite(
    name: "loading", summary: "bytes of each encoding to clean UTF-8, megabytes a second"
  ) { _, results in
    for (name, bytes) in LoadingWork.encodings() {
      let sample = Timing.sample { Timing.keep(try? TextDecoder.decode(bytes)) }
      let rate = Double(bytes.count) / 1e3 / sample.medianProcessor
      results.add("decode \(name)", rate, "MB/s")
    }
  }
}

private enum LoadingWork {
  /// One text of several megabytes as bytes of each encoding.
  static func encodings() -> [(String, [UInt8])] {
    let plain = text(seed: 1)
    let accented = plain.replacing("e", with: "é", maxReplacements: plain.utf8.count / 60)
    var marked = Array("\u{FEFF}".utf8) + Array(accented.utf8)
    marked.append(0x0A)
    let latin = accented.unicodeScalars.map { scalar -> UInt8 in
      switch scalar {
      case "“": 0x93
      case "”": 0x94
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
    var little: [UInt8] = [0xFF, 0xFE]
    for unit in accented.utf16 {
      little.append(UInt8(truncatingIfNeeded: unit))
      little.append(UInt8(truncatingIfNeeded: unit >> 8))
    }
    return [
      ("utf-8, mostly ascii", Array(plain.utf8)), ("utf-8 with a byte order mark", marked),
      ("windows-1252", latin), ("utf-16", little),
    ]
  }

  private static func text(seed: UInt64) -> String {
    let report = GeneratedReport(seed: seed, words: 500_000)
    return String(decoding: report.file, as: UTF8.self)
  }
}
