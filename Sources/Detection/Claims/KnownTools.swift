import Bundled
import Settings

/// Products that write, translate, draw or speak by AI, as `tools.yaml` lists them.
struct KnownTools: Sendable {
  /// As printed; a `*` at the end lets the word go on.
  let names: [String]
  /// Those of them that are everyday words or companies as well.
  let weak: [String]

  init() throws(SettingsError) {
    let products = Bundled.settings("Sources/Detection/Claims/tools.yaml")
    names = try products?["tools"]?.strings() ?? []
    weak = try products?["weak"]?.strings() ?? []
  }
}
