/// What an element of a page is for, by its tag, its role and the words of its class and id.
enum PageTrait: UInt8, Sendable {
  case navigation, aside, comments, related, sharing, newsletter, advertisement, footer, author
  case tags, consent, form, caption, credit, byline, date, hidden, kicker, media

  /// Words of classes and ids; a rule names no site.
  private static let words: [UInt64: PageTrait] = {
    let table: [(PageTrait, String)] = [
      (
        .navigation,
        """
        nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager masthead topbar \
        toolbar subnav sitemap skip toc prevnext
        """
      ),
      (
        .aside,
        """
        sidebar rail aside
        """
      ),
      (
        .comments,
        """
        comment comments disqus commentlist respond replies livefyre coral comentarios kommentare \
        commentaires
        """
      ),
      (
        .related,
        """
        related recirc recirculation recommended recommendation recommendations recommends trending \
        popular mostread mostpopular outbrain taboola teaser teasers readmore morestories \
        alsoread readalso interstitial upnext nextup onward \
        relacionadas relacionados similar suggested suggestions zergnet revcontent
        """
      ),
      (
        .sharing,
        """
        share shares sharing sharebar sharedaddy sharetools social socials addtoany addthis \
        sharethis followus facebook whatsapp
        """
      ),
      (
        .newsletter,
        """
        newsletter newsletters subscribe subscription signup mailchimp optin donate donation \
        subscribes regwall paywall
        """
      ),
      (
        .advertisement,
        """
        ad ads advert adverts advertisement advertisements advertising adsense adslot adunit \
        sponsor sponsored sponsors promo promos promotion promoted promobox dfp gpt adbox adcontainer \
        adwrapper advertorial affiliate
        """
      ),
      (
        .footer,
        """
        footer colophon copyright disclaimer legal
        """
      ),
      (
        .author,
        """
        bio authorbio aboutauthor authorbox authorinfo
        """
      ),
      (
        .tags,
        """
        tags taglist tagcloud keywords topics tagged
        """
      ),
      (
        .consent,
        """
        cookie cookies consent gdpr popup modal overlay lightbox
        """
      ),
      (
        .form,
        """
        login poll quiz survey rating ratings
        """
      ),
      (
        .caption,
        """
        caption captions figcaption legend imagecaption photocaption piecaption fotocaption \
        bildunterschrift bildtext bildetekst billedtekst onderschrift legende didascalia epigrafe popisek
        """
      ),
      (
        .credit,
        """
        credit credits photocredit imagecredit
        """
      ),
      (
        .byline,
        """
        byline bylines
        """
      ),
      (
        .date,
        """
        dateline timestamp pubdate publishdate postdate entrydate
        """
      ),
      (
        .kicker,
        """
        kicker eyebrow overline topline dachzeile spitzmarke oberzeile surtitre antetitulo volanta \
        pretitle supertitle roofline
        """
      ),
      (
        .hidden,
        """
        hidden visuallyhidden sronly invisible hide
        """
      ),
    ]
    var result: [UInt64: PageTrait] = [:]
    for (trait, words) in table {
      for word in words.split(separator: " ") {
        result[HTMLName.hash(Array(word.utf8)[...])] = trait
      }
    }
    return result
  }()

  /// Words that stand in front of another to change nothing: `comment-body` is of comments, but
  /// `no-comments` and `has-sidebar` say what is not or is elsewhere.
  private static let negations = set(
    "no has with without not is show enable disable hide js")

  /// The trait of an element by its tag and its role alone.
  static func structural(_ tree: HTMLTree, _ node: HTMLTree.Index) -> PageTrait? {
    switch tree[node].tag {
    case .nav, .menu: return .navigation
    case .aside: return .aside
    // That of a quotation names who is quoted.
    case .footer: return tree[tree[node].parent].tag == .blockquote ? nil : .footer
    case .form, .fieldset, .button, .label, .search: return .form
    case .dialog: return .consent
    case .figcaption, .caption: return .caption
    case .figure: return .media
    default: break
    }
    guard let place = tree.place(of: "role", in: node) else { return nil }
    let role = tree.source[place]
    for (name, trait) in roles where HTMLName.matches(role, name) { return trait }
    return nil
  }

  private static let roles: [(StaticString, PageTrait)] = [
    ("navigation", .navigation), ("complementary", .aside), ("contentinfo", .footer),
    ("dialog", .consent), ("alertdialog", .consent), ("menu", .navigation),
    ("menubar", .navigation), ("search", .form), ("toolbar", .navigation), ("tablist", .navigation),
    ("banner", .navigation),
  ]

