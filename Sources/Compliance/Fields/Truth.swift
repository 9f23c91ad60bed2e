import Settings

/// Which truth values a rule means: `true`, `false`, `any` (either) or `none` (not said).
struct Truth: Sendable {
  private var accepted: [Bool?] = []

  init(_ setting: Setting) throws(SettingsError) {
    for item in try setting.list() {
      switch item.scalar {
      case "true": accepted.append(true)
      case "false": accepted.append(false)
      case "any": accepted += [true, false]
      case "none": accepted.append(nil)
      default: throw item.error("expected true, false, any or none here, found \(item.scalar ?? item.kind)")
      }
    }
    guard !accepted.isEmpty else { throw setting.error("expected true, false, any or none here") }
  }

  func matches(_ value: Bool?) -> Bool { accepted.contains(value) }
}
