/// Reads dates and times in the forms in which pages write them, into ISO 8601.
///
/// A zone is kept as the page gives it; where it gives none, none is invented.
struct DateReading {
  let words: NewsroomWords
  let languages: LanguageSet
  /// Whether 03/05 is the fifth of March.
  let monthFirst: Bool

  private struct Number {
    var value: Int
    var range: Range<Int>
    var digits: Int { range.count }
  }

  /// The first date in a range of a text.
  func date(in text: [UInt8], _ range: Range<Int>) -> String? {
    var position = range.lowerBound
    let end = min(range.upperBound, text.count, range.lowerBound + 400)
    var isAtStart = true
    while position < end {
      let byte = text[position]
      if byte >= 0x30, byte <= 0x39 {
        if let date = numeric(text, position, end) { return date }
        while position < end, text[position] >= 0x30, text[position] <= 0x39 { position += 1 }
        isAtStart = false
        continue
      }
      if isAtStart, byte >= 0x41, let date = named(text, position, end) { return date }
      isAtStart = !Folding.isWord(byte)
      position += 1
    }
    return nil
  }

  // MARK: Numbers first: 2024-05-03, 3.5.2024, 3 May 2024, 2024年5月3日

  private func numeric(_ text: [UInt8], _ start: Int, _ end: Int) -> String? {
    let first = number(text, start, end)
    if first.digits == 4, first.value >= 1900, first.value <= 2199 { return yearFirst(text, first, end) }
    if first.digits == 8, let date = compact(text, first, end) { return date }
    guard first.digits <= 2, first.value >= 1, first.value <= 31 else { return nil }
    var position = skip(text, first.range.upperBound, end, [0x2E, 0x20, 0x2F, 0x2D])
    position = skipWords(
      text,
      position,
      end,
      ["de ", "of ", "º ", "ª ", "er ", "th ", "st ", "nd ", "rd ", "τησ ", "ـ "]
    )
    if let month = words.line.longest(in: text, at: position, limit: end, kinds: .month, languages: .all) {
      var past = skip(text, month.end, end, [0x2E, 0x20, 0x2C, 0x2F, 0x2D])
      past = skipWords(text, past, end, ["de ", "del ", "do ", "г. "])
      guard let year = year(text, past, end) else { return nil }
      return dated(year.value, Int(month.cue.value), first.value, text, year.range.upperBound, end)
    }
    guard position < end, position > first.range.upperBound, text[position] >= 0x30, text[position] <= 0x39 else {
      return nil
    }
    let separator = text[first.range.upperBound]
    guard separator == 0x2E || separator == 0x2F || separator == 0x2D else { return nil }
    let second = number(text, position, end)
    guard second.digits <= 2, second.range.upperBound < end, text[second.range.upperBound] == separator else {
      return nil
    }
    let third = skip(text, second.range.upperBound + 1, end, [0x20])
    guard third < end, let year = year(text, third, end) ?? shortYear(text, third, end) else { return nil }
    let isAmerican = (separator == 0x2F && monthFirst && first.value <= 12) || second.value > 12
    return dated(
      year.value,
      isAmerican ? first.value : second.value,
      isAmerican ? second.value : first.value,
      text,
      year.range.upperBound,
      end
    )
  }

  private func yearFirst(_ text: [UInt8], _ year: Number, _ end: Int) -> String? {
    var position = year.range.upperBound
    // Separators of any kind, or the units of East Asia.
    position = past(text, position, end, ["-", "/", ". ", ".", "年", "년 ", "년", " - ", ":"])
    guard position > year.range.upperBound, position < end, text[position] >= 0x30, text[position] <= 0x39 else {
      return nil
    }
    let month = number(text, position, end)
    guard month.digits <= 2 else { return nil }
    position = past(text, month.range.upperBound, end, ["-", "/", ". ", ".", "月", "월 ", "월", ":"])
    guard position > month.range.upperBound, position < end, text[position] >= 0x30, text[position] <= 0x39 else {
      return nil
    }
    let day = number(text, position, end)
    guard day.digits <= 2 else { return nil }
    position = past(text, day.range.upperBound, end, ["日", "일", "."])
    return dated(year.value, month.value, day.value, text, position, end)
  }

  private func compact(_ text: [UInt8], _ number: Number, _ end: Int) -> String? {
    let year = number.value / 10_000
    guard year >= 1900, year <= 2199 else { return nil }
    return dated(year, number.value / 100 % 100, number.value % 100, text, number.range.upperBound, end)
  }

  // MARK: The month's name first: May 3, 2024

  private func named(_ text: [UInt8], _ start: Int, _ end: Int) -> String? {
    guard let month = words.line.longest(in: text, at: start, limit: end, kinds: .month, languages: .all) else {
      return nil
    }
    let position = skip(text, month.end, end, [0x2E, 0x20])
    guard position < end, text[position] >= 0x30, text[position] <= 0x39 else { return nil }
    let day = number(text, position, end)
    if day.digits == 4 { return nil }
    guard day.value >= 1, day.value <= 31 else { return nil }
    let after = skipWords(text, day.range.upperBound, end, ["th", "st", "nd", "rd"])
    guard let year = year(text, skip(text, after, end, [0x2C, 0x20, 0x2E]), end) else { return nil }
    return dated(year.value, Int(month.cue.value), day.value, text, year.range.upperBound, end)
  }

  // MARK: The time of day