  /// The trait that the words of a class or id give.
  static func named(_ name: ArraySlice<UInt8>) -> PageTrait? {
    var found: PageTrait?
    var before: UInt64 = 0
    forEachWord(of: name) { word, startsName in
      // `hidden-print` is hidden on paper, `hidden-xs` on small screens.
      if !startsName, found == .hidden, before == hiddenWord, mediaWords.contains(word) {
        found = nil
      }
      if startsName { before = 0 }
      if found == nil, let trait = words[word], !negations.contains(before) { found = trait }
      if found == nil, !startsName, unseen.contains([before, word]) { found = .hidden }
      before = word
    }
    return found
  }

  /// Two words for what only screen readers say.
  private static let unseen = Set(
    ["sr only", "screen reader"].map { words in
      words.split(separator: " ").map { HTMLName.hash(Array($0.utf8)[...]) }
    })
  private static let hiddenWord = HTMLName.hash(Array("hidden".utf8)[...])
  private static let mediaWords = set(
    "print xs sm md lg xl mobile phone tablet desktop small large")

  /// What newspapers call the lines under a headline and nothing else.
  private static let deckWords = set(
    """
    deck dek standfirst subtitle subtitulo subheadline subhead subhed subline abstract \
    excerpt strapline teaser shorttext annotation \
    vorspann einleitung ingress chapo chapeau accroche sommaire entradilla bajada copete sumario \
    resumo sommario sottotitolo occhiello perex zajawka spot ozet anons announce dropline
    """)

  /// Words that the first paragraph of the text is called by too.
  private static let leadWords = set(
    """
    lead lede leadin leadtext intro introduction preface preamble inleiding summary subheading \
    subheader
    """)

  /// Words for a headline that need none beside them, and those that need one of an article.
  private static let headlineWords = set(
    "headline hed entrytitle posttitle articletitle storytitle")
  private static let titleWords = set("title heading titre titulo titel")
  private static let articleWords = set(
    "post entry article story news single detail content artikel articulo noticia nota materia")
  /// Words that say that it is a title of something else.
  private static let otherTitles = set(
    """
    related teaser card widget sidebar section site list item items more latest popular sub second \
    subtitle promo image photo video gallery author comment comments nav menu box block
    """)

