/// Numbers in words of languages other than English, by the hashes of their words.
///
/// Many of them are other words in another language (`six`, `sei`, `neuf`), so that they are looked
/// up only where two copies differ, and count only where each of them has one.
enum NumeralsOfLanguages {
  /// The word that the number in digits is, which a word stands for.
  static func figure(_ word: UInt32) -> UInt32? { figures[word] }

  private static let figures: [UInt32: UInt32] = {
    var result: [UInt32: UInt32] = [:]
    func note(_ word: String, _ value: Int) {
      let hash = WordStream.hash(of: word)
      if hash != 0, result[hash] == nil { result[hash] = WordStream.hash(ofNumber: value) }
    }
    for language in plain {
      for (value, words) in zip(values, language) {
        for word in words.split(separator: "/") { note(String(word), value) }
      }
    }
    for language in compound {
      for (value, word) in language.numbers { note(word, value) }
    }
    return result
  }()

  /// What the columns of `plain` stand for; `one` is an article in most languages and left out.
  private static let values =
    Array(2...20) + [30, 40, 50, 60, 70, 80, 90, 100]
    + [200, 300, 400, 500, 600, 700, 800, 900, 1_000, 1_000_000, 1_000_000_000]

  /// A row a language: numbers that are written in one word, `-` where there is none.
  private static let plain: [[Substring]] = [
    // French
    """
    deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - - \
    vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante cent/cents \
    - - - - - - - - mille million/millions milliard/milliards
    """,
    // Spanish
    """
    dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis \
    diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta \
    noventa cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas \
    quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas \
    novecientos/novecientas mil millón/millones -
    """,
    // Portuguese
    """
    dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze \
    dezasseis/dezesseis dezassete/dezessete dezoito dezanove/dezenove vinte trinta quarenta \
    cinquenta sessenta setenta oitenta noventa cem/cento duzentos/duzentas trezentos/trezentas \
    quatrocentos/quatrocentas quinhentos/quinhentas seiscentos/seiscentas setecentos/setecentas \
    oitocentos/oitocentas novecentos/novecentas mil milhão/milhões bilhão/bilhões
    """,
    // Russian
    """
    два/две/двух/двум/двумя три/трёх/трех/трём/трем/тремя четыре/четырёх/четырех/четырьмя \
    пять/пяти/пятью шесть/шести/шестью семь/семи/семью восемь/восьми/восемью девять/девяти/девятью \
    десять/десяти/десятью одиннадцать/одиннадцати двенадцать/двенадцати тринадцать/тринадцати \
    четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати семнадцать/семнадцати \
    восемнадцать/восемнадцати девятнадцать/девятнадцати двадцать/двадцати тридцать/тридцати \
    сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти семьдесят/семидесяти \
    восемьдесят/восьмидесяти девяносто/девяноста сто/ста двести/двухсот триста/трёхсот/трехсот \
    четыреста/четырёхсот/четырехсот пятьсот/пятисот шестьсот/шестисот семьсот/семисот \
    восемьсот/восьмисот девятьсот/девятисот тысяча/тысячи/тысяч/тысячу \
    миллион/миллиона/миллионов миллиард/миллиарда/миллиардов
    """,
    // Ukrainian
    """
    два/дві/двох три/трьох чотири/чотирьох п'ять/п'яти шість/шести сім/семи вісім/восьми \
    дев'ять/дев'яти десять/десяти одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять \
    шістнадцять сімнадцять вісімнадцять дев'ятнадцять двадцять тридцять сорок п'ятдесят шістдесят \
    сімдесят вісімдесят дев'яносто сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот \
    дев'ятсот тисяча/тисячі/тисяч мільйон/мільйони/мільйонів мільярд/мільярди/мільярдів
    """,
    // Polish
    """
    dwa/dwie/dwóch/dwaj trzy/trzech/trzej cztery/czterech pięć/pięciu sześć/sześciu siedem/siedmiu \
    osiem/ośmiu dziewięć/dziewięciu dziesięć/dziesięciu jedenaście/jedenastu dwanaście/dwunastu \
    trzynaście/trzynastu czternaście/czternastu piętnaście/piętnastu szesnaście/szesnastu \
    siedemnaście/siedemnastu osiemnaście/osiemnastu dziewiętnaście/dziewiętnastu \
    dwadzieścia/dwudziestu trzydzieści/trzydziestu czterdzieści/czterdziestu \
    pięćdziesiąt/pięćdziesięciu sześćdziesiąt/sześćdziesięciu siedemdziesiąt/siedemdziesięciu \
    osiemdziesiąt/osiemdziesięciu dziewięćdziesiąt/dziewięćdziesięciu sto/stu dwieście/dwustu \
    trzysta/trzystu czterysta/czterystu pięćset/pięciuset sześćset/sześciuset siedemset/siedmiuset \
    osiemset/ośmiuset dziewięćset/dziewięciuset tysiąc/tysiące/tysięcy milion/miliony/milionów \
    miliard/miliardy/miliardów
    """,
    // Czech
    """
    dva/dvě/dvou tři/tří čtyři/čtyř pět/pěti šest/šesti sedm/sedmi osm/osmi devět/devíti \
    deset/deseti jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct \
    dvacet třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát sto - - - - - - - - \
    tisíc/tisíce milion/miliony/milionů miliarda/miliardy/miliard
    """,
    // Greek
    """
    δύο/δυο τρεις/τρία τέσσερις/τέσσερα πέντε έξι επτά/εφτά οκτώ/οχτώ εννέα/εννιά δέκα έντεκα \
    δώδεκα δεκατρείς/δεκατρία δεκατέσσερις/δεκατέσσερα δεκαπέντε δεκαέξι δεκαεπτά δεκαοκτώ \
    δεκαεννέα είκοσι τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα εκατό - - - - - - - \
    - χίλια/χίλιοι/χιλιάδες εκατομμύριο/εκατομμύρια -
    """,
    // Turkish
    """
    iki üç dört beş altı yedi sekiz dokuz on - - - - - - - - - yirmi otuz kırk elli altmış yetmiş \
    seksen doksan yüz - - - - - - - - bin milyon milyar
    """,
    // Hungarian, whose compounds are not listed
    """
    két/kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő/tizenkét tizenhárom \
    tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc húsz harminc negyven ötven hatvan \
    hetven nyolcvan kilencven száz - - - - - - - - ezer millió milliárd
    """,
    // Indonesian
    """
    dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas - - - - - - - - - - - - - - - \
    - seratus - - - - - - - - seribu - -
    """,
  ].map { $0.split(whereSeparator: \.isWhitespace) }

