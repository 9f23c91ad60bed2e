enum Detectors {
  /// Every detector that ships, in the order in which the account is filled. Add yours here.
  static let builtIn: [any Detector.Type] = [
    NewsroomDetector.self, ClaimDetector.self, MetadataClaims.self, SignedClaims.self, ChainDetector.self,
  ]
}
