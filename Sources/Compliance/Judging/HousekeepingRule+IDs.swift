extension HousekeepingRule {
  /// The rules that the judge keeps: about waivers of a policy, and about those in an article's own source.
  static let ids = [
    "expired-waiver", "unreadable-waiver", "unused-waiver", "waiver-of-unknown-rule", "waiver-without-reason",
  ]
}
