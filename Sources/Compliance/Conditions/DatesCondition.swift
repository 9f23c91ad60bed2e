import Provenance
import Settings

/// Whether one of the article's times lies before another.
struct DatesCondition: Condition {
  static let about = ConditionAbout(
    id: "dates",
    summary: "The time named `earlier` lies before the one named `later`, by more than `hours` (0 unless told).",
    keys: ["earlier", "later", "hours"],
    example: "dates: {earlier: published, later: modified, hours: 24}"
  )

  private enum Time: String, CaseIterable { case published, modified, today, note }

  private let earlier: Time
  private let later: Time
  private var hours = 0

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    _ = try setting.mapping(allowing: Self.about.keys, what: "key of dates")
    guard let first = setting["earlier"], let second = setting["later"] else {
      throw setting.error("'dates' needs 'earlier' and 'later': published, modified, note or today")
    }
    earlier = try first.choice(Time.self, what: "time")
    later = try second.choice(Time.self, what: "time")
    if let hours = setting["hours"] { self.hours = try hours.integer() }
    guard (0...1_000_000).contains(hours) else { throw setting.error("expected a number of hours from 0") }
    guard earlier != later else { throw setting.error("a time does not lie before itself; name two") }
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    times(earlier, of: page).contains { first in
      times(later, of: page).contains { second in first.isBefore(second, byMoreThanMinutes: hours * 60) }
    }
  }

  private func times(_ time: Time, of page: Page) -> [Moment] {
    switch time {
    case .published: page.account.published.flatMap(Moment.init).map { [$0] } ?? []
    case .modified: page.account.modified.flatMap(Moment.init).map { [$0] } ?? []
    case .today: Moment(page.today).map { [$0] } ?? []
    case .note: page.account.notes.compactMap { $0.date.flatMap(Moment.init) }
    }
  }
}
