import Provenance

/// The waivers in an article's source, while its policies are judged: which are heard, and what they were good for.
struct InlineWaiverUse {
  private let waivers: [InlineWaiver]
  private let day: String
  /// For each waiver, its rules that failed.
  private var used: [Set<String>]

  /// - Parameters:
  ///   - waivers: as the source has them; none where they are not heard.
  ///   - day: today (YYYY-MM-DD).
  init(_ waivers: [InlineWaiver], on day: String) {
    self.waivers = waivers
    self.day = day
    used = Array(repeating: [], count: waivers.count)
  }

  /// The waiver that covers the failure of a rule, if one does.
  mutating func waiver(of rule: String) -> InlineWaiver? {
    var covering: InlineWaiver?
    for (index, waiver) in waivers.enumerated() where waiver.rules.contains(rule) {
      used[index].insert(rule)
      if fault(of: waiver) == nil, covering == nil { covering = waiver }
    }
    return covering
  }

  /// A fault of a waiver: the rule that finds it, the rules that it is about, and the waiver.
  struct Fault {
    var id: String
    var rule: String
    var waiver: InlineWaiver
  }

  /// What is wrong with the waivers, in their order.
  ///
  /// - Parameter rules: the ids that may be named.
  func faults(rules: Set<String>) -> [Fault] {
    var faults: [Fault] = []
    for (index, waiver) in waivers.enumerated() {
      let known = waiver.rules.filter(rules.contains)
      for rule in waiver.rules where !rules.contains(rule) {
        faults.append(Fault(id: "waiver-of-unknown-rule", rule: rule, waiver: waiver))
      }
      if let id = fault(of: waiver) {
        if id == "unreadable-waiver" || !known.isEmpty {
          faults.append(Fault(id: id, rule: known.joined(separator: ", "), waiver: waiver))
        }
      } else {
        for rule in known where !used[index].contains(rule) {
          faults.append(Fault(id: "unused-waiver", rule: rule, waiver: waiver))
        }
      }
    }
    return faults
  }

  /// The rule that finds fault with a waiver as such.
  private func fault(of waiver: InlineWaiver) -> String? {
    let isDay = waiver.until.map { $0.utf8.count == 10 && Moment($0) != nil } ?? true
    if waiver.rules.isEmpty || !waiver.unread.isEmpty || !isDay { return "unreadable-waiver" }
    if (waiver.why ?? "").isEmpty { return "waiver-without-reason" }
    if let until = waiver.until, until < day { return "expired-waiver" }
    return nil
  }
}
