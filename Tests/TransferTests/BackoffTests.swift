import Testing

@testable import Transfer

@Suite struct BackoffTests {
  @Test func waitsDoubleAndTheSameSeedGivesTheSame() {
    var one = SplitMix64(seed: 7)
    var two = SplitMix64(seed: 7)
    for attempt in 0..<8 {
      let wait = Backoff.wait(attempt: attempt, first: 100, random: &one)
      #expect(wait == Backoff.wait(attempt: attempt, first: 100, random: &two))
      #expect((100 << attempt...150 << attempt).contains(wait))
    }
    #expect(Backoff.wait(attempt: .max, first: 1, random: &one) <= 1536)
  }

  @Test(arguments: [
    ("0", 0), ("120", 120), (" 7 ", 7), ("99999999999999999999999", Int.max), ("Sun, 06 Nov 1994 08:49:37 GMT", 37),
    ("Sun, 06 Nov 1994 08:49:00 GMT", 0), ("soon", nil), ("-1", nil), ("", nil), ("1.5", nil),
  ]) func retryAfterIsRead(_ header: String, _ seconds: Int?) {
    // 1994-11-06T08:49:00Z
    #expect(Backoff.retryAfter(header, now: 784_111_740) == seconds)
  }

  @Test func datesGoBothWays() {
    for days in stride(from: -700_000, to: 2_900_000, by: 997) {
      let date = CivilCalendar.date(days: days)
      #expect(CivilCalendar.days(year: date.year, month: date.month, day: date.day) == days)
    }
    #expect(CivilCalendar.timestamp(0) == "1970-01-01T00:00:00Z")
    #expect(CivilCalendar.timestamp(-1) == "1969-12-31T23:59:59Z")
  }
}
