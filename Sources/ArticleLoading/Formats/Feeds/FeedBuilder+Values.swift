internal import Articles

extension FeedBuilder {
  /// Puts a finished text where it belongs.
  func set(_ done: Capture, _ value: [UInt8]) {
    let string = { String(decoding: value, as: UTF8.self) }
    switch done.tag {
    case .field(let field): set(field, done, value)
    case .day(let day):
      guard !value.isEmpty else { return }
      let language = frames.last?.language ?? feed.language
      set(FeedDate(printed: string(), language: language), as: day)
    case .person: setPerson(string())
    case .personName: setPersonPart(string(), \.name)
    case .personMail: setPersonPart(string(), \.mail)
    case .personAddress: setPersonPart(resolved(string()), \.address)
    case .link: if !value.isEmpty { setLink(string(), done) }
    case .id: setID(string(), done)
    case .category: if !value.isEmpty { setCategory(string(), done) }
    case .keywords: setKeywords(string())
    case .comments: item?.comments = resolved(string())
    case .language: setLanguage(string())
    case .generator: setGenerator(string())
    case .icon: setIcon(resolved(string()))
    case .picture: addPicture(resolved(string()))
    case .address:
      if imageDepth > 0 {
        addPicture(resolved(string()))
      } else {
        setPersonPart(resolved(string()), \.address)
      }
    case .lifetime: feed.minutesToLive = Int(string())
    case .originalLink: setOriginalLink(resolved(string()))
    case .source: if !value.isEmpty { source?.title = text(done, value) }
    case .channel, .item, .image, .skipped, .unknown, .enclosure, .aboutLink: break
    }
  }

  private func set(_ field: FeedTag.Field, _ done: Capture, _ value: [UInt8]) {
    if field == .content, let link = done.attributes.link, isInItem, !isInSource {
      addLink(link)
    }
    guard !value.isEmpty else { return }
    let text = text(done, value)
    if isInSource {
      source?.set(field, text)
    } else if isInItem {
      item?.set(field, text)
    } else {
      feed.set(field, text)
    }
  }

  func set(_ date: FeedDate, as day: FeedTag.Day) {
    if isInSource {
      source?.set(date, as: day)
    } else if isInItem {
      item?.set(date, as: day)
    } else {
      feed.set(date, as: day)
    }
  }

  func addLink(_ link: FeedLink) {
    guard imageDepth == 0, !link.address.isEmpty else { return }
    if isInSource {
      source?.links.append(link)
    } else if isInItem {
      item?.links.append(link)
    } else {
      feed.links.append(link)
    }
  }

  private func setLink(_ printed: String, _ done: Capture) {
    var link = done.attributes.link ?? FeedLink(address: "")
    link.address = resolved(printed)
    addLink(link)
  }

  /// The link before it was led through a counter.
  private func setOriginalLink(_ address: String) {
    guard isInItem, !address.isEmpty else { return }
    item?.links.insert(FeedLink(address: address), at: 0)
  }

  private func setID(_ id: String, _ done: Capture) {
    guard !id.isEmpty else { return }
    if isInSource {
      source?.id = id
    } else if isInItem {
      item?.id = id
      guard done.attributes.isPermanent, !feed.format.isAtom else { return }
      // A word is the name of an entry, even where nobody wrote that it is no link.
      guard WebAddress.scheme(of: id) != nil || id.contains("/") else { return }
      let address = resolved(id)
      if let scheme = WebAddress.scheme(of: address), scheme == "http" || scheme == "https" {
        permanent = address
      }
    } else {
      feed.id = id
    }
  }

  func addCategory(_ category: FeedCategory) {
    if isInSource {
      source?.categories.append(category)
    } else if isInItem {
      item?.categories.append(category)
    } else {
      feed.categories.append(category)
    }
  }

  private func setCategory(_ term: String, _ done: Capture) {
    addCategory(
      FeedCategory(term: term, scheme: done.attributes.scheme, label: done.attributes.label))
  }

  private func setKeywords(_ printed: String) {
    for word in printed.split(separator: ",") {
      let term = word.split(separator: " ").joined(separator: " ")
      if !term.isEmpty { addCategory(FeedCategory(term: term)) }
    }
  }

  private func setLanguage(_ language: String) {
    guard !language.isEmpty else { return }
    if isInItem { item?.language = language } else { feed.language = language }
  }

  private func setGenerator(_ name: String) {
    if isInSource { source?.generator = name } else if !isInItem { feed.generator = name }
  }

  private func setIcon(_ address: String) {
    if isInSource { source?.icon = address } else if !isInItem { feed.icon = address }
  }

  func addPicture(_ address: String) {
    guard !address.isEmpty else { return }
    if isInSource {
      if source?.image == nil { source?.image = address }
    } else if isInItem {
      if item?.image == nil { item?.image = address }
    } else {
      feed.image = feed.image ?? address
    }
  }

  private func setPerson(_ printed: String) {
    guard !printed.isEmpty, person?.person.isEmpty == true else { return }
    person?.person = FeedPerson(printed: printed)
  }

  private func setPersonPart(_ value: String, _ part: WritableKeyPath<FeedPerson, String?>) {
    guard !value.isEmpty, person != nil else { return }
    person?.person[keyPath: part] = value
  }

  func add(_ found: FeedPerson, as role: FeedTag.Role) {
    guard !found.isEmpty else { return }
    if isInSource {
      source?.add(found, as: role)
    } else if isInItem {
      item?.add(found, as: role)
    } else {
      feed.add(found, as: role)
    }
  }
}
