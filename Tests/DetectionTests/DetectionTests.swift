// DetectionTests
