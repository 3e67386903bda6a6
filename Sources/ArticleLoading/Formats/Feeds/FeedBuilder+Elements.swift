internal import Articles
internal import CLibxml

extension FeedBuilder {
  /// The document element: it says what family the feed is of.
  func startDocument(_ element: XMLElement) {
    let name = String(decoding: element.name, as: UTF8.self).lowercased()
    let space = String(decoding: element.space, as: UTF8.self)
    let format: FeedFormat?
    switch name {
    case "rss": format = FeedVersion.rss(element.value("version"))
    case "rdf": format = nil
    case "feed": format = FeedVersion.atom(space, element.value("version"))
    case "channel":
      let isCDF = element.value("href") != nil || element.name.first == UInt8(ascii: "C")
      format = space.hasSuffix("rss1.1#") ? .rss11 : isCDF ? .cdf : .rss
    case "entry", "item": format = name == "entry" ? .atom10 : .rss
    default: return
    }
    isFeed = true
    feed.format = format ?? .rss10
    needsVersion = format == nil
    if feed.format == .cdf { startCDF(element) }
    if let language = element.value("lang") { feed.language = language }
    if name == "entry" || name == "item" { startItem(element) }
  }

  func start(_ tag: FeedTag, _ element: XMLElement) {
    switch tag {
    case .item: startItem(element)
    case .channel: startChannel(element)
    case .source: startSource(element)
    case .image: imageDepth = imageDepth == 0 ? frames.count : imageDepth
    case .skipped: skippedDepth = frames.count
    case .field(let field): start(field, element)
    case .person(let role): startPerson(role)
    case .link: startLink(element)
    case .category: startCategory(element)
    case .enclosure: startEnclosure(element)
    case .id:
      var attributes = FeedCapture.Attributes()
      attributes.isPermanent = element.value("ispermalink")?.lowercased() != "false"
      begin(tag, .text, attributes)
    case .picture: startPicture(element)
    case .generator, .day, .personName, .personMail, .personAddress, .comments, .language, .icon,
      .address, .keywords, .lifetime, .originalLink:
      begin(tag)
    case .aboutLink, .unknown: break
    }
  }

  private func startChannel(_ element: XMLElement) {
    if let space = FeedVersion.rdf(element.space), needsVersion {
      feed.format = space
      needsVersion = false
    }
    if feed.format == .cdf || element.name.first == UInt8(ascii: "C") { startCDF(element) }
  }

  private func startCDF(_ element: XMLElement) {
    if let base = element.value("base"), let frame = frames.indices.last {
      frames[frame].base = WebAddress.resolve(base, against: frames[frame].base)
    }
    if let address = element.value("href") { addLink(FeedLink(address: resolved(address))) }
    if let printed = element.value("lastmod") { set(FeedDate(printed: printed), as: .updated) }
  }

  func startItem(_ element: XMLElement) {
    if needsVersion, let version = FeedVersion.rdf(element.space) {
      feed.format = version
      needsVersion = false
    }
    endItem()
    item = FeedItem()
    itemDepth = frames.count
    if feed.format == .rss10 || feed.format == .rss090 {
      item?.id = element.value("rdf", "about").map { resolved($0) }
    }
    if feed.format == .cdf { startCDF(element) }
  }

  func endItem() {
    guard isInItem else { return }
    if capture != nil { endCapture() }
    if person != nil { endPerson() }
    if sourceDepth > 0 { endSource() }
    guard var done = item.take() else { return }
    if done.link == nil, let permanent { done.links.append(FeedLink(address: permanent)) }
    // Atom: the page whose text the entry's is, where it names no other.
    if done.link == nil, feed.format.isAtom,
      let page = done.links.firstIndex(where: {
        $0.relation == "enclosure" && $0.type?.contains("html") == true
      })
    {
      done.links[page].relation = "alternate"
    }
    permanent = nil
    itemDepth = 0
    imageDepth = 0
    done.language = done.language ?? frames.last?.language ?? feed.language
    done.isCutOff = isCutOff
    if !onItem(done) { isDone = true }
  }

  /// Atom's source is a feed of its own; that of RSS a name with an address.
  private func startSource(_ element: XMLElement) {
    guard isInItem, sourceDepth == 0 else { return }
    source = Feed(format: feed.format)
    sourceDepth = frames.count
    if let address = element.value("url") ?? element.value("href") {
      source?.links.append(FeedLink(address: resolved(address)))
    }
    if !feed.format.isAtom { begin(.source) }
  }

  func endSource() {
    item?.source = source
    source = nil
    sourceDepth = 0
  }

  private func startPerson(_ role: FeedTag.Role) {
    guard (item?.authors ?? feed.authors).count < Self.personLimit else { return }
    if person == nil { person = (role, FeedPerson(), frames.count) }
    begin(.person(role))
  }

  func endPerson() {
    guard let (role, found, _) = person else { return }
    if capture != nil { endCapture() }
    let full = person?.person ?? found
    person = nil
    add(full, as: role)
  }

  /// The most links and enclosures, and persons, of an item; resolving one costs what its base is
  /// long.
  private static let linkLimit = 1_000
  private static let personLimit = 200

  private var hasManyLinks: Bool { (item?.links ?? feed.links).count >= Self.linkLimit }

  private func startLink(_ element: XMLElement) {
    guard !hasManyLinks else { return }
    let address = element.value("href") ?? element.value("rdf", "resource")
    let link = FeedLink(
      address: address.map(resolved) ?? "",
      relation: element.value("rel")?.lowercased() ?? "alternate", type: element.value("type"),
      title: element.value("title"), language: element.value("hreflang"),
      length: element.value("length"))
    guard address == nil else { return addLink(link) }
    // The address is the text of the element.
    var attributes = FeedCapture.Attributes()
    attributes.link = link
    begin(.link, .text, attributes)
  }

  private func startCategory(_ element: XMLElement) {
    var attributes = FeedCapture.Attributes()
    attributes.scheme = element.value("scheme") ?? element.value("domain")
    attributes.label = element.value("label")
    if let term = element.value("term") ?? element.value("text") {
      addCategory(
        FeedCategory(term: term, scheme: attributes.scheme, label: attributes.label))
    } else {
      begin(.category, .text, attributes)
    }
  }

  private func startEnclosure(_ element: XMLElement) {
    guard !hasManyLinks, let address = element.value("url") ?? element.value("href") else {
      return
    }
    addLink(
      FeedLink(
        address: resolved(address), relation: "enclosure", type: element.value("type"),
        length: element.value("length") ?? element.value("filesize")))
  }

  private func startPicture(_ element: XMLElement) {
    if let address = element.value("url") ?? element.value("href") {
      addPicture(resolved(address))
    } else {
      begin(.picture)
    }
  }

  private func start(_ field: FeedTag.Field, _ element: XMLElement) {
    // A picture's and a text box's title is not the feed's.
    guard imageDepth == 0 else { return }
    // Within one file it is the caption of a picture.
    if field == .mediaText, !isInItem || frames.dropLast().last?.tag == .enclosure {
      skippedDepth = frames.count
      return
    }
    beginText(.field(field), element)
  }
}
