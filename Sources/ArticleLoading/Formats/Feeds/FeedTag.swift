/// What an element of a feed means, whatever the family of feeds it is from.
enum FeedTag: Equatable {
  /// Texts.
  enum Field: Equatable {
    case title, subtitle, summary, description, content, rights, note, extraTitle, mediaText
  }

  enum Day: Equatable {
    case published, updated, created, expires
  }

  enum Role: Equatable {
    case author, contributor, publisher
  }

  case channel, item, source, image, skipped, unknown

  /// Whether an element of it within a title means that the title was never ended.
  var isNoMarkup: Bool {
    switch self {
    case .item, .link, .id, .day, .field(.description), .field(.content), .comments, .enclosure:
      true
    default: false
    }
  }

  case field(Field)
  case day(Day)
  /// Persons with parts (`name`, `email`, `uri`) or as one line.
  case person(Role)
  case personName, personMail, personAddress
  case link, id, category, enclosure, comments, language, generator, icon, picture, address
  case keywords, lifetime, originalLink, aboutLink

  /// The meaning of an element; families as `FeedFamily` has them, name in lower case.
  static func of(_ family: FeedFamily, _ name: String) -> FeedTag {
    switch family {
    case .core: core[name] ?? .unknown
    case .dublinCore: dublinCore[name] ?? .unknown
    case .content: name == "encoded" || name == "full-text" ? .field(.content) : .unknown
    case .itunes: itunes[name] ?? .unknown
    case .media: media[name] ?? .unknown
    case .xhtml: name == "body" || name == "div" ? .field(.content) : .unknown
    case .feedburner:
      name == "origlink" ? .originalLink : name == "browserfriendly" ? .field(.note) : .unknown
    case .ignored: .skipped
    case .other: .unknown
    }
  }

  private static let core: [String: FeedTag] = [
    "item": .item, "entry": .item, "product": .item,
    "channel": .channel, "feed": .channel,
    "source": .source, "image": .image, "textinput": .skipped, "textarea": .skipped,
    "title": .field(.title), "subtitle": .field(.subtitle), "tagline": .field(.subtitle),
    "description": .field(.description), "abstract": .field(.description),
    "summary": .field(.summary),
    "content": .field(.content), "body": .field(.content), "fullitem": .field(.content),
    "rights": .field(.rights), "copyright": .field(.rights), "info": .field(.note),
    "pubdate": .day(.published), "published": .day(.published), "issued": .day(.published),
    "updated": .day(.updated), "modified": .day(.updated), "lastbuilddate": .day(.updated),
    "created": .day(.created), "expirationdate": .day(.expires),
    "author": .person(.author), "managingeditor": .person(.author),
    "contributor": .person(.contributor), "webmaster": .person(.publisher),
    "name": .personName, "email": .personMail, "uri": .personAddress, "homepage": .personAddress,
    "link": .link, "id": .id, "guid": .id, "category": .category, "keywords": .keywords,
    "tags": .keywords, "enclosure": .enclosure, "comments": .comments, "language": .language,
    "generator": .generator, "icon": .icon, "logo": .picture, "url": .address, "a": .link,
    "ttl": .lifetime,
  ]

  private static let dublinCore: [String: FeedTag] = [
    "title": .field(.extraTitle), "creator": .person(.author), "author": .person(.author),
    "contributor": .person(.contributor), "publisher": .person(.publisher),
    "rights": .field(.rights), "description": .field(.description),
    "subject": .category, "date": .day(.updated), "language": .language,
    "issued": .day(.published), "modified": .day(.updated), "created": .day(.created),
    "available": .day(.published), "abstract": .field(.summary),
  ]

  private static let itunes: [String: FeedTag] = [
    "author": .person(.author), "owner": .person(.publisher), "name": .personName,
    "email": .personMail, "subtitle": .field(.subtitle), "summary": .field(.summary),
    "keywords": .keywords, "category": .category, "image": .picture, "title": .field(.extraTitle),
  ]

  private static let media: [String: FeedTag] = [
    "content": .enclosure, "thumbnail": .picture, "title": .field(.extraTitle),
    "description": .field(.mediaText), "credit": .skipped, "keywords": .keywords, "text": .skipped,
    "copyright": .skipped, "rating": .skipped, "category": .skipped, "player": .skipped,
  ]
}
