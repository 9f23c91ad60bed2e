/// The keys of `colophon.yaml`, in the order in which the schema lists them.
enum ConfigurationKey: String, CaseIterable {
  case sources, policy, policies, format, output
  case failOn = "fail-on"
  case maxWarnings = "max-warnings"
  case baseline
  case changedSince = "changed-since"
  case showPasses = "show-passes"
  case quiet
  case allowPrivate = "allow-private"
  case contact
  case languageFile = "language-file"
  case maxBytes = "max-bytes"
  case jobs
}