  private func dated(_ year: Int, _ month: Int, _ day: Int, _ text: [UInt8], _ position: Int, _ end: Int) -> String? {
    guard month >= 1, month <= 12, day >= 1, day <= 31 else { return nil }
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    guard let time = time(text, position, end) else { return date }
    return date + time
  }

  /// "T15:47:42.389+0200", " 15:47", ", 15:47 Uhr", " at 9:27PM".
  private func time(_ text: [UInt8], _ start: Int, _ end: Int) -> String? {
    var position = start
    let limit = min(end, start + 24)
    while position < limit, !(text[position] >= 0x30 && text[position] <= 0x39) { position += 1 }
    guard position < limit else { return nil }
    let hour = number(text, position, end)
    guard hour.digits <= 2, hour.value < 24, hour.range.upperBound + 2 < end + 1 else { return nil }
    let colon = hour.range.upperBound
    let isSeparated =
      colon < end && (text[colon] == 0x3A || (text[colon] == 0x2E || text[colon] | 0x20 == 0x68) && hour.digits == 2)
    guard isSeparated, colon + 1 < end, text[colon + 1] >= 0x30, text[colon + 1] <= 0x39 else { return nil }
    let minute = number(text, colon + 1, end)
    guard minute.digits == 2, minute.value < 60 else { return nil }
    position = minute.range.upperBound
    var second = 0
    var hasSecond = false
    if position + 2 < end + 1, position < end, text[position] == 0x3A, position + 1 < end {
      let seconds = number(text, position + 1, end)
      if seconds.digits == 2, seconds.value < 61 {
        second = seconds.value
        hasSecond = true
        position = seconds.range.upperBound
        if position < end, text[position] == 0x2E || text[position] == 0x2C {
          let fraction = number(text, position + 1, end)
          if fraction.digits > 0 { position = fraction.range.upperBound }
        }
      }
    }
    var hours = hour.value
    let half = skip(text, position, end, [0x20, 0x2E])
    if half + 1 < end, text[half + 1] | 0x20 == 0x6D || text[half + 1] == 0x2E {
      if text[half] | 0x20 == 0x70, hours < 12 { hours += 12 }
      if text[half] | 0x20 == 0x61, hours == 12 { hours = 0 }
    }
    let clock = "T\(padded(hours, 2)):\(padded(minute.value, 2)):\(padded(hasSecond ? second : 0, 2))"
    return clock + zone(text, position, end)
  }

  private func zone(_ text: [UInt8], _ start: Int, _ end: Int) -> String {
    var position = start
    while position < end, text[position] == 0x20 { position += 1 }
    guard position < end else { return "" }
    switch text[position] {
    case UInt8(ascii: "Z"): return "Z"
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let sign = text[position] == UInt8(ascii: "+") ? "+" : "-"
      let hours = number(text, position + 1, end)
      if hours.digits == 4, hours.value <= 1500 {
        return "\(sign)\(padded(hours.value / 100, 2)):\(padded(hours.value % 100, 2))"
      }
      guard hours.digits == 2, hours.value <= 15 else { return "" }
      guard hours.range.upperBound < end, text[hours.range.upperBound] == 0x3A else {
        return "\(sign)\(padded(hours.value, 2)):00"
      }
      let minutes = number(text, hours.range.upperBound + 1, end)
      return minutes.digits == 2 ? "\(sign)\(padded(hours.value, 2)):\(padded(minutes.value, 2))" : ""
    case UInt8(ascii: "U") where position + 2 < end && text[position + 1] == 0x54 && text[position + 2] == 0x43:
      return "Z"
    case UInt8(ascii: "G") where position + 2 < end && text[position + 1] == 0x4D && text[position + 2] == 0x54:
      return "Z"
    default: return ""
    }
  }

  // MARK: Bytes

  private func number(_ text: [UInt8], _ start: Int, _ end: Int) -> Number {
    var value = 0
    var position = start
    while position < end, text[position] >= 0x30, text[position] <= 0x39 {
      if position - start < 9 { value = value * 10 + Int(text[position] - 0x30) }
      position += 1
    }
    return Number(value: value, range: start..<max(start, position))
  }

  private func year(_ text: [UInt8], _ start: Int, _ end: Int) -> Number? {
    guard start < end else { return nil }
    let year = number(text, start, end)
    return year.digits == 4 && year.value >= 1900 && year.value <= 2199 ? year : nil
  }

  private func shortYear(_ text: [UInt8], _ start: Int, _ end: Int) -> Number? {
    let year = number(text, start, end)
    return year.digits == 2 && year.value <= 60 ? Number(value: 2000 + year.value, range: year.range) : nil
  }

  private func skip(_ text: [UInt8], _ start: Int, _ end: Int, _ bytes: [UInt8]) -> Int {
    var position = start
    while position < end {
      if bytes.contains(text[position]) {
        position += 1
      } else if text[position] == 0xC2, position + 1 < end, text[position + 1] == 0xA0 {
        position += 2
      } else {
        break
      }
    }
    return position
  }

  private func skipWords(_ text: [UInt8], _ start: Int, _ end: Int, _ words: [String]) -> Int {
    past(text, start, end, words)
  }

  private func past(_ text: [UInt8], _ start: Int, _ end: Int, _ words: [String]) -> Int {
    for word in words
    where start + word.utf8.count <= end && text[start..<start + word.utf8.count].elementsEqual(word.utf8) {
      return start + word.utf8.count
    }
    return start
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
