/// Places that stand in datelines: capitals, large cities, countries, regions.
///
/// A modest table on purpose: it only decides where the shape of a line cannot, as in
/// `Moscow: Russian and French …`, which has the shape of `Putin: Russia Ready …`.
enum PlaceNames {
  /// Whether a name, in any case and with or without points, is a known place.
  static func contains(_ name: some StringProtocol) -> Bool {
    table.contains(PlaceName(name))
  }

  /// Whether a name is a region that follows a town in a dateline: a state, province or country.
  static func isRegion(_ name: some StringProtocol) -> Bool {
    let name = PlaceName(name)
    return states.contains(name) || table.contains(name)
  }

  private static let states = PlaceTable(
    """
    ala, alaska, ariz, ark, calif, colo, conn, del, fla, ga, hawaii, idaho, ill, ind, iowa, kan, ky,
    la, maine, md, mass, mich, minn, miss, mo, mont, neb, nev, nh, nj, nm, ny, nc, nd, ohio, okla,
    ore, pa, ri, sc, sd, tenn, texas, utah, vt, va, wash, wva, wis, wyo, dc, al, ak, az, ar, ca, co,
    ct, de, fl, id, il, in, ia, ks, me, ma, mi, mn, ms, mt, ne, nv, oh, ok, or, tn, tx, ut, wa, wv,
    wi, wy, alabama, arizona, arkansas, california, colorado, connecticut, delaware, florida,
    illinois, indiana, kansas, kentucky, louisiana, maryland, massachusetts, michigan, minnesota,
    mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico,
    north carolina, north dakota, oklahoma, oregon, pennsylvania, rhode island, south carolina,
    south dakota, tennessee, vermont, virginia, west virginia, wisconsin, wyoming, ontario, quebec,
    alberta, manitoba, saskatchewan, nova scotia, new brunswick, british columbia, bc, ont, que,
    alta, queensland, victoria, new south wales, nsw, tasmania, uttar pradesh, bihar, punjab,
    gujarat, maharashtra, kerala, assam, sindh, balochistan, us, usa, uk, uae, prc, bavaria,
    scotland, wales, england, northern ireland
    """)

