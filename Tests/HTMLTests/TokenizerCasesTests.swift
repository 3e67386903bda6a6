import ArticleLoading
import Foundation
import Testing

/// The tokenizer cases of html5lib-tests, where `PARALLAX_DATA` names the folder that has them in
/// `ingest/html5lib/tokenizer`; parse errors and the inside of a doctype are not compared, since
/// nothing here reads them.
@Suite struct TokenizerCasesTests {
  static let folder =
    (ProcessInfo.processInfo.environment["PARALLAX_DATA"] ?? "") + "/ingest/html5lib/tokenizer"
  static let isThere = FileManager.default.fileExists(atPath: folder + "/test1.test")

  @Test(.enabled(if: isThere, "PARALLAX_DATA names no html5lib cases"))
  func `all cases of html5lib give their tokens`() throws {
    var passed = 0
    var failed: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    where name.hasSuffix(".test") && name != "xmlViolation.test" {
      let data = try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + name))
      let file = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
      for item in try #require(file["tests"] as? [[String: Any]]) {
        for state in item["initialStates"] as? [String] ?? ["Data state"] {
          let run = TokenizerCase(item, state: state)
          if run.isPassed { passed += 1 } else { failed.append("\(name): \(run)") }
        }
      }
    }
    print("html5lib: \(passed) of \(passed + failed.count)")
    #expect(failed.isEmpty, "\(failed.prefix(20).joined(separator: "\n"))")
    #expect(passed > 6_000)
  }
}

/// One case in one of its initial states.
struct TokenizerCase: CustomStringConvertible {
  var title: String
  var input: String
  var wanted: [[String]]
  var found: [[String]]

  var isPassed: Bool { wanted == found }
  var description: String {
    "\(title) \(input.debugDescription)\n  wanted \(wanted)\n  found \(found)"
  }

  init(_ item: [String: Any], state: String) {
    title = "\(item["description"] as? String ?? "") (\(state))"
    let isEscaped = item["doubleEscaped"] as? Bool ?? false
    let unescape = { (text: String) in isEscaped ? Self.unescaped(text) : text }
    input = unescape(item["input"] as? String ?? "")
    wanted = Self.joined(
      (item["output"] as? [Any] ?? []).compactMap { Self.fields($0 as? [Any] ?? [], unescape) })
    let last = item["lastStartTag"] as? String ?? ""
    var tokenizer = HTMLTokenizer(
      Array(input.utf8), state: Self.states[state] ?? .data, lastStartTag: Array(last.utf8))
    if state == "CDATA section state" { tokenizer.isForeign = true }
    var tokens: [[String]] = []
    while let token = tokenizer.next() { tokens.append(Self.fields(token, tokenizer)) }
    found = Self.joined(tokens)
  }

  static let states: [String: HTMLTokenizer.State] = [
    "PLAINTEXT state": .plaintext, "RCDATA state": .rcdata, "RAWTEXT state": .rawtext,
    "Script data state": .scriptData, "CDATA section state": .cdata,
  ]

  static func fields(_ output: [Any], _ unescape: (String) -> String) -> [String]? {
    guard let kind = output.first as? String else { return nil }
    guard kind != "DOCTYPE" else { return [kind] }
    var result = [kind, unescape(output.count > 1 ? output[1] as? String ?? "" : "")]
    if kind == "StartTag" {
      let attributes = output.count > 2 ? output[2] as? [String: String] ?? [:] : [:]
      result += attributes.map { unescape($0.key) + "=" + unescape($0.value) }.sorted()
      if output.count > 3 { result.append("/") }
    }
    return result
  }

  static func fields(_ token: HTMLToken, _ tokenizer: HTMLTokenizer) -> [String] {
    let source = tokenizer.source
    func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    switch token {
    case .text(let range, let mode):
      return ["Character", string(HTMLDecoding.text(source, range, mode))]
    case .comment(let range): return ["Comment", string(HTMLDecoding.comment(source, range))]
    case .doctype: return ["DOCTYPE"]
    case .endTag(let name): return ["EndTag", string(HTMLDecoding.name(source, name))]
    case .startTag(let name, let isSelfClosing):
      var values: [String: String] = [:]
      for attribute in tokenizer.attributes {
        let name = string(HTMLDecoding.name(source, attribute.name))
        if values[name] == nil {
          values[name] = string(HTMLDecoding.value(source, attribute.value))
        }
      }
      return ["StartTag", string(HTMLDecoding.name(source, name))]
        + values.map { $0.key + "=" + $0.value }.sorted() + (isSelfClosing ? ["/"] : [])
    }
  }

  static func joined(_ tokens: [[String]]) -> [[String]] {
    var result: [[String]] = []
    for token in tokens {
      if token[0] == "Character", result.last?[0] == "Character" {
        result[result.count - 1][1] += token[1]
      } else if token != ["Character", ""] {
        result.append(token)
      }
    }
    return result
  }

  /// `\uHHHH` as its character; half a surrogate pair, which UTF-8 cannot hold, as U+FFFD.
  static func unescaped(_ text: String) -> String {
    var units: [UInt16] = []
    var rest = Array(text.utf16)[...]
    while let unit = rest.popFirst() {
      if unit == 0x5C, rest.first == 0x75,
        let value = UInt16(String(decoding: rest.dropFirst().prefix(4), as: UTF16.self), radix: 16)
      {
        units.append(value)
        rest = rest.dropFirst(5)
      } else {
        units.append(unit)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
