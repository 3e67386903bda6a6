internal import ArticleLoading
internal import Articles
internal import Testing

/// Texts that declare no encoding and are not UTF-8.
@Suite struct EncodingDetectorTests {
  /// The name, the bytes in hexadecimal, and what they say.
  @Test(arguments: [
    (
      "windows-1251",
      "cce8ede8f1f2f020e7e0ffe2e8eb20e220efeeede5e4e5ebfcede8ea",
      "Министр заявил в понедельник"
    ),
    (
      "koi8-u",
      "edc9cec9d3d4d220dac1d1d7c9cc20d720d0cfcec5c4c5ccd8cec9cb",
      "Министр заявил в понедельник"
    ),
    (
      "ibm866",
      "8ca8ada8e1e2e020a7a0efa2a8ab20a220afaeada5a4a5abecada8aa",
      "Министр заявил в понедельник"
    ),
    (
      "gb18030",
      "cde2bdbbb2bfb3a4d0c7c6dad2bbb1edcabea3acccb8c5d0bdabd3dacfc2d6dcbcccd0f8bdf8d0d0",
      "外交部长星期一表示，谈判将于下周继续进行"
    ),
    (
      "big5",
      "a57ea5e6b3a1aaf8ac50b4c1a440aaeda5dca141bdcda750b14ea9f3a455b667c47ec4f2b669a6e6",
      "外交部長星期一表示，談判將於下週繼續進行"
    ),
    (
      "shift_jis",
      "8a4f96b191e5906282cd8c8e976a93fa814197888f5482e08ba68b6382f091b182af82e982c68f7182d782bd",
      "外務大臣は月曜日、来週も協議を続けると述べた"
    ),
    (
      "euc-jp",
      "b3b0ccb3c2e7bfc3a4cfb7eecdcbc6fca1a2cde8bdb5a4e2b6a8b5c4a4f2c2b3a4b1a4eba4c8bdd2a4d9a4bf",
      "外務大臣は月曜日、来週も協議を続けると述べた"
    ),
    (
      "euc-kr",
      "bfdcb9abc0e5b0fcc0ba20bff9bfe4c0cfbfa120c8b8b4e3c0bb20b0e8bcd3",
      "외무장관은 월요일에 회담을 계속"
    ),
    (
      "windows-1255",
      "f9f820e4e7e5f520e0eef820e1e9e5ed20f9f0e920ebe920e4f9e9e7e5fa",
      "שר החוץ אמר ביום שני כי השיחות"
    ),
    (
      "windows-1256",
      "dec7e120e6d2edd120c7e1cec7d1ccedc920ede6e320c7e1c7cbe4ede4",
      "قال وزير الخارجية يوم الاثنين"
    ),
    (
      "windows-1253",
      "cf20f5f0eff5f1e3fcf220e4deebf9f3e520f4e720c4e5f5f4ddf1e1",
      "Ο υπουργός δήλωσε τη Δευτέρα"
    ),
    (
      "windows-874",
      "c3d1b0c1b9b5c3d5b5e8d2a7bbc3d0e0b7c8a1c5e8d2c7e0c1d7e8cdc7d1b9a8d1b9b7c3ecc7e8d2a1d2c3e0a8c3a8d2a8d0b4d3e0b9d4b9b5e8cde4bbe3b9cad1bbb4d2cbeccbb9e9d2e1c1e9a8d0c1d5a4c7d2c1e0cbe7b9b5e8d2a7",
      "รัฐมนตรีต่างประเทศกล่าวเมื่อวันจันทร์ว่าการเจรจาจะดำเนินต่อไปในสัปดาห์หน้าแม้จะมีความเห็นต่าง"
    ),
    (
      "iso-2022-jp",
      "1b244233304c3342673f43244f1b2842",
      "外務大臣は"
    ),
  ])
  func `a text is read in the encoding that its letters speak for`(
    name: String, printed: String, text: String
  ) {
    let read = TextDecoder.read(Self.bytes(printed))
    #expect(read.encoding == name)
    #expect(String(decoding: read.utf8, as: UTF8.self) == text)
  }

  @Test(arguments: [
    "Le ministre a d\u{E9}clar\u{E9} que la for\u{EA}t br\u{FB}lait, \u{E0} Gen\u{E8}ve",
    "Der Au\u{DF}enminister erkl\u{E4}rte, die Gespr\u{E4}che w\u{FC}rden fortgef\u{FC}hrt",
    "El ministro declar\u{F3} que la reuni\u{F3}n ser\u{ED}a ma\u{F1}ana en Espa\u{F1}a, seg\u{FA}n \u{E9}l",
    "na\u{EF}ve", "\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}",
  ])
  func `western text stays western`(text: String) {
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let read = TextDecoder.read(bytes)
    #expect(read.encoding == "windows-1252")
    #expect(String(decoding: read.utf8, as: UTF8.self) == text)
  }

  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
  }
}
