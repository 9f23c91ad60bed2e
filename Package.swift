// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "colophon",
  products: [
    .library(name: "Auditing", targets: ["Auditing"]),
    .executable(name: "colophon", targets: ["colophon"]),
    .plugin(name: "Audit", targets: ["Audit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The vocabulary. Imports nothing of ours.
    .target(name: "Provenance"),
    // One door for each library we did not write.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // Of libcurl the headers alone (libcurl4-openssl-dev): it is loaded when something is fetched.
    .target(name: "CLibCurl"),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // What Glibc's own module leaves out: malloc's settings.
    .systemLibrary(name: "CLibC"),
    .systemLibrary(name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
    .target(name: "Markup", dependencies: ["CLibXML2"]),
    .target(name: "Transfer", dependencies: ["CLibCurl", "Compression"]),
    .target(name: "Hashing", dependencies: ["CLibCrypto"]),
    .target(name: "Compression", dependencies: ["CZLib", "CBrotli"]),
    .target(name: "Settings", dependencies: ["Yams"]),
    // Every data file of the product (languages, rules, policies, templates, schemas), compiled in.
    .executableTarget(name: "bundle", dependencies: ["Provenance", "Settings"]),
    .plugin(name: "Bundle", capability: .buildTool(), dependencies: ["bundle"]),
    .target(name: "Bundled", dependencies: ["Settings"], plugins: ["Bundle"]),
    // The four stages. They meet in the vocabulary and never import one another.
    .target(name: "Intake", dependencies: ["Provenance", "Markup", "Transfer", "Hashing", "Compression"]),
    .target(
      name: "Detection",
      dependencies: ["Provenance", "Settings", "Bundled"],
      exclude: ["Languages", "Newsroom/agencies.yaml", "Claims/tools.yaml", "Claims/weights.yaml"]
    ),
    .target(
      name: "Compliance",
      dependencies: ["Provenance", "Settings", "Bundled", "Hashing"],
      exclude: ["Messages"]
    ),
    .target(
      name: "Reporting",
      dependencies: [
        "Provenance", "Settings", "Bundled", "Hashing", .product(name: "Mustache", package: "swift-mustache"),
      ],
      exclude: ["Templates"]
    ),
    // What was audited before. The only importer of GRDB.
    .target(name: "Ledger", dependencies: ["Provenance", "Hashing", .product(name: "GRDB", package: "GRDB.swift")]),
    // The pipeline, and the way in.
    .target(
      name: "Auditing",
      dependencies: ["Provenance", "Intake", "Detection", "Compliance", "Reporting", "Settings", "Ledger", "Hashing"]
    ),
    // The audit for editors, over the Language Server Protocol.
    .target(
      name: "LanguageServer",
      dependencies: ["Auditing", "Compliance", "Detection", "Intake", "Provenance", "Settings"]
    ),
    .executableTarget(
      name: "colophon",
      dependencies: [
        "LanguageServer", "Auditing", "Provenance", "Intake", "Detection", "Compliance", "Reporting", "Settings",
        "Ledger",
        "CLibC",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    // `swift package colophon-audit`, for packages that hold articles.
    .plugin(
      name: "Audit",
      capability: .command(
        intent: .custom(verb: "colophon-audit", description: "Audits what a package's articles say about their making.")
      ),
      dependencies: ["colophon"]
    ),
    .target(name: "TestSupport", dependencies: ["Provenance"], path: "Tests/TestSupport"),
    .testTarget(name: "ProvenanceTests", dependencies: ["Provenance"]),
    .testTarget(name: "SettingsTests", dependencies: ["Settings", "Bundled"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "TestSupport"]),
    .testTarget(name: "TransferTests", dependencies: ["Transfer", "TestSupport"]),
    .testTarget(name: "IntakeTests", dependencies: ["Intake", "Provenance", "TestSupport"]),
    .testTarget(
      name: "DetectionTests",
      dependencies: ["Bundled", "Detection", "Intake", "Provenance", "Settings", "TestSupport"]
    ),
    .testTarget(
      name: "ComplianceTests",
      dependencies: ["Auditing", "Compliance", "Detection", "Settings", "Provenance", "TestSupport"]
    ),
    .testTarget(
      name: "LedgerTests",
      dependencies: ["Ledger", "Provenance", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]
    ),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Auditing", "Compliance", "Detection", "Reporting", "Provenance", "Hashing", "TestSupport"]
    ),
    .testTarget(
      name: "AuditingTests",
      dependencies: [
        "Auditing", "Compliance", "Detection", "Intake", "Ledger", "Provenance", "colophon", "TestSupport",
      ]
    ),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: ["LanguageServer", "Compliance", "colophon", "TestSupport"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where ![.system, .plugin].contains(target.type) {
  target.swiftSettings = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
