/// Spellings of one word that differ between houses: colour and color, recognise and recognize.
enum HouseSpelling {
  /// The American form of a word in lower case; the word itself where there is one spelling.
  static func american(_ word: [UInt8]) -> [UInt8] {
    guard word.count >= 5 else { return word }
    let text = String(decoding: word, as: UTF8.self)
    if let other = words[text] { return Array(other.utf8) }
    for stem in ours where text.hasPrefix(stem) {
      return Array((stem.dropLast(2) + "r" + text.dropFirst(stem.count)).utf8)
    }
    return withZ(word, text) ?? withOneL(word, text)
  }

  /// `-ise` and its forms with a `z`; nil for words that have always an `s`.
  private static func withZ(_ word: [UInt8], _ text: String) -> [UInt8]? {
    guard let ending = endings.first(where: text.hasSuffix),
      word.count - ending.utf8.count >= leastStem, !always.contains(where: text.hasPrefix)
    else { return nil }
    let s = word.count - ending.utf8.count + 1
    return Array(word[..<s] + [UInt8(ascii: "z")] + word[(s + 1)...])
  }

  /// `travelled` with one `l`.
  private static func withOneL(_ word: [UInt8], _ text: String) -> [UInt8] {
    guard word.count >= leastDoubled, let ending = doubled.first(where: text.hasSuffix),
      let before = word.dropLast(ending.utf8.count).last, "aeiou".utf8.contains(before)
    else { return word }
    let l = word.count - ending.utf8.count
    return Array(word[..<l] + word[(l + 1)...])
  }

  /// Letters before `-ise`; fewer are seldom a verb of two spellings (`rise`, `wise`).
  private static let leastStem = 4
  /// Letters of a word whose `l` may be doubled; shorter ones are doubled everywhere (`filled`).
  private static let leastDoubled = 8
  private static let doubled = ["lled", "lling", "ller", "llers"]
  private static let endings = [
    "ise", "ised", "ises", "ising", "iser", "isers", "isation", "isations", "yse", "ysed", "yses",
    "ysing",
  ]
  /// Beginnings of words in `-ise` that have no `z`.
  private static let always = list(
    "advis advertis aris apprais appris bruis chastis circumcis compris compromis concis cruis "
      + "demis despis devis disguis enterpris excis exercis expertis exorcis franchis improvis incis "
      + "likewise merchandis nois otherwis parad pois prais precis premis promis rais revis "
      + "supervis surpris televis treatis uprais")
  private static let ours = list(
    "arbour ardour armour behaviour candour clamour colour demeanour discolour dishonour enamour "
      + "endeavour favour fervour flavour glamour harbour honour humour labour misbehaviour neighbour "
      + "odour parlour rancour rigour rumour savour saviour splendour succour tumour unfavour valour "
      + "vapour vigour")
  private static let words: [String: String] = {
    let rows =
      "centre/center centres/centers centred/centered theatre/theater theatres/theaters "
      + "metre/meter metres/meters kilometre/kilometer kilometres/kilometers litre/liter "
      + "litres/liters fibre/fiber fibres/fibers sabre/saber calibre/caliber sombre/somber "
      + "spectre/specter manoeuvre/maneuver manoeuvres/maneuvers defence/defense defences/defenses "
      + "offence/offense offences/offenses licence/license licences/licenses pretence/pretense "
      + "practise/practice practised/practiced practising/practicing programme/program "
      + "programmes/programs dialogue/dialog catalogue/catalog towards/toward afterwards/afterward "
      + "amongst/among whilst/while learnt/learned burnt/burned spelt/spelled dreamt/dreamed "
      + "judgement/judgment judgements/judgments acknowledgement/acknowledgment ageing/aging "
      + "sceptical/skeptical sceptic/skeptic sceptics/skeptics "
      + "plough/plow moustache/mustache enquiry/inquiry enquiries/inquiries fulfil/fulfill "
      + "enrol/enroll instalment/installment skilful/skillful wilful/willful pyjamas/pajamas "
      + "aluminium/aluminum jewellery/jewelry counsellor/counselor "
      + "counsellors/counselors anaesthetic/anesthetic paediatric/pediatric haemorrhage/hemorrhage"
    return Dictionary(
      rows.split(separator: " ").map { row in
        let forms = row.split(separator: "/").map(String.init)
        return (forms[0], forms[1])
      }, uniquingKeysWith: { first, _ in first })
  }()

  private static func list(_ words: String) -> [String] {
    words.split(separator: " ").map(String.init)
  }
}