  private static let compound: [CompoundNumerals] = [
    // German
    CompoundNumerals(
      ones: "zwei drei vier fünf sechs sieben acht neun",
      teens:
        "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
      tens: "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", one: "ein",
      hundred: "hundert", thousand: "tausend", link: "und", isOneFirst: true),
    // Dutch
    CompoundNumerals(
      ones: "twee drie vier vijf zes zeven acht negen",
      teens:
        "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
      tens: "twintig dertig veertig vijftig zestig zeventig tachtig negentig", one: "een",
      hundred: "honderd", thousand: "duizend", link: "en", isOneFirst: true),
    // Italian, which drops the last letter of a ten before a vowel
    CompoundNumerals(
      ones: "due tre quattro cinque sei sette otto nove",
      teens:
        """
        dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove
        """,
      tens: "venti trenta quaranta cinquanta sessanta settanta ottanta novanta", one: "uno",
      hundred: "cento", thousand: "mila", link: "", isOneFirst: false),
    // Swedish
    CompoundNumerals(
      ones: "två tre fyra fem sex sju åtta nio",
      teens:
        "tio elva tolv tretton fjorton femton sexton sjutton arton nitton",
      tens: "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio", one: "ett",
      hundred: "hundra", thousand: "tusen", link: "", isOneFirst: false),
    // Norwegian
    CompoundNumerals(
      ones: "to tre fire fem seks sju åtte ni",
      teens:
        "ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
      tens: "tjue tretti førti femti seksti sytti åtti nitti", one: "en",
      hundred: "hundre", thousand: "tusen", link: "", isOneFirst: false),
    // Danish
    CompoundNumerals(
      ones: "to tre fire fem seks syv otte ni",
      teens:
        "ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
      tens: "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems", one: "en",
      hundred: "hundrede", thousand: "tusind", link: "og", isOneFirst: true),
    // Spanish, of which only the twenties are one word
    CompoundNumerals(
      ones: "dos tres cuatro cinco seis siete ocho nueve", teens: "", tens: "veinti", one: "uno",
      hundred: "", thousand: "", link: "", isOneFirst: false),
  ]
}

/// Numbers of a language that writes them in one word.
private struct CompoundNumerals {
  var ones: String
  var teens: String
  var tens: String
  /// `one` as it stands within a number.
  var one: String
  var hundred: String
  var thousand: String
  /// What stands between ones and tens.
  var link: String
  /// Whether the ones stand before the tens, as in `siebenundzwanzig`.
  var isOneFirst: Bool

  /// Numbers with their words: up to 99, whole hundreds, and whole thousands up to 99,000.
  var numbers: [(Int, String)] {
    func split(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }
    let units = split(ones)
    var result = units.enumerated().map { ($0.offset + 2, $0.element) }
    let hundreds = hundred.isEmpty ? [] : result.map { ($0.0 * 100, $0.1 + hundred) }
    result += split(teens).enumerated().map { ($0.offset + 10, $0.element) }
    for (place, ten) in split(tens).enumerated() {
      result.append((place * 10 + 20, ten))
      for (value, unit) in zip(1..., [one] + units) {
        let isJoined = !isOneFirst && link.isEmpty && "uo".contains(unit.prefix(1))
        let shortened = isJoined ? String(ten.dropLast()) : ten
        for word in Set(isOneFirst ? [unit + link + ten] : [ten + unit, shortened + unit]) {
          result.append((place * 10 + 20 + value, word))
        }
      }
    }
    guard !hundred.isEmpty else { return result }
    let thousands = result.map { ($0.0 * 1_000, $0.1 + thousand) }
    return result + thousands + hundreds
      + [(100, hundred), (100, one + hundred), (1_000, thousand), (1_000, one + thousand)]
  }
}