  private static let table = PlaceTable(
    """
    abidjan, abu dhabi, abuja, accra, addis ababa, aden, ahmedabad, aleppo, alexandria, algiers,
    almaty, amman, amritsar, amsterdam, anchorage, andorra la vella, ankara, antalya,
    antananarivo, antwerp, apia, ashgabat, asmara, astana, asuncion, athens, atlanta, auckland,
    austin, bad homburg, baghdad, baku, bali, baltimore, bamako, bandar seri begawan, bangalore,
    bengaluru, bangkok, bangui, banjul, barcelona, barquisimeto, basel, basra, beijing, beirut,
    belfast, belgrade, belmopan, benghazi, berlin, bern, berne, bethlehem, bhopal, birmingham,
    bishkek, bissau, bloemfontein, bogota, bogotá, bologna, bonn, bordeaux, boston, brasilia,
    brasília, bratislava, brazzaville, bremen, bridgetown, brisbane, bristol, brussels, bucharest,
    budapest, buenos aires, buffalo, bujumbura, busan, cairo, calais, calcutta, calgary, canberra,
    cannes, cape town, caracas, cardiff, casablanca, castries, charlotte, chennai, chiang mai,
    chicago, chisinau, chittagong, cincinnati, cleveland, cologne, colombo, conakry, copenhagen,
    cordoba, coventry, dakar, dallas, damascus, dar es salaam, darwin, davos, delhi, denver,
    detroit, dhaka, dili, djibouti, dnipro, dodoma, doha, donetsk, dortmund, dresden, dubai,
    dublin, durban, dushanbe, dusseldorf, düsseldorf, edinburgh, edmonton, erbil, eriwan, essen,
    faisalabad, florence, fortaleza, frankfurt, freetown, fukuoka, gaborone, gaza, gaza city,
    gaziantep, gdansk, geneva, genoa, georgetown, glasgow, gothenburg, grozny, guadalajara,
    guangzhou, guatemala city, guayaquil, hague, the hague, haifa, halifax, hamburg, hamilton,
    hanoi, hanover, hannover, harare, hargeisa, hartford, havana, helsinki, hiroshima,
    ho chi minh city, hobart, homs, hong kong, honiara, honolulu, houston, hyderabad, idlib,
    indianapolis, innsbruck, islamabad, istanbul, izmir, jaipur, jakarta, jeddah, jenin,
    jerusalem, johannesburg, juba, kabul, kaliningrad, kampala, kandahar, kano, kansas city,
    karachi, kathmandu, katmandu, kazan, kharkiv, kherson, khartoum, kiel, kiev, kyiv, kigali,
    kingston, kinshasa, kobani, kochi, kolkata, konstanz, krakow, kuala lumpur, kuwait city,
    kyoto, la paz, lagos, lahore, las vegas, lausanne, leeds, leipzig, libreville, lille, lilongwe,
    lima, lisbon, liverpool, ljubljana, lome, lomé, london, los angeles, luanda, lucknow, lugano,
    luhansk, lusaka, luxembourg, lviv, lyon, lyons, macau, madrid, majuro, malabo, malaga, male,
    malmo, malmö, managua, manama, manchester, manila, maputo, mariupol, marrakech, marseille,
    maseru, mbabane, mecca, medellin, medellín, medina, melbourne, memphis, mexico city, miami,
    milan, milwaukee, minneapolis, minsk, misrata, mogadishu, monaco, monrovia, monterrey,
    montevideo, montreal, moroni, moscow, mosul, mumbai, munich, münchen, muscat, nablus, nairobi,
    nantes, naples, nashville, nassau, naypyidaw, ndjamena, n'djamena, new delhi, new orleans,
    new york, newcastle, niamey, nice, nicosia, nouakchott, novosibirsk, nuremberg, nuuk, oakland,
    odesa, odessa, osaka, oslo, ottawa, ouagadougou, oxford, palermo, palmyra, panama city,
    paramaribo, paris, perth, peshawar, philadelphia, phnom penh, phoenix, pittsburgh, podgorica,
    port au prince, port louis, port moresby, port of spain, portland, porto, porto novo, prague,
    praia, pretoria, pristina, putrajaya, pyongyang, quebec city, quetta, quito, rabat, ramallah,
    raqa, raqqa, rawalpindi, recife, reykjavik, riga, rio de janeiro, riyadh, rome, roseau,
    rostov on don, rotterdam, saint petersburg, salt lake city, salzburg, samarkand, san antonio,
    san diego, san francisco, san jose, san juan, san salvador, sanaa, santa fe, santiago,
    santo domingo, sao paulo, são paulo, sapporo, sarajevo, seattle, sendai, seoul, sevastopol,
    shanghai, sharm el sheikh, shenzhen, simferopol, singapore, skopje, sochi, sofia, srinagar,
    st louis, st petersburg, stockholm, strasbourg, stuttgart, sucre, surabaya, suva, sydney,
    taipei, tallinn, tashkent, tbilisi, tegucigalpa, tehran, tehran iran, teheran, tel aviv,
    thessaloniki, thimphu, tijuana, tirana, tokyo, toronto, toulouse, tripoli, tunis, turin,
    ulan bator, ulaanbaatar, united nations, vaduz, valencia, valletta, vancouver, varanasi,
    vatican city, venice, victoria, vienna, vientiane, vilnius, vladivostok, warsaw, washington,
    washington dc, wellington, windhoek, winnipeg, wuhan, yangon, yaounde, yaoundé, yekaterinburg,
    yerevan, zagreb, zaporizhzhia, zurich, zürich, genf, köln, wien, bruxelles, brüssel, genève,
    londres, moscou, moskau, roma, milano, torino, napoli, lisboa, madrid, parigi, mosca, londra,
    berlino, washington dc, bruselas, ginebra, moscú, nueva york, ciudad de méxico, teherán,
    warschau, prag, kairo, peking, tokio, athen, rom, москва, париж, лондон, киев, минск, вашингтон,
    берлин, женева, брюссель, пекин, анкара, дамаск, нью йорк, санкт петербург, сочи, موسكو,
    باريس, لندن, القاهرة, بيروت, دمشق, بغداد, الرياض, دبي, واشنطن, القدس, عمان, أنقرة, طهران,
    北京, 上海, 莫斯科, 巴黎, 华盛顿, 伦敦, 东京, kremlin, brussels, pentagon, afghanistan, albania,
    algeria, angola, argentina, armenia, australia, austria, azerbaijan, bahamas, bahrain,
    bangladesh, belarus, belgium, belize, benin, bhutan, bolivia, bosnia, botswana, brazil, brunei,
    bulgaria, burkina faso, burundi, cambodia, cameroon, canada, chad, chile, china, colombia,
    congo, costa rica, crimea, croatia, cuba, cyprus, czech republic, denmark, dominican republic,
    east timor, ecuador, egypt, el salvador, eritrea, estonia, ethiopia, fiji, finland, france,
    gabon, gambia, germany, ghana, greece, greenland, guatemala, guinea, guyana, haiti, honduras,
    hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, ivory coast, jamaica,
    japan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia,
    libya, liechtenstein, lithuania, macedonia, madagascar, malawi, malaysia, maldives, mali,
    malta, mauritania, mauritius, mexico, moldova, mongolia, montenegro, morocco, mozambique,
    myanmar, namibia, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north korea,
    norway, oman, pakistan, panama, papua new guinea, paraguay, peru, philippines, poland,
    portugal, qatar, romania, russia, rwanda, saudi arabia, senegal, serbia, sierra leone,
    slovakia, slovenia, somalia, south africa, south korea, south sudan, spain, sri lanka, sudan,
    sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, togo, trinidad, tunisia,
    turkey, turkmenistan, uganda, ukraine, united arab emirates, united kingdom, united states,
    uruguay, uzbekistan, venezuela, vietnam, west bank, yemen, zambia, zimbabwe
    """)
}

