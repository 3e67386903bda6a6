// swift-tools-version: 6.2
import PackageDescription

// The targets' dependencies are the rule of who may import whom: arrows go down, neighbours on one
// floor do not know each other. `package` access keeps C and SQL types inside their rooms.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "parallax",
  //products: [.executable(name: "parallax", targets: ["parallax"])],
  dependencies: [
    // The library: migrations, pools and full-text search over SQLite.
    //.package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // The command line.
    //.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Themes are Base16 YAML.
    //.package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Articles", swiftSettings: strict),
    .target(name: "ArticleLoading", dependencies: ["Articles"], swiftSettings: strict),
    .target(name: "ArticleAnalysis", dependencies: ["Articles"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6])
