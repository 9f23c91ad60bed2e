/// What is peculiar to names in scripts without capitals.
extension BylineLine {
  /// Whether a Chinese character stands at a position.
  func isHan(_ position: Int) -> Bool { text[position] >= 0xE4 && text[position] <= 0xE9 }

  func endsInDesk(_ word: Range<Int>) -> Bool { ends(word, in: [.desk, .agency]) }

  /// "経済ジャーナリスト 山田…": a word that says what somebody is.
  func endsInTitle(_ word: Range<Int>) -> Bool { ends(word, in: [.desk, .agency, .jobTitle, .afterName]) }

  private func ends(_ word: Range<Int>, in kinds: Cue.Kinds) -> Bool {
    var start = word.lowerBound
    while start < word.upperBound {
      let match = words.line.longest(in: text, at: start, limit: word.upperBound, kinds: kinds, languages: languages)
      if match?.end == word.upperBound { return true }
      start += Folding.character(in: text, at: start, limit: word.upperBound).length
    }
    return false
  }

  /// The name in "张三北京3日电" and "張三／台北報導": without the place and the word for a report; nil where that is all.
  func withoutReport(_ word: Range<Int>) -> Range<Int>? {
    var end = word.upperBound
    if let digit = text[word].firstIndex(where: { $0 >= 0x30 && $0 <= 0x39 }) { end = digit }
    var isReport = end < word.upperBound
    var isCut = true
    while isCut {
      isCut = false
      for mark in ChineseReport.marks
      where end - word.lowerBound >= mark.count && text[end - mark.count..<end].elementsEqual(mark) {
        end -= mark.count
        isReport = true
        isCut = true
      }
    }
    guard isReport else { return word }
    for place in ChineseReport.places
    where end - word.lowerBound >= place.count && text[end - place.count..<end].elementsEqual(place) {
      end -= place.count
      break
    }
    // A place that is not known: a name has three characters at most as a rule.
    if end - word.lowerBound > 12 {
      end = word.lowerBound + 9
      while text[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return end - word.lowerBound >= 6 ? word.lowerBound..<end : nil
  }

  /// Whether words of a script without capitals are more than a name can be: they run on.
  func isLong(_ first: Range<Int>, words count: Int) -> Bool {
    switch text[first.lowerBound] {
    case 0xD6...0xDF, 0xE0: count > 4
    case 0xE4...0xE9: count == 1 && first.count > 15
    case 0xEA...0xED: first.count > 12
    default: false
    }
  }

  /// Whether two words of a Chinese line are two persons; in Japanese they are a person's two names.
  func areTwoPersons(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard languages != .all, [one, other].allSatisfy({ $0.count == 6 || $0.count == 9 }),
      case let english = words.languages(of: "en"), case let chinese = words.languages(of: "zh").subtracting(english)
    else { return false }
    return !languages.isDisjoint(with: chinese)
  }

  /// A name after "and", which Arabic and Hebrew join to it; nil where none is joined.
  func afterJoinedAnd(_ word: Range<Int>) -> Range<Int>? {
    guard name.count >= 2, !nameIsOrganization, word.count >= 8, word.lowerBound + 2 < text.count else { return nil }
    let isArabic = text[word.lowerBound] == 0xD9 && text[word.lowerBound + 1] == 0x88
    let isHebrew = text[word.lowerBound] == 0xD7 && text[word.lowerBound + 1] == 0x95
    guard isArabic || isHebrew else { return nil }
    let known = isArabic ? Self.arabicNames : Self.hebrewNames
    guard !known.contains(where: { text[word].starts(with: $0) }) else { return nil }
    return word.lowerBound + 2..<word.upperBound
  }

  /// Names that start with the letter for "and".
  private static let arabicNames = [
    "وليد", "وائل", "وسام", "وسيم", "وفاء", "وحيد", "وداد", "وديع", "وهبة", "وهبي", "وهيب", "وجيه", "وجدي", "وجدان",
    "ولاء", "واصف", "والي", "وصفي", "وردة", "وفيق", "وعد", "واثق",
  ].map { Array($0.utf8) }
  private static let hebrewNames = ["וו", "ורד", "ויקטור", "ויקי", "ונסה", "ולדימיר", "ורוניקה", "ויטלי"].map {
    Array($0.utf8)
  }

  /// "The Daily Example": a person's name has no article.
  var startsWithArticle: Bool {
    guard let first = name.first, first.count == 3 else { return false }
    return text[first.lowerBound] == UInt8(ascii: "T") && text[first.lowerBound + 1] | 0x20 == UInt8(ascii: "h")
      && text[first.lowerBound + 2] | 0x20 == UInt8(ascii: "e")
  }
}

/// How Chinese reports say from where they come.
private enum ChineseReport {
  static let marks = [
    "報導", "报道", "報道", "電", "电", "專", "专", "綜合", "综合", "連線", "连线", "外", "攝", "摄", "攝影", "摄影", "現場", "直擊",
  ].map { Array($0.utf8) }
  static let places = [
    "台北", "臺北", "新北", "桃園", "新竹", "苗栗", "台中", "臺中", "彰化", "南投", "雲林", "嘉義", "台南", "臺南", "高雄", "屏東", "宜蘭",
    "花蓮", "台東", "臺東", "澎湖", "金門", "基隆", "香港", "澳門", "澳门", "北京", "上海", "广州", "廣州", "深圳", "天津", "重庆", "重慶", "南京",
    "杭州", "武汉", "武漢", "成都", "西安", "华盛顿", "華盛頓", "纽约", "紐約", "洛杉磯", "洛杉矶", "伦敦", "倫敦", "巴黎", "柏林", "东京", "東京",
    "首尔", "首爾", "莫斯科", "日内瓦", "布鲁塞尔", "布魯塞爾", "新加坡", "曼谷", "河内", "新德里", "开罗", "开封", "国际", "國際",
  ].map { Array($0.utf8) }
}

/// Korean names in Hangul.
enum KoreanName {
  private static let families = Set(
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국은편용"
      .map { Array(String($0).utf8) }
  )
  private static let endings = ["부", "팀", "실", "국", "장", "원", "시", "도", "청", "사", "군", "구"].map { Array($0.utf8) }

  /// Whether a word is a name of three syllables: a family's and two given ones.
  static func isName(_ word: ArraySlice<UInt8>) -> Bool {
    word.count == 9 && families.contains(Array(word.prefix(3)))
      && !endings.contains { word.suffix(3).elementsEqual($0) }
  }
}