  private static func set(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { HTMLName.hash(Array($0.utf8)[...]) })
  }

  /// Whether an element, or the one around it, is named as the headline of its article, as
  /// `entry-title` and `headline` are.
  static func namesHeadline(_ node: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    var node = node
    for _ in 0..<2 where node > 0 {
      for attribute in names(of: node, in: tree) {
        var (isNamed, isOther, isOfArticle) = (false, false, false)
        forEachWord(of: tree.source[attribute.value]) { word, startsName in
          if startsName { isOfArticle = false }
          isOther = isOther || otherTitles.contains(word)
          isNamed =
            isNamed || headlineWords.contains(word) || isOfArticle && titleWords.contains(word)
          isOfArticle = isOfArticle || articleWords.contains(word)
        }
        if isNamed { return !isOther }
      }
      node = tree[node].parent
    }
    return false
  }

  /// The first attributes of an element that say what it is called; bounds the time of a hostile page.
  static func names(
    of node: HTMLTree.Index, in tree: HTMLTree
  ) -> some Sequence<HTMLAttribute> {
    tree.attributes(of: node).prefix(mostAttributes).lazy.filter {
      $0.value.count <= longestName && isName(tree.source[$0.name])
    }
  }

  private static let mostAttributes = 32
  /// Bytes of the longest value of an attribute that names.
  static let longestName = 500

  /// Whether an attribute says what an element is called.
  static func isName(_ attribute: ArraySlice<UInt8>) -> Bool {
    HTMLName.matches(attribute, "class") || HTMLName.matches(attribute, "id")
      || HTMLName.matches(attribute, "itemprop") || HTMLName.matches(attribute.prefix(5), "data-")
  }

  /// What pages call the head of an article.
  private static let headNames = set("header head hero heading headline title titles intro top")

  /// Whether an element is named as the head of an article.
  static func namesHead(_ node: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    isNamed(node, by: headNames, in: tree)
  }

  /// What pages call the lines on who wrote an article, and when.
  private static let metaWords = set("meta metadata postmeta entrymeta articlemeta credits")

  /// Whether an element is named as what says who wrote an article and when.
  static func namesMeta(_ node: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    isNamed(node, by: metaWords, in: tree)
  }

  /// What pages call boxes of such lines, and of others.
  private static let detailWords = metaWords.union(
    set("info infos articleinfo postinfo newsinfo byline bylines dateline"))

  /// Whether an element is named as a line or a box of particulars, each of which is a part of its own.
  static func namesDetails(_ node: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    isNamed(node, by: detailWords, in: tree)
  }

  private static func isNamed(
    _ node: HTMLTree.Index, by words: Set<UInt64>, in tree: HTMLTree
  ) -> Bool {
    names(of: node, in: tree).contains { attribute in
      var isNamed = false
      forEachWord(of: tree.source[attribute.value]) { word, _ in
        isNamed = isNamed || words.contains(word)
      }
      return isNamed
    }
  }

  /// How an element is named as the deck of its article.
  enum DeckName {
    /// By a word that the first paragraph of a text is called by too.
    case lead
    case deck
  }

  /// How an element, or one of the two around it, is named as the deck of its article; nil where none is.
  static func deckName(of node: HTMLTree.Index, in tree: HTMLTree) -> DeckName? {
    var node = node
    for _ in 0..<3 where node > 0 {
      var found: DeckName?
      for attribute in names(of: node, in: tree) {
        let value = tree.source[attribute.value]
        var before: UInt64 = 0
        forEachWord(of: value) { word, startsName in
          if startsName { before = 0 }
          if !negations.contains(before) {
            if deckWords.contains(word) { found = .deck }
            if leadWords.contains(word) { found = found ?? .lead }
          }
          before = word
        }
        let isDescription =
          HTMLName.matches(tree.source[attribute.name], "itemprop")
          && HTMLName.matches(value, "description")
        if isDescription || holdsSubtitle(value) { found = .deck }
      }
      if let found { return found }
      node = tree[node].parent
    }
    return nil
  }

  /// Whether `subtitle` stands in a name, in one word or two: `article__sub-title`, `subTitle`.
  private static func holdsSubtitle(_ name: ArraySlice<UInt8>) -> Bool {
    let letters = name.lazy.filter(ASCII.isLetter).map(ASCII.lowercased)
    return Array(letters).firstRange(of: Array("subtitle".utf8)) != nil
  }

  /// The hash of a word; what begins with `related`, such as `relatedpoststitle`, is that word.
  private static func word(_ name: ArraySlice<UInt8>) -> UInt64 {
    let stem = name.prefix(7)
    return HTMLName.hash(HTMLName.matches(stem, "related") ? stem : name)
  }

  /// Calls `body` with the hash of each word: `postBody share-bar` has post, body, share and bar.
  static func forEachWord(of name: ArraySlice<UInt8>, _ body: (UInt64, _ startsName: Bool) -> Void)
  {
    var start = name.startIndex
    var position = start
    var startsName = true
    // Short words count only between signs and behind long ones, since made-up class names hold them
    // by chance.
    var (isCut, isReadable) = (false, false)
    func close(_ end: Int, isSign: Bool) {
      defer { (isCut, isReadable) = (!isSign, end - start > 3) }
      guard end > start, end - start > 3 || isReadable && end - start == 3 || isSign && !isCut
      else { return }
      body(word(name[start..<end]), startsName)
      startsName = false
    }
    while position < name.endIndex, position - name.startIndex < 400 {
      let byte = name[position]
      if !ASCII.isLetter(byte) {
        close(position, isSign: !ASCII.isDigit(byte))
        start = position + 1
        if ASCII.isBlank(byte) { startsName = true }
      } else if byte < 0x5B, position > start, name[position - 1] >= 0x61 {
        close(position, isSign: false)
        start = position
      }
      position += 1
    }
    close(position, isSign: true)
  }

  /// Why lines with it are not of the article, for a person.
  var reason: String {
    switch self {
    case .navigation: "stands in a part of the page for finding one's way"
    case .aside: "stands beside the article"
    case .comments: "stands among readers' comments"
    case .related: "leads to other articles"
    case .sharing: "is for sharing the article"
    case .newsletter: "asks to subscribe"
    case .advertisement: "stands in a place for advertisements"
    case .footer: "stands in the foot of the page"
    case .author: "says who the writer is"
    case .tags: "lists the article's topics"
    case .consent: "stands in a box over the page"
    case .form: "is a form to fill in"
    case .caption, .media: "stands at a picture"
    case .credit: "says whose picture it is"
    case .byline: "names who wrote the article"
    case .date: "states when it was published"
    case .hidden: "is not shown by browsers"
    case .kicker: "names the part of the paper"
    }
  }
}
