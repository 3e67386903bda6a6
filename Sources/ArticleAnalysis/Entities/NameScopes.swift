internal import Articles

/// Articles that mean the same by a name that many have: the reports of one event, or one alone.
struct NameScopes {
  enum Scope: Hashable {
    case story(Int)
    case document(Int)
  }

  private let scopes: [Scope]

  init(_ documents: [DocumentNames], stories: [[ArticleID]]) {
    var story: [ArticleID: Int] = [:]
    for (number, articles) in stories.enumerated() where articles.count > 1 {
      for article in articles { story[article] = number }
    }
    scopes = documents.enumerated().map { number, document in
      story[document.article].map { .story($0) } ?? .document(number)
    }
  }

  subscript(document: Int) -> Scope { scopes[document] }
}

/// Names that many have, and where they were met.
struct SharedNames {
  typealias Place = (document: Int, group: Int)

  private var places: [Entity.ID: [NameScopes.Scope: [Place]]] = [:]

  mutating func add(_ id: Entity.ID, at place: Place, in scope: NameScopes.Scope) {
    places[id, default: [:]][scope, default: []].append(place)
  }

  /// What tells the names of one article from the same ones of others.
  static func sign(of article: ArticleID) -> String {
    String(article.rawValue & 0xFFFF_FFFF, radix: 16)
  }

  /// Ids that keep apart what several scopes call the same; each ends in a sign of its scope's
  /// first article by identity, so that neither the order of the articles nor what else is at hand
  /// says anything.
  ///
  /// - Parameters:
  ///   - documents: the names of each article.
  ///   - all: whether a name that one scope alone has gets a sign too, since others may come.
  /// - Returns: each place with its id.
  func apart(_ documents: [DocumentNames], all: Bool) -> [(place: Place, id: Entity.ID)] {
    places.filter { all || $0.value.count > 1 }.flatMap { id, scopes in
      scopes.values.flatMap { places in
        let sign = places.map { documents[$0.document].article }.min().map(Self.sign) ?? ""
        return places.map { ($0, id + "-" + sign) }
      }
    }
  }
}
