import Settings
import Testing

@Test func packedSettingsAreTheSame() throws {
  let yaml = "a: 1\nb: [x, 'y: z', \"é\\n\"]\nc:\n  d: ~\n  e: ''\n"
  let setting = try Setting(yaml: Array(yaml.utf8), path: "a.yaml")
  #expect(Setting(packed: setting.packed(), path: "a.yaml") == setting)
}
