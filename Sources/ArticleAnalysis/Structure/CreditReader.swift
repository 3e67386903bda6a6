internal import Articles

/// Reads lines that say who took a picture, and lines that say what is on one.
enum CreditReader {
  private static let openers = PhraseSet([
    "photo by:", "photo by ", "photos by:", "photos by ", "photo credit:", "photo credit ",
    "photo courtesy", "photo:", "photo :", "photos:", "photo ©", "photo/", "photograph:",
    "photograph by", "photographs by", "photography by", "picture:", "pictures:", "picture by",
    "picture credit:", "image credit:", "image credits:", "image source", "image copyright",
    "image:", "images:", "image by", "image courtesy", "credit:", "credits:", "foto:", "foto ",
    "fotos:", "foto/", "bild:", "bildquelle", "bildrechte", "crédit photo", "crédit :", "credit ",
    "fotografía:", "imagen:", "фото:", "фото ", "снимок:", "图片来源", "图片：", "摄影", "صورة:",
    "video:", "video by", "graphic:", "graphics:", "illustration:", "illustration by",
    "screengrab", "screenshot:", "handout photo", "getty images", "ap photo", "afp photo",
    "reuters/", "© getty", "(c) getty", "fotoğraf:", "beeld:", "zdjęcie:",
  ])
  /// Marks of a picture's owner, in the case in which they stand.
  private static let marks = PhraseSet([
    "Getty Images", "AP Photo", "AFP Photo", "AFP PHOTO", "REUTERS/", "via AP", "via Reuters",
    "via REUTERS", "/AFP", "/Reuters", "/AP", "/EPA", "/dpa", "Shutterstock", "iStock", "/TASS",
    "/Sputnik", "/Anadolu", "/Bloomberg", "/Xinhua", "/Pool", "Pool via", "imago", "/Corbis",
    "Wikimedia Commons", "/ZUMA", "Rex Features", "Alamy",
  ])
  private static let filePhotos = [
    "file photo", "file picture", "file image", "file", "archive photo", "archivbild",
    "archivfoto", "photo d'archives", "foto de archivo", "архивное фото", "stock photo",
    "representational image", "representative image", "handout",
  ]
  private static let filePhotoStarts = PhraseSet(filePhotos)
  private static let captionOpeners = PhraseSet([
    "image caption", "caption:", "file photo:", "file photo ", "file -", "file –", "file —",
    "pictured:", "pictured above", "in this photo", "in this file photo", "this file photo",
    "in this image", "in this picture", "in this undated", "bildunterschrift",
    "illustrative image:", "archivbild:", "photo shows", "a file photo", "file image",
  ])
  /// Marks near the end of a line that says what is on a picture.
  private static let captionMarks = PhraseSet([
    "AP Photo", "AFP Photo", "AFP PHOTO", "REUTERS/", "Getty Images", "File Photo",
    "File photo", "FILE PHOTO", "[Reuters]", "[AP]", "[AFP]", "[EPA]", "[File:", "[AP Photo",
    "Photo:", "(Photo by", "(Photo ", "(File)", "Foto:", "Фото:", "(Image:", "Picture:",
    "Photograph:", "(Xinhua/", "(Reuters/", "(AFP/", "/AFP)", "/AP)",
  ])
  /// Most words of a credit; longer lines say what is on the picture.
  private static let longest = 14

  /// Whether the paragraph, if it is a line, only says whose picture it is.
  static func isCredit(_ page: Page, _ index: Int) -> Bool {
    mayBeCredit(page, index) && isCredit(page.line(index))
  }

  /// Whether the paragraph, if it is a line, says what is on a picture, by its own words.
  static func isCaption(_ page: Page, _ index: Int) -> Bool {
    mayBeCaption(page, index) && isCaption(page.line(index))
  }

  /// False where the bytes rule out a credit, as they do for nearly all paragraphs.
  private static func mayBeCredit(_ page: Page, _ index: Int) -> Bool {
    let paragraph = page.paragraphs[index]
    let (utf8, range) = (page.text.utf8, paragraph.range)
    if isFramed(utf8, range) { return true }
    guard paragraph.hasDense || paragraph.words <= longest else { return false }
    return filePhotoStarts.mayBegin(utf8, range) || openers.mayBegin(utf8, range)
      || marks.isContained(in: utf8, range) || !WhiteSpace.isSingleSpaced(utf8, range)
  }

