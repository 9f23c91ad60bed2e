/// Places from which reporters report, in the languages in which they are spelled differently: beside a byline they are
/// no names.
enum Places {
  /// - Parameter key: a name's key.
  static func contains(_ key: String) -> Bool { keys.contains(key) }

  private static let keys = Set(
    """
    Abu Dhabi; Addis Abeba; Amsterdam; Ankara; Athen; Athens; Bagdad; Baghdad; Bangkok; Barcelona; Beijing; Beirut;
    Belgrad; Belgrade; Berlin; Berlín; Bern; Bogotá; Bonn; Brasília; Brasilia; Bratislava; Bremen; Brussel; Brussels;
    Bruxelles; Bruselas; Brüssel; Budapest; Buenos Aires; Bukarest; Cairo; Canberra; Cape Town; Caracas; Chicago;
    Ciudad de México; Costa Rica; Damascus; Damaskus; Den Haag; Doha; Dresden; Dubai; Dublin; Düsseldorf; El Salvador;
    Florenz; Frankfurt; Frankfurt am Main; Genf; Geneva; Genève; Hamburg; Hanoi; Hannover; Helsinki; Hong Kong;
    Houston; Hongkong; Islamabad; Istanbul; İstanbul; Jakarta; Jerusalem; Johannesburg; Kabul; Kairo; Kapstadt; Kiew;
    Kyiv; Kiev; Kopenhagen; København; Köln; Kuala Lumpur; Lagos; La Habana; La Paz; Las Vegas; Latin America;
    Leipzig; Lima; Lisboa; Lisbon; Lissabon; London; Londen; Londra; Londres; Los Angeles; Luxembourg; Luxemburg;
    Lyon; Madrid; Mailand; Manila; Marseille; Mexico City; Mexiko-Stadt; Miami; Middle East; Milan; Milano; Minsk;
    Montevideo; Montreal; Moscou; Moscow; Moscú; Moskau; Moskou; Mosca; Mumbai; München; Munich; Nairobi; Napoli; New
    Delhi; Neu-Delhi; New Mexico; New South Wales; New York; New York City; Nueva York; New Zealand; North America;
    North Carolina; North Korea; Nürnberg; Oslo; Ottawa; Panama City; Paris; París; Parigi; Peking; Pékin; Phnom Penh;
    Praha; Prague; Prag; Puerto Rico; Quito; Rabat; Riad; Rio de Janeiro; Riyadh; Rom; Roma; Rome; San Diego; San
    Francisco; San José; San Juan; San Salvador; Santiago de Chile; Santo Domingo; São Paulo; Sao Paulo; Sarajevo;
    Saudi Arabia; Seoul; Sevilla; Shanghai; Singapore; Singapur; Sofia; South Africa; South America; South Carolina;
    South Korea; Sri Lanka; Stockholm; Stuttgart; Sydney; Taipei; Tallinn; Tbilisi; Teheran; Tehran; Tel Aviv; Tokio;
    Tokyo; Torino; Toronto; Tunis; United Kingdom; United Nations; United States; Valencia; Vaticano; Venedig; Vienna;
    Vienne; Viena; Vilnius; Warschau; Warsaw; Warszawa; Washington DC; Washington D.C.; West Bank; West Virginia;
    Wien; Wiesbaden; Zagreb; Zürich; Zurich; Москва; Киев; Київ; Санкт-Петербург; नई दिल्ली; दिल्ली; मुंबई; कोलकाता; लखनऊ; पटना;
    भोपाल; जयपुर; القاهرة; الرياض; دبي; بيروت; بغداد; دمشق; غزة; القدس; ירושלים; תל אביב; חיפה; กรุงเทพฯ; Hà Nội; TP HCM;
    Jakarta Pusat; Ankara; İzmir; Bursa; Lisboa; Αθήνα; Θεσσαλονίκη; 서울; 부산; 워싱턴; 도쿄; 베이징; 뉴욕
    """.split(separator: ";").map { NameKey.key(String($0)) }
  )
}
