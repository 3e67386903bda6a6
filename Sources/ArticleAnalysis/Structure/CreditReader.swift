internal import Articles

/// Reads lines that say who took a picture, and lines that say what is on one.
enum CreditReader {
  private static let openers = [
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
  ]
  /// Marks of a picture's owner, in the case in which they stand.
  private static let marks = [
    "Getty Images", "AP Photo", "AFP Photo", "AFP PHOTO", "REUTERS/", "via AP", "via Reuters",
    "via REUTERS", "/AFP", "/Reuters", "/AP", "/EPA", "/dpa", "Shutterstock", "iStock", "/TASS",
    "/Sputnik", "/Anadolu", "/Bloomberg", "/Xinhua", "/Pool", "Pool via", "imago", "/Corbis",
    "Wikimedia Commons", "/ZUMA", "Rex Features", "Alamy",
  ]
  private static let filePhotos: Set<String> = [
    "file photo", "file picture", "file image", "file", "archive photo", "archivbild",
    "archivfoto", "photo d'archives", "foto de archivo", "архивное фото", "stock photo",
    "representational image", "representative image", "handout",
  ]
  private static let captionOpeners = [
    "image caption", "caption:", "file photo:", "file photo ", "file -", "file –", "file —",
    "pictured:", "pictured above", "in this photo", "in this file photo", "this file photo",
    "in this image", "in this picture", "in this undated", "bildunterschrift",
    "illustrative image:", "archivbild:", "photo shows", "a file photo", "file image",
  ]
  /// Most words of a credit; longer lines say what is on the picture.
  private static let longest = 14

  /// Whether the line only says whose picture it is.
  static func isCredit(_ line: String) -> Bool {
    guard line.utf8.count <= 160 else { return false }
    let plain = unframed(line)
    let lower = plain.lowercased()
    if filePhotos.contains(lower) { return lower != "file" || plain != line }
    let words = LineWords(plain)
    guard words.words.count <= longest else { return false }
    if let opener = openers.first(where: lower.hasPrefix) {
      let rest = LineWords(plain.dropFirst(opener.count))
      if rest.words.isEmpty {
        return opener.hasSuffix(":") || opener.hasSuffix("images") || opener.hasSuffix("photo")
      }
      if opener.hasSuffix(":") || opener.hasSuffix("：") {
        return rest.words.count <= 6 || isOwner(rest)
      }
      return isOwner(rest)
    }
    return marks.contains(where: plain.contains) && isOwner(words)
  }

  /// Whether the line says what is on a picture, by its own words.
  static func isCaption(_ line: String) -> Bool {
    guard line.utf8.count <= 500 else { return false }
    let lower = line.lowercased()
    if captionOpeners.contains(where: lower.hasPrefix) { return true }
    let tail = line.suffix(60)
    guard LineWords(line).words.count <= 70 else { return false }
    let hasMark = [
      "AP Photo", "AFP Photo", "AFP PHOTO", "REUTERS/", "Getty Images", "File Photo",
      "File photo", "FILE PHOTO", "[Reuters]", "[AP]", "[AFP]", "[EPA]", "[File:", "[AP Photo",
      "Photo:", "(Photo by", "(Photo ", "(File)", "Foto:", "Фото:", "(Image:", "Picture:",
      "Photograph:", "(Xinhua/", "(Reuters/", "(AFP/", "/AFP)", "/AP)",
    ].contains { tail.contains($0) }
    return hasMark
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
