/// Bounds on what a page's markup may cost.
package struct MarkupLimits: Sendable {
  /// How deep elements are nested, at most; the tags of deeper ones are dropped, their words are kept.
  package var depth = 512
  /// How many tags are read; those after them are dropped, their words are kept.
  package var tags = 1_000_000
  package init() {}
}
