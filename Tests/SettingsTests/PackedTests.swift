import Bundled
import Settings
import Testing

@Test func packedSettingsAreTheSame() throws {
  let yaml = "a: 1\nb: [x, 'y: z', \"é\\n\"]\nc:\n  d: ~\n  e: ''\n"
  let setting = try Setting(yaml: Array(yaml.utf8), path: "a.yaml")
  #expect(Setting(packed: setting.packed(), path: "a.yaml") == setting)
}

/// What a start reads is what the files say: of each, the packed settings are those that its YAML parses to.
@Test func everyBundledFileIsWhatItsTextSays() throws {
  let folders = ["policies", "Sources/Detection", "Sources/Compliance", "Sources/Reporting"]
  let names = folders.flatMap(Bundled.names).filter { $0.hasSuffix(".yaml") }
  #expect(names.count > 90)
  for name in names {
    let text = try #require(Bundled.text(name))
    #expect(try Bundled.settings(name) == Setting(yaml: Array(text.utf8), path: name), "\(name)")
  }
}

@Test func packedSettingsAreReadWithoutBeingUnpacked() throws {
  let yaml = "a: [x, y]\nb: {c: [1], a: z}\nd: [x, [y]]\ne: [x, ~]\nf: ''\n"
  let plain = try Setting(yaml: Array(yaml.utf8), path: "a.yaml")
  let packed = Setting(packed: plain.packed(), path: "a.yaml")
  for name in ["a", "b", "c", "d", "e", "f", "g"] {
    #expect(packed[name] == plain[name])
    #expect(packed[name]?.isEmpty == plain[name]?.isEmpty)
    #expect(packed[name]?.kind == plain[name]?.kind)
    #expect(packed[name]?["a"] == plain[name]?["a"])
    let words = { (setting: Setting?) in Result { () throws(SettingsError) in try setting?.strings() } }
    #expect(words(packed[name]) == words(plain[name]))
  }
  #expect(packed["a"]?["x"] == nil)
  #expect(packed.merged(with: plain) == plain.merged(with: plain))
  #expect(packed.hashValue == plain.hashValue)
}
