// ProvenanceTests
