/// Names that the particle of the subject follows, right before the verb.
extension PersonNames {
  /// "김민수가 번역했다", "John Smith가 작성했습니다", "田中太郎さんが書きました".
  func subjectName(before deed: Int, in segment: Range<Int>) -> Range<Int>? {
    let spaced = deed > segment.lowerBound && text[deed - 1] == 0x20 ? deed - 1 : deed
    guard let particle = Self.particlesOfSubjects.first(where: { ends(with: $0, at: spaced, in: segment) }) else {
      return nil
    }
    let end = spaced - particle.utf8.count
    guard let honorific = Self.honorifics.first(where: { ends(with: $0, at: end, in: segment) }) else {
      return words(before: end, in: segment) ?? knownFamily(before: end, in: segment)
    }
    var past = end - honorific.utf8.count
    if past > segment.lowerBound, text[past - 1] == 0x20 { past -= 1 }
    return words(before: past, in: segment) ?? syllables(before: past, 2...4, in: segment)
      ?? unspacedName(before: past, in: segment)
  }

  /// A frequent surname and the given name, where no title tells that it is a person's.
  private func knownFamily(before end: Int, in segment: Range<Int>) -> Range<Int>? {
    guard let name = syllables(before: end, 3...3, in: segment) ?? unspacedName(before: end, in: segment),
      Self.surnames.contains(where: { text[name].starts(with: $0.utf8) && name.count > $0.utf8.count })
    else { return nil }
    return name
  }

  /// A word of so many Hangul syllables that no cue explains.
  private func syllables(before end: Int, _ counts: ClosedRange<Int>, in segment: Range<Int>) -> Range<Int>? {
    var start = end
    while start - 3 >= segment.lowerBound, (0xEA...0xED).contains(text[start - 3]), text[start - 1] >= 0x80 {
      start -= 3
    }
    guard counts.contains((end - start) / 3), start == segment.lowerBound || text[start - 1] == 0x20,
      // Small words are within names: "이도윤" begins like "this".
      !reader.cues.contains(where: {
        $0.range.overlaps(start..<end) && ($0.range.count > 3 || [.agent, .deed, .object].contains($0.cue.group))
      })
    else { return nil }
    return start..<end
  }

  private func ends(with suffix: String, at end: Int, in segment: Range<Int>) -> Bool {
    let start = end - suffix.utf8.count
    return start > segment.lowerBound && text[start..<end].elementsEqual(suffix.utf8)
  }

  private static let particlesOfSubjects = ["께서", "이", "가", "が"]
  private static let honorifics = ["님", "씨", "さん", "氏", "様", "先生"]

  /// Frequent ones; whoever has a rarer one, and no title, stays unnamed.
  private static let surnames = [
    "김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황", "안", "송", "류", "홍",
    "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "渡邉", "山本", "中村", "小林", "加藤", "吉田", "山田", "佐々木", "山口",
    "松本", "井上", "木村", "斎藤", "斉藤", "清水", "山崎", "阿部", "池田", "橋本", "石川", "山下", "小川", "石井", "長谷川",
    "後藤", "岡田", "近藤", "前田", "藤田", "遠藤", "青木", "坂本", "村上", "太田", "金子", "藤井", "福田", "西村", "三浦",
    "竹内", "中川", "岡本", "松田", "原田", "中野", "小野", "田村", "藤原", "中山", "石田", "小島", "和田", "森田", "内田",
  ]
}