/// A name as places are looked up: in lower case, without points, with blanks for hyphens.
private enum PlaceName {
  /// The hash of a name of ASCII alone.
  case plain(UInt64)
  case foreign(String)

  init(_ name: some StringProtocol) {
    self = name.withBytes(Self.hash).map { .plain($0) } ?? .foreign(Self.normalized(name))
  }

  private static func normalized(_ name: some StringProtocol) -> String {
    let plain = name.lowercased().filter { $0 != "." }
    return plain.split { $0 == " " || $0 == "-" }.joined(separator: " ")
  }

  /// The hash of the same form; nil where a letter outside ASCII is in it.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var hash = PackedHash()
    var (isBegun, isParted) = (false, false)
    for byte in bytes where byte != UInt8(ascii: ".") {
      guard byte < 0x80 else { return nil }
      if byte == 0x20 || byte == UInt8(ascii: "-") {
        isParted = isBegun
        continue
      }
      if isParted { hash.add(0x20) }
      hash.add(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      (isBegun, isParted) = (true, false)
    }
    return hash.value
  }
}

/// Names looked up by their hashes, made in one pass over their list.
private struct PlaceTable: Sendable {
  /// Names of ASCII alone.
  private var plain = WordMap<Bool>(filler: false, capacity: 1_024)
  /// The others, which are equal to their other normal forms.
  private var foreign: Set<String> = []

  /// Reads a list of names with commas between them and line ends anywhere but in a name.
  init(_ list: String) {
    let utf8 = Array(list.utf8)
    var start = 0
    for end in 0...utf8.count
    where end == utf8.count || utf8[end] == UInt8(ascii: ",") || utf8[end] == 0x0A {
      while start < end, utf8[start] == 0x20 { start += 1 }
      let name = utf8[start..<end]
      if name.allSatisfy({ $0 < 0x80 }) {
        if !name.isEmpty { plain[PackedHash.value(of: name)] = true }
      } else {
        foreign.insert(String(decoding: name, as: UTF8.self))
      }
      start = end + 1
    }
  }

  func contains(_ name: PlaceName) -> Bool {
    switch name {
    case .plain(let hash): plain[hash] != nil
    case .foreign(let name): foreign.contains(name)
    }
  }
}