  /// False where the bytes rule out a caption.
  private static func mayBeCaption(_ page: Page, _ index: Int) -> Bool {
    let (utf8, range) = (page.text.utf8, page.paragraphs[index].range)
    if captionOpeners.mayBegin(utf8, range) { return true }
    let tail = max(range.lowerBound, range.upperBound - 64)..<range.upperBound
    if WhiteSpace.isSingleSpaced(utf8, tail) { return captionMarks.isContained(in: utf8, tail) }
    // Twice as much, so that 64 bytes are left when white space is taken out.
    let wide = max(range.lowerBound, range.upperBound - 128)..<range.upperBound
    let text = WhiteSpace.collapsed(utf8, wide)
    return text.utf8.count < min(64, wide.count) || captionMarks.isContained(in: text)
  }

  /// Whether a bracket, bar or bullet stands at an end.
  private static func isFramed(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    func isFrame(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "|"), UInt8(ascii: "*"), 0x20:
        true
      default: false
      }
    }
    let bullet: [UInt8] = [0xE2, 0x80, 0xA2]
    guard !range.isEmpty else { return false }
    if isFrame(utf8[range.lowerBound]) || isFrame(utf8[range.upperBound - 1]) { return true }
    return utf8[range.lowerBound] == 0xE2 && utf8[range.prefix(3)].elementsEqual(bullet)
      || utf8[range.upperBound - 1] == 0xA2 && utf8[range.suffix(3)].elementsEqual(bullet)
  }

  /// Whether the line only says whose picture it is.
  static func isCredit(_ line: String) -> Bool {
    guard line.utf8.count <= 160 else { return false }
    let plain = unframed(line)
    let lower = plain.lowercased()
    if filePhotos.contains(lower) { return lower != "file" || plain != line }
    let words = LineWords(plain)
    guard words.words.count <= longest else { return false }
    if let length = openers.prefixLength(of: lower), lower.utf8.count == plain.utf8.count {
      return isOpened(plain, lower, by: length)
    }
    return marks.isContained(in: plain) && isOwner(words)
  }

  /// Whether what follows an opener of so many bytes is an owner, or nothing.
  private static func isOpened(_ line: String, _ lower: String, by length: Int) -> Bool {
    let opener = String(decoding: lower.utf8.prefix(length), as: UTF8.self)
    let rest = LineWords(String(decoding: line.utf8.dropFirst(length), as: UTF8.self))
    let hasColon = opener.hasSuffix(":") || opener.hasSuffix("：")
    if rest.words.isEmpty {
      return hasColon || opener.hasSuffix("images") || opener.hasSuffix("photo")
    }
    return (hasColon && rest.words.count <= 6) || isOwner(rest)
  }

  /// Whether the line says what is on a picture, by its own words.
  static func isCaption(_ line: String) -> Bool {
    guard line.utf8.count <= 500 else { return false }
    let isOpened =
      captionOpeners.mayBegin(line) && captionOpeners.prefixLength(of: line.lowercased()) != nil
    if isOpened { return true }
    let tail = String(decoding: line.utf8.suffix(64), as: UTF8.self)
    return captionMarks.isContained(in: tail) && LineWords(line).words.count <= 70
  }

  private static func unframed(_ line: String) -> String {
    let isFrame: (Character) -> Bool = { "()[]|•* ".contains($0) }
    let head = line.drop(while: isFrame)
    let count = head.reversed().prefix(while: isFrame).count
    return String(head.dropLast(count))
  }

  /// Names joined by slashes, dashes and `via`, without a sentence.
  private static func isOwner(_ words: LineWords) -> Bool {
    guard let last = words.words.last, !"?!:;".contains(last.last ?? " ") else { return false }
    return words.words.allSatisfy { word in
      let bare = LineWords.bare(word)
      return bare.isEmpty || LineWords.isCapitalized(word) || word.contains("/")
        || word.contains("©")
        || [
          "via", "and", "for", "of", "the", "by", "de", "courtesy", "file", "photo", "pool",
          "dpa", "images", "epa", "imago", "picture", "alliance", "et", "und", "via:",
        ].contains(bare.lowercased())
        || bare.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
  }
}
