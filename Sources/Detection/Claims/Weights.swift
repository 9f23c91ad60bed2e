import Bundled
import Glibc
import Settings

/// How much each circumstance says, as a logit; see `weights.yaml`.
struct Weights: Sendable {
  private let base: Double
  private let values: [Double]

  init() throws(SettingsError) {
    let settings = Bundled.settings("Sources/Detection/Claims/weights.yaml")
    let names = Circumstance.allCases.map(\.rawValue)
    var weights: [String: Double] = [:]
    for entry in try settings?.mapping(allowing: names + ["base"], what: "circumstance") ?? [] {
      weights[entry.name] = try entry.value.number()
    }
    base = weights["base"] ?? 0
    values = names.map { weights[$0] ?? 0 }
  }

  /// How likely a statement with these circumstances is to be about the page, 0…1.
  func likelihood(_ circumstances: Circumstances) -> Double {
    let logit = zip(values, circumstances.values).reduce(base) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-logit))
  }
}
