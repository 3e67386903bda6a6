/// Spellings of one word that differ between houses: colour and color, recognise and recognize.
enum HouseSpelling {
  /// The American form of a word in lower case, given with its hash; nil where there is one spelling.
  static func american(_ word: [UInt8], hash: UInt64) -> [UInt8]? {
    guard word.count >= 5 else { return nil }
    if let other = words[hash] { return other }
    // Most words have none of the pairs, and need no further look.
    let pairs = Pairs(word)
    if pairs.hasOU, let stem = ours.first(where: { word.starts(with: $0) }) {
      return Array(stem.dropLast(2)) + [UInt8(ascii: "r")] + word.dropFirst(stem.count)
    }
    if pairs.hasS, let other = withZ(word) { return other }
    return pairs.hasLL ? withOneL(word) : nil
  }

  /// Letters that stand together in words with two spellings.
  private struct Pairs {
    var hasOU = false
    var hasLL = false
    /// `is` or `ys`.
    var hasS = false

    init(_ word: [UInt8]) {
      var last: UInt8 = 0
      for byte in word {
        switch (last, byte) {
        case (UInt8(ascii: "o"), UInt8(ascii: "u")): hasOU = true
        case (UInt8(ascii: "l"), UInt8(ascii: "l")): hasLL = true
        case (UInt8(ascii: "i"), UInt8(ascii: "s")), (UInt8(ascii: "y"), UInt8(ascii: "s")):
          hasS = true
        default: break
        }
        last = byte
      }
    }
  }

  /// `-ise` and its forms with a `z`; nil for words that have always an `s`.
  private static func withZ(_ word: [UInt8]) -> [UInt8]? {
    guard let ending = endings.first(where: { word.ends(with: $0) }),
      word.count - ending.count >= leastStem, !always.contains(where: { word.starts(with: $0) })
    else { return nil }
    var result = word
    result[word.count - ending.count + 1] = UInt8(ascii: "z")
    return result
  }

  /// `travelled` with one `l`; nil for other words.
  private static func withOneL(_ word: [UInt8]) -> [UInt8]? {
    guard word.count >= leastDoubled,
      let ending = doubled.first(where: { word.ends(with: $0) }),
      let before = word.dropLast(ending.count).last, "aeiou".utf8.contains(before)
    else { return nil }
    var result = word
    result.remove(at: word.count - ending.count)
    return result
  }

  /// Letters before `-ise`; fewer are seldom a verb of two spellings (`rise`, `wise`).
  private static let leastStem = 4
  /// Letters of a word whose `l` may be doubled; shorter ones are doubled everywhere (`filled`).
  private static let leastDoubled = 8
  private static let doubled = list("lled lling ller llers")
  private static let endings = list(
    "ise ised ises ising iser isers isation isations yse ysed yses ysing")
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
  private static let words: [UInt64: [UInt8]] = {
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
        return (WordHash.hash(forms[0]), Array(forms[1].utf8))
      }, uniquingKeysWith: { first, _ in first })
  }()

  private static func list(_ words: String) -> [[UInt8]] {
    words.utf8.split(separator: UInt8(ascii: " ")).map(Array.init)
  }
}

extension [UInt8] {
  fileprivate func ends(with ending: [UInt8]) -> Bool {
    count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
