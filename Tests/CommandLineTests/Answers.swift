import Foundation

/// What the program promises to answer as JSON; a field that is missing fails the decoding.
enum Answers {
  struct Article: Decodable {
    var path: String
    var headline: String
    var headlineIsDerived: Bool
    var deck: String?
    var byline: String?
    var agency: String?
    var outlet: String?
    var dateline: String?
    var date: String?
    var language: String?
    var words: Int
    var passages: [Passage]
  }

  struct Passage: Decodable {
    enum Kind: String, Decodable {
      case headline, deck, byline, dateline, date, caption, credit, body, boilerplate, `repeat`
    }

    var kind: Kind
    var text: String
    var range: Span
    var folded: Bool
    var reason: String
    var of: Int?
  }

  /// `[start, end)` in bytes of the original file.
  struct Span: Decodable, Equatable {
    var start: Int
    var end: Int

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      start = try values.decode(Int.self)
      end = try values.decode(Int.self)
    }

    func isInside(_ count: Int) -> Bool { 0 <= start && start <= end && end <= count }
  }

  struct Comparison: Decodable {
    enum Mode: String, Decodable { case report, revision }
    enum Tier: String, Decodable { case sure, related }

    struct Side: Decodable {
      var path: String
      var sentences: [Sentence]
    }

    struct Sentence: Decodable {
      var id: Int
      var text: String
      var range: Span
      var passage: Int
    }

    struct Pair: Decodable {
      var left: Int
      var right: Int
      var tier: Tier
      var score: Double
      var marks: [Mark]
    }

    struct Mark: Decodable {
      enum Kind: String, Decodable { case changed, number, quotation, synonym }

      var left: Span?
      var right: Span?
      var kind: Kind
    }

    struct Fact: Decodable {
      enum Class: String, Decodable {
        case number, quotation, outcome, attribution, speaker, recipient, date
      }

      struct Say: Decodable {
        var value: String
        var sentence: Int
      }

      var `class`: Class
      var kind: Class
      var topic: String
      var left: Say
      var right: Say
    }

    struct Alias: Decodable {
      var entity: String
      var left: [String]
      var right: [String]
    }

    var mode: Mode
    var left: Side
    var right: Side
    var pairs: [Pair]
    var discrepancies: [Fact]
    var agreements: [Fact]
    var aliases: [Alias]
    var onlyLeft: [Int]
    var onlyRight: [Int]
  }

  struct StoryComparison: Decodable {
    struct Fact: Decodable {
      struct Say: Decodable {
        var path: String
        var value: String
        var sentence: Int
      }

      var `class`: Comparison.Fact.Class
      var topic: String
      var disputed: Bool
      var sources: Int
      var values: [Say?]
      var elsewhere: [Say]
      var silent: [String]
    }

    struct Statement: Decodable {
      var sources: Int
      var sentences: [[Int]?]
      var silent: [String]
    }

    var reports: [String]
    var copies: [[String]]
    var comparisons: [Comparison]
    var facts: [Fact]
    var statements: [Statement]
  }

  struct Copies: Decodable {
    struct Group: Decodable {
      var leader: String
      var members: [Member]
    }

    struct Member: Decodable {
      enum Verdict: String, Decodable { case same, version, series, quotes }

      var path: String
      var verdict: Verdict
      var containment: Double
      var longestRun: Int
      var evidence: String
    }

    var groups: [Group]
  }

  struct Stories: Decodable {
    struct Story: Decodable {
      var id: String
      var title: String
      var articles: [String]
      var terms: [String]
    }

    var stories: [Story]
  }

  struct Entities: Decodable {
    enum Kind: String, Decodable { case person, organisation, place, other }

    struct Entity: Decodable {
      var id: String
      var name: String
      var type: Kind
      var aliases: [String]
      var mentions: Int
      var articles: Int
    }

    struct Mention: Decodable {
      var path: String
      var range: Span
      var text: String
      var type: Kind
      var entity: String
    }

    var entities: [Entity]
    var mentions: [Mention]
  }
}
